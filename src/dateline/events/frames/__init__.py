"""Frames on trees: what fills the slots of a predicate, which frame reads it, and its mode."""
