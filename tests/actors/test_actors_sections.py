"""Digests and briefings: whoever has no country is of the one at the head of the section."""

from datetime import date

import pytest

from dateline.actors import cast_parties, load_register
from dateline.grammar import load_parser
from dateline.grammar.story import parse_story
from dateline.pipeline import code_texts

DAY = date(2024, 3, 5)


def whose(text: str, *words: str) -> list[str]:
    """Return the codes of the last mention of each word."""
    register = load_register()
    names = [(hit.start, hit.end) for hit in register.find(text)]
    sentences = parse_story(text, load_parser(), names)
    cast = cast_parties(text, sentences, register, DAY)
    found: dict[str, str] = {}
    for number, sentence in enumerate(sentences):
        for token in sentence.tokens:
            if token.text in words:
                found[token.text] = " ".join(one.code for one in cast.at(number, token.index))
    return [found[word] for word in words]


@pytest.mark.parametrize(
    "text",
    [
        "The month in brief\n\nBolivia. Miners met the vice-president in Sucre.\n\n"
        "Togo. Soldiers sealed off the port. Lawmakers sat until dawn.",
        "ROUND-UP\n\nBOLIVIA\n- Police closed a bridge\n\nTOGO\n"
        "- Soldiers sealed off the port\n- Lawmakers sat until dawn",
        "Noon briefing\n\nOn Bolivia, police closed a bridge.\n\n"
        "Turning to Togo, soldiers sealed off the port. Lawmakers sat until dawn.",
        "Two items\n\nBolivia: Police closed a bridge.\n\nTogo: Soldiers sealed off the port."
        " Lawmakers sat until dawn.",
    ],
)
def test_a_section_is_of_the_country_that_heads_it(text: str) -> None:
    soldiers = "Soldiers" if "Soldiers" in text else "soldiers"
    assert whose(text, soldiers, "Lawmakers") == ["TGO", "TGO"]


def test_a_state_whose_name_others_bear_heads_a_section_too() -> None:
    text = "GEORGIA\n- Police closed a bridge\n\nARMENIA\n- Lawmakers sat until dawn"
    assert whose(text, "Police", "Lawmakers") == ["GEO", "ARM"]


def test_a_list_of_states_heads_nothing() -> None:
    text = (
        "Peru\n\nTogo\n\nFiji\n\nSoldiers sealed off the port of Lagos in Nigeria on Monday."
        " Lawmakers in Nigeria sat until dawn. The police closed a bridge."
    )
    assert whose(text, "Soldiers", "police") == ["NGA", "NGA"]


def test_what_is_said_on_states_is_no_section_outside_of_a_briefing() -> None:
    text = (
        "Norway's premier spoke in Oslo. On Chad, the premier was brief."
        " On Mali, the premier said nothing."
    )
    assert whose(text, "premier") == ["NOR"]


def test_who_warns_its_own_citizens_looks_on() -> None:
    text = (
        "Unrest in Maputo\n\nNorway advised its nationals to stay indoors."
        " The government closed the port."
    )
    assert whose(text, "government") == ["MOZ"]


def test_what_nobody_is_said_to_do_in_a_section_is_done_by_its_state() -> None:
    text = "Bolivia. Miners blocked a road.\n\nTogo. Three lawyers were arrested on Monday."
    row = {"id": "one", "text": text, "lang": "en", "date": "2024-03-05"}
    ((_, mentions),) = code_texts([row])
    (arrest,) = [one for one in mentions if one.event == "COERCE"]
    assert {one.code for one in (*arrest.actor, *arrest.recipient)} == {"TGO"}


OVERVIEW = (
    "Violence in India rose last week. India and Indian forces were on alert.\n"
    "In Bolivia, miners met in Sucre. Police closed a bridge.\n"
    "In the Maldives, fishermen struck. Judges sat until dawn.\n"
    "In Togo, {togo}soldiers sealed off the port. Lawmakers slept."
)


def test_an_overview_takes_up_one_state_after_the_other() -> None:
    text = OVERVIEW.format(togo="")
    words = ("Police", "Judges", "soldiers", "Lawmakers")
    assert whose(text, *words) == ["BOL", "MDV", "TGO", "TGO"]


def test_two_such_paragraphs_are_no_overview() -> None:
    text = (
        "Kenya's police fired at crowds in Nairobi. Kenya is tense.\n"
        "In Norway, farmers rallied.\nIn Peru, farmers slept.\nOfficers beat nine Kenyans."
    )
    assert whose(text, "Officers") == ["KEN"]
