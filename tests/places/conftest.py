"""What the tests of the places room share."""

import pytest

from dateline.places import load_gazetteer


@pytest.fixture(scope="session")
def gazetteer():
    return load_gazetteer()
