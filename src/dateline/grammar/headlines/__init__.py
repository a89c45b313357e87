"""Headlines, telegrams, resolutions and inverted conditions, read in plain words."""
