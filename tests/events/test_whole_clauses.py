"""Instruments, missions of one's own, joint drills, verbs cut short: what clauses say on the whole.

Sentences of our own, each a way that a clause can be misread.
"""

import pytest
from coded_texts import mentions_of

from dateline.grammar import load_parser, noun_phrase
from dateline.records import Mention

ASSAULTS = [
    ("Chad and Niger exchanged artillery fire along the border overnight.", "heavy-weapons"),
    ("Sudanese warplanes attacked a rebel base.", "aerial"),
    ("Iranian drones hit a Kurdish base in Iraq.", "drone"),
    ("Rebels launched a rocket attack on a Kenyan base.", "heavy-weapons"),
    ("Gunmen killed six farmers in Nigeria.", "firearms"),
    ("Rebels carried out an attack on a Kenyan base.", ""),
]

OTHERS = [
    (
        "Spain, which ended its long military mission in Mali in June 2021, sent condolences.",
        "RETREAT withdraw",
        "ESP",
        "MLI",
    ),
    ("Kenya, Uganda and Rwanda held naval exercises.", "COOPERATE", "KEN+RWA+UGA", ""),
    ("Kenya held naval exercises in the Indian Ocean.", "MOBILIZE troops", "KEN", ""),
    (
        "The African Union said it would send a delegation next week to mediate between Kenya and"
        " Uganda.",
        "AGREE",
        "IGO",
        "KEN+UGA",
    ),
    (
        "Kenya sent an envoy to mediate between Chad and Niger.",
        "CONSULT third-party",
        "KEN",
        "NER+TCD",
    ),
    (
        "Canada on Friday raised tariffs on Brazilian beef.",
        "SANCTION discontinue",
        "CAN",
        "BRA",
    ),
    (
        "Turkey has deployed two warships, according to a Greek defence official.",
        "MOBILIZE troops",
        "TUR",
        "",
    ),
    ("The rebels staged an attack on a Kenyan base.", "ASSAULT", "KEN", "KEN"),
]


def sides(mention: Mention) -> tuple[str, str]:
    """Return the countries of actor and recipient."""
    return (
        "+".join(sorted({party.code for party in mention.actor})),
        "+".join(sorted({party.code for party in mention.recipient})),
    )


@pytest.mark.parametrize(("sentence", "mode"), ASSAULTS)
def test_an_assaults_mode_is_that_of_its_instrument(sentence: str, mode: str) -> None:
    (assault,) = mentions_of(sentence)
    assert assault.event == "ASSAULT"
    assert " ".join(assault.mode) == mode


def test_a_weapon_is_no_party() -> None:
    (assault,) = mentions_of("Chad and Niger exchanged artillery fire along the border overnight.")
    assert sorted(party.text for party in assault.actor) == ["Chad", "Niger"]


@pytest.mark.parametrize(("sentence", "event", "actor", "recipient"), OTHERS)
def test_who_does_it_may_say_what_it_is(
    sentence: str, event: str, actor: str, recipient: str
) -> None:
    (mention,) = mentions_of(sentence)
    assert " ".join((mention.event, *mention.mode)) == event
    assert sides(mention) == (actor, recipient)


@pytest.mark.parametrize(
    ("sentence", "word", "lemma"),
    [
        ("They staged a protest.", "staged", "stage"),
        ("They are waging war.", "waging", "wage"),
        ("They barred him.", "barred", "bar"),
        ("They attacked a post.", "attacked", "attack"),
    ],
)
def test_an_ending_may_have_taken_a_verbs_e(sentence: str, word: str, lemma: str) -> None:
    ((parsed,),) = load_parser().parse([sentence])
    assert next(token.lemma for token in parsed.tokens if token.text == word) == lemma


@pytest.mark.parametrize(
    ("sentence", "head", "phrase"),
    [
        ("Gunmen shot dead two policemen.", "policemen", "two policemen"),
        ("A Kenyan court on Monday jailed him.", "court", "A Kenyan court"),
        ("The court of appeal jailed him.", "court", "The court of appeal"),
    ],
)
def test_a_phrase_ends_before_the_day(sentence: str, head: str, phrase: str) -> None:
    ((parsed,),) = load_parser().parse([sentence])
    index = next(token.index for token in parsed.tokens if token.text == head)
    start, end = noun_phrase(parsed, index)
    assert sentence[start:end] == phrase


def test_a_headline_and_its_lead_tell_one_event() -> None:
    mentions = mentions_of(
        "Kenyan army retakes key town as Shabaab shells market\n\n"
        "Kenya's army said it had recaptured a town near the border from al-Shabaab on Monday."
    )
    taken = [one for one in mentions if one.actor[0].code == "KEN"]
    assert len(taken) == 1
    assert sides(taken[0]) == ("KEN", "SOM")


def test_an_army_and_its_countrys_rebels_are_two_sides() -> None:
    mentions = mentions_of(
        "Sudan's army attacked a convoy near Kassala on Monday. "
        "Rebel shelling in Kassala in Sudan killed nine villagers on Monday."
    )
    assert len({one.actor[0].sector for one in mentions}) == 2


def test_what_is_said_to_all_sides_is_said_to_nobody_by_name() -> None:
    (request,) = [
        one
        for one in mentions_of(
            "Chad offered him asylum. Norway urged all sides to refrain from violence."
        )
        if one.event == "REQUEST"
    ]
    assert sides(request) == ("NOR", "")
