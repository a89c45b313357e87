"""Of whom a participle tells more behind "include", and passives told one after the other."""

import pytest
from parsed_texts import only, stands


@pytest.mark.parametrize(
    ("text", "participle", "noun"),
    [
        ("They include Omar Bello, serving a year for defamation.", "serving", "Bello"),
        ("There is also Ana Lopes, held since May.", "held", "Lopes"),
        ("The dead include a nurse, shot in the street by soldiers.", "shot", "nurse"),
    ],
)
def test_who_is_included_is_told_of(text, participle, noun):
    assert stands(only(text), participle) == ("acl", noun)


def test_what_is_done_while_including_is_not():
    text = "The envoy was in Lima, meeting the president."
    assert stands(only(text), "meeting") == ("advcl", "was")


@pytest.mark.parametrize(
    "text",
    [
        "About 400 men were rounded up, shot or beheaded.",
        "Villagers were arrested, beaten and shot in Sagaing.",
    ],
)
def test_deeds_behind_a_passive_are_done_to_the_same(text):
    shot = next(token for token in only(text).tokens if token.text == "shot")
    assert (shot.tag, shot.dep) == ("VBN", "conj")


def test_what_one_does_oneself_behind_a_passive_stays_so():
    text = "The officer was accused, resigned and left for Chad."
    assert next(token.tag for token in only(text).tokens if token.text == "left") == "VBD"
