"""What is tried, wished for or expected, and what the detector reads with its "not"."""

import pytest
from coded_texts import with_flags

from dateline.events import load_lexicon
from dateline.events.coding.asserting import WITH_ITS_HELPERS
from dateline.events.coding.coder import consider_story
from dateline.events.frames.reading import is_detected
from dateline.page import page_of_row
from dateline.pipeline import prepare_page

REFUSALS = (
    "Peru closed two crossings to Ecuador on Monday. Ecuador will not let the closure stand. "
    "Quito would never bow to pressure, its foreign minister said. Peru did not respond. The "
    "minister would prefer a quiet settlement. The claim does not accord with the facts, he said. "
    "The two governments had agreed on open crossings in 2019."
)


@pytest.mark.parametrize(
    ("text", "event", "aux"),
    [
        ("The ministers tried to persuade Iran to free the students.", "REQUEST", ()),
        ("Turkey said it would like to see Greece reduce its troops.", "REQUEST", ()),
        ("France supports Mali by providing weapons.", "AID", ()),
        ("Guards stopped the gunman by shooting him.", "ASSAULT", ()),
        # a deed that is tried is not done, nor is a try that may be made
        ("Police tried to arrest the rebel leader.", "COERCE", ("hypothetical",)),
        ("Ministers might try to persuade Iran to free them.", "REQUEST", ("hypothetical",)),
        ("Ministers did not try to persuade Iran.", "REQUEST", ("negated",)),
        # what is expected is to come
        ("The army is expected to launch an offensive against rebels.", "ASSAULT", ("future",)),
        ("The court was expected to sentence the leader.", "SANCTION", ("future",)),
        ("Ministers are expected to meet in Paris on Tuesday.", "AGREE", ()),
        ("We expect Turkey to release the hostages.", "RETREAT", ("hypothetical",)),
    ],
)
def test_flags_of_what_is_tried_or_expected(text, event, aux):
    assert (event, aux) in with_flags(text)


def test_what_the_detector_reads_as_said_keeps_its_helpers():
    row = {"id": "1", "text": REFUSALS, "lang": "en", "date": "2024-05-02"}
    kept = consider_story(prepare_page(page_of_row(row, "1", "1")), load_lexicon()).kept
    flags = {
        flag
        for draft, _ in kept
        if is_detected(draft.reading) and draft.event in WITH_ITS_HELPERS
        for flag in draft.aux
    }
    assert flags <= {"historical"}
