"""What a speaker says too, what others only report, and what is no denial."""

import pytest
from coded_texts import with_flags

Told = list[tuple[str, tuple[str, ...]]]


def coded(text: str) -> Told:
    return with_flags(text, "2024-03-05", lang="en")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # what does something is not governed by what it backs
        (
            "The militia, backed by Russian air strikes, advanced on Homs.",
            [("ASSAULT", ()), ("ASSAULT", ())],
        ),
        ("There were reports that Chad would shell Niger.", [("ASSAULT", ("future",))]),
        ("Omar said in a letter that Chad would shell Niger.", [("ASSAULT", ("future",))]),
        # "not only" denies nothing
        (
            "Police did not only arrest the strikers but beat them.",
            [("COERCE", ()), ("ASSAULT", ())],
        ),
    ],
)
def test_what_is_done_and_what_is_to_come(text: str, told: Told) -> None:
    assert coded(text) == told


@pytest.mark.parametrize(
    ("text", "event", "aux"),
    [
        (
            '"This is wrong," said Ana Lopes, the head of a union, who urged the cabinet to quit.',
            "REQUEST",
            (),
        ),
        ("The envoy met President William Ruto, who promised aid to Chad.", "AGREE", ()),
        ("The envoy spoke to Kenya's premier, who promised food aid to Chad.", "AGREE", ()),
        ("The raid on Niamey, condemned by Ghana, is over, Chad said.", "ACCUSE", ()),
        # what only tells who somebody is stays background
        (
            "Monks who had accused Benin of theft left the hall on Monday.",
            "ACCUSE",
            ("historical",),
        ),
    ],
)
def test_what_a_speaker_says_too(text: str, event: str, aux: tuple[str, ...]) -> None:
    assert (event, aux) in coded(text)
