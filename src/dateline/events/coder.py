"""The coder: readings of clauses become mentions, with when, where and whether it happened."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from dateline.actors import Cast
from dateline.dates import Timex, Written, date_event, planned_day
from dateline.events.codebook import cameo_of, load_codebook, quad, score
from dateline.events.confidence import confidence_of
from dateline.events.contexts import find_contexts
from dateline.events.lexicon import Lexicon
from dateline.events.matching import Matcher, Reading, named_fillers
from dateline.events.modality import Modality, read_modality
from dateline.events.parties import fill_parties, place_as_party
from dateline.events.reality import judge_reality
from dateline.events.settle import Draft, settle
from dateline.grammar import Sentence, noun_phrase
from dateline.places import Toponym, place_event
from dateline.records import Article, Aux, Entity, Evidence, Mention, Place, When

LEAD_SENTENCES = 2
# "will not" do what would be cooperation is a refusal, by what is refused (codebook, REJECT).
REFUSED = {
    "AGREE": "change",
    "SUPPORT": "change",
    "CONSULT": "meet",
    "COOPERATE": "assist",
    "AID": "assist",
    "CONCEDE": "yield",
    "RETREAT": "yield",
}
SPEAKERS = frozenset({"i", "me", "you"})
DONE_TO_A_PLACE = frozenset({"ASSAULT", "COERCE", "AID", "SANCTION", "RETREAT", "MOBILIZE"})
STATE_OR_ARMED = frozenset("GOV MIL COP SPY REB PRM UAF".split())
PERFORMED_BY_DECIDING = frozenset({"SANCTION", "CONCEDE", "SUPPORT", "REJECT", "REQUEST", "AGREE"})
SPEAK_OF_WHAT_MAY_BE = frozenset({"THREATEN", "AGREE"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
BECOME_AGREE = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})


@dataclass(frozen=True, slots=True)
class PreparedStory:
    """A story and what the rooms before the coder found in it.

    `sentences`, `timexes` and `toponyms` have offsets into `article.text`; `written` is what is
    known of the day it was written.
    """

    article: Article
    sentences: Sequence[Sentence]
    cast: Cast
    timexes: Sequence[Timex]
    toponyms: Sequence[Toponym]
    written: Written | None


def code_story(story: PreparedStory, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Code every political event of a story.

    Args:
        story: The story, parsed, cast, dated and placed.
        lexicon: The frames.

    Returns:
        The mentions, in text order, one for each event and evidence.

    Source:
        Codebook, "Deciding the type", "Auxiliary modes", "When", "Where".
    """
    drafts: list[Draft] = []
    earlier: When | None = None
    for reading in Matcher(lexicon, story.sentences, story.cast).readings():
        for draft in _draft(reading, story, lexicon, earlier):
            drafts.append(draft)
            earlier = draft.date or earlier
    return tuple(_mention(draft, story) for draft in settle(drafts, story.written))


def _draft(
    reading: Reading, story: PreparedStory, lexicon: Lexicon, earlier: When | None
) -> list[Draft]:
    article, sentence = story.article, story.sentences[reading.number]
    parties = fill_parties(reading, story.sentences, story.cast)
    if parties is None:
        return []
    actor, recipient = parties
    spoken = [party.text.lower() for party in actor if party.text]
    if spoken and SPEAKERS.issuperset(spoken):
        return []
    if not recipient and reading.frame.event in DONE_TO_A_PLACE:
        recipient = place_as_party(reading, sentence, story.toponyms)
    token = sentence.tokens[reading.trigger]
    paragraph = _paragraph(article.text, token.start)
    if _is_unreal(reading, story, paragraph, (*actor, *recipient)):
        return []
    modality = read_modality(sentence, reading.trigger, lexicon.classes)
    if modality.question or modality.purpose:
        return []
    event, modes, aux = decide(reading, modality)
    tense = "perfect" if modality.tense == "past perfect" else modality.tense
    date = date_event(
        sentence, reading.trigger, story.timexes, story.written, tense=tense, earlier=earlier
    )
    place = place_event(
        sentence,
        reading.trigger,
        story.toponyms,
        recipients=recipient,
        actors=actor,
        dateline=article.dateline,
    )
    if event == "CONSULT" and not modes and not recipient:
        actor, recipient, modes = _as_visit(actor, place)
    nobody = not spoken and not recipient
    if nobody and ((token.pos in {"NOUN", "PROPN"} and place is None) or "hypothetical" in aux):
        return []
    start, end = _evidence_span(reading, sentence, actor, recipient)
    voucher = _words_of(story, sentence, modality.voucher)
    contexts = (*reading.frame.contexts, *find_contexts(paragraph, article.text))
    planned = planned_day(sentence, reading.trigger, story.timexes, story.written)
    also = [(other, (mode,) if mode else ()) for other, mode in reading.frame.also]
    return [
        Draft(
            reading=reading,
            event=one,
            modes=one_modes,
            contexts=contexts,
            aux=aux,
            actor=actor,
            recipient=recipient,
            date=date,
            planned=planned,
            place=place,
            voucher=voucher,
            start=start,
            end=end,
            modality=modality,
            lead=reading.number < LEAD_SENTENCES,
            lemma=token.lemma,
            definite=_is_definite(sentence, reading.trigger),
        )
        for one, one_modes in [(event, modes), *also]
    ]


def _as_visit(
    parties: tuple[Entity, ...], place: Place | None
) -> tuple[tuple[Entity, ...], tuple[Entity, ...], tuple[str, ...]]:
    """Turn a meeting in the country of one side into the other side's visit (codebook, CONSULT)."""
    here = place.country if place is not None else None
    hosts = tuple(party for party in parties if party.code == here)
    visitors = tuple(party for party in parties if party.code != here)
    if hosts and visitors:
        return visitors, hosts, ("visit",)
    return parties, (), ()


def _words_of(story: PreparedStory, sentence: Sentence, index: int | None) -> str | None:
    if index is None:
        return None
    start, end = noun_phrase(sentence, index)
    return story.article.text[start:end]


def _is_unreal(
    reading: Reading, story: PreparedStory, paragraph: str, parties: tuple[Entity, ...]
) -> bool:
    sentence = story.sentences[reading.number]
    political = any(not STATE_OR_ARMED.isdisjoint(party.sector) for party in parties)
    for index in (reading.trigger, *named_fillers(reading, sentence)):
        token = sentence.tokens[index]
        unreal = judge_reality(
            sentence.text,
            paragraph,
            story.article.title,
            token.start - sentence.start,
            token.end - sentence.start,
            political,
            reading.frame.event,
        )
        if unreal is not None:
            return True
    return False


def decide(reading: Reading, modality: Modality) -> tuple[str, tuple[str, ...], tuple[Aux, ...]]:
    """Settle the type where one type says it all, and the flags that are left.

    Args:
        reading: A frame on a clause.
        modality: How the clause stands to the world.

    Returns:
        Type, modes, auxiliary flags.

    Source:
        Codebook, "Auxiliary modes".
    """
    event, modes = reading.frame.event, reading.frame.modes
    future = modality.future or modality.tense == "future"
    aux: list[Aux] = []
    if modality.negated and future and event in REFUSED:
        return "REJECT", (REFUSED[event],), ()
    if modality.negated:
        aux.append("negated")
    if event in SPEAK_OF_WHAT_MAY_BE:
        return event, modes, tuple(aux)
    if modality.hypothetical:
        aux.append("hypothetical")
    elif future and not modality.negated:
        if event in BECOME_AGREE:
            event, modes = "AGREE", ()
        elif event == "RETREAT":
            event, modes = "CONCEDE", ()
        elif event not in PERFORMED_BY_DECIDING or (
            event == "SANCTION" and modality.tense == "future"
        ):
            aux.append("future")
    return event, modes, tuple(aux)


def _paragraph(text: str, offset: int) -> str:
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return text[start : end if end >= 0 else len(text)]


def _is_definite(sentence: Sentence, trigger: int) -> bool:
    return sentence.tokens[trigger].pos == "NOUN" and any(
        sentence.tokens[child].lemma in DEFINITE
        for child in sentence.dependents(trigger, "det", "poss")
    )


def _evidence_span(
    reading: Reading,
    sentence: Sentence,
    actor: tuple[Entity, ...],
    recipient: tuple[Entity, ...],
) -> tuple[int, int]:
    starts: list[int] = []
    ends: list[int] = []
    for index in reading.words:
        starts.append(sentence.tokens[index].start)
        ends.append(sentence.tokens[index].end)
    for name in ("subject", "object", *(slot for slot, _ in reading.frame.slots)):
        for filler in reading.slots.get(name, []):
            start, end = noun_phrase(sentence, filler)
            starts.append(start)
            ends.append(end)
    for party in (*actor, *recipient):
        if party.text and sentence.start <= party.start and party.end <= sentence.end:
            starts.append(party.start)
            ends.append(party.end)
    return min(starts), max(ends)


def _mention(draft: Draft, story: PreparedStory) -> Mention:
    article = story.article
    contexts = tuple(name for name in load_codebook().contexts if name in set(draft.contexts))
    evidence = Evidence(
        doc=article.id, start=draft.start, end=draft.end, text=article.text[draft.start : draft.end]
    )
    identity = "\x1f".join(
        (
            article.id,
            draft.event,
            " ".join(draft.modes),
            str(draft.start),
            str(draft.end),
            " ".join(party.code for party in draft.actor),
            "|",
            " ".join(party.code for party in draft.recipient),
        )
    )
    mode = draft.modes[0] if draft.modes else None
    return Mention(
        id=blake2b(identity.encode(), digest_size=8).hexdigest(),
        doc=article.id,
        event=draft.event,
        mode=draft.modes,
        context=contexts,
        aux=draft.aux,
        quad=quad(draft.event),
        score=score(draft.event, draft.modes),
        cameo=cameo_of(draft.event, mode, contexts),
        actor=draft.actor,
        recipient=draft.recipient,
        date=draft.date,
        planned=draft.planned,
        place=draft.place,
        attributed=draft.voucher,
        evidence=evidence,
        confidence=confidence_of(draft, story.sentences),
        rule=draft.reading.frame.name,
    )
