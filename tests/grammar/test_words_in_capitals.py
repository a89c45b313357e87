"""Names in capitals that are other words in small letters: "IS", "WHO"."""

import pytest
from parsed_texts import only

from dateline.grammar.tags import NOUN_TAGS


def tags_of(text: str, word: str) -> set[str]:
    return {token.tag for token in only(text).tokens if token.text == word}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Danish jets bombed IS near Kirkuk on Monday.", "IS"),
        ("IS fighters stormed the barracks.", "IS"),
        ("The alliance that has fought IS since 2014 will stay.", "IS"),
        ("WHO said on Monday that Uganda must act.", "WHO"),
        ("The head of WHO thanked Norway.", "WHO"),
    ],
)
def test_a_word_alone_in_capitals_is_a_name(text, name):
    assert tags_of(text, name) <= NOUN_TAGS


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The president is in Kirkuk.", "is"),
        ("Ruto says it IS true.", "IS"),
        ("What IS happening?", "IS"),
        ("THE PRESIDENT IS DEAD", "IS"),
        ("The envoy, who left, said so.", "who"),
    ],
)
def test_a_word_that_is_said_loud_is_none(text, word):
    assert tags_of(text, word).isdisjoint(NOUN_TAGS)


def test_the_verb_behind_the_name_takes_it_as_object():
    sentence = only("Kurdish troops have been battling IS near Kirkuk.")
    (name,) = [token for token in sentence.tokens if token.text == "IS"]
    assert sentence.tokens[name.head].text == "battling"
    assert name.dep == "dobj"
