"""Statements put together by look-ups: the same groups as by comparing each with every other."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.ledger import joining
from dateline.records import Entity, Evidence, RoledParty, Statement

CODES = ["AAA", "BBB", "CCC"]
NAMES = st.lists(
    st.sampled_from(["trade", "fishing", "border", "force", "pact"]), min_size=1, max_size=3
).map(" ".join)
PARTIES = st.lists(
    st.tuples(st.sampled_from(["party", "mediator"]), st.sampled_from(CODES)),
    min_size=1, max_size=3,
)  # fmt: skip
DRAWN = st.tuples(
    st.sampled_from(["agreement", "mission", "deployment"]),
    PARTIES,
    NAMES | st.none(),
    NAMES | st.none(),
    st.sampled_from([None, "trade", "military"]),
    st.integers(0, 30),
)


def made(number, drawn):
    kind, parties, name, instrument, domain, relation = drawn
    return Statement(
        id=str(number), relation=f"r{relation}", kind=kind, name=name, instrument=instrument,
        parties=tuple(
            RoledParty(role=role, party=Entity(text=code, start=0, end=3, name=code, code=code))
            for role, code in parties
        ),
        domain=domain, status="signed", recorded=None, stance="asserts", confidence=0.5,
        evidence=Evidence(doc="d", start=0, end=0, text=""), rule="made",
    )  # fmt: skip


@given(st.lists(DRAWN, max_size=12))
def test_statements_are_put_together_as_by_comparing_all(drawn):
    statements = [made(number, one) for number, one in enumerate(drawn)]
    found = joining.same_relations(statements)
    assert named(found) == named(by_comparing_all(statements))


def test_a_statement_without_parties_stays_on_its_own():
    bare = [made(number, ("agreement", [], "trade", None, None, number)) for number in range(2)]
    assert len(joining.same_relations(bare)) == 2


def named(groups):
    return [[one.id for one in group] for group in groups]


def by_comparing_all(statements):
    groups = []
    for statement in statements:
        own = {one.role + one.party.code for one in statement.parties}
        group = next(
            (one for one in groups if statement.relation in {s.relation for s in one}), None
        )
        if group is None and statement.kind in joining.SPOKEN_OF_BY_WORDS:
            first = min(joining._keys(statement))
            near = [
                one
                for one in groups
                if any(s.kind == statement.kind and first in joining._keys(s) for s in one)
            ]
            meant = [one for one in near if may_be_one(statement, one)]
            group = meant[0] if own and len(meant) == 1 else None
        if group is None:
            group = []
            groups.append(group)
        group.append(statement)
    return groups


def may_be_one(statement, group):
    keys, words = joining._keys(statement), joining._words(statement)
    known = max(map(joining._keys, group), key=len)
    others = [said for said in map(joining._words, group) if said]
    domains = {one.domain for one in group if one.domain}
    if not (keys <= known or known <= keys):
        return False
    if statement.kind == "mission" and statement.name and all(one.name for one in group):
        return any(one.name == statement.name for one in group)
    if not words or not others:
        return keys == known
    if statement.domain and domains and statement.domain not in domains:
        return False
    return any(len(words & said) >= min(2, len(words), len(said)) for said in others)
