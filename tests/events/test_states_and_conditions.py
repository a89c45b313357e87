"""Inverted conditions, what did not happen, how things stand, who flies out, who strikes a deal."""

import pytest
from coded_texts import with_flags

Told = list[tuple[str, tuple[str, ...]]]


def coded(text: str) -> Told:
    return with_flags(text, "2024-03-05", lang="en")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Should Chad attack Niger, flour would cost more.", [("ASSAULT", ("hypothetical",))]),
        ("Were Peru to invade Chile, the port would close.", [("ASSAULT", ("hypothetical",))]),
        ("Unless Chad attacks Niger, the road will stay open.", [("ASSAULT", ("hypothetical",))]),
        ("No shots were fired in Skopje on Monday.", [("ASSAULT", ("negated",))]),
        ("There were no clashes in Kayes on Monday.", [("ASSAULT", ("negated",))]),
        ("About 700 Dutch soldiers are stationed in Lithuania.", []),
        ("Shops were shut in Quito on Monday.", []),
        ("Pharma group Roche strikes $2.5 billion deal for a rival", []),
        ("The last Czech soldiers flew out of Mali on Monday.", [("RETREAT", ())]),
    ],
)
def test_how_things_stand(text: str, told: Told) -> None:
    assert coded(text) == told


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Turkey will bomb Syria unless it yields.", "THREATEN"),
        ("Nicaragua shut down a Catholic university.", "COERCE"),
        ("Turkey stationed troops in Qatar on Monday.", "MOBILIZE"),
    ],
)
def test_what_is_done_stays(text: str, event: str) -> None:
    assert event in [one for one, _ in coded(text)]
