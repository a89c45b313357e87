"""Whom acts in a story of one country are towards: its government, or its people.

Source:
    Codebook, "Who".
"""

import re
from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from dateline.actors import INTERGOVERNMENTAL
from dateline.events.draft import Draft, meant_by
from dateline.events.parties.sectors import ORGANISED, PEOPLE, TRANSNATIONAL, UNKNOWN, unnamed
from dateline.records import Entity

# The share of parties from which on a story is one of its country alone.
AT_HOME = 0.85
ENOUGH = 4
ABROAD = INTERGOVERNMENTAL | {TRANSNATIONAL}
SERVING = re.compile(
    r"(?i)\b(?:secretary|(?<!prime )minister|envoy|ambassador|advis[eo]r|spokes\w+|commissioner"
    r"|chief|director|attorney|official|deputy)\b"
)
IN_OFFICE = frozenset({"GOV", "MIL", "ELI"})
# Those who govern and who serve them: what an army or police chief says is said to the people.
SERVANTS = frozenset({"GOV", "MIL", "COP", "SPY"})
SPOKEN_AT_HOME = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "CONCEDE", "THREATEN"})


def link_at_home(drafts: Sequence[Draft]) -> list[Draft]:
    """Give acts towards nobody in a story of one country that country's government or people.

    Who resigns at home leaves a government, a minister or general who calls for calm calls on the
    people.

    Args:
        drafts: A story's drafts, in text order.

    Returns:
        The drafts, in the same order.
    """
    left = [
        replace(draft, recipient=_government_left(draft)) if _leaves_office(draft) else draft
        for draft in drafts
    ]
    home = _home_of(left)
    if home is None:
        return left
    return [
        replace(draft, recipient=_at_home(draft, home)) if _is_towards_home(draft, home) else draft
        for draft in left
    ]


def _leaves_office(draft: Draft) -> bool:
    """Say whether a minister or envoy of one state resigns: who leads it leaves nobody."""
    return (
        "resign" in draft.modes
        and any(SERVING.search(f"{party.name} {party.text}") for party in draft.actor)
        and len({party.code for party in draft.actor}) == 1
        and all(party.code not in ORGANISED for party in draft.recipient)
        and not any(party.code == draft.actor[0].code for party in draft.recipient)
        and all(
            not IN_OFFICE.isdisjoint(party.sector[:1])
            and party.code != UNKNOWN
            and party.code not in ORGANISED
            for party in draft.actor
        )
    )


def _government_left(draft: Draft) -> tuple[Entity, ...]:
    return meant_by(draft, [unnamed(draft.actor[0].code, ("GOV",), draft.start)])


def _home_of(drafts: Sequence[Draft]) -> str | None:
    """Return the one country that nearly all parties of a story's events are of."""
    codes = Counter(
        party.code
        for draft in drafts
        for party in (*draft.actor, *draft.recipient)
        if party.code not in {None, UNKNOWN}
    )
    if codes.total() < ENOUGH:
        return None
    home, often = codes.most_common(1)[0]
    return home if often >= AT_HOME * codes.total() and home not in ABROAD else None


def _is_towards_home(draft: Draft, home: str) -> bool:
    return (
        draft.unsaid
        and not draft.recipient
        and (draft.event in SPOKEN_AT_HOME or "resign" in draft.modes)
        and any(party.text for party in draft.actor)
        and all(party.code == home for party in draft.actor)
        and not draft.reading.frame.reciprocal
    )


def _at_home(draft: Draft, home: str) -> tuple[Entity, ...]:
    governs = any(not SERVANTS.isdisjoint(party.sector[:1]) for party in draft.actor)
    people = governs and "resign" not in draft.modes
    return meant_by(draft, [unnamed(home, PEOPLE if people else ("GOV",), draft.start, "")])
