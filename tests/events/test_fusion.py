"""Fusion: what becomes one event, what stays apart, and what people's judgements change."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from dateline.events import Report, fuse, fusion_keys, join_events, read_toll, split_event
from dateline.records import Entity, Evidence, Mention, Place, When

SECTORS = {"NER": ("GOV",), "EUR": (), "FRA": ("GOV",), "MLI": ("GOV",)}


def party(code: str, name: str = "", **more) -> Entity:
    return Entity(text=name or code, start=0, end=1, name=name or code, code=code, **more)


def mention(
    identity: str,
    doc: str,
    text: str,
    *,
    event: str = "ASSAULT",
    actor: tuple[str, ...] = ("UNK",),
    recipient: tuple[str, ...] = (),
    day: str | None = "2023-05-04",
    place: str | None = None,
    **more,
) -> Mention:
    where = (
        Place(name=place, country="NER", admin1=place, geonameid=hash_of(place)) if place else None
    )
    return Mention(
        id=identity,
        doc=doc,
        event=event,
        quad=4,
        score=-9.0,
        cameo=None,
        actor=tuple(party(code) for code in actor),
        recipient=tuple(party(code) for code in recipient),
        date=When(start=day, end=day, granularity="day", basis="stated") if day else None,
        place=where or None,
        evidence=Evidence(doc=doc, start=0, end=len(text), text=text),
        confidence=0.6,
        rule="made",
        **more,
    )


def hash_of(place: str) -> int:
    return sum(ord(letter) for letter in place)


def report(doc: str, story: str | None = None, **more) -> Report:
    return Report(doc=doc, story=story or f"story-{doc}", site=f"{doc}.example", **more)


ONE = mention("m1", "a", "gunmen killed 12 soldiers in Tera", recipient=("NER",), place="Tera")
TWO = mention(
    "m2", "b", "gunmen killed at least 15 soldiers in Tera", recipient=("NER",), place="Tera"
)
THREE = mention("m3", "c", "gunmen killed 3 soldiers in Diffa", recipient=("NER",), place="Diffa")
REPORTS = {
    "a": report("a", published="2023-05-05"),
    "b": report("b", published="2023-05-05"),
    "c": report("c", published="2023-05-05"),
}


def members(events):
    return sorted(tuple(event.mentions) for event in events)


def test_two_reports_of_one_attack_are_one_event_with_both_tolls():
    (event,) = fuse([ONE, TWO], REPORTS)
    assert event.mentions == ("m1", "m2")
    assert (event.sources, event.outlets) == (2, 2)
    assert event.merges[0].mention == "m2"
    assert event.merges[0].reason
    (toll,) = [one for one in event.contradictions if one.about == "casualties"]
    assert [reading.value for reading in toll.readings] == ["12 killed", "15 killed"]


def test_the_same_day_and_victims_elsewhere_are_another_event():
    assert members(fuse([ONE, THREE], REPORTS)) == [("m1",), ("m3",)]


def test_copies_of_one_text_are_one_source():
    reports = {
        name: report(name, "one-text", published="2023-05-05", agency="AFP") for name in "ab"
    }
    copy = mention("m2", "b", ONE.evidence.text, recipient=("NER",), place="Tera")
    (event,) = fuse([ONE, copy], reports)
    assert (event.sources, event.outlets) == (1, 2)


def test_a_denied_event_is_not_the_event():
    denied = mention(
        "m2", "b", TWO.evidence.text, recipient=("NER",), place="Tera", aux=("negated",)
    )
    assert len(fuse([ONE, denied], REPORTS)) == 2


def test_an_event_keeps_its_id_when_mentions_are_added():
    (before,) = fuse([ONE], REPORTS)
    (after,) = fuse([ONE, TWO], REPORTS, known=[before])
    assert after.id == before.id
    assert after.mentions == ("m1", "m2")


def test_a_split_holds_on_every_run_and_a_later_join_undoes_it():
    (event,) = fuse([ONE, TWO], REPORTS)
    split = split_event(event, ["m2"], recorded="2023-06-01T10:00:00Z", by="ada")
    assert members(fuse([ONE, TWO], REPORTS, judgements=split)) == [("m1",), ("m2",)]
    parted = fuse([ONE, TWO], REPORTS, known=[event], judgements=split)
    assert members(parted) == [("m1",), ("m2",)]
    assert event.id in {one.id for one in parted}
    join = join_events(*parted, recorded="2023-06-02T10:00:00Z", by="ada", reason="one attack")
    (again,) = fuse([ONE, TWO], REPORTS, known=parted, judgements=[*split, *join])
    assert again.mentions == ("m1", "m2")
    assert (again.merges[0].by, again.merges[0].reason) == ("judgement", "one attack")


def test_a_split_names_mentions_of_the_event():
    (event,) = fuse([ONE, TWO], REPORTS)
    with pytest.raises(ValueError, match="no mention m9"):
        split_event(event, ["m9"], recorded="2023-06-01T10:00:00Z", by=None)
    with pytest.raises(ValueError, match="both sides"):
        split_event(event, ["m1", "m2"], recorded="2023-06-01T10:00:00Z", by=None)


@settings(max_examples=20)
@given(st.permutations([ONE, TWO, THREE]))
def test_fusion_does_not_depend_on_the_order_of_mentions(order):
    assert fuse(order, REPORTS) == fuse([ONE, TWO, THREE], REPORTS)


DAYS = st.dates(min_value=date(2019, 1, 1), max_value=date(2021, 12, 31))
SPANS = st.tuples(DAYS, st.integers(0, 600)).map(lambda one: (one[0], one[0] + timedelta(one[1])))


@given(SPANS, SPANS)
def test_mentions_of_overlapping_days_are_fellows_both_ways(one, other):
    overlap = one[0] <= other[1] and other[0] <= one[1]
    next_door = one[0] == one[1] and other[0] == other[1] and abs(one[0] - other[0]).days == 1
    left, right = (
        fusion_keys(
            replace(
                ONE,
                date=When(
                    start=start.isoformat(),
                    end=end.isoformat(),
                    granularity="bounded",
                    basis="stated",
                ),
            )
        )
        for start, end in (one, other)
    )
    if overlap or next_door:
        assert set(left.index) & set(right.lookup)
        assert set(right.index) & set(left.lookup)


def test_fellows_are_found_by_their_keys():
    coarse = mention("m4", "c", "the killing of soldiers in May", recipient=("NER",), day=None)
    index = set(fusion_keys(ONE).index)
    assert index & set(fusion_keys(TWO).lookup)
    assert index & set(fusion_keys(coarse, "2023-05-06").lookup)
    other = mention("m5", "c", "Mali closed its border", event="COERCE", actor=("MLI",))
    assert not index & set(fusion_keys(other).lookup)


def test_who_did_it_may_be_disputed():
    claim = mention("m1", "a", "rebels killed 12 soldiers in Tera", actor=("NER",), place="Tera")
    blame = mention("m2", "b", "the army of Mali killed 12 soldiers in Tera", place="Tera")
    claim = replace(claim, recipient=(party("NER"),))
    blame = replace(blame, actor=(party("MLI"),), recipient=(party("NER"),))
    (event,) = fuse([claim, blame], REPORTS)
    (actor,) = [one for one in event.contradictions if one.about == "actor"]
    assert [reading.value for reading in actor.readings] == ["NER", "MLI"]


def test_a_denial_stands_beside_the_event_it_denies():
    denied = mention("m2", "b", "no soldiers were killed in Tera", recipient=("NER",), place="Tera")
    events = fuse([ONE, replace(denied, aux=("negated",))], REPORTS)
    assert len(events) == 2
    for event in events:
        (status,) = [one for one in event.contradictions if one.about == "status"]
        assert {reading.value for reading in status.readings} == {"asserted", "denied"}


def test_an_event_dated_after_its_report_and_a_party_not_yet_there_are_flagged():
    late = mention("m1", "a", "gunmen killed soldiers", recipient=("NER",), day="2023-05-09")
    (event,) = fuse([late], REPORTS)
    assert event.flags == ("dated after its report",)
    early = replace(
        late,
        recipient=(party("IGO", "African Union", id="african-union"),),
        date=When(start="1999-05-09", end="1999-05-09", granularity="day", basis="stated"),
    )
    (event,) = fuse([early], REPORTS)
    assert event.flags == ("no African Union then",)


def test_nearness_alone_joins_nothing():
    other = mention("m2", "b", "a policeman was stabbed", recipient=("NER",), place=None)
    assert len(fuse([replace(ONE, place=None), other], REPORTS)) == 2


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("a bomb killed at least 12 people and injured 30", (12, 30)),
        ("two were killed and five wounded", (2, 5)),
        ("twelve soldiers and three civilians were killed", (15, None)),
        ("1,200 dead", (1200, None)),
        ("a 12-year-old was killed on 3 May 2014", None),
        ("in 2012 rebels killed a priest", None),
        ("the army shelled 30 villages", None),
    ],
)
def test_tolls_are_read_from_the_words(text, toll):
    assert read_toll(text) == toll


def test_what_one_named_official_said_the_other_did_not():
    said = {"event": "ACCUSE", "recipient": ("NER",)}
    one = mention("m1", "a", "President Ada Brel condemned the coup", **said)
    two = mention("m2", "b", "Foreign Minister Jo Ruud condemned the coup", **said)
    one = replace(one, actor=(party("FRA", "Ada Brel", sector=("GOV",)),))
    two = replace(two, actor=(party("FRA", "Jo Ruud", sector=("GOV",)),))
    assert len(fuse([one, two], REPORTS)) == 2
    state = mention("m3", "c", "France condemned the coup", actor=("FRA",), **said)
    assert len(fuse([one, state], REPORTS)) == 1


TEXTS = ["gunmen killed 12 soldiers", "rebels attacked a convoy", "soldiers were killed in a raid"]
MADE = st.builds(
    lambda n, day, place, actor, recipient, text, doc, aux: mention(
        f"m{n}",
        doc,
        text,
        actor=actor,
        recipient=recipient,
        day=day,
        place=place,
        aux=aux,
    ),
    st.integers(0, 10_000),
    st.sampled_from([None, "2023-05-03", "2023-05-04", "2023-05-20"]),
    st.sampled_from([None, "Tera", "Diffa"]),
    st.sampled_from([("UNK",), ("NER",), ("MLI", "NER")]),
    st.sampled_from([(), ("NER",), ("MLI",)]),
    st.sampled_from(TEXTS),
    st.sampled_from("abc"),
    st.sampled_from([(), ("negated",), ("historical",)]),
)
MANY = st.lists(MADE, max_size=12, unique_by=lambda one: one.id)


@settings(max_examples=60)
@given(MANY, st.randoms())
def test_every_mention_is_in_one_event_whatever_the_order(mentions, chance):
    events = fuse(mentions, REPORTS)
    held = [name for event in events for name in event.mentions]
    assert sorted(held) == sorted(one.id for one in mentions)
    shuffled = list(mentions)
    chance.shuffle(shuffled)
    assert fuse(shuffled, REPORTS) == events
    for event in events:
        assert {merge.mention for merge in event.merges} == set(event.mentions[1:])


@settings(max_examples=60)
@given(MANY, MANY)
def test_events_keep_ids_and_mentions_when_more_are_added(mentions, more):
    before = fuse(mentions, REPORTS)
    new = [one for one in more if one.id not in {held.id for held in mentions}]
    after = {event.id: event for event in fuse([*mentions, *new], REPORTS, known=before)}
    for event in before:
        assert set(event.mentions) <= set(after[event.id].mentions)
