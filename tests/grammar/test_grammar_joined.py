"""Clauses side by side are parted, each with its own subject; names joined to names stay so."""

import pytest
from parsed_texts import label_of, only


@pytest.mark.parametrize(
    ("text", "first", "second", "subject"),
    [
        ("Ghana imposed sanctions and Togo said it would wait.", "imposed", "said", "Togo"),
        ("Norway banned a march in Oslo and Iceland protested.", "banned", "protested", "Iceland"),
        ("Peru closed its border and Chile complained.", "closed", "complained", "Chile"),
        ("Kenya deplored the raid; Uganda called for calm.", "deplored", "called", "Uganda"),
        ("Chad freed the crew; Niger asked for talks.", "freed", "asked", "Niger"),
    ],
)
def test_each_clause_has_its_subject(text: str, first: str, second: str, subject: str) -> None:
    sentence = only(text)
    verbs = {token.text: token for token in sentence.tokens}
    assert verbs[first].dep == "ROOT"
    assert (verbs[second].dep, verbs[second].head) == ("conj", verbs[first].index)
    own = sentence.dependents(verbs[second].index, "nsubj")
    assert [sentence.tokens[one].text for one in own] == [subject]


@pytest.mark.parametrize(
    "text",
    [
        "Norway met envoys of Ghana and Togo.",
        "The quarrel between Ghana and Togo has grown.",
        "The minister said talks between Ghana and Togo failed.",
    ],
)
def test_names_joined_to_names_stay_joined(text: str) -> None:
    togo = next(token for token in only(text).tokens if token.text == "Togo")
    assert togo.dep == "conj"


@pytest.mark.parametrize(
    ("text", "verb", "above"),
    [
        ("Urging him to leave and warning rebels not to attack, she flew home.", "warning",
         "Urging"),
        ("Norway issued a statement urging Chad to free the men and condemning the arrests.",
         "condemning", "urging"),
        ("Biden called Macron, asking him to end the raid and warning France not to risk a war.",
         "warning", "asking"),
    ],
)  # fmt: skip
def test_a_participle_is_joined_to_one_and_to_no_infinitive(text: str, verb: str, above: str):
    assert label_of(text, verb) == ("conj", above)


@pytest.mark.parametrize(
    ("text", "verb", "above"),
    [
        ("Norway urged Chad to free the men and end the raids.", "end", "free"),
        ("She kept asking him to stop drinking and smoking.", "smoking", "drinking"),
    ],
)
def test_what_is_of_one_form_stays_together(text: str, verb: str, above: str) -> None:
    assert label_of(text, verb) == ("conj", above)
