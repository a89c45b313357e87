"""The files of a store: the snapshot that is published, rows written and read, locks."""
