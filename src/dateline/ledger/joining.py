"""Which statements speak of one relation: the same parties, and words that do not part them.

Conservative: two named treaties of one pair stay two; a nameless line ("the pact") joins the only
relation it can mean and, where it can mean several, stays on its own.
"""

from collections.abc import Sequence

from dateline.ledger.parties import party_key
from dateline.records import Statement

SPOKEN_OF_BY_WORDS = frozenset({"agreement", "peace agreement", "ceasefire", "arms transfer"})
TREATIES = frozenset({"agreement", "peace agreement"})
SMALL = frozenset("the of on for and in to a an with between".split())
PLAIN = frozenset(
    "agreement treaty pact deal accord convention protocol memorandum key new".split()
)
TOO_FEW = 2


def same_relations(statements: Sequence[Statement]) -> list[list[Statement]]:
    """Put statements that speak of one relation together.

    Args:
        statements: In the order in which they became known.

    Returns:
        Groups in the order of their first statement; the order within is kept. A group's
        relation id is that of its first statement, so it stays when later ones are added.
    """
    groups: list[list[Statement]] = []
    by_id: dict[str, list[Statement]] = {}
    by_pair: dict[tuple[str, ...], list[list[Statement]]] = {}
    for statement in statements:
        group = by_id.get(statement.relation)
        pair = _pair(statement)
        if group is None:
            group = _only_meant(statement, by_pair.get(pair, []))
        if group is None:
            group = []
            groups.append(group)
            by_pair.setdefault(pair, []).append(group)
        by_id.setdefault(statement.relation, group)
        group.append(statement)
    return groups


def _pair(statement: Statement) -> tuple[str, ...]:
    keys = sorted({f"{one.role}={party_key(one.party)}" for one in statement.parties})
    return statement.kind, *keys


def _only_meant(
    statement: Statement, candidates: Sequence[list[Statement]]
) -> list[Statement] | None:
    if statement.kind not in SPOKEN_OF_BY_WORDS:
        return None
    meant = [group for group in candidates if _may_be_one(statement, group)]
    return meant[0] if len(meant) == 1 else None


def _may_be_one(statement: Statement, group: Sequence[Statement]) -> bool:
    """Say whether a statement's words can be another name of a group's relation."""
    own = _words(statement)
    others = [_words(one) for one in group]
    if not own or not any(others):
        return True
    domains = {one.domain for one in group if one.domain}
    if statement.domain and domains and statement.domain not in domains:
        return False
    return any(len(own & words) >= min(TOO_FEW, len(own), len(words)) for words in others if words)


def _words(statement: Statement) -> frozenset[str]:
    """Return the words that tell a statement's instrument from others."""
    text = (statement.name or statement.instrument or "").lower().replace("-", " ")
    return frozenset(word for word in text.split() if word not in SMALL | PLAIN)
