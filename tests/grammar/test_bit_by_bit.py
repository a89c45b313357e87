"""What is done bit by bit keeps its object: "took Gao street by street"."""

import pytest
from parsed_texts import only, stands


@pytest.mark.parametrize(
    ("text", "name", "verb"),
    [
        ("The army took Gao district by district.", "Gao", "took"),
        ("Kurdish fighters drove back the jihadists village by village.", "jihadists", "drove"),
        ("Police searched Soweto house by house.", "Soweto", "searched"),
    ],
)
def test_the_noun_before_the_bits_is_the_object(text, name, verb):
    assert stands(only(text), name) == ("dobj", verb)


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        ("Police searched the Soweto house by night.", "house", "searched"),
        ("The army took the Gao district by force.", "district", "took"),
    ],
)
def test_other_nouns_before_by_stay_objects(text, noun, verb):
    assert stands(only(text), noun) == ("dobj", verb)
