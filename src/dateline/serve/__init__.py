"""The serve room: the reading room, API and feeds; still empty."""
