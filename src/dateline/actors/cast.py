"""The cast of a story: who each noun phrase of its sentences is."""

import re
from collections.abc import Sequence
from datetime import date

import msgspec

from dateline.actors.coalitions import COALITION, coalition_before, read_coalition
from dateline.actors.coreference import INSIDE
from dateline.actors.discourse import NOBODY, Found, phrase_first
from dateline.actors.heads import read_head
from dateline.actors.holders import office_before
from dateline.actors.joint import with_joined
from dateline.actors.latecomers import homes_told_later, read_anew
from dateline.actors.lines import Line, phrase_line
from dateline.actors.missions import read_mission
from dateline.actors.named import read_named
from dateline.actors.nameless import read_part, read_settlement, read_shaped
from dateline.actors.naming import name_lines
from dateline.actors.nobody import means_nobody
from dateline.actors.noting import HEADS, note_story
from dateline.actors.nouns import Names, countries_before
from dateline.actors.others import read_in_order, read_other
from dateline.actors.partitives import read_of_them, read_partitive
from dateline.actors.peers import read_peer
from dateline.actors.peoples import country_of_people, sectors_of_people
from dateline.actors.persons import read_leader, read_unknown_name
from dateline.actors.readings import Reading
from dateline.actors.references import (
    read_country,
    read_described,
    read_pair,
    read_pronoun,
    read_relative,
    read_repeated,
    read_transparent,
)
from dateline.actors.refuges import refuges
from dateline.actors.register import Register
from dateline.actors.relational import read_included, read_named_beside
from dateline.actors.role_phrases import read_role
from dateline.actors.scene import (
    country_weights,
    home_of_first_sentence,
    home_of_story,
    leading_country,
    located_country,
)
from dateline.actors.sections import read_sections
from dateline.actors.story import Story, span_entity
from dateline.actors.told_towns import place_told_towns
from dateline.actors.towns_elsewhere import country_of_towns, told_together
from dateline.actors.words import words
from dateline.grammar import Sentence
from dateline.records import Entity

FIRM = "BUS"
RELATIVE = frozenset({"WDT", "WP", "WP$"})
DATELINE = re.compile(
    r"\A\s*[A-Z][A-Z .'’-]+(?:, [\w .'’-]{2,30})?\s*(?:\([^)]{2,20}\))?\s*[—–-]+ "
)


def cast_parties(
    text: str,
    sentences: Sequence[Sentence],
    register: Register,
    on: date | None,
    title: str | None = None,
    *,
    filed_from: str | None = None,
    begins: int = 0,
    towns: Sequence[tuple[int, int, str]] = (),
    waters: Sequence[tuple[int, int]] = (),
) -> "Cast":
    """Find out who every noun phrase of a story is.

    Args:
        text: The story.
        sentences: Its sentences, offsets into `text`.
        register: The register.
        on: The day it is read for; who holds an office depends on it.
        title: The headline, if it is not part of `text`.
        filed_from: The country of its dateline.
        begins: Where its first sentence begins, its dateline passed over.
        towns: Towns and divisions that a gazetteer finds in it: start, end and country.
        waters: Where it names seas, whose names hold those of states.

    Returns:
        The cast, to be asked by sentence and token.
    """
    dateline = DATELINE.match(text)
    filed = max(begins, dateline.end() if dateline else 0)
    found = [
        hit
        for hit in register.find(text)
        if not any(start <= hit.start and hit.end <= end for start, end in waters)
    ]
    told = told_together(text, towns)
    lines, hits = name_lines(sentences, found, register, filed_from, told)
    at_home = country_of_towns(text, told)
    place_told_towns(lines, towns, {*_spoken_of(register, lines, filed_from), at_home})
    opening = text.rfind("\n", 0, begins) + 1
    named_towns = [town for line in lines for town in line.towns if town.end > filed]
    hits = [hit for hit in hits if hit.end > filed or hit.end < opening]
    weights = country_weights(
        register, text, hits, phrase_line(title, register) if title else None, lines, named_towns
    )
    states = {code: weight for code, weight in weights.items() if code in register.states}
    if not states and (filed_from or at_home) in register.states:
        states = {filed_from or at_home: 1.0}
        weights |= states
    day = on.isoformat() if on else None
    names = Names(register, day, tuple(weights))
    headline = [phrase_line(title, register)] if title else []
    home = home_of_story(states, filed_from or "", names, lines, next(iter(headline), None))
    scene = located_country(register, text, hits, states, named_towns, home)
    if sentences and not (home.code or filed_from):
        home = home_of_first_sentence(
            states, names, sentences[0], lines[0], next(iter(headline), None), scene
        )
    mission = read_mission(names, [*headline, *lines])
    host = mission.host if mission is not None else ""
    story = Story(
        text,
        sentences,
        lines,
        register,
        names,
        day,
        host or next(iter(states), ""),
        host or leading_country(states),
        filed,
        _read,
        host or scene,
        mission=mission,
        sections=read_sections(names, lines),
        home=home,
        filed_from=filed_from or "",
    )
    note_story(story)
    homes = homes_told_later(story)
    if homes:
        story = read_anew(story, homes)
        note_story(story)
    return Cast(story)


def _spoken_of(register: Register, lines: Sequence[Line], filed_from: str | None) -> frozenset[str]:
    """Return the states that a text names, or known towns of which it does."""
    named = {
        register.entries[one.entry].code
        for line in lines
        for _, _, hit in line.hits
        for one in register.tables.names[hit.spelling][:1]
        if one.entry >= 0
    }
    towns = {town.code for line in lines for town in line.towns}
    return frozenset(named | towns | {filed_from or ""}) & register.states.keys()


class Cast:
    """Who the noun phrases of one story are; made by `cast_parties`."""

    def __init__(self, story: Story) -> None:
        self._story = story

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

    def refuges(self, sentence_number: int) -> frozenset[str]:
        """Return the codes of where people flee to in a sentence, or of whose border is near."""
        return refuges(self._story, sentence_number)

    def means_nobody(self, sentence_number: int, token_index: int) -> bool:
        """Say whether a phrase means states that nobody can name ("Western countries")."""
        return means_nobody(self._story, sentence_number, token_index)

    def is_guess(self, entity: Entity) -> bool:
        """Say whether no word tells an entity's country, only what the story is about."""
        return (entity.start, entity.end) in self._story.guesses

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
        of_a_user = line.lower[token_index] in words("customer")
        for named in countries_before(story.names, line, first, token_index):
            if of_a_user and FIRM in named.reading.sectors:
                continue
            entity = span_entity(story, sentence_number, named.first, named.last, named.reading)
            found.setdefault(entity.name, entity)
        if not found and line.lower[token_index] in words("keeping"):
            return _keepers(story, sentence_number, token_index)
        if not found:
            return coalition_before(story, sentence_number, token_index)
        return tuple(_governing(story, entity) for entity in found.values())

    def parties(self) -> tuple[tuple[int, int, tuple[Entity, ...]], ...]:
        """Return every mention of a party: sentence, token, entities; in text order."""
        return tuple(
            (party.sentence, party.token, party.found.entities)
            for party in self._story.parties
            if party.found.entities
        )


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


def _read(story: Story, number: int, index: int) -> Found:
    """Return who a noun phrase is: by reference, by name, by role, in this order of certainty."""
    token = story.sentences[number].tokens[index]
    line = story.lines[number]
    lower = line.lower[index]
    if token.pos == "PRON" or token.tag in {"PRP", "PRP$", *RELATIVE}:
        if token.tag in RELATIVE:
            return read_relative(story, number, index)
        if token.tag in {"PRP", "PRP$"}:
            return read_of_them(story, number, index) or read_pronoun(story, number, index)
    placed = line.hit_at.get(index)
    if placed is not None:
        found = read_named(story, number, index, placed)
        if found is not None:
            return with_joined(story, number, placed, found)
    part = read_partitive(story, number, index)
    if part is not None:
        return part
    if token.pos not in HEADS:
        return NOBODY
    if lower in words("nobody-head") and (
        " ".join([*story.between(number, index), lower]) in words("nobody")
    ):
        return NOBODY
    if lower == "state" and _is_a_condition(story, number, index):
        return NOBODY
    if lower == COALITION and index not in line.roles:
        found = read_coalition(story, number, index)
        if found.entities:
            return found
    found = _read_reference(story, number, index, lower)
    if found is not None:
        return found
    role = line.roles.get(index)
    if role is None or role.first == role.last or role.last in line.hit_at:
        heading = read_head(story, number, index)
        if heading.entities:
            return heading
    if role is not None:
        if role.first == role.last and line.texts[index][:1].isupper():
            # "Association of African Jurists" is a name, not somebody's association.
            found = read_shaped(story, number, index)
            if found.entities and found.entities[0].name.count(" "):
                return found
        return read_role(story, number, index, role)
    found = read_settlement(story, number, index)
    if found.entities:
        return found
    if token.pos != "PROPN":
        leader = read_leader(story, number, index)
        return leader if leader.entities else read_part(story, number, index)
    found = read_shaped(story, number, index)
    if found.entities:
        return found
    return read_unknown_name(story, number, index)


def _is_a_condition(story: Story, number: int, index: int) -> bool:
    """Say whether a state is the state of something: "a state of emergency"."""
    return story.lines[number].lower[index + 1 : index + 2] == ["of"] and any(
        story.sentences[number].tokens[inner].lemma in words("state-of")
        for preposition in story.sentences[number].dependents(index, "prep")
        for inner in story.sentences[number].dependents(preposition, "pobj")
    )


def _read_reference(story: Story, number: int, index: int, lower: str) -> Found | None:
    token = story.sentences[number].tokens[index]
    definite = story.determiner(number, index)
    found = read_pair(story, number, index, definite)
    if found is not None:
        return found
    if lower in words("transparent") and token.pos != "PROPN":
        found = read_transparent(story, number, index)
        if found is not None:
            return found
    if lower in words("peer"):
        peer = read_peer(story, number, index)
        if peer.entities:
            return peer
    if lower in words("host") or lower in words("guest"):
        other = read_other(story, number, index)
        if other.entities:
            return other
    if lower in {"former", "latter"}:
        return read_in_order(story, number, index)
    if lower in words("relational"):
        included = read_included(story, number, index)
        return included if included.entities else read_named_beside(story, number, index)
    if lower in words("states-in-general"):
        included = read_included(story, number, index)
        if included.entities:
            return included
    if definite and token.pos == "NOUN" and lower in words("country"):
        return read_country(story, number, index)
    if definite and token.pos in {"NOUN", "PROPN"}:
        return read_described(story, number, index) or read_repeated(story, number, index)
    return None
