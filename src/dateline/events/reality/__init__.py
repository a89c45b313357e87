"""What only sounds like a political event: sport, metaphor, business, fiction, accidents."""
