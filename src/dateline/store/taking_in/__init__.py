"""Documents into the store: read, coded, folded in, and published batch by batch."""
