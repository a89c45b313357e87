"""How the tree of a sentence ties a name of a place to an event, or keeps it apart."""
