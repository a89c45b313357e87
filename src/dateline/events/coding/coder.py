"""The coder: readings of clauses become mentions, with when, where and whether it happened."""

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from dateline.events.background.lives import told_in_order
from dateline.events.background.reported import days_of_period, news_of_period, reported_period
from dateline.events.background.untrue import denied_by_the_text
from dateline.events.background.weighing import Weighed, weigh_background
from dateline.events.choosing.capacity import in_capacity
from dateline.events.choosing.choosing import Choice, choose_parties
from dateline.events.choosing.hearing import past_of
from dateline.events.choosing.nowhere import lent_to_nobody, of_nowhere
from dateline.events.choosing.themselves import into_others
from dateline.events.choosing.weighing_sectors import weigh_sectors
from dateline.events.coding.confidence import is_doubtful, may_stand
from dateline.events.coding.mention import mention_of
from dateline.events.coding.story_drafts import DraftedStory, draft_story, settled
from dateline.events.detector.detecting import Opinion
from dateline.events.draft import Draft
from dateline.events.frames.matching import Matcher
from dateline.events.frames.reading import Reading, is_detected
from dateline.events.left_out.custody import link_custody
from dateline.events.left_out.deeds_named import link_named_deeds
from dateline.events.left_out.joined_deeds import link_joined_deeds
from dateline.events.left_out.moves import link_moves
from dateline.events.lexicon.lexicon import Lexicon
from dateline.events.prepared import PreparedStory
from dateline.events.settling.retelling import retold
from dateline.events.settling.settle import retellings_of, shown
from dateline.events.settling.summaries import summed_up
from dateline.events.settling.tolls import losses_told_after, with_those_lost
from dateline.events.when_and_where.choosing_day import choose_days
from dateline.events.when_and_where.choosing_place import choose_places
from dateline.events.when_and_where.headed import place_by_headings
from dateline.records import Mention

TOO_DOUBTFUL = "too doubtful"
DEEDS = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})


class CodedStory(msgspec.Struct, frozen=True):
    """What a story was coded as, and what was considered on the way.

    Each of `kept` is a mention beside the draft it was made of; `chosen` holds for each, in the
    same order, how its parties were chosen, `weighed` what told whether it is background, None
    where rules alone did, `sectors` what is said of parties whose sector was weighed anew;
    `refused` are readings that tell no event, with the reason; `dropped` are drafts that did not
    stand beside the others, with it; `matcher` knows every frame that was
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
    coded = _without_summary(_without_losses(tellings_of(story, lexicon), story), story)
    rows = [(draft, mention.confidence) for draft, mention in coded.kept]
    again = retold(rows, story.sentences)
    once = [number for number in range(len(rows)) if number not in again]
    reasons = [
        (rows[goes][0], f"tells again {shown(rows[stays][0])}, by a chance of {chance:.2f}")
        for goes, (stays, chance) in sorted(again.items())
    ]
    return _only(coded, once, reasons)


def _without_losses(coded: CodedStory, story: PreparedStory) -> CodedStory:
    """Return a coded story without rows that only count what an attack told before them cost."""
    drafts = [draft for draft, _ in coded.kept]
    counted = losses_told_after(drafts, story.sentences)
    reasons = [
        (drafts[goes], f"said already by {shown(drafts[stays])}")
        for goes, stays in sorted(counted.items())
    ]
    kept = list(coded.kept)
    for goes, stays in counted.items():
        attack, mention = kept[stays]
        attack = with_those_lost(attack, drafts[goes])
        # The codes stay, and with them the mention's id.
        kept[stays] = (attack, replace(mention, recipient=attack.recipient))
    whole = replace(coded, kept=tuple(kept))
    return _only(whole, [n for n in range(len(drafts)) if n not in counted], reasons)


def _without_summary(coded: CodedStory, story: PreparedStory) -> CodedStory:
    """Return a coded story without the rows of its own summary that its text tells as well."""
    drafts = [draft for draft, _ in coded.kept]
    again = summed_up(drafts, story.article.text, story.sentences)
    reasons = [
        (drafts[goes], f"sums up {shown(drafts[stays])}") for goes, stays in sorted(again.items())
    ]
    return _only(coded, [n for n in range(len(drafts)) if n not in again], reasons)


def _only(
    coded: CodedStory, numbers: Sequence[int], reasons: Sequence[tuple[Draft, str]]
) -> CodedStory:
    """Return a coded story with some of its rows, and why the others do not stand."""
    return replace(
        coded,
        kept=tuple(coded.kept[number] for number in numbers),
        chosen=tuple(coded.chosen[number] for number in numbers),
        weighed=tuple(coded.weighed[number] for number in numbers),
        sectors=tuple(coded.sectors[number] for number in numbers),
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
    days = days_of_period(
        drafts,
        choose_days(drafts, story.sentences, story.timexes, story.written, text),
        reported_period(story.sentences, story.timexes, story.written, story.head),
    )
    chosen = choose_places(drafts, story.sentences, story.toponyms, dateline, story.seats)
    places = place_by_headings(chosen, drafts, story.sentences, story.toponyms, text)
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
    weighed = _weighed(drafted, story)
    lost = _lost_with_retellings(weighed, drafted, story)
    if not lost:
        return weighed
    left = tuple(draft for draft in drafted.read.drafts if _place(draft) not in lost)
    again = settled(replace(drafted.read, drafts=left), drafted.opinion, story, lexicon)
    return _weighed(again, story)


def _place(draft: Draft) -> tuple[int, int, str]:
    return draft.reading.number, draft.reading.trigger, draft.event


def _lost_with_retellings(
    weighed: CodedStory, drafted: DraftedStory, story: PreparedStory
) -> frozenset[tuple[int, int, str]]:
    """Return the doubtful deeds that were dropped though another telling of them may stand.

    "A dynamite attack … Four people were killed": where the first is too doubtful, the second
    is told after all.
    """
    return frozenset(
        _place(lost)
        for lost, reason in weighed.dropped
        if reason.startswith(TOO_DOUBTFUL)
        and any(
            draft.event in DEEDS
            and not is_detected(draft.reading)
            and may_stand(draft, story.sentences)
            for draft in retellings_of(lost, drafted.dropped)
        )
    )


def _weighed(drafted: DraftedStory, story: PreparedStory) -> CodedStory:
    """Give out those drafts of a story that are sure enough."""
    dropped = list(drafted.dropped)
    standing: list[Draft] = []
    for draft in drafted.kept:
        if may_stand(draft, story.sentences):
            standing.append(draft)
        else:
            dropped.append((draft, f"{TOO_DOUBTFUL}, whoever is on its sides"))
    kept: list[tuple[Completed, Mention]] = []
    for ruled, told in zip(standing, completed(standing, story, drafted), strict=True):
        mention = mention_of(told.draft, story.article, story.sentences)
        if is_doubtful(ruled, mention.confidence):
            dropped.append((told.draft, f"{TOO_DOUBTFUL}: {mention.confidence:.2f}"))
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
    sentences = story.sentences
    told = weigh_sectors([draft for draft, _, _ in found], sentences, story.cast.parties())
    return [
        Completed(into_others(draft, sentences[draft.reading.number]), choice, weighed, sectors)
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
    # Whose move it was is told by the tree, whoever else would be likelier.
    moved = link_moves([draft for draft, _ in chosen], story.sentences)
    named = link_named_deeds(moved, story.sentences, story.cast.is_lent_title)
    named = link_joined_deeds(named, story.sentences)
    filled = link_custody(named, story.sentences, story.cast.is_guess)
    past = past_of(opinion, filled, story.sentences)
    weighed = weigh_background(
        filled, story.sentences, story.timexes, story.written, past, drafted.timeline
    )
    told_apart = news_of_period(
        [draft for draft, _ in weighed], story.sentences, story.timexes, story.written, story.head
    )
    told_apart = told_in_order(
        told_apart, story.article.text, story.sentences, story.timexes, story.written
    )
    told_apart = denied_by_the_text(told_apart, story.article.text, story.sentences)
    lent = lent_to_nobody(story.cast, told)
    return [
        (of_nowhere(in_capacity(draft, story.cast), story.cast, lent), choice, ground)
        for draft, (_, ground), (_, choice) in zip(told_apart, weighed, chosen, strict=True)
    ]
