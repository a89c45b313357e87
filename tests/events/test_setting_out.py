"""Who goes to talks, whom a monarch is, and who invites to join what.

Texts of our own.
"""

import pytest
from coded_texts import mentions_of, sides, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norwegian envoy Jan Berg left on Tuesday for consultations with the governments of"
            " Chad and Niger.",
            ("CONSULT", "NOR+TCD+NER", ""),
        ),
        (
            "Special envoy Jan Berg left Oslo on Tuesday for consultations with the government of"
            " Chad.",
            ("CONSULT", "NOR+TCD", ""),
        ),
    ],
)
def test_who_sets_out_for_talks_holds_them(text, expected):
    assert expected in told(text)


def test_who_only_comes_from_talks_of_others_is_none_of_them():
    assert ("SUPPORT", "NOR", "TCD+NER") in told("Norway praised the talks with Chad and Niger.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "King Hassan of Morocco met the Tunisian president on Monday. The monarch will meet"
            " the French prime minister in Paris on Thursday.",
            "MAR GOV",
        ),
        (
            "King Harald of Norway arrived in Rome. The monarch will meet the Italian president on"
            " Thursday.",
            "NOR GOV",
        ),
    ],
)
def test_a_monarch_is_of_a_kingdom(text, expected):
    assert sides(mentions_of(text)[-1]).startswith(expected)


def test_who_is_asked_to_join_is_asked_by_those_he_would_join():
    text = "Peru, Chile and Bolivia, who were invited to join NATO in 2017, sent envoys to London."
    assert ("AGREE", "IGO", "PER+CHL+BOL") in told(text)
