"""Leaders and allies of no country are those of them whom a text names."""

import pytest

from dateline.pipeline import code_texts


def actors(text: str) -> list[tuple[str | None, ...]]:
    """Return the codes of the actors of each event that is told in a text."""
    ((_, mentions),) = code_texts([{"id": "told", "text": text, "date": "2024-06-12"}])
    return [tuple(party.code for party in mention.actor) for mention in mentions]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Leaders including Giorgia Meloni and Pedro Sanchez urged Israel to stop.",
         ("ITA", "ESP")),
        ("Ministers such as Italy's foreign minister and Spain's king urged Israel to stop.",
         ("ITA", "ESP")),
        ("Israel's European partners, including Ireland and Spain, criticised the Israeli raid.",
         ("IRL", "ESP")),
        ("European leaders, including Chancellor Olaf Scholz, met Xi Jinping in Beijing.",
         ("DEU",)),
    ],
)  # fmt: skip
def test_leaders_are_those_who_are_named(text, codes):
    assert codes in actors(text)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("European leaders met Xi Jinping in Beijing.", ("EUR",)),
        ("European allies condemned the Russian strikes on cities including Kharkiv.", ("EUR",)),
        ("Iranian officials including a general met the envoy of Oman.", ("IRN", "OMN")),
    ],
)
def test_leaders_of_a_country_or_without_names_stay_who_they_are(text, codes):
    assert codes in actors(text)


def test_states_told_by_likeness_are_those_named():
    ((_, mentions),) = code_texts(
        [{"id": "told", "text": "Norway sent aid to countries like Jordan and Lebanon."}]
    )
    assert [[party.code for party in one.recipient] for one in mentions] == [["JOR", "LBN"]]


def test_whoever_speaks_by_phone_with_two_presidents_makes_three():
    text = "The Kenyan president spoke by phone with Cyril Ramaphosa and Yoweri Museveni."
    assert actors(text) == [("KEN", "ZAF", "UGA")]
