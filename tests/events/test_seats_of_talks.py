"""Where talks are held tells little of whose those are who meet there."""

import pytest
from coded_texts import mentions_of, row

STORY = (
    "Syria's government refused to talk to the opposition on Monday.\n"
    "The UN envoy spoke in Geneva.\n{}\nThe talks go on.\nIt rained."
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The opposition at Geneva has rejected the preconditions.", "REJECT SYR OPP > SYR GOV"),
        ("Police in Geneva arrested two protesters.", "COERCE CHE COP > CHE CVL"),
    ],
)
def test_the_opposition_at_geneva_is_not_swiss(sentence: str, expected: str) -> None:
    assert expected in [row(one) for one in mentions_of(STORY.format(sentence))]


def test_who_is_charged_under_a_law_is_not_charged_at() -> None:
    rows = [row(one) for one in mentions_of("Two marchers were charged under a Kenyan law.")]
    assert not [one for one in rows if one.startswith("ASSAULT")]
