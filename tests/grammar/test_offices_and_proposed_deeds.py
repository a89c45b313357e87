"""What an office's holder owns, what deed is proposed, and what is praised under another name."""

import pytest
from parsed_texts import label_of


@pytest.mark.parametrize(
    ("text", "word", "stands"),
    [
        ("The secretary of state's visit to Lima lasted an hour.", "visit", ("nsubj", "lasted")),
        ("The secretary of state's visit to Lima lasted an hour.", "secretary", ("poss", "visit")),
        ("The chief of staff's tour of Oman ended on Monday.", "tour", ("nsubj", "ended")),
        ("The minister of defence's plan failed.", "plan", ("nsubj", "failed")),
        # A country owns the army by itself
        ("The chief of Kenya's army left.", "Kenya", ("poss", "army")),
        ("The head of Uganda's police left.", "head", ("nsubj", "left")),
    ],
)
def test_what_belongs_to_an_office_holder_stands_for_itself(
    text: str, word: str, stands: tuple[str, str]
) -> None:
    assert label_of(text, word) == stands


@pytest.mark.parametrize(
    ("text", "word", "stands"),
    [
        ("Kenya proposed normalising ties with Somalia.", "normalising", ("xcomp", "proposed")),
        ("Kenya proposed normalising ties with Somalia.", "ties", ("dobj", "normalising")),
        ("Latvia suggested reopening embassies in Kabul.", "embassies", ("dobj", "reopening")),
        # What a proposal is like
        ("Kenya proposed sweeping changes.", "changes", ("dobj", "proposed")),
        ("Latvia suggested existing rules.", "rules", ("dobj", "suggested")),
    ],
)
def test_a_deed_is_what_is_proposed(text: str, word: str, stands: tuple[str, str]) -> None:
    assert label_of(text, word) == stands


@pytest.mark.parametrize(
    ("text", "word", "stands"),
    [
        (
            "The governor praised what he called a brave answer from the firemen.",
            "answer",
            ("dobj", "praised"),
        ),
        (
            "Peru welcomed what she described as a wise decision by Chile.",
            "decision",
            ("dobj", "welcomed"),
        ),
        # What is condemned is only spoken of
        (
            "The governor condemned what he called a cowardly answer.",
            "called",
            ("ccomp", "condemned"),
        ),
    ],
)
def test_what_is_praised_stands_behind_its_name(
    text: str, word: str, stands: tuple[str, str]
) -> None:
    assert label_of(text, word) == stands


@pytest.mark.parametrize(
    ("text", "word", "stands"),
    [
        ("Malaysia, Thailand to resume border talks", "Malaysia", ("nsubj", "resume")),
        ("Malaysia, Thailand to resume border talks", "Thailand", ("conj", "Malaysia")),
        ("Niger, Mali, Chad to patrol border jointly", "Niger", ("nsubj", "patrol")),
        ("Niger, Mali, Chad to patrol border jointly", "Chad", ("conj", "Niger")),
        # One name alone
        ("Malaysia to resume border talks", "Malaysia", ("nsubj", "resume")),
        # Before a verb in the present
        ("Lula heads to Oslo next week to meet Harald.", "Lula", ("nsubj", "heads")),
    ],
)
def test_names_that_open_a_headline_act(text: str, word: str, stands: tuple[str, str]) -> None:
    assert label_of(text, word) == stands


@pytest.mark.parametrize(
    ("text", "word", "stands"),
    [
        (
            "The rebels said they would implement the pact and facilitate aid access.",
            "pact",
            ("dobj", "implement"),
        ),
        (
            "The rebels said they would implement the pact and facilitate aid access.",
            "access",
            ("dobj", "facilitate"),
        ),
        # Two words of one noun
        ("The rebels said they would guard town and village roads.", "roads", ("dobj", "guard")),
    ],
)
def test_each_of_two_verbs_has_its_object(text: str, word: str, stands: tuple[str, str]) -> None:
    assert label_of(text, word) == stands


@pytest.mark.parametrize(
    ("text", "companion", "subject"),
    [
        (
            "The Polish minister, along with his Czech counterpart, met the Serbian king.",
            "counterpart",
            "minister",
        ),
        (
            "The Polish president, Ola Nowak, along with the Czech premier, left Oslo.",
            "premier",
            "president",
        ),
        ("The Polish minister along with the Czech premier left Oslo.", "premier", "minister"),
    ],
)
def test_whoever_is_along_acts_too(text: str, companion: str, subject: str) -> None:
    assert label_of(text, companion) == ("conj", subject)


def test_what_is_somebodys_own_does_not_act_beside() -> None:
    text = "The Polish minister, along with his dog, left Oslo."
    assert label_of(text, "dog") == ("pobj", "with")
