"""White space of all sorts is read as running text has it, and rows keep the words given."""

import pytest
from read_texts import only_row, read


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("On 4\u00a0May the\u00a0Navy left.", "On 4 May the Navy left."),
        ("The port\u202fwas shut.\u2003It opened.", "The port was shut. It opened."),
        ("The\u200bport was\ufeff shut.", "Theport was shut."),
        ("The port was shut.\r\n\r\nIt opened.\r\n", "The port was shut.\n\nIt opened.\n"),
        ("The port was shut.\rIt opened.", "The port was shut.\nIt opened."),
        ("The port was shut. \n\n \nIt opened.\t", "The port was shut.\n\n\nIt opened."),
        ("The port was shut.  It opened,  late.", "The port was shut. It opened, late."),
        ("“The port is shut.”  It opened.", "“The port is shut.” It opened."),
    ],
)
def test_white_space_is_read_as_running_text_has_it(written: str, words: str) -> None:
    assert read(written) == words


@pytest.mark.parametrize(
    "text",
    [
        "Ferries  Sunk  Lost",
        "    The port was shut.\n    It opened.",
        "The port was shut.\n\nIt opened.",
        "The mi\u200dd\u200djoined letters stay.",
    ],
)
def test_columns_and_paragraphs_stay(text: str) -> None:
    assert read(text) == text


def test_lines_that_end_in_blanks_are_joined_where_lines_are_broken_at_a_width() -> None:
    text = (
        "The harbour minister of Tuvalu \nhas dismissed two pilots over \n"
        "the loss of a ferry, and talks \nwith the fishermen would begin.\r\n"
    )
    assert read(text) == (
        "The harbour minister of Tuvalu has dismissed two pilots over the loss of a ferry, and "
        "talks with the fishermen would begin.\n"
    )


def test_rows_have_the_words_of_the_text_given(tmp_path) -> None:
    said = "On Monday the\u00a0government of\u00a0Norway expelled\u00a0two Chilean diplomats."
    row = only_row(said, tmp_path)
    assert (row.event, [one.code for one in row.actor]) == ("SANCTION", ["NOR"])
    assert row.evidence.text == said[row.evidence.start : row.evidence.end]
    assert "\u00a0" in row.evidence.text
