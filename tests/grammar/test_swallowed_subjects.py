"""Subjects and objects that a small parser takes into the phrase before them are freed."""

import pytest

from dateline.grammar import load_parser, parse_story


def heads(text: str) -> dict[str, tuple[str, str]]:
    (sentence,) = parse_story(text, load_parser())
    return {token.text: (token.dep, sentence.tokens[token.head].text) for token in sentence.tokens}


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
