"""One set of slots for every shape of a clause."""

import pytest

from dateline.events.frames.slots import slots_of
from dateline.grammar import load_parser


def slots(text, word):
    (sentence, *_) = next(iter(load_parser().parse([text])))
    index = next(token.index for token in sentence.tokens if token.text == word)
    return {
        name: [sentence.tokens[filler].text for filler in fillers]
        for name, fillers in slots_of(sentence, index).items()
    }


@pytest.mark.parametrize(
    ("text", "word", "subject", "object_"),
    [
        ("Kenya scrapped the pact.", "scrapped", ["Kenya"], ["pact"]),
        ("The pact was scrapped by Kenya.", "scrapped", ["Kenya"], ["pact"]),
        ("The army that shelled the town left.", "shelled", ["army"], ["town"]),
        ("The town that the army shelled burned.", "shelled", ["army"], ["town"]),
        ("Troops fighting rebels in Mali withdrew.", "fighting", ["Troops"], ["rebels"]),
        ("Rebels killed by troops were buried.", "killed", ["troops"], ["Rebels"]),
        ("Kenya asked France to free the sailors.", "free", ["France"], ["sailors"]),
        ("Kenya promised to free the sailors.", "free", ["Kenya"], ["sailors"]),
        ("Kenya accused Chad of arming rebels.", "arming", ["Chad"], ["rebels"]),
        ("Soldiers shot and wounded two men.", "wounded", ["Soldiers"], ["men"]),
        ("Soldiers killed or wounded twenty men.", "killed", ["Soldiers"], ["men"]),
        ("Having shelled the town, the army left.", "shelled", ["army"], ["town"]),
        ("Kenya and Chad condemned the raid.", "condemned", ["Kenya", "Chad"], ["raid"]),
    ],
)
def test_subject_and_object(text, word, subject, object_):
    found = slots(text, word)
    assert found.get("subject") == subject
    assert found.get("object") == object_


def test_a_light_verb_lends_the_noun_its_subject():
    found = slots("Rebels carried out an attack on the base.", "attack")
    assert found["subject"] == ["Rebels"]
    assert found["on"] == ["base"]


def test_who_faces_an_attack_is_its_object():
    assert slots("The base faced an attack by rebels.", "attack")["object"] == ["base"]


def test_what_is_wanted_and_what_is_owed():
    assert "infinitive" in slots("Kenya urged Chad to leave.", "urged")
    assert "obligation" in slots("Kenya said Chad must leave.", "said")
    assert "infinitive" not in slots("Kenya said Chad left.", "said")


def test_a_preposition_stranded_takes_its_noun():
    found = slots("It was the first group that the rebels turned to for help.", "turned")
    assert found["to"] == ["group"]


def test_who_is_given_something_is_no_object():
    found = slots("The opposition leader was given asylum by Mexico.", "given")
    assert found["object"] == ["asylum"]
    assert found["indirect"] == ["leader"]
    assert found["subject"] == ["Mexico"]


def test_a_way_hands_its_preposition_on():
    assert slots("Ugandan troops pulled back from Goma.", "pulled")["from"] == ["Goma"]


def test_what_is_wanted_done_is_a_clause():
    found = slots("Ghana wants him extradited from Togo.", "wants")
    assert found["infinitive"] == ["extradited"]
    assert found["object"] == ["him"]


def test_a_gerund_with_a_subject_of_its_own_is_a_clause():
    found = slots("Kenya agreed to Uganda taking charge of the force.", "agreed")
    assert found["clause"] == ["taking"]


def test_a_visitor_is_whoever_is_on_the_visit():
    text = "The Omani minister, on a visit to Chad, praised the harvest."
    assert slots(text, "visit")["subject"] == ["minister"]


def test_what_a_noun_says_is_a_clause():
    found = slots("Claims by Chad that Sudan bombed the village were denied.", "Claims")
    assert found["clause"] == ["bombed"]


def test_the_doer_of_a_participle_is_the_nouns():
    assert slots("The strike called by Finnish dockers closed the ports.", "strike")["by"] == [
        "dockers"
    ]


def test_whoever_changes_slots_changes_them_for_nobody_else():
    ((sentence, *_),) = load_parser().parse(["Kenya scrapped the pact."])
    slots_of(sentence, 1)["object"].append(0)
    assert slots_of(sentence, 1) == {"subject": [0], "object": [3]}
