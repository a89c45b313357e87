"""Three names with a comma before "and": each is what the first is."""

import pytest
from parsed_texts import only, stands

from dateline.pipeline import Coded, code_sources


@pytest.mark.parametrize(
    ("text", "first", "verb", "second", "third"),
    [
        # The second name for what the first is.
        ("Norway, Latvia, and Finland joined the pact.", "Norway", "joined", "Latvia", "Finland"),
        ("Sweden, Finland, and Denmark will host talks.", "Sweden", "host", "Finland", "Denmark"),
        # The third for another subject.
        ("India, Nepal, and Bhutan agreed to share power.", "India", "agreed", "Nepal", "Bhutan"),
        # The first without a verb.
        ("Morocco, Algeria, and Egypt sent tents to Libya.", "Morocco", "sent", "Algeria", "Egypt"),
        # An article before the first.
        ("The United States, Canada, and Norway will help.", "States", "help", "Canada", "Norway"),
    ],
)
def test_the_names_of_a_series_are_joined(
    text: str, first: str, verb: str, second: str, third: str
) -> None:
    sentence = only(text)
    assert stands(sentence, first) == ("nsubj", verb)
    assert stands(sentence, second) == ("conj", first)
    assert stands(sentence, third) == ("conj", second)


def test_states_of_one_office_are_joined_before_their_verb() -> None:
    sentence = only("The presidents of Peru, Chile, and Ecuador met in Quito.")
    assert stands(sentence, "Ecuador")[0] == "conj"
    assert stands(sentence, "presidents") == ("nsubj", "met")


@pytest.mark.parametrize(
    ("text", "word", "not_joined_with"),
    [
        ("Clashes broke out in Kigali, Rwanda, and Kampala.", "Kampala", "Clashes"),
        ("Peter Brown, the mayor, and Smith left Kenya.", "mayor", "Smith"),
        ("She met Okello, Mugisha left, and Odinga stayed.", "Odinga", "Mugisha"),
    ],
)
def test_other_commas_join_nothing(text: str, word: str, not_joined_with: str) -> None:
    assert stands(only(text), word) != ("conj", not_joined_with)


def test_all_states_of_a_series_act(tmp_path) -> None:
    file = tmp_path / "page.txt"
    file.write_text("The leaders of Togo, Benin, and Ghana met in Lagos.", encoding="utf-8")
    [coded] = code_sources([str(file)])
    assert isinstance(coded, Coded)
    [row] = coded.mentions
    assert {one.code for one in row.actor} == {"TGO", "BEN", "GHA"}
