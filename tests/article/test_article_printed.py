"""Lines of print: words cut by them, page numbers and headers, and where all of it stands."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.article import page_span, read_page, read_through
from dateline.article.printed.printed import is_set_in_lines
from dateline.records import Page

KNOWN = frozenset(
    "harbour harbours minister ceasefire cease fire long term long-term former talks ex soldiers "
    "island council oil rich fishermen".split()
)
SENTENCES = (
    "The harbour minister of Tuvalu has dismissed two pilots over the loss of a ferry, and the "
    "island council said that talks with the fishermen would begin again before the winter."
)


def read(text, known=KNOWN):
    return read_through(text, lambda: known).text


def set_in_lines(text, width, cut_words=True):
    """Set a text in lines of a width, cutting the last word of each where it does not fit."""
    lines, line = [], ""
    for word in text.split():
        room = width - len(line) - 2
        if len(line) + len(word) + 1 <= width:
            line = f"{line} {word}".strip()
        elif cut_words and 3 <= room <= len(word) - 3 and word.isalpha() and word.islower():
            lines.append(f"{line} {word[:room]}-".strip())
            line = word[room:]
        else:
            lines.append(line)
            line = word
    return "\n".join([*lines, line])


@pytest.mark.parametrize("width", [18, 24, 33, 47, 61])
@pytest.mark.parametrize("cut_words", [True, False])
def test_a_text_set_in_lines_is_read_as_it_was_written(width, cut_words):
    assert read(set_in_lines(SENTENCES, width, cut_words), frozenset()) == SENTENCES


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("the har-\nbour", "the harbour"),
        ("the cease-\nfire", "the ceasefire"),
        ("a long-\nterm plan", "a long-term plan"),
        ("an oil-\nrich state", "an oil-rich state"),
        ("the ex-\nminister", "the ex-minister"),
        ("a Houthi-\nbacked council", "a Houthi-backed council"),
        ("UN-\nled talks", "UN-led talks"),
        ("a council-\nby-council vote", "a council-by-council vote"),
        ("two-\nand three-year terms", "two- and three-year terms"),
        ("a three-year-\nold pact", "a three-year-old pact"),
        ("THE HAR-\nBOUR", "THE HARBOUR"),
        ("The quay is new. A quay-\nside is old, a quay-side.", None),
        ("the har\u00ad\nbour", "the harbour"),
        ("a har\u00adbour of\ufb01cer", "a harbour officer"),
    ],
)
def test_a_cut_word_is_whole_and_a_compound_keeps_its_hyphen(cut, whole):
    assert read(cut) == (whole or cut.replace("-\n", "-"))


def test_a_name_behind_a_hyphen_keeps_it_where_lines_end_so():
    text = "The Anglo-\nIrish treaty was re-\nnewed by the is-\nland coun-\ncil of Tuvalu."
    assert read(text) == "The Anglo-Irish treaty was renewed by the island council of Tuvalu."


def test_what_the_text_itself_has_whole_is_whole():
    assert read("The quayside burned. The quay-\nside is closed.", frozenset({"quay", "side"})) == (
        "The quayside burned. The quayside is closed."
    )


def test_a_dash_cuts_no_word():
    text = "Tuvalu -\nan island - signed a treaty."
    assert read(text) == text


@pytest.mark.parametrize("mark", ["Page 3 of 12", "- 4 -", "— 17 —", "p. 9", "page 2"])
def test_a_page_number_is_no_part_of_a_sentence(mark):
    text = (
        f"The harbour minister dismissed\n{mark}\ntwo pilots over the ferry\nand the council\nmet."
    )
    assert read(text) == (
        "The harbour minister dismissed two pilots over the ferry and the council met."
    )


def test_a_header_on_each_page_is_left_out():
    text = (
        "ISLAND COURIER\nThe harbour minister of Tuvalu\nhas dismissed two pilots over the\n"
        "\fISLAND COURIER\nloss of a ferry. The council of\nthe island met on the quay with\n"
        "\fISLAND COURIER\nthe fishermen of the north coast.\n4\n"
    )
    assert read(text) == (
        "The harbour minister of Tuvalu has dismissed two pilots over the loss of a ferry. The "
        "council of the island met on the quay with the fishermen of the north coast."
    )


def test_paragraphs_of_print_stay_apart():
    text = (
        "The harbour minister of Tuvalu has\ndismissed two pilots over the loss\nof a ferry.\n"
        "The council met the fishermen on the\nquay and heard what they had to say\n"
        "of the pilots.\n\nNobody was hurt when the ferry ran\naground."
    )
    assert read(text).count("\n") == 3
    assert [len(part.split()) for part in read(text).split("\n") if part] == [15, 18, 8]


@pytest.mark.parametrize(
    "text",
    [
        "Tuvalu dismisses pilots\nThe harbour minister acted on Monday.\nA ferry was lost.",
        "Results\n12\nof 40 votes\n17\n",
        "apples\npears\nfigs\nplums",
        "- The council met.\n- The minister left.\n- The ferry sank.",
        "Tuvalu\n\nSamoa\n\nTonga",
        "One line alone, self-made - and no more.",
    ],
)
def test_other_lines_are_left_as_they_are(text):
    assert read(text) == text
    assert not is_set_in_lines(text)


SPACES = ["\n", "\n\n", " ", "   ", "\f", "\nPage 3 of 12\n", "\n- 4 -\n", "HEADER\n"]
WORDS = ["harbour", "har-\nbour", "Anglo-\nIrish", "the", "ferry,", "sank.", "Tuvalu", "-", "7"]
ODD = ["\u00ad", "\ufb01", "\ufb03", "\u00a0", "\r\n", "  ", "\u200b"]
PIECES = st.sampled_from([*SPACES, *WORDS, *ODD])


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_every_character_read_stands_in_the_text(text):
    reading = read_through(text, lambda: KNOWN)
    before = 0
    for offset, character in enumerate(reading.text):
        start, end = reading.span(offset, offset + 1)
        assert before <= start < end == start + 1 <= len(text)
        before = start
        there = text[start]
        assert character in (" ", "\n") or there == character or there in "\ufb01\ufb03"
    assert reading.span(0, len(reading.text))[1] <= len(text)


@settings(max_examples=100)
@given(st.lists(PIECES, min_size=1, max_size=40).map("".join), st.data())
def test_a_stretch_read_maps_to_the_page(text, data):
    page = Page(id="p", kind="body", content=text, source="test")
    article, _ = read_page(page)
    reading = read_through(article.text, lambda: KNOWN)
    assert article.text == text
    if not reading.text:
        return
    first = data.draw(st.integers(0, len(reading.text) - 1))
    last = data.draw(st.integers(first, len(reading.text)))
    start, end = reading.span(first, last)
    begins, ends = page_span(article, page, start, end)
    assert page.content[begins:ends] == article.text[start:end]


NOTES = {
    "TUVALU": SENTENCES,
    "NAURU": "Police held a clerk. Ministers of four islands met in Yaren on Tuesday and agreed "
    "on quotas for tuna. Rangers seized two boats off the reef, and customs men struck over wages.",
    "PALAU": "Senators voted for a bill that shuts the reef to ships. President Sylvester Remo "
    "signed it. Owners of the Reef Hotel went to court over it and asked for compensation.",
}


def test_short_paragraphs_under_headings_are_set_in_lines_too():
    told = [f"{head}\n{set_in_lines(words, 40, False)}" for head, words in NOTES.items()]
    heads = ["WEEKLY NOTES", "Number 12", "1 July", "Sources: radio", "A. Roe", "B. Tui", "PACIFIC"]
    text = "\n\n".join([*heads, *told, "Next number: 8 July"])
    assert is_set_in_lines(text)
    for words in NOTES.values():
        assert f"\n{words}" in read(text)


def test_a_list_of_lines_is_not_set_in_lines():
    told = ["What we know", "ferry lost", "no pilot aboard", "Three boats went out to look", "All"]
    text = "\n".join([*told, "Talks begin", "later in the week", "Rain"])
    assert not is_set_in_lines(text)


def test_a_text_set_in_lines_is_a_story_without_a_title():
    text = set_in_lines(SENTENCES, 33)
    article, _ = read_page(Page(id="p", kind="text", content=text, source="test"))
    assert article.text == text
    assert article.title is None
