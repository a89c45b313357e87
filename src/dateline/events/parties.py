"""Who did it, and to whom: a reading's slots turned into the event's actor and recipient.

Source:
    Codebook, "Who".
"""

from collections.abc import Sequence

from dateline.events.matching import Reading
from dateline.events.phrases import (
    BY_WHOM,
    COMPANY,
    WhoIsWho,
    fillers_of,
    parties_included,
    parties_inside,
    parties_of,
)
from dateline.events.slots import slots_of
from dateline.grammar import Sentence, subtree_span
from dateline.places import Toponym
from dateline.records import Entity

DOERS_MAY_BE_UNKNOWN = frozenset({"ASSAULT", "COERCE", "PROTEST"})
UNKNOWN_CODE = "UNK"
POLITICAL = frozenset("GOV MIL COP JUD LEG SPY REB PRM UAF OPP PTY PRE".split())
# What the state does whose country the story is about, when nobody is named ("was arrested").
UNSAID_MODES = frozenset(
    "arrest convict release allege investigate curfew restrict censor deport expel".split()
)
CLAUSES_BELOW = frozenset({"relcl", "advcl", "ccomp", "acl", "appos"})
INFERRED = frozenset({"focus", "host", "coup"})


def fill_parties(
    reading: Reading, sentence: Sentence, cast: WhoIsWho
) -> tuple[tuple[Entity, ...], tuple[Entity, ...]] | None:
    """Fill actor and recipient of a reading.

    Args:
        reading: A frame on a clause.
        sentence: The sentence it stands in.
        cast: Who is who in it.

    Returns:
        Actor and recipient; None where the type needs an actor and there is none.
    """
    frame = reading.frame
    actor = _fill(frame.actor, reading, sentence, cast, ())
    recipient = _fill(frame.recipient, reading, sentence, cast, actor)
    if not actor:
        actor = _inferred(frame.actor, reading, sentence, cast, recipient)
    if not actor and frame.reciprocal and len(recipient) > 1:
        actor, recipient = recipient, ()
    if not actor:
        if frame.event not in DOERS_MAY_BE_UNKNOWN:
            return None
        actor = (_unknown(reading, sentence),)
    if frame.reciprocal:
        actor, recipient = _distinct((*actor, *recipient)), ()
    if frame.event not in DOERS_MAY_BE_UNKNOWN and not any(
        _is_political(party) for party in (*actor, *recipient)
    ):
        return None
    return actor, recipient


def _is_political(party: Entity) -> bool:
    """Say whether a party has a country or a part in public life; a coach or a firm has not."""
    return party.code != UNKNOWN_CODE or not POLITICAL.isdisjoint(party.sector)


def _fill(
    paths: tuple[tuple[str, ...], ...],
    reading: Reading,
    sentence: Sentence,
    cast: WhoIsWho,
    others: tuple[Entity, ...],
) -> tuple[Entity, ...]:
    for alternative in paths:
        found: list[Entity] = []
        for path in alternative:
            found.extend(_follow(path, reading, sentence, cast, (*others, *found)))
        if found:
            return _distinct(tuple(found))
    return ()


def _follow(
    path: str,
    reading: Reading,
    sentence: Sentence,
    cast: WhoIsWho,
    others: tuple[Entity, ...],
) -> tuple[Entity, ...]:
    step, dot, rest = path.partition(".")
    if dot and step == "clause":
        return _follow_clause(rest, reading, sentence, cast, others)
    if step in INFERRED:
        return ()
    fillers = fillers_of(reading.slots, sentence, step)
    if step == "owner":
        owners = cast.modifiers(reading.number, reading.trigger)
        if any(not _same(owner, others) for owner in owners):
            return tuple(owner for owner in owners if not _same(owner, others))
    direct = [
        party
        for filler in fillers
        for party in parties_of(cast, reading.number, sentence, filler)
        if not _same(party, others)
    ]
    if direct:
        return tuple(direct)
    taken = frozenset(party.code for party in others)
    if reading.frame.event in DOERS_MAY_BE_UNKNOWN:
        taken = frozenset()
    prepositions = BY_WHOM if not others and step == "subject" else COMPANY
    for filler in fillers:
        inside = parties_inside(cast, reading.number, sentence, filler, taken, prepositions)
        if inside:
            return inside
    if fillers and step in {"subject", "object"}:
        return parties_included(cast, reading.number, sentence, fillers[0])
    return ()


def _follow_clause(
    path: str,
    reading: Reading,
    sentence: Sentence,
    cast: WhoIsWho,
    others: tuple[Entity, ...],
) -> tuple[Entity, ...]:
    """Follow a path into the clause a reading took in; `recipient` is that clause's own."""
    clause = reading.clause
    if clause is not None:
        if path == "recipient":
            return _fill(clause.frame.recipient, clause, sentence, cast, others)
        return _follow(path, clause, sentence, cast, others)
    for verb in reading.slots.get("clause", []):
        inner = Reading(reading.frame, reading.number, verb, slots_of(sentence, verb), 0.0)
        steps = ("object", "with", "to", "from", "on", "against", "for", "in")
        for step in steps if path == "recipient" else (path,):
            found = _follow(step, inner, sentence, cast, others)
            if found:
                return found
    return ()


def place_as_party(
    reading: Reading, sentence: Sentence, toponyms: Sequence[Toponym]
) -> tuple[Entity, ...]:
    """Return the country that a place in the recipient's slots lies in ("the shelling of Kharkiv").

    Args:
        reading: A reading whose recipient nobody else fills.
        sentence: Its sentence.
        toponyms: The story's resolved place names.

    Returns:
        One entity, or none.
    """
    for alternative in reading.frame.recipient:
        for path in alternative:
            for filler in fillers_of(reading.slots, sentence, path):
                start, end = subtree_span(sentence, filler, CLAUSES_BELOW)
                for toponym in toponyms:
                    if toponym.country and start <= toponym.start and toponym.end <= end:
                        return (
                            Entity(
                                text=toponym.text,
                                start=toponym.start,
                                end=toponym.end,
                                name=toponym.country,
                                code=toponym.country,
                                via="role",
                            ),
                        )
    return ()


def _inferred(
    paths: tuple[tuple[str, ...], ...],
    reading: Reading,
    sentence: Sentence,
    cast: WhoIsWho,
    recipient: tuple[Entity, ...],
) -> tuple[Entity, ...]:
    """Infer an actor that the clause leaves out, in a way that its frame allows.

    `focus` is the government of the country the story is about; `host` the same, unless the
    recipient is of that country; `coup` the soldiers of the recipient's country.
    """
    wanted = {path for alternative in paths for path in alternative if path in INFERRED}
    if "coup" in wanted and recipient:
        return _coup_makers(recipient)
    abroad = all(party.code != cast.focus for party in recipient)
    agentless = "subject" not in reading.slots and "object" in reading.slots
    unsaid = agentless and bool(recipient) and not UNSAID_MODES.isdisjoint(reading.frame.modes)
    hosted = abroad and bool(recipient)
    if agentless and "yield" in reading.frame.modes:
        wanted.add("host")
    allowed = hosted if "host" in wanted else "focus" in wanted or unsaid
    if cast.focus and allowed:
        offset = sentence.tokens[reading.trigger].start
        return (
            Entity(
                text="",
                start=offset,
                end=offset,
                name=cast.focus,
                code=cast.focus,
                sector=("GOV",),
                via="role",
            ),
        )
    return ()


def _same(party: Entity, others: tuple[Entity, ...]) -> bool:
    return any(
        ((party.start, party.end) == (other.start, other.end) and party.code == other.code)
        or (party.name == other.name and party.code == other.code and party.sector == other.sector)
        for other in others
    )


def _distinct(parties: tuple[Entity, ...]) -> tuple[Entity, ...]:
    kept: list[Entity] = []
    for party in parties:
        if not _same(party, tuple(kept)):
            kept.append(party)
    return tuple(kept)


def _coup_makers(recipient: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """A coup with no maker named is made by the country's own soldiers (codebook, COERCE seize)."""
    return tuple(
        Entity(
            text=party.text,
            start=party.start,
            end=party.end,
            name=f"military of {party.code}",
            code=party.code,
            sector=("MIL",),
            via="role",
        )
        for party in recipient[:1]
    )


def _unknown(reading: Reading, sentence: Sentence) -> Entity:
    token = sentence.tokens[reading.trigger]
    return Entity(
        text="", start=token.start, end=token.start, name="unknown", code=UNKNOWN_CODE, via="role"
    )
