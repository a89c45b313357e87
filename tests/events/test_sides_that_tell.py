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
            "The press service of the Republic of Eritrea Defence Ministry today refuted the report"
            " by Addis Ababa on the part of the army in the fighting in Tigray, northern Ethiopia."
            " Our gunners opened fire but the aircraft returned to its base in Ethiopia.",
            "ASSAULT | ERI MIL > ETH",
        ),
        (
            "CHAD\nTwo of four rebel groups at talks in Libya refused to sign an accord. Tripoli"
            " had drafted the text, Libya said.",
            "REJECT | TCD REB",
        ),
        (
            "Original in Portuguese. Automatic translation\n\nThey burn doors of the town hall of"
            " Sucre; they take three policemen hostage\n\nInhabitants of the town set fire to the"
            " doors. Sucre is in Bolivia.",
            "PROTEST | BOL CVL > BOL GOV",
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
    ],
)
def test_who_holds_an_office_told_in_full(text: str, expected: str) -> None:
    found = rows(text)
    assert any(row.startswith(expected) for row in found), found
    assert not any("CUB GOV + " in row for row in found), found
