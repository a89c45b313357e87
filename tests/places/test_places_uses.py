"""The word sets of the places room: what is wrong in a table is said as file, line and mend."""

import msgspec
import pytest

from dateline.datafiles import DataFileError, read_paragraphs
from dateline.places.gazetteer.context import load_context
from dateline.places.gazetteer.tables import words_by_use
from dateline.places.ties.uses import load_use


class Sides(msgspec.Struct, frozen=True):
    inside: frozenset[str]
    at_the_door: frozenset[str]


def read(text: str) -> Sides:
    return words_by_use(read_paragraphs(text, "places/sides.txt"), "places/sides.txt", Sides)


def test_each_use_has_its_words():
    found = read("use: inside\nwords: in; within\n\n# a comment\nuse: at the door\nwords: at")
    assert found == Sides(frozenset({"in", "within"}), frozenset({"at"}))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("use: inside\nwords: in\n\nuse: beside\nwords: by", "places/sides.txt:4: unknown use"),
        ("use: inside\nwrods: in", "places/sides.txt:2: unknown key 'wrods'; did you mean 'words'"),
        ("use: inside\nwords: ;", "places/sides.txt:1: no words for 'inside'; write `words:`"),
        ("use: inside\nwords: in\n\nuse: inside\nwords: by", "places/sides.txt:4: a second use"),
        ("use: inside\nwords: in", "places/sides.txt: no use 'at the door'; write `use: at the"),
    ],
)
def test_a_table_with_a_mistake_is_refused_with_its_line_and_the_mend(text, said):
    with pytest.raises(DataFileError) as refused:
        read(text)
    assert str(refused.value).startswith(said)


def test_the_words_that_ship_are_read():
    assert {"village", "town"} <= load_context().settlement
    assert "street" in load_context().site
    assert "cross" in load_use().only_to_parts
