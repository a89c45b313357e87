"""What a story has said so far: which relation "the pact" or "the missions" takes up."""

import msgspec

from dateline.ledger.clauses import Draft
from dateline.ledger.parties import party_key
from dateline.ledger.tables import load_kinds
from dateline.records import Entity

MOST_TAKEN_UP = 4
TELLING = 2
Roles = dict[str, list[Entity]]


class Memory:
    """The relations a story has named, in order; made anew for each story."""

    def __init__(self) -> None:
        self._told: list[Draft] = []

    def keep(self, draft: Draft) -> None:
        """Remember a relation that was written down."""
        self._told.append(draft)

    def complete(self, draft: Draft) -> list[Draft]:
        """Return the draft with the parties that it leaves unsaid; several for "the missions".

        A draft whose parties stay unknown is dropped: nothing is better than a guess.
        """
        earlier = self._matching(draft)
        if _takes_up(draft) and draft.named is not None and draft.named.plural and earlier:
            return [_merged(draft, one) for one in earlier[:MOST_TAKEN_UP]]
        if draft.named is not None and draft.named.taken_up:
            meant = self._taken_up(draft)
            if meant is not None:
                return [meant]
            return [draft] if draft.named.entity is not None and is_whole(draft) else []
        if is_whole(draft):
            return [draft]
        if earlier and draft.named is not None and (draft.named.pointing or draft.named.words):
            filled = _merged(draft, earlier[0])
            return [filled] if is_whole(filled) else []
        return [draft] if tells_enough(draft) else []

    def _taken_up(self, draft: Draft) -> Draft | None:
        """Return the draft of "expelled it" with the last relation told that is meant."""
        for old in reversed(self._told):
            if old.kind in draft.transition.kinds and _can_be(draft, old):
                taken_up = _merged(draft, old)
                named = old.named and msgspec.structs.replace(
                    old.named, token=draft.trigger if draft.named is None else draft.named.token
                )
                return msgspec.structs.replace(taken_up, kind=old.kind, named=named)
        return None

    def _matching(self, draft: Draft) -> list[Draft]:
        """Return what was told before of the same kind and can be meant, the last first."""
        found: dict[object, Draft] = {}
        for old in reversed(self._told):
            if old.kind == draft.kind and _can_be(draft, old):
                found.setdefault(_identity(old), old)
        return list(found.values())


def is_whole(draft: Draft) -> bool:
    """Say whether a draft has all the parties that make a relation of its kind."""
    kind = load_kinds()[draft.kind]
    if any(not draft.roles.get(role) for role in kind.roles):
        return False
    keys = {party_key(party) for parties in draft.roles.values() for party in parties}
    if draft.kind == "mission" and draft.named is not None and draft.named.entity is not None:
        return True
    return len(keys) >= kind.few


def tells_enough(draft: Draft) -> bool:
    """Say whether a draft with one party tells which relation it means ("the fishing pact")."""
    named = draft.named
    if named is None or load_kinds()[draft.kind].roles != ("party",):
        return False
    told = named.name or named.domain or len(named.words) >= TELLING
    return bool(draft.roles.get("party")) and bool(told)


def _takes_up(draft: Draft) -> bool:
    named = draft.named
    return named is not None and named.pointing and not named.words and named.name is None


def _can_be(draft: Draft, old: Draft) -> bool:
    if draft.named is not None and old.named is not None:
        words, others = draft.named.words, old.named.words
        if words and others and not words & others:
            return False
        if draft.named.name and old.named.name and draft.named.name != old.named.name:
            return False
        if draft.named.entity and old.named.entity and draft.named.entity.id != old.named.entity.id:
            return False
    for role, parties in draft.roles.items():
        known = {party_key(party) for party in old.roles.get(role, ())}
        if known and not known & {party_key(party) for party in parties}:
            return False
    return True


def _merged(draft: Draft, old: Draft) -> Draft:
    roles = {
        role: list(old.roles[role]) if role == "party" or role not in draft.roles else parties
        for role, parties in {**old.roles, **draft.roles}.items()
    }
    named = draft.named
    if old.named is not None and named is not None:
        named = msgspec.structs.replace(
            named,
            name=named.name or old.named.name,
            words=named.words or old.named.words,
            domain=named.domain or old.named.domain,
            entity=old.named.entity if named.entity is None else named.entity,
            label=named.label if named.words or named.name else old.named.label,
        )
    return msgspec.structs.replace(draft, roles=roles, named=named)


def _identity(draft: Draft) -> object:
    keys = tuple(
        sorted((role, party_key(one)) for role, some in draft.roles.items() for one in some)
    )
    named = draft.named
    return keys, named and (named.name, named.words)
