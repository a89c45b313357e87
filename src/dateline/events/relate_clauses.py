"""What a clause says of a pair, composed from its words: operators over what they govern."""

import msgspec

from dateline.events.classes import slot_words
from dateline.events.deciding import decide
from dateline.events.lexicon import Lexicon
from dateline.events.matching import Matcher
from dateline.events.modality import read_modality
from dateline.events.relate_words import Operator, PairWords, Sense
from dateline.events.slots import acts_as_verb
from dateline.grammar import Sentence, ancestors

DEEPEST = 7
NEAR = 13
REACH = 4
BEFORE = 4
OBJECTS = ("dobj", "nsubjpass", "attr", "acomp", "oprd", "dative")
CLAUSES = ("xcomp", "ccomp")
PREPOSITIONS = ("prep", "agent")
NOUN_CLAUSES = ("acl",)
WISHES = frozenset({"will", "shall", "'ll", "’ll", "wo", "would", "may", "might", "could"})
DUTIES = frozenset({"must", "should", "ought"})
# With these an event is over ("may have shelled"), or the modal is a name ("Theresa May has").
PERFECT = frozenset({"have", "has", "had"})
UNTIL = frozenset({"until", "unless", "till"})
HOLLOW = frozenset(
    "package delivery operation effort mission campaign programme program shipment plan "
    "end halt suspension cut freeze lifting easing call threat".split()
)
YIELDING = frozenset({"CONCEDE", "RETREAT"})
DECLARES = frozenset({"announce", "declare", "decide"})
SAID = ("speaker",)
NEGATIONS = frozenset({"not", "n't", "n’t", "never"})


class Value(msgspec.Struct, frozen=True):
    """What a token and all it governs come to: a type, how surely, and by which words."""

    event: str
    weight: float
    mode: str | None
    said_by: str
    frame: bool


class ClauseReader:
    """Values of the tokens of one sentence, each worked out once."""

    def __init__(
        self,
        number: int,
        sentence: Sentence,
        matcher: Matcher,
        lexicon: Lexicon,
        words: PairWords,
        other: int | None,
    ) -> None:
        self._number = number
        self._sentence = sentence
        self._matcher = matcher
        self._lexicon = lexicon
        self._words = words
        self._other = other
        self._known: dict[int, Value | None] = {}

    def value(self, index: int, depth: int = 0) -> Value | None:
        """Return what token `index` and all it governs come to; None where they say nothing."""
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
        reading = self._matcher.best(self._number, index)
        if reading is None or (SAID in reading.frame.actor[:1] and not self._is_said(index)):
            return None
        modality = read_modality(self._sentence, index, self._lexicon.classes)
        event, modes, _ = decide(reading, modality, self._sentence)
        return Value(
            event, 1.0 + reading.weight / 3, modes[0] if modes else None, reading.frame.name, True
        )

    def _is_said(self, index: int) -> bool:
        """Say whether a verb of saying stands above a clause: what is judged is said."""
        tokens, saying = self._sentence.tokens, slot_words()["QUOTING"]
        return any(tokens[above].lemma in saying for above in ancestors(self._sentence, index))

    def _operated(self, index: int, sense: Sense, operator: Operator, depth: int) -> Value | None:
        sentence = self._sentence
        shown = " ".join((sentence.tokens[index].lemma, *sense.words))
        inner = self._governed(index, depth)
        if inner is not None:
            event = operator.turns.get(inner.event, operator.otherwise)
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

    def _governed(self, index: int, depth: int) -> Value | None:
        """Return the value of what a token governs: its clause, its object, what follows it."""
        sentence = self._sentence
        governed = [
            *sentence.dependents(index, *CLAUSES),
            *sentence.dependents(index, *OBJECTS),
        ]
        if not acts_as_verb(sentence, index):
            hollow = sentence.tokens[index].lemma in HOLLOW
            labels = (*NOUN_CLAUSES, "compound") if hollow else NOUN_CLAUSES
            governed += sentence.dependents(index, *labels)
        for preposition in sentence.dependents(index, *PREPOSITIONS):
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
            sentence.tokens[child].text.lower() in NEGATIONS
            for child in sentence.dependents(index, "neg")
        )
        if denied and self._is_conditional(index):
            return Value("REQUEST", own.weight, None, f"not, unless + {own.said_by}", frame=False)
        if denied:
            return self._turned("REFUSE", own, "not")
        if helpers & DUTIES:
            return self._turned("ASK", own, "must")
        if helpers & WISHES and "unless" in self._conditions(index):
            return Value("THREATEN", own.weight, None, f"will, unless + {own.said_by}", frame=False)
        if (
            helpers & WISHES
            and not helpers & PERFECT
            and not (
                own.event in YIELDING
                and sentence.tokens[sentence.tokens[index].head].lemma in DECLARES
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

    def _turned(self, name: str, own: Value, shown: str) -> Value:
        event = self._words.operators[name].turns.get(own.event, own.event)
        return Value(event, own.weight, None, f"{shown} + {own.said_by}", frame=False)

    def _sense(self, index: int) -> Sense | None:
        senses = self._senses(index)
        return senses[0] if senses else None

    def _senses(self, index: int) -> list[Sense]:
        sentence = self._sentence
        token = sentence.tokens[index]
        if acts_as_verb(sentence, index):
            senses = self._words.verbs.get(token.lemma, ())
        elif token.pos in {"NOUN", "PROPN"}:
            senses = self._words.nouns.get(token.lemma) or self._words.nouns.get(
                token.text.lower(), ()
            )
        elif token.pos == "ADJ":
            senses = self._words.adjectives.get(token.lemma, ())
        else:
            return []
        held = bool(sentence.dependents(index, "dobj", "nsubjpass"))
        return [
            sense
            for sense in senses
            if sense.object in (None, held) and (not sense.words or self._near(index, sense.words))
        ]

    def _near(self, index: int, words: tuple[str, ...]) -> bool:
        tokens = self._sentence.tokens
        if acts_as_verb(self._sentence, index) or tokens[index].pos == "ADJ":
            lemmas = {
                token.lemma
                for token in tokens[index + 1 : index + NEAR]
                if self._belongs(index, token.index)
            }
            subjects = self._sentence.dependents(index, "nsubjpass", "nsubj")
            lemmas.update(tokens[subject].lemma for subject in subjects)
        else:
            lemmas = {t.lemma for t in tokens[max(0, index - BEFORE) : index]}
        return lemmas.issuperset(words)

    def _belongs(self, index: int, other: int) -> bool:
        """Say whether a word hangs close enough on another; a preposition must open no date."""
        sentence = self._sentence
        function = sentence.tokens[other].pos in {"ADP", "PART", "SCONJ"}
        if index not in ancestors(sentence, other)[: 2 if function else REACH]:
            return False
        dates = self._lexicon.classes["CALENDAR"]
        return not function or not any(
            sentence.tokens[child].lemma in dates for child in sentence.children[other]
        )


def _discounted(value: Value) -> Value:
    return Value(value.event, value.weight * 0.8, value.mode, value.said_by, value.frame)
