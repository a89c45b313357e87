"""Subjects and objects that a small parser takes into the phrase before them are freed."""

import pytest
from parsed_texts import heads


@pytest.mark.parametrize(
    ("text", "doer", "verb", "before", "label"),
    [
        ("Crowds poured into Gitega and Burundian officials spoke of a plot.", "officials", "spoke",
         "Gitega", "pobj"),
        ("Boats met near Second Thomas Shoal and Filipino sailors used flares.", "sailors", "used",
         "Shoal", "pobj"),
        ("Rebels seized a bridge and government troops retook it days later.", "troops", "retook",
         "bridge", "dobj"),
        ("Police fought crowds in Kano and Nigerian troops opened fire.", "troops", "opened",
         "crowds", "dobj"),
    ],
)  # fmt: skip
def test_who_stands_behind_and_does_the_second_deed(text, doer, verb, before, label):
    found = heads(text)
    assert found[doer] == ("nsubj", verb)
    assert found[before][0] == label


@pytest.mark.parametrize(
    ("text", "noun", "label"),
    [
        ("The envoy met Malian and Nigerien officials.", "officials", "dobj"),
    ],
)
def test_a_noun_that_two_words_tell_stays_where_it_is(text, noun, label):
    assert heads(text)[noun][0] == label


def test_all_who_are_listed_behind_after_do_it():
    found = heads("Peru protested after Chile, Bolivia and Ecuador recognised the junta.")
    assert found["Chile"] == ("nsubj", "recognised")
    assert found["Ecuador"] == ("conj", "Bolivia")
    assert found["recognised"] == ("advcl", "protested")


def test_what_is_listed_behind_after_is_no_doer_of_another_kind():
    found = heads("The mayor left after protests, strikes and Oslo named a successor.")
    assert found["Oslo"] == ("nsubj", "named")


@pytest.mark.parametrize(
    ("text", "doer", "verb"),
    [
        ("At a meeting with President Paul Biya, Italy's Giorgia Meloni promised aid.", "Meloni",
         "promised"),
        ("After talks with Foreign Minister Wang Yi, Russia's Sergei Lavrov left.", "Lavrov",
         "left"),
        ("In talks with Premier Li Qiang, President Ruto's envoy, Raila Odinga, asked for a loan.",
         "envoy", "asked"),
    ],
)  # fmt: skip
def test_who_stands_behind_an_openings_comma_is_no_aside_to_it(text, doer, verb):
    assert heads(text)[doer] == ("nsubj", verb)


@pytest.mark.parametrize(
    ("text", "verb", "thing", "called"),
    [
        ('Rwanda rejected as "absurd" Congolese accusations that it hid the rebels.', "rejected",
         "accusations", "absurd"),
        ('Quito denounced as "illegal" a decision by Lima to expel two diplomats.', "denounced",
         "decision", "illegal"),
        ('Tehran condemned as a "grave escalation" Israeli strikes on its depots.', "condemned",
         "strikes", "escalation"),
        ('The ministry branded as "vandals" the students who blocked the road.', "branded",
         "students", "vandals"),
        ("Oslo hailed as “historic” an accord between Chad and Sudan.", "hailed", "accord",
         "historic"),
    ],
)  # fmt: skip
def test_what_is_called_something_in_marks_is_the_object(text, verb, thing, called):
    found = heads(text)
    assert found[thing] == ("dobj", verb)
    assert found[called] == ("pobj", "as")


def test_what_a_passive_is_called_has_no_object():
    found = heads('The ruling, described as "shameful" by lawyers, was upheld.')
    assert found["lawyers"] == ("pobj", "by")
    assert "dobj" not in {label for label, _ in found.values()}


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Fighting began between troops loyal to General Ali and followers of his rival.",
         "troops", "followers"),
        ("A truce between fighters led by General Ali and the army collapsed.", "fighters", "army"),
        ("A swap between the government of Yemen and the Houthis has failed.", "government",
         "Houthis"),
        ("A deal between the union of miners in Kitwe and mine managers ended the strike.",
         "union", "managers"),
        ("Talks between envoys of the state of Israel and Hamas resumed.", "envoys", "Hamas"),
    ],
)  # fmt: skip
def test_the_second_of_two_sides_is_joined_to_the_first(text, first, second):
    assert heads(text)[second] == ("conj", first)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Talks between U.S. and Iranian officials resumed.", "officials"),
        ("Talks between the Zambian and Angolan defence ministers resumed.", "ministers"),
    ],
)
def test_one_noun_that_two_words_tell_has_both_sides(text, noun):
    assert heads(text)[noun] == ("pobj", "between")


def test_what_is_joined_within_the_first_side_stays_where_the_second_is_told():
    found = heads("Talks between envoys of Chad and Niger and the rebels failed.")
    assert found["Niger"] == ("conj", "Chad")


def test_whom_somebody_speaks_to_by_telephone_is_no_part_of_the_telephone():
    assert heads("The leaders spoke by telephone with Pedro Rey.")["with"] == ("prep", "spoke")


def test_who_is_linked_to_a_state_does_what_the_verb_behind_tells():
    found = heads("Hackers linked to North Korea stole funds from an exchange, the FBI said.")
    assert found["Hackers"] == ("nsubj", "stole")
    assert found["linked"] == ("acl", "Hackers")


@pytest.mark.parametrize(
    ("text", "paper", "label"),
    [
        ("Britain signed a treaty handing over the Chagos Islands.", "treaty", "dobj"),
        ("The council attended the treaty signing in Paris.", "treaty", "compound"),
    ],
)
def test_a_treaty_that_hands_something_over_is_what_is_signed(text, paper, label):
    assert heads(text)[paper][0] == label
