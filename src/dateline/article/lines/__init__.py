"""What single lines give away: headings, notices, days; and lines that a host repeats."""
