"""Plain sentences of news: who acts together, whom a call or a shot is at, days of paragraphs."""

import pytest
from coded_texts import mentions_of, shown

from dateline.records import Mention


def read(text: str, day: str = "2024-06-20") -> tuple[Mention, ...]:
    return mentions_of(text, day, lang="en")


def told(text: str) -> list[tuple[str, str, str]]:
    return [(one.event, shown(one.actor), shown(one.recipient)) for one in read(text)]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Estonia, together with Sweden and Finland, expelled four Russian diplomats.",
            ("SANCTION", "EST GOV + SWE GOV + FIN GOV", "RUS GOV"),
        ),
        (
            "Jordan, joined by Egypt, condemned the raid on Jenin by Israeli forces.",
            ("ACCUSE", "JOR GOV + EGY GOV", "ISR MIL"),
        ),
        (
            "Together with France, Germany urged Serbia to recognise Kosovo's documents.",
            ("REQUEST", "DEU GOV + FRA GOV", "SRB GOV"),
        ),
        (
            "Saudi Arabia as well as Bahrain recalled its ambassador from Lebanon.",
            ("SANCTION", "SAU GOV + BHR GOV", "LBN GOV"),
        ),
        (
            "The Foreign Ministry of Colombia rejected the remarks. Later the Ministry recalled "
            "its ambassador in Argentina.",
            ("SANCTION", "COL GOV", "ARG GOV"),
        ),
        (
            "The Ministry of Foreign Affairs of the Kingdom of Jordan condemned the storming of "
            "the mosque by Israeli police.",
            ("ACCUSE", "JOR GOV", "ISR COP"),
        ),
        (
            "Canada demanded the release of rights defender Sami Khalil, who is held in Egypt.",
            ("REQUEST", "CAN GOV", "EGY GOV"),
        ),
        (
            "Britain sanctioned two Iranian judges over the imprisonment of protesters.",
            ("COERCE", "IRN GOV", "IRN CVL"),
        ),
        (
            "Security forces fired tear gas at protesters marching toward the palace in Khartoum.",
            ("ASSAULT", "SDN MIL", "SDN CVL"),
        ),
        (
            "Ethiopia's parliament lifted the state of emergency imposed in November.",
            ("CONCEDE", "ETH LEG", "ETH CVL"),
        ),
        (
            "Clashes between M23 and FARDC elements in Kalehe territory displaced an estimated "
            "18,000 people towards Bukavu.",
            ("ASSAULT", "COD REB + COD MIL", "-"),
        ),
        (
            "Armenia and Azerbaijan signed a statement on a ceasefire.",
            ("SUPPORT", "ARM GOV + AZE GOV", "-"),
        ),
        (
            "ECOWAS imposed sanctions and threatened to use force.",
            ("SANCTION", "IGO", "-"),
        ),
        (
            "Belarus warned that it would consider the move an act of aggression by Poland.",
            ("THREATEN", "BLR GOV", "POL GOV"),
        ),
        (
            "More than 300 nurses employed by Mediclinic began a strike in Windhoek on Monday.",
            ("PROTEST", "NAM MED", "NAM BUS"),
        ),
        (
            "WFP suspended food distributions in the camps around Goma.",
            ("SANCTION", "UNO", "COD CVL"),
        ),
        (
            "A Kenyan court on Wednesday sentenced a former lawmaker to six years in prison.",
            ("SANCTION", "KEN JUD", "KEN ELI"),
        ),
        (
            "Kyrgyz and Tajik border guards exchanged fire on Wednesday.",
            ("ASSAULT", "KGZ COP + TJK COP", "-"),
        ),
        (
            "Albania severed ties with Iran and ordered its embassy staff to leave.",
            ("SANCTION", "ALB GOV", "IRN GOV"),
        ),
        (
            "Ghana and Togo signed a fishing pact on Monday. The United Nations welcomed the pact.",
            ("SUPPORT", "UNO", "GHA GOV + TGO GOV"),
        ),
        (
            "The leaders of Japan and South Korea met on Friday. They condemned North Korea.",
            ("ACCUSE", "JPN GOV + KOR GOV", "PRK GOV"),
        ),
        (
            "Companies linked to Sudan's army are on a United States list. The army condemned "
            "Washington.",
            ("ACCUSE", "SDN MIL", "USA GOV"),
        ),
        (
            "The union accused the company of bad faith. The mayor of Hamburg urged both sides "
            "to resume talks.",
            ("REQUEST", "DEU GOV", "DEU LAB + DEU BUS"),
        ),
    ],
)
def test_parties_are_those_of_the_sentence(text: str, event: tuple[str, str, str]) -> None:
    assert event in told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Colonel Ana Ruiz boarded a helicopter in Kabul, ending a 20-year war.", "RETREAT"),
        ("Carrie Lam, the chief executive, called the protest an organised riot.", "PROTEST"),
        ("Moldova's president says her country will not be dragged into war.", "ASSAULT"),
        ("Rebels raided the village. Three motorbikes were burned.", "PROTEST"),
    ],
)
def test_it_is_not_taken_for_what_it_is_not(text: str, event: str) -> None:
    assert event not in {one.event for one in read(text)}


def test_a_kidnapping_is_not_put_down_to_the_army_that_shelled() -> None:
    text = "The army shelled rebel positions near Yei. Five nurses were abducted near the town."
    taken = [one for one in read(text) if "abduct" in one.mode]
    assert [party.code for one in taken for party in one.actor] == ["UNK"]


def test_a_toll_is_of_the_day_that_its_paragraph_tells_and_folded() -> None:
    text = (
        "On 2 May 2021 fighters ambushed an army convoy near Baidoa. Three soldiers were killed.\n"
        "On 10 May 2021, police arrested two men in Kismayo. They were released without charge."
    )
    days = [(one.event, one.date and one.date.start) for one in read(text, "2021-05-20")]
    assert days == [
        ("ASSAULT", "2021-05-02"),
        ("COERCE", "2021-05-10"),
        ("RETREAT", "2021-05-10"),
    ]


def test_the_day_of_another_paragraph_is_not_taken() -> None:
    text = "On 2 May 2021, police arrested two men in Kismayo.\nGunmen shot a judge in Baidoa."
    (shot,) = [one for one in read(text, "2021-05-20") if one.event == "ASSAULT"]
    assert shot.date is None or shot.date.start != "2021-05-02"
