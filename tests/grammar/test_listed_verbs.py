"""Verbs told one after the other share the subject of the first."""

import pytest

from dateline.grammar import load_parser, parse_story


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Years later he returned, was tried for murder and was freed.", "returned", "tried"),
        ("The general came home, was arrested by Peru's police and died.", "came", "arrested"),
    ],
)
def test_the_first_verb_heads_the_others(text: str, first: str, second: str) -> None:
    (sentence,) = parse_story(text, load_parser())
    verb = next(one for one in sentence.tokens if one.text == second)
    assert (verb.dep, sentence.tokens[verb.head].text) == ("conj", first)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The army fled, the minister said on Monday.", "said"),
        ("After the army fled, the minister was tried for murder.", "tried"),
    ],
)
def test_what_has_a_subject_of_its_own_stays(text: str, said: str) -> None:
    (sentence,) = parse_story(text, load_parser())
    verb = next(one for one in sentence.tokens if one.text == said)
    assert verb.dep == "ROOT"
