"""Which day an event has, by its sentence and by what its story tells."""
