"""Pronouns and noun phrases that take up a party spoken of elsewhere."""
