"""Whom a nationality means: the country ("the Russians said") or some of its people, and where."""

from dateline.actors.names.nouns import Named
from dateline.actors.names.readings import Reading
from dateline.actors.references.persons_again import read_person_again
from dateline.actors.setting.discourse import Found
from dateline.actors.setting.story import Story, phrase_entity, span_entity
from dateline.actors.setting.whereabouts import place_of
from dateline.actors.words import words
from dateline.grammar import HYPHENS, PLURAL_TAGS, Sentence

# "The French", "the Chinese" and "the Swiss" are the many, "the German" is one.
COLLECTIVE = ("sh", "ch", "ese", "ss")


def read_nationals(story: Story, number: int, index: int, named: Named) -> Found:
    """Return whom a demonym means: the country ("the Russians said") or some of its people.

    Args:
        story: The story.
        number: The sentence.
        index: The phrase's head.
        named: The demonym or adjective, as the register reads it.
    """
    sentence = story.sentences[number]
    token = sentence.tokens[index]
    reading = named.reading
    if _tells_whose(sentence, index):
        return Found((span_entity(story, number, named.first, named.last, reading),), "state")
    many = token.tag in PLURAL_TAGS or token.text.endswith("s")
    if not words("living-there").isdisjoint(
        story.lines[number].lower[max(named.first - 1, 0) : named.first]
    ):
        # "Ethnic Turks", "local Serbs" are people of where they live.
        code = place_of(story, number, index)
        code = code or (story.focus if story.focus != reading.code else "")
        if code:
            home = Reading(story.register.state_name(code), code, (), "role", "people")
            reading = home
    elif many and (own := _state_before(story, number, named)):
        reading = Reading(story.register.state_name(own), own, (), "role", "people")
    elif many and (abroad := _home(story, number, index)) not in {"", reading.code}:
        home = Reading(story.register.state_name(abroad), abroad, (), "role", "people")
        reading = home
    definite = story.determiner(number, index) == "the"
    one = not many and not token.text.endswith(COLLECTIVE)
    if definite and one and not _told_anew(sentence, index):
        again = read_person_again(story, number, index, reading.code)
        if again.entities:
            return again
    whole = (
        (definite or (many and _deal_together(story, number, index)))
        and not one
        and reading.via == "name"
        and not sentence.dependents(index, "nummod", "amod")
    )
    people = Reading(
        reading.name if whole else f"{reading.name} nationals",
        reading.code,
        reading.sectors or (() if whole else ("CVL",)),
        "name" if whole else "role",
        "people",
        reading.id if whole else None,
        reading.wikidata if whole else None,
    )
    return Found((phrase_entity(story, number, index, people),), "people", many)


def _tells_whose(sentence: Sentence, index: int) -> bool:
    """Say whether an adjective stands before a noun, or by a hyphen before a participle.

    "A Russian-sponsored conference": Russia holds it, no Russians do.
    """
    token = sentence.tokens[index]
    if token.head == index:
        return False
    behind = sentence.tokens[index + 1 : index + 2]
    if token.dep == "npadvmod" and any(one.text in HYPHENS for one in behind):
        return sentence.tokens[token.head].lemma not in words("of-people-by-a-hyphen")
    return token.dep in {"amod", "compound", "nmod"}


def _deal_together(story: Story, number: int, index: int) -> bool:
    """Say whether nationals joined to those of another state stand for the two states.

    "Palestinians and Israelis failed to agree", "talks between Greeks and Turks".
    """
    sentence = story.sentences[number]
    line = story.lines[number]
    token = sentence.tokens[index]
    first = token.head if token.dep == "conj" else index
    joined = [one for one in (first, *sentence.dependents(first, "conj")) if one != index]
    others = [story.names.read(line.hit_at[one]) for one in joined if one in line.hit_at]
    if not any(one is not None and one.reading.sort == "state" for one in others):
        return False
    above = sentence.tokens[sentence.tokens[first].head]
    if sentence.tokens[first].dep == "nsubj":
        told = {
            above.lemma,
            *(sentence.tokens[one].lemma for one in sentence.dependents(above.index, "xcomp")),
        }
        return not told.isdisjoint(words("negotiating"))
    held = sentence.tokens[above.head]
    return above.lemma == "between" and held.lemma in words("negotiations")


def _state_before(story: Story, number: int, named: Named) -> str:
    """Return the state named right before a nationality: "Kosovo Serbs", "Bosnia's Serbs"."""
    line = story.lines[number]
    at = named.first - 1
    if line.lower[max(at, 0)] == "'s":
        at -= 1
    placed = line.hit_at.get(at) if at >= 0 else None
    before = story.names.read(placed) if placed else None
    if before is None or line.lower[named.last] in words("home-second"):
        return ""
    state = before.reading.sort == "state" and before.reading.code != named.reading.code
    return before.reading.code if state else ""


def _told_anew(sentence: Sentence, index: int) -> bool:
    """Say whether words beside a noun tell of somebody new: "the first German killed"."""
    return bool(sentence.dependents(index, "relcl", "acl", "nummod")) or any(
        sentence.tokens[child].lemma != "old" for child in sentence.dependents(index, "amod")
    )


def _home(story: Story, number: int, index: int) -> str:
    """Return where nationals live by the words after them: "the Albanians of Serbia"."""
    sentence = story.sentences[number]
    for inner in sentence.behind(index, "of"):
        placed = story.lines[number].hit_at.get(inner)
        named = story.names.read(placed) if placed else None
        if named is not None and named.reading.sort == "state":
            return named.reading.code
    return ""
