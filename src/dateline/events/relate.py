"""The best code between a given pair: the clause that joins them, read by frames and by words."""

from collections.abc import Sequence
from math import exp

import msgspec
from msgspec.structs import replace

from dateline.actors import Cast
from dateline.events.lexicon import Lexicon
from dateline.events.matching import Matcher
from dateline.events.recoding import keeps_peace
from dateline.events.relate_clauses import ClauseReader, Value
from dateline.events.relate_words import load_pair_words
from dateline.events.slots import Slots, slots_of
from dateline.grammar import Sentence, ancestors
from dateline.records import Entity

Span = tuple[int, int]
ACTOR, RECIPIENT = "actor", "recipient"
HELD = 3.0
REVERSED = 0.8
ABOVE = 1.0
DEEP = 0.35
# Logistic regression of "right" on a clause's worth (docs/decisions/relate.md).
CALIBRATION = (-0.607, 0.265)
CARRIES = frozenset({"NOUN", "PROPN", "VERB", "AUX", "ADJ"})
SOURCES = ("subject", "by", "owner")
DRILLS = frozenset(
    "drill exercise manoeuvre maneuver game wargame training patrol operation".split()
)
WHOLE = frozenset({"PROTEST", "AID"})
UNDER = frozenset({"dobj", "nsubjpass", "pobj", "prep", "xcomp", "compound"})


class Relation(msgspec.Struct, frozen=True):
    """What holds between a pair: the type, its mode, how sure, and which words say so."""

    event: str | None
    mode: str | None
    confidence: float
    why: str


class _PairCast:
    """A story's cast in which the given pair are parties whatever else they are."""

    def __init__(
        self, cast: Cast, sentences: Sequence[Sentence], actor: Span | None, recipient: Span | None
    ) -> None:
        self._cast = cast
        self._given: dict[tuple[int, int], Entity] = {}
        for name, span in ((ACTOR, actor), (RECIPIENT, recipient)):
            if span is None:
                continue
            for number, sentence in enumerate(sentences):
                for token in sentence.tokens:
                    if span[0] <= token.start and token.end <= span[1]:
                        known = cast.at(number, token.index)
                        self._given[number, token.index] = Entity(
                            text=token.text,
                            start=span[0],
                            end=span[1],
                            name=name,
                            code=name,
                            sector=known[0].sector if known else (),
                        )

    def focus_at(self, number: int) -> str:
        """Return nothing: a pair is all that matters."""
        return ""

    def at(self, number: int, index: int) -> tuple[Entity, ...]:
        """Return the given party that a token belongs to, else who the cast says it is."""
        given = self._given.get((number, index))
        return (given,) if given is not None else self._cast.at(number, index)

    def modifiers(self, number: int, index: int) -> tuple[Entity, ...]:
        """Return the parties that stand before a noun."""
        return self._cast.modifiers(number, index)

    def is_guess(self, entity: Entity) -> bool:
        """Say whether no word tells an entity's country."""
        return self._cast.is_guess(entity)

    def is_at_home(self, entity: Entity) -> bool:
        """Say whether an entity is, for want of words, of the country the story was filed from."""
        return self._cast.is_at_home(entity)


def relate_pair(
    sentences: Sequence[Sentence],
    cast: Cast,
    lexicon: Lexicon,
    actor: Span | None,
    recipient: Span | None,
) -> Relation:
    """Say what one given party does to another.

    Args:
        sentences: The text's sentences.
        cast: Who is who in it.
        lexicon: The frames.
        actor: Offsets of the actor's words; None where it is not known.
        recipient: Offsets of the recipient's words; None where it is not known.

    Returns:
        The best relation; its event is None where nothing joins the two.
    """
    matcher = Matcher(lexicon, sentences, _PairCast(cast, sentences, actor, recipient))
    words = load_pair_words()
    best: tuple[float, Value, str] | None = None
    for number, sentence in enumerate(sentences):
        doer, other = _head(sentence, actor), _head(sentence, recipient)
        if doer is None and other is None:
            continue
        reader = ClauseReader(number, sentence, matcher, lexicon, words, other)
        for token in sentence.tokens:
            if token.pos not in CARRIES or token.index in {doer, other}:
                continue
            value = reader.value(token.index)
            if value is None:
                continue
            value = _climbed(reader, sentence, token.index, doer) or value
            value = _protested(reader, sentence, token.index, doer) or value
            value = _together(sentence, token.index, value, doer, other)
            if keeps_peace(value.event, token.index, sentence):
                value = replace(value, event="AID", mode=None)
            worth = value.weight + _reach(sentence, token.index, doer, other)
            if best is None or worth > best[0]:
                best = (worth, value, token.text)
    if best is None:
        return Relation(None, None, 0.0, "no word between the two names an event")
    worth, value, text = best
    reach = "joins both" if worth >= 2 * HELD else "is the nearest clause"
    confidence = round(1 / (1 + exp(-(CALIBRATION[0] + CALIBRATION[1] * worth))), 2)
    return Relation(value.event, value.mode, confidence, f"{text!r} {reach}: {value.said_by}")


def _head(sentence: Sentence, span: Span | None) -> int | None:
    """Return the token of a span that the others hang on, if the span is in the sentence."""
    if span is None:
        return None
    inside = [t.index for t in sentence.tokens if t.start < span[1] and span[0] < t.end]
    for index in inside:
        if sentence.tokens[index].head not in inside or sentence.tokens[index].head == index:
            return index
    return None


def _climbed(
    reader: ClauseReader, sentence: Sentence, index: int, doer: int | None
) -> Value | None:
    """Return the value of the operator that a noun stands under, unless somebody else is its doer.

    "UN sanctions on Iran were lifted" is the lifting; "Mali condemned Chad's attack on Niger" is
    between Chad and Niger the attack.
    """
    found = None
    token = sentence.tokens[index]
    while token.dep in UNDER and token.head != token.index:
        token = sentence.tokens[token.head]
        if token.pos == "ADP":
            continue
        subject = slots_of(sentence, token.index).get("subject", [])
        if not reader.operates(token.index) or (subject and not _above(sentence, subject, doer)):
            break
        found = reader.value(token.index)
    return found


def _protested(
    reader: ClauseReader, sentence: Sentence, index: int, doer: int | None
) -> Value | None:
    """Return the protest that a clause says the purpose of; what it demands is not coded again."""
    token = sentence.tokens[index]
    while token.dep in {"advcl", "xcomp", "conj", "acl", "dobj"} and token.head != token.index:
        token = sentence.tokens[token.head]
        found = reader.value(token.index)
        if found is not None and found.event in WHOLE:
            subject = slots_of(sentence, token.index).get("subject", [])
            return found if _above(sentence, subject, doer) else None
    return None


def _together(
    sentence: Sentence, index: int, value: Value, doer: int | None, other: int | None
) -> Value:
    """Make cooperation of a drill that both hold; one's own is a mobilisation."""
    if value.event != "MOBILIZE" or other is None or doer is None:
        return value
    slots = slots_of(sentence, index)
    company = [*slots.get("subject", []), *slots.get("with", []), *slots.get("alongside", [])]
    drills = any(sentence.tokens[i].lemma in DRILLS for i in (index, *slots.get("object", [])))
    if drills and _above(sentence, company, other) and _above(sentence, company, doer):
        return replace(value, event="COOPERATE", mode=None)
    return value


def _above(sentence: Sentence, fillers: Sequence[int], party: int | None) -> bool:
    return party is not None and bool({party, *ancestors(sentence, party)} & set(fillers))


def _reach(sentence: Sentence, index: int, doer: int | None, other: int | None) -> float:
    slots = slots_of(sentence, index)
    acting = _holds(sentence, slots, doer, subject=True)
    receiving = _holds(sentence, slots, other, subject=False)
    worth = HELD * acting + HELD * receiving
    if acting and not receiving and _holds(sentence, slots, other, subject=True):
        worth += HELD
    if not acting:
        worth += REVERSED * _holds(sentence, slots, doer, subject=False)
    if not receiving:
        worth += REVERSED * _holds(sentence, slots, other, subject=True)
    for party in (doer, other):
        if party is not None:
            above = ancestors(sentence, party)
            if index in above:
                worth += ABOVE - DEEP * min(2, above.index(index) / 3)
    return worth - DEEP * min(4, len(ancestors(sentence, index)))


def _holds(sentence: Sentence, slots: Slots, party: int | None, *, subject: bool) -> bool:
    if party is None:
        return False
    above = {party, *ancestors(sentence, party)}
    return any(
        filler in above
        for name, fillers in slots.items()
        if (name in SOURCES) is subject or (subject and name == "with")
        for filler in fillers
    )
