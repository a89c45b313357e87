"""The tables of a store, and records as rows of them."""
