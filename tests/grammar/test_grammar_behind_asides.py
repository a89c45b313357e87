"""Offices whose holders' names stand between commas, and who is joined with them."""

import pytest
from parsed_texts import only

from dateline.pipeline import Coded, code_sources


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Chad's president, Idriss Kaya, and Niger's king, Ali Toure, condemned the coup.",
            "president",
            "king",
        ),
        (
            "She thanked Norway's king, Olav Ness, and Chile's envoy, Ana Rojas.",
            "king",
            "envoy",
        ),
        ("Peru's president, Ana Rojas, and Chile signed a pact.", "president", "Chile"),
    ],
)
def test_an_office_is_joined_with_an_office_not_with_its_holder(
    text: str, first: str, second: str
) -> None:
    sentence = only(text)
    (token,) = [one for one in sentence.tokens if one.text == second]
    assert (token.dep, sentence.tokens[token.head].text) == ("conj", first)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Ana Diaz, Peru's president, and Olav Ness, Norway's king, met.", "Diaz", "Ness"),
        (
            "On Sunday, Idriss Kaya, the Chadian premier, and Ali Toure, the king of Niger, met.",
            "Kaya",
            "Toure",
        ),
        ("In Gao, Ana Diaz, Peru's premier, and Jose Roa, Chile's premier, met.", "Diaz", "Roa"),
    ],
)  # fmt: skip
def test_a_name_is_joined_with_a_name_not_with_its_office(
    text: str, first: str, second: str
) -> None:
    sentence = only(text)
    (token,) = [one for one in sentence.tokens if one.text == second]
    assert (token.dep, sentence.tokens[token.head].text) == ("conj", first)


def test_a_second_office_is_no_second_person() -> None:
    sentence = only("Ana Diaz, mother of two, and head of the union, was held.")
    (token,) = [one for one in sentence.tokens if one.text == "head"]
    assert (token.dep, sentence.tokens[token.head].text) == ("conj", "mother")


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Two guerrillas, Okello, and Mugisha were arrested.", "Mugisha", "guerrillas"),
        ("The president, Idriss Kaya and Ali Toure met in Gao.", "Toure", "president"),
    ],
)
def test_lists_of_names_stay(text: str, word: str, name: str) -> None:
    sentence = only(text)
    (token,) = [one for one in sentence.tokens if one.text == word]
    assert (token.dep, sentence.tokens[token.head].text) != ("conj", name)


def test_both_states_are_sides(tmp_path) -> None:
    file = tmp_path / "page.txt"
    text = "Kenya's president, John Mutua, met Uganda's president, Paul Okello, and Rwanda's "
    file.write_text(f"{text}president, Jean Habi.", encoding="utf-8")
    [coded] = code_sources([str(file)])
    assert isinstance(coded, Coded)
    [row] = coded.mentions
    assert {one.code for one in (*row.actor, *row.recipient)} == {"KEN", "UGA", "RWA"}
