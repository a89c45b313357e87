"""What is found in an excerpt of a text is what would be found in the text."""

from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.places import find, find_toponyms, load_gazetteer
from dateline.places.judge import Lower, Run
from dateline.places.scan import begins_sentence, words_of

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


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=30), st.sampled_from((" ", "")), st.booleans())
def test_an_excerpt_tells_what_its_text_tells(
    pieces: list[str], gap: str, adjectives: bool
) -> None:
    def whole(text: str, begin: int, end: int, lower: Lower, finding: find._Finding) -> None:
        words = words_of(text, begin, end)
        find._read_run(Run(text, words, begins_sentence(text, begin), lower, {}), finding)

    text, gazetteer = gap.join(pieces), load_gazetteer()
    found = find_toponyms(text, gazetteer, adjectives=adjectives)
    with patch.object(find, "_read_excerpt", whole):
        assert found == find_toponyms(text, gazetteer, adjectives=adjectives)
