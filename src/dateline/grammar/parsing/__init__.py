"""spaCy behind one small interface: loaded lean, its layers and steps in fewer calls."""
