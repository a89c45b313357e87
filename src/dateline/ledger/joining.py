"""Which statements speak of one relation: the same parties, and words that do not part them.

Conservative: two named treaties of one pair stay two; a nameless line ("the pact") joins the only
relation it can mean and, where it can mean several, stays on its own.
"""

from collections.abc import Sequence

from dateline.ledger.parties import party_key
from dateline.records import Statement

SPOKEN_OF_BY_WORDS = frozenset(
    {"agreement", "peace agreement", "ceasefire", "arms transfer", "mission"}
)
SMALL = frozenset("the of on for and in to a an with between".split())
PLAIN = frozenset(
    "agreement treaty pact deal accord convention protocol memorandum truce ceasefire mission "
    "force operation key new draft".split()
)
TOO_FEW = 2
MISSION = "mission"
LONGEST_NAME = 2


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
    by_party: dict[tuple[str, str], list[list[Statement]]] = {}
    for statement in statements:
        group = by_id.get(statement.relation)
        keys = _keys(statement)
        if group is None and statement.kind in SPOKEN_OF_BY_WORDS:
            group = _only_meant(statement, by_party.get((statement.kind, min(keys)), []))
        if group is None:
            group = []
            groups.append(group)
        by_id.setdefault(statement.relation, group)
        for key in keys:
            under = by_party.setdefault((statement.kind, key), [])
            if not any(one is group for one in under):
                under.append(group)
        group.append(statement)
    return groups


def _keys(statement: Statement) -> frozenset[str]:
    return frozenset(f"{one.role}={party_key(one.party)}" for one in statement.parties)


def _only_meant(
    statement: Statement, candidates: Sequence[list[Statement]]
) -> list[Statement] | None:
    meant = [group for group in candidates if _may_be_one(statement, group)]
    return meant[0] if len(meant) == 1 else None


def _may_be_one(statement: Statement, group: Sequence[Statement]) -> bool:
    """Say whether a statement's parties and words can be those of a group's relation.

    With the same parties, a name may be wanting on one side; with only some of them
    ("parliament ratified the fishing treaty") words must be shared.
    """
    keys = _keys(statement)
    known = max((_keys(one) for one in group), key=len)
    if not (keys <= known or known <= keys):
        return False
    if statement.kind == MISSION and statement.name and all(one.name for one in group):
        return any(one.name == statement.name for one in group)
    own = _words(statement)
    others = [words for one in group if (words := _words(one))]
    if not own or not others:
        return keys == known
    domains = {one.domain for one in group if one.domain}
    if statement.domain and domains and statement.domain not in domains:
        return False
    return any(len(own & words) >= min(TOO_FEW, len(own), len(words)) for words in others)


def _words(statement: Statement) -> frozenset[str]:
    """Return the words that tell a statement's instrument from others, its parties' left out."""
    text = (statement.name or statement.instrument or "").lower().replace("-", " ")
    parties = {
        word
        for one in statement.parties
        for name in (one.party.name, one.party.text)
        if len(name.split()) <= LONGEST_NAME
        for word in name.lower().split()
    }
    return frozenset(word for word in text.split() if word not in SMALL | PLAIN | parties)
