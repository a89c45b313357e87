"""Text from a PDF, a scan or a fixed-width archive, through all rooms."""

from functools import lru_cache

from hypothesis import given, settings
from hypothesis import strategies as st
from test_walk_properties import SLOW

from dateline.page import page_of_row
from dateline.pipeline import code_page

PLAIN = (
    "The government of Uganda has arrested two journalists of neighbouring Tanzania, the foreign "
    "ministry said on Monday. Soldiers attacked a garrison in Gulu and killed six policemen. "
    "Tanzania condemned the arrests and recalled its ambassador from Kampala."
)
MARKS = ["", "Page 2 of 9", "- 3 -", "\f"]


def coded(text):
    row = {"id": "1", "text": text, "date": "2024-05-02", "lang": "en"}
    return code_page(page_of_row(row, "1", "1"))


def shown(mentions):
    return sorted(
        (one.event, one.mode, [it.code for it in one.actor], [it.code for it in one.recipient])
        for one in mentions
    )


@lru_cache(maxsize=1)
def plain_rows():
    return shown(coded(PLAIN).mentions)


def set_narrow(text, width, mark):
    """Cut a text at a width, words with a hyphen, and set a mark between its third and fourth."""
    lines, line = [], ""
    for word in text.split():
        room = width - len(line) - 2
        if len(line) + len(word) < width:
            line = f"{line} {word}".strip()
        elif 2 < room < len(word) - 2 and word.islower() and word.isalpha():
            lines.append(f"{line} {word[:room]}-".strip())
            line = word[room:]
        else:
            lines.append(line)
            line = word
    return "\n".join([*lines[:3], *filter(None, [mark]), *lines[3:], line])


@settings(parent=SLOW, max_examples=15)
@given(st.integers(20, 70), st.sampled_from(MARKS))
def test_a_text_set_in_lines_is_coded_as_one_that_is_not(width, mark):
    text = set_narrow(PLAIN, width, mark)
    given_page = page_of_row({"id": "1", "text": text}, "1", "1")
    found = coded(text).mentions
    assert found
    assert shown(found) == plain_rows()
    for mention in found:
        evidence = mention.evidence
        assert text[evidence.start : evidence.end] == evidence.text
        assert given_page.content[evidence.page_start : evidence.page_end] == evidence.text
        for party in (*mention.actor, *mention.recipient):
            assert text[party.start : party.end] == party.text
