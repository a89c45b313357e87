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
# Whether something is there, or is not: told of one pair side by side.
PRESENCE = frozenset({"deployment", "base or access", "absence"})
LONGEST_NAME = 2


class _Group:
    """The statements of one relation, and what of them a further one is compared with.

    `known` are the parties of the statement that names most; `every` holds the kind and party of
    all; `words` each set of telling words once; `told` the words and names of all.
    """

    def __init__(self) -> None:
        self.statements: list[Statement] = []
        self.known: frozenset[str] = frozenset()
        self.every: set[tuple[str, str]] = set()
        self.words: set[frozenset[str]] = set()
        self.told: set[str] = set()
        self.names: set[str | None] = set()
        self.domains: set[str] = set()

    def add(self, statement: Statement, keys: frozenset[str], words: frozenset[str]) -> None:
        self.statements.append(statement)
        if len(keys) > len(self.known):
            self.known = keys
        self.every |= {(statement.kind, key) for key in keys}
        self.words |= {words} if words else set()
        self.told |= {*words, f"name {statement.name}"}
        self.names.add(statement.name or None)
        self.domains |= {statement.domain} if statement.domain else set()


class _Groups:
    """The groups so far, found by what a statement must share with one that it may belong to.

    That is the very same parties, or one party and a telling word or name.
    """

    def __init__(self) -> None:
        self.every: list[_Group] = []
        self._of_relation: dict[str, _Group] = {}
        self._same: dict[frozenset[str], dict[int, _Group]] = {}
        self._same_without_words: dict[frozenset[str], dict[int, _Group]] = {}
        self._sharing: dict[tuple[str, str], dict[int, _Group]] = {}

    def take(self, statement: Statement) -> None:
        """Put a statement into its group, or into one of its own."""
        keys, words = _keys(statement), _words(statement)
        group = self._of_relation.get(statement.relation)
        if group is None and statement.kind in SPOKEN_OF_BY_WORDS:
            group = self._only_meant(statement, keys, words)
        if group is None:
            group = _Group()
            self.every.append(group)
        self._of_relation.setdefault(statement.relation, group)
        before = group.known, len(group.every), len(group.told)
        group.add(statement, keys, words)
        if before != (group.known, len(group.every), len(group.told)):
            self._list(group, before[0])

    def _list(self, group: _Group, known_before: frozenset[str]) -> None:
        self._same.setdefault(group.known, {})[id(group)] = group
        self._same_without_words.get(known_before, {}).pop(id(group), None)
        if not group.words:
            self._same_without_words.setdefault(group.known, {})[id(group)] = group
        for _, key in group.every:
            for word in group.told:
                self._sharing.setdefault((key, word), {})[id(group)] = group

    def _only_meant(
        self, statement: Statement, keys: frozenset[str], words: frozenset[str]
    ) -> _Group | None:
        """Return the group that a statement may belong to, where there is just one."""
        first = min(keys, default="")
        near = [(self._same_without_words if words else self._same).get(keys, {})]
        for word in (*words, f"name {statement.name}"):
            near.append(self._sharing.get((first, word), {}))
        meant: dict[int, _Group] = {}
        for group in (group for found in near for group in found.values()):
            if (statement.kind, first) not in group.every:
                continue
            if _may_be_one(statement, keys, words, group):
                meant[id(group)] = group
                if len(meant) > 1:
                    return None
        return next(iter(meant.values()), None)


def same_relations(statements: Sequence[Statement]) -> list[list[Statement]]:
    """Put statements that speak of one relation together.

    Args:
        statements: In the order in which they became known.

    Returns:
        Groups in the order of their first statement; the order within is kept. A group's
        relation id is that of its first statement, so it stays when later ones are added.
    """
    groups = _Groups()
    for statement in statements:
        groups.take(statement)
    return [group.statements for group in groups.every]


def relation_block(statement: Statement) -> str:
    """Return the block of a statement: those of different blocks have no bearing on each other.

    What is joined by words, or stands beside its absence, is of one block with its whole kind; of
    any other kind each relation is a block.
    """
    if statement.kind in PRESENCE:
        return "presence"
    if statement.kind in SPOKEN_OF_BY_WORDS:
        return statement.kind
    return f"{statement.kind} {statement.relation}"


def _keys(statement: Statement) -> frozenset[str]:
    return frozenset(f"{one.role}={party_key(one.party)}" for one in statement.parties)


def _may_be_one(
    statement: Statement, keys: frozenset[str], words: frozenset[str], group: _Group
) -> bool:
    """Say whether a statement's parties and words can be those of a group's relation.

    With the same parties, a name may be wanting on one side; with only some of them
    ("parliament ratified the fishing treaty") words must be shared.
    """
    known = group.known
    if not (keys <= known or known <= keys):
        return False
    if statement.kind == MISSION and statement.name and None not in group.names:
        return statement.name in group.names
    if not words or not group.words:
        return keys == known
    if statement.domain and group.domains and statement.domain not in group.domains:
        return False
    return any(
        len(words & others) >= min(TOO_FEW, len(words), len(others)) for others in group.words
    )


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
