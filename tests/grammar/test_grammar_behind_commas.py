"""Verbs behind asides, behind "and" and behind the day of a saying are no adjectives or names."""

import pytest

from dateline.grammar import load_parser, parse_story


def heads(text: str) -> dict[str, tuple[str, str]]:
    (sentence,) = parse_story(text, load_parser())
    return {token.text: (token.dep, sentence.tokens[token.head].text) for token in sentence.tokens}


@pytest.mark.parametrize(
    ("text", "doer", "verb", "thing"),
    [
        ("Latvia, a member of the alliance, armed Ukrainian brigades.", "Latvia", "armed",
         "brigades"),
        ("Miners, many of them old, smashed windows in La Paz.", "Miners", "smashed", "windows"),
        ("Ghana, whose army is small, sheltered Togolese refugees.", "Ghana", "sheltered",
         "refugees"),
        ("Zambia, which borders the lake, shipped tonnes of maize to Malawi.", "Zambia", "shipped",
         "tonnes"),
        ("The Chilean defence minister, Inés Riquelme, scrambled fighter jets.", "minister",
         "scrambled", "jets"),
    ],
)  # fmt: skip
def test_a_bare_verb_behind_an_aside_has_its_doer_and_object(text, doer, verb, thing):
    found = heads(text)
    assert found[verb] == ("ROOT", verb)
    assert found[doer] == ("nsubj", verb)
    assert found[thing] == ("dobj", verb)


@pytest.mark.parametrize(
    ("text", "doer", "verb"),
    [
        ("Uganda’s foreign minister, Okello Odoch, collaborated with Kenya on rescue.", "minister",
         "collaborated"),
        ("Qatar, one of the richest states of the Gulf, mediated between Chad and the rebels.",
         "Qatar", "mediated"),
    ],
)  # fmt: skip
def test_a_verb_that_has_no_object_is_no_passive_behind_an_aside(text, doer, verb):
    assert heads(text)[doer] == ("nsubj", verb)


@pytest.mark.parametrize(
    ("text", "word", "label"),
    [
        # A caption: she was killed.
        ("Ann Roe, a nurse from Cork, killed in the raid.", "killed", "ROOT"),
        ("A vaccine, the first of its kind, developed with Cuba.", "developed", "ROOT"),
    ],
)
def test_a_participle_that_tells_of_the_noun_is_not_raised(text, word, label):
    assert heads(text)[word][0] != label


@pytest.mark.parametrize(
    ("text", "doer", "verb", "day"),
    [
        ("Officials said on Tuesday Zambia reopened its consulate in Mbuji-Mayi.", "Zambia",
         "reopened", "Tuesday"),
        ("Two envoys said late on Friday Malawi shut the crossing to Zambia.", "Malawi", "shut",
         "Friday"),
        ("The radio said on Sunday Oman halted its offensive in Dhofar.", "Oman", "halted",
         "Sunday"),
    ],
)  # fmt: skip
def test_a_day_behind_said_is_no_part_of_the_name_behind_it(text, doer, verb, day):
    found = heads(text)
    assert found[doer] == ("nsubj", verb)
    assert found[verb] == ("ccomp", "said")
    assert found[day] == ("pobj", "on")


def test_a_part_of_the_day_acts_in_nothing():
    found = heads("The envoy met the mayor on Monday morning and urged restraint.")
    assert found["urged"] == ("conj", "met")
    assert found["morning"][0] == "pobj"


@pytest.mark.parametrize(
    ("text", "verb", "thing"),
    [
        ("The Ugandan army waited three days and acknowledged mistakes.", "acknowledged",
         "mistakes"),
        ("Bolivia's president changed course and briefed European Union officials.", "briefed",
         "officials"),
        ("Malawi waited a week and sheltered Mozambican refugees.", "sheltered", "refugees"),
    ],
)  # fmt: skip
def test_a_past_form_behind_and_is_what_the_doer_did_next(text, verb, thing):
    found = heads(text)
    assert found[verb][0] == "conj"
    assert found[thing] == ("dobj", verb)


def test_what_is_had_beside_another_thing_stays_a_thing():
    found = heads("The shop in Banjul sold maps and used books.")
    assert found["books"] == ("conj", "maps")


@pytest.mark.parametrize(
    ("text", "doer", "verb", "before"),
    [
        ("Chile praised Norway and Turkey cancelled a visit.", "Turkey", "cancelled", "praised"),
        ("Ghana condemned Togo and crowds burned a flag in Kara.", "crowds", "burned",
         "condemned"),
    ],
)  # fmt: skip
def test_who_is_praised_or_condemned_does_not_do_the_next_deed(text, doer, verb, before):
    found = heads(text)
    assert found[doer] == ("nsubj", verb)
    assert found[verb] == ("conj", before)


@pytest.mark.parametrize(
    ("text", "name", "verb"),
    [
        ("Cuban President Marieke van den Bosch sought a loan from Peru.", "Bosch", "sought"),
        ("Kenyan President José Neto dos Reis appealed the ruling.", "Reis", "appealed"),
    ],
)
def test_a_particle_of_a_name_is_no_verb(text, name, verb):
    found = heads(text)
    assert found[name] == ("nsubj", verb)
    assert found[verb] == ("ROOT", verb)
