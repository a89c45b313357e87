"""Whose men, jets and supporters are; who leads a group; who "he" is in a portrait."""

import pytest
from last_mention import last_mention


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # An officer of a group is of it
        ("Colonel Jean Mako, who speaks for the M23, denied the raid.", "Mako", "COD REB"),
        (
            "General Ali Bako, a leader of the Lord's Resistance Army, gave himself up.",
            "Bako",
            "UGA REB",
        ),
        ("Umar Keita, who leads Ansar Dine, met an envoy of Mali.", "Keita", "MLI REB"),
        ("Major Jean Mako, who commands the garrison in Goma, fled.", "Mako", "COD MIL"),
        # The men of a rebel
        (
            "Colonel Jean Mako, who speaks for the M23, denied it. His men had taken a town.",
            "men",
            "COD REB",
        ),
        # ... and of rebels; members who are called by a group's name are it
        (
            "Rwandan rebels fled to the hills. Their forces had besieged a base in Goma.",
            "forces",
            "RWA REB",
        ),
        ("Rwandan farmers fled to the hills. Their men were shot.", "men", "RWA CVL"),
        (
            "Dozens of Boko Haram members have fled to villages. They had attacked a town.",
            "They",
            "NGA REB",
        ),
        ("Dozens of council members in Lagos have fled.", "members", "NGA GOV"),
        ("The police chief of Nairobi praised his men.", "men", "KEN COP"),
        ("The Kenyan doctor praised his men.", "men", "KEN CVL"),
        # Month and unknown town are nobody whom "his" takes up
        (
            "General Oumar Bako resigned in Chad. His fighters left. In July his soldiers came"
            " back.",
            "soldiers",
            "TCD MIL",
        ),
        # Supporters of those who rule do not rule
        ("Supporters of the junta marched in Bamako.", "Supporters", "MLI CVL"),
        ("Supporters of the opposition marched in Bamako.", "Supporters", "MLI OPP"),
        # A maker's name tells nothing of whose a jet is
        ("The Congolese army sent two Sukhoi jets on Monday.", "jets", "COD MIL"),
        ("Two Russian Sukhoi jets crossed into Georgia on Monday.", "jets", "RUS MIL"),
        # Where it deals with rebels known by name, a government is theirs
        ("In Havana the government opened talks with the FARC.", "government", "COL GOV"),
        ("In Accra the government and UNITA are to open a new round.", "government", "AGO GOV"),
        ("In Havana the government met a union.", "government", "CUB GOV"),
        # A company of soldiers is no firm
        ("A company of Indian peacekeepers left Goma.", "company", "IND MIL"),
        ("A company of Indian investors left Goma.", "company", "IND BUS"),
        # An ambassador's house is where he is sent to
        (
            "Soldiers seized Bujumbura. President Ndaro hid in the French ambassador's residence.",
            "Ndaro",
            "BDI GOV",
        ),
        # A name's own word for what a body is, with a capital, takes it up
        (
            "The Movement for the Emancipation of the Niger Delta blew up a pipe. The Movement"
            " denied it.",
            "Movement",
            "NGA REB",
        ),
        (
            "The Front for the Liberation of Angola left. The council of Luanda met. The council"
            " denied it.",
            "council",
            "AGO GOV",
        ),
        # Letters may leave out where a body is
        (
            "Fighters of the Union for Peace in the Central African Republic (UPC) left. The UPC"
            " denied it.",
            "UPC",
            "CAF REB",
        ),
    ],
)
def test_whose_they_are(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected


PORTRAIT = (
    "Colonel Jean Mako, who leads the M23, likes orange juice. He was born in a tent."
    " He ran away from school, he says. He sells gold.\n\n"
    "The lorries to Goma stood at the bridge all night. Rain fell on the rice. The roads"
    " were closed. The night was cold.\n\nIn February he {did}."
)


def test_he_in_a_portrait_is_whom_it_is_about() -> None:
    assert last_mention(PORTRAIT.format(did="signed the accord"), "he") == "COD REB"


def test_where_a_text_tells_of_two_alike_he_is_neither() -> None:
    text = (
        "Colonel Jean Mako of the M23 met General Paul Otieno of Kenya. Mako spoke first. Otieno"
        " spoke last.\n\nThe lorries to Goma stood at the bridge. Rain fell on the rice. The roads"
        " were closed. The night was cold.\n\nIn February he signed the accord."
    )
    assert last_mention(text, "he") == ""


def test_who_is_private_is_nobody_whom_he_takes_up_from_afar() -> None:
    private = PORTRAIT.replace("Colonel Jean Mako, who leads the M23,", "Jean Mako, a baker,")
    assert last_mention(private.format(did="signed the accord"), "he") == ""
