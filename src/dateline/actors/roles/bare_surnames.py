"""Who a bare surname is: somebody spoken of before, or somebody of the register."""

from dateline.actors.names.lines import Line
from dateline.actors.names.readings import read_person
from dateline.actors.names.surnames import by_surname, leads
from dateline.actors.references.coreference import INSIDE
from dateline.actors.references.surname_first import of_country
from dateline.actors.register.register import NameHit
from dateline.actors.setting.discourse import NOBODY, Found
from dateline.actors.setting.story import Story, span_entity, taken_up
from dateline.actors.words import words

ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "conj"})


def without_particles(line: Line, first: int, last: int) -> int:
    """Return where a name begins once its particles are left out: "De Mistura"."""
    while first < last and line.lower[first] in {*words("particle"), "-"}:
        first += 1
    return first


def read_leader(story: Story, number: int, index: int) -> Found:
    """Return the leader whose bare surname the tagger takes for a common word ("Trump called").

    Args:
        story: The story.
        number: The sentence's number.
        index: A word with a capital that is tagged as no name.
    """
    sentence = story.sentences[number]
    word = story.lines[number].texts[index]
    if not word[:1].isupper():
        return NOBODY
    labels = sentence.is_label and index == 0
    alone = sentence.tokens[index].dep in ALONE and not sentence.children[index]
    if not (labels or alone):
        return NOBODY
    known = story.people.get(word)
    if known is not None:
        return taken_up(story, number, index, known)
    person = by_surname(story.register, word, story.on, story.names.near)
    if person is None or not leads(story.register, person):
        return NOBODY
    reading = read_person(story.register, person, story.on)
    return Found((span_entity(story, number, index, index, reading),), "person")


def read_surname(story: Story, number: int, index: int, name_first: int) -> Found:
    """Return who a surname alone is, or a name spelt out that was told before; or nobody.

    Args:
        story: The story.
        number: The sentence.
        index: The name's last token.
        name_first: Its first token.
    """
    line = story.lines[number]
    word = line.texts[index]
    known = story.people.get(word)
    name_first = without_particles(line, name_first, index)
    if name_first == index:
        body = story.bodies.get(word)
        if body is not None:
            return taken_up(story, number, index, body)
        if known is not None:
            return taken_up(story, number, index, known)
        begins_with_it = of_country(story, word)
        if begins_with_it is not None:
            return taken_up(story, number, index, begins_with_it)
        person = by_surname(story.register, word, story.on, story.names.near)
        aged = (
            line.lower[index + 1 : index + 2] == [","]
            and line.lower[index + 2 : index + 3]
            and line.lower[index + 2].isdigit()
        )
        if person is not None and not aged and index not in line.persons:
            reading = read_person(story.register, person, story.on)
            return Found((span_entity(story, number, index, index, reading),), "person")
        by_given_name = story.given.get(word)
        inside = story.sentences[number].tokens[index].dep in INSIDE
        if by_given_name is not None and not inside:
            return taken_up(story, number, index, by_given_name)
        spelling = story.register.misspelt_state(word)
        placed = story.lines[number].hit_at.get(index)
        # "Philippi, West Virginia" is a town: it misspells nothing.
        in_a_town = any(town.first <= index <= town.last for town in line.towns)
        if spelling is not None and placed is None and not in_a_town:
            token = story.sentences[number].tokens[index]
            hit = NameHit(token.start, token.end, spelling)
            named = story.names.read((index, index, hit))
            if named is not None:
                entity = span_entity(story, number, index, index, named.reading)
                return Found((entity,), named.reading.sort)
    elif known is not None:
        tokens = story.sentences[number].tokens
        written = story.text[tokens[name_first].start : tokens[index].end]
        if known.entities[0].name == " ".join(written.split()):
            return taken_up(story, number, index, known)
    return NOBODY
