"""Who "they" are that shot, flogged or freed somebody: the armed of whom the story told.

"The fighters flogged a couple. The women shut their stalls. By night they had let her go": the
women keep nobody. "They gathered the men and shot them": those who came armed, not the men.
"""

from dateline.actors.references.coreference import LONG_WINDOW
from dateline.actors.register.sectors import UNDER_ARMS
from dateline.actors.setting.discourse import NOBODY, Found, Party
from dateline.actors.setting.story import Story
from dateline.actors.words import words
from dateline.grammar import Sentence

UNARMED = frozenset("CVL REF EDU MED JRN LAB AGR BUS REL LEG JUD".split())
DOING = frozenset({"attr", "agent"})
LETTING, GOING = "let", frozenset({"go", "leave", "walk"})
HARMED = ("dobj", "dative", "nsubjpass")


def armed_again(story: Story, number: int, index: int, verb: int, party: Party | None) -> Found:
    """Return the armed party that "they" are, nobody where the verb or the party says no.

    Args:
        story: The story.
        number: The sentence.
        index: The pronoun.
        verb: The verb of its clause, or -1.
        party: Whom it would stand for by its place alone.
    """
    sentence = story.sentences[number]
    if verb < 0 or sentence.tokens[index].text.lower() != "they":
        return NOBODY
    if index not in sentence.dependents(verb, "nsubj"):
        return NOBODY
    deeds = _deeds(sentence, verb)
    only_armed = any(_is_of_the_armed(sentence, deed) for deed in deeds)
    if not only_armed and not any(
        sentence.tokens[deed].lemma in words("deeds-of-force") for deed in deeds
    ):
        return NOBODY
    if party is not None and party.found.entities:
        armed = _are(party.found, UNDER_ARMS)
        if not armed and not _are(party.found, UNARMED):
            return NOBODY
        if (armed or not only_armed) and (party.subject or party.dependency in DOING):
            return NOBODY
    harmed = {
        entity.name
        for deed in deeds
        for one in sentence.dependents(deed, *HARMED)
        if one > index
        for entity in story.who(number, one).entities
    }
    for before in reversed(story.earlier(number, index)):
        if number - before.sentence > LONG_WINDOW:
            break
        acting = before.subject or before.dependency in DOING
        if not acting or not _are(before.found, UNDER_ARMS) or before.place:
            continue
        if before.found.sort == "person" and not before.found.many:
            continue
        if harmed.isdisjoint(entity.name for entity in before.found.entities):
            return before.found
    return NOBODY


def _deeds(sentence: Sentence, verb: int) -> list[int]:
    """Return a verb and those joined to it that share its subject."""
    found = [verb]
    for one in found:
        found += [
            joined
            for joined in sentence.dependents(one, "conj")
            if not sentence.dependents(joined, "nsubj", "nsubjpass")
        ]
    return found


def _is_of_the_armed(sentence: Sentence, verb: int) -> bool:
    """Say whether only those with arms or power do something: arrest, flog, open fire, let go."""
    lemma = sentence.tokens[verb].lemma
    if lemma == LETTING:
        return any(
            sentence.tokens[clause].lemma in GOING
            for clause in sentence.dependents(verb, "ccomp", "xcomp")
        )
    fired = any(
        sentence.tokens[thing].lemma == "fire" for thing in sentence.dependents(verb, "dobj")
    )
    return lemma in words("deeds-of-the-armed") or (lemma == "open" and fired)


def _are(found: Found, sectors: frozenset[str]) -> bool:
    return bool(found.entities) and all(
        not sectors.isdisjoint(entity.sector[:1]) for entity in found.entities
    )
