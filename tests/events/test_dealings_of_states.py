"""Whom states judge, whose words a document's are, and what they do to each other by envoys."""

import pytest
from coded_texts import mentions_of


def rows(text: str) -> list[str]:
    """Return type, modes, actor and recipient of each event."""
    return [
        f"{one.event} {'/'.join(one.mode)} {'+'.join(p.code for p in one.actor)}"
        f">{'+'.join(p.code for p in one.recipient)}".replace("  ", " ")
        for one in mentions_of(text)
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Estonia expelled two Iranian diplomats on Monday. Iran's ministry denied any plot."
            " Peru called for talks. Chile offered to mediate. Malta applauded the expulsions.",
            "SUPPORT MLT>EST",
        ),
        (
            "Kenya's president pardoned two Ugandan pilots on Monday. Uganda's minister thanked"
            " Rwanda. Togo kept silent. Chile criticised the pardon.",
            "ACCUSE disapprove CHL>KEN",
        ),
        (
            "Ghana accused Togo of hacking its ports on Monday. Benin offered help. Togo's envoy"
            " left. Norway condemned the intrusion.",
            "ACCUSE disapprove NOR>TGO",
        ),
    ],
)
def test_a_judged_deed_is_of_whoever_did_it(text: str, wanted: str) -> None:
    assert wanted in rows(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Leaders of the African Union ended a summit in Lusaka on Monday with a statement that"
            " condemned the coup in Gabon.",
            "ACCUSE disapprove IGO>GAB",
        ),
        (
            "Peru handed the Bolivian ambassador a note on Monday. The note demands that Bolivia"
            " free three sailors.",
            "REQUEST yield PER>BOL",
        ),
        (
            "Malawi's president Moses Banda left on Monday. Banda's office accused Tanzania of"
            " hiding rebels.",
            "ACCUSE allege MWI>TZA",
        ),
        (
            "Russia's army shelled Kharkiv on Monday. On Tuesday the Latvian security service said"
            " it had arrested two Russians in Riga.",
            "COERCE arrest LVA>RUS",
        ),
    ],
)
def test_a_document_and_an_office_speak_for_whose_they_are(text: str, wanted: str) -> None:
    assert wanted in rows(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Guyana handed the Venezuelan ambassador a second note of protest.", "GUY>VEN"),
        ("Qatar called home its ambassador to Peru.", "QAT>PER"),
        ("Oman's emir told the Kuwaiti emir in a phone call that the ship had left.", "OMN+KWT>"),
        ("Eleven members, among them Chile, voted in favour of the text.", "CHL>"),
        ("India restricted purchases of palm oil from Malaysia.", "IND>MYS"),
        ("Chad declared two Sudanese diplomats personae non gratae.", "TCD>SDN"),
        (
            "Peru denied the plot and declared three staff of the Cuban embassy persona non grata"
            " on Monday.",
            "PER>CUB",
        ),
        ("Oslo summoned its ambassador home from Libya.", "NOR>LBY"),
        ("Egypt offered Somalia two patrol boats.", "EGY>SOM"),
        ("Lithuania followed suit, sending away two Belarusians.", "LTU>BLR"),
    ],
)
def test_what_states_do_to_each_other(text: str, wanted: str) -> None:
    assert any(row.endswith(wanted) for row in rows(text))
