"""Where an event happened, and a story, with the reason."""
