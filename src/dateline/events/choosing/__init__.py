"""The likeliest parties and sectors among all whom a story speaks of, by fitted weights."""
