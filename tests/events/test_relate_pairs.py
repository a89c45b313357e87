"""What holds between a given pair, in sentences of our own: operators, voices, conditions."""

import pytest

from dateline.datafiles import DataFileError
from dateline.events.relate.words import load_pair_words, read_pair_words
from dateline.pipeline import BadPair, relate

PAIRS = [
    ("Chad will meet Niger's envoys on Friday.", "Chad", "Niger", {"AGREE"}),
    ("Chad met Niger's envoys on Friday.", "Chad", "Niger", {"CONSULT"}),
    ("Malta refused to meet the Libyan delegation.", "Malta", "Libyan", {"REJECT"}),
    ("Malta asked Libya to release the sailors.", "Malta", "Libya", {"REQUEST"}),
    ("Malta threatened to bomb Libya.", "Malta", "Libya", {"THREATEN"}),
    ("Ghana vowed to shell Togo.", "Ghana", "Togo", {"THREATEN"}),
    ("Ghana lifted the sanctions on Togo.", "Ghana", "Togo", {"CONCEDE", "RETREAT"}),
    ("Ghanaian sanctions on Togo were lifted.", "Ghanaian", "Togo", {"CONCEDE", "RETREAT"}),
    ("Ghana halted food aid to Togo.", "Ghana", "Togo", {"SANCTION"}),
    ("Ghana is ready to send medicine to Togo.", "Ghana", "Togo", {"AGREE"}),
    ("Ghana accepted the demands of Togo.", "Ghana", "Togo", {"CONCEDE", "RETREAT"}),
    ("Ghana did not recognise Togo.", "Ghana", "Togo", {"REJECT"}),
    ("The parliament of Peru passed a law condemning Chile.", "Peru", "Chile", {"ACCUSE"}),
    ("Peru ordered Chilean ships to leave.", "Peru", "Chilean", {"REQUEST"}),
    ("Peru ordered an investigation into Chilean firms.", "Peru", "Chilean", {"ACCUSE"}),
    (
        "Peru will not reopen the crossing until Chile withdraws its patrols.",
        "Peru",
        "Chile",
        {"REQUEST"},
    ),
    (
        "Students blocked a road to press Peru's government for better schools.",
        "Students",
        "Peru's government",
        {"PROTEST"},
    ),
    (
        "Peru will withdraw its envoys from Chile unless the patrols end.",
        "Peru",
        "Chile",
        {"THREATEN"},
    ),
    ("Nepal is responsible for the killing of Bhutanese monks.", "Nepal", "Bhutan", {"ASSAULT"}),
    ("Peru held a naval drill with Chile.", "Peru", "Chile", {"COOPERATE"}),
    ("Nepal's police may have shelled Bhutan.", "Nepal", "Bhutan", {"ASSAULT"}),
    ("A Bhutanese monk was detained by Nepal's police.", "Nepal", "Bhutanese", {"COERCE"}),
    ("Nepal freed four Bhutanese farmers.", "Nepal", "Bhutanese", {"CONCEDE", "RETREAT"}),
    ("Nepal reiterated its demand that Bhutan ease the curfew.", "Nepal", "Bhutan", {"REQUEST"}),
    ("Nepal called Bhutan's king on Sunday.", "Nepal", "Bhutan", {"CONSULT"}),
    ("Nepal sent experts to investigate Bhutan's dam.", "Nepal", "Bhutan", {"ACCUSE"}),
]


@pytest.mark.parametrize(("text", "actor", "recipient", "accepted"), PAIRS)
def test_pair_is_read(text: str, actor: str, recipient: str, accepted: set[str]) -> None:
    answer = relate({"id": "1", "text": text, "actor": actor, "recipient": recipient})
    assert answer["event"] in accepted, answer["why"]


def test_pair_chooses_its_own_clause() -> None:
    text = "Mali condemned the attack by Chad on Niger."
    pairs = {("Mali", "Chad"): "ACCUSE", ("Chad", "Niger"): "ASSAULT"}
    for (actor, recipient), event in pairs.items():
        answer = relate({"id": "1", "text": text, "actor": actor, "recipient": recipient})
        assert answer["event"] == event, answer["why"]


def test_nothing_between_two_names() -> None:
    answer = relate(
        {"id": "1", "text": "Chad and Niger are dry.", "actor": "Chad", "recipient": "Niger"}
    )
    assert (answer["event"], answer["mode"], answer["confidence"]) == (None, None, 0.0)


def test_offsets_and_words_answer_alike() -> None:
    text = "Malta arrested two Libyan sailors."
    by_words = relate({"id": "1", "text": text, "actor": "Malta", "recipient": "Libyan"})
    by_offsets = relate({"id": "1", "text": text, "actor": [0, 5], "recipient": [18, 24]})
    assert by_words == by_offsets
    assert 0.5 < by_words["confidence"] < 1


def test_confidence_is_lower_where_the_pair_is_not_reached() -> None:
    near = relate(
        {"id": "1", "text": "Malta arrested Libyans.", "actor": "Malta", "recipient": "Libyans"}
    )
    far = relate(
        {
            "id": "1",
            "text": "Near Malta, where Libyans live, the sea is calm, and Spain arrested a thief.",
            "actor": "Malta",
            "recipient": "Libyans",
        }
    )
    assert far["confidence"] < near["confidence"]


def test_party_outside_the_text_is_refused() -> None:
    with pytest.raises(BadPair, match="not in the text"):
        relate({"id": "1", "text": "Malta is calm.", "actor": "Malta", "recipient": "Libya"})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("type: AIDE\nverb: help", r"words.txt:1: unknown type 'AIDE'"),
        ("verb: help", "words.txt:1: neither a type nor an operator"),
        ("operator: X\nverb: help\nturns: AID AGREE", "words.txt:3: no arrow"),
        ("operator: X\nverb: help\notherwise: HELP", "words.txt:3: unknown type 'HELP'"),
        ("type: AID\nverbs: help", "words.txt:2: unknown key 'verbs'"),
    ],
)
def test_wrong_words_are_told_with_file_and_line(text: str, told: str) -> None:
    with pytest.raises(DataFileError, match=told):
        read_pair_words(text, "words.txt")


def test_longest_wording_stands_first() -> None:
    senses = load_pair_words().verbs["sign"]
    assert [len(sense.words) for sense in senses] == sorted(
        (len(sense.words) for sense in senses), reverse=True
    )
