"""Leads in which somebody nearby is not who did it, or not to whom it was done."""

import pytest
from coded_texts import flagged_row, heads, mentions_of

DAY = "2024-06-12"


def rows(text: str) -> list[str]:
    """Return type, modes, flags and the two sides of each event."""
    return [flagged_row(one) for one in mentions_of(text, DAY)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Togolese soldiers and Beninese rebels fought gun battles in Natitingou.",
            "ASSAULT firearms TGO MIL + BEN REB > -",
        ),
        (
            "Togo accused Benin's paramilitary forces of having crossed the frontier and"
            " looted a market on Tuesday.",
            "ACCUSE allege TGO GOV > BEN PRM",
        ),
        (
            "Peru noted with dismay Chilean arrests of its fishermen.",
            "ACCUSE disapprove PER GOV > CHL GOV",
        ),
        (
            "Oman has made strong representations to Iran over the seizure.",
            "ACCUSE disapprove OMN GOV > IRN GOV",
        ),
        (
            "Latvia and Estonia agreed to modernise their army commands.",
            "AGREE - LVA GOV + EST GOV > -",
        ),
        (
            "Italy apologised for the conduct of its soldiers in Libya.",
            "CONCEDE - ITA GOV > LBY GOV",
        ),
    ],
)
def test_who_stands_near_is_no_side(text: str, wanted: str) -> None:
    found = rows(text)
    assert wanted in found
    assert not any(row.startswith("ASSAULT") for row in found if wanted.startswith("ACCUSE allege"))
    assert len([row for row in found if row.startswith(wanted.split(maxsplit=1)[0])]) == 1


def test_whom_somebody_owes_or_fights_is_not_he() -> None:
    assert not any("KEN" in row for row in rows("Kenya's rivals signed a pact with Gabon."))
    found = rows("Iran's enemies attacked a convoy near Aleppo.")
    assert not any(row.startswith("ASSAULT") and "IRN" in row.split(">")[0] for row in found)
    # Another word before it does tell whose it is.
    found = rows("Greece struck a deal with its Turkish neighbour.")
    assert "AGREE - GRC GOV + TUR GOV > -" in found


def test_remarks_are_by_whoever_stands_behind_them() -> None:
    by = heads("Chad was rebuked over remarks by its president.")["by"]
    assert by == ("prep", "remarks")
    assert not any(
        "TCD GOV >" in row for row in rows("Chad was rebuked over remarks by its president.")
    )
    # What is no word said is done by whoever stands behind it.
    assert "ACCUSE disapprove KEN GOV > TCD GOV" in rows("Chad was rebuked over the raid by Kenya.")


def test_situations_noted_are_no_reproach() -> None:
    assert rows("The African Union noted with concern the situation in Lesotho.") == []
