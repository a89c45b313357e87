"""Headlines that tell how somebody is and leave out the "is"."""

import pytest

from dateline.events import code_story, load_lexicon
from dateline.page import page_of_row
from dateline.pipeline import prepare_page


def told(text: str) -> list[tuple[str, str]]:
    page = page_of_row({"id": "a", "text": text, "lang": "en", "date": "2024-03-05"}, "", "")
    story = prepare_page(page)
    rows = code_story(story, load_lexicon())
    for row in rows:
        assert story.article.text[row.evidence.start : row.evidence.end] == row.evidence.text
    return [(row.event, row.actor[0].code) for row in rows]


@pytest.mark.parametrize(
    ("text", "event", "code"),
    [
        ("Norwegian envoy in Harare for talks", "CONSULT", "NOR"),
        ("Belgian king on state visit to Vietnam", "CONSULT", "BEL"),
        ("Tunisian bakers on strike over flour prices", "PROTEST", "TUN"),
        ("Mongolian army on high alert", "MOBILIZE", "MNG"),
        ("Egypt, Greece in joint naval drill", "COOPERATE", "EGY"),
        ("Ghana ready to send doctors to Liberia", "AGREE", "GHA"),
    ],
)
def test_state_is_read_as_if_told_whole(text: str, event: str, code: str) -> None:
    assert told(text)[0] == (event, code)


@pytest.mark.parametrize(
    "text",
    [
        "Chilean poet in Paris for concert",
        "Ministers on holiday as heat wave hits Spain",
        "Deadlock in talks on fishing quotas",
    ],
)
def test_other_lines_without_verb_tell_nothing(text: str) -> None:
    assert told(text) == []
