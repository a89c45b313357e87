"""Bodies taken up by what they are: "the bloc", "the group", "the coalition", "Summit urged"."""

import re
from collections.abc import Sequence

from dateline.actors.references.coreference import LONG_WINDOW, most_present, names_of
from dateline.actors.references.group_that_spoke import read_group_that_spoke
from dateline.actors.register.register import Register
from dateline.actors.setting.discourse import BODIES, Found, Party, clause_subjects
from dateline.actors.setting.story import Story, taken_up
from dateline.actors.words import words
from dateline.grammar import VERBAL, Sentence

SHORTEST = 4
SENDING = frozenset({"UNO", "IGO", "EUR"})
GROUP, BASED = "group", "based"
WHAT_FOR = re.compile(r"\s(?:for|of|in|against|on)\s")


def read_described(story: Story, number: int, index: int) -> Found | None:
    """Return the party that "the bloc", "the group", "the mercenary forces" stands for."""
    line = story.lines[number]
    lower = line.lower[index]
    if lower not in words("organisation", "group", "company"):
        return _read_peacekeepers(story, number, index)
    if lower in words("of-the-state-alone") and not story.between(number, index):
        # "The army" fights the Arakan Army.
        return None
    sentence = story.sentences[number]
    first = story.first(number, index)
    modifiers = story.between(number, index)
    based = BASED in modifiers
    if not based and any(first <= placed[0] <= index for placed in line.hits):
        return None
    if sentence.dependents(index, "poss") or _is_called_for_more(sentence, index):
        return None
    spoke = read_group_that_spoke(story, number, index)
    if spoke is not None:
        return spoke
    acting = _who_acts_on_it(sentence, index)
    earlier = [
        party
        for party in story.earlier(number, first)
        if party.sentence != number or party.token not in acting
    ]
    if based:
        # "The Geneva-based group": where it sits does not tell which it is.
        modifiers = modifiers[modifiers.index(BASED) + 1 :]
    party = _described(earlier, story.register, lower, modifiers, number)
    if party is None:
        return _read_peacekeepers(story, number, index)
    return taken_up(story, number, index, party.found)


def _read_peacekeepers(story: Story, number: int, index: int) -> Found | None:
    """Return the mission whose "the peacekeepers" are: the one told of last."""
    lower = story.lines[number].lower[index]
    if lower not in words("peacekeepers", "mission-again") or story.between(number, index):
        return None
    if story.sentences[number].dependents(index, "prep", "poss"):
        return None
    for party in reversed(story.earlier(number, index)):
        if number - party.sentence > LONG_WINDOW:
            return None
        entities = party.found.entities
        said = {word for one in entities for word in one.text.lower().split()}
        if (
            len(entities) == 1
            and SENDING.issuperset(party.codes)
            and not said.isdisjoint(words("peace-missions"))
        ):
            return taken_up(story, number, index, party.found)
    return None


def _who_acts_on_it(sentence: Sentence, index: int) -> list[int]:
    """Return the subjects of a verb that a noun is the object of: nobody closes in on himself."""
    token = sentence.tokens[index]
    verb = token.head
    if token.dep == "pobj" and sentence.tokens[token.head].dep == "prep":
        verb = sentence.tokens[token.head].head
    elif token.dep != "dobj":
        return []
    return clause_subjects(sentence, verb) if sentence.tokens[verb].pos in VERBAL else []


def _is_called_for_more(sentence: Sentence, index: int) -> bool:
    """Say whether "of" follows a noun, or its name goes on: "Association for Media Work"."""
    named = sentence.tokens[index].text[:1].isupper()
    return any(
        sentence.tokens[child].lemma == "of"
        or (
            named
            and sentence.tokens[child].lemma == "for"
            and sentence.tokens[child + 1].text[:1].isupper()
        )
        for child in sentence.dependents(index, "prep")
        if child + 1 < len(sentence.tokens)
    )


def read_repeated(story: Story, number: int, index: int) -> Found | None:
    """Return the named body that a bare noun repeats the last word of: "the coalition".

    Args:
        story: The story.
        number: The sentence.
        index: The noun, which has an article, or is a meeting's in a communiqué.
    """
    lower = story.lines[number].lower[index]
    if lower in words("everywhere", "relational") or len(lower) < SHORTEST:
        return None
    sentence = story.sentences[number]
    meeting = lower in words("meets-and-acts") and sentence.tokens[index].text[:1].isupper()
    said_more = ("poss",) if meeting else ("prep", "poss", "acl", "relcl")
    if story.between(number, index) or sentence.dependents(index, *said_more):
        return None
    first = story.first(number, index)
    # "The Fund" in a report on the International Monetary Fund is it to the end.
    short = is_short_name(sentence, index)
    farthest = number if short else LONG_WINDOW
    for party in reversed(story.parties):
        if party.sentence >= number and party.token >= first:
            continue
        if number - party.sentence > farthest:
            return None
        if party.found.sort in BODIES and len(party.found.entities) == 1:
            named = party.found.entities[0]
            names = (named.name, named.text)
            if any(_ends_with(name, lower) or (short and _heads(name, lower)) for name in names):
                return taken_up(story, number, index, party.found)
            if meeting and lower in named.text.lower().split():
                # "An ECOWAS summit met", "The Summit urged": no name, but whose it is.
                return taken_up(story, number, index, party.found)
    return None


def is_bare_meeting(story: Story, number: int, index: int) -> bool:
    """Say whether a noun is a meeting that speaks without an article: "Summit urged them"."""
    line = story.lines[number]
    token = story.sentences[number].tokens[index]
    return (
        token.dep == "nsubj"
        and line.lower[index] in words("meets-and-acts")
        and token.text[:1].isupper()
        and story.first(number, index) == index
    )


def is_short_name(sentence: Sentence, index: int) -> bool:
    """Say whether a noun behind "the" has the capital of a name, among words that have none."""
    token = sentence.tokens[index]
    return (
        token.text[:1].isupper()
        and not token.text.isupper()
        and index > 0
        and sentence.tokens[index - 1].text.lower() == "the"
        and any(other.text.islower() and other.index > index for other in sentence.tokens)
    )


def _ends_with(name: str, word: str) -> bool:
    """Say whether a name of several words has a given one, in capitals, for its last."""
    said = name.rsplit(maxsplit=1)
    return len(said) > 1 and said[-1][:1].isupper() and said[-1].lower() == word


def _heads(name: str, word: str) -> bool:
    """Say whether a word is what a name says a body is: "National Council for the Defense of …"."""
    said = WHAT_FOR.split(name, maxsplit=1)
    head = said[0].split()[-1:]
    return len(said) > 1 and bool(head) and head[0][:1].isupper() and head[0].lower() == word


def _described(
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
    # "The rights group" bears no arms; "the group" does, where an armed one was told of.
    civil = head == GROUP and (
        not words("civil-groups").isdisjoint(modifiers)
        or not any(
            _is_armed_group(party) and sentence - party.sentence <= LONG_WINDOW for party in parties
        )
    )
    candidates = []
    for party in reversed(parties):
        distance = sentence - party.sentence
        if distance > LONG_WINDOW:
            break
        if len(party.found.entities) != 1:
            continue
        number = register.by_id.get(party.found.entities[0].id or "")
        if number is None:
            continue
        entry = register.entries[number]
        told = {
            word.rstrip("s")
            for line in (*entry.descriptors, entry.name)
            for word in line.lower().replace("-", " ").split()
        }
        armed = _is_armed_group(party)
        fits = party.found.sort in sorts or armed
        if civil:
            # Charities and the like are groups by what the register says of them.
            fits = party.found.sort == "organisation" and GROUP in told
        if not fits:
            continue
        if armed:
            told |= words("violent")
            if entry.code == "IMG":
                # Nobody calls a transnational jihadist group "the rebels".
                told -= words("rebelling")
        shared = len(said & told)
        named = party.found.sort in sorts or (armed and GROUP in sorts)
        if not shared and not (named and head in words("generic-group")):
            continue
        if modifiers and not said - {head.rstrip("s")} & told:
            continue
        candidates.append((party, party.weight * 0.5 - 0.5 * distance + 1.5 * shared))
    return most_present(candidates, names_of)


def _is_armed_group(party: Party) -> bool:
    """Say whether a party is an armed group, be it one that a state once raised."""
    return party.found.sort == GROUP or (
        party.found.sort == "body" and any("REB" in one.sector for one in party.found.entities)
    )
