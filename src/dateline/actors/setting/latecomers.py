"""Persons whose country a story tells only after it has spoken of them."""

from collections.abc import Iterator, Mapping

from dateline.actors.register.codes import UNKNOWN
from dateline.actors.setting.discourse import Found, Party, clause_subjects
from dateline.actors.setting.story import Story
from dateline.actors.setting.whereabouts import country_at
from dateline.actors.words import words
from dateline.records import Entity

ALONE = frozenset({"NN", "NNP"})
NEAR = 2


def homes_told_later(story: Story) -> dict[str, str]:
    """Return by surname the countries of persons who were given another one before it was told.

    Args:
        story: A story that was read once.

    Returns:
        The code by the last word of the name; nobody of whom the text tells two countries, and
        nobody whose home was not asked for: "a teenager" here and there is not one person.
    """
    if not story.asked:
        return {}
    guessed: dict[str, set[str]] = {}
    told: dict[str, set[str]] = {}
    for person in _persons(story):
        if story.is_guess(person):
            if " " in person.name:
                guessed.setdefault(_surname(person), set()).add(person.code)
        else:
            told.setdefault(_surname(person), set()).add(person.code)
    for name, code in (*_grown_up(story), *_called_after_a_nation(story)):
        told.setdefault(name, set()).add(code)
    return {
        name: next(iter(codes))
        for name, codes in told.items()
        if name in story.asked and len(codes) == 1 and guessed.get(name, codes) != codes
    }


def _persons(story: Story) -> Iterator[Entity]:
    """Return the mentions of single persons whom the register does not know."""
    for party in story.parties:
        person = _unknown_person(party.found)
        if person is not None:
            yield person


def _unknown_person(found: Found) -> Entity | None:
    if found.sort != "person" or len(found.entities) != 1:
        return None
    (person,) = found.entities
    nameless = not person.name.strip()
    if nameless or person.via == "name" or person.id or person.code == UNKNOWN:
        return None
    return person


def _surname(person: Entity) -> str:
    return person.name.split()[-1]


def _grown_up(story: Story) -> Iterator[tuple[str, str]]:
    """Return surnames and countries of persons said to have grown up, or to come from, there."""
    for number, sentence in enumerate(story.sentences):
        for token in sentence.tokens:
            if token.pos != "VERB" or token.lemma not in words("growing-up", "coming-from"):
                continue
            ways = ("from",) if token.lemma in words("coming-from") else ("in", "from")
            codes = {
                country_at(story, number, inner) for inner in sentence.behind(token.index, *ways)
            } - {""}
            if len(codes) != 1:
                continue
            subjects = clause_subjects(sentence, token.index) or sentence.dependents(
                token.index, "nsubj", "nsubjpass"
            )
            for subject in subjects:
                person = _unknown_person(story.who(number, subject))
                if person is not None and story.is_guess(person):
                    yield _surname(person), next(iter(codes))


def _called_after_a_nation(story: Story) -> Iterator[tuple[str, str]]:
    """Return the surname and country of whom "the Dane" takes up, where only one can be meant."""
    for at, party in enumerate(story.parties):
        code = _nation_of_one(story, party)
        if not code:
            continue
        near: dict[str, Entity] = {}
        for earlier in story.parties[:at]:
            person = _unknown_person(earlier.found)
            if person is not None and " " in person.name:
                if person.code == code and not story.is_guess(person):
                    near.clear()
                    break
                if party.sentence - earlier.sentence <= NEAR:
                    near[_surname(person)] = person
        if len(near) == 1:
            name, person = next(iter(near.items()))
            if story.is_guess(person):
                yield name, code


def _nation_of_one(story: Story, party: Party) -> str:
    """Return the country of one person called by the nation alone: "the Irishman"."""
    token = story.sentences[party.sentence].tokens[party.token]
    if (
        len(party.found.entities) != 1
        or token.tag not in ALONE
        or story.determiner(party.sentence, party.token) != "the"
        or story.between(party.sentence, party.token)
    ):
        return ""
    placed = story.lines[party.sentence].hit_at.get(party.token)
    named = story.names.read(placed) if placed else None
    return named.reading.code if named is not None and named.reference.sort == "demonym" else ""


def read_anew(
    story: Story, homes: Mapping[str, str], held: Mapping[str, Mapping[str, frozenset[str]]]
) -> Story:
    """Return a story as it was before it was read, with what is known by now.

    Args:
        story: A story that was read once.
        homes: Codes by surname.
        held: Surnames of holders by office and code.
    """
    return Story(
        story.text,
        story.sentences,
        story.lines,
        story.register,
        story.names,
        story.on,
        story.focus,
        story.leading,
        story.filed,
        story.read,
        story.scene,
        homes=homes,
        mission=story.mission,
        sections=story.sections,
        home=story.home,
        floor=story.floor,
        signing=story.signing,
        letters=story.letters,
        stand_ins=story.stand_ins,
        interview=story.interview,
        parliament=story.parliament,
        held=held,
        filed_from=story.filed_from,
    )
