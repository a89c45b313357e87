"""The coder: readings of clauses become mentions, with when, where and whether it happened."""

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from dateline.events.answers import link_answers
from dateline.events.capacity import in_capacity
from dateline.events.choosing import Choice, choose_parties
from dateline.events.choosing_day import choose_days
from dateline.events.choosing_place import choose_places
from dateline.events.confidence import is_doubtful, may_stand
from dateline.events.counterparts import link_at_home, link_counterparts, link_holders
from dateline.events.deals import link_deals
from dateline.events.detecting import Opinion, detect, odds_at, opinion_of
from dateline.events.detector import Detector, is_detected
from dateline.events.draft import Draft
from dateline.events.drafting import NOBODY_KNOWN, PreparedStory, draft_events
from dateline.events.enemies import link_enemies
from dateline.events.hearing import past_of
from dateline.events.lexicon import Lexicon
from dateline.events.linking import link_claims, link_condemned, link_doers
from dateline.events.matching import Matcher, Reading
from dateline.events.mention import mention_of
from dateline.events.narration import timeline_sentences
from dateline.events.retelling import retold
from dateline.events.settle import settle, shown
from dateline.events.speakers import SpokenCast
from dateline.events.weighing import Weighed, weigh_background
from dateline.events.weighing_sectors import weigh_sectors
from dateline.records import Mention, When

COUNTRIES = frozenset({"country", "continent"})


class CodedStory(msgspec.Struct, frozen=True):
    """What a story was coded as, and what was considered on the way.

    Each of `kept` is a mention beside the draft it was made of; `chosen` holds for each, in the
    same order, how its parties were chosen, `weighed` what told whether it is background, None
    where rules alone did; `refused` are readings that tell no event, with the reason; `dropped` are
    drafts that did not stand beside the others, with it; `matcher` knows every frame that was
    considered, `opinion` is what the detector says of it all.
    """

    kept: tuple[tuple[Draft, Mention], ...]
    chosen: tuple[Choice | None, ...]
    weighed: tuple[Weighed | None, ...]
    sectors: tuple[tuple[str, ...], ...]
    refused: tuple[tuple[Reading, str], ...]
    dropped: tuple[tuple[Draft, str], ...]
    matcher: Matcher
    opinion: Opinion | None


class Completed(msgspec.Struct, frozen=True):
    """A draft with its parties, how they were chosen, what told whether it is background.

    `sectors` says of each party whose sector was weighed anew how likely it is.
    """

    draft: Draft
    choice: Choice | None
    weighed: Weighed | None
    sectors: tuple[str, ...]


class DraftedStory(msgspec.Struct, frozen=True):
    """A story's drafts that stand, in text order, and what was considered on the way.

    `cast` knows who speaks; `timeline` numbers the sentences that a timeline tells in the present
    tense; `refused`, `dropped`, `matcher` and `opinion` are as in `CodedStory`.
    """

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
    return tuple(mention for _, mention in consider_story(story, lexicon).kept)


def consider_story(story: PreparedStory, lexicon: Lexicon) -> CodedStory:
    """Code a story as `code_story` does, and keep what was considered on the way.

    Args:
        story: The story.
        lexicon: The frames.
    """
    coded = tellings_of(story, lexicon)
    rows = [(draft, mention.confidence) for draft, mention in coded.kept]
    again = retold(rows, story.sentences)
    once = [number for number in range(len(rows)) if number not in again]
    reasons = [
        (rows[goes][0], f"tells again {shown(rows[stays][0])}, by a chance of {chance:.2f}")
        for goes, (stays, chance) in sorted(again.items())
    ]
    return replace(
        coded,
        kept=tuple(coded.kept[number] for number in once),
        chosen=tuple(coded.chosen[number] for number in once),
        weighed=tuple(coded.weighed[number] for number in once),
        sectors=tuple(coded.sectors[number] for number in once),
        dropped=(*coded.dropped, *reasons),
    )


def tellings_of(story: PreparedStory, lexicon: Lexicon) -> CodedStory:
    """Code a story as `consider_story` does, with each telling of a happening that it tells again.

    Args:
        story: The story.
        lexicon: The frames.
    """
    coded = weigh_story(story, lexicon)
    drafts = [draft for draft, _ in coded.kept]
    text, dateline = story.article.text, story.article.dateline
    days = choose_days(drafts, story.sentences, story.timexes, story.written, text)
    places = choose_places(drafts, story.sentences, story.toponyms, dateline)
    kept = tuple(
        (replace(draft, date=day, place=place), replace(mention, date=day, place=place))
        for (draft, mention), day, place in zip(coded.kept, days, places, strict=True)
    )
    return replace(coded, kept=kept)


def weigh_story(story: PreparedStory, lexicon: Lexicon) -> CodedStory:
    """Code a story, each event dated and placed by the rules alone.

    Args:
        story: The story.
        lexicon: The frames.
    """
    drafted = draft_story(story, lexicon)
    dropped = list(drafted.dropped)
    standing: list[Draft] = []
    for draft in drafted.kept:
        if may_stand(draft, story.sentences):
            standing.append(draft)
        else:
            dropped.append((draft, "too doubtful, whoever is on its sides"))
    kept: list[tuple[Completed, Mention]] = []
    for ruled, told in zip(standing, completed(standing, story, drafted), strict=True):
        mention = mention_of(told.draft, story.article, story.sentences)
        if is_doubtful(ruled, mention.confidence):
            dropped.append((told.draft, f"too doubtful: {mention.confidence:.2f}"))
        else:
            kept.append((told, mention))
    return CodedStory(
        tuple((told.draft, mention) for told, mention in kept),
        tuple(told.choice for told, _ in kept),
        tuple(told.weighed for told, _ in kept),
        tuple(told.sectors for told, _ in kept),
        drafted.refused,
        tuple(dropped),
        drafted.matcher,
        drafted.opinion,
    )


def completed(
    drafts: Sequence[Draft], story: PreparedStory, drafted: DraftedStory
) -> list[Completed]:
    """Return drafts `with_parties`, each party in the sector that it is likeliest of.

    Args:
        drafts: Those that stand, in text order, with the parties that rules found.
        story: The story.
        drafted: All of its drafts, and what was considered on the way.
    """
    found = with_parties(drafts, story, drafted)
    told = weigh_sectors([draft for draft, _, _ in found], story.sentences, story.cast.parties())
    return [
        Completed(draft, choice, weighed, sectors)
        for (draft, sectors), (_, choice, weighed) in zip(told, found, strict=True)
    ]


def with_parties(
    drafts: Sequence[Draft], story: PreparedStory, drafted: DraftedStory
) -> list[tuple[Draft, Choice | None, Weighed | None]]:
    """Choose the parties of a story's drafts, and tell its background from its news.

    Args:
        drafts: Those that stand, in text order, with the parties that rules found.
        story: The story.
        drafted: All of its drafts, and what was considered on the way.

    Returns:
        The drafts, in the same order, each with how its parties were chosen and what told whether
        it is background.
    """
    dateline = story.article.dateline.country if story.article.dateline is not None else None
    told = story.cast.parties()
    opinion = drafted.opinion
    chosen = choose_parties(drafts, story.sentences, told, drafted.cast, dateline, opinion)
    filled = [draft for draft, _ in chosen]
    past = past_of(opinion, filled, story.sentences)
    weighed = weigh_background(
        filled, story.sentences, story.timexes, story.written, past, drafted.timeline
    )
    return [
        (in_capacity(draft, story.cast), choice, ground)
        for (draft, ground), (_, choice) in zip(weighed, chosen, strict=True)
    ]


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
        story.sentences, story.cast.parties(), read.readings, read.refused, lexicon, detector
    )
    if opinion is not None:
        read = _with_opinion(read, opinion, story, lexicon)
    return settled(read, opinion, story)


def settled(read: ReadStory, opinion: Opinion | None, story: PreparedStory) -> DraftedStory:
    """Settle what was read in a story's clauses into what it tells.

    Args:
        read: The drafts, and what was refused.
        opinion: What the detector says of the story; None where it does not speak.
        story: The story.
    """
    nobodys = [
        reading
        for reading, reason in read.refused
        if reason == NOBODY_KNOWN and not is_detected(reading)
    ]
    linked = link_doers(link_claims(read.drafts), story.cast.is_guess)
    linked = link_condemned(linked, story.sentences)
    timeline = timeline_sentences(story.sentences, story.timexes, story.written)
    kept, dropped = settle(linked, story.written, story.sentences, nobodys, timeline)
    held = link_holders(kept, story.sentences, read.cast, story.cast.parties())
    fought = link_enemies(held, story.sentences, read.cast)
    agreed = link_deals(fought, story.sentences)
    kept = link_at_home(link_counterparts(link_answers(agreed)))
    return DraftedStory(
        tuple(kept), read.cast, timeline, read.refused, tuple(dropped), read.matcher, opinion
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
                waiting.extend(matcher.otherwise(reading))
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
