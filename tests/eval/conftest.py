"""Where the public sets are, for the tests that need them."""

from pathlib import Path

import pytest


@pytest.fixture
def shared_sets():
    """Return the folder of the public sets; skip where it is not there."""
    folder = Path(__file__).parents[2].parent / "shared" / "dev"
    if not folder.is_dir():
        pytest.skip("the public sets are not here")
    return folder
