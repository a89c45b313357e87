"""The gazetteer and the hand-written tables beside it, opened once."""
