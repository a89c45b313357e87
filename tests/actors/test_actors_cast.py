import json
from datetime import date
from pathlib import Path

import pytest

from dateline.actors import Cast, cast_parties, load_register
from dateline.grammar import Sentence, load_parser

FOLDER = Path(__file__).parent / "register"
SHARED = Path(__file__).parents[2].parent / "shared"
ON = date(2022, 1, 1)


def parsed(text: str) -> tuple[Sentence, ...]:
    return tuple(sentence for found in load_parser().parse([text]) for sentence in found)


def cast(text: str, on: date | None = ON, title: str | None = None) -> Cast:
    return cast_parties(text, parsed(text), load_register(FOLDER), on, title)


def at(text: str, word: str, on: date | None = ON, title: str | None = None) -> str:
    found = cast(text, on, title)
    for number, sentence in enumerate(parsed(text)):
        for token in sentence.tokens:
            if token.text == word:
                return " & ".join(
                    " ".join((entity.code, *entity.sector))
                    for entity in found.at(number, token.index)
                )
    raise AssertionError(word)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Niger expelled the envoy.", "Niger", "NER GOV"),
        ("Moscow said it would help.", "Moscow", "RUS GOV"),
        ("Russian and Nigerien soldiers met.", "soldiers", "RUS MIL & NER MIL"),
        ("A group of Nigerian lawmakers left.", "group", "NGA LEG"),
        ("Police in Niger arrested a lawmaker.", "Police", "NER COP"),
        ("Police in Niger arrested a lawmaker.", "lawmaker", "NER LEG"),
        ("Gunmen attacked a village.", "Gunmen", "UNK UAF"),
        ("The plan of Niger failed.", "plan", ""),
        ("President Mohamed Bazoum spoke.", "Bazoum", "NER GOV"),
        ("John Smith, a lawmaker from Nigeria, spoke.", "Smith", "NGA LEG"),
        ("Lake Guard fighters fled.", "fighters", "NGA REB"),
        ("Allies of Niger, including Russia, protested.", "Allies", "RUS GOV"),
        ("George Washington was a general.", "Washington", ""),
        ("Anti-Russian protesters in Niger marched.", "protesters", "NER CVL OPP"),
        ("Russian refugees in Niger protested.", "refugees", "RUS REF"),
    ],
)
def test_a_head_tells_who_its_phrase_is(text: str, word: str, expected: str) -> None:
    assert at(text, word) == expected


def test_a_deposed_president_is_elite_the_day_after() -> None:
    text = "Mohamed Bazoum spoke."
    assert at(text, "Bazoum", date(2023, 7, 26)) == "NER GOV"
    assert at(text, "Bazoum", date(2023, 7, 27)) == "NER ELI"


def test_a_seat_of_power_says_that_it_is_one() -> None:
    found = cast("Moscow said no.").at(0, 0)
    assert [entity.via for entity in found] == ["metonym"]


def test_the_headline_tells_whose_story_it_is() -> None:
    assert at("The army fired shots.", "army", title="Unrest in Niger") == "NER MIL"
    assert cast("The army fired shots.", title="Unrest in Niger").focus == "NER"


def test_the_city_of_a_dateline_is_not_the_storys_country() -> None:
    text = "ABUJA, Nigeria (AP) — The army fired shots. Niger closed the border."
    assert cast(text).focus == "NER"


def test_a_joined_party_is_not_followed() -> None:
    assert at("Niger and Russia signed.", "Niger") == "NER GOV"


def test_modifiers_and_possessors_are_told_apart() -> None:
    found = cast("Niger's Russian embassy closed.")
    assert [entity.code for entity in found.possessor(0, 3)] == ["NER"]
    assert [entity.code for entity in found.modifiers(0, 3)][:1] == ["NER"]
    plain = cast("The Russian embassy closed.")
    assert plain.possessor(0, 2) == ()
    assert [entity.code for entity in plain.modifiers(0, 2)] == ["RUS"]


def test_entities_carry_their_own_words() -> None:
    text = "Niger’s army met Russian soldiers. They left, and the army of the country stayed."
    found = cast(text)
    parties = found.parties()
    assert parties
    for _, _, entities in parties:
        for entity in entities:
            assert text[entity.start : entity.end] == entity.text
            assert entity.text
            assert entity.code


def test_the_same_story_has_the_same_cast() -> None:
    text = "Niger met Russia. The two sides signed. They left. The army stayed."
    assert cast(text).parties() == cast(text).parties()


def test_a_story_without_words_has_no_cast() -> None:
    assert cast_parties("", (), load_register(FOLDER), None).parties() == ()


@pytest.mark.skipif(not SHARED.is_dir(), reason="no shared samples here")
def test_every_party_of_the_sample_page_is_right() -> None:
    page = (SHARED / "samples" / "niger-page.txt").read_text("utf-8")
    gold = json.loads((SHARED / "gold" / "niger-page.json").read_text("utf-8"))
    start = page.index(gold["page"]["body_starts"])
    end = page.index(gold["page"]["body_ends"]) + len(gold["page"]["body_ends"])
    text = page[start:end]
    sentences = parsed(text)
    on = date.fromisoformat(gold["published"]["true"])
    found = cast_parties(text, sentences, load_register(), on, gold["page"]["title"])
    wanted = [
        ("scrapped two key", "nsubj", "NER"),
        ("revoking its approval", "poss", "NER"),
        ("met with", "nsubj", "RUS"),
        ("leader, Gen.", "self", "NER"),
        ("held more meetings", "nsubj", "NER RUS"),
        ("sanctioned the country", "dobj", "NER"),
        ("asked to leave", "nsubjpass", "FRA"),
        ("visited.", "nsubj", "RUS"),
        ("faced a possible", "nsubj", "NER"),
    ]
    for words, label, codes in wanted:
        place = text.index(words)
        number, sentence = next((n, s) for n, s in enumerate(sentences) if s.start <= place < s.end)
        token = next(t for t in sentence.tokens if t.start == place)
        if label == "self":
            heads = [token.index]
        elif label == "poss":
            heads = [t.index for t in sentence.tokens if t.dep == "poss" and t.start > place]
        else:
            heads = sentence.dependents(token.index, label)
        told = {entity.code for head in heads[:1] for entity in found.at(number, head)}
        assert told == set(codes.split()), words


def test_attackers_of_an_embassy_are_of_the_place_not_of_its_owner() -> None:
    text = (
        "A bomb hit the Russian consulate in the Nigerien city of Agadez. "
        "Russia condemned the blast. The gunmen fled."
    )
    assert at(text, "gunmen") == "NER UAF"


def test_a_bare_country_before_a_noun_stays_bare() -> None:
    assert at("Niger expelled the Russian envoy.", "Russian") == "RUS"


def test_who_is_from_afar_is_of_no_country_spoken_of() -> None:
    assert at("Niger's army left. Protesters sang.", "Protesters") == "NER CVL OPP"
    assert at("Niger's army left. Foreign protesters sang.", "protesters") == "UNK CVL OPP"
    assert at("Niger's army left. Western soldiers sang.", "soldiers") == ""
