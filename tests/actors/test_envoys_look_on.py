"""What an envoy says that his state will do makes nobody else of that state."""

import pytest
from last_mention import last_mention

KENYA = "Kenya's president left. "


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The French envoy said that Paris would pay. The ministry spoke.", "ministry", "KEN GOV"),
        (
            "U.S. Ambassador Ann Lee said that Washington would help. The ministry spoke.",
            "ministry",
            "KEN GOV",
        ),
        # A state that does something itself is spoken of.
        ("France sent its navy. The ministry spoke in Paris.", "ministry", "FRA GOV"),
    ],
)
def test_whose_what_follows_an_envoy_is(text: str, word: str, expected: str) -> None:
    assert last_mention(KENYA + text, word) == expected
