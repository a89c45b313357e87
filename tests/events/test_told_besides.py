"""What is told besides what was told before is another event; what is told again is none."""

import pytest
from coded_texts import mentions_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It also urged Togo to free two fishermen.", 2),
        ("It urged Togo to free two fishermen.", 1),
    ],
)
def test_also_tells_of_one_more(sentence: str, expected: int) -> None:
    text = (
        "A summit met in Accra on Monday.\nGhana urged Togo to reopen the border.\n"
        f"{sentence}\nThe meeting ends on Friday.\nThe talks began in May."
    )
    told = [one for one in mentions_of(text) if one.event == "REQUEST"]
    assert len(told) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("He also accused the general of planning his arrest.", 2),
        ("He accused the general of planning his arrest.", 1),
    ],
)
def test_also_accuses_once_more(sentence: str, expected: int) -> None:
    text = (
        "The Bolivian opposition leader Juan Rojas spoke in La Paz.\n"
        "Rojas has accused General Luis Vaca of planning his removal from parliament.\n"
        f"{sentence}\nHis party met later.\nThe session ended at noon.\nIt rained in La Paz."
    )
    told = [one for one in mentions_of(text) if one.event == "ACCUSE"]
    assert len(told) == expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [("Lagos, Nigeria", 2), ("Accra", 1)],
)
def test_what_was_elsewhere_was_another_time(place: str, expected: int) -> None:
    text = (
        "The president of Togo met the president of Mali in Accra.\n"
        "The talks dealt with trade and the border.\nA pact may follow.\n"
        f"The Togolese president has met the Malian president in {place}.\n"
        "Both countries depend on the port.\nIt rained."
    )
    told = [one for one in mentions_of(text) if one.event == "CONSULT"]
    assert len(told) == expected


@pytest.mark.parametrize(("also", "expected"), [("also ", 3), ("", 2)])
def test_there_is_also_brings_in_one_more(also: str, expected: int) -> None:
    text = (
        "Ten bloggers are in jail in Belarus. They include journalist and blogger Ales Bely, "
        "serving a two-year prison sentence for defamation. "
        f"There is {also}Ivan Sapega, a columnist, serving a five-year sentence on drug charges."
    )
    told = [one for one in mentions_of(text) if one.event == "COERCE"]
    assert len(told) == expected
