"""What calling somebody by an office says of the day a story was written."""

from datetime import date

import pytest

from dateline.actors.register.offices import OfficeTerm
from dateline.dates.publication.facts import dated_facts

TERMS = (
    OfficeTerm(
        "NER", "President of Niger", "Issa Maro", date(2011, 4, 7), date(2016, 4, 2), "election"
    ),
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("President Issa Maro met traders on Friday.", ["was president from"]),
        ("In Niamey, president Issa Maro met traders on Friday.", ["was president from"]),
        ("On Friday the former President Issa Maro met traders.", ["left office"]),
        ("On Friday the ousted and jailed President Maro met traders.", ["left office"]),
        ("The incoming President Maro met traders on Friday.", []),
        ("Vice President Issa Maro met traders on Friday.", []),
        ("The president of a club praised Issa Maro on Friday.", []),
        ("Traders met Issa Maro on Friday.", []),
        ("Vice President Maro went home. President Maro met traders on Friday.", []),
    ],
)
def test_the_words_before_an_office_say_whether_it_is_still_held(
    text: str, said: list[str]
) -> None:
    facts = dated_facts(text, TERMS)
    assert len(facts) == len(said)
    assert all(words in fact.why for words, fact in zip(said, facts, strict=True))
