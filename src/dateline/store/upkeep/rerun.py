"""After a change of knowledge: what can differ is coded again, and shown before it is taken."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from itertools import tee
from pathlib import Path
from typing import Literal

import msgspec

from dateline.records import Article, FailureRow, Mention, Page
from dateline.store.asking.search import articles_holding
from dateline.store.asking.snapshot import Snapshot, open_snapshot
from dateline.store.errors import StoreFault
from dateline.store.files.entries import Entries, keep_entries, kept_entries
from dateline.store.files.in_hand import InHand
from dateline.store.tables.event_rows import mention_of
from dateline.store.tables.page_rows import article_of, page_of
from dateline.store.tables.schema import ARTICLES, PAGES
from dateline.store.taking_in.ingest import begin_run, commit_run, end_run, report_of
from dateline.store.taking_in.recode import replace_findings
from dateline.store.taking_in.run_report import Counting, RunReport
from dateline.store.taking_in.take_in import crash_at, quarantine
from dateline.store.taking_in.walk import Findings, Walk
from dateline.store.taking_in.writer import open_writer

# Given what was known and what is: phrases of which a text must hold one, and frames changed.
Bearing = Callable[[Entries, Entries], tuple[set[str], set[str]]]
EVERYTHING = "*"
AT_A_TIME = 100


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One difference that coding an article again makes.

    `what` is `new`, `gone` or `changed`; `before` and `after` say the code in a line each.
    """

    doc: str
    what: Literal["new", "gone", "changed"]
    evidence: str
    before: str | None = None
    after: str | None = None


def articles_that_can_differ(
    snapshot: Snapshot, walk: Walk, entries: Entries, bearing: Bearing
) -> list[str]:
    """Return the ids of articles that may be coded otherwise now.

    An article coded with the very same versions cannot; one of other versions of lexicon and
    register alone can where it holds a word that the changed entries bear on, or a mention by a
    changed frame; of any other change every article can.
    """
    made_with = snapshot.rows("SELECT DISTINCT knowledge FROM articles ORDER BY knowledge")
    wanted: set[str] = set()
    for knowledge in made_with.column("knowledge").to_pylist():
        if knowledge == walk.knowledge:
            continue
        coded = snapshot.rows("SELECT id FROM articles WHERE knowledge = ?", [knowledge])
        mine = set(coded.column("id").to_pylist())
        before = kept_entries(snapshot.path, knowledge)
        if before is None or before.get("versions") != entries.get("versions"):
            wanted |= mine
            continue
        words, frames = bearing(before, entries)
        if EVERYTHING in words:
            wanted |= mine
            continue
        wanted |= mine & articles_holding(snapshot.path, words)
        if frames:
            marks = ", ".join("?" for _ in frames)
            rows = snapshot.rows(
                f"SELECT DISTINCT doc FROM mentions_all WHERE rule IN ({marks})", sorted(frames)
            )
            wanted |= mine & set(rows.column("doc").to_pylist())
    return sorted(wanted)


def rerun(
    path: Path,
    walk: Walk,
    entries: Entries,
    bearing: Bearing,
    *,
    take: bool,
    every: bool = False,
    changed: Callable[[Change], None],
    met: Callable[[int], None] | None = None,
) -> RunReport | None:
    """Code again what can differ, and tell every difference.

    Args:
        path: The store.
        walk: How pages are read and coded now.
        entries: The entries of lexicon and register now.
        bearing: Says which texts a change of entries bears on.
        take: Put the new rows in the place of the old ones; else nothing is changed.
        every: Code every article again, whatever can differ.
        changed: Told every difference.
        met: Told how many articles were gone through, after each.

    Returns:
        The run report where the differences were taken.
    """
    with open_snapshot(path) as snapshot:
        if every:
            ids = snapshot.rows("SELECT id FROM articles ORDER BY id").column("id").to_pylist()
        else:
            ids = articles_that_can_differ(snapshot, walk, entries, bearing)
        if not take:
            for number, (*_, changes) in enumerate(_coded_again(snapshot, ids, walk), start=1):
                for change in changes:
                    changed(change)
                if met is not None:
                    met(number)
            return None
    keep_entries(path, walk.knowledge, lambda: entries)
    return _take(path, ids, walk, changed, met)


def _take(
    path: Path,
    ids: list[str],
    walk: Walk,
    changed: Callable[[Change], None],
    met: Callable[[int], None] | None,
) -> RunReport:
    with open_writer(path) as writer, open_snapshot(path) as snapshot:
        run, resumed = begin_run(writer, "rerun --changed --take")
        counting = Counting(dict(run.counts), dict(run.seconds))
        coded = _coded_again(snapshot, ids, walk, writer.in_hand)
        for number, (page, article, found, changes) in enumerate(coded, start=1):
            counting.add("articles")
            if isinstance(found, FailureRow):
                # What the article was coded as before stays.
                quarantine(writer, page, found, run.number, counting)
            else:
                counting.add("changes", len(changes))
                for change in changes:
                    changed(change)
                replace_findings(writer, article, found, walk.knowledge)
            writer.batch.accepted += 1
            if writer.batch.accepted >= AT_A_TIME:
                commit_run(writer, run, counting)
            if met is not None:
                met(number)
        end_run(writer, run, counting, walk, "done")
        return report_of(writer, run, counting, resumed)


def _coded_again(
    snapshot: Snapshot, ids: Iterable[str], walk: Walk, in_hand: InHand | None = None
) -> Iterator[tuple[Page, Article, Findings | FailureRow, list[Change]]]:
    """Yield articles as they are coded now; a failure for one that the process died at too often.

    Args:
        snapshot: The state they are read from.
        ids: Which.
        walk: How they are coded.
        in_hand: Notes the page in hand, where the store is written.
    """
    stored = (told for identity in ids if (told := _stored(snapshot, identity)) is not None)
    for page, article, found in _found(stored, walk, in_hand):
        if isinstance(found, FailureRow):
            if found.error.kind != "crash":
                raise StoreFault(f"{page.id} can no longer be coded: {found.error.message}")
            yield page, article, found, []
            continue
        rows = snapshot.rows(
            "SELECT * FROM mentions_all WHERE doc = ? ORDER BY evidence_start, id", [page.id]
        ).to_pylist()
        yield page, article, found, differences([mention_of(row) for row in rows], found.mentions)


def _stored(snapshot: Snapshot, identity: str) -> tuple[Page, Article] | None:
    pages = snapshot.rows(f"SELECT * FROM {PAGES.name} WHERE id = ?", [identity]).to_pylist()
    row = snapshot.rows(f"SELECT * FROM {ARTICLES.name} WHERE id = ?", [identity]).to_pylist()
    return (page_of(pages[0]), article_of(row[0])) if pages and row else None


def _found(
    stored: Iterable[tuple[Page, Article]], walk: Walk, in_hand: InHand | None
) -> Iterator[tuple[Page, Article, Findings | FailureRow]]:
    """Yield articles with what is coded of them now, by many processes where the walk has them."""
    if walk.code_all is not None:
        named, given = tee(stored)
        for (page, article), found in zip(named, walk.code_all(given), strict=True):
            yield page, article, found
        return
    for page, article in stored:
        if in_hand is not None and in_hand.deadly(page.id):
            yield page, article, crash_at(page)
            continue
        with in_hand.noted(page.id) if in_hand is not None else nullcontext():
            found = walk.code(page, article)
        yield page, article, found


def differences(before: Iterable[Mention], after: Iterable[Mention]) -> list[Change]:
    """Return how two codings of an article differ, in text order.

    Two mentions of the same words are one that changed where one of them is gone and one is new.
    """
    old = {mention.id: mention for mention in before}
    new = {mention.id: mention for mention in after}
    gone = [old[name] for name in old if name not in new]
    come = [new[name] for name in new if name not in old]
    changes = [
        _change("changed", old[name], new[name]) for name in old if name in new
        and in_a_line(old[name]) != in_a_line(new[name])
    ]  # fmt: skip
    for mention in gone:
        pair = next((one for one in come if one.evidence.start == mention.evidence.start), None)
        if pair is not None:
            come.remove(pair)
            # A copy is given ids of its own.
            if in_a_line(mention) == in_a_line(pair):
                continue
        changes.append(_change("changed" if pair else "gone", mention, pair))
    changes += [_change("new", None, mention) for mention in come]
    return changes


def _change(
    what: Literal["new", "gone", "changed"], before: Mention | None, after: Mention | None
) -> Change:
    shown = after or before
    assert shown is not None
    return Change(
        doc=shown.doc,
        what=what,
        evidence=shown.evidence.text,
        before=in_a_line(before) if before else None,
        after=in_a_line(after) if after else None,
    )


def in_a_line(mention: Mention) -> str:
    """Return what a mention is coded as, in a line."""
    who = ", ".join(" ".join((p.code, *p.sector)) for p in mention.actor)
    whom = ", ".join(" ".join((p.code, *p.sector)) for p in mention.recipient)
    when = mention.date
    days = f"{when.start or '…'}..{when.end or '…'}" if when else "no day"
    place = mention.place.name if mention.place else "no place"
    code = " ".join((mention.event, *mention.mode, *mention.aux))
    return f"{code}: {who or 'nobody'} > {whom or 'nobody'}; {days}; {place}; {mention.rule}"
