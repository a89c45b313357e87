"""What is made apart from the store that it is for, and brought together there."""
