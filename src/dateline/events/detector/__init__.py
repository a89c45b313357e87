"""A small net that hears events where no frame reads, and who is on either side."""
