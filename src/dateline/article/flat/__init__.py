"""Pages without markup: the story told from its furniture by what lines are like."""
