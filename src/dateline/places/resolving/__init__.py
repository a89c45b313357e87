"""Which place each toponym of a story is, all names weighed together."""
