"""The other side of a story's dealings: whom an act is towards where its clause names nobody.

Source:
    Codebook, "Who".
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from msgspec import structs

from dateline.events.draft import Draft
from dateline.events.other_side import is_of
from dateline.records import Entity

UNKNOWN = "UNK"
SIDES = frozenset("GOV MIL COP JUD LEG SPY REB PRM OPP PTY".split())
ORGANISED = frozenset({"UNO", "EUR", "IGO"})
TOWARDS_NOBODY = frozenset({"MOBILIZE", "PROTEST", "COOPERATE", "ASSAULT", "REJECT"})
NEAR = 4
ALONE = frozenset({"resign"})


def link_counterparts(drafts: Sequence[Draft], focus: str) -> list[Draft]:
    """Give acts towards nobody the other side with whom their actor deals in the story.

    Args:
        drafts: A story's drafts that stand, in text order.
        focus: The code of the country that the story is about, empty if there is none.

    Returns:
        The drafts, in the same order.
    """
    return [
        replace(draft, recipient=_counterpart(draft, drafts)) if _is_open(draft) else draft
        for draft in drafts
    ]


def _is_open(draft: Draft) -> bool:
    return (
        not draft.recipient
        and draft.event not in TOWARDS_NOBODY
        and ALONE.isdisjoint(draft.modes)
        and len({party.code for party in draft.actor}) == 1
        and (not SIDES.isdisjoint(draft.actor[0].sector[:1]) or draft.actor[0].code in ORGANISED)
        and draft.actor[0].code != UNKNOWN
        and any(party.text for party in draft.actor)
        and not (draft.event == "CONSULT" and draft.actor[0].code in ORGANISED)
    )


def _counterpart(draft: Draft, drafts: Sequence[Draft]) -> tuple[Entity, ...]:
    near: list[tuple[int, int, Entity]] = []
    for other in drafts:
        if other is draft:
            continue
        sides = [(other.actor, other.recipient), (other.recipient, other.actor)]
        if not other.recipient:
            sides = [(other.actor, other.actor)]
        for mine, theirs in sides:
            if not any(is_of(party, draft.actor) for party in mine):
                continue
            for party in theirs:
                if is_of(party, draft.actor) or party.code == UNKNOWN:
                    continue
                if SIDES.isdisjoint(party.sector[:1]) and party.code not in ORGANISED:
                    continue
                distance = abs(draft.reading.number - other.reading.number)
                near.append((distance, len(near), party))
    if not near:
        return ()
    often = Counter(party.code for _, _, party in near)
    distance, _, chosen = min(near, key=lambda one: one[:2])
    if distance > NEAR or 2 * often[chosen.code] <= len(near):
        return ()
    return (structs.replace(chosen, text="", start=draft.start, end=draft.start, via="coreference"),)
