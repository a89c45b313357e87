"""A store's published state in memory, as the reading room asks it."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

import msgspec

from dateline.records import Article, Event, Mention, Relation, Statement, Story
from dateline.serve.reader import (
    Correction,
    Headline,
    Ledger,
    PlaceTally,
    Selection,
    Site,
    Span,
    StoreUnready,
    Tally,
    cursor_of,
)

UNTOLD = {"negated", "hypothetical", "future"}


@dataclass
class Shelf:
    articles: dict[str, Article] = field(default_factory=dict)
    stories: list[Story] = field(default_factory=list)
    all_mentions: dict[str, Mention] = field(default_factory=dict)
    all_events: list[Event] = field(default_factory=list)
    lines: list[Statement] = field(default_factory=list)
    decided: list[Correction] = field(default_factory=list)
    busy: bool = False

    def version(self):
        return f"v{len(self.all_events)}-{len(self.decided)}"

    def span(self):
        days = sorted(e.first_reported for e in self.all_events if e.first_reported)
        first, last = (days[0], days[-1]) if days else (None, None)
        relations = len({line.relation for line in self.lines})
        return Span(first, last, len(self.all_events), len(self.articles), relations)

    def article(self, article):
        return self.articles.get(article)

    def story_of(self, article):
        return next((story for story in self.stories if article in story.articles), None)

    def headlines(self, articles):
        return [_headline(self.articles[one]) for one in articles if one in self.articles]

    def search(self, words, limit):
        wanted = words.lower()
        found = [a for a in self.articles.values() if wanted in f"{a.title} {a.text}".lower()]
        return [_headline(article, article.text[:120]) for article in found[:limit]]

    def mentions_in(self, article):
        found = [m for m in self.all_mentions.values() if m.doc == article]
        return sorted(found, key=lambda m: (m.evidence.start, m.id))

    def mentions(self, mentions):
        return [self.all_mentions[one] for one in mentions if one in self.all_mentions]

    def event(self, event):
        return next((one for one in self.all_events if one.id == event), None)

    def events_with(self, mentions):
        wanted = set(mentions)
        return [one for one in self.all_events if wanted & set(one.mentions)]

    def events(self, selection, limit, after=None, order="newest"):
        found = [one for one in self.all_events if self._is_meant(one, selection)]
        if order == "sources":
            found.sort(key=lambda one: (-one.sources, one.id))
        else:
            found.sort(key=lambda one: one.id)
            found.sort(key=lambda one: one.first_reported or "0000-00-00", reverse=True)
        cursors = [cursor_of(one, order) for one in found]
        start = cursors.index(after) + 1 if after in cursors else 0 if after is None else len(found)
        return found[start : start + limit]

    def tally(self, selection, by):
        counted = defaultdict(list)
        for event in self.all_events:
            if self._is_meant(event, selection):
                for key in _keys(event, by, selection.party):
                    counted[key].append(event)
        tallies = [
            Tally(
                key,
                len(events),
                sum(e.score for e in events if e.score > 0),
                sum(e.score for e in events if e.score < 0),
                sum(e.sources for e in events),
            )
            for key, events in counted.items()
        ]
        if by in {"day", "month", "year"}:
            return sorted(tallies)
        return sorted(tallies, key=lambda tally: (-tally.events, tally.key))

    def places(self, selection, limit):
        found = defaultdict(list)
        for event in self.all_events:
            if event.place and event.place.lat is not None and self._is_meant(event, selection):
                found[event.place.geonameid].append(event)
        tallies = [
            PlaceTally(
                number, events[0].place.name, events[0].place.country, events[0].place.lat,
                events[0].place.lon, len(events), sum(e.score for e in events),
            )
            for number, events in found.items()
        ]  # fmt: skip
        return sorted(tallies, key=lambda one: -one.events)[:limit]

    def relations(self, ledger):
        ids = dict.fromkeys(line.relation for line in self.lines)
        found = [self.relation(one, ledger.as_of, ledger.known_on) for one in ids]
        meant = [
            one
            for one in found
            if one
            and (not ledger.kind or one.kind == ledger.kind)
            and all(
                party in {p for r in one.parties for p in (r.party.code, r.party.id)}
                for party in (ledger.party, ledger.other)
                if party
            )
        ]
        return meant[ledger.passed :][: ledger.newest]

    def relations_number(self, ledger):
        return len(self.relations(msgspec.structs.replace(ledger, passed=0, newest=None)))

    def relation(self, relation, as_of, known_on):
        lines = [
            line
            for line in self.statements(relation)
            if known_on is None or (line.recorded or "") <= known_on
        ]
        if not lines:
            return None
        begun = next((line.valid_from for line in lines if line.valid_from), None)
        ended = next((line.valid_to for line in reversed(lines) if line.valid_to), None)
        over = bool(ended and ended.end and (as_of is None or ended.end <= as_of))
        if ended and not over:
            lines = [line for line in lines if line.valid_to is None] or lines
            ended = None
        last = lines[-1]
        return Relation(
            id=relation, kind=last.kind, name=last.name, instrument=last.instrument,
            parties=last.parties, status=last.status, holds=not over, since=last.effective,
            valid_from=begun, valid_to=ended, quantity=last.quantity, place=last.place,
            as_of=as_of, known_on=known_on, confirmed=last.recorded, evidence=last.evidence,
            statements=tuple(line.id for line in lines), flags=last.flags,
        )  # fmt: skip

    def statements(self, relation):
        found = [line for line in self.lines if line.relation == relation]
        return sorted(found, key=lambda line: (line.recorded or "", line.id))

    def statements_in(self, article):
        return [line for line in self.lines if line.evidence.doc == article]

    def recorded(self, since, until, limit):
        found = [line for line in self.lines if since <= (line.recorded or "") <= until]
        return sorted(found, key=lambda line: line.recorded, reverse=True)[:limit]

    def sites(self, selection):
        firsts = {story.first for story in self.stories}
        copies = {one for story in self.stories for one in story.articles} - firsts
        docs = None
        if selection is not None:
            docs = {
                self.all_mentions[mention].doc
                for event in self.all_events
                if self._is_meant(event, selection)
                for mention in event.mentions
            }
        articles, own = Counter(), Counter()
        for article in self.articles.values():
            if docs is None or article.id in docs:
                articles[article.site] += 1
                own[article.site] += article.id not in copies
        return [Site(site, number, own[site]) for site, number in articles.most_common()]

    def corrections(self, event):
        return [one for one in self.decided if one.event == event]

    def correct(self, correction):
        if self.busy:
            raise StoreUnready("another process is writing to this store; try again in a moment")
        self.decided.append(correction)

    def _is_meant(self, event: Event, asked: Selection) -> bool:
        actors = {key for p in event.actor for key in (p.code, p.id)}
        recipients = {key for p in event.recipient for key in (p.code, p.id)}
        targets = recipients or (actors if len(event.actor) > 1 else set())
        flags = set(event.aux)
        told = {
            "happened": not flags & UNTOLD,
            "actual": not flags,
            "all": True,
        }.get(asked.which, asked.which in flags)
        start = event.date.start if event.date else None
        end = event.date.end if event.date else None
        seen = event.first_reported or ""
        words = " ".join(self.all_mentions[m].evidence.text for m in event.mentions[:3]).lower()
        return (
            told
            and (not asked.party or asked.party in actors | recipients)
            and (
                not asked.other
                or (asked.party in actors and asked.other in targets)
                or (asked.other in actors and asked.party in targets)
            )
            and (not asked.actor or asked.actor in actors)
            and (not asked.recipient or asked.recipient in targets)
            and (not asked.types or event.event in asked.types)
            and (not asked.mode or asked.mode in event.mode)
            and (not asked.context or asked.context in event.context)
            and (not asked.quad or asked.quad == event.quad)
            and (not asked.country or (event.place and event.place.country == asked.country))
            and (not asked.place or (event.place and event.place.geonameid == asked.place))
            and (not asked.since or (end or start or "") >= asked.since)
            and (not asked.until or (start or end or "9999") <= asked.until)
            and (not asked.seen_since or seen >= asked.seen_since)
            and (not asked.seen_until or seen <= asked.seen_until)
            and (not asked.words or asked.words.lower() in words)
            and event.confidence >= asked.confidence
        )


def _headline(article: Article, excerpt: str = "") -> Headline:
    return Headline(
        article.id, article.title, article.site, article.agency, article.published.date, excerpt
    )


def _keys(event: Event, by: str, party: str | None) -> list[str]:
    if by in {"day", "month", "year"}:
        start = event.date.start if event.date else None
        return [start[: {"day": 10, "month": 7, "year": 4}[by]]] if start else []
    if by == "type":
        return [event.event]
    if by == "country":
        return [event.place.country] if event.place and event.place.country else []
    actors = {p.code for p in event.actor}
    targets = {p.code for p in event.recipient} or (actors if len(actors) > 1 else set())
    pairs = {(a, b) for a in actors for b in targets if a != b}
    if by == "pair":
        return sorted({" ".join(sorted(pair)) for pair in pairs})
    return sorted({b for a, b in pairs if a == party} | {a for a, b in pairs if b == party})


def ledger_of(shelf: Shelf, **asked: str) -> list[Relation]:
    return shelf.relations(Ledger(**asked))
