"""Feeds watched: visited when due, what is new taken into a store, alerts raised by rule."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from dateline.alerts import Alert, AlertRule, deliver, raise_alerts
from dateline.page import FetchRules, PageError, failure_row, visit_entry, visit_feed
from dateline.records import FailureRow, Page
from dateline.store import RunReport, WrongQuestion, ingest, write_file
from dateline.storing import walk_of

STATE = "watch.json"
# Addresses of a feed that are remembered as seen; feeds list far fewer.
REMEMBERED = 20_000


class Feed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One feed or sitemap to visit, and how often in seconds; the setting's where None."""

    url: str
    every: float | None = None


class Watched(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a `feeds.toml` says: feeds and alert rules."""

    feed: tuple[Feed, ...]
    alert: tuple[AlertRule, ...] = ()


class FeedState(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a feed: validators, failures in a row, when it is due, what was seen."""

    etag: str | None = None
    modified: str | None = None
    failures: int = 0
    due: float = 0.0
    seen: tuple[str, ...] = ()


def read_watched(file: Path) -> Watched:
    """Read a `feeds.toml`.

    Raises:
        WrongQuestion: It cannot be read, is not TOML, or says what is not known.
    """
    try:
        watched = msgspec.toml.decode(file.read_bytes(), type=Watched)
    except OSError as error:
        raise WrongQuestion(f"{file} cannot be read: {error.strerror}") from error
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise WrongQuestion(
            f"{file}: {error}; write [[feed]] tables with `url`, and [[alert]] tables with "
            "`name` and what is wanted"
        ) from error
    if not watched.feed:
        raise WrongQuestion(f"{file} names no feed; write a [[feed]] table with its `url`")
    return watched


def watch(
    watched: Watched,
    path: Path,
    *,
    rules: FetchRules,
    every: float,
    longest: float,
    rounds: int | None = None,
    workers: int = 1,
    said: Callable[[Alert], None],
    failed: Callable[[FailureRow], None],
    reported: Callable[[RunReport], None],
    clock: Callable[[], float] = time.time,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Visit feeds when they are due, for ever or for some rounds.

    Args:
        watched: Feeds and alert rules.
        path: The store; made where there is none.
        rules: How addresses are fetched.
        every: Seconds between two visits to a feed that works.
        longest: Longest seconds between two visits to one that fails; they double each time.
        rounds: How many rounds; for ever if None.
        workers: How many processes read and code the pages of a round.
        said: Given each alert that goes to standard output.
        failed: Told of every page or feed that failed.
        reported: Given the run report of each round that took something in.
        clock: The time in seconds.
        sleep: Waits.
    """
    states = _read_states(path)
    done = 0
    while rounds is None or done < rounds:
        now = clock()
        due = [feed for feed in watched.feed if _state(states, feed).due <= now]
        pages = [
            page
            for feed in due
            for page in _visit(feed, states, rules, failed, now, every, longest)
        ]
        if pages:
            reported(_take_in(path, pages, failed, workers))
            _write_states(path, states)
            for rule, alert in raise_alerts(path, watched.alert):
                deliver(rule, alert, path, said=said, failed=failed)
        elif path.is_dir():
            _write_states(path, states)
        done += 1
        if rounds is None or done < rounds:
            sleep(max(1.0, min(_state(states, feed).due for feed in watched.feed) - clock()))


def _take_in(
    path: Path, pages: list[Page | FailureRow], failed: Callable[[FailureRow], None], workers: int
) -> RunReport:
    with walk_of(workers) as walk:
        return ingest(path, pages, walk, command="watch", failed=failed)


def _visit(
    feed: Feed,
    states: dict[str, FeedState],
    rules: FetchRules,
    failed: Callable[[FailureRow], None],
    now: float,
    every: float,
    longest: float,
) -> Iterator[Page | FailureRow]:
    """Visit a feed, yield the pages of its new entries, and note when it is due again."""
    state = _state(states, feed)
    pause = feed.every if feed.every is not None else every
    try:
        polled = visit_feed(feed.url, rules, etag=state.etag, modified=state.modified)
    except PageError as error:
        failed(failure_row(feed.url, error))
        wait = min(pause * 2 ** (state.failures + 1), longest)
        states[feed.url] = msgspec.structs.replace(
            state, failures=state.failures + 1, due=now + wait
        )
        return
    seen = dict.fromkeys(state.seen)
    for entry in polled.entries:
        if entry.url is not None and entry.url not in seen:
            yield from visit_entry(entry, rules)
            seen[entry.url] = None
    states[feed.url] = FeedState(
        etag=polled.etag,
        modified=polled.modified,
        due=now + pause,
        seen=tuple(seen)[-REMEMBERED:],
    )


def _state(states: dict[str, FeedState], feed: Feed) -> FeedState:
    return states.get(feed.url, FeedState())


def _read_states(path: Path) -> dict[str, FeedState]:
    try:
        data = (path / STATE).read_bytes()
        return msgspec.json.decode(data, type=dict[str, FeedState])
    except (OSError, msgspec.DecodeError):
        # A lost state means only that entries are fetched once more; no page is stored twice.
        return {}


def _write_states(path: Path, states: dict[str, Any]) -> None:
    write_file(path / STATE, msgspec.json.encode(states))
