"""The cast of a story, to be asked who each noun phrase of its sentences is."""

import msgspec

from dateline.actors.names.holders import office_before
from dateline.actors.names.nouns import countries_before
from dateline.actors.names.peoples import country_of_people, sectors_of_people
from dateline.actors.names.readings import Reading
from dateline.actors.references.coreference import INSIDE
from dateline.actors.references.rebels_tell import teller_of_bulletin
from dateline.actors.roles.coalitions import coalition_before
from dateline.actors.roles.nobody import means_nobody
from dateline.actors.setting.discourse import phrase_first
from dateline.actors.setting.interviews import asked_person
from dateline.actors.setting.refuges import refuges
from dateline.actors.setting.story import Story, span_entity
from dateline.actors.words import words
from dateline.records import Entity

FIRM = "BUS"
IN_ARMS = frozenset({"REB", "PRM", "UAF", "CRM"})


class Cast:
    """Who the noun phrases of one story are; made by `cast_parties`."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._asked = asked_person(story.parties, story.interview)
        self._telling = teller_of_bulletin(story)

    @property
    def focus(self) -> str:
        """The code of the country that the story is about, empty if there is none."""
        return self._story.focus

    def focus_at(self, sentence_number: int) -> str:
        """Return the country that a sentence is about where it stands in a digest's section.

        Args:
            sentence_number: Which sentence.

        Returns:
            A code; that of the country that the story is about outside of digests.
        """
        return self._story.section(sentence_number).code or self._story.focus

    def at(self, sentence_number: int, token_index: int) -> tuple[Entity, ...]:
        """Return who the noun phrase headed by a token is, what is joined to it not followed.

        Args:
            sentence_number: Which sentence.
            token_index: The head, within the sentence.

        Returns:
            One entity, several where the words stand for several ("the two sides"), none where
            they are nobody or open.
        """
        return _acting(self._story, sentence_number, token_index)

    def answering(self, sentence_number: int) -> tuple[Entity, ...]:
        """Return who is asked in an interview, where a sentence is of an answer; else nobody."""
        return self._asked if sentence_number in self._story.interview.answers else ()

    def asked(self, sentence_number: int) -> tuple[Entity, ...]:
        """Return who is asked in an interview, where a sentence is of a question; else nobody."""
        return self._asked if sentence_number in self._story.interview.questions else ()

    def telling(self) -> tuple[Entity, ...]:
        """Return the armed group whose bulletin the text is; else nobody."""
        return self._telling

    def refuges(self, sentence_number: int) -> frozenset[str]:
        """Return the codes of where people flee to in a sentence, or of whose border is near."""
        return refuges(self._story, sentence_number)

    def means_nobody(self, sentence_number: int, token_index: int) -> bool:
        """Say whether a phrase means states that nobody can name ("Western countries")."""
        return means_nobody(self._story, sentence_number, token_index)

    def stands_in(self, start: int, end: int) -> bool:
        """Say whether words from `start` to `end` are a party's by another name, and no place."""
        return (start, end) in self._story.stand_ins

    def is_guess(self, entity: Entity) -> bool:
        """Say whether no word tells an entity's country, only what the story is about."""
        return self._story.is_guess(entity)

    def is_lent_title(self, entity: Entity) -> bool:
        """Say whether no word tells the country of somebody with a title before his name."""
        return (entity.start, entity.end) in self._story.lent_titles

    def is_at_home(self, entity: Entity) -> bool:
        """Say whether an entity is, for want of words, of the country the story was filed from."""
        return (entity.start, entity.end) in self._story.at_home

    def is_of_nowhere(self, entity: Entity) -> bool:
        """Say whether an entity is of no country, whatever country was lent to it."""
        return (entity.start, entity.end) in self._story.nowhere

    def is_bare_state(self, entity: Entity) -> bool:
        """Say whether an entity is a state, or a part of one, by its bare name."""
        return _is_state(self._story, entity)

    def as_of(self, entity: Entity, day: str | None) -> Entity:
        """Return a party with the office that it held on an earlier day.

        Args:
            entity: A party.
            day: The day, ISO; None for a day that only is known to be past.

        Returns:
            Who is out of office by the story's own day with the sectors of that day, or of the
            last office; anybody else unchanged.
        """
        number = self._story.register.person_ids.get(entity.id or "")
        if number is None or self._story.on is None or entity.sector != ("ELI",):
            return entity
        sectors = office_before(self._story.register, number, day)
        return msgspec.structs.replace(entity, sector=sectors) if sectors else entity

    def possessor(self, sentence_number: int, token_index: int) -> tuple[Entity, ...]:
        """Return whose a noun is: the parties that possess it ("Niger's junta", "its coup")."""
        sentence = self._story.sentences[sentence_number]
        found: dict[str, Entity] = {}
        for child in sentence.dependents(token_index, "poss"):
            for entity in self._story.who(sentence_number, child).entities:
                found.setdefault(entity.name, entity)
        return tuple(found.values())

    def modifiers(self, sentence_number: int, token_index: int) -> tuple[Entity, ...]:
        """Return the parties that stand before a noun: possessing it, compounded or adjectival."""
        story = self._story
        line = story.lines[sentence_number]
        first = phrase_first(story.sentences[sentence_number], token_index)
        found = {entity.name: entity for entity in self.possessor(sentence_number, token_index)}
        within = _words_of_possessors(story, sentence_number, token_index) if found else range(0)
        of_a_user = line.lower[token_index] in words("customer")
        for named in countries_before(story.names, line, first, token_index):
            if named.last in within or (of_a_user and FIRM in named.reading.sectors):
                continue
            entity = span_entity(story, sentence_number, named.first, named.last, named.reading)
            entity = self._whose_men(sentence_number, token_index, named.last, entity)
            found.setdefault(entity.name, entity)
        if not found and line.lower[token_index] in words("keeping"):
            return _keepers(story, sentence_number, token_index)
        if not found:
            return coalition_before(story, sentence_number, token_index)
        return tuple(_governing(story, entity) for entity in found.values())

    def _whose_men(self, number: int, index: int, last: int, state: Entity) -> Entity:
        """Return those in arms between a state's name and a deed: "a Niger jihadist attack"."""
        for kind in self._story.sentences[number].dependents(index, "compound", "amod", "nmod"):
            if kind > last:
                for one in self.at(number, kind):
                    if one.code == state.code and not IN_ARMS.isdisjoint(one.sector[:1]):
                        return one
        return state

    def parties(self) -> tuple[tuple[int, int, tuple[Entity, ...]], ...]:
        """Return every mention of a party: sentence, token, entities; in text order."""
        return tuple(
            (party.sentence, party.token, party.found.entities)
            for party in self._story.parties
            if party.found.entities
        )


def _words_of_possessors(story: Story, number: int, index: int) -> range:
    """Return the words of whoever possesses a noun: "the Kenyan judge's order" has one owner."""
    sentence = story.sentences[number]
    owners = sentence.dependents(index, "poss")
    return range(min(phrase_first(sentence, one) for one in owners), max(owners))


def _keepers(story: Story, number: int, index: int) -> tuple[Entity, ...]:
    """Return the people before a word for captivity: who rules among them keeps the captives."""
    said = story.lines[number].lower[story.first(number, index) : index]
    code = country_of_people(said, (story.scene, *story.names.near))
    if not code:
        return ()
    name = f"authorities of {said[-1]}"
    reading = Reading(name, code, sectors_of_people(said, code, ("GOV",)), "role", "body")
    first = story.first(number, index)
    return (span_entity(story, number, first, index - 1, reading),)


def _acting(story: Story, number: int, index: int) -> tuple[Entity, ...]:
    """Return a mention's parties; a bare country is its government, save before a noun."""
    entities = story.who(number, index).entities
    if story.sentences[number].tokens[index].dep in INSIDE:
        return entities
    return tuple(_governing(story, entity) for entity in entities)


def _governing(story: Story, entity: Entity) -> Entity:
    """Return an entity, a bare state as its government."""
    if entity.sector or not _is_state(story, entity):
        return entity
    return msgspec.structs.replace(entity, sector=("GOV",))


def _is_state(story: Story, entity: Entity) -> bool:
    """Return whether an entity is a state, a part of one, or the European Union."""
    number = story.register.by_id.get(entity.id or "")
    if number is None:
        return False
    entry = story.register.entries[number]
    return entry.kind in {"state", "dependency"} or (
        entry.kind == "organisation" and entry.code == "EUR"
    )
