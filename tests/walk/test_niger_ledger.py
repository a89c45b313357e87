"""The real page, where it is at hand: the whole ledger that must come out of it alone."""

import json
from pathlib import Path

import pytest

from dateline.ledger import relations
from dateline.pipeline import code_sources

SHARED = Path(__file__).parents[2].parent / "shared"
PAGE = SHARED / "samples" / "niger-page.txt"
GOLD = SHARED / "gold" / "niger-page.json"
pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="the shared sample is not here")
STATUSES = {
    "revoked": {"denounced", "ended", "expelled"},
    "asked to leave": {"expelled"},
    "in force": {"in force"},
    None: {"in force", "ended"},
}
ROLES = {"sender": "sender", "host": "host", "by": "by", "on": "on", "country": "country"}


@pytest.fixture(scope="module")
def coded():
    (one,) = code_sources([str(PAGE)], date="2023-12-04")
    return one


@pytest.fixture(scope="module")
def standing(coded):
    return relations(coded.statements, "2023-12-04")


def line(name):
    return next(one for one in json.loads(GOLD.read_text())["ledger"] if one["id"] == name)


def codes(relation):
    found = {}
    for one in relation.parties:
        found.setdefault(one.role, set()).add(one.party.code)
    return found


def names(relation):
    return " ".join(
        [relation.name or "", relation.instrument or ""]
        + [f"{one.party.name} {one.party.text}" for one in relation.parties]
    ).lower()


def is_line(relation, gold):
    if relation.kind != gold["kind"]:
        return False
    parties = codes(relation)
    if any(parties.get(role) != {gold[role]} for role in ROLES if role in gold and role in parties):
        return False
    if "parties" in gold and parties.get("party") != set(gold["parties"]):
        return False
    wanted = [gold[key] for key in ("name", "force", "holder", "office") if key in gold]
    return all(word.lower() in names(relation) for word in wanted)


@pytest.mark.parametrize("name", [f"L{number}" for number in range(1, 13)])
def test_every_line_of_the_gold_ledger_is_there(name, standing, coded):
    gold = line(name)
    (found,) = [relation for relation in standing if is_line(relation, gold)]
    assert found.status in STATUSES[gold.get("status")]
    assert found.evidence.text == coded.article.text[found.evidence.start : found.evidence.end]
    if "start" in gold and isinstance(gold["start"], str):
        assert (found.valid_from.start or "").startswith(gold["start"])
    if "end" in gold:
        assert (found.valid_to.start or "").startswith(gold["end"])
    if "strength" in gold:
        assert found.quantity.low == found.quantity.high == gold["strength"]
    if "count" in gold:
        assert found.quantity.low == gold["count"]
    if "how" in gold:
        assert found.how == gold["how"]
    if "type" in gold:
        assert found.domain == gold["type"]
    if "by" in gold and gold["kind"] == "agreement":
        assert found.by.code == gold["by"]
    if "holds_on" in gold:
        assert found.holds


def test_nothing_else_is_there(standing):
    assert len(standing) == 12


def missions(coded, day):
    return [one.holds for one in relations(coded.statements, day) if one.kind == "mission"]


def test_both_missions_are_in_force_before_and_neither_after(coded):
    assert missions(coded, "2023-11-01") == [True, True]
    assert missions(coded, "2024-01-01") == [False, False]


def test_nothing_was_known_before_the_report(coded):
    assert relations(coded.statements, "2023-12-04", known_on="2023-12-03") == ()
