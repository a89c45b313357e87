"""What a clause says of a pair, composed from its words: operators over what they govern."""

import msgspec
from msgspec.structs import replace

from dateline.events.coding.deciding import decide
from dateline.events.frames.matching import Matcher
from dateline.events.frames.slots import acts_as_verb, slots_of
from dateline.events.lexicon.classes import slot_words
from dateline.events.lexicon.lexicon import Lexicon
from dateline.events.modality.modality import read_modality
from dateline.events.relate.parties import Party
from dateline.events.relate.senses import is_circumstance, senses_at
from dateline.events.relate.words import Operator, PairWords, Sense
from dateline.events.words import listed
from dateline.grammar import Sentence, ancestors, is_calendar_name

DEEPEST = 7
OBJECTS = ("dobj", "nsubjpass", "attr", "acomp", "oprd", "dative")
CLAUSES = ("xcomp", "ccomp")
PREPOSITIONS = ("prep", "agent")
NOUN_CLAUSES = ("acl",)
WISHES = frozenset({"will", "shall", "'ll", "’ll", "wo", "would", "may", "might", "could"})
# With these an event is over ("may have shelled"), or the modal is a name ("Theresa May has").
PERFECT = frozenset({"have", "has", "had"})
UNTIL = frozenset({"until", "unless", "till"})
YIELDING = frozenset({"CONCEDE", "RETREAT"})
# What an end is put to something for ("suspended the state over a coup") is not what ends.
CAUSES = frozenset({"over", "because", "for", "due"})
NONE: frozenset[str] = frozenset()
ENDING = frozenset({"END", "CANCEL", "EASE"})
SAID = ("speaker",)
HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST"})
COMMENTS = frozenset({"ACCUSE", "APPROVE"})
CLAUSAL = frozenset({"clause", "infinitive", "obligation", "denial", "complement"})


class Value(msgspec.Struct, frozen=True):
    """What a token and all it governs come to: a type, how surely, and by which words.

    `settled`: the type tells already that it is still to be done ("will pull out": a concession).
    `beside`: it is read off what stands beside the verb, whatever clause that governs ("said after
    talks that").
    """

    event: str
    weight: float
    mode: str | None
    said_by: str
    frame: bool
    settled: bool = False
    beside: bool = False


class ClauseReader:
    """Values of the tokens of one sentence, each worked out once."""

    def __init__(
        self,
        number: int,
        sentence: Sentence,
        matcher: Matcher,
        lexicon: Lexicon,
        words: PairWords,
        doer: Party | None,
        other: int | None,
        named: frozenset[int] = frozenset(),
    ) -> None:
        self._number = number
        self._sentence = sentence
        self._matcher = matcher
        self._lexicon = lexicon
        self._words = words
        self._doer = doer
        self._other = other
        self._named = named
        self._known: dict[int, Value | None] = {}

    def value(self, index: int, depth: int = 0) -> Value | None:
        """Return what token `index` and all it governs come to; None where they say nothing."""
        if index in self._named:
            return None
        if index not in self._known:
            self._known[index] = None
            self._known[index] = self._work_out(index, depth)
        return self._known[index]

    def _work_out(self, index: int, depth: int) -> Value | None:
        if depth > DEEPEST:
            return None
        own = self._own(index, depth)
        if own is None:
            own = self._governed(index, depth)
            if own is not None:
                own = _discounted(own)
        if own is None or not acts_as_verb(self._sentence, index):
            return own
        return self._with_helpers(index, own)

    def _own(self, index: int, depth: int) -> Value | None:
        sense = self._sense(index)
        if sense is not None and sense.operator is not None:
            return self._operated(index, sense, sense.operator, depth)
        framed = self._framed(index)
        if sense is not None and sense.event is not None and sense.exact:
            return self._plain(index, sense)
        if framed is not None:
            return framed
        return self._plain(index, sense) if sense is not None else None

    def _plain(self, index: int, sense: Sense) -> Value | None:
        if sense.event is None:
            return None
        lemma = self._sentence.tokens[index].lemma
        shown = " ".join((lemma, *sense.words))
        return Value(sense.event, 1.0 + 0.5 * len(sense.words), None, shown, frame=False)

    def _framed(self, index: int) -> Value | None:
        if is_calendar_name(self._sentence.tokens[index]):
            return None
        reading = self._matcher.best(self._number, index)
        if reading is None or (SAID in reading.frame.actor[:1] and not self._is_said(index)):
            return None
        modality = read_modality(self._sentence, index, self._lexicon.classes)
        event, modes, _ = decide(reading, modality, self._sentence, speaking=True)
        return Value(
            event,
            1.0 + reading.weight / 3,
            modes[0] if modes else None,
            reading.frame.name,
            frame=True,
            settled=event == "CONCEDE" and "withdraw" in reading.frame.modes,
            beside=CLAUSAL.isdisjoint(name for name, _ in reading.frame.slots),
        )

    def _is_said(self, index: int) -> bool:
        """Say whether a verb of saying stands above a clause, with the actor for its subject.

        What is judged is said; "continue" and the like are no saying.
        """
        tokens, saying = self._sentence.tokens, slot_words()["QUOTING"] - listed("going-on")
        return any(
            tokens[above].lemma in saying and self._may_say(above)
            for above in ancestors(self._sentence, index)
        )

    def _may_say(self, index: int) -> bool:
        speakers = slots_of(self._sentence, index).get("subject", [])
        if self._doer is None or not speakers:
            return True
        return any(word in speakers for line in self._doer.lines for word in line)

    def _operated(self, index: int, sense: Sense, operator: Operator, depth: int) -> Value | None:
        sentence = self._sentence
        shown = " ".join((sentence.tokens[index].lemma, *sense.words))
        ends = operator.name in ENDING
        inner = self._governed(index, depth, CAUSES if ends else NONE) or self._come_to_an_end(
            index, operator, depth
        )
        if inner is not None:
            event = operator.turns.get(inner.event, operator.otherwise)
            if operator.name == "PROMISE" and _is_withdrawal(inner):
                event = "CONCEDE"
            if operator.over_clause is not None and sentence.dependents(index, *CLAUSES):
                event = operator.over_clause
            if event is not None:
                return Value(event, 2.0, None, f"{shown} + {inner.said_by}", frame=False)
        framed = self._framed(index)
        if framed is not None:
            return framed
        if operator.otherwise is not None:
            return Value(operator.otherwise, 1.2, None, shown, frame=False)
        for other in self._senses(index):
            if other.event is not None:
                return self._plain(index, other)
        return None

    def _come_to_an_end(self, index: int, operator: Operator, depth: int) -> Value | None:
        """Return the value of what ends or fails of itself ("the offensive ended")."""
        if not self.falls(index):
            return None
        subjects = self._sentence.dependents(index, "nsubj")
        values = (self.value(subject, depth + 1) for subject in subjects)
        found = next((value for value in values if value is not None), None)
        ends = operator.name == "END" and found is not None and found.event in HOSTILE
        fails = self._sentence.tokens[index].lemma in listed("failing")
        return found if ends or fails else None

    def falls(self, index: int) -> bool:
        """Say whether a verb that ends something has no object: its subject is what ends."""
        verb = acts_as_verb(self._sentence, index)
        return verb and not self._sentence.dependents(index, *OBJECTS, *CLAUSES)

    def _governed(self, index: int, depth: int, leave_out: frozenset[str] = NONE) -> Value | None:
        """Return the value of what a token governs: its clause, its object, what follows it.

        Prepositions in `leave_out` are passed over.
        """
        sentence = self._sentence
        governed = [
            *sentence.dependents(index, *CLAUSES),
            *sentence.dependents(index, *OBJECTS),
        ]
        if not acts_as_verb(sentence, index):
            hollow = sentence.tokens[index].lemma in listed("hollow")
            labels = (*NOUN_CLAUSES, "compound") if hollow else NOUN_CLAUSES
            if sentence.tokens[index].lemma in slot_words()["LAW"]:
                # "passed a law that jails deserters": what a law does is what it is.
                labels = (*labels, "relcl")
            governed += sentence.dependents(index, *labels)
        for preposition in sentence.dependents(index, *PREPOSITIONS):
            if is_circumstance(sentence, preposition):
                continue
            if sentence.tokens[preposition].lemma in leave_out:
                continue
            governed += sentence.dependents(preposition, "pobj", "pcomp")
        governed.sort(key=lambda child: not self._is_named_act(child))
        values = (self.value(child, depth + 1) for child in governed)
        return next((value for value in values if value is not None), None)

    def _with_helpers(self, index: int, own: Value) -> Value:
        sentence = self._sentence
        helpers = {
            sentence.tokens[child].text.lower() for child in sentence.dependents(index, "aux")
        }
        denied = any(
            sentence.tokens[child].text.lower() in listed("not")
            for child in sentence.dependents(index, "neg")
        )
        if denied and self._is_conditional(index):
            return Value("REQUEST", own.weight, None, f"not, unless + {own.said_by}", frame=False)
        if denied:
            return self._turned("REFUSE", own, "not")
        if helpers & listed("duty"):
            return self._turned("ASK", own, "must")
        if helpers & WISHES and "unless" in self._conditions(index):
            return Value("THREATEN", own.weight, None, f"will, unless + {own.said_by}", frame=False)
        if helpers & WISHES and _is_withdrawal(own):
            return Value("CONCEDE", own.weight, None, f"will + {own.said_by}", frame=False)
        if (
            helpers & WISHES
            and not helpers & PERFECT
            and not (
                own.event in YIELDING
                and sentence.tokens[sentence.tokens[index].head].lemma in listed("declaring")
            )
        ):
            return self._turned("PROMISE", own, "will")
        return own

    def _is_conditional(self, index: int) -> bool:
        """Say whether a refusal asks the other to end it ("not … until they leave")."""
        sentence = self._sentence
        if self._other is None:
            return False
        above = {self._other, *ancestors(sentence, self._other)}
        return any(
            not above.isdisjoint(sentence.dependents(child, "nsubj"))
            and any(sentence.tokens[m].lemma in UNTIL for m in sentence.dependents(child, "mark"))
            for child in sentence.dependents(index, "advcl")
        )

    def _conditions(self, index: int) -> set[str]:
        sentence = self._sentence
        return {
            sentence.tokens[mark].lemma
            for child in sentence.dependents(index, "advcl")
            for mark in sentence.dependents(child, "mark")
        }

    def _is_named_act(self, index: int) -> bool:
        """Say whether a token is a noun that is an operator ("renewed its demand that")."""
        return self._sentence.tokens[index].pos == "NOUN" and self.operates(index)

    def operates(self, index: int) -> bool:
        """Say whether a token is an operator over what it governs."""
        sense = self._sense(index)
        return sense is not None and sense.operator is not None

    def takes_in(self, index: int, act: int) -> bool:
        """Say whether a verb with an act's noun is one wording of the file ("lift ban")."""
        sense = self._sense(index)
        return sense is not None and self._sentence.tokens[act].lemma in sense.words

    def undoes(self, index: int, act: int) -> bool:
        """Say whether an operator changes what comes of an act, and does not only comment on it."""
        sense, value = self._sense(index), self.value(act)
        if sense is None or sense.operator is None or value is None:
            return False
        return sense.operator.name not in COMMENTS and value.event in sense.operator.turns

    def _turned(self, name: str, own: Value, shown: str) -> Value:
        event = self._words.operators[name].turns.get(own.event, own.event)
        return Value(event, own.weight, None, f"{shown} + {own.said_by}", frame=False)

    def _sense(self, index: int) -> Sense | None:
        senses = self._senses(index)
        return senses[0] if senses else None

    def _senses(self, index: int) -> list[Sense]:
        return senses_at(self._sentence, index, self._words, self._lexicon.classes)


def _is_withdrawal(value: Value) -> bool:
    return value.settled or (value.event == "RETREAT" and value.mode == "withdraw")


def _discounted(value: Value) -> Value:
    return replace(value, weight=value.weight * 0.8)
