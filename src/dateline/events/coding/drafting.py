"""From a reading to drafts: who, whether it is real, whether it happened, when and where.

Source:
    Codebook, "Who", "When", "Where", "Auxiliary modes".
"""

from msgspec.structs import replace

from dateline.dates import is_in_title, planned_day
from dateline.events.background.posts import headings_above, number_in_post
from dateline.events.coding.asserting import (
    as_it_is_said,
    asserts_nothing,
    is_said_with,
    tells_as_it_stands,
    tells_no_deed,
)
from dateline.events.coding.own_deeds import OWN_DEED, claims_own_deed
from dateline.events.coding.who_did_what import (
    STATE_OR_ARMED,
    names_a_place_in,
    ruler_of,
    ruler_where,
    who_did_what,
)
from dateline.events.contexts.contexts import find_contexts
from dateline.events.contexts.passages import paragraph_of, passage_of
from dateline.events.draft import Draft
from dateline.events.frames.reading import Reading, named_fillers
from dateline.events.frames.tense import OVER
from dateline.events.lexicon.lexicon import Lexicon
from dateline.events.modality.background import is_of_an_earlier_month
from dateline.events.modality.modality import Modality, read_modality
from dateline.events.parties.bearing import is_between_private_people, is_own_organ
from dateline.events.parties.doers import is_what_one_goes_for, met_on_a_visit
from dateline.events.parties.inferring_recipients import infer_recipient
from dateline.events.parties.speakers import SpokenCast
from dateline.events.prepared import PreparedStory
from dateline.events.reality.contests import told_contest
from dateline.events.reality.reality import Unreal, judge_reality
from dateline.events.when_and_where.dating import date_of
from dateline.events.words import listed
from dateline.grammar import NOMINAL, PRESENT_TAGS, Sentence, ancestors, noun_phrase
from dateline.places import find_event_place
from dateline.records import Entity, Place, When

LEAD_SENTENCES = 2
TOWARDS_OTHERS = frozenset({"AGREE", "COOPERATE", "AID"})


def draft_events(
    reading: Reading,
    story: PreparedStory,
    cast: SpokenCast,
    lexicon: Lexicon,
    earlier: When | None,
) -> list[Draft] | str:
    """Turn a reading into drafts of the events it tells.

    Args:
        reading: A frame on a clause.
        story: The story, parsed, cast, dated and placed.
        cast: Its cast, which knows who speaks.
        lexicon: The frames.
        earlier: When the event told before it was.

    Returns:
        The drafts; where the clause tells no event, why not.
    """
    article, sentence = story.article, story.sentences[reading.number]
    modality = _modality_of(reading, sentence, story, lexicon)
    silent = asserts_nothing(modality)
    if silent is not None:
        return silent
    told = who_did_what(reading, story, cast, modality)
    if isinstance(told, str):
        return told
    event, modes, aux, actor, recipient = told
    no_deed = tells_no_deed(reading, sentence, event, actor, lexicon)
    if no_deed is not None:
        return no_deed
    if claims_own_deed(reading, sentence, event, actor, recipient, cast):
        return OWN_DEED
    token = sentence.tokens[reading.trigger]
    if token.pos in NOMINAL and is_in_title(article.text, token.start):
        return "a part's title, which what stands below it tells"
    paragraph = paragraph_of(article.text, token.start)
    unreal = _unreal(reading, story, paragraph, (*actor, *recipient))
    if unreal is not None:
        return f"{unreal.kind}: {unreal.cue!r}"
    said = _saying(sentence, reading.trigger) if event != reading.frame.event else None
    word = reading.trigger if said is None else said
    date = date_of(reading, word, modality, aux, story, lexicon, earlier)
    place, tied = find_event_place(
        sentence,
        word,
        story.toponyms,
        recipients=recipient,
        actors=actor,
        dateline=article.dateline,
        act=event,
        seats=story.seats,
    )
    if event == "CONSULT" and "visit" in modes:
        met = met_on_a_visit(reading, sentence, cast)
        hosts = any(one.code == other.code for one in met for other in recipient)
        recipient, modes = met or recipient, modes if hosts or not met else ()
    if event == "CONSULT" and not modes and not recipient:
        met, (actor, recipient, modes) = actor, _as_visit(actor, place)
        if recipient[:1] == met[:1] and is_what_one_goes_for(reading, sentence):
            # "Left Oslo for talks with Chad's leaders": where he set out is no host.
            actor, recipient, modes = met, (), ()
    if not recipient and not any(party.text for party in actor):
        if token.pos in {"NOUN", "PROPN"} and place is None:
            return "a noun with no party and no place"
        if "hypothetical" in aux:
            return "hypothetical, and nobody named"
    start, end = _evidence_span(reading, sentence, actor, recipient)
    if event in TOWARDS_OTHERS:
        recipient = tuple(party for party in recipient if not is_own_organ(party, actor, cast))
    if event == "THREATEN" and "relations" in modes:
        # "Threatened to recall its ambassadors": these are its own, whoever they are sent to.
        own = {party.code for party in actor}
        recipient = tuple(party for party in recipient if party.code not in own)
    unsaid, ruler = not recipient, ruler_where(place, story, reading.number)
    together = _is_done_together(event, modes, actor)
    if unsaid and not together and not (reading.frame.reciprocal and event != "REJECT"):
        recipient = infer_recipient(reading, story.sentences, cast, event, actor, ruler)
    if is_between_private_people(event, sentence, actor, recipient):
        return "private people among themselves"
    passage = passage_of(article.text, story.sentences, reading.number)
    also = [(other, (mode,) if mode else ()) for other, mode in reading.frame.also]
    before = number_in_post(article.text, story.sentences, reading.number)
    return [
        Draft(
            reading=reading,
            event=one,
            modes=one_modes,
            contexts=(*reading.frame.contexts, *find_contexts(passage, article.text)),
            aux=aux,
            actor=actor,
            recipient=recipient,
            date=date,
            planned=planned_day(sentence, reading.trigger, story.timexes, story.written),
            place=place,
            voucher=_words_of(story, sentence, modality.voucher),
            start=start,
            end=end,
            modality=modality,
            lead=before - headings_above(story.sentences) < LEAD_SENTENCES,
            told=before,
            lemma=token.lemma,
            definite=reading.frame.retells or _is_definite(sentence, reading.trigger),
            unsaid=unsaid,
            told_in=ruler if ruler and names_a_place_in(sentence, story.toponyms, ruler) else None,
            tied=tied,
        )
        for one, one_modes in [(event, modes), *also]
    ]


def _modality_of(
    reading: Reading, sentence: Sentence, story: PreparedStory, lexicon: Lexicon
) -> Modality:
    """Return how a clause stands to the world; what its frame or its verb takes up is no doubt."""
    modality = read_modality(sentence, reading.trigger, lexicon.classes)
    event = reading.frame.event
    if any(is_said_with(sentence.tokens[word], event) for word in reading.words):
        modality = replace(
            modality,
            negated=False,
            hypothetical=False,
            supposed=False,
            owed=False,
            future=False,
            imagined=False,
        )
    elif tells_as_it_stands(reading, sentence, lexicon.classes):
        modality = replace(
            modality, negated=False, hypothetical=False, supposed=False, future=False
        )
    modality = as_it_is_said(modality, reading, sentence, lexicon)
    told = sentence.tokens[reading.trigger].tag in PRESENT_TAGS
    if told and reading.frame.event == "CONSULT" and modality.tense == "present":
        planned = planned_day(sentence, reading.trigger, story.timexes, story.written)
        if planned is not None and _lies_ahead(planned, story):
            # "Flies to Cairo tomorrow": a plan told in the present.
            modality = replace(modality, future=True)
    if modality.tense in OVER and is_of_an_earlier_month(
        sentence, reading.trigger, story.timexes, story.written
    ):
        modality = replace(modality, earlier=True)
    return modality


def _lies_ahead(planned: When, story: PreparedStory) -> bool:
    """Say whether a planned day is later than that of writing."""
    day = story.written.date if story.written is not None else None
    return day is not None and planned.start is not None and planned.start > day.isoformat()


def _is_done_together(event: str, modes: tuple[str, ...], actor: tuple[Entity, ...]) -> bool:
    """Say whether states do something with one another, and so towards nobody else."""
    mutual = event == "COOPERATE" or (event == "REJECT" and "meet" in modes)
    return mutual and len({party.code for party in actor}) > 1


def _saying(sentence: Sentence, trigger: int) -> int | None:
    """Return the verb that says a clause which is an act by being said ("said it would attack")."""
    for below in (trigger, *ancestors(sentence, trigger)):
        token = sentence.tokens[below]
        if token.dep == "ccomp" and sentence.tokens[token.head].pos == "VERB":
            return token.head
    return None


def _as_visit(
    parties: tuple[Entity, ...], place: Place | None
) -> tuple[tuple[Entity, ...], tuple[Entity, ...], tuple[str, ...]]:
    """Turn a meeting in the country of one side into the other side's visit (codebook, CONSULT)."""
    here = ruler_of(place)
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


def _unreal(
    reading: Reading, story: PreparedStory, paragraph: str, parties: tuple[Entity, ...]
) -> Unreal | None:
    sentence = story.sentences[reading.number]
    contest = told_contest(
        sentence, reading.trigger, reading.frame.event, story.article.text, parties
    )
    if contest is not None:
        return contest
    # A state that is only inferred to have done something does not make it real.
    political = any(
        bool(party.text) and not STATE_OR_ARMED.isdisjoint(party.sector) for party in parties
    )
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
            story.article.text,
        )
        if unreal is not None:
            return unreal
    return None


def _is_definite(sentence: Sentence, trigger: int) -> bool:
    return sentence.tokens[trigger].pos == "NOUN" and any(
        sentence.tokens[child].lemma in listed("definite", "possessives")
        or sentence.tokens[child].pos in NOMINAL
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
