"""The best code between a given pair: the clause that joins them, read by frames and by words."""

from collections.abc import Sequence
from math import exp

import msgspec

from dateline.actors import Cast
from dateline.events.frames.matching import Matcher
from dateline.events.frames.slots import slots_of
from dateline.events.lexicon.lexicon import Lexicon
from dateline.events.relate.apart import why_apart
from dateline.events.relate.clauses import ClauseReader, Value
from dateline.events.relate.joining import HELD, Joined, join, without_outer
from dateline.events.relate.parties import Party, party_of
from dateline.events.relate.recoding import settled, stands_under
from dateline.events.relate.senses import is_circumstance
from dateline.events.relate.words import load_pair_words
from dateline.grammar import Sentence, top_tokens
from dateline.records import Entity

Span = tuple[int, int]
ACTOR, RECIPIENT = "actor", "recipient"
# Logistic regression of "right" on a clause's worth (docs/decisions/relate.md).
CALIBRATION = (0.259, 0.184)
CARRIES = frozenset({"NOUN", "PROPN", "VERB", "AUX", "ADJ"})
OF_A_NAME = frozenset({"compound", "amod", "nmod", "nummod", "det"})
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

    def is_bare_state(self, entity: Entity) -> bool:
        """Say whether an entity is a state, or a part of one, by its bare name."""
        return self._cast.is_bare_state(entity)

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
    words, weapons = load_pair_words(), lexicon.classes["WEAPON"]
    best: tuple[Joined, str] | None = None
    apart: str | None = None
    for number, sentence in enumerate(sentences):
        heads = _head(sentence, actor), _head(sentence, recipient)
        doer = party_of(sentence, heads[0], heads[1])
        other = party_of(sentence, heads[1], heads[0])
        if doer is None and other is None:
            continue
        reader = ClauseReader(
            number,
            sentence,
            matcher,
            lexicon,
            words,
            doer,
            heads[1],
            _named(sentence, (actor, recipient)),
        )
        found: list[Joined] = []
        for token in sentence.tokens:
            if token.pos not in CARRIES or token.index in heads:
                continue
            value = reader.value(token.index)
            if value is None:
                continue
            value = _climbed(reader, sentence, token.index, doer) or value
            value = settled(reader, weapons, sentence, token.index, value, (doer, other))
            found.append(join(sentence, token.index, value, doer, other))
        for one in without_outer(sentence, found, doer, other):
            if best is None or one.worth > best[0].worth:
                best = one, sentence.tokens[one.index].text
                apart = why_apart(sentence, one, doer, other) if doer and other else None
    if best is None:
        return Relation(None, None, 0.0, "no word between the two names an event")
    (joined, text) = best
    if apart is not None:
        return Relation(None, None, 0.0, f"{text!r} does not go from one to the other: {apart}")
    value, worth = joined.value, joined.worth
    reach = "joins both" if worth >= 2 * HELD else "is the nearest clause"
    confidence = round(1 / (1 + exp(-(CALIBRATION[0] + CALIBRATION[1] * worth))), 2)
    return Relation(value.event, value.mode, confidence, f"{text!r} {reach}: {value.said_by}")


def _head(sentence: Sentence, span: Span | None) -> int | None:
    """Return the token of a span that the others hang on, if the span is in the sentence."""
    if span is None:
        return None
    inside = [t for t in sentence.tokens if t.start < span[1] and span[0] < t.end]
    return next((token.index for token in top_tokens(inside)), None)


def _named(sentence: Sentence, spans: Sequence[Span | None]) -> frozenset[int]:
    """Return the words of the spans that only say who the parties are: they tell no event."""
    return frozenset(
        token.index
        for token in sentence.tokens
        for span in spans
        if span is not None and span[0] <= token.start and token.end <= span[1]
        if token.dep in OF_A_NAME or token.index == _head(sentence, span)
    )


def _climbed(
    reader: ClauseReader, sentence: Sentence, index: int, doer: Party | None
) -> Value | None:
    """Return the value of the operator that a noun stands under, unless somebody else is its doer.

    "UN sanctions on Iran were lifted" is the lifting; "Mali condemned Chad's attack on Niger" is
    between Chad and Niger the attack.
    """
    found = None
    token = sentence.tokens[index]
    while token.head != token.index and (
        token.dep in UNDER or (token.dep == "nsubj" and reader.falls(token.head))
    ):
        suffered = token.dep == "nsubjpass"
        token = sentence.tokens[token.head]
        if token.pos == "ADP":
            if is_circumstance(sentence, token.index):
                break
            continue
        subject = slots_of(sentence, token.index).get("subject", [])
        elsewhere = bool(subject) and not stands_under(subject, doer)
        taken_in = reader.takes_in(token.index, index)
        if elsewhere or not (taken_in or reader.operates(token.index)):
            break
        if suffered and not (taken_in or reader.undoes(token.index, index)):
            # "Their request was welcomed": what others think of it is not between the two.
            break
        found = reader.value(token.index)
    return found
