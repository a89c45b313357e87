"""The gazetteer file, compiled from what GeoNames publishes and from the tables."""
