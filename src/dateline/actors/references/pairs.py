"""Two parties that one phrase stands for, or three: "the two sides", "the trio"."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from dateline.actors.names.nouns import countries_before
from dateline.actors.references.anaphors import anaphor_at
from dateline.actors.references.at_odds import two_at_odds
from dateline.actors.references.coreference import INSIDE, LONG_WINDOW, WINDOW, Place
from dateline.actors.references.reached import are_one_states, reached
from dateline.actors.references.third_parties import without_third_party
from dateline.actors.setting.discourse import (
    NOBODY,
    Found,
    Party,
)
from dateline.actors.setting.story import Story, state_entity, taken_up
from dateline.actors.words import words
from dateline.grammar import Sentence
from dateline.records import Entity

BYSTANDERS = frozenset({"MED", "JRN"})
OF_A_PLACE = "people of "
SEVERAL = {"three": 3, "four": 4, "five": 5, "six": 6}


@cache
def _kinds_of_pairs() -> dict[str, str]:
    """Return of what kind the two are that a word stands for: countries, persons or any."""
    lists = {
        "any": words("pair-any"),
        "persons": words("pair-persons"),
        "countries": words("pair-countries"),
    }
    return {word: kind for kind, listed in lists.items() for word in sorted(listed)}


@cache
def _states_of_one_name() -> dict[str, tuple[str, ...]]:
    """Return the codes of states that one plural stands for: "the two Koreas"."""
    told = (entry.split() for entry in words("states-of-one-name"))
    return {plural: tuple(code.upper() for code in codes) for plural, *codes in told}


def read_pair(story: Story, number: int, index: int, definite: str) -> Found | None:
    """Return the two parties of "the two sides", "both countries"; None if it is no pair.

    Args:
        story: The story.
        number: The sentence.
        index: The head.
        definite: The word that makes the phrase definite, or nothing.
    """
    sentence = story.sentences[number]
    lower = story.lines[number].lower[index]
    called_alike = _states_of_one_name().get(lower)
    if called_alike is not None:
        both = tuple(filter(None, (state_entity(story, code) for code in called_alike)))
        return taken_up(story, number, index, Found(both, "state", many=True))
    kind = _kinds_of_pairs().get(lower)
    if kind is None and lower != "trio":
        return None
    size = _size(sentence, index, lower)
    if size > 2:
        if not definite and lower != "trio":
            return None
        several = named_together(story, number, index, kind or "any", size)
        return several if several is not None and several.entities else None
    if lower in words("pair-alone"):
        if sentence.dependents(index, "prep") or (lower != "both" and definite != "the"):
            return None
        if sentence.tokens[index].dep in {"det", "preconj", "predet", "nummod"}:
            return None
    else:
        told = {
            sentence.tokens[child].text.lower()
            for child in sentence.children[index]
            if child < index
        }
        bare = told == {"the"} and lower in words("pair-bare") and not is_described(sentence, index)
        if bare:
            # Those of one state's quarrel may be more than two.
            return of_two_states(named_together(story, number, index, kind or "any", size))
        if "both" not in told and not ("two" in told and definite):
            return None
        if _says_of_whom(sentence, index):
            return None
    together = None
    if kind == "persons":
        together = named_together(story, number, index, kind, size)
        if together is not None and together.entities:
            return together
    feuding = two_at_odds(story, number, index)
    if feuding is not None and not _names_countries(story, number, index):
        states = [state_entity(story, code) for code in feuding]
        known = tuple(state for state in states if state is not None)
        return taken_up(story, number, index, Found(known, "state", many=True))
    if kind == "persons":
        return together
    return named_together(story, number, index, kind or "any", size)


def of_two_states(found: Found | None) -> Found | None:
    """Return a pair if it is of two states, else None.

    Args:
        found: The parties that a phrase may stand for.
    """
    codes = {entity.code for entity in found.entities} if found is not None else set()
    return found if len(codes) == 2 else None


def is_described(sentence: Sentence, index: int) -> bool:
    """Say whether words behind a noun tell which are meant ("the sides of the box").

    Args:
        sentence: The sentence.
        index: The noun.
    """
    return bool(sentence.dependents(index, "prep", "relcl", "acl", "appos"))


def _says_of_whom(sentence: Sentence, index: int) -> bool:
    """Say whether a phrase names its own countries ("the two presidents of Chile and Peru")."""
    return any(sentence.tokens[name].pos == "PROPN" for name in sentence.behind(index, "of"))


def _size(sentence: Sentence, index: int, lower: str) -> int:
    """Return how many parties a noun says they are: 3 for "the three countries", else 2."""
    if lower == "trio":
        return 3
    told = {sentence.tokens[child].text.lower() for child in sentence.children[index]}
    return next((SEVERAL[word] for word in told if word in SEVERAL), 2)


def _names_countries(story: Story, number: int, index: int) -> bool:
    """Say whether words before a noun name countries ("the two Chilean sides")."""
    first = story.first(number, index)
    return bool(countries_before(story.names, story.lines[number], first, index))


def named_together(story: Story, number: int, index: int, kind: str, size: int) -> Found | None:
    """Return so many parties spoken of before; None if the phrase itself names countries.

    Args:
        story: The story.
        number: The sentence.
        index: The head of the phrase.
        kind: What they are: `countries`, `persons` or `any`.
        size: How many they are.
    """
    if _names_countries(story, number, index):
        return None
    first = story.first(number, index)
    found = pair(
        without_third_party(story, number, index, first),
        anaphor_at(story, number, index),
        kind,
        lambda code: state_entity(story, code),
        size,
    )
    return taken_up(story, number, index, found)


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
        acting = next((party for party in there if _act_together(party, size)), None)
        if acting is not None and kind != "countries":
            # "Roe and Dahl are said to have robbed the bankers Ek and Alm. The pair were caught".
            return acting.found
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
        if size == 2 and (kind == "countries" or (kind == "any" and are_one_states(core))):
            chosen = _as_pair([*core, *reached(parties, place, distance)], kind, state_of, size)
            if chosen:
                return chosen
        if size == 2 and len({entity.code for entity in core}) > 2:
            return NOBODY
    return NOBODY


def _act_together(party: Party, size: int) -> bool:
    """Say whether so many persons by name, joined by "and", are a sentence's subject."""
    found = party.found
    return party.subject and found.sort == "person" and len(found.entities) == size


def _are_of(party: Party, size: int) -> bool:
    """Say whether people are one each of so many countries ("the leaders of Peru and Chile")."""
    return party.found.sort == "people" and len(party.codes) == size == len(party.found.entities)


def _one_of_each_state(persons: Iterable[Entity]) -> dict[str, Entity]:
    """Return a person of each state, by name where one is: "his Chinese counterpart Li Wen"."""
    chosen: dict[str, Entity] = {}
    for person in persons:
        before = chosen.get(person.code)
        if before is None or (before.via != "name" and person.via == "name"):
            chosen[person.code] = person
    return chosen


def _as_pair(
    entities: Iterable[Entity], kind: str, state_of: Callable[[str], Entity | None], size: int
) -> Found | None:
    by_code: dict[str, Entity] = {}
    for entity in entities:
        key = f"{entity.name} {entity.code}" if kind == "persons" else entity.code
        by_code.setdefault(key, entity)
    if kind == "persons" and len(by_code) > size:
        by_code = _one_of_each_state(by_code.values())
    if kind == "any" and len(by_code) == 1:
        # The sides of a country's own dispute: its army and its rebels, a union and a firm.
        by_code = {}
        for entity in entities:
            if not BYSTANDERS.isdisjoint(entity.sector[:1]):
                continue
            # A state's bare name is its government: they are no two sides.
            by_code.setdefault(" ".join((entity.code, *(entity.sector[:1] or ("GOV",)))), entity)
    if len(by_code) != size:
        return None
    if kind == "any" and len({entity.code for entity in by_code.values()}) == size:
        # "Chile shelled a Peruvian town. Both sides": the sides are states, and no townspeople.
        by_code = {
            key: (state_of(entity.code or "") or entity)
            if entity.name.startswith(OF_A_PLACE)
            else entity
            for key, entity in by_code.items()
        }
    if kind != "countries":
        return Found(tuple(by_code.values()), "person" if kind == "persons" else "people", True)
    states = [state_of(code) for code in by_code]
    known = tuple(state for state in states if state is not None)
    return Found(known, "state", True) if len(known) == size else None


def is_between_two(story: Story, party: Party) -> bool:
    """Say whether a mention is what is between two, who themselves are "they".

    Args:
        story: The story.
        party: The mention.
    """
    sentence = story.sentences[party.sentence]
    return (
        party.found.sort == "thing"
        and sentence.tokens[party.token].lemma in words("between-two")
        and bool(sentence.behind(party.token, "between"))
    )
