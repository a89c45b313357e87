"""A state's own news agency: whose ministry and army its reports mean, and where they begin."""

import pytest

from dateline.pipeline import code_texts


def acts(text: str) -> list[tuple[str, str]]:
    """Return the type of each event with the codes and sectors of its actors."""
    rows = [{"id": "text", "text": text, "date": "2024-03-05", "lang": "en"}]
    return [
        (row.event, "+".join(" ".join((one.code, *one.sector)) for one in row.actor))
        for _, mentions in code_texts(rows)
        for row in mentions
    ]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "Pyongyang, March 4 (KCNA) -- The Foreign Ministry condemned the United States.",
            "PRK GOV",
        ),
        ("HANOI (VNA) – The Foreign Ministry protested to China.", "VNM GOV"),
        ("Tehran, IRNA – Army commander General Ali Heydari warned the United States.", "IRN MIL"),
    ],
)
def test_a_state_agency_means_its_own_ministry_and_army(text: str, actor: str) -> None:
    assert [one for _, one in acts(text)] == [actor]


def test_a_worldwide_agency_is_at_home_where_the_story_is() -> None:
    text = "PARIS (AFP) — Police in Peru arrested two men. The foreign ministry condemned Chile."
    assert acts(text) == [("COERCE", "PER COP"), ("ACCUSE", "PER GOV")]


def test_an_agency_behind_a_town_does_nothing() -> None:
    text = "Hasaka, SANA – The army killed 23 terrorists in Hama countryside on Monday."
    assert acts(text) == [("ASSAULT", "SYR MIL")]


def test_occupation_forces_are_of_who_holds_the_ground() -> None:
    text = "Hundreds marched in Nablus on Monday. Occupation forces shot a farmer near Hebron."
    assert ("ASSAULT", "ISR MIL") in acts(text)
