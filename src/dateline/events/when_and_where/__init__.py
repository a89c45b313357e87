"""The day and the place of an event, among those that its story tells."""
