"""Parties that a clause leaves out, found in the rest of the story."""
