"""Events of gold and answers in one line for people, and what kind of mistake an answer is."""

from dateline.eval.codes import Row
from dateline.eval.figures import FindingKind
from dateline.eval.matching import NONE, Side, accepted_types, answer_parties

SIDES: tuple[Side, ...] = ("actor", "recipient")


def describe(event: Row | None) -> str:
    """Return an answered event in one line, for people."""
    if event is None:
        return NONE
    sides = [
        "+".join(
            f"{p.country or '---'}{''.join(p.sectors[:1])}" for p in answer_parties(event, side)
        )
        for side in SIDES
    ]
    how = " ".join([*(event.get("mode") or ()), *(event.get("aux") or ())])
    words = str((event.get("evidence") or {}).get("text") or "")
    return f"{event.get('event')} {how} {sides[0]} > {sides[1]} “{words}”".replace("  ", " ")


def describe_gold(event: Row) -> str:
    """Return a gold event in one line, for people."""
    sides = [
        "+".join(event.get(key) or event.get(other) or event.get(f"{other}_text") or ())
        for key, other in (("actor", "source"), ("recipient", "target"))
    ]
    modes = event.get("mode") or ()
    how = " ".join([*([modes] if isinstance(modes, str) else modes), *(event.get("aux") or ())])
    kinds = "/".join(accepted_types(event)) or str(event.get("code") or "")
    words = event.get("evidence") or event.get("event_text") or ""
    return f"{kinds} {how} {sides[0]} > {sides[1]} “{words}”".replace("  ", " ")


def mistake_of(gold: Row | None, chosen: Row | None) -> FindingKind:
    """Return which kind of mistake it is, given that it is one."""
    if gold is None:
        return "false"
    return "missed" if chosen is None else "wrong"
