"""How African papers and communiqués write of their governments, bodies and communities."""

import pytest
from coded_texts import mentions_of, row

from dateline.records import Mention


def rows(text: str) -> list[Mention]:
    return list(mentions_of(text, "2024-03-05"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Words of two halves are what somebody or something is called.
        (
            'Zambia\'s foreign ministry dubbed the Malawian statement "ill-advised".',
            "ACCUSE ZMB GOV > MWI GOV",
        ),
        ("Togo called the Beninese decision short-sighted.", "ACCUSE TGO GOV > BEN GOV"),
        (
            "Angola's foreign minister described the Namibian plan as half-baked.",
            "ACCUSE AGO GOV > NAM GOV",
        ),
        # A body's mission, force or summit is the body's.
        ("The ECOWAS mission condemned the junta in Guinea.", "ACCUSE IGO > GIN GOV"),
        ("The SADC summit condemned the Malagasy government.", "ACCUSE IGO > MDG GOV"),
        # What officials claim that their own forces did is told, what others did alleged.
        (
            "Chad's governor claimed that soldiers had killed 27 rebels.",
            "ASSAULT TCD MIL > TCD REB",
        ),
        (
            "Nigerian police claimed that officers had shot dead five bandits.",
            "ASSAULT NGA COP > NGA CRM",
        ),
        (
            "The Nigerian police commissioner claimed that the army had killed five villagers.",
            "ACCUSE NGA COP > NGA MIL",
        ),
        # How an election was.
        (
            "The SADC mission declared the Zambian elections free, fair and credible.",
            "SUPPORT IGO > ZMB GOV",
        ),
        # Whoever loses the post that he is dismissed as is called nothing.
        (
            "The Gabonese president dismissed General Rufin Ondo as army commander.",
            "SANCTION GAB GOV > GAB MIL",
        ),
        ("Angola's leader dismissed the Zambian president as a clown.", "ACCUSE AGO GOV > ZMB GOV"),
        # People and herds given back, soldiers brought home.
        (
            "Murle chiefs in South Sudan handed back three abducted boys.",
            "RETREAT SSD SOC > SSD CVL",
        ),
        # Papers taken from the press; lakes and roads closed.
        ("Burundi's authorities suspended night navigation.", "COERCE BDI GOV > BDI CVL"),
        # What is told, and who tells it, behind an occasion, a name or an outlet.
        (
            "Malawi's minister told journalists during a visit to Karonga that Malawi would not"
            " talk to the rebels.",
            "REJECT MWI GOV > MWI REB",
        ),
        (
            "The UN envoy to Mali, Ida Roe, called last week for the release of political"
            " detainees.",
            "REQUEST UNO > MLI GOV",
        ),
        ("The ECOWAS mission's head condemned the Guinean junta.", "ACCUSE IGO > GIN GOV"),
        # What somebody calls those whom something is done to.
        ("The Chadian army arrested what it called bandits.", "COERCE TCD MIL > TCD CRM"),
        ("Gambian teachers put off their strike.", "CONCEDE GMB EDU > -"),
    ],
)
def test_what_a_sentence_of_an_african_paper_tells(text: str, expected: str) -> None:
    assert [row(one) for one in rows(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Malawi's information minister told reporters after the weekly cabinet meeting.",
        "The Kenyan observers said that the weather was fair.",
    ],
)
def test_what_african_papers_tell_and_is_no_event(text: str) -> None:
    assert not rows(text)


def test_a_summit_that_somebody_attends_does_nothing() -> None:
    (attended,) = rows("A Malian minister attended the ECOWAS summit with the Guinean president.")
    assert "IGO" not in {one.code for one in attended.actor}


def test_a_communique_goes_on_telling_what_a_summit_did() -> None:
    text = (
        "An ECOWAS summit on Sunday condemned the junta in Guinea.\n\n"
        "4. Summit urged the Guinean junta to free detainees.\n\n"
        "5. Summit commended the Government of the Republic of Ghana."
    )
    assert [row(one) for one in rows(text)] == [
        "ACCUSE IGO > GIN GOV",
        "REQUEST IGO > GIN GOV",
        "SUPPORT IGO > GHA GOV",
    ]


def test_a_people_called_like_a_county_tells_no_place() -> None:
    text = (
        "The Samburu lost forty cows at Kaabong in Uganda. Samburu elders and Samburu herders said"
        " so in Samburu.\n\nUgandan officials spoke in Kotido. Police arrested two women on Friday."
    )
    (arrest,) = rows(text)
    assert row(arrest) == "COERCE UGA COP > UGA CVL"
    assert arrest.place is not None
    assert arrest.place.name == "Kotido"


def test_a_county_is_a_place() -> None:
    (arrest,) = rows("Police from Turkana County arrested two women on Friday.")
    assert row(arrest) == "COERCE KEN COP > KEN CVL"


def test_a_border_that_somebody_came_across_is_not_where_things_happen() -> None:
    text = (
        "Raiders from across the Chad border burned huts at Foro Baranga in Sudan. Chad is quiet."
        "\n\nPolice arrested two women on Friday."
    )
    assert row(rows(text)[-1]) == "COERCE SDN COP > SDN CVL"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kaabong MP Ida Lomong accused the Ugandan soldiers of keeping goats for themselves, a"
            " claim Maj Okware denied.",
            ["ACCUSE UGA LEG > UGA MIL", "REJECT UGA MIL > UGA LEG"],
        ),
        (
            "Senator Ida Okoth blamed the Kenyan police for the killings, an allegation"
            " Commissioner Otieno dismissed.",
            ["ACCUSE KEN LEG > KEN COP", "REJECT KEN COP > KEN LEG"],
        ),
        ("Kenya's police denied a claim that they had fled.", ["REJECT KEN COP > -"]),
    ],
)
def test_a_claim_taken_up_by_who_denies_it(text: str, expected: list[str]) -> None:
    assert [row(one) for one in rows(text)] == expected


def test_who_flees_to_a_region_of_the_neighbour_is_not_driven_out_by_it() -> None:
    text = (
        "Chad's army fought rebels near Tissi. More than 4,000 civilians have fled to Sudan's"
        " Darfur region since Sunday."
    )
    assert row(rows(text)[-1]) == "SANCTION TCD GOV > TCD REF"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # An organisation has no parliament of its own.
        (
            "Togo met the union. The African Union welcomed Chad's offer and praised its"
            " parliament.",
            "SUPPORT IGO > TCD LEG",
        ),
        # Whoever meets rebels of a known group is of their state, wherever they meet.
        (
            "On Friday the government and FARC signed a truce in the Cuban capital.",
            "SUPPORT COL GOV + COL REB > -",
        ),
        (
            "The government and the teachers met in the Cuban capital.",
            "CONSULT CUB GOV + CUB EDU > -",
        ),
        # Heads of state are leaders.
        (
            "SADC Heads of State met in Harare. The leaders condemned the Malagasy coup.",
            "ACCUSE IGO GOV > MDG GOV",
        ),
        # A junta in quotation marks rules nowhere, a state that somebody is not is not spoken of.
        (
            'The Malian premier denounced a French "junta in the service of darkness". Guinea is'
            " calm.\n\nIn Conakry the junta dissolved a party.",
            "COERCE GIN GOV > GIN PTY",
        ),
        (
            "Guinea recalled its envoy in Abuja. ECOWAS froze the assets of officials.\n\nColonel"
            " Sory Kaba, the CNRD spokesman, fired back on state television. He asked the bloc's"
            ' mediator not to come back. "We are not Liberia of 1990. Nobody will land here," he'
            " said.\n\nIt would be recalled that special forces led by Colonel Kaba's boss"
            " overthrew President Alpha Sylla.",
            "COERCE GIN MIL > GIN GOV",
        ),
        # Who holds a town holds nobody.
        (
            "Mali is at war. Tuareg rebels hold Kidal. The army killed five rebels.",
            "ASSAULT MLI MIL > MLI REB",
        ),
    ],
)
def test_whose_a_role_is(text: str, expected: str) -> None:
    assert expected in [row(one) for one in rows(text)]


def test_a_town_that_is_held_is_nobody_arrested() -> None:
    assert not rows("Tuareg rebels hold the Malian town of Kidal.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gunmen shot dead a Sudanese judge at his house in Jebel Moral on Monday.", "Jebel Moral"),
        ("A Congolese boat was strafed by unknown men off Kabimbo on Monday.", "Kabimbo"),
        ("Rebels in South Sudan abducted three chiefs from Lokwa on Monday.", "Lokwa"),
        ("General Thabo Mosa of Lesotho survived a shooting at his home in Ha Tsolo.", "Ha Tsolo"),
    ],
)
def test_a_village_of_no_list_where_something_stands(text: str, name: str) -> None:
    (told,) = rows(text)
    assert told.place is not None
    assert told.place.name == name


def test_a_name_of_no_list_that_is_no_place() -> None:
    (told,) = rows("Kenya's government welcomed a rise in Zuku on Monday.")
    assert told.place is not None
    assert told.place.name != "Zuku"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("South Sudan's president met the Murle on Friday.", "CONSULT SSD GOV > -"),
        ("Sudan's governor urged the Rezeigat to stop fighting.", "REQUEST SDN GOV > SDN CVL"),
        ("Ethiopia's army attacked the Gumuz.", "ASSAULT ETH MIL > ETH CVL"),
        ("Ghana's minister praised the Dagomba king.", "SUPPORT GHA GOV > GHA GOV"),
    ],
)
def test_a_people_by_its_bare_name(text: str, expected: str) -> None:
    assert [row(one) for one in rows(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "event", "mode", "actor"),
    [
        (
            "The African Union repatriated its last troops from Chad.",
            "RETREAT",
            ("withdraw",),
            "IGO",
        ),
        (
            "Security agents in Chad seized all copies of a weekly from the printing press.",
            "COERCE",
            ("censor",),
            "TCD",
        ),
        ("Uganda's foreign minister walked out of the hall.", "PROTEST", ("boycott",), "UGA"),
    ],
)
def test_what_is_done_and_by_whom(text: str, event: str, mode: tuple[str, ...], actor: str) -> None:
    (told,) = rows(text)
    assert (told.event, told.mode) == (event, mode)
    assert [one.code for one in told.actor] == [actor]
