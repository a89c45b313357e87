"""What is done to a store later: judged, coded again, tried again, checked, mended."""
