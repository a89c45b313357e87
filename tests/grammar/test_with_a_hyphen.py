"""Verbs that some write with a hyphen are read as those without one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parsed_texts import only

from dateline.grammar.parsing.hyphened import spelt_together


@pytest.mark.parametrize(
    ("hyphened", "plain"),
    [
        ("Laos re-opened its border.", "Laos reopened its border."),
        ("Police re-arrested two monks.", "Police rearrested two monks."),
        ("The armies co-operated in a raid.", "The armies cooperated in a raid."),
    ],
)
def test_a_verb_with_a_hyphen_is_one_token_with_the_other_lemma(hyphened, plain):
    told = [[(token.lemma, token.dep) for token in only(text).tokens] for text in (hyphened, plain)]
    assert told[0] == told[1]


def test_other_hyphens_part_words_as_before():
    assert "-" in [token.text for token in only("Co-pilots and re-runs were banned.").tokens]


@given(st.sampled_from(sorted(spelt_together())))
def test_the_form_without_a_hyphen_has_the_same_letters(form):
    assert spelt_together()[form] == form.replace("-", "")
    assert "-" not in spelt_together()[form]
