"""Marks that stayed in a text: entities, tags, footnotes, emphasis and garbled letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from read_texts import only_row, read

from dateline.article import read_page, read_through
from dateline.page import page_of_row


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Chad&#8217;s army &amp; police left.", "Chad’s army & police left."),
        ("&ldquo;No&rdquo;, the&nbsp;king said.", "“No”, the king said."),
        ("The army<sup>2</sup> left <b>Gao</b>.", "The army2 left Gao."),
        ("<p>Troops left.</p><p>They fled.</p>", "Troops left.\n\nThey fled."),
        ("Troops left.<br/><br/>They fled.", "Troops left.\n\nThey fled."),
        ("The army left Gao.[12] It fled.[note 3][4][b]", "The army left Gao. It fled."),
        ("The **Malian army** left *Gao*.", "The Malian army left Gao."),
        ("The [army](https://example.org/a) left.", "The army left."),
        ("Chadâ€™s army left SÃ©vare â€” and Gao.", "Chad’s army left Sévare — and Gao."),
    ],
)
def test_marks_are_read_as_what_stood_there(written: str, words: str) -> None:
    assert read(written) == words


@pytest.mark.parametrize(
    "text",
    [
        "Profits rose at AT&T; others fell.",
        "Fewer than <10 men and > 5 women left.",
        "The [rebel] army left [Gao].",
        "The soldier[s] left, and [t]he police stayed.",
        "* The army left.\n* The police stayed.",
        "He rated it 4*, not 5*.",
        "The SÃO Paulo court met in Â.",
        "Forêt d’Âne is a village.",
    ],
)
def test_other_signs_stay(text: str) -> None:
    assert read(text) == text


PIECES = st.sampled_from(
    ["&#39;", "&amp;", "<p>", "</p>", "<b>", "[1]", "**", "*", "â€™", "Ã©", "a", "Gao.", " ", "\n"]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_every_character_read_stands_somewhere_in_the_text(text: str) -> None:
    reading = read_through(text, frozenset)
    before = 0
    for offset in range(len(reading.text)):
        start, end = reading.span(offset, offset + 1)
        assert before <= start < end <= len(text)
        before = start


def test_a_dateline_is_read_behind_marks() -> None:
    page = page_of_row({"id": "p", "text": "NAIROBI, May 4 &mdash; Troops left Kenya."}, "p", "p")
    article, _ = read_page(page)
    assert article.dateline is not None
    assert article.dateline.place == "Nairobi"


def test_rows_have_the_words_of_the_text_given(tmp_path) -> None:
    said = "On Monday Norway&#8217;s government expelled **two Chilean diplomats**.[3]"
    row = only_row(said, tmp_path)
    assert (row.event, [one.code for one in row.actor]) == ("SANCTION", ["NOR"])
    assert row.evidence.text == said[row.evidence.start : row.evidence.end]


def test_a_row_of_text_with_the_tags_of_a_page_is_a_page() -> None:
    told = "<p>Troops left the port of Mombasa.</p>\n<p>They went to Lamu.</p>"
    assert page_of_row({"text": told}, "p", "p").kind == "html"
    assert page_of_row({"text": "He wrote <p> on the wall."}, "p", "p").kind == "text"
