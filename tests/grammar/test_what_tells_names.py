"""What tells a name behind its short form, and what claims taken up by a verb are about."""

import pytest
from parsed_texts import only


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        (
            "India calls it the Burmese wing of the Naga Hill Front (NHF), a banned group that has "
            "waged a long war against the Indian state.",
            "group",
            "Front",
        ),
        (
            "He was jailed for belonging to the Oromo Freedom Army (OFA), an armed group banned by "
            "Ethiopian law.",
            "group",
            "Army",
        ),
        (
            "Turkey calls them members of the Kurdish Freedom Union (KFU), a militia outlawed by "
            "Ankara.",
            "militia",
            "Union",
        ),
    ],
)
def test_what_tells_a_name_hangs_on_it_behind_its_short_form(
    text: str, noun: str, name: str
) -> None:
    sentence = only(text)
    (token,) = [one for one in sentence.tokens if one.text == noun]
    assert (token.dep, sentence.tokens[token.head].text) == ("appos", name)


def test_a_subject_behind_a_short_form_stays() -> None:
    text = "In its war on the Oromo Freedom Army (OFA), a militia armed by Chad fled."
    sentence = only(text)
    (token,) = [one for one in sentence.tokens if one.text == "militia"]
    assert token.dep == "nsubj"


@pytest.mark.parametrize(
    ("text", "verb", "noun"),
    [
        ("The army hit back at claims from Kyiv that it had lost the town.", "lost", "claims"),
        ("The minister laughed at claims from Beijing that it had armed them.", "armed", "claims"),
        ("The mayor scoffed at reports from Rome that the port was shut.", "shut", "reports"),
        (
            "The premier glossed over stern warnings from Cairo that air strikes against Libya "
            "could hurt ties.",
            "hurt",
            "warnings",
        ),
    ],
)  # fmt: skip
def test_what_is_claimed_hangs_on_the_claims(text: str, verb: str, noun: str) -> None:
    sentence = only(text)
    clauses = [
        sentence.tokens[one.head].text
        for one in sentence.tokens
        if one.dep == "acl" and verb in {one.text, *sentence_words(sentence, one.index)}
    ]
    assert clauses == [noun]


def sentence_words(sentence, index: int) -> set[str]:
    return {sentence.tokens[one].text for one in sentence.children[index]}


def test_what_is_hinted_to_somebody_stays_with_the_verb() -> None:
    sentence = only("The minister hinted to reporters that Kenya would leave.")
    (token,) = [one for one in sentence.tokens if one.text == "leave"]
    assert (token.dep, sentence.tokens[token.head].text) == ("ccomp", "hinted")


@pytest.mark.parametrize(
    ("text", "holder", "office", "actor"),
    [
        (
            "In London, after the death of the defence minister, Jim Roe, Starmer has said no.",
            "Roe",
            "minister",
            "Starmer",
        ),
        (
            "Before the arrival of the Chadian envoy, Ali Toure, Nigeria closed the border.",
            "Toure",
            "envoy",
            "Nigeria",
        ),
        (
            "Under pressure from the opposition leader, Ana Diaz, Peru freed two editors.",
            "Diaz",
            "leader",
            "Peru",
        ),
    ],
)
def test_a_holder_behind_an_office_leaves_the_verb_to_who_acts(
    text: str, holder: str, office: str, actor: str
) -> None:
    sentence = only(text)
    told = {one.text: (one.dep, sentence.tokens[one.head].text) for one in sentence.tokens}
    assert told[holder] == ("appos", office)
    assert told[actor][0] == "nsubj"


def test_several_names_behind_a_place_all_act() -> None:
    sentence = only("In the capital, Ali Toure, Mary Doe and Ben Foe met rebels.")
    told = {one.text: (one.dep, sentence.tokens[one.head].text) for one in sentence.tokens}
    assert told["Toure"] == ("nsubj", "met")


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        (
            "Hutu militias backed by the French-led coalition swept into most of Kivu province.",
            "militias",
            "swept",
        ),
        (
            "Kurdish fighters armed by a US-led coalition swept across much of Hasakah.",
            "fighters",
            "swept",
        ),
    ],
)
def test_what_is_backed_does_what_the_sentence_tells(text: str, noun: str, verb: str) -> None:
    sentence = only(text)
    told = {one.text: (one.dep, sentence.tokens[one.head].text) for one in sentence.tokens}
    assert told[noun] == ("nsubj", verb)
