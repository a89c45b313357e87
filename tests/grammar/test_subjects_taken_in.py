"""Subjects that a small parser takes into what stands before them are their verb's again."""

import pytest
from parsed_texts import heads, label_of, only


@pytest.mark.parametrize(
    ("text", "doer", "verb"),
    [
        ("As clashes raged in Beirut, the president, Michel Aoun, urged calm.", "president",
         "urged"),
        ("As shells fell on Misrata, a French nurse, Anne Duval, having fled to the port, begged "
         "the militia to let her leave.", "nurse", "begged"),
        ("After a bomb killed nine people in Quetta, the prime minister, Ali Khan, condemned it.",
         "minister", "condemned"),
        ("When the king was toppled by soldiers, France all but broke off relations.", "France",
         "broke"),
    ],
)  # fmt: skip
def test_whoever_stands_behind_an_opening_clause_acts(text, doer, verb):
    found = heads(text)
    assert found[doer] == ("nsubj", verb)
    assert found[verb][0] == "ROOT"


@pytest.mark.parametrize(
    ("text", "word", "label"),
    [
        ("As rockets hit Haifa, a port in the north, Israel struck back.", "Israel", "nsubj"),
        ("When he met Ann Roe, a former senator, in Rome, Italy urged peace.", "senator", "appos"),
    ],
)
def test_what_a_name_is_stays_where_it_is(text, word, label):
    assert heads(text)[word][0] == label


@pytest.mark.parametrize(
    ("text", "doer", "verb"),
    [
        ("He was held in Uganda and the president of Uganda had refused to free him.",
         "president", "refused"),
        ("The rebels had been based in Chad and the government of Chad had encouraged Arabs to "
         "join the movement.", "government", "encouraged"),
        ("The convoy crossed into Niger and the army of Niger opened fire.", "army", "opened"),
    ],
)  # fmt: skip
def test_whoever_is_listed_with_a_place_does_the_second_deed(text, doer, verb):
    found = heads(text)
    assert found[doer] == ("nsubj", verb)
    assert found[verb][0] == "conj"
    assert found["and"][1] == found[verb][1]


def test_two_places_stay_two_places():
    found = heads("The minister visited Chad and the army of Niger and later went home.")
    assert found["army"] == ("conj", "Chad")
    assert found["minister"] == ("nsubj", "visited")


@pytest.mark.parametrize(
    ("text", "event", "held", "doer", "verb"),
    [
        ("At an emergency meeting of the African Union, held at the request of Chad, Sudanese "
         "Ambassador Omar Siddiq denied the accusations.", "meeting", "held", "Siddiq", "denied"),
        ("At a summit on migration, held in Rome at the request of Malta, Greek minister Notis "
         "Mitarachi criticised Turkey.", "summit", "held", "Mitarachi", "criticised"),
        ("At a rally in Caracas, organised by the opposition, police fired tear gas.", "rally",
         "organised", "police", "fired"),
    ],
)  # fmt: skip
def test_events_are_held_and_whoever_acts_there_is_not(text, event, held, doer, verb):
    assert label_of(text, held) == ("acl", event)
    assert label_of(text, doer) == ("nsubj", verb)


def test_what_is_no_event_is_held_by_whom_the_parser_says():
    found = heads("At the prison, held by rebels since May, soldiers opened fire.")
    assert found["soldiers"] == ("nsubj", "opened")
    assert found["held"] != ("acl", "prison")


@pytest.mark.parametrize(
    ("text", "doer", "verb"),
    [
        ("Last week, in Geneva, envoys from Tbilisi and the South Ossetian authorities met.",
         "envoys", "met"),
        ("The fighting started in 2012, but US airstrikes there started in 2015.", "airstrikes",
         "started"),
        ("On Monday, in Doha, envoys from Chad and the Sudanese army signed a truce.", "envoys",
         "signed"),
    ],
)  # fmt: skip
def test_plural_nouns_are_no_verbs(text, doer, verb):
    assert label_of(text, doer) == ("nsubj", verb)
    assert next(one.tag for one in only(text).tokens if one.text == doer) == "NNS"


def test_who_says_something_says_it():
    found = heads("The minister says Turkey will attack.")
    assert found["says"][0] == "ROOT"
    assert found["minister"] == ("nsubj", "says")


@pytest.mark.parametrize(
    ("text", "doer", "verb", "aside"),
    [
        ("Chile – egged on by Bolivia's government in Sucre – wants the Peruvians to leave.",
         "Chile", "wants", "egged"),
        ("Paris – spurred on by Berlin's government – demands that Ankara apologise.", "Paris",
         "demands", "spurred"),
    ],
)  # fmt: skip
def test_whoever_stands_before_an_aside_in_dashes_acts(text, doer, verb, aside):
    found = heads(text)
    assert found[doer] == ("nsubj", verb)
    assert found[aside] == ("acl", doer)
    assert found["by"] == ("agent", aside)


def test_people_who_are_doing_something_act_besides():
    found = heads("Police officers searching the offices of the party seized computers.")
    assert found["officers"] == ("nsubj", "seized")
    assert found["searching"] == ("acl", "officers")
    found = heads("The army is besieging the town, residents said.")
    assert found["army"] == ("nsubj", "besieging")


@pytest.mark.parametrize(
    ("text", "doer", "verb", "opening"),
    [
        ("Ignoring pleas from Oman, Peru imposed sanctions on Chile.", "Peru", "imposed",
         "Ignoring"),
        ("Ignoring pleas from Oman, Rwanda's president met Burundi's king.", "president", "met",
         "Ignoring"),
        ("Rejecting pleas from Norway, Chad jailed ten monks.", "Chad", "jailed", "Rejecting"),
    ],
)  # fmt: skip
def test_whoever_stands_behind_an_opening_participle_acts(text, doer, verb, opening):
    found = heads(text)
    assert found[doer] == ("nsubj", verb)
    assert found[opening] == ("advcl", verb)


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Rebuilding homes, schools, offices and roads will be a challenge.", "Rebuilding"),
        ("Attacking Chad, a neighbour, was a mistake.", "Attacking"),
    ],
)
def test_what_is_told_of_stays_the_subject(text, opening):
    assert heads(text)[opening][0] == "csubj"


@pytest.mark.parametrize(
    "text",
    [
        "Serbia, ignoring US pleas, recognised Kosovo.",
        "Togo, ignoring UN pleas, recognised Taiwan.",
        "Chad, fearing Libyan raids, closed its border.",
    ],
)
def test_whoever_stands_before_an_aside_acts_behind_it(text):
    found = heads(text)
    verb = "closed" if "closed" in found else "recognised"
    assert found[text.split(",")[0]] == ("nsubj", verb)
