"""Pages with markup: what they say of themselves, the story in them, and what is no part of it."""
