"""Names that are spelt as words of every sentence are read as names, the words as words."""

import pytest
from parsed_texts import label_of, only


@pytest.mark.parametrize(
    ("text", "word", "label", "head"),
    [
        ("IS killed nine guards near Tikrit.", "IS", "nsubj", "killed"),
        ("Kurdish fighters attacked IS in northern Iraq.", "IS", "dobj", "attacked"),
        ("In 2014, IS captured Mosul.", "IS", "nsubj", "captured"),
        ("PM May meets Merkel in Oslo.", "May", "nsubj", "meets"),
        ("On Thursday May urged Poland to sign.", "May", "nsubj", "urged"),
        ("British premier Ann May greets Chad's president Idris Roe.", "May", "nsubj", "greets"),
    ],
)
def test_the_name_stands_where_a_name_stands(text, word, label, head):
    assert label_of(text, word) == (label, head)


@pytest.mark.parametrize("text", ["IS fighters shelled a mill."])
def test_the_name_before_a_noun_tells_whose_it_is(text):
    assert label_of(text, text.split()[0]) == ("compound", text.split()[1])


@pytest.mark.parametrize(
    "text",
    [
        "WHO has warned Chad of an outbreak.",
        "Oslo said WHO had failed.",
        "WHO doctors entered Goma.",
    ],
)
def test_the_organisation_is_no_pronoun(text):
    assert "NNP" in [token.tag for token in only(text).tokens if token.text == "WHO"]


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("THIS IS WAR, he wrote.", "IS", "VBZ"),
        ("This IS the plan, the minister said.", "IS", "VBZ"),
        ("Oslo wrote that “WE KNOW WHO DID IT”.", "WHO", "WP"),
        ("WHO is to blame?", "WHO", "WP"),
    ],
)
def test_words_in_capitals_stay_words(text, word, tag):
    (token,) = [one for one in only(text).tokens if one.text == word]
    assert token.tag == tag


@pytest.mark.parametrize(
    "text",
    ["In May, troops shelled the town.", "Talks opened Friday, May 3, in Oslo.", "May he rest."],
)
def test_the_month_and_the_modal_stay_what_they_are(text):
    token = next(one for one in only(text).tokens if one.text == "May")
    assert token.dep in {"pobj", "appos", "npadvmod", "aux"}
