"""The coder: readings of clauses become mentions, with when, where and whether it happened."""

from dataclasses import dataclass

from dateline.events.draft import Draft
from dateline.events.drafting import PreparedStory, draft_events
from dateline.events.lexicon import Lexicon
from dateline.events.matching import Matcher, Reading
from dateline.events.mention import mention_of
from dateline.events.settle import settle
from dateline.records import Mention, When

COUNTRIES = frozenset({"country", "continent"})


@dataclass(frozen=True, slots=True)
class CodedStory:
    """What a story was coded as, and what was considered on the way.

    Each of `kept` is a mention beside the draft it was made of; `refused` are readings that tell
    no event, with the reason; `dropped` are drafts that did not stand beside the others, with it.
    """

    kept: tuple[tuple[Draft, Mention], ...]
    refused: tuple[tuple[Reading, str], ...]
    dropped: tuple[tuple[Draft, str], ...]


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
    coded = consider_story(story, lexicon, matcher_of(story, lexicon))
    return tuple(mention for _, mention in coded.kept)


def matcher_of(story: PreparedStory, lexicon: Lexicon) -> Matcher:
    """Return the matcher of a story, which knows its place names."""
    ends = frozenset(t.end for t in story.toponyms if t.kind not in COUNTRIES)
    return Matcher(lexicon, story.sentences, story.cast, ends)


def consider_story(story: PreparedStory, lexicon: Lexicon, matcher: Matcher) -> CodedStory:
    """Code a story as `code_story` does, and keep what was refused and dropped.

    Args:
        story: The story.
        lexicon: The frames.
        matcher: The lexicon's matcher over the story's sentences.
    """
    drafts: list[Draft] = []
    refused: list[tuple[Reading, str]] = []
    earlier: When | None = None
    for reading in matcher.readings():
        found = draft_events(reading, story, lexicon, earlier)
        if isinstance(found, str):
            refused.append((reading, found))
            continue
        for draft in found:
            drafts.append(draft)
            earlier = draft.date or earlier
    kept, dropped = settle(drafts, story.written)
    return CodedStory(
        tuple((draft, mention_of(draft, story.article, story.sentences)) for draft in kept),
        tuple(refused),
        tuple(dropped),
    )
