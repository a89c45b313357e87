"""From the clauses of a story to its drafts, and from drafts to mentions."""
