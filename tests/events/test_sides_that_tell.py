"""War bulletins and translated pages: our units, the adversary, languages, states at the head."""

import pytest
from coded_texts import mentions_of, sides


def rows(text: str, day: str = "1993-05-06") -> list[str]:
    return [f"{one.event} | {sides(one)}" for one in mentions_of(text, day, lang="en")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The press centre of the Georgian defence ministry reports: Last night the enemy"
            " shelled the village of Ergneti. In response our units destroyed two tanks of the"
            " Russian aggressors near Gori.",
            "ASSAULT | GEO MIL > RUS MIL",
        ),
        (
            "The Ethiopian army reported that troops of Eritrea crossed the border. Eritrea's"
            " radio was silent. Our soldiers repulsed nine attacks.",
            "ASSAULT | ETH MIL > ERI",
        ),
        (
            "The Eritrean defence ministry said Ethiopia had massed troops. An aircraft of the"
            " adversary dropped four bombs on Asmara, Ethiopia's radio admitted.",
            "ASSAULT | ETH MIL > ERI",
        ),
        (
            "CHAD\nTwo of four rebel groups at talks in Libya refused to sign an accord. Tripoli"
            " had drafted the text, Libya said.",
            "REJECT | TCD REB",
        ),
        (
            "Original in Turkish\n\nVillagers set fire to the town hall of Juchitepec, Mexico."
            " They took three policemen hostage.",
            "ASSAULT | MEX CVL > MEX COP",
        ),
        (
            "Two MiG-21 fighters bombed a barracks of UNITA in Huambo, Angola.",
            "ASSAULT | AGO MIL > AGO",
        ),
        (
            "The press service of the Georgian interior ministry accused Russia of shelling.",
            "ACCUSE | GEO GOV > RUS GOV",
        ),
        (
            "In the Central African Republic, UPC fighters attacked a village near Ippy.",
            "ASSAULT | CAF REB > CAF CVL",
        ),
    ],
)
def test_who_is_meant(text: str, expected: str) -> None:
    found = rows(text)
    assert any(row.startswith(expected) for row in found), found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Between quotation marks the speaker tells whose they are.
        (
            'The Georgian defence ministry said tanks had come. "Our soldiers shelled a village,"'
            " the Russian defence ministry said.",
            "ASSAULT | RUS",
        ),
        # Fighters that do not fly are no army.
        ("Islamist fighters attacked a barracks in Mali.", "ASSAULT | MLI REB"),
        # A people's own is no language.
        ("A soldier in Turkish custody accused Turkey of torture.", "ACCUSE | TUR MIL > TUR GOV"),
        # In Ituri the same letters are another group's.
        ("In Bunia, Congo, UPC fighters attacked a village.", "ASSAULT | COD REB > COD CVL"),
    ],
)
def test_who_is_not_meant(text: str, expected: str) -> None:
    found = rows(text)
    assert any(row.startswith(expected) for row in found), found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Cuban President received Minister of Foreign Affairs of Namibia Peter Nangolo."
            " Nangolo condemned Israel.",
            "ACCUSE | NAM GOV > ISR GOV",
        ),
        (
            "The Cuban President received Deputy Prime Minister and Minister of Foreign Affairs of"
            " Namibia Peter Nangolo. Nangolo left.",
            "CONSULT | NAM GOV > CUB GOV",
        ),
        (
            "Minister of Defence of Togo Kossi Amegan accused Benin of shelling a village.",
            "ACCUSE | TGO GOV > BEN GOV",
        ),
    ],
)
def test_who_holds_an_office_told_in_full(text: str, expected: str) -> None:
    found = rows(text)
    assert any(row.startswith(expected) for row in found), found
    assert not any("CUB GOV + " in row for row in found), found
