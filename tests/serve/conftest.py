import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from invented import invented_shelf

from dateline.serve.app import make_app
from dateline.serve.guard import Guard
from dateline.serve.reading import Reading


@pytest.fixture(scope="session")
def invented():
    return invented_shelf()


@pytest.fixture
def shelf():
    return invented_shelf(articles=12)


@pytest.fixture
def guard():
    return Guard(hosts=frozenset(), password=None, secret=b"a secret for tests")


@pytest.fixture
def reading():
    made = Reading(None)
    yield made
    made.close()


@pytest.fixture
def room(shelf, reading, guard):
    from starlette.testclient import TestClient

    return TestClient(make_app(lambda: shelf, reading, guard), follow_redirects=False)
