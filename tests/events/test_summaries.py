"""A page's own summary tells nothing that its text tells as well."""

import pytest

from dateline.pipeline import code_texts
from dateline.records import Mention

STORY = (
    "Norwegian police arrested nine farmers in Bergen on Monday. The harvest was poor.\n\n"
    "Chad rejected on Tuesday a proposal to share the river. The rains are late.\n\n"
)
TAKEAWAYS = (
    "{heading}\n\nNorwegian police arrested farmers.\nChad rejected the proposal.\n"
    "Togo expelled a Ghanaian diplomat.\n\nOutlook\n\nPrices will rise.\n"
)


def coded(text: str) -> list[Mention]:
    rows = [{"id": "text", "text": text, "date": "2024-03-06", "lang": "en"}]
    return [one for _, mentions in code_texts(rows) for one in mentions]


@pytest.mark.parametrize("heading", ["Key Takeaways:", "HIGHLIGHTS", "Main points"])
def test_a_summary_adds_only_what_the_text_does_not_tell(heading: str) -> None:
    found = [one.event for one in coded(STORY + TAKEAWAYS.format(heading=heading))]
    assert sorted(found) == ["COERCE", "REJECT", "SANCTION"]


def test_marked_lines_end_where_the_marks_do() -> None:
    text = (
        "In Summary\n\n• Police arrested nine farmers.\n\n"
        "Norwegian police arrested nine farmers in Bergen on Monday. The harvest was poor. "
        "Norwegian police beat a miner.\n"
    )
    assert [one.event for one in coded(text)] == ["COERCE", "ASSAULT"]


def test_what_another_does_stays() -> None:
    text = STORY + "Key points\n\nSwedish police arrested nine miners.\n"
    assert [one.event for one in coded(text)].count("COERCE") == 2
