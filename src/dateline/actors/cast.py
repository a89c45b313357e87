"""The cast of a story: who each noun phrase of its sentences is."""

import re
from collections.abc import Sequence
from datetime import date

from dateline.actors.codes import UNKNOWN
from dateline.actors.coreference import (
    country,
    described,
    names_of,
    pair,
    pronoun,
    regional_codes,
)
from dateline.actors.discourse import (
    NOBODY,
    PLACING,
    WEIGHTS,
    Found,
    Party,
    clause_subjects,
    dependency_of,
    governing_verb,
    phrase_first,
    preposition_of,
)
from dateline.actors.lines import Line
from dateline.actors.nouns import (
    Named,
    Names,
    by_surname,
    countries_before,
    role_reading,
    similar_person,
)
from dateline.actors.readings import Reading, read_person, with_modifiers
from dateline.actors.register import NameHit, Register
from dateline.actors.roles import RoleMatch
from dateline.actors.words import words
from dateline.grammar import Sentence, ancestors, noun_phrase
from dateline.records import Entity

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
HEADS = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET"})
RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
PRONOUNS = frozenset(
    {
        "it",
        "its",
        "he",
        "him",
        "his",
        "she",
        "her",
        "hers",
        "they",
        "them",
        "their",
        "theirs",
        "itself",
        "himself",
        "herself",
        "themselves",
    }
)
DEFINITE = frozenset(
    {"the", "this", "that", "these", "those", "both", "its", "their", "his", "her"}
)
OWNING = frozenset({"of", "in", "from", "at", "inside", "across", "within", "for"})
DATELINE = re.compile(
    r"\A\s*[A-Z][A-Z .'’-]+(?:, [\w .'’-]{2,30})?\s*(?:\([^)]{2,20}\))?\s*[—–-]+ "
)
LARGEST_FOCUS_WINDOW = 400
DIRECTIONS = frozenset(
    {
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "upper",
        "lower",
        "greater",
        "new",
        "old",
    }
)


def cast_parties(
    text: str,
    sentences: Sequence[Sentence],
    register: Register,
    on: date | None,
    title: str | None = None,
) -> "Cast":
    """Find out who every noun phrase of a story is.

    Args:
        text: The story.
        sentences: Its sentences, offsets into `text`.
        register: The register.
        on: The day it is read for; who holds an office depends on it.
        title: The headline, if it is not part of `text`.

    Returns:
        The cast, to be asked by sentence and token.
    """
    return Cast(text, sentences, register, on.isoformat() if on else None, title)


class Cast:
    """Who the noun phrases of one story are; made by `cast_parties`.

    `focus` is the code of the country that the story is about, empty if there is none.
    """

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        register: Register,
        on: str | None,
        title: str | None,
    ) -> None:
        self._text = text
        self._sentences = sentences
        self._register = register
        self._on = on
        hits = register.find(text)
        dateline = DATELINE.match(text)
        self._filed = dateline.end() if dateline else 0
        weights = self._country_weights(hits, register.find(title) if title else ())
        self.focus = next(iter(weights), "")
        self._names = Names(register, on, tuple(weights))
        self._lines = self._place(hits)
        self._memory: dict[tuple[int, int], Found] = {}
        self._open: set[tuple[int, int]] = set()
        self._people: dict[str, Found] = {}
        self._counts: dict[tuple[str, ...], int] = {}
        self._parties: list[Party] = []
        for number in range(len(sentences)):
            self._read_sentence(number)

    def at(self, sentence_number: int, token_index: int) -> tuple[Entity, ...]:
        """Return who the noun phrase headed by a token is, what is joined to it not followed.

        Args:
            sentence_number: Which sentence.
            token_index: The head, within the sentence.

        Returns:
            One entity, several where the words stand for several ("the two sides"), none where
            they are nobody or open.
        """
        return self._who(sentence_number, token_index).entities

    def possessor(self, sentence_number: int, token_index: int) -> tuple[Entity, ...]:
        """Return whose a noun is: the parties that possess it ("Niger's junta", "its coup")."""
        sentence = self._sentences[sentence_number]
        return self._all(sentence_number, sentence.dependents(token_index, "poss"))

    def modifiers(self, sentence_number: int, token_index: int) -> tuple[Entity, ...]:
        """Return the parties that stand before a noun: possessing it, compounded or adjectival."""
        sentence = self._sentences[sentence_number]
        line = self._lines[sentence_number]
        first = phrase_first(sentence, token_index)
        found = list(self.possessor(sentence_number, token_index))
        for named in countries_before(self._names, line, first, token_index):
            entity = self._entity(sentence_number, named.first, named.last, named.reading)
            if all(entity.name != other.name for other in found):
                found.append(entity)
        return tuple(found)

    def parties(self) -> tuple[tuple[int, int, tuple[Entity, ...]], ...]:
        """Return every mention of a party: sentence, token, entities; in text order."""
        return tuple((party.sentence, party.token, party.found.entities) for party in self._parties)

    def _country_weights(
        self, hits: Sequence[NameHit], title_hits: Sequence[NameHit]
    ) -> dict[str, float]:
        """Return the countries named, the one spoken of most first; the headline counts more."""
        register = self._register
        weights: dict[str, float] = {}
        for hit, weight in [
            *((hit, 3.0) for hit in title_hits),
            *((hit, 2.0 if hit.start < LARGEST_FOCUS_WINDOW else 1.0) for hit in hits),
        ]:
            if weight < 3.0 and hit.end <= self._filed:
                continue
            references = register.tables.names[hit.spelling]
            codes = {
                register.entries[one.entry].code
                if one.entry >= 0
                else register.persons[one.person].code
                for one in references
            }
            if len(codes) == 1 and (code := codes.pop()) in register.states:
                weights[code] = weights.get(code, 0.0) + weight
        return dict(sorted(weights.items(), key=lambda pair: (-pair[1], pair[0])))

    def _place(self, hits: Sequence[NameHit]) -> list[Line]:
        lines = []
        index = 0
        for sentence in self._sentences:
            while index < len(hits) and hits[index].end <= sentence.start:
                index += 1
            last = index
            while last < len(hits) and hits[last].start < sentence.end:
                last += 1
            lines.append(
                Line(
                    [token.text for token in sentence.tokens],
                    [(token.start, token.end) for token in sentence.tokens],
                    hits[index:last],
                    self._register,
                )
            )
            index = last
        return lines

    def _read_sentence(self, number: int) -> None:
        sentence = self._sentences[number]
        line = self._lines[number]
        for token in sentence.tokens:
            if token.pos not in HEADS or (token.pos == "ADJ" and token.index not in line.hit_at):
                continue
            if token.dep in {"det", "nummod", "advmod"}:
                continue
            placed = line.hit_at.get(token.index)
            inside = token.dep in {"compound", "amod", "nmod"}
            if inside and (
                placed is None or placed[0] <= token.head <= placed[1] or placed[1] != token.index
            ):
                continue
            found = self._who(number, token.index)
            if not found.entities:
                continue
            self._note(number, token.index, found)

    def _note(self, number: int, index: int, found: Found) -> None:
        sentence = self._sentences[number]
        token = sentence.tokens[index]
        label = dependency_of(sentence, index)
        verb = governing_verb(sentence, index)
        start = sentence.tokens[index].start
        filed = start < self._filed
        preposition = preposition_of(sentence, index)
        place = filed or (
            preposition in PLACING and all(entity.via == "metonym" for entity in found.entities)
        )
        weight = 0.2 if place else WEIGHTS.get(label, 1.0)
        if found.sort == "person":
            self._remember(found)
        party = Party(
            number, index, found, weight, verb, label in {"nsubj", "nsubjpass"}, label, place
        )
        self._parties.append(party)
        key = names_of(party)
        self._counts[key] = self._counts.get(key, 0) + 1
        if token.dep == "conj":
            self._join(number, index, found, weight, verb, label)

    def _join(
        self, number: int, index: int, found: Found, weight: float, verb: int, label: str
    ) -> None:
        """Note the parties joined so far as one party of several."""
        sentence = self._sentences[number]
        first = sentence.tokens[index]
        while first.dep == "conj" and first.head != first.index:
            first = sentence.tokens[first.head]
        before = next(
            (
                party
                for party in reversed(self._parties[:-1])
                if party.sentence == number and party.token == first.index
            ),
            None,
        )
        if before is None:
            return
        entities = tuple(
            {entity.name: entity for entity in (*before.found.entities, *found.entities)}.values()
        )
        if len(entities) < 2:
            return
        sort = before.found.sort if before.found.sort == found.sort else "role"
        self._parties.append(
            Party(
                number,
                first.index,
                Found(entities, sort, True),
                weight + 0.1,
                verb,
                label in {"nsubj", "nsubjpass"},
                label,
            )
        )

    def _remember(self, found: Found) -> None:
        for entity in found.entities:
            last = entity.name.split()[-1]
            self._people.setdefault(last, found)
            written = re.findall(r"[^\W_][\w'’-]*", entity.text)
            if written and entity.via == "name":
                self._people.setdefault(written[-1], found)

    def _all(self, number: int, indexes: Sequence[int]) -> tuple[Entity, ...]:
        found: list[Entity] = []
        for index in indexes:
            found += [
                entity
                for entity in self._who(number, index).entities
                if all(entity.name != other.name for other in found)
            ]
        return tuple(found)

    def _entity(
        self, number: int, first: int, last: int, reading: Reading, via: str | None = None
    ) -> Entity:
        tokens = self._sentences[number].tokens
        start, end = tokens[first].start, tokens[last].end
        return self._spanned(start, end, reading, via)

    def _spanned(self, start: int, end: int, reading: Reading, via: str | None = None) -> Entity:
        while end > start and self._text[end - 1].isspace():
            end -= 1
        return Entity(
            text=self._text[start:end],
            start=start,
            end=end,
            name=reading.name,
            code=reading.code,
            sector=reading.sectors,
            id=reading.id,
            wikidata=reading.wikidata,
            via=via or reading.via,  # type: ignore[arg-type]
        )

    def _again(self, number: int, index: int, found: Found) -> Found:
        """Return a party as a later phrase takes it up: that phrase's words, via coreference."""
        start, end = noun_phrase(self._sentences[number], index)
        return Found(
            tuple(
                Entity(
                    text=self._text[start:end].rstrip(),
                    start=start,
                    end=start + len(self._text[start:end].rstrip()),
                    name=entity.name,
                    code=entity.code,
                    sector=entity.sector,
                    id=entity.id,
                    wikidata=entity.wikidata,
                    via="coreference",
                )
                for entity in found.entities
            ),
            found.sort,
            found.many,
            found.term,
        )

    def _who(self, number: int, index: int) -> Found:
        key = (number, index)
        known = self._memory.get(key)
        if known is not None:
            return known
        if key in self._open:
            return NOBODY
        self._open.add(key)
        found = self._read(number, index)
        self._open.discard(key)
        self._memory[key] = found
        return found

    def _read(self, number: int, index: int) -> Found:
        sentence = self._sentences[number]
        token = sentence.tokens[index]
        line = self._lines[number]
        lower = line.lower[index]
        if lower in RELATIVE and token.tag in {"WDT", "WP", "WP$"}:
            return self._relative(number, index)
        if lower in PRONOUNS:
            return self._pronoun(number, index)
        placed = line.hit_at.get(index)
        if placed is not None:
            found = self._named(number, index, placed)
            if found is not None:
                return found
        if token.pos not in HEADS:
            return NOBODY
        definite = self._determiner(number, index)
        taken = self._pair(number, index, lower, definite)
        if taken is not None:
            return taken
        if lower in words("transparent") and token.pos != "PROPN":
            inner = self._transparent(number, index)
            if inner is not None:
                return inner
        if definite and lower in words("country") and token.pos == "NOUN":
            return self._country(number, index, definite)
        if lower in words("relational"):
            return self._included(number, index)
        if definite and token.pos in {"NOUN", "PROPN"}:
            again = self._definite(number, index, lower)
            if again is not None:
                return again
        role = line.role(self._register, index)
        if role is not None:
            return self._role(number, index, role)
        if token.pos == "PROPN":
            return self._unknown_name(number, index)
        return NOBODY

    def _determiner(self, number: int, index: int) -> str:
        sentence = self._sentences[number]
        for child in sentence.children[index]:
            if child > index:
                break
            if sentence.tokens[child].dep in {"det", "poss", "predet"}:
                word = sentence.tokens[child].text.lower()
                if word in DEFINITE:
                    return word
        return ""

    def _before(self, number: int, index: int) -> list[str]:
        """Return the words between the article and a head."""
        sentence = self._sentences[number]
        first = phrase_first(sentence, index)
        return [
            word
            for word in self._lines[number].spoken(first, index - 1)
            if word not in DEFINITE and word not in {"a", "an", "'s"}
        ]

    def _relative(self, number: int, index: int) -> Found:
        sentence = self._sentences[number]
        tokens = sentence.tokens
        for above in [index, *ancestors(sentence, index)]:
            if tokens[above].dep == "relcl" and tokens[above].head != above:
                antecedent = self._who(number, tokens[above].head)
                return self._again(number, index, antecedent)
        return NOBODY

    def _excluded(self, number: int, index: int) -> tuple[int, list[int]]:
        sentence = self._sentences[number]
        verb = governing_verb(sentence, index)
        return verb, [
            subject for subject in clause_subjects(sentence, verb) if subject != index
        ] if verb >= 0 else []

    def _pronoun(self, number: int, index: int) -> Found:
        sentence = self._sentences[number]
        token = sentence.tokens[index]
        word = token.text.lower()
        verb, subjects = self._excluded(number, index)
        if (
            word == "it"
            and token.dep in {"nsubj", "nsubjpass", "expl"}
            and verb >= 0
            and (self._empty_it(sentence, verb))
        ):
            return NOBODY
        possessive = token.dep == "poss"
        reflexive = word.endswith(("self", "selves"))
        if reflexive:
            if subjects:
                return self._again(number, index, self._who(number, subjects[0]))
            return NOBODY
        excluded = {index, *(() if possessive else subjects)}
        if possessive:
            excluded.add(token.head)
        subject = dependency_of(sentence, index) in {"nsubj", "nsubjpass"}
        before = [
            party for party in self._parties if party.sentence < number or party.token < index
        ]
        party = pronoun(
            word, before, number, verb, subject, possessive, frozenset(excluded), self._counts
        )
        return self._again(number, index, party.found) if party else NOBODY

    @staticmethod
    def _empty_it(sentence: Sentence, verb: int) -> bool:
        if sentence.tokens[verb].lemma != "be":
            return sentence.tokens[verb].lemma in {"rain", "snow", "seem", "appear", "take"}
        return any(
            sentence.tokens[child].dep in {"acomp", "attr"} for child in sentence.children[verb]
        ) and any(
            sentence.tokens[child].dep in {"ccomp", "xcomp", "advcl", "relcl", "csubj"}
            for top in [verb, *sentence.children[verb]]
            for child in sentence.children[top]
        )

    def _named(self, number: int, index: int, placed: tuple[int, int, NameHit]) -> Found | None:
        sentence = self._sentences[number]
        line = self._lines[number]
        first_word = phrase_first(sentence, index)
        near = (
            tuple(
                one.reading.code
                for one in countries_before(self._names, line, first_word, placed[0])
            )
            if placed[0] > first_word
            else ()
        )
        named = self._names.read(placed, near)
        if named is None:
            return None
        reading = named.reading
        first, last = named.first, named.last
        if reading.sort == "person":
            return self._person(number, index, named)
        if self._part_of_other_name(number, first, last, reading):
            return None
        sort = named.reference.sort
        if sort in {"adjective", "demonym"}:
            return self._nationals(number, index, named)
        start, end = sentence.tokens[first].start, sentence.tokens[last].end
        if first and line.lower[first - 1] == "the" and reading.sort != "state":
            start = sentence.tokens[first - 1].start
        return Found((self._spanned(start, end, reading),), reading.sort)

    def _part_of_other_name(self, number: int, first: int, last: int, reading: Reading) -> bool:
        """Return whether a name of one word is the surname of somebody not known."""
        if first != last or first == 0 or reading.sort != "state":
            return False
        tokens = self._sentences[number].tokens
        line = self._lines[number]
        before = tokens[first - 1]
        return (
            before.pos == "PROPN"
            and before.dep == "compound"
            and before.head == first
            and (first - 1) not in line.hit_at
            and line.lower[first - 1] not in DIRECTIONS
            and line.role(self._register, first - 1) is None
        )

    def _nationals(self, number: int, index: int, named: Named) -> Found:
        sentence = self._sentences[number]
        token = sentence.tokens[index]
        reading = named.reading
        if token.dep in {"amod", "compound", "nmod"} and token.head != index:
            entity = self._entity(number, named.first, named.last, reading)
            return Found((entity,), "state")
        many = token.tag in {"NNS", "NNPS"} or token.text.endswith("s")
        counted = sentence.dependents(index, "nummod", "amod") or not (
            self._determiner(number, index) == "the"
        )
        sectors = reading.sectors or (("CVL",) if counted else ())
        start, end = noun_phrase(sentence, index)
        people = Reading(
            f"{reading.name} nationals" if counted else reading.name,
            reading.code,
            sectors,
            "role" if counted else "name",
            "people",
        )
        return Found((self._spanned(start, end, people),), "people", many)

    def _title(self, number: int, first: int, name_first: int) -> RoleMatch | None:
        """Return the role that stands before a name: "Defense Minister John Smith"."""
        line = self._lines[number]
        for index in range(name_first - 1, max(first - 1, name_first - 12), -1):
            if index < 0 or line.lower[index] in {";", ":", "said"}:
                return None
            role = line.role(self._register, index)
            if role is not None and role.last < name_first:
                return role
        return None

    def _person(self, number: int, index: int, named: Named) -> Found:
        sentence = self._sentences[number]
        line = self._lines[number]
        first = min(phrase_first(sentence, index), named.first)
        role = self._title(number, first, named.first)
        partner = self._partner(number, index)
        if role is None and partner >= 0:
            role = line.role(self._register, partner)
            first = phrase_first(sentence, partner)
        title: str | None = None
        sectors: tuple[str, ...] = ()
        past = False
        if role is not None:
            title = role.term
            sectors, past = with_modifiers(
                self._register, role.sectors, line.spoken(first, role.first - 1)
            )
        reading = read_person(self._register, named.reading.person, self._on, title, sectors, past)
        return Found(
            (self._entity(number, named.first, named.last, reading),),
            "person",
            False,
            title or "",
        )

    def _partner(self, number: int, index: int) -> int:
        """Return the noun in apposition with a token, or -1."""
        sentence = self._sentences[number]
        tokens = sentence.tokens
        token = tokens[index]
        if token.dep == "appos" and token.head != index:
            return token.head
        for child in sentence.children[index]:
            if tokens[child].dep == "appos" and tokens[child].pos in NOMINAL:
                return child
        # The parser often joins "the leader, Gen. Name" as if by "and".
        if token.dep == "conj" and token.pos == "PROPN" and tokens[token.head].pos == "NOUN":
            start = phrase_first(sentence, index)
            if (
                start
                and tokens[start - 1].text == ","
                and not any(
                    tokens[child].dep == "cc" and child < index
                    for child in sentence.children[token.head]
                )
            ):
                return token.head
        return -1

    def _transparent(self, number: int, index: int) -> Found | None:
        sentence = self._sentences[number]
        for preposition in sentence.dependents(index, "prep"):
            if sentence.tokens[preposition].lemma in {"of", "from", "among"}:
                for inner in sentence.dependents(preposition, "pobj"):
                    found = self._who(number, inner)
                    if found.entities:
                        start, end = noun_phrase(sentence, index)
                        text = self._text[start:end].rstrip()
                        return Found(
                            tuple(
                                Entity(
                                    text=text,
                                    start=start,
                                    end=start + len(text),
                                    name=entity.name,
                                    code=entity.code,
                                    sector=entity.sector,
                                    id=entity.id,
                                    wikidata=entity.wikidata,
                                    via=entity.via,
                                )
                                for entity in found.entities
                            ),
                            found.sort,
                            True,
                            found.term,
                        )
                    if sentence.tokens[inner].lemma in words("relational"):
                        return self._included(number, inner)
        return None

    def _included(self, number: int, index: int) -> Found:
        """Return those named as examples: "allies, including France"."""
        sentence = self._sentences[number]
        tokens = sentence.tokens
        first = phrase_first(sentence, index)
        for token in tokens[first:]:
            if token.text.lower() in {"including", "like"} or (
                token.text.lower() == "as"
                and token.index
                and tokens[token.index - 1].text.lower() == "such"
            ):
                inner = sentence.dependents(token.index, "pobj", "dobj")
                if inner and token.index > index:
                    found = self._who(number, inner[0])
                    entities = list(found.entities)
                    for other in sentence.dependents(inner[0], "conj"):
                        entities += self._who(number, other).entities
                    if entities:
                        return Found(tuple(entities), found.sort, True)
        return NOBODY

    def _pair(self, number: int, index: int, lower: str, definite: str) -> Found | None:
        sentence = self._sentences[number]
        two = lower in {"both", "two"} and not sentence.dependents(index, "prep")
        for child in sentence.children[index]:
            if child < index and sentence.tokens[child].text.lower() in {"two", "both"}:
                two = (
                    two
                    or definite in {"the", "these", "those", "both"}
                    or (sentence.tokens[child].text.lower() == "both")
                )
        if not two or (lower == "two" and definite != "the"):
            return None
        kind = next(
            (kind for kind in ("countries", "persons", "any") if lower in words(f"pair-{kind}")),
            None,
        )
        if kind is None or countries_before(
            self._names, self._lines[number], phrase_first(sentence, index), index
        ):
            return None
        found = pair(self._earlier(number, index), number, index, kind, self._state)
        return self._again(number, index, found) if found.entities else NOBODY

    def _earlier(self, number: int, index: int) -> list[Party]:
        return [party for party in self._parties if party.sentence < number or party.token < index]

    def _state(self, code: str) -> Found | None:
        entry = self._register.states.get(code)
        if entry is None:
            return None
        state = self._register.entries[entry]
        return Found(
            (
                Entity(
                    text="",
                    start=0,
                    end=0,
                    name=state.name,
                    code=state.code,
                    sector=state.sectors_on(self._on),
                    id=state.id,
                    wikidata=state.wikidata,
                ),
            ),
            "state",
        )

    def _country(self, number: int, index: int, definite: str) -> Found:
        code = self._country_code(number, index)
        state = self._state(code) if code else None
        return self._again(number, index, state) if state else NOBODY

    def _country_code(self, number: int, index: int) -> str | None:
        sentence = self._sentences[number]
        token = sentence.tokens[index]
        line = self._lines[number]
        first = phrase_first(sentence, index)
        if countries_before(self._names, line, first, index):
            return None
        modifiers = self._before(number, index)
        head = token.lemma
        specific = head not in {"country", "nation", "state", "homeland"}
        allowed = (
            regional_codes(self._register, modifiers, head)
            if modifiers or specific
            else frozenset()
        )
        excluded: set[str] = set()
        if token.dep != "poss":
            _, subjects = self._excluded(number, index)
            for subject in subjects:
                found = self._who(number, subject)
                if found.sort in {"state", "organisation"}:
                    excluded.update(entity.code for entity in found.entities)
        earlier = self._earlier(number, index)
        code = country(earlier, number, frozenset(excluded), allowed, self.focus)
        if code is None and allowed and self.focus in allowed and self.focus not in excluded:
            spoken = {code for party in earlier for code in party.codes}
            return None if spoken & (allowed - {self.focus} - excluded) else self.focus
        if code is None and not earlier and not allowed:
            return self.focus or None
        return code

    def _definite(self, number: int, index: int, lower: str) -> Found | None:
        sentence = self._sentences[number]
        if lower not in words("organisation") | words("group") | words("company"):
            return None
        line = self._lines[number]
        first = phrase_first(sentence, index)
        if any(first <= placed[0] <= index for placed in line.hits):
            return None
        if any(
            sentence.tokens[child].lemma == "of" for child in sentence.dependents(index, "prep")
        ):
            return None
        token = sentence.tokens[index]
        party = described(
            self._earlier(number, index),
            self._register,
            lower,
            self._before(number, index),
            number,
            token.tag in {"NNS", "NNPS"},
        )
        return self._again(number, index, party.found) if party else None

    def _role(self, number: int, index: int, role: RoleMatch) -> Found:
        sentence = self._sentences[number]
        token = sentence.tokens[index]
        first = min(phrase_first(sentence, index), role.first)
        collective = token.lemma in COLLECTIVE_HEADS
        many = role.plural or token.tag in {"NNS", "NNPS"} or token.lemma == "police"
        partner = self._partner(number, index)
        if partner > index and not many:
            name = self._name_in_apposition(number, partner, role, first)
            if name is not None:
                return self._again_as(number, index, name)
        owners = self._owners(number, index, role, first)
        readings = []
        for owner, code, how in owners:
            readings.append(
                role_reading(self._names, self._lines[number], role, first, owner, code, how)
            )
        start, end = noun_phrase(sentence, index)
        via = None
        if owners and owners[0][2] == "taken up":
            via = "coreference"
        sort = (
            "person"
            if readings[0].sort == "person"
            else ("collective" if collective and not many else "people" if many else "person")
        )
        return Found(
            tuple(self._spanned(start, end, reading, via) for reading in readings),
            sort,
            many or len(readings) > 1,
            role.term,
        )

    def _name_in_apposition(
        self, number: int, partner: int, role: RoleMatch, first: int
    ) -> Found | None:
        if self._sentences[number].tokens[partner].pos != "PROPN":
            return None
        found = self._who(number, partner)
        return found if found.sort == "person" and found.entities else None

    def _again_as(self, number: int, index: int, found: Found) -> Found:
        """Return a person as the role phrase before the name says it."""
        start, end = noun_phrase(self._sentences[number], index)
        person = found.entities[0]
        text = self._text[start:end].rstrip()
        return Found(
            (
                Entity(
                    text=text,
                    start=start,
                    end=start + len(text),
                    name=person.name,
                    code=person.code,
                    sector=person.sector,
                    id=person.id,
                    wikidata=person.wikidata,
                    via="role",
                ),
            ),
            "person",
            False,
            found.term,
        )

    def _owners(
        self, number: int, index: int, role: RoleMatch, first: int
    ) -> list[tuple[Reading | None, str, str]]:
        """Return whose a role is: owner or country code, and how that was found."""
        sentence = self._sentences[number]
        line = self._lines[number]
        before = countries_before(self._names, line, first, role.first)
        if before:
            return [self._owner(one.reading) for one in before]
        for child in sentence.dependents(index, "poss"):
            found = self._who(number, child)
            if found.entities:
                return [self._owner_of(entity, found.sort) for entity in found.entities]
        for inner in range(first, role.first):
            known = self._people.get(line.texts[inner])
            if known is not None and line.texts[inner][:1].isupper():
                return [(None, known.entities[0].code, f"with {known.entities[0].name}")]
        owner = self._owner_after(number, index, role)
        if owner:
            return owner
        partner = self._partner(number, index)
        if partner >= 0:
            placed = line.hit_at.get(partner)
            named = self._names.read(placed) if placed else None
            if named is not None:
                return [(None, named.reading.code, f"that of {named.reading.name}")]
        return [self._context(number, index, role)]

    @staticmethod
    def _owner(reading: Reading) -> tuple[Reading | None, str, str]:
        if reading.sort in {"state", "person"}:
            return None, reading.code, f"of {reading.name}"
        return reading, reading.code, f"of {reading.name}"

    def _owner_of(self, entity: Entity, sort: str) -> tuple[Reading | None, str, str]:
        if sort in {"organisation", "group", "company", "body"}:
            return (
                Reading(entity.name, entity.code, entity.sector, entity.via, sort, entity.id),
                entity.code,
                f"of {entity.name}",
            )
        return None, entity.code, f"of {entity.name}"

    def _owner_after(
        self, number: int, index: int, role: RoleMatch
    ) -> list[tuple[Reading | None, str, str]]:
        sentence = self._sentences[number]
        line = self._lines[number]
        heads = [index]
        heads += [inner for inner in range(role.first, role.last + 1) if inner != index]
        for head in heads:
            for preposition in sentence.dependents(head, "prep"):
                if sentence.tokens[preposition].lemma not in OWNING:
                    continue
                for inner in sentence.dependents(preposition, "pobj"):
                    if inner <= role.last:
                        continue
                    placed = line.hit_at.get(inner)
                    named = self._names.read(placed) if placed else None
                    if named is not None and (
                        sentence.tokens[preposition].lemma != "for"
                        or named.reading.sort == "organisation"
                    ):
                        return [self._owner(named.reading)]
                    if sentence.tokens[preposition].lemma in {"of", "from", "in"}:
                        found = self._who(number, inner)
                        if found.entities and sentence.tokens[inner].pos in NOMINAL:
                            return [self._owner_of(entity, found.sort) for entity in found.entities]
                        before = countries_before(
                            self._names, line, phrase_first(sentence, inner), inner
                        )
                        if before:
                            return [self._owner(one.reading) for one in before]
        return []

    def _context(self, number: int, index: int, role: RoleMatch) -> tuple[Reading | None, str, str]:
        """Return the country of a role that names none."""
        sentence = self._sentences[number]
        tokens = sentence.tokens
        for above in ancestors(sentence, index):
            if tokens[above].dep == "relcl" and any(
                tokens[child].text.lower() == "where" for child in sentence.children[above]
            ):
                placed = self._lines[number].hit_at.get(tokens[above].head)
                named = self._names.read(placed) if placed else None
                if named is not None:
                    return None, named.reading.code, f"in {named.reading.name}"
        definite = self._determiner(number, index) in {"the", "this", "these", "those", "that"}
        if definite:
            for party in reversed(self._earlier(number, index)):
                if number - party.sentence > 6:
                    break
                if party.found.term == role.term and len(party.found.entities) == 1:
                    entity = party.found.entities[0]
                    return None, entity.code, "taken up"
        verb = governing_verb(sentence, index)
        code = self._place_of_clause(number, verb)
        if code:
            return None, code, "where it happens"
        having = self._haver(number, index, verb)
        if having:
            return None, having, "who has them"
        if verb >= 0 and tokens[verb].dep == "ccomp":
            for subject in clause_subjects(sentence, tokens[verb].head):
                found = self._who(number, subject)
                if found.entities and found.entities[0].code in self._register.states:
                    return None, found.entities[0].code, "that of the speaker"
        if self.focus:
            return None, self.focus, "the story's country"
        return None, UNKNOWN, "no country given"

    def _haver(self, number: int, index: int, verb: int) -> str:
        sentence = self._sentences[number]
        if verb < 0 or sentence.tokens[verb].lemma not in {
            "have",
            "send",
            "deploy",
            "station",
            "withdraw",
            "pull",
        }:
            return ""
        if dependency_of(sentence, index) != "dobj":
            return ""
        for subject in clause_subjects(sentence, verb):
            found = self._who(number, subject)
            if found.sort == "state" and len(found.entities) == 1:
                return found.entities[0].code
        return ""

    def _place_of_clause(self, number: int, verb: int) -> str:
        sentence = self._sentences[number]
        line = self._lines[number]
        while verb >= 0:
            for preposition in sentence.dependents(verb, "prep"):
                if sentence.tokens[preposition].lemma not in {"in", "at", "near", "across"}:
                    continue
                for inner in sentence.dependents(preposition, "pobj"):
                    placed = line.hit_at.get(inner)
                    named = self._names.read(placed) if placed else None
                    if named is not None and named.reading.sort == "state":
                        return named.reading.code
                    before = countries_before(
                        self._names, line, phrase_first(sentence, inner), inner
                    )
                    if before and before[0].reading.sort == "state":
                        return before[0].reading.code
            token = sentence.tokens[verb]
            if token.dep not in {"conj", "xcomp", "advcl"} or token.head == verb:
                return ""
            verb = token.head
        return ""

    def _unknown_name(self, number: int, index: int) -> Found:
        """Return who a name is that the register does not have: by title, apposition, surname."""
        sentence = self._sentences[number]
        line = self._lines[number]
        first = phrase_first(sentence, index)
        name_first = index
        while name_first - 1 >= first and (
            (line.texts[name_first - 1][:1].isupper() or line.texts[name_first - 1] in {"-", "al"})
            and line.role(self._register, name_first - 1) is None
            and (name_first - 1) not in line.hit_at
            and line.lower[name_first - 1].rstrip(".") not in words("title")
        ):
            name_first -= 1
        if line.texts[name_first] == "-":
            name_first += 1
        start, end = sentence.tokens[name_first].start, sentence.tokens[index].end
        name = " ".join(self._text[start:end].split())
        role = self._title(number, first, name_first)
        role_head, role_first = index, first
        if role is None:
            partner = self._partner(number, index)
            if partner >= 0:
                role = line.role(self._register, partner)
                role_head, role_first = partner, phrase_first(sentence, partner)
        if role is None:
            return self._surname(number, index, name_first, name)
        if role_head == index:
            role_head = role.last
        owners = self._owners_of_title(number, index, role, role_head, role_first)
        owner, code, how = owners[0]
        reading = role_reading(self._names, line, role, role_first, owner, code, how)
        number_of = similar_person(self._register, name, reading.code, reading.sectors, self._on)
        if number_of is None and how in {"the story's country", "taken up"}:
            surname = by_surname(self._register, line.texts[index], self._on, self._names.near)
            number_of = surname
        if number_of is not None:
            past = with_modifiers(
                self._register, role.sectors, line.spoken(role_first, role.first - 1)
            )[1]
            known = read_person(
                self._register, number_of, self._on, role.term, reading.sectors, past
            )
            return Found((self._spanned(start, end, known),), "person", False, role.term)
        known_before = self._people.get(line.texts[index])
        if known_before is not None and known_before.entities[0].id:
            return self._again(number, index, known_before)
        person = Reading(name, reading.code, reading.sectors, "role", "person")
        return Found((self._spanned(start, end, person),), "person", False, role.term)

    def _owners_of_title(
        self, number: int, index: int, role: RoleMatch, role_head: int, first: int
    ) -> list[tuple[Reading | None, str, str]]:
        owners = self._owners(number, role_head, role, first)
        if owners[0][2] in {"the story's country", "no country given"} and role_head != index:
            of_name = [
                child
                for child in self._sentences[number].dependents(index, "poss")
                if child < role.first
            ]
            for child in of_name:
                found = self._who(number, child)
                if found.entities:
                    return [self._owner_of(entity, found.sort) for entity in found.entities]
        return owners

    def _surname(self, number: int, index: int, name_first: int, name: str) -> Found:
        line = self._lines[number]
        sentence = self._sentences[number]
        word = line.texts[index]
        if name_first == index:
            known = self._people.get(word)
            if known is not None:
                found = self._again(number, index, known)
                return found
            person = by_surname(self._register, word, self._on, self._names.near)
            if person is not None:
                reading = read_person(self._register, person, self._on)
                return Found((self._entity(number, index, index, reading),), "person")
        elif word in self._people and self._people[word].entities[0].name == name:
            return self._again(number, index, self._people[word])
        return NOBODY


COLLECTIVE_HEADS = frozenset(
    ["government", "junta", "army", "military", "police", "ministry", "parliament", "regime", "court", "administration", "cabinet", "navy", "delegation", "opposition", "council", "force", "party", "team", "commission", "embassy", "agency", "group", "company", "leadership", "senate", "congress", "assembly", "militia", "coalition", "authority", "judiciary", "side"]
)
