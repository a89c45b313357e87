"""A story's drafts: what is read in its clauses, settled into what it tells."""

import msgspec
from msgspec.structs import replace

from dateline.events.background.narration import timeline_sentences
from dateline.events.coding.asserting import OWED
from dateline.events.coding.drafting import draft_events
from dateline.events.coding.echoes import with_echoes
from dateline.events.coding.own_deeds import OWN_DEED
from dateline.events.coding.who_did_what import NOBODY_KNOWN
from dateline.events.detector.detecting import Opinion, detect, odds_at, opinion_of
from dateline.events.detector.detector import Detector
from dateline.events.draft import Draft
from dateline.events.frames.matching import Matcher
from dateline.events.frames.reading import Reading, is_detected
from dateline.events.left_out.answers import link_answers
from dateline.events.left_out.at_home import link_at_home
from dateline.events.left_out.blamed_for import link_blamed
from dateline.events.left_out.claims import link_claims
from dateline.events.left_out.condemned import link_condemned
from dateline.events.left_out.counterparts import link_counterparts
from dateline.events.left_out.deals import link_deals
from dateline.events.left_out.enemies import link_enemies
from dateline.events.left_out.holders import link_holders
from dateline.events.left_out.linking import link_doers
from dateline.events.lexicon.lexicon import Lexicon
from dateline.events.parties.speakers import SpokenCast
from dateline.events.prepared import PreparedStory
from dateline.events.settling.settle import settle
from dateline.records import When

COUNTRIES = frozenset({"country", "continent"})


class DraftedStory(msgspec.Struct, frozen=True):
    """A story's drafts that stand, in text order, and what was considered on the way.

    `read` is what was read before it was settled; `cast` knows who speaks; `timeline` numbers the
    sentences that a timeline tells in the present tense; `refused`, `dropped`, `matcher` and
    `opinion` are as in `CodedStory`.
    """

    read: "ReadStory"
    kept: tuple[Draft, ...]
    cast: SpokenCast
    timeline: frozenset[int]
    refused: tuple[tuple[Reading, str], ...]
    dropped: tuple[tuple[Draft, str], ...]
    matcher: Matcher
    opinion: Opinion | None


class ReadStory(msgspec.Struct, frozen=True):
    """What frames make of a story's clauses, before its drafts are settled against each other.

    `readings` are in text order; `drafts` those that tell events, `refused` the others, each with
    the reason.
    """

    cast: SpokenCast
    matcher: Matcher
    readings: tuple[Reading, ...]
    drafts: tuple[Draft, ...]
    refused: tuple[tuple[Reading, str], ...]


def draft_story(
    story: PreparedStory, lexicon: Lexicon, detector: Detector | None = None
) -> DraftedStory:
    """Draft a story's events, settled against each other, with the parties that rules find.

    Args:
        story: The story.
        lexicon: The frames.
        detector: The net that is heard beside the frames; that of the language if None.
    """
    read = read_story(story, lexicon)
    opinion = opinion_of(
        story.sentences, story.cast.parties(), read.readings, read.refused, detector
    )
    if opinion is not None:
        read = _with_opinion(read, opinion, story, lexicon)
    return settled(read, opinion, story, lexicon)


def settled(
    read: ReadStory, opinion: Opinion | None, story: PreparedStory, lexicon: Lexicon
) -> DraftedStory:
    """Settle what was read in a story's clauses into what it tells.

    Args:
        read: The drafts, and what was refused.
        opinion: What the detector says of the story; None where it does not speak.
        story: The story.
        lexicon: The frames.
    """
    nobodys = [
        reading
        for reading, reason in read.refused
        if reason == NOBODY_KNOWN and not is_detected(reading)
    ]
    linked = link_doers(link_claims(read.drafts), story.cast.is_guess, story.sentences)
    linked = link_condemned(link_blamed(linked, story.sentences), story.sentences)
    timeline = timeline_sentences(story.sentences, story.timexes, story.written)
    kept, dropped = settle(linked, story.written, story.sentences, nobodys, timeline)
    held = link_holders(kept, story.sentences, read.cast, story.cast.parties())
    fought = link_enemies(held, story.sentences, read.cast)
    agreed = link_deals(fought, story.sentences)
    kept = link_at_home(link_counterparts(link_answers(agreed)))
    kept = with_echoes(kept, story, read.cast, lexicon)
    return DraftedStory(
        read, tuple(kept), read.cast, timeline, read.refused, tuple(dropped), read.matcher, opinion
    )


def read_story(story: PreparedStory, lexicon: Lexicon) -> ReadStory:
    """Return what the frames make of a story's clauses, one by one.

    Args:
        story: The story.
        lexicon: The frames.
    """
    cast = SpokenCast(story.cast, story.sentences)
    place_ends = frozenset(t.end for t in story.toponyms if t.kind not in COUNTRIES)
    matcher = Matcher(lexicon, story.sentences, cast, place_ends, cast.speaker)
    drafts: list[Draft] = []
    refused: list[tuple[Reading, str]] = []
    earlier: When | None = None
    readings = matcher.readings()
    waiting = readings[::-1]
    while waiting:
        reading = waiting.pop()
        found = draft_events(reading, story, cast, lexicon, earlier)
        if isinstance(found, str):
            refused.append((reading, found))
            if found == NOBODY_KNOWN:
                waiting.extend(matcher.named_in(reading))
            if found in {NOBODY_KNOWN, OWED}:
                waiting.extend(matcher.otherwise(reading))
            if found == OWN_DEED and reading.clause is not None:
                waiting.append(reading.clause)
            continue
        for draft in found:
            drafts.append(draft)
            earlier = draft.date or earlier
    return ReadStory(cast, matcher, tuple(readings), tuple(drafts), tuple(refused))


def _with_opinion(
    read: ReadStory, opinion: Opinion, story: PreparedStory, lexicon: Lexicon
) -> ReadStory:
    """Return the drafts of frames with what the detector says of them, and what it finds itself."""
    sentences = story.sentences
    found: list[Draft] = []
    refused = list(read.refused)
    for reading, odds in detect(opinion, sentences, [draft.reading for draft in read.drafts]):
        before = (d.date for d in reversed(read.drafts) if d.reading.number <= reading.number)
        earlier = next(filter(None, before), None)
        told = draft_events(reading, story, read.cast, lexicon, earlier)
        if isinstance(told, str):
            refused.append((reading, told))
        else:
            found += [replace(draft, odds=odds) for draft in told]
    drafts = [
        replace(draft, odds=odds_at(opinion, draft, sentences[draft.reading.number]))
        for draft in read.drafts
    ]
    if found:
        drafts = sorted([*drafts, *found], key=_place)
    return replace(read, drafts=tuple(drafts), refused=tuple(refused))


def _place(draft: Draft) -> tuple[int, int]:
    return draft.reading.number, draft.reading.trigger
