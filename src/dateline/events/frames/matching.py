"""Frames on trees: which frame of the lexicon reads a clause best."""

from collections.abc import Callable, Sequence
from functools import partial

from dateline.events.codebook.kinds import FORCE_OR_PROTEST
from dateline.events.frames.beginning import (
    frames_begun,
    may_begin_here,
    possible_triggers,
    stands_by_its_own,
)
from dateline.events.frames.company import company_of
from dateline.events.frames.fitting import Fillers
from dateline.events.frames.named_deeds import named_deed
from dateline.events.frames.phrases import WhoIsWho, hanging_on_objects
from dateline.events.frames.reading import Reading, named_fillers
from dateline.events.frames.ruling_out import (
    cannot_read,
    charges_nobody_else,
    goes_on_still,
    held_by,
    is_telegraphic,
    may_lack_doer,
)
from dateline.events.frames.slots import Slots, acts_as_verb, add_preposition, slots_of
from dateline.events.frames.tense import is_past_promising
from dateline.events.lexicon.lexicon import CORE_SLOTS, SLOT_KEYS, Filling, Frame, Lexicon, Trigger
from dateline.events.words import listed
from dateline.grammar import Sentence, ancestors
from dateline.records import Entity

WORD_WEIGHT = 0.6
AGENTLESS = 0.2
WORDS_ELSEWHERE = "the words that belong to its trigger do not stand with it"
NOT_FILLED = {name: f"`{name}` is not filled as it asks" for name in SLOT_KEYS}


class Matcher:
    """The readings of a story's clauses, each worked out once.

    It holds what clauses ask of each other ("agreed to" asks what its clause is). `place_ends` are
    where place names end; where `speaker` tells nobody, frames for what is said read nothing.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        sentences: Sequence[Sentence],
        cast: WhoIsWho,
        place_ends: frozenset[int] = frozenset(),
        speaker: Callable[[int, int], tuple[Entity, ...]] | None = None,
    ) -> None:
        self._lexicon = lexicon
        self._sentences = sentences
        self._fillers = Fillers(sentences, cast, place_ends)
        self._speaker = speaker
        self._read: dict[tuple[int, int], Reading | None] = {}
        self._hanging: tuple[Slots, Slots] = ({}, {})

    def readings(self) -> list[Reading]:
        """Return the best reading of every trigger, in text order, absorbed clauses left out."""
        found = [
            reading
            for number, sentence in enumerate(self._sentences)
            for token in possible_triggers(self._lexicon, sentence)
            if (reading := self.best(number, token.index)) is not None
        ]
        absorbed = {
            (reading.number, reading.clause.trigger)
            for reading in found
            if reading.clause is not None
        }
        absorbed.update(
            (reading.number, named)
            for reading in found
            for named in named_fillers(reading, self._sentences[reading.number])
            if not self._is_deplored(reading, named) and not self._is_fought_beside(reading, named)
        )
        absorbed.update(
            (reading.number, word)
            for reading in found
            for word in reading.words
            if word != reading.trigger and self._is_told_with(reading, word)
        )
        return [reading for reading in found if (reading.number, reading.trigger) not in absorbed]

    def named_in(self, reading: Reading) -> list[Reading]:
        """Return the readings of the nouns that a verb's reading took in, of its own type.

        Where nobody is named who made "an appeal by Chad", the noun may tell it.
        """
        sentence = self._sentences[reading.number]
        return [
            inner
            for named in named_fillers(reading, sentence)
            if (inner := self.best(reading.number, named)) is not None
            and inner.frame.event == reading.frame.event
        ]

    def otherwise(self, reading: Reading) -> list[Reading]:
        """Return the next best reading of another type that a trigger has, if there is one.

        "Freed from captivity" is no rescue where nobody is known to have done it, but a release.
        """
        others = [
            other
            for _, other in self.considered(reading.number, reading.trigger)
            if isinstance(other, Reading)
            and other.weight < reading.weight
            and other.frame.event != reading.frame.event
        ]
        return sorted(others, key=lambda other: -other.weight)[:1]

    def _is_told_with(self, reading: Reading, word: int) -> bool:
        """Say whether a word of a trigger tells no event of its own beside it.

        It tells the same, or what is taken back ("overturned the conviction of").
        """
        inner = self.best(reading.number, word)
        return inner is not None and reading.frame.event in {inner.frame.event, "CONCEDE"}

    def _is_deplored(self, reading: Reading, named: int) -> bool:
        """Say whether a noun tells a deed that its verb only speaks of ("condemned the raid")."""
        deed = self.best(reading.number, named)
        return (
            reading.frame.event == "ACCUSE"
            and deed is not None
            and deed.frame.event in FORCE_OR_PROTEST
        )

    def _is_fought_beside(self, reading: Reading, named: int) -> bool:
        """Say whether a noun tells a fight, and its verb what came of it.

        "The clashes drove people out", "they were uprooted by air strikes".
        """
        fight = self.best(reading.number, named)
        return (
            reading.frame.event == "SANCTION"
            and fight is not None
            and fight.frame.event == "ASSAULT"
            and (fight.frame.reciprocal or bool(fight.frame.modes))
        )

    def best(self, number: int, index: int) -> Reading | None:
        """Return the best reading with its trigger at token `index`, if any frame fits."""
        key = (number, index)
        if key not in self._read:
            self._read[key] = None
            self._read[key] = self._find_best(number, index)
        return self._read[key]

    def _find_best(self, number: int, index: int) -> Reading | None:
        sentence = self._sentences[number]
        best = self._best_of(frames_begun(self._lexicon, sentence, index), None, number, index)
        # "An expulsion of refugees": what the verb comes to with such an object.
        other = self._best_of(*named_deed(self._lexicon, sentence, index), number, index)
        return other if best is None or (other and other.weight > best.weight) else best

    def _best_of(
        self, triggers: Sequence[Trigger], slots: Slots | None, number: int, index: int
    ) -> Reading | None:
        """Return the best reading of a clause, with its own slots or others, by some frames."""
        sentence = self._sentences[number]
        possible = [trigger for trigger in triggers if trigger.needs <= sentence.words]
        if not possible:
            return None
        slots = slots_of(sentence, index) if slots is None else slots
        held = held_by(sentence, index, slots, partial(self._fillers.words_of, number))
        best: Reading | None = None
        for trigger in possible:
            if not trigger.words and cannot_read(trigger, held):
                continue
            reading = self._match(trigger, number, index, slots)
            if isinstance(reading, Reading) and (best is None or reading.weight > best.weight):
                best = reading
        return best

    def considered(self, number: int, index: int) -> list[tuple[Frame, Reading | str]]:
        """Return every frame that token `index` may trigger: its reading, or why it has none."""
        sentence = self._sentences[number]
        slots = slots_of(sentence, index)
        return [
            (trigger.frame, self._match(trigger, number, index, slots))
            for trigger in frames_begun(self._lexicon, sentence, index)
        ]

    def _match(self, trigger: Trigger, number: int, index: int, slots: Slots) -> Reading | str:
        """Read a clause by one frame.

        Args:
            trigger: The way in which the frame begins.
            number: The sentence's number.
            index: The token that begins it.
            slots: What stands in the slots of its clause.

        Returns:
            The reading, which weighs more the more words and slots the frame asks for; where the
            frame does not fit, why not.
        """
        sentence = self._sentences[number]
        words = company_of(sentence, index, trigger.words, slots)
        if words is None:
            return WORDS_ELSEWHERE
        frame = trigger.frame
        said = ("speaker",) in frame.actor[:1]
        if said and self._speaker is not None and not self._speaker(number, index):
            return "nobody is known to say it"
        if not may_begin_here(self._lexicon, frame, sentence, index, words):
            return "it only tells its noun apart, or its preposition opens a date"
        if frame.event == "SUPPORT" and stands_by_its_own(sentence, index):
            return "somebody stands by what is his own"
        if goes_on_still(frame, sentence, index):
            return "it goes on still"
        held = slots
        if trigger.words and words:
            last = sentence.tokens[words[-1]]
            if last.dep in {"prep", "prt"} and set(words).issuperset(slots.get("object", ())):
                governed = dict(slots)
                if last.lemma not in slots:
                    # "pushed back against": the preposition hangs on the particle.
                    add_preposition(sentence, last.index, governed)
                if last.lemma in governed:
                    fillers = governed[last.lemma]
                    own = [one for one in fillers if last.index in ancestors(sentence, one)]
                    held = {**governed, "object": own or fillers}
        if self._is_telegraphic_passive(frame, number, index, held):
            held = {name: value for name, value in held.items() if name != "subject"}
            held["object"] = slots["subject"]
        weight = frame.weight + WORD_WEIGHT * len(trigger.words)
        clause: Reading | None = None
        agentless = (
            "subject" not in held
            and "object" in held
            and (
                may_lack_doer(sentence, index)
                or (held is not slots and acts_as_verb(sentence, index))
            )
        )
        if agentless and frame.doer_named and "by" not in held:
            return "nobody is named who did it"
        for name, filling in frame.slots:
            if agentless and name == "subject" and (filling.party or filling.sectors):
                weight += AGENTLESS
                continue
            if filling.types:
                clause = self._clause(frame, number, index, held.get(name, []), filling)
                if clause is None:
                    return NOT_FILLED[name]
                weight += 1.0
            elif not self._fillers.fit(filling, number, self._fillers_of(held, sentence, name)) or (
                name == "clause" and self._is_past_promising(frame, number, held)
            ):
                return NOT_FILLED[name]
            else:
                weight += 0.4 if filling.anything or filling.empty else 1.0
        return Reading(frame, number, index, held, weight, clause, (index, *words))

    def _fillers_of(self, slots: Slots, sentence: Sentence, name: str) -> list[int]:
        """Return what `fillers_of` does; what hangs on objects is found once for all frames."""
        fillers = slots.get(name, [])
        if fillers or name in CORE_SLOTS:
            return fillers
        if self._hanging[0] is not slots:
            self._hanging = slots, hanging_on_objects(slots, sentence)
        return self._hanging[1].get(name, [])

    def _is_telegraphic_passive(self, frame: Frame, number: int, index: int, slots: Slots) -> bool:
        """Say whether a clause without an object is a passive all the same ("Five shot in raid").

        The frame must allow it, or ask for an object that the subject of a headline is.
        """
        sentence = self._sentences[number]
        if "object" in slots or "subject" not in slots or not is_telegraphic(sentence, index):
            return False
        if frame.transitive:
            return True
        wanted = next((filling for name, filling in frame.slots if name == "object"), None)
        return (
            wanted is not None
            and not wanted.anything
            and not sentence.text.rstrip().endswith((".", "”", '"', "!"))
            and self._fillers.fit(wanted, number, slots["subject"])
        )

    def _is_past_promising(self, frame: Frame, number: int, slots: Slots) -> bool:
        sentence = self._sentences[number]
        clauses = slots.get("clause", [])
        return bool(clauses) and all(
            is_past_promising(sentence, filler, frame.event) for filler in clauses
        )

    def _clause(
        self, frame: Frame, number: int, index: int, fillers: Sequence[int], filling: Filling
    ) -> Reading | None:
        sentence = self._sentences[number]
        claimed = frame.event == "ACCUSE" and sentence.tokens[index].lemma in listed("claiming")
        tried = [
            one
            for filler in fillers
            if claimed and sentence.tokens[filler].lemma in listed("trying")
            for one in sentence.dependents(filler, "xcomp")
        ]
        for filler in (*fillers, *tried):
            if is_past_promising(sentence, filler, frame.event):
                continue
            if self._sentences[number].tokens[filler].lemma in filling.refused:
                continue
            reading = self.best(number, filler)
            if reading is None or reading.frame.event not in filling.types:
                continue
            if claimed and charges_nobody_else(reading, sentence):
                continue
            if sentence.tokens[filler].dep == "relcl" and index in reading.slots.get("object", ()):
                # "A charge Chad denied" is what is denied, not what it charges.
                continue
            return reading
        return None
