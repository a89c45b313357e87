"""The best code between a given pair in a sentence."""
