"""The lexicon: frames and classes of words, read from `data/lexicon/`, kept compiled."""
