"""Who somebody with a full name and no role is: of whom, and from where."""

from dateline.actors.names.readings import Reading
from dateline.actors.references.office_first import read_office_first
from dateline.actors.roles.nicknames import without_nickname
from dateline.actors.setting.discourse import NOBODY, Found, dependency_of
from dateline.actors.setting.story import Story, span_entity
from dateline.actors.setting.whereabouts import country_at
from dateline.actors.words import words
from dateline.grammar import PLURAL_TAGS

PERSONAL = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "agent", "pobj", "poss", "attr"})
LONGEST_NAME = 5
FARTHEST_HOME = 6
OWNING = (["'s"], ["’s"])
BODY = "body"


def read_private(story: Story, number: int, index: int, first: int) -> Found:
    """Return somebody with a full name and no role as a private person of the story's country.

    Args:
        story: The story.
        number: The sentence.
        index: The name's last token.
        first: Its first.
    """
    line = story.lines[number]
    label = dependency_of(story.sentences[number], index)
    said = without_nickname(line.texts[first : index + 1])
    if (
        not (story.leading or story.focus)
        or label not in PERSONAL
        or not 1 < len(said) < LONGEST_NAME
        or not all(_may_be_named(word) for word in said)
        or said[0].endswith(".")
        or said[-1].endswith(".")
        or any(at in line.town_at or at in line.hit_at for at in range(first, index + 1))
    ):
        return NOBODY
    office = read_office_first(story, number, index, first)
    if office.entities:
        return office
    whose = _body_possessing(story, number, first)
    if whose is not None:
        own = Reading(" ".join(said), whose.code, whose.sectors, "role", "person")
        return Found((span_entity(story, number, first, index, own),), "person")
    home = (
        _home_town(story, number, index)
        or _nationality_before(story, number, first)
        or _possessing(story, number, first)
        or _of_those_included(story, number, index)
        or story.home_of(said[-1])
    )
    code = home or story.section(number).code or story.leading or story.focus
    reading = Reading(" ".join(said), code, ("CVL",), "role", "person")
    entity = span_entity(story, number, first, index, reading)
    if not home:
        story.guesses.add((entity.start, entity.end))
    return Found((entity,), "person")


def _nationality_before(story: Story, number: int, first: int) -> str:
    """Return the country of a nationality right before a name: "Londoners Jane Doe and …"."""
    placed = story.lines[number].hit_at.get(first - 1)
    named = story.names.read(placed) if placed else None
    if named is None or named.reference.sort not in {"demonym", "adjective"}:
        return ""
    return named.reading.code


def _of_those_included(story: Story, number: int, index: int) -> str:
    """Return whose nationals somebody is one of: "the cell of four Britons included Tom Roe"."""
    sentence = story.sentences[number]
    while sentence.tokens[index].dep in {"conj", "appos"}:
        index = sentence.tokens[index].head
    verb = sentence.tokens[index].head
    if sentence.tokens[index].dep != "dobj" or sentence.tokens[verb].lemma not in words(
        "including"
    ):
        return ""
    codes = {
        entity.code
        for subject in sentence.dependents(verb, "nsubj")
        for whole in (subject, *sentence.behind(subject, "of"))
        if sentence.tokens[whole].tag in PLURAL_TAGS
        for entity in story.who(number, whole).entities
        if not story.is_guess(entity)
    }
    return codes.pop() if len(codes) == 1 else ""


def _possessing(story: Story, number: int, first: int) -> str:
    """Return the state whose somebody by a name is said to be: "Malta's Jane Doe"."""
    line = story.lines[number]
    placed = line.hit_at.get(first - 2) if line.lower[first - 1 : first] == ["'s"] else None
    named = story.names.read(placed) if placed is not None else None
    return named.reading.code if named is not None and named.reading.sort == "state" else ""


def _body_possessing(story: Story, number: int, first: int) -> Reading | None:
    """Return the party or body whose somebody by a name is said to be: "Fine Gael's Jane Doe"."""
    line = story.lines[number]
    placed = line.hit_at.get(first - 2) if line.lower[first - 1 : first] in OWNING else None
    named = story.names.read(placed) if placed is not None else None
    return named.reading if named is not None and named.reading.sort == BODY else None


def _may_be_named(word: str) -> bool:
    """Say whether a word may be part of somebody's name: "Doe", "al", "-", "J."."""
    capital = word[:1].isupper() and (word.isalpha() or word[1:] == ".")
    return capital or word == "-" or word in words("particle")


def _first_place(story: Story, number: int, first: int) -> str:
    """Return the country of the first place that names from a word on are: "Lewes, East Sussex"."""
    line = story.lines[number]
    for at in range(first, min(first + LONGEST_NAME, len(line.texts))):
        code = country_at(story, number, at)
        if code:
            return code
        if not (line.texts[at][:1].isupper() or line.texts[at] == ","):
            break
    return ""


def _home_town(story: Story, number: int, index: int) -> str:
    """Return the country that a name is said to be from: "Jane Doe, 24, of Leeds"; or nothing."""
    line = story.lines[number]
    for at in range(index + 1, min(index + FARTHEST_HOME, len(line.texts) - 1)):
        if line.lower[at] in {"from", "of"}:
            return _first_place(story, number, at + 1)
        if line.texts[at] != "," and not line.texts[at].isdigit():
            break
    return ""
