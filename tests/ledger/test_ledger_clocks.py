"""The two clocks: what held on a day, what was known on a day, and that nothing is overwritten."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.ledger import dyad_years, histories, load_statuses, relations
from dateline.records import Entity, Evidence, RoledParty, Statement, When

FIRST = date(2020, 1, 1)
DAYS = 400


def day(number):
    return (FIRST + timedelta(number)).isoformat()


def on(start, end=None):
    return When(start=start, end=end or start, granularity="day", basis="stated")


def entity(code):
    return Entity(text=code, start=0, end=0, name=code, code=code, sector=("GOV",))


def line(
    number, status, *, at=None, recorded=None, doc=None, flags=(), stance="updates", relation="r"
):
    effective = on(at) if at else None
    does = load_statuses()[status].does
    return Statement(
        id=f"s{number}",
        relation=relation,
        kind="agreement",
        parties=tuple(RoledParty(role="party", party=entity(code)) for code in ("PER", "CHL")),
        status=status,
        effective=effective,
        valid_from=effective if does == "opens" else None,
        valid_to=effective if does == "closes" else None,
        recorded=recorded or at,
        stance=stance,
        evidence=Evidence(doc=doc or f"d{number}", start=0, end=1, text="x"),
        confidence=0.8,
        rule="made",
        flags=flags,
    )


@st.composite
def stories(draw):
    """Lines about one relation, each reported on its day or up to a month later."""
    count = draw(st.integers(1, 8))
    found = []
    for number in range(count):
        at = draw(st.integers(0, DAYS))
        late = draw(st.integers(0, 30))
        status = draw(st.sampled_from(sorted(load_statuses())))
        stance = draw(st.sampled_from(["asserts", "updates"]))
        found.append(line(number, status, at=day(at), recorded=day(at + late), stance=stance))
    return found


numbers = st.integers(0, DAYS + 40)


@given(stories(), numbers, numbers)
def test_what_was_known_on_a_day_does_not_change_with_later_reports(lines, as_of, known):
    early = [one for one in lines if one.recorded <= day(known)]
    assert relations(early, day(as_of), day(known)) == relations(lines, day(as_of), day(known))


@given(stories(), numbers, st.randoms(use_true_random=False))
def test_the_order_and_doubles_of_lines_do_not_matter(lines, as_of, random):
    shuffled = [*lines, *lines]
    random.shuffle(shuffled)
    assert relations(shuffled, day(as_of)) == relations(lines, day(as_of))


@given(stories(), numbers)
def test_every_line_stays_under_its_relation(lines, as_of):
    for relation in relations(lines, day(as_of)):
        assert sorted(relation.statements) == sorted(one.id for one in lines)
        assert relation.id == "r"
        assert relation.confirmed == max(one.recorded for one in lines)


@given(stories(), numbers)
def test_a_status_is_one_that_a_line_gave(lines, as_of):
    given_ = {one.status for one in lines} | {"in force"}
    assert all(relation.status in given_ for relation in relations(lines, day(as_of)))


@settings(max_examples=40)
@given(stories())
def test_a_history_tells_what_relations_tell_on_each_of_its_days(lines):
    for history in histories(lines):
        starts = [span.start for span in history.spans]
        assert starts == sorted(set(starts))
        for before, after in zip(history.spans, history.spans[1:], strict=False):
            assert before.end < after.start
        for span in history.spans:
            (relation,) = relations(lines, span.start)
            assert (relation.status, relation.holds) == (span.status, span.holds)


@settings(max_examples=40)
@given(stories())
def test_dyad_years_have_each_year_once_and_count_no_more_than_there_is(lines):
    rows = list(dyad_years(lines))
    keys = [(row["year"], row["code_1"], row["code_2"], row["kind"]) for row in rows]
    assert len(keys) == len(set(keys))
    assert all(row["stood"] == 1 and row["year_end"] <= 1 for row in rows)
    assert all((row["cow_1"], row["cow_2"]) == (135, 155) for row in rows)


def status_on(lines, number, known=None):
    found = relations(lines, day(number), day(known) if known is not None else None)
    return [(one.status, one.holds) for one in found]


def test_a_later_report_supersedes_and_the_earlier_belief_stays_askable():
    lines = [
        line(1, "signed", at=day(0)),
        line(2, "denounced", at=day(10), recorded=day(20)),
    ]
    assert status_on(lines, 15) == [("denounced", False)]
    assert status_on(lines, 15, known=15) == [("signed", True)]
    assert status_on(lines, 5) == [("signed", True)]


def test_history_opens_and_dates_a_relation_but_closes_none_that_later_evidence_holds_open():
    fuzzy = When(start=None, end=day(50), granularity="bounded", basis="tense")
    told = line(3, "suspended", at=day(50), flags=("historical",))
    told = type(told)(**{name: getattr(told, name) for name in told.__struct_fields__} | {
        "effective": fuzzy, "valid_to": fuzzy
    })  # fmt: skip
    lines = [line(1, "signed", at=day(0)), line(2, "in force", at=day(40)), told]
    (one,) = relations(lines, day(60))
    assert (one.status, one.holds) == ("in force", True)
    assert any("left out" in flag for flag in one.flags)


def test_an_anniversary_closes_nothing_and_plans_lower_nothing():
    lines = [
        line(1, "signed", at=day(0)),
        line(2, "proposed", at=day(5)),
        line(3, "in force", at=day(6), stance="asserts"),
    ]
    assert status_on(lines, 10)[0][1] is True


def test_what_is_over_is_not_ended_again_by_an_announcement():
    lines = [
        line(1, "signed", at=day(0)),
        line(2, "denounced", at=day(5)),
        line(3, "ending announced", at=day(6)),
    ]
    assert status_on(lines, 10) == [("denounced", False)]


def test_contradictory_reports_of_one_day_are_both_kept_and_flagged():
    lines = [
        line(1, "signed", at=day(0)),
        line(2, "suspended", at=day(9), doc="a"),
        line(3, "extended", at=day(9), doc="b"),
    ]
    (one,) = relations(lines, day(9))
    assert "contradicted the same day" in one.flags
    assert set(one.statements) == {"s1", "s2", "s3"}


def test_an_event_dated_after_its_report_is_kept_and_changes_nothing():
    late = line(2, "denounced", at=day(9), recorded=day(5), flags=("dated after its report",))
    lines = [line(1, "signed", at=day(0)), late]
    (one,) = relations(lines, day(20))
    assert (one.status, one.statements) == ("signed", ("s1", "s2"))


def test_what_nobody_confirms_for_long_is_marked_not_dropped():
    lines = [line(1, "signed", at=day(0))]
    (fresh,) = relations(lines, day(100))
    (old,) = relations(lines, "2031-01-01")
    assert not fresh.stale
    assert old.stale
    assert old.holds


def test_a_nameless_line_joins_the_only_pact_it_can_mean_and_no_other():
    def named(number, name, relation):
        one = line(number, "signed", at=day(number), relation=relation)
        values = {field: getattr(one, field) for field in one.__struct_fields__}
        return type(one)(**values | {"instrument": name})

    fishing, mining = named(1, "fishing treaty", "a"), named(2, "mining treaty", "b")
    nameless = named(3, "treaty", "c")
    assert len(relations([fishing, nameless], day(9))) == 1
    assert len(relations([fishing, mining], day(9))) == 2
    assert len(relations([fishing, mining, nameless], day(9))) == 3
