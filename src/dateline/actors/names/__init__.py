"""What a name or a lone phrase says by its own words, on a day."""
