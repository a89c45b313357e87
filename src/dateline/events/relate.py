"""The best code between a given pair: frames that reach both, else the clause that joins them."""

from collections.abc import Sequence

import msgspec

from dateline.actors import Cast
from dateline.events.coder import decide
from dateline.events.lexicon import Lexicon
from dateline.events.matching import Matcher, Reading, describe
from dateline.events.modality import read_modality
from dateline.events.parties import fill_parties
from dateline.grammar import Sentence, ancestors
from dateline.records import Entity

Span = tuple[int, int]
ACTOR, RECIPIENT = "actor", "recipient"
IN_PLACE = 3.0
REVERSED = 1.5
ON_PATH = 1.0


class Relation(msgspec.Struct, frozen=True):
    """What holds between a pair: the type, its mode, how sure, and which frame says so."""

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
        self.focus = ""
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

    def at(self, number: int, index: int) -> tuple[Entity, ...]:
        """Return the given party that a token belongs to, else who the cast says it is."""
        given = self._given.get((number, index))
        return (given,) if given is not None else self._cast.at(number, index)

    def modifiers(self, number: int, index: int) -> tuple[Entity, ...]:
        """Return the parties that stand before a noun."""
        return self._cast.modifiers(number, index)

    def tokens(self, name: str) -> list[tuple[int, int]]:
        """Return the sentence and token numbers of one of the pair."""
        return [place for place, entity in self._given.items() if entity.name == name]


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
    pair = _PairCast(cast, sentences, actor, recipient)
    matcher = Matcher(lexicon, sentences, pair)
    best: tuple[float, Reading] | None = None
    for reading in matcher.readings():
        worth = _worth(reading, sentences, pair)
        if best is None or worth > best[0]:
            best = (worth, reading)
    if best is None:
        return Relation(None, None, 0.0, "no frame of the lexicon reads a clause here")
    worth, reading = best
    sentence = sentences[reading.number]
    event, modes, _ = decide(reading, read_modality(sentence, reading.trigger, lexicon.classes))
    reach = "joins both" if worth >= 2 * IN_PLACE else "is the nearest clause"
    return Relation(
        event,
        modes[0] if modes else None,
        round(min(0.95, 0.3 + worth / 14), 2),
        f"{reading.frame.name} {reach}: {describe(reading, sentence)}",
    )


def _worth(reading: Reading, sentences: Sequence[Sentence], pair: _PairCast) -> float:
    worth = reading.weight
    filled = fill_parties(reading, sentences, pair)
    actors, recipients = filled if filled is not None else ((), ())
    acting = {party.name for party in actors}
    receiving = {party.name for party in recipients}
    if reading.frame.reciprocal:
        worth += IN_PLACE * len(acting & {ACTOR, RECIPIENT})
    else:
        worth += IN_PLACE * ((ACTOR in acting) + (RECIPIENT in receiving))
        worth += REVERSED * ((RECIPIENT in acting) + (ACTOR in receiving))
    sentence = sentences[reading.number]
    for name in (ACTOR, RECIPIENT):
        above = {
            index
            for number, token in pair.tokens(name)
            if number == reading.number
            for index in (token, *ancestors(sentence, token))
        }
        worth += ON_PATH * (reading.trigger in above)
    return worth
