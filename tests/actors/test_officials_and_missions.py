"""Officials and missions that are named without the organisation or state that they speak for."""

import pytest

from dateline.actors import Cast, cast_parties, load_register
from dateline.grammar import load_parser, parse_story


def read(text: str) -> tuple[Cast, dict[str, set[str]]]:
    """Return the cast of a text, and for each word the codes of whom it heads a phrase for."""
    register = load_register()
    names = [(hit.start, hit.end) for hit in register.find(text)]
    sentences = parse_story(text, load_parser(), names)
    cast = cast_parties(text, sentences, register, None)
    codes: dict[str, set[str]] = {}
    for number, sentence in enumerate(sentences):
        for token in sentence.tokens:
            for party in cast.at(number, token.index):
                codes.setdefault(token.text, set()).add(party.code)
    return cast, codes


@pytest.mark.parametrize(
    ("text", "word", "code"),
    [
        (
            "Noon briefing\n\nThe Secretary-General met the Peruvian president on Monday. "
            "On Sudan, he urged the generals to talk.",
            "General",
            "UNO",
        ),
        (
            "Daily briefing\n\nThe Secretary-General spoke of Chad. The Special Envoy for Syria "
            "met the Saudi foreign minister.",
            "Envoy",
            "UNO",
        ),
        ("The Resident Coordinator in Niger condemned the raid.", "Coordinator", "UNO"),
        ("The Humanitarian Coordinator urged Chad to let aid in.", "Coordinator", "UNO"),
        (
            "OSCE ministers met in Vienna. The Special Representative visited Moldova.",
            "Representative",
            "IGO",
        ),
        (
            "NATO ministers met in Brussels. The Secretary General urged Hungary to agree.",
            "General",
            "IGO",
        ),
        (
            "The European Union wants calm in Serbia. The High Representative met the president.",
            "Representative",
            "EUR",
        ),
    ],
)
def test_an_official_is_of_the_organisation_that_the_story_names(
    text: str, word: str, code: str
) -> None:
    _, codes = read(text)
    assert codes[word] == {code}


@pytest.mark.parametrize(
    ("text", "word", "code"),
    [
        ("Chad's Special Envoy met the president of Niger.", "Envoy", "TCD"),
        (
            "Laos's ruling party met in Vientiane. The Secretary-General praised the army.",
            "General",
            "LAO",
        ),
        ("Norway praised the deal. A special envoy met the rebels.", "envoy", "NOR"),
    ],
)
def test_an_official_of_a_state_stays_one(text: str, word: str, code: str) -> None:
    _, codes = read(text)
    assert codes[word] == {code}


@pytest.mark.parametrize(
    ("heading", "sender", "host"),
    [
        ("Statement by the Embassy of Sweden in Lusaka", "SWE", "ZMB"),
        ("Press release of the Embassy of Japan in Manila", "JPN", "PHL"),
        ("STATEMENT OF THE DELEGATION OF THE EUROPEAN UNION TO MALAWI", "EUR", "MWI"),
        ("Embassy of Denmark, Dhaka", "DNK", "BGD"),
        ("Statement of the British High Commission in Lilongwe", "GBR", "MWI"),
    ],
)
def test_the_ambassador_in_a_missions_statement_is_its_own(
    heading: str, sender: str, host: str
) -> None:
    cast, codes = read(
        f"{heading}\n\nThe Ambassador met the police chief on Monday. The ministers praised the "
        "lawmakers."
    )
    assert codes["Ambassador"] == {sender}
    assert codes["chief"] == codes["ministers"] == codes["lawmakers"] == {host}
    assert cast.focus == host


def test_missions_of_two_states_have_ambassadors_of_both():
    _, codes = read(
        "Joint statement of the embassies of Norway and Canada in Harare\n\n"
        "Our ambassadors met the foreign minister."
    )
    assert codes["ambassadors"] == {"NOR", "CAN"}


def test_an_embassy_in_the_news_gives_out_no_statement():
    _, codes = read(
        "Bomb found near the Embassy of Italy in Lima.\n\nThe ambassador of Chad met the minister."
    )
    assert codes["ambassador"] == {"TCD"}


def test_a_british_secretary_of_state_is_british():
    _, codes = read(
        "Judgment summary\nEze v Secretary of State for the Home Department\n\n"
        "The claimant is a Nigerian nurse. The Secretary of State refused her claim."
    )
    assert codes["Secretary"] == {"GBR"}
