"""The story room: which articles are copies of one text; still empty."""
