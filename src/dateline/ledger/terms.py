"""Verbs that begin or end somebody's term of office: deposed, dismissed, resigned, sworn in."""

import msgspec

from dateline.actors import Register
from dateline.events import PreparedStory, slots_of
from dateline.grammar import Sentence
from dateline.ledger.office_files import Change, OfficeWords
from dateline.ledger.offices import Holding
from dateline.ledger.parties import is_party, state_entity
from dateline.ledger.patterns import Words
from dateline.ledger.standing import standing_of
from dateline.records import Entity, RelationStatus

COUP = frozenset({"coup", "putsch", "junta", "soldier", "military", "army", "mutiny", "takeover"})
ARMIES_AND_REBELS = frozenset({"MIL", "REB"})


class Term(msgspec.Struct, frozen=True):
    """A verb that begins or ends a term of office."""

    holding: Holding
    number: int
    trigger: int
    status: RelationStatus
    by: Entity | None
    how: str
    background: bool


def find_terms(
    story: PreparedStory,
    register: Register,
    words: OfficeWords,
    holdings: list[Holding],
    lists: Words,
) -> list[Term]:
    """Return the verbs of a story that begin or end a term of somebody in `holdings`."""
    found = []
    for number, sentence in enumerate(story.sentences):
        for token in sentence.tokens:
            for particle, change in words.changes.get(token.lemma, ()):
                if particle and not _has(sentence, token.index, particle):
                    continue
                term = _term(story, register, change, number, token.index, holdings, lists)
                if term is not None:
                    found.append(term)
                    break
    return found


def _has(sentence: Sentence, index: int, particle: str) -> bool:
    return any(
        sentence.tokens[child].text.lower() == particle
        for child in sentence.dependents(index, "prt", "advmod", "prep")
    )


def _term(
    story: PreparedStory,
    register: Register,
    change: Change,
    number: int,
    trigger: int,
    holdings: list[Holding],
    lists: Words,
) -> Term | None:
    sentence = story.sentences[number]
    slots = slots_of(sentence, trigger)
    holding = next(
        (
            one
            for filler in slots.get(change.holder, ())
            if (one := _holding_at(story, number, filler, holdings)) is not None
        ),
        None,
    )
    if holding is None:
        return None
    standing, background = standing_of(sentence, trigger, lists)
    if standing != "done":
        return None
    how, by = change.how, None
    for filler in slots.get(change.by, ()) if change.by else ():
        token = sentence.tokens[filler]
        entities = story.cast.at(number, filler)
        armed = any(not ARMIES_AND_REBELS.isdisjoint(entity.sector) for entity in entities)
        if change.coup and (token.lemma in COUP or armed):
            how = "coup"
        by = by or next((state_entity(one, register) for one in entities if is_party(one)), None)
    if change.coup and any(token.lemma in {"coup", "putsch"} for token in sentence.tokens):
        how = "coup"
    return Term(holding, number, trigger, change.status, by, how, background)


def _holding_at(
    story: PreparedStory, number: int, filler: int, holdings: list[Holding]
) -> Holding | None:
    """Return the title that a noun phrase is, or that its person holds elsewhere in the story."""
    token = story.sentences[number].tokens[filler]
    for one in holdings:
        if one.number == number and one.start <= token.start < one.end:
            return one
    named = {entity.id for entity in story.cast.at(number, filler) if entity.id}
    known = [one for one in holdings if one.holder.id in named]
    return known[0] if known else None
