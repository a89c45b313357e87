"""Leaders whose bare surname the tagger takes for a common word."""

from datetime import date

from dateline.actors import cast_parties, load_register
from dateline.grammar import load_parser


def first_word(text: str) -> list[str]:
    """Return the codes of whoever a text's first word is, in May 2018."""
    sentences = tuple(one for found in load_parser().parse([text]) for one in found)
    cast = cast_parties(text, sentences, load_register(), date(2018, 5, 2))
    return [entity.code for entity in cast.at(0, 0)]


def test_a_leader_s_surname_is_a_name():
    assert first_word("Trump blasted Mexico over drugs.") == ["USA"]


def test_a_common_word_that_opens_a_sentence_is_none():
    assert first_word("Rain fell on Mexico.") == []
    assert first_word("Prices rose in Mexico.") == []
