"""The cast of a story: every noun phrase read, in the order of the text."""
