"""The reality gate: every rule's examples are dropped, its near-misses are not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.datafiles import DataFileError, data_folder, read_paragraphs
from dateline.events.contexts.cues import plain
from dateline.events.reality.files import read_gate
from dateline.events.reality.idioms import (
    IdiomError,
    inflections,
    may_match,
    needs,
    steps,
    translate,
    word_class,
)
from dateline.events.reality.reality import Unreal, judge_reality
from dateline.pipeline import code_texts

FILE = data_folder() / "reality" / "en.txt"
RULES = tuple(
    entry
    for entry in read_paragraphs(FILE.read_text(encoding="utf-8"), "en.txt")
    if entry.values("kind")
)
EXAMPLES = [(rule.value("kind"), text) for rule in RULES for text in rule.values("example")]
NEAR_MISSES = [text for rule in RULES for text in rule.values("near-miss")]
ANIMALS = {"ANIMAL": word_class(["shark", "sea lion", "wolf"]), "HIT": word_class(["hit", "hits"])}


def judge(marked: str, paragraph: str | None = None, title: str | None = None) -> Unreal | None:
    """Judge a sentence such as `state: ASSAULT: The army [shelled] the port.`"""
    state, event_type, sentence = re.fullmatch(
        r"(state: )?(?:([A-Z]+)(?: state)?: )?(.*)", marked
    ).groups()
    has_state = bool(state) or f"{event_type} state: " in marked
    start = sentence.find("[")
    end = sentence.find("]") - 1
    if start < 0:
        start, end = 0, len(sentence)
    sentence = sentence.replace("[", "").replace("]", "")
    return judge_reality(sentence, paragraph or sentence, title, start, end, has_state, event_type)


def test_every_rule_has_examples_and_near_misses() -> None:
    for rule in RULES:
        assert rule.values("example"), rule.line
        assert rule.values("near-miss"), rule.line


@pytest.mark.parametrize(("kind", "text"), EXAMPLES)
def test_examples_are_unreal(kind: str, text: str) -> None:
    assert judge(text) is not None, kind


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_near_misses_are_real(text: str) -> None:
    assert judge(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "ASSAULT: Rival fans [rioted] at the football stadium after the cup match.",
        "ASSAULT state: Riot police [clashed] with football fans before the derby match.",
        "PROTEST: The players' union called a [strike] before the league match.",
        "COERCE state: Police [arrested] the pop singer at her concert.",
        "ASSAULT state: Soldiers [killed] six villagers in the area hit by the cyclone.",
        "SANCTION state: Oslo [banned] the team from the world cup qualifier over the invasion.",
        "PROTEST: Fans [boycotted] the match over the arrest of a goalkeeper.",
        "ASSAULT: Gunmen [shot] a film director outside the festival.",
        "ASSAULT: A bomb [exploded] at a gas plant.",
        "ASSAULT: Militants [attacked] a hospital in the cholera zone.",
        "ASSAULT state: The navy [struck] two boats with missiles.",
        "ASSAULT state: Israel [hit] back with air strikes.",
        "COERCE state: Customs [seized] the shares of the brewer.",
        "CONSULT state: The president [met] the team's sponsor, the Qatari emir.",
        "RETREAT state: The garrison [surrendered] to the rebels.",
        "AGREE state: The two ministries [agreed] on a price for gas.",
        "MOBILIZE state: The army went on red [alert] along the border.",
        "PROTEST: Farmers [rallied] against fuel prices outside parliament.",
        "ASSAULT state: The army [retook] the town in a two-day battle with rebels.",
        "ASSAULT: Rebels [stormed] into the priests' house.",
        "ASSAULT: A market in the capital was [bombed] on Tuesday.",
        "ASSAULT state: Jets [struck] two oil refineries near the coast.",
        "ASSAULT: The blast [hit] the high street at noon.",
        "PROTEST: Oil workers [rallied] in the port.",
        "PROTEST: Train drivers went on a lightning [strike].",
        "ASSAULT state: The patrol came under [fire] when it crossed the river.",
        "ASSAULT: An eruption of violence [killed] ten people.",
        "ASSAULT: The aircraft was [hit] by fire from the ridge.",
        "ASSAULT: Gunmen [shot] a man and his dog.",
        "ASSAULT: He was [stabbed] in the back by a rival clan.",
        "SANCTION: Mali was [suspended] from the African Union.",
        "SUPPORT state: The two republics [signed] a five-year contract.",
        "AGREE state: Delhi [agreed] to buy 36 jets from Paris.",
        "CONSULT state: The emir [hosted] world leaders at the palace.",
        "CONSULT state: The ministers [met] in the final round of talks.",
        "THREATEN: Doctors [warned] that they would strike again.",
        "ASSAULT state: Police [beat] supporters at the match.",
        "COERCE state: Officers [captured] the market town without a shot.",
        "SUPPORT: Nine states [signed] up to the pact.",
        "ASSAULT: They [died] in a hail of bullets.",
        "ASSAULT: A guerrilla column [attacked] the farm.",
        "ASSAULT state: The post was [attacked] at dawn.",
    ],
)
def test_real_events_stay(text: str) -> None:
    assert judge(text) is None


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("sport", "ASSAULT state: Kenya [beat] Tonga 21-14."),
        ("sport", "ASSAULT: She [shot] wide from ten metres."),
        ("metaphor", "ASSAULT: It was a year of trade [wars]."),
        ("metaphor", "ASSAULT: Callers [bombarded] the station with complaints."),
        ("metaphor", "ASSAULT: The play came under [fire] from critics."),
        ("metaphor", "SANCTION: He [killed] the bill in committee."),
        ("metaphor", "PROTEST: A [protest] vote cost him his seat."),
        ("nature", "ASSAULT state: The hurricane [killed] sixty in Haiti."),
        (
            "accident",
            "ASSAULT: Five died when a ferry [sank]; five were [killed] in a ferry crash.",
        ),
        ("illness", "ASSAULT: The flu [kills] thousands of Danes a year."),
        ("animals", "ASSAULT: A dog [attacked] the postman."),
        ("business", "ASSAULT: The hostile [takeover] failed."),
        ("opinion poll", "SUPPORT: Some 54% of Chileans [support] the draft."),
        ("teaser", "Read more: Rebels [attack] the port."),
    ],
)
def test_what_only_sounds_like_an_event_goes(kind: str, text: str) -> None:
    found = (
        judge(text) if text.count("[") == 1 else judge(text.replace("[", "", 1).replace("]", "", 1))
    )
    if kind == "metaphor" and text.startswith("SANCTION"):
        assert found is None
    else:
        assert found is not None
        assert found.kind == kind
        assert found.cue


def test_the_paragraph_and_the_title_tell_the_subject() -> None:
    sentence = "ASSAULT: The striker [attacked] again after the break."
    assert judge(sentence) is None
    paragraph = (
        "The midfielder scored twice in the league match. The striker attacked again after it."
    )
    assert judge(sentence, paragraph) is not None
    assert judge(sentence, None, "Championship match: late goal sinks league leaders") is not None


def test_a_long_paragraph_must_be_about_the_subject() -> None:
    filler = "The council spoke of roads and of bridges in the valley once more. " * 60
    sentence = "ACCUSE: The actor [slammed] the novel."
    assert judge(sentence, "The actor slammed the novel.") is not None
    assert judge(sentence, filler + "The actor slammed the novel.") is None


def test_a_rule_about_other_types_does_not_apply() -> None:
    assert judge("PROTEST: The union [struck] a deal.") == Unreal("metaphor", "struck a deal")
    assert judge("AGREE: The union [struck] a deal.") is None
    assert judge("The union [struck] a deal.") is not None


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200), st.booleans())
def test_any_text_gets_a_verdict(text: str, start: int, end: int, state: bool) -> None:
    verdict = judge_reality(text, text, None, min(start, end), max(start, end), state)
    assert verdict is None or (
        verdict.kind
        and verdict == judge_reality(text, text, None, min(start, end), max(start, end), state)
    )


@pytest.mark.parametrize(
    ("idiom", "text", "trigger"),
    [
        ("war of words", "a war of words again", "war of words"),
        ("ANIMAL ... [attack~]", "The shark that we saw attacked him", "attacked"),
        ("ANIMAL ... [attack~]", "the sea-lion attacks", "attacks"),
        ("ANIMAL ... [attack~]", "the shark died. He attacked", None),
        ("ANIMAL ... [attack~]", "the shark was seen by all of the five men who attacked", None),
        ("trade wars?", "two trade wars", "trade wars"),
        ("trade wars?", "the trade", None),
        ("[HIT] the_wall|a_tree", "he hit a tree", "hit"),
        ("beat~ _? #-#", "beat them 3–1", "beat them 3–1"),
        ("#-year deal", "a 3-year deal", "3-year deal"),
        ("#% of voters", "62 per cent of voters", "62 per cent of voters"),
        ("^ read more", "“Read more here", "“Read more"),
        ("^ read more", "they read more", None),
        ("men's race", "the men’s race", "men’s race"),
    ],
)
def test_the_language_of_idioms(idiom: str, text: str, trigger: str | None) -> None:
    match = re.search(translate(idiom, ANIMALS), text, re.IGNORECASE)
    assert (match["trigger"] if match else None) == trigger
    if match:
        words = set(re.findall(r"[^\W_]+", text.lower()))
        assert all(words & needed for needed in needs(idiom, ANIMALS))
        assert may_match(steps(idiom, ANIMALS), plain(text).split())


IDIOMS = (
    "ANIMAL ... [attack~]", "trade wars?", "[HIT] the_wall|a_tree", "beat~ _? #-#", "^ the? ANIMAL",
    "HIT ANIMAL? tree", "ANIMAL _ HIT", "#-year wars?", "men's ANIMAL? race", "HIT sea_lion? wolf",
)  # fmt: skip
SCRAPS = st.sampled_from(
    (
        "shark", "sea lion", "sea-lion", "wolf", "attacked", "trade", "wars", "war", "hit", "hits",
        "the wall", "a tree", "tree", "beat", "beaten", "3–1", "them", "men's", "men’s", "race",
        "5-year", "5 year", "the", "don't", ",", ".", "“", "and so", "it's",
    )
)  # fmt: skip


@given(st.sampled_from(IDIOMS), st.lists(SCRAPS, max_size=12))
def test_an_idiom_is_looked_for_wherever_it_stands(idiom: str, scraps: list[str]) -> None:
    text = " ".join(scraps)
    if re.search(translate(idiom, ANIMALS), text, re.IGNORECASE):
        assert may_match(steps(idiom, ANIMALS), plain(text).split())


def test_words_of_an_idiom_must_stand_near_each_other() -> None:
    wanted = steps("HIT ANIMAL? tree", ANIMALS)
    assert may_match(wanted, "he hit a tree, then hit a sea lion tree".replace(",", "").split())
    assert not may_match(wanted, "the tree that he hit".split())
    assert not may_match(wanted, "he hit him and then the old tree".split())


@pytest.mark.parametrize(
    ("idiom", "problem"),
    [
        ("NOUN attack", "no class NOUN"),
        ("[attack", "brackets"),
        ("attack] [dog", "brackets"),
        ("attack| dog", "an alternative without a word"),
        ("_ ... #", "no word that must be there"),
    ],
)
def test_an_idiom_that_cannot_be_read_is_refused(idiom: str, problem: str) -> None:
    with pytest.raises(IdiomError, match=problem):
        needs(idiom, ANIMALS)


def test_inflections() -> None:
    assert set(inflections("bury~")) == {"bury", "buries", "buried", "burying"}
    assert {"stab", "stabbed", "stabs"} < set(inflections("stab~"))
    assert {"raze", "razed", "razing"} < set(inflections("raze~"))
    assert inflections("trade wars?") == ("trade war", "trade wars")
    assert inflections("a_seat") == ("a seat",)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("kind: sport\nidiom: NOUN attack", r"t:2: 'NOUN attack': no class NOUN"),
        ("kind: sport\nidiom: attack;", r"t:2: an empty part"),
        ("kind: sport\ntypes: ASSAULTS\nidiom: attack", r"t:2: no event type 'ASSAULTS'"),
        ("kind: sport", r"t:1: a rule that never applies"),
        ("kind: sport\nstrong: match", r"t:1: a subject without triggers"),
        ("kind: sport\nidiom: attack\ntriggers: beat", r"a subject without triggers, or"),
        ("kind: sport\nstrong: match\nweak: match\ntriggers: *", r"t:3: 'match' is also strong"),
        ("class: noun\nwords: dog", r"t:1: 'noun' is no class name"),
        ("class: NOUN", r"t:1: NOUN has no words"),
        ("kind: sport\nidioms: attack", r"unknown key 'idioms'; did you mean 'idiom'"),
        ("idiom: attack", r"t:1: no kind"),
    ],
)
def test_a_broken_file_is_named_with_line_and_mend(text: str, problem: str) -> None:
    with pytest.raises(DataFileError, match=problem):
        read_gate(text, "t")


def test_a_story_of_an_accident_has_no_killers():
    (row,) = code_texts(
        [
            {
                "id": "1",
                "date": "2024-05-29",
                "text": "Nine dead as train leaves the rails near Porto\n\n"
                "Nine people were killed when a commuter train came off the rails near Porto. "
                "Firefighters and paramedics searched the two carriages, which had derailed on a "
                "bend and crashed into a wall.\n\n"
                "More than sixty passengers were hurt. The driver was arrested.",
            }
        ]
    )
    assert [mention.event for mention in row[1]] == ["COERCE"]


def test_a_bombed_train_is_no_accident():
    (row,) = code_texts(
        [
            {
                "id": "1",
                "date": "2024-05-29",
                "text": "Nine dead as bomb derails train near Porto\n\n"
                "Nine people were killed when a bomb derailed a train near Porto and it crashed. "
                "Firefighters and paramedics searched the two carriages.\n\n"
                "More than sixty passengers were hurt.",
            }
        ]
    )
    assert "ASSAULT" in [mention.event for mention in row[1]]
