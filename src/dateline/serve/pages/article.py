"""The article: the story with every coded clause marked, where it comes from, what bears on it."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from dateline.records import Article, Event, Mention, Story
from dateline.serve.addresses import (
    article_address,
    dyad_address,
    event_address,
    relation_address,
    with_query,
)
from dateline.serve.ask import Parameter, Refusal, not_here
from dateline.serve.leaf import Ask, Entry, Leaf
from dateline.serve.marks import marked_paragraphs
from dateline.serve.pages.listing import mention_entry
from dateline.serve.pages.read_here import read_next
from dateline.serve.reader import Headline, Ledger, Reader, Selection
from dateline.serve.rows import mention_row
from dateline.serve.wording import party_key, party_title, relation_title, sentence, when_words

PARAMETERS = (Parameter("part", "whole", "which part of a long story, from 1 on"),)
PART = 24_000
RELATED, RECOMMENDED = 6, 6


class Pointer(NamedTuple):
    """A page that bears on this one, and why it stands here."""

    address: str
    title: str
    why: str


def show(ask: Ask) -> Leaf:
    """Return an article's page.

    Raises:
        Refusal: 404: no such article, or no such part of it.
    """
    reader, name = ask.reader, ask.path["id"]
    article = reader.article(name)
    if article is None:
        raise not_here("article", name)
    mentions = reader.mentions_in(name)
    parts = max(1, -(-len(article.text) // PART))
    part = ask.values.get("part", 1)
    if part > parts:
        raise Refusal(404, f"this story has {parts} parts, not {part}", "begin with the first")
    start = _line_start(article.text, (part - 1) * PART)
    end = _line_start(article.text, part * PART) if part < parts else len(article.text)
    shown = _within(mentions, start, end)
    events = reader.events_with(tuple(mention.id for mention in mentions))
    story = reader.story_of(name)
    statements = reader.statements_in(name)
    related = _related(reader, name, events)
    page = article_address(name)
    recommended = _recommended(ask, page, mentions, events)
    return Leaf(
        template="article.html",
        title=article.title or f"Article {article.id}",
        data={
            "article": article,
            "mentions": mentions,
            "story": story,
            "statements": statements,
            "related": [pointer._asdict() for pointer in related],
            "recommendation": [pointer._asdict() for pointer in recommended],
            "views": ask.reading.views(page),
            "votes": ask.reading.votes(page)._asdict(),
        },
        rows=list(map(mention_row, mentions)),
        entries=list(map(mention_entry, mentions)),
        view={
            "paragraphs": marked_paragraphs(article.text[start:end], shown),
            "event_of": {one: event for event in events for one in event.mentions},
            "copies": _copies(reader, article, story),
            "part": part,
            "parts": parts,
            "page": page,
            "next_part": with_query(page, part=part + 1) if part < parts else "",
        },
    )


def headline_entry(headline: Headline) -> Entry:
    """Return an article as an entry of a feed."""
    return Entry(
        article_address(headline.id),
        headline.title or f"Article {headline.id}",
        headline.published,
        headline.excerpt,
    )


def _line_start(text: str, at: int) -> int:
    """Return where the line that holds an offset begins; the offset in lines of great length."""
    if at <= 0:
        return 0
    start = text.rfind("\n", max(0, at - PART // 2), at) + 1
    return start or at


def _within(mentions: Sequence[Mention], start: int, end: int) -> list[Mention]:
    """Return the mentions of a part of the story, their offsets counted from its beginning."""
    return [
        msgspec.structs.replace(
            mention,
            evidence=msgspec.structs.replace(
                mention.evidence,
                start=mention.evidence.start - start,
                end=mention.evidence.end - start,
            ),
        )
        for mention in mentions
        if mention.evidence.start < end and mention.evidence.end > start
    ]


def _copies(
    reader: Reader, article: Article, story: Story | None
) -> list[tuple[Headline, float | None]]:
    """Return the other articles of a story, the first one first, with what they share."""
    if story is None:
        return []
    shared = {copy.article: copy.shared for copy in story.copies}
    others = tuple(one for one in (story.first, *story.articles) if one != article.id)
    return [
        (headline, shared.get(headline.id))
        for headline in reader.headlines(tuple(dict.fromkeys(others))[:30])
    ]


def _related(reader: Reader, name: str, events: Sequence[Event]) -> list[Pointer]:
    """Return other articles that report an event of this one."""
    elsewhere = {one: event for event in events for one in event.mentions}
    found: dict[str, list[Event]] = {}
    for mention in reader.mentions(tuple(elsewhere)[:300]):
        if mention.doc != name:
            found.setdefault(mention.doc, []).append(elsewhere[mention.id])
    ranked = sorted(found, key=lambda doc: (-len({event.id for event in found[doc]}), doc))
    return [
        Pointer(
            article_address(headline.id),
            headline.title or f"Article {headline.id}",
            f"reports the same event: {sentence(found[headline.id][0])}",
        )
        for headline in reader.headlines(tuple(ranked[:RELATED]))
    ]


def _recommended(
    ask: Ask, page: str, mentions: Sequence[Mention], events: Sequence[Event]
) -> list[Pointer]:
    """Return where readers of this matter look next: by their own steps, the pair, the ledger."""
    reader = ask.reader
    found = [
        Pointer(read.address, read.title, f"opened from here {read.number} times")
        for read in read_next(ask, page, 2)
        if read.number > 1
    ]
    pair = _main_pair(mentions)
    if pair:
        first, second = pair
        names = f"{party_title(first)} and {party_title(second)}"
        found.append(
            Pointer(dyad_address(first, second), names, "the pair that this story is most about")
        )
        here = {event.id for event in events}
        selection = Selection(party=first, other=second, which="actual")
        for event in reader.events(selection, RECOMMENDED):
            if event.id not in here:
                why = f"{when_words(event.date)}, also between {names}"
                found.append(Pointer(event_address(event.id), sentence(event), why))
                break
        for relation in reader.relations(Ledger(party=first, other=second, newest=2))[:2]:
            found.append(
                Pointer(
                    relation_address(relation.id),
                    f"{relation_title(relation)}: {relation.status}",
                    f"what holds between {names}",
                )
            )
        for tally in reader.tally(Selection(party=second), "partner")[:3]:
            if tally.key not in {first, second}:
                found.append(
                    Pointer(
                        dyad_address(second, tally.key),
                        f"{party_title(second)} and {party_title(tally.key)}",
                        f"whom {party_title(second)} has most to do with: {tally.events} events",
                    )
                )
                break
    return list({pointer.address: pointer for pointer in found}.values())[:RECOMMENDED]


def _main_pair(mentions: Sequence[Mention]) -> tuple[str, str] | None:
    pairs: Counter[tuple[str, str]] = Counter()
    for mention in mentions:
        actors = [party_key(party) for party in mention.actor]
        others = [party_key(party) for party in mention.recipient] or actors
        for actor in actors:
            pairs.update(
                (min(actor, other), max(actor, other)) for other in others if other != actor
            )
    named = {pair: number for pair, number in pairs.items() if "UNK" not in pair}
    return min(named, key=lambda pair: (-named[pair], pair), default=None)
