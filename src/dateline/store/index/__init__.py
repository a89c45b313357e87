"""What the writer looks up: copies, stories and events that something new may belong to."""
