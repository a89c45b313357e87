"""Who does it to whom in home news: regions, bodies, firms, ranks, answers."""

from pathlib import Path

import pytest
from coded_texts import shown

from dateline.pipeline import code_texts
from dateline.records import Mention

SENTENCES = Path(__file__).with_name("parties_of_sentences.txt")


def coded(text: str) -> tuple[Mention, ...]:
    return next(mentions for _, mentions in code_texts([row("text", text)]))


def row(name: str, text: str) -> dict[str, str]:
    return {"id": name, "text": text, "date": "2019-03-11"}


def both(mention: Mention) -> str:
    return f"{shown(mention.actor)} > {shown(mention.recipient)}"


def test_sentences_of_home_news_have_their_parties() -> None:
    lines = [line for line in SENTENCES.read_text("utf-8").splitlines() if " | " in line]
    wanted = [line.split(" | ") for line in lines if not line.startswith("#")]
    rows = [row(str(number), text) for number, (_, text) in enumerate(wanted)]
    wrong = [
        f"{parties} | {text} is read {[both(one) for one in mentions]}"
        for (parties, text), (_, mentions) in zip(wanted, code_texts(rows), strict=True)
        if parties not in [both(one) for one in mentions]
    ]
    assert not wrong, "\n".join(wrong)


def the(text: str, words: str) -> str:
    (found,) = (one for one in coded(text) if words in one.evidence.text)
    return both(found)


@pytest.mark.parametrize(
    ("text", "words", "parties"),
    [
        (
            "Peru has accused Chile of spying. Ships left on Sunday. Chile denied the accusation.",
            "denied",
            "CHL GOV > PER GOV",
        ),
        (
            "Kenya's doctors demanded that the health ministry raise their pay. Clinics were shut."
            " The health ministry rejected the demand.",
            "rejected",
            "KEN GOV > KEN MED",
        ),
    ],
)
def test_an_answer_is_to_whoever_accused_or_asked(text: str, words: str, parties: str) -> None:
    assert the(text, words) == parties


def test_officers_are_of_the_police_where_only_they_were_told_of() -> None:
    text = "Police raided a bar in Lagos. Three officers beat a waiter on Monday."
    assert the(text, "beat") == "NGA COP > NGA LAB"


def test_a_leader_of_a_union_is_of_the_union() -> None:
    text = "Zambia's teachers' union met on Monday. Its secretary general condemned the president."
    assert the(text, "condemned").startswith("ZMB EDU > ZMB GOV")


def test_those_who_live_in_a_place_do_not_do_what_is_done_there() -> None:
    text = "China banned a film about the crackdown in Tiananmen Square."
    assert all("people of" not in one.actor[0].name for one in coded(text))


def test_two_sides_of_one_country_who_meet_need_no_third() -> None:
    text = (
        "India's opposition accused the government of fraud. The government accused the opposition"
        " of lies. The chief minister met farmers on Monday."
    )
    assert the(text, "met") == "IND GOV + IND AGR > -"


def test_a_trial_in_the_hague_of_somebody_from_abroad_is_no_dutch_one() -> None:
    text = "A Serbian general was convicted of genocide in The Hague."
    assert the(text, "convicted").startswith("IGO JUD > SRB")


def test_who_is_from_elsewhere_is_so_before_it_is_told() -> None:
    text = (
        "Turkey jailed Boris Petrov on Monday. Police in Turkey had arrested Boris Petrov in May."
        " Boris Petrov, a Bulgarian trader, denied it."
    )
    assert the(text, "jailed").endswith("> BGR CVL")


def test_a_description_behind_a_name_is_of_whom_it_is_said() -> None:
    text = "Lebanon banned Fatah, an armed group that had attacked a base near Tyre in Lebanon."
    attacks = [one for one in coded(text) if one.event == "ASSAULT"]
    assert [shown(one.actor)[:3] for one in attacks] == ["PSE"]


def test_the_last_word_of_a_papers_name_stands_for_it() -> None:
    text = (
        "Israel protested to The New York Times on Monday. A Times spokesperson apologised to"
        " Israel."
    )
    assert the(text, "apologised") == "USA JRN > ISR GOV"


def test_authorities_who_tell_of_an_arrest_made_it() -> None:
    text = "Iran and Qatar met on Monday. Chadian police said three traders were arrested."
    assert the(text, "arrested").startswith("TCD")
