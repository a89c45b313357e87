"""What a story tells as its background, not as its news."""
