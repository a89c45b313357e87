"""Frames that releases of ministries and agencies need, beside the examples in the lexicon."""

import pytest

from dateline.pipeline import code_texts


@pytest.mark.parametrize(
    ("text", "event", "mode"),
    [
        ("Yemeni students staged a solidarity stand in Sanaa.", "PROTEST", ("demo",)),
        (
            "India's foreign minister spoke over telephone with his Omani counterpart.",
            "CONSULT",
            ("phone",),
        ),
        (
            "The European Union announced an additional contribution of EUR 4 million to Chad.",
            "AGREE",
            (),
        ),
        (
            "The envoy of Nepal called on the Indian prime minister to free two monks.",
            "REQUEST",
            ("yield",),
        ),
    ],
)
def test_a_release_is_read(text: str, event: str, mode: tuple[str, ...]) -> None:
    rows = [{"id": "text", "text": text, "date": "2024-03-05", "lang": "en"}]
    found = [(one.event, one.mode) for _, mentions in code_texts(rows) for one in mentions]
    assert found == [(event, mode)]
