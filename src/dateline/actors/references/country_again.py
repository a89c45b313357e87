"""The country that "the country" or "the West African nation" stands for, or most was said of."""

from collections.abc import Sequence

from dateline.actors.names.nouns import countries_before
from dateline.actors.references.anaphors import anaphor_at
from dateline.actors.references.called_country import state_called_so, verb_of_being
from dateline.actors.references.coreference import INSIDE, LONG_WINDOW, MARGIN, Place
from dateline.actors.references.country_barred import (
    acts,
    dimmed,
    is_done_by_it,
    is_of_a_name,
    named_behind,
    named_beside,
    who_acts_on_it,
)
from dateline.actors.register.codes import UNKNOWN, supranational_codes
from dateline.actors.register.register import Register
from dateline.actors.setting.discourse import NOBODY, PUBLIC, Found, Party, clause_subjects
from dateline.actors.setting.story import Story, state_entity, taken_up
from dateline.actors.words import words

PARALLEL = 3.6
REGIONAL_MARGIN = 2.5
RECENT = 5
FIRM = ("BUS",)
OWNING_OR_INSIDE = INSIDE | {"poss"}


def read_country(story: Story, number: int, index: int) -> Found:
    """Return the state that "the country", "the West African nation" stands for.

    What a state is said to be is that state: "Chad is the first country to leave Congo".
    """
    called = state_called_so(story, number, index)
    if called is not None:
        return taken_up(story, number, index, Found((called,), "state"))
    sentence = story.sentences[number]
    if is_of_a_name(sentence, index) or story.lines[number].lower[index] in words("colonies"):
        return NOBODY
    said_by = verb_of_being(sentence, index)
    if said_by is not None:
        for subject in sentence.dependents(said_by, "nsubj"):
            found = story.who(number, subject)
            if found.sort == "state":
                return taken_up(story, number, index, found)
    code = _country_code(story, number, index)
    state = state_entity(story, code) if code else None
    return taken_up(story, number, index, Found((state,), "state")) if state else NOBODY


def read_told_of(story: Story, number: int, index: int) -> Found:
    """Return the state that "its Central American ally" or "the former colonial power" stands for.

    Args:
        story: The story.
        number: The sentence.
        index: A word for an ally, host, rival or power.

    Returns:
        Nobody where no word tells a region or an empire, or more than one state may be meant.
    """
    if story.sentences[number].tokens[index].dep == "appos":
        # "France, the former colonial power": who it is has just been said.
        return NOBODY
    if "colonial" in story.between(number, index):
        return _colonial_power(story, number, index)
    return _of_a_region(story, number, index)


def _of_a_region(story: Story, number: int, index: int) -> Found:
    """Return the state of the region named before a noun, of those told before."""
    modifiers = story.between(number, index)
    allowed = _regional_codes(story.register, modifiers, "") if modifiers else frozenset()
    if not allowed or story.sentences[number].tokens[index].tag != "NN":
        return NOBODY
    sentence = story.sentences[number]
    own = {
        entity.code
        for owner in sentence.dependents(index, "poss")
        for entity in story.who(number, owner).entities
    }
    place = anaphor_at(story, number, index)
    own |= {
        entity.code
        for subject in clause_subjects(sentence, place.verb)
        if subject != index
        for entity in story.who(number, subject).entities
    }
    earlier = story.earlier(number, story.first(number, index))
    code = _country(earlier, place, excluded=frozenset(own), allowed=allowed, focus=story.leading)
    state = state_entity(story, code) if code else None
    return taken_up(story, number, index, Found((state,), "state")) if state else NOBODY


def _colonial_power(story: Story, number: int, index: int) -> Found:
    """Return the state beside a noun for a colonial power, else the last told of that was one."""
    sentence = story.sentences[number]
    for beside in sentence.dependents(index, "appos"):
        found = story.who(number, beside)
        if found.sort == "state":
            return taken_up(story, number, index, found)
    for party in reversed(story.earlier(number, story.first(number, index))):
        if number - party.sentence > LONG_WINDOW:
            break
        powers = [code for code in party.codes if code in words("colonial-powers")]
        state = state_entity(story, powers[0]) if len(powers) == 1 else None
        if state is not None and state.code != story.focus:
            return taken_up(story, number, index, Found((state,), "state"))
    return NOBODY


def _country_code(story: Story, number: int, index: int) -> str | None:
    sentence = story.sentences[number]
    token = sentence.tokens[index]
    first = story.first(number, index)
    modifiers = story.between(number, index)
    if own := _of_its_owner(story, number, index, modifiers):
        return own
    allowed = frozenset[str]()
    if modifiers or token.lemma not in words("country-in-general"):
        allowed = _regional_codes(story.register, modifiers, token.lemma)
    if not allowed and countries_before(story.names, story.lines[number], first, index):
        return None
    place = anaphor_at(story, number, index)
    other = not words("next-door-to").isdisjoint(modifiers)
    if other or is_done_by_it(sentence, index):
        excluded = named_beside(story, number, first, index)
    else:
        excluded = named_behind(story, number, index, place)
    if not place.possessive and place.verb >= 0:
        for subject in clause_subjects(sentence, place.verb):
            found = story.who(number, subject)
            if found.sort == "state":
                excluded.update(entity.code for entity in found.entities)
    earlier = story.earlier(number, first)
    acting = who_acts_on_it(sentence, index, place.verb)
    if allowed:
        # Of two in West Africa it is the one told of before that its senators speak of.
        before = {code for party in earlier if party.sentence < number for code in party.codes}
        theirs = {code for party in earlier if acts(party, number, acting) for code in party.codes}
        excluded |= theirs - before
    code = _country(
        [dimmed(party) if acts(party, number, acting) else party for party in earlier],
        place,
        excluded=frozenset(excluded),
        allowed=allowed,
        focus=story.leading,
    )
    spoken = {code for party in earlier for code in party.codes} - excluded
    if code is None and not (spoken & allowed if allowed else spoken):
        # Nothing before it fits: what the story is about comes after, or in the headline.
        if not allowed:
            return story.focus or None
        ahead = [code for code in story.names.near if code in allowed and code not in excluded]
        return ahead[0] if len(ahead) == 1 else None
    return code


def _of_its_owner(story: Story, number: int, index: int, modifiers: Sequence[str]) -> str:
    """Return the state of whoever "his country" is said to be of, if nothing else describes it."""
    if not words("ones-own").issuperset(modifiers):
        return ""
    codes = {
        entity.code
        for owner in story.sentences[number].dependents(index, "poss")
        for entity in story.who(number, owner).entities
        if not story.is_guess(entity)
    } & story.register.states.keys()
    return codes.pop() if len(codes) == 1 else ""


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
    return _country(states, place, excluded=excluded, allowed=frozenset(), focus=focus) or ""


def _country(
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
        if party.found.sort in {"organisation", "group", "company", "thing"} or _is_a_firms(party):
            continue
        weight = party.weight * (1.25 if party.found.sort == "state" else 0.8)
        beside = not party.subject and party.dependency not in OWNING_OR_INSIDE
        if not place.subject and not place.possessive and beside:
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


def _is_a_firms(party: Party) -> bool:
    """Say whether a party is a firm's people, whose country need not be told of."""
    return all(entity.sector[:1] == FIRM for entity in party.found.entities)


def _regional_codes(register: Register, modifiers: Sequence[str], head: str) -> frozenset[str]:
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
