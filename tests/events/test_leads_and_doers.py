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


def test_warring_parties_are_two_and_no_political_ones() -> None:
    assert "CONSULT - YEM GOV + YEM REB > -" in rows("Yemen's warring parties held talks in Amman.")
    assert not any("REB" in row for row in rows("Yemen's opposition parties held talks in Amman."))


def test_bombers_of_a_state_fly() -> None:
    assert "ASSAULT aerial RUS MIL > SYR CVL" in rows("Russian bombers struck Aleppo.")
    assert "ASSAULT suicide-attack PSE UAF > ISR CVL" in rows(
        "Palestinian bombers killed nine people in Haifa."
    )
    (row,) = rows("Two bombers attacked a mosque in Kabul.")
    assert row.startswith("ASSAULT suicide-attack AFG UAF")


def test_who_brokered_a_deal_is_no_side_of_it() -> None:
    (row,) = rows("Cuba and Chad reopened embassies under a Vatican-brokered deal.")
    assert row == "SUPPORT - CUB GOV + TCD GOV > -"


def test_courts_clear_ministers() -> None:
    (row,) = rows("Gabon's foreign minister was cleared of corruption charges.")
    assert row == "CONCEDE - GAB JUD > GAB GOV"
    # Nobody is told who pardons one: a government does not pardon itself.
    assert rows("Gabon's foreign minister was pardoned.") == []


def test_a_second_clause_has_its_verb() -> None:
    found = rows(
        "Two Chinese bombers flew close to Guam, and the U.S. Air Force scrambled fighters to"
        " escort them."
    )
    assert "MOBILIZE weapons USA MIL > -" in found
