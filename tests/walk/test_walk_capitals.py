"""A text in capitals tells what it tells in running letters."""

from textwrap import wrap

import pytest

from dateline.pipeline import code_texts

TEXTS = [
    # surnames that English has not, towns, a people, a day
    "LIMA, June 4 - President Ricardo Tumbalobos on Tuesday accused Chile of arming smugglers near "
    "Tacna. Chilean Foreign Minister Elba Quiñihual rejected the charge. Peruvian police arrested "
    "nine men in Tacna on Monday, and Tumbalobos urged Santiago to hand over two others.",
    # a group, and a union by its letters
    "NAIROBI, March 3 - Gunmen of al-Shabaab killed four Kenyan soldiers in Mandera on Sunday. The "
    "Union of Mandera Nurses (UMN) condemned the attack. The UMN asked President Ndugire to visit "
    "the town, its chairman Abdi Wehliye said. Kenya expelled two Somali diplomats.",
]  # fmt: skip


def told(text, date="2024-06-05"):
    rows = dict(code_texts([{"id": "a", "text": text, "date": date}]))["a"]
    return [
        (
            row.event,
            [(party.code, party.sector) for party in row.actor],
            [(party.code, party.sector) for party in row.recipient],
            row.place and (row.place.name, row.place.country),
            row.evidence.start,
        )
        for row in rows
    ], rows


@pytest.mark.parametrize("text", TEXTS)
def test_the_same_rows_come_of_both(text):
    running, _ = told(text)
    capitals, rows = told(text.upper())
    assert running
    assert capitals == running
    for row in rows:
        evidence = row.evidence
        assert text.upper()[evidence.start : evidence.end] == evidence.text


def test_lines_of_print_in_capitals_are_joined():
    running, _ = told(TEXTS[0])
    broken, rows = told("\n".join(wrap(TEXTS[0].upper(), 60)))
    assert broken == running
    assert any("\n" in row.evidence.text for row in rows)
