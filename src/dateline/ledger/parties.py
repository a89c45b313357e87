"""Who takes part in a relation: paths from verb and noun to parties, and when two are the same."""

from collections.abc import Iterable, Sequence
from functools import cache

import msgspec

from dateline.actors import Register
from dateline.events import PreparedStory, Slots, fillers_of, parties_of, slots_of
from dateline.grammar import Sentence, conjuncts
from dateline.records import Entity

SUPRANATIONAL = frozenset({"IGO", "NGO", "MNC", "EUR", "UNO", "UNK"})
STATE_KINDS = frozenset({"state", "dependency", "contested"})
ORGANS_ACT = frozenset({"subject", "object.owner"})
OWN_NAME = frozenset({"REB", "UAF", "PRM", "PTY", "CRM"})
ACTING = frozenset({"GOV", "MIL", "ELI", "COP", "SPY", "REB", "PRM", "LEG", "UAF"})
NOBODY = frozenset({"", "UNK", "NGO", "MNC"})
PARTICIPLE = ("acl", "relcl")
NOUN = "noun"


class Clause(msgspec.Struct, frozen=True):
    """A verb of a story and what fills its slots."""

    story: PreparedStory
    number: int
    sentence: Sentence
    trigger: int
    slots: Slots


def party_key(entity: Entity) -> str:
    """Return what identifies a party: its country, or its own name where it is no state's organ.

    "Niger's junta" and "Niamey" are one party; two rebel groups of one country, two
    organisations are not.
    """
    sector = entity.sector[:1]
    if entity.code in SUPRANATIONAL or (sector and sector[0] in OWN_NAME):
        return entity.code if entity.code in {"EUR", "UNO"} else (entity.id or entity.name.lower())
    return entity.code


def is_party(entity: Entity, anybody: bool = False) -> bool:
    """Say whether an entity can take part in a relation between states and armed groups.

    Args:
        entity: Who.
        anybody: Whether anybody of a country stands for it (whom sanctions are laid on).
    """
    if entity.code in NOBODY:
        return False
    return anybody or not entity.sector or not ACTING.isdisjoint(entity.sector)


def can_be(entity: Entity, role: str, path: str, register: Register) -> bool:
    """Say whether an entity can have a role: what hosts is a state, what is joined no state.

    Args:
        entity: Who.
        role: The role.
        path: Where it was found; an organ of a state hosts as the subject of its clause only.
        register: The register.
    """
    number = register.by_id.get(entity.id or "")
    kind = register.entries[number].kind if number is not None else None
    match role:
        case "host":
            organ = path in ORGANS_ACT or entity.id is None or kind in STATE_KINDS
            return organ and party_key(entity) in register.states
        case "member":
            return party_key(entity) in register.states and entity.sector[:1] in {(), ("GOV",)}
        case "organisation":
            return kind == "organisation" and entity.code in SUPRANATIONAL
        case _:
            return True


def tokens_at(clause: Clause, path: str, noun: int | None) -> list[int]:
    """Return the tokens that a path leads to.

    Args:
        clause: The verb.
        path: `subject`, `object.under`, `infinitive.object`, `noun.with` …, `owner` and `self`
            left out, which lead to parties only.
        noun: The noun that names the relation, for `noun.…`.
    """
    first, *rest = _steps(path)
    sentence = clause.sentence
    if first == NOUN:
        found = [noun] if noun is not None else []
    else:
        found = list(fillers_of(clause.slots, sentence, first))
    for step in rest:
        found = [inner for token in found for inner in _step(sentence, token, step)]
    return found


@cache
def _steps(path: str) -> tuple[str, ...]:
    """Return the steps of a path; the paths are those of the ledger's data files."""
    return tuple(path.split("."))


def _step(sentence: Sentence, token: int, step: str) -> list[int]:
    if step in {"self", "owner"}:
        return [token]
    if step in {"object", "subject"}:
        return list(slots_of(sentence, token).get(step, ()))
    found = []
    for carrier in (token, *sentence.dependents(token, *PARTICIPLE)):
        for filler in sentence.governed(carrier, ("prep", "agent", "dative"), step):
            found.extend(conjuncts(sentence, filler))
    return found


def parties_at(
    clause: Clause, paths: Sequence[str], noun: int | None, anybody: bool = False
) -> list[list[Entity]]:
    """Return the parties that each path leads to, in the order of the paths."""
    return [_parties(clause, path, noun, anybody) for path in paths]


def _parties(clause: Clause, path: str, noun: int | None, anybody: bool) -> list[Entity]:
    cast, number, sentence = clause.story.cast, clause.number, clause.sentence
    found: dict[str, Entity] = {}
    for token in tokens_at(clause, path, noun):
        entities: Iterable[Entity]
        if _is_time(clause, token):
            continue
        if path.endswith(".owner"):
            entities = cast.modifiers(number, token)
        else:
            entities = parties_of(cast, number, sentence, token) or _country(clause, token)
            if path == f"{NOUN}.self" and not cast.modifiers(number, token):
                # "special forces" with nobody's name: whose they are would be a guess.
                entities = [entity for entity in entities if entity.via != "role"]
        for entity in entities:
            if is_party(entity, anybody):
                found.setdefault(party_key(entity), entity)
    return list(found.values())


def _is_time(clause: Clause, token: int) -> bool:
    """Say whether a token is part of a date: a weekday may be a statesman's surname."""
    word = clause.sentence.tokens[token]
    return any(timex.start <= word.start < timex.end for timex in clause.story.timexes)


def _country(clause: Clause, token: int) -> tuple[Entity, ...]:
    """Return the country of the place that a token names."""
    word = clause.sentence.tokens[token]
    for toponym in clause.story.toponyms:
        if toponym.start <= word.start < toponym.end and toponym.country:
            return (
                Entity(
                    text=toponym.text,
                    start=toponym.start,
                    end=toponym.end,
                    name=toponym.name if toponym.kind == "country" else toponym.country,
                    code=toponym.country,
                ),
            )
    return ()


def state_entity(entity: Entity, register: Register) -> Entity:
    """Return a state's organ as the state itself, its words kept; any other party unchanged."""
    if party_key(entity) != entity.code or entity.code not in register.states:
        return entity
    return msgspec.structs.replace(
        entity, name=register.state_name(entity.code), id=None, wikidata=None
    )
