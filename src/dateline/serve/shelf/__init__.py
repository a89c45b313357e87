"""The reading room's view of a store: what pages ask, answered over the store's public face."""

from dateline.serve.shelf.correcting import corrector, unwritable
from dateline.serve.shelf.following import Following, open_shelf
from dateline.serve.shelf.shelf import Shelf

__all__ = ["Following", "Shelf", "corrector", "open_shelf", "unwritable"]
