"""Parties: when those of an answer are those of the gold."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from dateline.eval.codes import Row

Level = Literal["country", "exact"]
Side = Literal["actor", "recipient"]
NOBODY = frozenset(("UNK", "UAF"))
SUPRANATIONAL = frozenset(("IGO", "UNO", "EUR"))


@dataclass(frozen=True, slots=True)
class Party:
    """A party as it is compared: country (None where the gold has none) and sectors."""

    country: str | None
    sectors: tuple[str, ...] = ()


@lru_cache(maxsize=4096)
def split_code(code: str) -> Party:
    """Split a glued code into country and sectors: `TURMIL` is Turkey's military."""
    parts = re.findall(r"[A-Z]{3}|---", code)
    if not parts:
        return Party(None)
    country = None if parts[0] == "---" else parts[0]
    return Party(country, tuple(part for part in parts[1:] if part != "---"))


def gold_parties(event: Row, side: Side) -> tuple[Party, ...]:
    """Return a gold event's parties on one side, whichever of the two record forms it has."""
    codes = event.get(side) if side in event else event.get({"actor": "source"}.get(side, "target"))
    sectors = tuple(event.get(f"{side}_sector") or ())
    parties = [split_code(code) for code in codes or ()]
    return tuple(Party(p.country, p.sectors or sectors) for p in parties)


def answer_parties(event: Row, side: Side) -> tuple[Party, ...]:
    """Return an answered event's parties on one side."""
    parties = []
    for entity in event.get(side) or ():
        if isinstance(entity, str):
            parties.append(split_code(entity))
            continue
        whole = split_code(str(entity.get("code") or "---"))
        parties.append(Party(whole.country, tuple(entity.get("sector") or whole.sectors)))
    return tuple(parties)


def party_agrees(gold: Party, answer: Party, level: Level) -> bool:
    """Say whether one answered party is one gold party, at country or at exact level."""
    if is_nobody(gold) and is_nobody(answer):
        return True
    if gold.country is None:
        return bool(set(gold.sectors) & set(answer.sectors))
    same = gold.country == answer.country or (
        gold.country == "IGO" and answer.country in SUPRANATIONAL
    )
    if not same or level == "country":
        return same
    if not gold.sectors:
        return not answer.sectors or answer.sectors[0] == "GOV"
    return bool(answer.sectors) and gold.sectors[0] == answer.sectors[0]


def is_nobody(party: Party) -> bool:
    """Say whether a party is a doer nobody knows."""
    return party.country in NOBODY or (party.country is None and bool(NOBODY & set(party.sectors)))


def side_agrees(
    gold: Sequence[Party], answer: Sequence[Party], level: Level, other: Sequence[Party] = ()
) -> bool:
    """Say whether an answered side is a gold side; `other` is the gold's other side."""
    if not gold:
        return all(any(p.country == o.country for o in other) for p in answer)
    if not answer:
        return all(is_nobody(party) for party in gold)
    return any(party_agrees(g, a, level) for g in gold for a in answer)


def parties_agree(gold: Row, answer: Row, level: Level) -> bool:
    """Say whether actor and recipient of an answered event are those of a gold event."""
    wanted_actor, wanted_recipient = gold_parties(gold, "actor"), gold_parties(gold, "recipient")
    actor, recipient = answer_parties(answer, "actor"), answer_parties(answer, "recipient")
    if not wanted_recipient and len(wanted_actor) > 1:
        together = actor + recipient
        met = sum(any(party_agrees(g, a, level) for a in together) for g in wanted_actor)
        return met >= min(2, len({g.country for g in wanted_actor}))
    return side_agrees(wanted_actor, actor, level, wanted_recipient) and side_agrees(
        wanted_recipient, recipient, level, wanted_actor
    )
