"""The date expressions of a text, and what each means for its day of writing."""
