import pytest

from dateline.article.credits.byline import flat_byline
from dateline.article.lines.cues import read_lines

STORY = "The ferry union in Mombasa called off its strike on Friday after nine hours of talks."


def named(*before, behind=()):
    lines = read_lines("\n".join(["Ferry strike called off", *before, STORY, *behind]))
    return flat_byline(lines, 0, [len(before) + 1])


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Grace Atieno", ("Grace Atieno",)),
        ("BY GRACE ATIENO", ("GRACE ATIENO",)),
        ("By Grace Atieno and Joseph K. Mwangi", ("Grace Atieno", "Joseph K. Mwangi")),
        ("Von Anna van der Berg, Nairobi", ("Anna van der Berg",)),
        ("Written by Grace Atieno | Coast Desk", ("Grace Atieno",)),
        ("By Grace Atieno in Mombasa", ("Grace Atieno",)),
        ("By Reuters", ()),
        ("By Friday the union had left.", ()),
        ("By Grace Atieno saying so, the union had won.", ()),
    ],
)
def test_a_line_by_the_title_names_the_authors(line, names):
    assert named(line) == names


def test_the_opening_word_may_stand_alone():
    assert named("By", "Grace Atieno") == ("Grace Atieno",)


def test_a_byline_may_stand_behind_the_first_line():
    assert named(behind=["By Grace Atieno"]) == ("Grace Atieno",)


def test_a_name_that_stands_twice_is_an_authors_link_and_note():
    assert named("Grace Atieno", "Grace Atieno covers the coast") == ("Grace Atieno",)
    assert named("Grace Atieno") == ()
