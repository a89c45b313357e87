"""Clauses that the parser reads amiss are put right, and nothing else is touched."""

import pytest
from parsed_texts import heads, only

from dateline.grammar import Sentence


def subject_of(sentence: Sentence, word: str) -> list[str]:
    index = next(token.index for token in sentence.tokens if token.text == word)
    return [sentence.tokens[i].text for i in sentence.dependents(index, "nsubj")]


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Turkish forces pressed on with their offensive in Syria.", "pressed", ["forces"]),
        ("Rebels withdraw from Chad town", "withdraw", ["Rebels"]),
        ("Chad to pull troops out of Sudan", "pull", ["Chad"]),
        ("Police fire tear gas at miners in Oruro, Bolivia, on Tuesday.", "fire", ["Police"]),
        ("Police fire water cannon; 14 marchers are hurt.", "fire", ["Police"]),
        ("Soldiers fire rockets at the base in Mopti.", "fire", ["Soldiers"]),
        ("Hamas militants fire rockets at Ashkelon.", "fire", ["militants"]),
    ],
)
def test_a_sentence_has_its_verb_back(text: str, verb: str, subject: list[str]) -> None:
    assert subject_of(only(text), verb) == subject


def test_what_is_called_for_hangs_on_the_call() -> None:
    sentence = only("The opposition called for an observer force to be deployed on the border.")
    deployed = next(token for token in sentence.tokens if token.text == "deployed")
    assert deployed.dep == "xcomp"
    assert sentence.tokens[deployed.head].text == "called"


@pytest.mark.parametrize(
    ("text", "word", "held"),
    [
        ("The prosecutor requested six years for General Rabat.", "years", ("dobj", "requested")),
        ("Investigators called for evidence to be preserved.", "preserved", ("xcomp", "called")),
        ("We want more time to be given to children, the UN said.", "given", ("xcomp", "want")),
        ("States rallied behind the king's call for all towns to send troops.", "send",
         ("acl", "call")),
    ],
)  # fmt: skip
def test_what_is_asked_for_hangs_on_the_asking(text: str, word: str, held: tuple[str, str]) -> None:
    assert heads(text)[word] == held


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The envoy met men to be freed.", "freed"),
        ("The opposition sought talks last year.", "year"),
        ("In a call to the king the envoy urged the prince to leave.", "leave"),
    ],
)
def test_what_tells_a_time_or_who_it_is_stays(text: str, word: str) -> None:
    label, head = heads(text)[word]
    assert label != "dobj"
    assert (label, head) != ("acl", "call")
    assert (label, head) != ("xcomp", "met")


def test_what_is_allowed_hangs_on_the_allowing() -> None:
    sentence = only("The Chinese government allowed a dissident to leave the country.")
    leave = next(token for token in sentence.tokens if token.text == "leave")
    assert sentence.tokens[leave.head].text == "allowed"


def test_a_place_before_a_bare_noun_is_a_preposition() -> None:
    sentence = only("Crowds gathered outside parliament in Tbilisi.")
    outside = next(token for token in sentence.tokens if token.text == "outside")
    assert (outside.dep, sentence.tokens[outside.head].text) == ("prep", "gathered")


def test_a_noun_that_is_told_by_a_participle_stays_a_noun() -> None:
    sentence = only("The envoy met soldiers wounded in the raid.")
    assert next(t for t in sentence.tokens if t.dep == "ROOT").text == "met"


@pytest.mark.parametrize(
    "text",
    [
        "Turkish forces pressed on with their offensive in Syria.",
        "The opposition called for an observer force to be deployed on the border.",
        "Chad to pull troops out of Sudan",
        "Indonesia relaxed travel curbs on journalists.",
    ],
)
def test_mended_trees_have_one_root_and_no_circle(text: str) -> None:
    sentence = only(text)
    assert sum(token.head == token.index for token in sentence.tokens) == 1
    for start in sentence.tokens:
        token, seen = start, set[int]()
        while token.head != token.index:
            assert token.index not in seen
            seen.add(token.index)
            token = sentence.tokens[token.head]


def test_of_two_subjects_the_first_tells_who_the_second_is() -> None:
    sentence = only("A close ally of Russia, Belarus condemned the sanctions.")
    assert subject_of(sentence, "condemned") == ["Belarus"]
    ally = next(token for token in sentence.tokens if token.text == "ally")
    assert (ally.dep, sentence.tokens[ally.head].text) == ("appos", "Belarus")


def test_by_phone_is_no_doer() -> None:
    sentence = only("The leaders of Chad and, by then, of Niger spoke by phone.")
    assert {token.dep for token in sentence.tokens if token.text == "by"} == {"prep"}


def test_who_is_freed_was_held() -> None:
    sentence = only("Turkey released a pastor detained for two years on terror charges.")
    assert next(token.tag for token in sentence.tokens if token.text == "detained") == "VBN"


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("In March China fined an American consultancy.", "China"),
        ("In 2019 Turkey invaded Syria.", "Turkey"),
        ("In 2019 Turkish troops invaded Syria.", "troops"),
        ("On Friday rebels shelled the town.", "rebels"),
    ],
)
def test_a_time_that_opens_a_sentence_is_no_part_of_its_subject(text, doer):
    opening = text.split()[1]
    found = heads(text)
    assert found[doer][0] == "nsubj"
    assert found[opening][0] == "pobj"


@pytest.mark.parametrize(
    ("text", "doer", "verb", "before"),
    [
        (
            "In a call to the Kremlin, France and Chad urged Putin to stop.",
            "France",
            "urged",
            "Kremlin",
        ),
        ("After the summit in Astana, Russia, Iran and Chad agreed.", "Russia", "agreed", "Astana"),
        ("Under pressure from Moscow, Minsk and Astana dropped it.", "Minsk", "dropped", "Moscow"),
    ],
)
def test_who_is_listed_behind_an_openings_comma_is_the_subject(text, doer, verb, before):
    found = heads(text)
    assert found[doer] == ("nsubj", verb)
    assert found[before][0] == "pobj"


def test_who_is_listed_in_an_opening_stays_there_where_the_verb_has_its_subject():
    text = "After talks with Russia, Iran and Chad, the envoy praised them."
    assert heads(text)["Iran"] == ("conj", "Russia")


def test_a_second_saying_is_of_who_spoke():
    text = 'A spokeswoman in Beijing said Chad was "abusing its power" and vowed to fight the ban.'
    assert heads(text)["vowed"] == ("conj", "said")
    told = "The envoy said rebels attacked the convoy and fled into the hills."
    assert heads(told)["fled"][1] == "attacked"


def test_who_is_taken_hostage_is_not_the_word_for_it():
    found = heads("An Italian priest taken captive by rebels in Mali was freed.")
    assert found["priest"] == ("nsubjpass", "taken")
    assert found["by"] == ("agent", "taken")
    found = heads("Gunmen took two nuns hostage in Nigeria.")
    assert found["nuns"] == ("dobj", "took")
    assert heads("Rebels took a hostage.")["hostage"][0] == "dobj"


@pytest.mark.parametrize(
    ("text", "verb", "label"),
    [
        ("Sudan's arrest of a singer triggered protests.", "protests", "dobj"),
        ("The new tariff angered Ankara.", "Ankara", "dobj"),
        ("The Brazilian regulator fined Gol 3 million dollars.", "Gol", "dobj"),
        ("Madrid gave Navarre five days to drop its plan.", "days", "dobj"),
        ("Nairobi gave the rebels a week to leave the valley.", "rebels", "dative"),
        ("A military camp in Niger was overrun by jihadists.", "camp", "nsubjpass"),
        ("Druze militias massed fighters near Sweida.", "militias", "nsubj"),
    ],
)
def test_a_noun_has_its_role_back(text: str, verb: str, label: str) -> None:
    sentence = only(text)
    assert next(token for token in sentence.tokens if token.text == verb).dep == label


def test_days_and_names_that_date_a_verb_stay_times() -> None:
    sentence = only("The envoy arrived Monday.")
    assert next(token for token in sentence.tokens if token.text == "Monday").dep != "dobj"


def test_to_open_fire_is_a_verb() -> None:
    sentence = only("Soldiers open fire, killing two.")
    assert [token.tag for token in sentence.tokens if token.text == "open"] == ["VBP"]


def test_a_drill_off_an_island_is_all_that_is_held() -> None:
    sentence = only("The Japanese and South Korean navies held a rescue drill off Jeju on Friday.")
    held = next(token.index for token in sentence.tokens if token.text == "held")
    assert [sentence.tokens[one].text for one in sentence.dependents(held, "dobj")] == ["drill"]


def test_a_verb_behind_a_day_is_its_clauses() -> None:
    sentence = only("The Swiss government on Friday froze assets of Peru's ousted president.")
    froze = next(token for token in sentence.tokens if token.text == "froze")
    assert froze.dep == "ROOT"
    assert {sentence.tokens[child].text for child in sentence.dependents(froze.index, "nsubj")} == {
        "government"
    }


def test_people_told_by_a_participle_behind_a_number_are_counted() -> None:
    sentence = only("Austria deported 60 rejected Afghans by train on Monday.")
    deported = next(token for token in sentence.tokens if token.text == "deported")
    assert [sentence.tokens[one].text for one in sentence.dependents(deported.index, "dobj")] == [
        "Afghans"
    ]
    assert next(token for token in sentence.tokens if token.text == "rejected").dep == "amod"


def test_who_rejects_somebody_by_number_does_so() -> None:
    sentence = only("Of 90 applicants Austria accepted 80 and rejected Afghans.")
    assert next(token for token in sentence.tokens if token.text == "rejected").dep != "amod"
