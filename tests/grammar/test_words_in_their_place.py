"""Words of a verb's list that a small parser puts elsewhere than those of its examples."""

import pytest
from parsed_texts import heads


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru summoned its envoy home.",
         {"envoy": ("dobj", "summoned"), "home": ("advmod", "summoned")}),
        ("A Lao court ruled the ban illegal.",
         {"ban": ("dobj", "ruled"), "illegal": ("oprd", "ruled")}),
        ("A Ghanaian tribunal deemed the vote invalid.",
         {"vote": ("dobj", "deemed"), "invalid": ("oprd", "deemed")}),
        ("Rwanda branded the allegations by Congo absurd.", {"absurd": ("oprd", "branded")}),
        ("Oman set up a panel to probe abuses.", {"probe": ("xcomp", "set")}),
        ("Belgium has committed to reform its police.", {"reform": ("xcomp", "committed")}),
        ("The Indian premier embarks on a visit to Japan.",
         {"premier": ("nsubj", "embarks"), "embarks": ("ROOT", "embarks")}),
        ("Chad sides with the Libyan government.", {"Chad": ("nsubj", "sides")}),
        ("French Prime Minister Jean Roe greets Peru’s president in Oslo.",
         {"Roe": ("nsubj", "greets"), "president": ("dobj", "greets")}),
        ("The Ukrainian president severs ties with Belarus.", {"ties": ("dobj", "severs")}),
        ("The Ugandan military sheltered Congolese refugees.",
         {"military": ("nsubj", "sheltered"), "refugees": ("dobj", "sheltered")}),
        ("The Iranian foreign minister headed for Moscow.", {"minister": ("nsubj", "headed")}),
        ("Peace talks stalled in Geneva.", {"talks": ("nsubj", "stalled")}),
        ("Yemeni rebels abided by the truce.", {"by": ("prep", "abided")}),
        ("A general strike crippled Argentina.",
         {"strike": ("nsubj", "crippled"), "Argentina": ("dobj", "crippled")}),
        ("A Kenyan court handed two opposition activists 90 days.",
         {"activists": ("dative", "handed"), "days": ("dobj", "handed")}),
        ("Cyprus demands that Turkey withdraw its ship.", {"withdraw": ("ccomp", "demands")}),
        ("Chile's ruling party called snap elections.",
         {"party": ("nsubj", "called"), "elections": ("dobj", "called")}),
        ("The Iranian navy towed a Kuwaiti ship to harbour.", {"harbour": ("pobj", "to")}),
        ("Polish deputies pressed for the dismissal of a judge.",
         {"deputies": ("nsubj", "pressed")}),
        ("Amnesty International pressurised Iran to change the law.",
         {"change": ("xcomp", "pressurised")}),
        ("A Kenyan court declared the tax illegal.", {"tax": ("dobj", "declared")}),
        ("Syrian intelligence tortured prisoners.",
         {"Syrian": ("amod", "intelligence"), "intelligence": ("nsubj", "tortured")}),
        ("Sudanese militias preyed on Chadian villagers.", {"militias": ("nsubj", "preyed")}),
        ("Armenia and Azerbaijan swapped accusations.",
         {"accusations": ("dobj", "swapped"), "swapped": ("ROOT", "swapped")}),
        ("A driver ploughed into a crowd in France.", {"driver": ("nsubj", "ploughed")}),
        ("A Togolese truck trod on a landmine.", {"truck": ("nsubj", "trod")}),
        ("Four monks were slain in Laos.", {"monks": ("nsubjpass", "slain")}),
    ],
)  # fmt: skip
def test_each_stands_where_it_belongs(text, told):
    found = heads(text)
    assert {word: found[word] for word in told} == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru sold the envoy’s home.", {"home": ("dobj", "sold")}),
        ("The envoy was committed to a clinic.", {"committed": ("ROOT", "committed")}),
        ("Both sides with the same plan were heard.", {"sides": ("nsubjpass", "heard")}),
        ("The military armed forces museum opened.", {"museum": ("nsubj", "opened")}),
        ("The rebels wounded in Geneva left.", {"rebels": ("nsubj", "left")}),
    ],
)
def test_other_sentences_stay(text, told):
    found = heads(text)
    assert {word: found[word] for word in told} == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Thousands of farmers blocked on Monday roads to the border.",
         {"Monday": ("pobj", "on"), "roads": ("dobj", "blocked")}),
        ("A mob in Lahore burned on Friday two churches.",
         {"Friday": ("pobj", "on"), "churches": ("dobj", "burned")}),
        ("Hungary vetoed for the third time aid to Ukraine.",
         {"time": ("pobj", "for"), "aid": ("dobj", "vetoed")}),
        ("He spoke on Friday night in Oslo.", {"night": ("pobj", "on")}),
    ],
)  # fmt: skip
def test_what_stands_behind_a_day_is_done(text, told):
    found = heads(text)
    assert {word: found[word] for word in told} == told
