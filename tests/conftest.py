"""What all tests have in common: examples of a property are not timed; the benchmark times."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
