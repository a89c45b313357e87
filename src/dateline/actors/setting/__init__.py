"""Where a story is at home and takes place, and of whom it has spoken so far."""
