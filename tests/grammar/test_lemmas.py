"""Lemmas that the rule lemmatizer cuts short or leaves too long are put right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parsed_texts import only

from dateline.grammar.parsing.lemmas import whole_lemma


def lemmas(text):
    return {token.text: token.lemma for token in only(text).tokens}


@pytest.mark.parametrize(
    ("text", "form", "lemma"),
    [
        ("The marshal wages war on his neighbours.", "wages", "wage"),
        ("Oman hopes to withdraw its guards.", "hopes", "hope"),
        ("The regulator fines two banks.", "fines", "fine"),
        ("Laos unbanned the song.", "unbanned", "unban"),
        ("Guards waterboarded the monk.", "waterboarded", "waterboard"),
        ("Police cordoned off the quay.", "cordoned", "cordon"),
        ("The emir decreed a curfew.", "decreed", "decree"),
        ("Rebels retook the dam.", "retook", "retake"),
        ("The council relaunched the talks.", "relaunched", "relaunch"),
        ("Jailers ill-treated the monk.", "ill-treated", "illtreat"),
        ("Two servicemen fell at the bases.", "servicemen", "serviceman"),
        ("Two servicemen fell at the bases.", "bases", "base"),
        ("Villagers with axes raised the taxes.", "taxes", "tax"),
    ],
)
def test_a_form_has_the_lemma_of_its_word(text, form, lemma):
    assert lemmas(text)[form] == lemma


@pytest.mark.parametrize(
    ("word", "lemma", "tag"),
    [
        ("watches", "watch", "VBZ"),
        ("goes", "go", "VBZ"),
        ("hops", "hop", "VBZ"),
        ("gazetted", "gazette", "VBD"),
        ("killed", "kill", "VBD"),
        ("passed", "pass", "VBD"),
        ("added", "add", "VBD"),
        ("leaves", "leave", "VBZ"),
        ("crises", "crisis", "NNS"),
    ],
)
def test_other_lemmas_stay(word, lemma, tag):
    assert whole_lemma(word, lemma, tag) == lemma


def test_a_past_form_taken_for_a_present_is_past():
    for text, form, lemma in (
        ("Kenyan students jeered the minister.", "jeered", "jeer"),
        ("Chinese jets overflew the ship.", "overflew", "overfly"),
    ):
        (token,) = [one for one in only(text).tokens if one.text == form]
        assert (token.lemma, token.tag) == (lemma, "VBD")


def test_verbs_that_only_look_like_it_stay():
    told = lemmas("They need to embed the tents and feed and shelter the poor.")
    assert [told[word] for word in ("need", "embed", "feed")] == ["need", "embed", "feed"]


@given(st.text(min_size=1), st.text(min_size=1), st.sampled_from(["JJ", "IN", "RB"]))
def test_words_of_other_kinds_stay(word, lemma, tag):
    assert whole_lemma(word, lemma, tag) == lemma
