"""What is found in an excerpt of a text is what would be found in the text."""

import re
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.places import find_toponyms, load_gazetteer
from dateline.places.finding import finding
from dateline.places.finding.judge import Lower, Run
from dateline.places.finding.run_names import Finding, read_run
from dateline.places.finding.scan import (
    ARTICLE,
    JOINTS,
    UPPER,
    WORD,
    begins_sentence,
    runs,
    words_of,
)

PIECES = st.sampled_from(
    (
        "Oslo", "Bergen", "Norway", "Mali", "Niger", "Jordan", "Michael", "Paris", "Springfield",
        "WASHINGTON", "Washington", "US", "NATO", "The", "In", "al-Bab", "Deir ez-Zor", "St. Louis",
        "Iran-Iraq", "Northbridge", "Aleppo", "Reading", "Nice", "Mr.", "President", "president",
        "governor", "in", "at", "on", "from", "the", "a", "of", "town of", "city of", "village",
        "near", "outside", "northern", "eastern", "said", "says", "accused", "told", "province",
        "Province", "Street", "county", "Airport", "island", "University", "nice", "reading",
        "jordan", ",", ", Ill.", ", D.C.", ", DC", ", eastern Syria", ", Norway", "(", ")", "—",
        "--", "-", "’s", "'", "$", ".", "!”", "“", "\n", "\n\n", "and", "or", "people",
    )
)  # fmt: skip


@settings(max_examples=200)
@given(st.lists(PIECES, max_size=30), st.sampled_from((" ", "")), st.booleans())
def test_an_excerpt_tells_what_its_text_tells(
    pieces: list[str], gap: str, adjectives: bool
) -> None:
    def whole(text: str, begin: int, end: int, lower: Lower, found: Finding) -> None:
        words = words_of(text, begin, end)
        read_run(Run(text, words, begins_sentence(text, begin), lower, {}), found)

    text, gazetteer = gap.join(pieces), load_gazetteer()
    found = find_toponyms(text, gazetteer, adjectives=adjectives)
    with patch.object(finding, "_read_excerpt", whole):
        assert found == find_toponyms(text, gazetteer, adjectives=adjectives)


PLAIN_RUN = re.compile(
    rf"(?=[{UPPER}aeu])\b(?<![@#/]){ARTICLE}{WORD}(?:[ \n]{ARTICLE}{WORD}"
    rf"|(?: (?:{'|'.join(JOINTS)})){{1,3}} {WORD}|(?: (?:{'|'.join(JOINTS)}))? [dl]['’]{WORD})*"
)
SCRAPS = st.one_of(
    PIECES,
    st.sampled_from(
        (
            "al-", "ash-Sham", "esh-", "ez-", "Zor", "A.B.", "U.S.", "Ste.", "St.", "Mt.", "Ft.",
            "de la", "d'", "Or", "@", "#", "/", "_", "É", "Île", "x", "O'Brien", "-", "  ", "9",
        )
    ),
    st.text(max_size=3),
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(SCRAPS, max_size=30), st.sampled_from((" ", "", "-")))
def test_runs_are_those_of_the_plain_pattern(pieces: list[str], gap: str) -> None:
    text = gap.join(pieces)
    assert runs(text) == [run.span() for run in PLAIN_RUN.finditer(text)]
