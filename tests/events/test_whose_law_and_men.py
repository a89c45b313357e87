"""Whose law bans something, and whose men somebody arms who backs a group."""

import pytest
from coded_texts import mentions_of, row


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Such transfers are banned under a European Union regulation.", "COERCE EUR > -"),
        ("Such transfers are banned under a new regulation.", "COERCE UNK > -"),
        # Those jailed under an old law are not jailed by who made it.
        ("Two Kenyan nurses were jailed under a British law.", "COERCE KEN GOV > KEN MED"),
        (
            "Rwanda has backed the M23 for years, giving uniforms and weapons to commanders.",
            "AID RWA GOV > COD REB",
        ),
        (
            "Rwanda has backed the M23 for years, giving weapons to Malian commanders.",
            "AID RWA GOV > MLI MIL",
        ),
    ],
)
def test_whose_they_are(text: str, expected: str) -> None:
    assert expected in [row(one) for one in mentions_of(text)]
