"""Coreference as news needs it: which party a pronoun or a definite noun phrase takes up again.

Every resolver returns the party taken up, or nothing where two readings are equally good.

Source: the salience factors are those of Lappin and Leass, "An Algorithm for Pronominal Anaphora
Resolution" (Computational Linguistics 20, 1994): recency, subject, object, parallelism.
"""

from collections.abc import Callable, Iterable, Sequence

from dateline.actors.discourse import NOBODY, Found, Party
from dateline.actors.register import Register
from dateline.actors.words import words

MARGIN = 0.6
WINDOW = 3
PERSON_SORTS = frozenset({"person"})
COLLECTIVE = frozenset({"organisation", "group", "state", "role", "body", "company", "people"})


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
    return tuple(sorted({entity.name for entity in party.found.entities}))


def codes_of(party: Party) -> tuple[str, ...]:
    """Return the codes of a party's entities, sorted."""
    return tuple(sorted(party.codes))


def pronoun(
    word: str,
    parties: Sequence[Party],
    sentence: int,
    verb: int,
    subject: bool,
    possessive: bool,
    excluded: frozenset[int],
    counts: dict[tuple[str, ...], int],
) -> Party | None:
    """Return the party that a personal pronoun stands for.

    Args:
        word: The pronoun, lower case.
        parties: The parties before it, in text order.
        sentence: The number of its sentence.
        verb: The verb of its clause.
        subject: Whether it is a subject.
        possessive: Whether it is a possessor.
        excluded: Tokens of its sentence that it cannot stand for.
        counts: How often each party was mentioned so far.
    """
    fits = _fits(word)
    candidates = []
    for party in reversed(parties):
        distance = sentence - party.sentence
        if distance > WINDOW:
            break
        if (
            party.place
            or not fits(party.found)
            or (distance == 0 and party.token in excluded)
            or party.dependency in {"compound", "amod", "nmod"}
        ):
            continue
        score = party.weight - 1.7 * distance + 0.3 * min(counts.get(names_of(party), 0), 4)
        if party.subject and subject:
            score += 1.0
        if distance == 0 and possessive and party.subject and party.verb == verb:
            score += 2.0
        if word in {"they", "them", "their", "theirs"} and party.found.many:
            score += 1.2
        if word in {"it", "its"} and party.found.sort == "state":
            score += 0.3
        if party.dependency == "poss":
            score -= 0.8
        candidates.append((party, score))
    key = codes_of if word in {"it", "its"} else names_of
    return most_present(candidates, key)


def _fits(word: str) -> Callable[[Found], bool]:
    if word in {"he", "him", "his", "she", "her", "hers"}:
        return lambda found: found.sort == "person" and not found.many
    if word in {"it", "its", "itself"}:
        return lambda found: (
            not found.many
            and found.sort in {"state", "organisation", "group", "body", "company", "collective"}
        )
    return lambda found: found.many or found.sort in {"group", "people", "collective"}


def country(
    parties: Sequence[Party],
    sentence: int,
    excluded: frozenset[str],
    allowed: frozenset[str],
    focus: str,
    margin: float = MARGIN,
) -> str | None:
    """Return the code of the country that "the country" stands for.

    Args:
        parties: The parties before it, in text order.
        sentence: The number of its sentence.
        excluded: Codes it cannot be, such as that of its clause's subject.
        allowed: The only codes it can be; any, if empty.
        focus: The code of the country that the story is about, or nothing.
        margin: How far ahead of the next the best must be.
    """
    scores: dict[str, float] = {}
    for party in reversed(parties):
        distance = sentence - party.sentence
        if distance > 5 and not allowed:
            break
        if party.found.sort not in {"state", "role", "person", "collective", "people", "body"}:
            continue
        weight = party.weight * (1.25 if party.found.sort == "state" else 0.8)
        for code in party.codes:
            if code not in excluded and len(code) == 3 and (not allowed or code in allowed):
                scores[code] = max(scores.get(code, 0.0), weight * 0.6 ** max(distance, 0)) + 0.15
    if focus in scores:
        scores[focus] += 0.9
    ranked = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < margin * 0.5):
        return None
    return ranked[0][0]


def regional_codes(register: Register, modifiers: Sequence[str], head: str) -> frozenset[str]:
    """Return the codes of the states that a description fits: "West African", "island".

    Args:
        register: The register.
        modifiers: The words between article and head, lower case.
        head: The head: nation, kingdom, island …
    """
    found: set[str] = set()
    described = " ".join(modifiers)
    for entry in register.entries:
        if entry.kind != "state":
            continue
        for region in entry.regions:
            plain = region.lower().replace("-", " ")
            if (described and (
                described == plain
                or described.endswith(f" {plain}")
                or described.startswith(f"{plain} ")
            )) or (not described and plain == head):
                found.add(entry.code)
        if not described and any(head in name.text.lower().split() for name in entry.names):
            found.add(entry.code)
    return frozenset(found)


def pair(
    parties: Sequence[Party],
    sentence: int,
    token: int,
    kind: str,
    state_of: Callable[[str], Found | None],
) -> Found:
    """Return the two parties that "the two sides" stands for.

    Args:
        parties: The parties before it, in text order.
        sentence: The number of its sentence.
        token: Its token.
        kind: What the pair is made of: `countries`, `persons` or `any`.
        state_of: Gives the state with a code.
    """
    for distance in range(WINDOW + 1):
        there = [
            party
            for party in parties
            if party.sentence == sentence - distance
            and not party.place
            and (distance or party.token < token)
        ]
        joined = [party for party in there if len(party.found.entities) == 2]
        for party in reversed(joined):
            chosen = _as_pair(party.found.entities, kind, state_of, party.found.sort)
            if chosen:
                return chosen
        entities = [
            entity
            for party in there
            if party.dependency not in {"compound", "amod", "nmod"} or kind == "countries"
            if kind != "persons" or party.found.sort == "person"
            for entity in party.found.entities
        ]
        chosen = _as_pair(entities, kind, state_of, "")
        if chosen:
            return chosen
        core = [
            entity
            for party in there
            if party.weight >= 2.0 or party.dependency == "pobj"
            if party.dependency != "poss"
            for entity in party.found.entities
        ]
        chosen = _as_pair(core, kind, state_of, "")
        if chosen:
            return chosen
        if len({entity.code for entity in entities}) > 2:
            return NOBODY
    return NOBODY


def _as_pair(
    entities: Iterable[object], kind: str, state_of: Callable[[str], Found | None], sort: str
) -> Found | None:
    by_code: dict[str, object] = {}
    for entity in entities:
        by_code.setdefault(entity.code, entity)  # type: ignore[attr-defined]
    if len(by_code) != 2:
        return None
    if kind == "countries":
        states = [state_of(code) for code in by_code]
        if not all(states):
            return None
        return Found(tuple(state.entities[0] for state in states if state), "state", True)
    return Found(tuple(by_code.values()), sort or "role", True)  # type: ignore[arg-type]


def described(
    parties: Sequence[Party],
    register: Register,
    head: str,
    modifiers: Sequence[str],
    sentence: int,
    plural: bool,
) -> Party | None:
    """Return the organisation, group or company that "the bloc" or "the group" stands for.

    Args:
        parties: The parties before it, in text order.
        register: The register, whose entries say how they are described.
        head: The head, lower case.
        modifiers: The words between article and head, lower case.
        sentence: The number of its sentence.
        plural: Whether the head is a plural.
    """
    sorts = {
        sort
        for sort, list_name in (
            ("organisation", "organisation"),
            ("group", "group"),
            ("company", "company"),
        )
        if head in words(list_name)
    }
    if head in words("party"):
        sorts |= {"body", "group"}
    spoken = {head, *modifiers}
    candidates = []
    for party in reversed(parties):
        distance = sentence - party.sentence
        if distance > 12:
            break
        if party.found.sort not in sorts or len(party.found.entities) != 1:
            continue
        number = register.by_id.get(party.found.entities[0].id or "")
        entry = register.entries[number] if number is not None else None
        shared = 0
        if entry is not None:
            told = {
                word
                for line in (*entry.descriptors, entry.name)
                for word in line.lower().replace("-", " ").split()
            }
            shared = len(spoken & told) + (head in told)
            if modifiers and not shared:
                continue
        score = party.weight * 0.5 - 0.5 * distance + 1.5 * shared
        candidates.append((party, score))
    return most_present(candidates, names_of)
