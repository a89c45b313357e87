"""The rules of matching, each with a case worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.eval.matching import (
    Party,
    accepted_types,
    assign,
    distance_km,
    evidence_span,
    gold_parties,
    intervals_meet,
    main_event,
    match_events,
    match_timexes,
    merges,
    occurrences,
    parties_agree,
    party_agrees,
    phrases_agree,
    same_interval,
    span_closeness,
    split_code,
    told,
    triple_agrees,
    triples,
    type_class,
)


def entity(code, *sectors):
    return {"text": code, "code": code, "sector": list(sectors)}


def event(kind, actor=(), recipient=(), **more):
    return {"event": kind, "actor": list(actor), "recipient": list(recipient), **more}


# --- assignment


def test_assignment_is_best_not_greedy():
    # Greedy would give the first gold its closest answer (0) and leave the second with nothing.
    near = {(0, 0): 0.9, (0, 1): 0.2, (1, 0): 0.8}
    pairs = assign([0, 1], [0, 1], lambda g, a: near.get((g, a)))
    assert pairs == [(0, 1), (1, 0)]


def test_more_pairs_beat_closer_pairs():
    near = {(0, 0): 1.0, (0, 1): 0.0, (1, 0): 0.0}
    assert len(assign([0, 1], [0, 1], lambda g, a: near.get((g, a)))) == 2


def test_closer_pairs_win_among_equals():
    near = {(0, 0): 0.1, (0, 1): 0.9}
    assert assign([0], [0, 1], lambda g, a: near.get((g, a))) == [(0, 1)]


def test_nothing_is_paired_with_what_does_not_agree():
    assert assign([0], [0], lambda g, a: None) == []
    assert assign([], [0], lambda g, a: 1.0) == []


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=6),
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=6),
)
def test_timexes_pair_one_to_one_and_only_where_they_overlap(gold, answers):
    wanted = [{"start": s, "end": s + n} for s, n in gold]
    found = [{"start": s, "end": s + n} for s, n in answers]
    pairs = match_timexes(wanted, found)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    for i, j in pairs:
        assert wanted[i]["start"] < found[j]["end"]
        assert found[j]["start"] < wanted[i]["end"]


# --- spans and evidence


def test_spans_that_touch_do_not_overlap():
    assert span_closeness((0, 5), (5, 9)) is None
    assert span_closeness((0, 4), (2, 6)) == pytest.approx(2 / 6)


def test_a_phrase_is_found_across_other_white_space():
    assert occurrences("They met\n  twice. They met twice.", "met twice") == [(5, 16), (23, 32)]
    assert occurrences("text", "") == []


def test_evidence_offsets_hold_only_with_their_words():
    text = "Ministers met. Ministers talked."
    assert evidence_span(text, {"text": "met", "start": 10, "end": 13}) == (10, 13)
    assert evidence_span(text, {"text": "talked", "start": 0, "end": 6}) == (25, 31)
    assert evidence_span(text, {"text": "flew", "start": 0, "end": 4}) is None
    assert evidence_span(text, None) is None


# --- types


def test_the_gold_says_which_types_it_accepts():
    assert accepted_types({"plover": "AID", "plover_ok": ["SUPPORT", "AID"]}) == ("AID", "SUPPORT")
    assert accepted_types({"event": "COERCE", "event_ok": ["COERCE"]}) == ("COERCE",)
    assert accepted_types({"plover": None, "plover_ok": []}) == ()


def test_classes_of_one_decision():
    assert type_class("AID", ("SUPPORT", "AID")) == ("AID", "AID")
    assert type_class("ASSAULT", ("SUPPORT", "AID")) == ("SUPPORT", "ASSAULT")
    assert type_class(None, ("AID",)) == ("AID", "NONE")
    assert type_class(None, ()) == ("NONE", "NONE")
    assert type_class("AID", ()) == ("NONE", "AID")


def test_concede_and_retreat_are_one_class_where_the_set_says_so():
    both = {"plover_ok": ["CONCEDE", "RETREAT"]}
    assert merges([{"plover": "AID", "plover_ok": ["AID"]}, both])
    assert not merges([{"plover_ok": ["CONCEDE", "RETREAT", "ACCUSE"]}])
    one = "CONCEDE+RETREAT"
    assert type_class("RETREAT", ("CONCEDE", "RETREAT"), merged=True) == (one, one)
    assert type_class("CONCEDE", ("AGREE",), merged=True) == ("AGREE", one)
    assert type_class("CONCEDE", ("AGREE",)) == ("AGREE", "CONCEDE")


# --- parties


def test_glued_codes_come_apart():
    assert split_code("TURMIL") == Party("TUR", ("MIL",))
    assert split_code("EGYREBmos") == Party("EGY", ("REB",))
    assert split_code("---CVL") == Party(None, ("CVL",))
    assert split_code("") == Party(None)


def test_gold_parties_in_either_record_form():
    assert gold_parties({"source": ["KENGOV"], "target": []}, "actor") == (Party("KEN", ("GOV",)),)
    form = {"actor": ["KEN"], "actor_sector": ["COP"], "recipient": [], "recipient_sector": []}
    assert gold_parties(form, "actor") == (Party("KEN", ("COP",)),)
    assert gold_parties(form, "recipient") == ()


@pytest.mark.parametrize(
    ("gold", "answer", "country", "exact"),
    [
        (Party("KEN", ("GOV",)), Party("KEN", ("GOV", "MIL")), True, True),
        (Party("KEN", ("GOV",)), Party("KEN", ("MIL", "GOV")), True, False),
        (Party("KEN", ("GOV",)), Party("KEN"), True, False),
        (Party("KEN"), Party("KEN", ("GOV",)), True, True),
        (Party("KEN"), Party("KEN"), True, True),
        (Party("KEN"), Party("KEN", ("REB",)), True, False),
        (Party("KEN"), Party("UGA"), False, False),
        (Party("IGO"), Party("UNO"), True, True),
        (Party("UNO"), Party("IGO"), False, False),
        (Party(None, ("CVL",)), Party("KEN", ("CVL",)), True, True),
        (Party(None, ("CVL",)), Party("KEN", ("MIL",)), False, False),
        (Party("UNK"), Party("UAF"), True, True),
        (Party("UNK"), Party("KEN"), False, False),
    ],
)
def test_one_party_is_another(gold, answer, country, exact):
    assert party_agrees(gold, answer, "country") is country
    assert party_agrees(gold, answer, "exact") is exact


def test_an_empty_gold_side_takes_an_empty_side_or_the_other_side_again():
    gold = {"actor": ["KEN"], "recipient": []}
    assert parties_agree(gold, event("AID", [entity("KEN")]), "country")
    assert parties_agree(gold, event("AID", [entity("KEN")], [entity("KEN", "CVL")]), "country")
    assert not parties_agree(gold, event("AID", [entity("KEN")], [entity("UGA")]), "country")


def test_a_doer_nobody_names_may_be_left_out():
    gold = {"actor": ["UNK"], "recipient": ["KEN"]}
    assert parties_agree(gold, event("ASSAULT", [], [entity("KEN")]), "country")
    assert parties_agree(gold, event("ASSAULT", [entity("UAF")], [entity("KEN")]), "country")
    assert not parties_agree(gold, event("ASSAULT", [entity("UGA")], [entity("KEN")]), "country")


def test_a_mutual_event_may_be_told_with_a_direction():
    gold = {"actor": ["KEN", "UGA"], "recipient": []}
    assert parties_agree(gold, event("CONSULT", [entity("UGA")], [entity("KEN")]), "country")
    assert parties_agree(gold, event("CONSULT", [entity("KEN"), entity("UGA")]), "country")
    assert not parties_agree(gold, event("CONSULT", [entity("KEN")], [entity("TZA")]), "country")


# --- events of documents

TEXT = "The envoy met rebels. Troops shelled the port. Later the envoy left."


def gold_event(kind, evidence, need="must", **more):
    return {"event": kind, "event_ok": [kind], "evidence": evidence, "need": need, **more}


def answered(kind, words, actor=(), recipient=()):
    start = TEXT.index(words)
    evidence = {"text": words, "start": start, "end": start + len(words)}
    return event(kind, actor, recipient, evidence=evidence)


def test_an_event_needs_type_evidence_and_parties():
    gold = [gold_event("ASSAULT", "shelled the port", actor=["KEN"], recipient=[])]
    right = [answered("ASSAULT", "Troops shelled", [entity("KEN", "MIL")])]
    assert match_events(TEXT, gold, right, "country").pairs == ((0, 0),)
    other_type = [answered("COERCE", "Troops shelled", [entity("KEN")])]
    assert match_events(TEXT, gold, other_type, None).false == (0,)
    elsewhere = [answered("ASSAULT", "met rebels", [entity("KEN")])]
    assert match_events(TEXT, gold, elsewhere, None).missed == (0,)
    other_party = [answered("ASSAULT", "Troops shelled", [entity("UGA")])]
    assert match_events(TEXT, gold, other_party, None).pairs == ((0, 0),)
    assert match_events(TEXT, gold, other_party, "country").false == (0,)


def test_a_mention_is_as_good_as_the_evidence():
    gold = [gold_event("CONSULT", "met rebels", mentions=["envoy left"])]
    assert match_events(TEXT, gold, [answered("CONSULT", "envoy left")], None).pairs == ((0, 0),)


def test_what_may_be_found_counts_neither_way():
    gold = [
        gold_event("ASSAULT", "shelled the port"),
        gold_event("CONSULT", "met rebels", need="may"),
    ]
    match = match_events(TEXT, gold, [answered("CONSULT", "met rebels")], None)
    assert match.left_out == (0,)
    assert match.missed == (0,)
    assert match.false == ()


def test_what_must_be_found_is_served_before_what_may():
    gold = [
        gold_event("CONSULT", "met rebels", need="may"),
        gold_event("CONSULT", "The envoy met rebels"),
    ]
    match = match_events(TEXT, gold, [answered("CONSULT", "met rebels")], None)
    assert match.pairs == ((1, 0),)


def test_the_second_answer_to_one_event_is_false():
    gold = [gold_event("CONSULT", "met rebels")]
    twice = [answered("CONSULT", "met rebels"), answered("CONSULT", "envoy met")]
    match = match_events(TEXT, gold, twice, None)
    assert match.pairs == ((0, 0),)
    assert match.false == (1,)


# --- sentences


def test_the_main_event_has_the_golds_parties_else_the_highest_confidence():
    low = event("AID", [entity("KEN")], [entity("UGA")], confidence=0.3)
    high = event("ACCUSE", [entity("TZA")], confidence=0.9)
    assert main_event({"source": ["KEN"], "target": ["UGA"]}, [high, low]) is low
    assert main_event({"source": ["RWA"], "target": []}, [low, high]) is high
    assert main_event(None, [low, high]) is high
    assert main_event(None, []) is None


def test_of_equal_confidence_the_earlier_is_the_main_event():
    first = event("AID", evidence={"start": 3}, confidence=0.5)
    second = event("AID", evidence={"start": 30}, confidence=0.5)
    assert main_event(None, [second, first]) is first


def test_negated_and_hypothetical_events_did_not_happen():
    rows = [{"aux": ["negated"]}, {"aux": ["historical"]}, {"aux": ["hypothetical"]}, {}]
    assert told(rows) == [{"aux": ["historical"]}, {}]


# --- triples


def test_triples_spread_over_pairs_and_direction_is_free_when_mutual():
    spread = triples(["AID"], [Party("KEN"), Party("UGA")], [Party("TZA")])
    assert [(t.actor.country, t.recipient.country) for t in spread] == [
        ("KEN", "TZA"), ("UGA", "TZA"),
    ]  # fmt: skip
    (mutual,) = triples(["CONSULT"], [Party("KEN"), Party("UGA")], [])
    (back,) = triples(["CONSULT"], [Party("UGA")], [Party("KEN")])
    assert triple_agrees(mutual, back, "country")
    (there,) = triples(["CONSULT"], [Party("KEN")], [Party("UGA")])
    assert not triple_agrees(there, back, "country")


def test_a_triple_without_recipient_is_not_one_with():
    (alone,) = triples(["PROTEST"], [Party("KEN", ("CVL",))], [])
    (against,) = triples(["PROTEST"], [Party("KEN", ("CVL",))], [Party("KEN", ("GOV",))])
    assert triple_agrees(alone, alone, "exact")
    assert not triple_agrees(alone, against, "country")


# --- dates, places, phrases


def test_intervals():
    day = {"start": "2021-03-04", "end": "2021-03-04"}
    month = {"start": "2021-03-01", "end": "2021-03-31"}
    since = {"start": "2021-03-02", "end": None}
    assert same_interval(day, dict(day))
    assert not same_interval(day, month)
    assert intervals_meet(day, month)
    assert intervals_meet(day, since)
    assert not intervals_meet(day, {"start": "2021-03-05", "end": None})
    assert not intervals_meet(day, None)
    assert not intervals_meet(day, {"start": None, "end": None})


def test_distance_of_a_degree_and_of_the_poles():
    assert distance_km((0.0, 0.0), (0.0, 1.0)) == pytest.approx(111.195, abs=0.01)
    assert distance_km((90.0, 0.0), (-90.0, 0.0)) == pytest.approx(20015.1, abs=0.1)


def test_phrases_agree_in_a_content_word():
    assert phrases_agree("in the port of Zürich", "Zurich")
    assert not phrases_agree("in the north", "in the south")
