"""Who is told of by what they do, and whom a noun behind a comma tells of."""

import pytest
from parsed_texts import heads, label_of


@pytest.mark.parametrize(
    ("text", "doer", "deed"),
    [
        ("Villagers spoke of soldiers burning houses in Tina.", "soldiers", "burning"),
        ("Witnesses told of gunmen and their leader shooting at a bus.", "gunmen", "shooting"),
        ("Officials spoke of soldiers and their families fleeing to Uganda.",
         "soldiers", "fleeing"),
        ("The UN told of militiamen looting aid in Nyala.", "militiamen", "looting"),
        ("The group complained of police beating students.", "police", "beating"),
        ("Oxfam has received reports of Kenyan soldiers burning huts.", "soldiers", "burning"),
    ],
)  # fmt: skip
def test_the_deed_is_of_those_told_of(text, doer, deed):
    assert label_of(text, doer) == ("nsubj", deed)
    assert label_of(text, deed)[0] == "pcomp"


def test_the_second_deed_is_of_those_told_of_too():
    text = "Oxfam has received reports of police raiding homes, beating boys in their beds."
    assert label_of(text, "police") == ("nsubj", "raiding")
    assert label_of(text, "beating") == ("conj", "raiding")
    told = "The UN received reports of police raiding homes, saying that it was worried."
    assert label_of(told, "saying") == ("advcl", "received")


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("He spoke of peace, raising his hand.", "raising", ("advcl", "spoke")),
        ("The envoy warned of rising prices.", "rising", ("amod", "prices")),
        ("He spoke of leaving Mali.", "leaving", ("pcomp", "of")),
    ],
)
def test_what_the_teller_does_stays_the_tellers(text, word, expected):
    assert label_of(text, word) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kinshasa sees them as part of the Tutsi movement (RNM), an armed group that kills monks.",
        "Niger regards him as an ally of the party (PNF), a banned group that has raided mills.",
    ],
)
def test_what_a_name_is_is_no_second_object(text):
    assert heads(text)["group"][0] == "appos"


def test_a_second_object_without_a_name_before_it_stays():
    assert label_of("They killed two men, a teacher and a guard.", "teacher") == ("appos", "men")


@pytest.mark.parametrize(
    ("text", "name", "verb"),
    [
        ("In Gambella, Kenya, a close ally of the government, has deployed drones.",
         "Kenya", "deployed"),
    ],
)  # fmt: skip
def test_the_name_behind_a_place_is_the_verbs_subject(text, name, verb):
    assert label_of(text, name) == ("nsubj", verb)


def test_the_state_of_a_town_is_no_subject():
    text = "In Goma, Congo, a city of two million, rebels seized the airport."
    assert label_of(text, "rebels") == ("nsubj", "seized")
    assert label_of(text, "Congo") == ("appos", "Goma")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A Belgian fighter with Kenyan roots, who was killed in Gao, had left Ghent.", "fighter"),
        ("Police arrested a man with Chadian ties, who was held in Oslo.", "man"),
        ("They arrested a man of Malian origin, who was deported.", "man"),
    ],
)
def test_who_has_something_is_who_it_was_done_to(text, who):
    verbs = {"killed", "held", "deported"}
    assert next(head for word, (dep, head) in heads(text).items() if word in verbs) == who


def test_people_somebody_is_with_stay_those_it_was_done_to():
    text = "Soldiers shot a student with Kenyan friends, who were beaten."
    assert label_of(text, "beaten") == ("relcl", "friends")


@pytest.mark.parametrize(
    ("text", "doer", "deed"),
    [
        ("Residents watched rebels looting a bank in Goma.", "rebels", "looting"),
        ("A nurse witnessed soldiers burning a clinic in Tigray.", "soldiers", "burning"),
        ("The nurse saw camouflage-clad gunmen shooting people.", "gunmen", "shooting"),
    ],
)
def test_what_somebody_is_seen_doing_is_a_clause(text, doer, deed):
    assert label_of(text, doer) == ("nsubj", deed)
    assert label_of(text, deed)[0] == "ccomp"


def test_whoever_allows_something_after_a_deed_did_it():
    text = "The minister allowed an extension of the term after dismissing a Kenyan order."
    assert label_of(text, "after") == ("prep", "allowed")


def test_what_a_subject_is_told_after_stays_with_it():
    assert label_of("The talks on Cyprus after signing the pact failed.", "after") == (
        "prep",
        "talks",
    )
