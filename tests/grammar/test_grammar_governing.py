"""What a verb governs hangs on it; what looks alike and is not is left alone."""

import pytest
from parsed_texts import label_of


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Emmanuel Macron called Putin on Tuesday.", "Putin", ("dobj", "called")),
        ("Germany returned looted bronzes to Nigeria.", "bronzes", ("dobj", "returned")),
        ("Germany returned looted bronzes to Nigeria.", "looted", ("amod", "bronzes")),
        ("Jordan sheltered families from Syria.", "families", ("dobj", "sheltered")),
        ("Jordan sheltered families from Syria.", "Jordan", ("nsubj", "sheltered")),
        ("The EU ruled out reopening the agreement.", "reopening", ("xcomp", "ruled")),
    ],
)
def test_it_hangs_on_its_verb(text: str, word: str, expected: tuple[str, str]) -> None:
    assert label_of(text, word) == expected


def test_what_somebody_is_called_is_no_object() -> None:
    assert label_of("The rebels called him a traitor.", "traitor")[0] == "oprd"


def test_what_a_court_finds_is_no_object() -> None:
    text = "Panama's top court ruled a mining contract unconstitutional."
    assert label_of(text, "contract") == ("dobj", "ruled")
    assert label_of(text, "unconstitutional") == ("oprd", "ruled")


def test_a_headline_s_town_is_no_verb() -> None:
    assert label_of("French foreign minister flies to Rabat", "Rabat") == ("pobj", "to")


def test_what_is_undertaken_is_no_circumstance() -> None:
    text = "Finland's government has undertaken to protect the forests of the Sami."
    assert label_of(text, "protect") == ("xcomp", "undertaken")
