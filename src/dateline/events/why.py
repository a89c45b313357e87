"""Why a mention reads as it does: its sentence, tree, frame, slots, modality, and what was refused.

Nothing is recorded while a story is coded; the explanation codes it again and asks the matcher
what it had considered.
"""

from collections.abc import Sequence

import msgspec

from dateline.events.background.weighing import Weighed
from dateline.events.choosing.candidates import Candidate
from dateline.events.choosing.choosing import Choice, side_of
from dateline.events.choosing.dealings import SIDES, Side
from dateline.events.choosing.party_weights import load_party_weights
from dateline.events.coding.coder import CodedStory, consider_story
from dateline.events.detector.detecting import Opinion, told_by
from dateline.events.draft import Draft
from dateline.events.fitted.weights import chance_of
from dateline.events.frames.matching import WORDS_ELSEWHERE
from dateline.events.frames.reading import Reading, is_detected
from dateline.events.lexicon.lexicon import Lexicon
from dateline.events.prepared import PreparedStory
from dateline.grammar import Sentence, noun_phrase, subtree_span
from dateline.records import Entity, Mention, Place, When

NO_FRAME = "no frame; found by the detector"
STRONGEST = 3
"""How many signals are shown for a flag and against it."""


class Node(msgspec.Struct, frozen=True):
    """One token of the tree; the root's head is itself."""

    index: int
    text: str
    lemma: str
    pos: str
    dep: str
    head: int


class Considered(msgspec.Struct, frozen=True):
    """A frame that was considered in the sentence, and what became of it."""

    trigger: str
    frame: str
    event: str
    outcome: str


class Told(msgspec.Struct, frozen=True):
    """A party, and how it was got."""

    party: str
    code: str
    sector: tuple[str, ...]
    how: str


class Why(msgspec.Struct, frozen=True, kw_only=True):
    """How one mention was read.

    `frame` names the frame with the file and line it stands at; `slots` holds what filled each
    slot of its clause, `operator_over` the frame of the clause that it took in; `modality` the
    cues that were found; `considered` every other frame whose whole trigger stands in the sentence,
    with its outcome; `chosen` says of each side that is not as the rules found it whom it was put
    in place of, how likely, and by which signals most, and of parties put in another sector how
    likely that is; `detector` how likely the detector holds an
    event of its type there.
    """

    id: str
    doc: str
    event: str
    mode: tuple[str, ...]
    aux: tuple[str, ...]
    evidence: str
    sentence: str
    tree: tuple[Node, ...]
    frame: str
    stands_at: str
    trigger: str
    weight: float
    slots: dict[str, tuple[str, ...]]
    operator_over: str | None
    modality: tuple[str, ...]
    actor: tuple[Told, ...]
    recipient: tuple[Told, ...]
    chosen: tuple[str, ...]
    when: str
    where: str
    vouched_by: str
    confidence: float
    detector: str
    considered: tuple[Considered, ...]


def explain_story(story: PreparedStory, lexicon: Lexicon) -> tuple[Why, ...]:
    """Explain every mention of a story.

    Args:
        story: The story, as the coder takes it.
        lexicon: The frames.

    Returns:
        One explanation for each mention that `code_story` returns, in the same order.
    """
    coded = consider_story(story, lexicon)
    return tuple(
        _explain(draft, mention, (*_chosen(choice), *sectors), weighed, story, coded)
        for (draft, mention), choice, weighed, sectors in zip(
            coded.kept, coded.chosen, coded.weighed, coded.sectors, strict=True
        )
    )


def _explain(
    draft: Draft,
    mention: Mention,
    chosen: tuple[str, ...],
    weighed: Weighed | None,
    story: PreparedStory,
    coded: CodedStory,
) -> Why:
    reading = draft.reading
    frame, sentence = reading.frame, story.sentences[reading.number]
    return Why(
        id=mention.id,
        doc=mention.doc,
        event=mention.event,
        mode=mention.mode,
        aux=mention.aux,
        evidence=mention.evidence.text,
        sentence=sentence.text,
        tree=tuple(
            Node(token.index, token.text, token.lemma, token.pos, token.dep, token.head)
            for token in sentence.tokens
        ),
        frame=NO_FRAME if is_detected(reading) else frame.name,
        stands_at=f"{frame.file}:{frame.line}",
        trigger=" ".join(sentence.tokens[index].text for index in sorted(reading.words)),
        weight=round(reading.weight, 2),
        slots=_slots(reading, sentence, story.article.text),
        operator_over=reading.clause.frame.name if reading.clause is not None else None,
        modality=_cues(draft, weighed),
        actor=tuple(_told(party, reading, sentence) for party in mention.actor),
        recipient=tuple(_told(party, reading, sentence) for party in mention.recipient),
        chosen=chosen,
        when=_when(mention.date, mention.planned),
        where=_where(mention.place),
        vouched_by=mention.attributed or "the text itself",
        confidence=mention.confidence,
        detector=_detector(draft, sentence, coded.opinion),
        considered=_considered(draft, story.sentences, coded),
    )


def _detector(draft: Draft, sentence: Sentence, opinion: Opinion | None) -> str:
    """Return how likely the detector holds an event of this type, and by which words most."""
    if opinion is None or draft.odds is None:
        return "does not speak of stories so short" if opinion is None else "has no word to look at"
    words = told_by(opinion, draft, sentence)
    shown = f"chance {chance_of(draft.odds):.2f}"
    return f"{shown}, nearest words {words}" if words else shown


def _slots(reading: Reading, sentence: Sentence, text: str) -> dict[str, tuple[str, ...]]:
    shown: dict[str, tuple[str, ...]] = {}
    for name, fillers in sorted(reading.slots.items()):
        spans = [noun_phrase(sentence, filler) for filler in fillers]
        shown[name] = tuple(text[start:end] for start, end in spans)
    return shown


def _cues(draft: Draft, weighed: Weighed | None) -> tuple[str, ...]:
    modality = draft.modality
    cues = [f"tense: {modality.tense}"] if modality.tense is not None else []
    flags = "negated hypothetical future reported background remembered continuing purpose".split()
    cues += [flag for flag in flags if getattr(modality, flag)]
    historical = "historical" in draft.aux
    if weighed is not None:
        cues.append(_weighed(weighed, historical=historical))
    elif historical:
        cues.append(
            "historical: told as background, not as this story's news, by its clause or day"
        )
    return tuple(cues)


def _weighed(weighed: Weighed, *, historical: bool) -> str:
    """Say how likely a draft is background, and what speaks most for it and against it."""
    shown = f"{'historical' if historical else 'news'}: background with {weighed.chance:.2f}"
    ordered = sorted(weighed.signals, key=lambda signal: -abs(signal[1]))
    for side, sign in (("for", 1.0), ("against", -1.0)):
        strongest = [name for name, weight in ordered if weight * sign > 0][:STRONGEST]
        if strongest:
            shown += f"; {side}: {', '.join(strongest)}"
    return shown


def _told(party: Entity, reading: Reading, sentence: Sentence) -> Told:
    if not party.text:
        how = "not named: inferred from what the story is about"
        if party.code == "UNK":
            how = "not named, and nothing to infer it from"
        return Told("", party.code, party.sector, how)
    inside = sentence.start <= party.start < sentence.end
    how = f"by {party.via}, {party.name}" if inside else f"by {party.via}, from another sentence"
    for name, fillers in reading.slots.items():
        spans = [subtree_span(sentence, filler) for filler in fillers]
        if any(start <= party.start and party.end <= end for start, end in spans):
            how += f", in the slot `{name}`"
            break
    return Told(party.text, party.code, party.sector, how)


def _chosen(choice: Choice | None) -> tuple[str, ...]:
    """Say of each side that is not as the rules found it what spoke for who stands there."""
    if choice is None or choice.best == (0, 0):
        return ()
    return tuple(
        _changed(choice, side) for side, place in zip(SIDES, choice.best, strict=True) if place
    )


def _changed(choice: Choice, side: Side) -> str:
    ruled, best = side_of(choice, side)
    weights = load_party_weights().signals[side]
    gains = {
        name: weights.get(name, 0.0) * (best.signals.get(name, 0.0) - ruled.signals.get(name, 0.0))
        for name in (*best.signals, *ruled.signals)
    }
    strongest = sorted((name for name in gains if gains[name]), key=lambda name: -gains[name])
    speaks = [
        f"{'' if best.signals.get(name, 0.0) > ruled.signals.get(name, 0.0) else 'the rules: '}"
        f"{name}"
        for name in strongest[:STRONGEST]
        if gains[name] > 0
    ]
    shown = f"{side}: {_called(best.candidate)} in place of {_called(ruled.candidate)}"
    return f"{shown}, chance {choice.chance:.2f}; for: {'; '.join(speaks)}"


def _called(candidate: Candidate) -> str:
    if not candidate.code:
        return "nobody"
    return " ".join(filter(None, (candidate.code, candidate.sector)))


def _when(date: When | None, planned: When | None) -> str:
    if date is None:
        return "unknown"
    shown = f"{date.start or '…'} to {date.end or '…'} ({date.granularity}, {date.basis}"
    shown += f", from {date.text!r})" if date.text else ")"
    if planned is not None:
        shown += f"; planned for {planned.start or '…'} to {planned.end or '…'}"
    return shown


def _where(place: Place | None) -> str:
    if place is None:
        return "unknown"
    return f"{place.name}, {place.country or 'country unknown'}: {place.reason}"


def _considered(
    draft: Draft, sentences: Sequence[Sentence], coded: CodedStory
) -> tuple[Considered, ...]:
    """Return every other frame whose whole trigger stands in the draft's sentence, and its fate."""
    number = draft.reading.number
    sentence = sentences[number]
    fates = _fates(number, coded)
    found: dict[tuple[int, str], Considered] = {}
    for token in sentence.tokens:
        best = coded.matcher.best(number, token.index)
        for frame, reading in coded.matcher.considered(number, token.index):
            key = (token.index, frame.name)
            if (
                key == (draft.reading.trigger, draft.reading.frame.name)
                or reading == WORDS_ELSEWHERE
            ):
                continue
            if isinstance(reading, str):
                outcome = reading
            elif best is not None and best.frame.name != frame.name:
                outcome = f"{best.frame.name} says more ({best.weight:.2f} to {reading.weight:.2f})"
            else:
                outcome = fates.get(key, "taken in by another frame's slots")
            if key not in found or not isinstance(reading, str):
                found[key] = Considered(token.text, frame.name, frame.event, outcome)
    return tuple(found.values())


def _fates(number: int, coded: CodedStory) -> dict[tuple[int, str], str]:
    """Return what became of a sentence's readings, by trigger and frame."""
    fates = {
        (reading.trigger, reading.frame.name): f"refused: {reason}"
        for reading, reason in coded.refused
        if reading.number == number
    }
    for draft, reason in coded.dropped:
        if draft.reading.number == number:
            fates[draft.reading.trigger, draft.reading.frame.name] = f"dropped: {reason}"
    for draft, mention in coded.kept:
        if draft.reading.number == number:
            fates[draft.reading.trigger, draft.reading.frame.name] = f"coded too, as {mention.id}"
    return fates
