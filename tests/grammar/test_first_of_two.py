"""A surname beside a title with a name, and who takes the measures that are told of."""

import pytest

from dateline.grammar import load_parser, parse_story


def hanging(text: str, word: str) -> tuple[str, str]:
    """Return the label and the head of a word of a sentence."""
    (sentence,) = parse_story(text, load_parser(), [])
    token = next(one for one in sentence.tokens if one.text == word)
    return token.dep, sentence.tokens[token.head].text


@pytest.mark.parametrize(
    ("text", "first", "verb"),
    [
        ("Orban and Turkish leader Recep Erdogan signed a deal.", "Orban", "signed"),
        ("On Monday Lula and Chilean president Gabriel Boric met in Lima.", "Lula", "met"),
        ("Ruto and Vice President JD Vance met in Nairobi.", "Ruto", "met"),
    ],
)
def test_a_surname_before_a_title_acts_too(text: str, first: str, verb: str) -> None:
    assert hanging(text, first) == ("nsubj", verb)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Health and Human Services Secretary Jane Roe met the envoy.", "Health"),
        ("Foreign and Defence Minister Ian Borg met the envoy.", "Foreign"),
        ("Chinese and Russian soldiers attacked the camp.", "Chinese"),
    ],
)
def test_a_department_or_a_nation_does_not(text: str, word: str) -> None:
    assert hanging(text, word)[0] not in {"nsubj", "conj"}


@pytest.mark.parametrize(
    ("text", "verb", "head"),
    [
        ("New duties on Chinese cars imposed by Turkey took effect.", "imposed", "duties"),
        ("A ban on Ghanaian onions ordered by Togo angered farmers.", "ordered", "ban"),
        # what is no measure, and what nobody imposes
        ("The tariffs on cars made by Turkey were lifted.", "made", "cars"),
        ("A report on duties imposed by Turkey came out.", "imposed", "duties"),
    ],
)
def test_a_measure_is_what_is_imposed(text: str, verb: str, head: str) -> None:
    assert hanging(text, verb) == ("acl", head)
