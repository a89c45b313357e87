"""What a text tells only to say that it is not so: fact checks and corrections.

Texts of our own.
"""

import pytest
from coded_texts import with_flags

CHECK = (
    "Fact check: Chad has not closed its border\n\n"
    "Claim: Chad closed its border on 3 April and deported 90 Sudanese families.\n\n"
    "Verdict: False\n\n"
    "A post seen by thousands claims that Chadian soldiers shot refugees in Adré. A radio station"
    " reported that Niger had expelled Chad's ambassador. It had not. The rumour that Chad had"
    " bombed a market in Sudan spread as well.\n\n"
    "On Monday police in Chad arrested a blogger."
)


def test_what_a_check_finds_untrue_is_negated():
    found = with_flags(CHECK, "2023-04-12")
    assert ("COERCE", ("negated",)) in found
    assert [flags for event, flags in found if event == "ASSAULT"] == [("negated",)] * 2
    assert ("SANCTION", ("negated",)) in found
    assert [one for one in found if one == ("COERCE", ())] == [("COERCE", ())]


def test_a_check_that_bears_out_its_claim_denies_nothing():
    text = CHECK.replace("has not closed", "closed").replace("False", "True")
    text = text.replace(" It had not.", " It had.")
    assert ("negated",) not in [flags for _, flags in with_flags(text, "2023-04-12")]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday we wrote that Zambia had recalled its envoy from Oslo. It did not.",
        "A broadcaster said that Peru had expelled two envoys of Chile. That is false.",
        "There is no evidence that Kenya expelled Somalia's envoy.",
        "A newspaper reported that Togo had bombed Benin; it had not.",
    ],
)
def test_what_the_next_words_take_back_is_negated(text):
    assert [flags for _, flags in with_flags(text)] == [("negated",)]


@pytest.mark.parametrize(
    "text",
    [
        "The premier of Peru said that troops had shot nine farmers. He did not apologise.",
        'Police in Ghana said that students had attacked a guard. "That is false," a student said.',
    ],
)
def test_what_is_not_taken_back_stands(text):
    assert ("ASSAULT", ("negated",)) not in with_flags(text)


CLAIMS = (
    "Reality check: three claims about the Lake Chad quarrel\n\n"
    "Claim 1: Chad expelled Niger's ambassador on Monday\n\n{first}\n\n"
    "He gave a speech in N'Djamena.\n\n"
    "Claim 2: Niger closed its border with Chad\n\n{second}\n\nLorries stand in line.\n"
)


def test_each_numbered_claim_has_its_own_verdict():
    text = CLAIMS.format(first="Verdict: FALSE", second="Verdict: TRUE")
    (expelled, closed) = with_flags(text)
    assert expelled == ("SANCTION", ("negated",))
    assert "negated" not in closed[1]


def test_what_is_half_true_is_not_borne_out():
    text = CLAIMS.format(first="Verdict: FALSE", second="Verdict: HALF TRUE")
    assert with_flags(text) == [("SANCTION", ("negated",)), ("COERCE", ("negated",))]
