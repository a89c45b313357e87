"""What a text of a sentence or two is about is its news, though it was some weeks ago."""

import pytest
from coded_texts import with_flags

DAY = "2024-09-20"


@pytest.mark.parametrize(
    "text",
    [
        "Slovenia on September 4 expelled two Serbian envoys.",
        "Rwandan troops shelled a Congolese town on August 28.",
        "Malta expelled two Libyan envoys on September 9. Few took notice.",
    ],
)
def test_the_day_that_a_brief_tells_is_its_news(text):
    assert [flags for _, flags in with_flags(text, DAY)] == [()]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Slovenia expelled two Serbian envoys on May 4.", "SANCTION"),
        ("Slovenia expelled two envoys on September 4. Serbia condemned the expulsion on Monday.",
         "SANCTION"),
        ("Talks went on after rebels shelled a Chadian town on September 4.", "ASSAULT"),
        ("Kenyan police arrested a man who killed a judge on September 4.", "ASSAULT"),
    ],
)  # fmt: skip
def test_what_is_older_or_told_beside_newer_days_is_background(text, event):
    assert (event, ("historical",)) in with_flags(text, DAY)


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("Slovenia plans to expel two Serbian envoys.", ("future",)),
        ("Chad was due to recall its ambassador to Mali.", ("future",)),
        ("A looming suspension of Gabon by the African Union worries traders.", ("future",)),
        ("Shops would close after a seizure of a Greek tanker by Iran.", ("hypothetical",)),
        ("The Chadian army may rescue kidnapped schoolgirls.", ("hypothetical",)),
        ("Plans for a cancellation of the visas of two Malian officials by Togo were dropped.",
         ("future",)),
        ("Slovenia decided to expel two Serbian envoys.", ()),
        ("Shops closed after the seizure of a Greek tanker by Iran on Thursday.", ()),
    ],
)  # fmt: skip
def test_what_is_only_planned_is_not_done(text, flags):
    assert [told for _, told in with_flags(text, DAY)] == [flags]
