"""Why, or in what matter: contexts by cue words around an event."""
