"""Coreference as news needs it: which party a pronoun or a definite noun phrase takes up again.

Every resolver returns the party taken up, or nothing where two readings are equally good.

Source: the salience factors are those of Lappin and Leass, "An Algorithm for Pronominal Anaphora
Resolution" (Computational Linguistics 20, 1994): recency, subject, object, parallelism.
"""

from collections.abc import Callable, Iterable, Sequence

import msgspec

from dateline.actors.codes import UNKNOWN, supranational_codes
from dateline.actors.discourse import NOBODY, PUBLIC, Found, Party
from dateline.actors.register import Register
from dateline.actors.words import words
from dateline.records import Entity

MARGIN = 0.6
PARALLEL = 3.6
REGIONAL_MARGIN = 2.5
WINDOW = 3
LONG_WINDOW = 12
RECENT = 5
SINGULAR = frozenset({"it", "its", "itself"})
PERSONAL = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
THINGS = frozenset({"state", "organisation", "group", "body", "company", "collective", "thing"})
INSIDE = frozenset({"compound", "amod", "nmod"})


class Place(msgspec.Struct, frozen=True):
    """Where an anaphor stands: sentence, token, verb of its clause, and as what.

    `excluded` are tokens of its sentence that it cannot stand for, `favoured` such as the
    construction points to: the subject of the clause beside it, the object of blame. `no_thing`
    says that only somebody can stand there: who is accused, arrested, urged.
    """

    sentence: int
    token: int
    verb: int
    subject: bool
    possessive: bool
    excluded: frozenset[int]
    favoured: frozenset[int] = frozenset()
    no_thing: bool = False


def most_present(
    candidates: Iterable[tuple[Party, float]],
    key: Callable[[Party], tuple[str, ...]],
    margin: float = MARGIN,
) -> Party | None:
    """Return the candidate with the highest score, or None where another comes near it.

    Args:
        candidates: Parties with their scores.
        key: What makes two parties the same; of the same ones only the best counts.
        margin: How far ahead of the next the best must be.
    """
    best: dict[tuple[str, ...], tuple[float, Party]] = {}
    for party, score in candidates:
        identity = key(party)
        if identity not in best or score > best[identity][0]:
            best[identity] = (score, party)
    ranked = sorted(best.values(), key=lambda pair: (-pair[0], -pair[1].sentence, pair[1].token))
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < margin):
        return None
    return ranked[0][1]


def names_of(party: Party) -> tuple[str, ...]:
    """Return what tells one party from another: its entities' names."""
    entities = party.found.entities
    if len(entities) == 1:
        return (entities[0].name,)
    return tuple(sorted({entity.name for entity in entities})) or (
        f"thing {party.sentence} {party.token}",
    )


def codes_of(party: Party) -> tuple[str, ...]:
    """Return the codes of a party's entities, sorted; organisations tell apart by name."""
    return tuple(
        sorted(
            {
                entity.code
                if entity.code not in {"IGO", "NGO", "MNC", "IMG", "UNK"}
                else entity.name
                for entity in party.found.entities
            }
        )
    ) or (f"thing {party.sentence} {party.token}",)


def pronoun(
    word: str, parties: Sequence[Party], place: Place, counts: dict[tuple[str, ...], int]
) -> Party | None:
    """Return the party that a personal pronoun stands for.

    Args:
        word: The pronoun, lower case.
        parties: The parties and things before it, in text order.
        place: Where it stands.
        counts: How often each party was mentioned so far.
    """
    fits = _fits(word)
    candidates = []
    for party in reversed(parties):
        distance = place.sentence - party.sentence
        if distance > WINDOW:
            break
        if party.place or party.dependency in INSIDE or not fits(party.found):
            continue
        if distance == 0 and party.token in place.excluded:
            continue
        if place.no_thing and party.found.sort == "thing":
            continue
        candidates.append((party, _presence(word, party, place, distance, counts)))
    chosen = most_present(candidates, names_of if word in PERSONAL else codes_of)
    return chosen if chosen is not None and chosen.found.entities else None


def _presence(
    word: str, party: Party, place: Place, distance: int, counts: dict[tuple[str, ...], int]
) -> float:
    score = party.weight - 1.7 * distance + 0.3 * min(counts.get(names_of(party), 0), 4)
    if party.subject and place.subject:
        score += 1.0
    elif party.dependency == "dobj" and not place.subject and not place.possessive:
        score += 1.6
    if distance == 0 and party.token in place.favoured:
        score += 2.5
    if place.possessive and party.subject and party.verb == place.verb and not place.favoured:
        score += 2.0
    if party.dependency == "poss":
        score -= 0.8
    if party.found.sort == "thing":
        score -= 0.9 if party.subject else 1.4
    elif word in SINGULAR and party.found.sort == "state":
        score += 0.3
    elif word not in SINGULAR and word not in PERSONAL:
        score += 1.0 if party.found.many else -0.5
    return score


def _fits(word: str) -> Callable[[Found], bool]:
    if word in PERSONAL:
        other = words("feminine" if word in {"he", "him", "his", "himself"} else "masculine")
        return lambda found: (
            found.sort == "person" and not found.many and found.term.split(" ")[-1] not in other
        )
    if word in SINGULAR:
        return lambda found: not found.many and found.sort in THINGS
    return lambda found: found.many or found.sort in {"group", "people", "collective"}


def country(
    parties: Sequence[Party],
    place: Place,
    *,
    excluded: frozenset[str],
    allowed: frozenset[str],
    focus: str,
) -> str | None:
    """Return the code of the country that "the country" stands for.

    Args:
        parties: The parties before it, in text order.
        place: Where it stands.
        excluded: Codes it cannot be, such as that of its clause's subject.
        allowed: The only codes it can be; any, if empty.
        focus: The code of the country that the story is about, or nothing.
    """
    scores: dict[str, float] = {}
    for party in reversed(parties):
        distance = place.sentence - party.sentence
        if distance > (LONG_WINDOW if allowed else RECENT):
            break
        if party.found.sort in {"organisation", "group", "company", "thing"}:
            continue
        weight = party.weight * (1.25 if party.found.sort == "state" else 0.8)
        if not place.subject and not place.possessive and not party.subject:
            weight += PARALLEL
        for code in party.codes:
            if code in excluded or code in supranational_codes() or code == UNKNOWN:
                continue
            if not allowed or code in allowed:
                scores[code] = max(scores.get(code, 0.0), weight * 0.6**distance) + 0.15
    if focus in scores:
        scores[focus] += 0.9
    ranked = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
    margin = REGIONAL_MARGIN if allowed else MARGIN / 2
    if not ranked or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < margin):
        return None
    return ranked[0][0]


def present_country(
    parties: Sequence[Party], sentence: int, excluded: frozenset[str], focus: str
) -> str:
    """Return the code of the country most spoken of at a point of the story, or nothing.

    Args:
        parties: The parties before that point, in text order.
        sentence: The number of its sentence.
        excluded: Codes it cannot be.
        focus: The code of the country that the story is about, or nothing.
    """
    place = Place(sentence, -1, -1, True, False, frozenset())
    states = [
        party
        for party in parties
        if sentence - party.sentence <= RECENT
        if party.found.sort in {"state", "collective"}
        or (
            party.found.sort == "person"
            and any(not PUBLIC.isdisjoint(entity.sector) for entity in party.found.entities)
        )
    ]
    return country(states, place, excluded=excluded, allowed=frozenset(), focus=focus) or ""


def regional_codes(register: Register, modifiers: Sequence[str], head: str) -> frozenset[str]:
    """Return the codes of the states that a description fits: "West African", "island".

    Args:
        register: The register.
        modifiers: The words between article and head, lower case.
        head: The head: nation, kingdom, island …
    """
    said = " ".join(modifiers)
    found = set()
    for number in register.states.values():
        entry = register.entries[number]
        regions = register.regions_of(entry.code)
        if said:
            fits = any(f" {region} " in f" {said} " for region in regions)
        else:
            fits = head in regions or any(head in name.text.lower().split() for name in entry.names)
        if fits:
            found.add(entry.code)
    if said:
        # "the oil-rich West African nation": the longest region said decides.
        longest = max(
            (
                region
                for code in found
                for region in register.regions_of(code)
                if f" {region} " in f" {said} "
            ),
            key=len,
            default="",
        )
        found = {code for code in found if longest in register.regions_of(code)}
    return frozenset(found)


def pair(
    parties: Sequence[Party],
    place: Place,
    kind: str,
    state_of: Callable[[str], Entity | None],
    size: int = 2,
) -> Found:
    """Return the two parties that "the two sides" stands for, or the three of "the trio".

    Args:
        parties: The parties before it, in text order.
        place: Where it stands.
        kind: What the pair is made of: `countries`, `persons` or `any`.
        state_of: Gives the state with a code.
        size: How many they are.
    """
    for distance in range((WINDOW if size == 2 else LONG_WINDOW) + 1):
        there = [
            party
            for party in parties
            if party.sentence == place.sentence - distance
            and not party.place
            and party.found.entities
            and (kind != "persons" or party.found.sort == "person" or _are_of(party, size))
        ]
        for party in reversed(there):
            if len(party.found.entities) == size:
                chosen = _as_pair(party.found.entities, kind, state_of, size)
                if chosen:
                    return chosen
        there.sort(key=lambda party: party.dependency in {*INSIDE, "poss"})
        whole = [entity for party in there for entity in party.found.entities]
        core = [
            entity
            for party in there
            if party.dependency not in {*INSIDE, "poss"}
            for entity in party.found.entities
        ]
        for entities in (core, whole) if size == 2 else ():
            chosen = _as_pair(entities, kind, state_of, size)
            if chosen:
                return chosen
        if size == 2 and len({entity.code for entity in core}) > 2:
            return NOBODY
    return NOBODY


def _are_of(party: Party, size: int) -> bool:
    """Say whether people are one each of so many countries ("the leaders of Peru and Chile")."""
    return party.found.sort == "people" and len(party.codes) == size == len(party.found.entities)


def _as_pair(
    entities: Iterable[Entity], kind: str, state_of: Callable[[str], Entity | None], size: int
) -> Found | None:
    by_code: dict[str, Entity] = {}
    for entity in entities:
        key = f"{entity.name} {entity.code}" if kind == "persons" else entity.code
        by_code.setdefault(key, entity)
    if kind == "any" and len(by_code) == 1:
        # The sides of a country's own dispute: its army and its rebels, a union and a firm.
        by_code = {}
        for entity in entities:
            by_code.setdefault(" ".join((entity.code, *entity.sector[:1])), entity)
    if len(by_code) != size:
        return None
    if kind != "countries":
        return Found(tuple(by_code.values()), "person" if kind == "persons" else "people", True)
    states = [state_of(code) for code in by_code]
    known = tuple(state for state in states if state is not None)
    return Found(known, "state", True) if len(known) == size else None


def described(
    parties: Sequence[Party],
    register: Register,
    head: str,
    modifiers: Sequence[str],
    sentence: int,
) -> Party | None:
    """Return the organisation, group or company that "the bloc" or "the group" stands for.

    Args:
        parties: The parties before it, in text order.
        register: The register, whose entries say how they are described.
        head: The head, lower case.
        modifiers: The words between article and head, lower case.
        sentence: The number of its sentence.
    """
    sorts = {sort for sort in ("organisation", "group", "company") if head in words(sort)} | (
        {"body", "group"} if head in words("party") else set()
    )
    said = {head.rstrip("s"), *(word.rstrip("s") for word in modifiers)}
    candidates = []
    for party in reversed(parties):
        distance = sentence - party.sentence
        if distance > LONG_WINDOW:
            break
        if len(party.found.entities) != 1:
            continue
        number = register.by_id.get(party.found.entities[0].id or "")
        if number is None or (party.found.sort not in sorts and party.found.sort != "group"):
            continue
        entry = register.entries[number]
        told = {
            word.rstrip("s")
            for line in (*entry.descriptors, entry.name)
            for word in line.lower().replace("-", " ").split()
        }
        if party.found.sort == "group":
            told |= words("violent")
            if entry.code == "IMG":
                # Nobody calls a transnational jihadist group "the rebels".
                told -= words("rebelling")
        shared = len(said & told)
        if not shared and (party.found.sort not in sorts or head not in words("generic-group")):
            continue
        if modifiers and not said - {head.rstrip("s")} & told:
            continue
        candidates.append((party, party.weight * 0.5 - 0.5 * distance + 1.5 * shared))
    return most_present(candidates, names_of)
