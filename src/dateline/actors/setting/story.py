"""The state of reading one story: its lines, what was decided so far, and who was spoken of."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import msgspec

from dateline.actors.names.letters import Spelt
from dateline.actors.names.lines import Line
from dateline.actors.names.missions import Mission
from dateline.actors.names.nouns import Names
from dateline.actors.names.readings import Reading
from dateline.actors.register.register import Register
from dateline.actors.setting.discourse import NOBODY, Found, Party, phrase_first
from dateline.actors.setting.floor import Speaker
from dateline.actors.setting.interviews import NO_INTERVIEW, Interview
from dateline.actors.setting.parliaments import NO_PARLIAMENT, Parliament
from dateline.actors.setting.sections import NO_SECTION, Section
from dateline.actors.setting.story_home import NO_HOME, Home
from dateline.actors.words import words
from dateline.grammar import Sentence, noun_phrase
from dateline.records import Entity

SHORTENED = 2
_WRITTEN = re.compile(r"[^\W_][\w'’-]*")


@dataclass(slots=True)
class Story:
    """What is known while a story is read, sentence by sentence.

    `people` are persons by the last word of their names, `given` by the first, `bodies` media,
    organisations and firms by the last of theirs; `parties` the
    mentions so far, in text order; `counts` how often each set of names was mentioned; `filed`
    where the dateline ends.
    `homes` says of surnames whose country only a later sentence tells which that is, `asked` which
    surnames it was asked for: for others it changes nothing.
    `focus` is the code of the country named most, `leading` the same if it is so by far, `scene`
    that of the country where the text says most often that things happen; `guesses` are the places
    of parties whose country no word tells, only the story; `extremists` is the armed group that
    nameless ones belong to, if the story names one far more than any other; `mission` is the
    mission abroad that gives the story out; `sections` are those of a digest, one a sentence;
    `filed_from` is the country of the dateline; `nowhere` are the places of parties that are of no
    country, whatever was lent to them;
    `home` is the country in which the story is at home, `at_home` the places of parties that are
    of the country it was filed from for that alone; `refuges` are the countries that people flee
    to, by sentence; `floor` are the speakers of a meeting's record, by sentence;
    `signing` are the states that a joint statement is of; `letters` tells where the text spells out
    letters of its own, `stand_ins` where words stand for a party by another name; `interview` says
    which sentences ask and which answer; `parliament` is whose sitting the text records; `held` are
    the surnames of those who hold an office of a state, by office and code; `lent_titles` are the
    places of names with a title whose country no word tells; `memory` tells who each phrase is,
    `under_way` which are being read, `left_open` which of these another one asked for meanwhile,
    and `for_now` who that other one was without them.
    """

    text: str
    sentences: Sequence[Sentence]
    lines: Sequence[Line]
    register: Register
    names: Names
    on: str | None
    focus: str
    leading: str
    filed: int
    read: Callable[["Story", int, int], Found]
    scene: str
    people: dict[str, Found] = field(default_factory=dict)
    given: dict[str, Found] = field(default_factory=dict)
    bodies: dict[str, Found] = field(default_factory=dict)
    homes: Mapping[str, str] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)
    parties: list[Party] = field(default_factory=list)
    counts: dict[tuple[str, ...], int] = field(default_factory=dict)
    memory: dict[tuple[int, int], Found] = field(default_factory=dict)
    under_way: set[tuple[int, int]] = field(default_factory=set)
    left_open: set[tuple[int, int]] = field(default_factory=set)
    for_now: dict[tuple[int, int], tuple[Found, frozenset[tuple[int, int]]]] = field(
        default_factory=dict
    )
    refuges: dict[int, frozenset[str]] = field(default_factory=dict)
    guesses: set[tuple[int, int]] = field(default_factory=set)
    at_home: set[tuple[int, int]] = field(default_factory=set)
    extremists: Reading | None = None
    mission: Mission | None = None
    sections: tuple[Section, ...] = ()
    home: Home = NO_HOME
    filed_from: str = ""
    nowhere: set[tuple[int, int]] = field(default_factory=set)
    floor: Mapping[int, Speaker] = field(default_factory=dict)
    signing: tuple[str, ...] = ()
    letters: Mapping[str, Spelt] = field(default_factory=dict)
    stand_ins: frozenset[tuple[int, int]] = frozenset()
    interview: Interview = NO_INTERVIEW
    parliament: Parliament = NO_PARLIAMENT
    held: Mapping[str, Mapping[str, frozenset[str]]] = field(default_factory=dict)
    lent_titles: set[tuple[int, int]] = field(default_factory=set)

    def who(self, number: int, index: int) -> Found:
        """Return who the noun phrase headed by a token is, deciding it once.

        Args:
            number: The sentence.
            index: The token.
        """
        key = (number, index)
        known = self.memory.get(key)
        if known is not None:
            return known
        if key in self.under_way:
            self.left_open.add(key)
            return NOBODY
        if key in self.for_now:
            found, open_then = self.for_now[key]
            self.left_open |= open_then
            return found
        asked_before, self.left_open = self.left_open, set()
        self.under_way.add(key)
        found = self.read(self, number, index)
        self.under_way.discard(key)
        self.left_open.discard(key)
        if self.left_open:
            # Asked while another phrase was being read: once that is read, it may be somebody else.
            self.for_now[key] = (found, frozenset(self.left_open))
        else:
            self.memory[key] = found
        if not self.under_way:
            self.for_now.clear()
        self.left_open |= asked_before
        return found

    def is_guess(self, party: Entity) -> bool:
        """Say whether a party's country is told by no word of the text."""
        return (party.start, party.end) in self.guesses

    def home_of(self, surname: str) -> str:
        """Return the country of a surname that only a later sentence tells, or nothing."""
        self.asked.add(surname)
        return self.homes.get(surname, "")

    def section(self, number: int) -> Section:
        """Return the section of a digest that a sentence stands in, without a code if in none."""
        return self.sections[number] if self.sections else NO_SECTION

    def earlier(self, number: int, index: int) -> list[Party]:
        """Return the parties before a token, in text order."""
        return [party for party in self.parties if party.sentence < number or party.token < index]

    def first(self, number: int, index: int) -> int:
        """Return the first token of the noun phrase headed by a token."""
        return phrase_first(self.sentences[number], index)

    def determiner(self, number: int, index: int) -> str:
        """Return the article or possessive that makes a noun definite, or nothing."""
        sentence = self.sentences[number]
        for child in sentence.children[index]:
            if child > index:
                break
            if sentence.tokens[child].dep in {"det", "poss", "predet"}:
                word = sentence.tokens[child].text.lower()
                if word in words("definite"):
                    return word
        return ""

    def between(self, number: int, index: int) -> list[str]:
        """Return the words between a noun's article and the noun."""
        return [
            word
            for word in self.lines[number].spoken(self.first(number, index), index - 1)
            if word not in words("definite") and word not in {"a", "an", "'s"}
        ]

    def remember(self, found: Found) -> None:
        """Keep a person under the last and first word of the name, for what follows."""
        for entity in found.entities:
            for written in (entity.name, entity.text if entity.via == "name" else ""):
                said = _WRITTEN.findall(written)
                if said:
                    self.people.setdefault(said[-1], found)
                if len(said) > 1:
                    self.given.setdefault(said[0], found)

    def remember_body(self, found: Found) -> None:
        """Keep a body under the last word of its name: "the Times" after "The New York Times"."""
        said = found.entities[0].name.split()
        if len(said) > SHORTENED and said[-1][:1].isupper():
            self.bodies.setdefault(said[-1], found)


def span_entity(story: Story, number: int, first: int, last: int, reading: Reading) -> Entity:
    """Return the entity that tokens `first` to `last` of a sentence stand for."""
    tokens = story.sentences[number].tokens
    return _entity(story, tokens[first].start, tokens[last].end, reading, None)


def phrase_entity(
    story: Story, number: int, index: int, reading: Reading, via: str | None = None
) -> Entity:
    """Return the entity that the noun phrase headed by a token stands for."""
    start, end = noun_phrase(story.sentences[number], index)
    return _entity(story, start, end, reading, via)


def _entity(story: Story, start: int, end: int, reading: Reading, via: str | None) -> Entity:
    text = story.text[start:end].rstrip()
    return Entity(
        text=text,
        start=start,
        end=start + len(text),
        name=reading.name,
        code=reading.code,
        sector=reading.sectors,
        id=reading.id,
        wikidata=reading.wikidata,
        via=via or reading.via,  # type: ignore[arg-type]
    )


def taken_up(
    story: Story, number: int, index: int, found: Found, via: str | None = "coreference"
) -> Found:
    """Return a party under the words of a later phrase that stands for it.

    Args:
        story: The story.
        number: The later phrase's sentence.
        index: Its head.
        found: The party.
        via: How the later words stand for it; as the earlier ones did, if None.
    """
    if not found.entities:
        return NOBODY
    start, end = noun_phrase(story.sentences[number], index)
    text = story.text[start:end].rstrip()
    if any(story.is_guess(entity) for entity in found.entities):
        story.guesses.add((start, start + len(text)))
    if any((entity.start, entity.end) in story.nowhere for entity in found.entities):
        story.nowhere.add((start, start + len(text)))
    if any((entity.start, entity.end) in story.at_home for entity in found.entities):
        story.at_home.add((start, start + len(text)))
    return msgspec.structs.replace(
        found,
        entities=tuple(
            msgspec.structs.replace(
                entity, text=text, start=start, end=start + len(text), via=via or entity.via
            )
            for entity in found.entities
        ),
    )


def state_entity(story: Story, code: str) -> Entity | None:
    """Return the state with a code, its place in the text still open."""
    entry_number = story.register.states.get(code)
    if entry_number is None:
        return None
    entry = story.register.entries[entry_number]
    return Entity(
        text="",
        start=0,
        end=0,
        name=entry.name,
        code=entry.code,
        sector=entry.sectors_on(story.on),
        id=entry.id,
        wikidata=entry.wikidata,
    )
