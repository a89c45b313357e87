"""Whom a mediator brings together where its clause names nobody."""

import pytest
from coded_texts import mentions_of, shown


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("Iran and Oman agreed to reopen embassies under a deal brokered by China.", "IRN OMN"),
        ("Ethiopia and Somalia held talks in Ankara mediated by Turkey.", "ETH SOM"),
        ("Peru closed its border with Chile under a deal brokered by China.", ""),
    ],
)
def test_a_mediator_is_between_those_who_deal_in_its_sentence(text: str, together: str) -> None:
    brokered = [one for one in mentions_of(text) if "third-party" in one.mode]
    assert [" ".join(p.code for p in one.recipient) for one in brokered] in ([together], [])
    assert brokered or not together
    assert all(shown(one.actor).split()[0] in {"CHN", "TUR"} for one in brokered)
