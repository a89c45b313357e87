"""Who wrote a story and filed it, from where, and where its own text begins."""
