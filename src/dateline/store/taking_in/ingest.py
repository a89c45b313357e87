"""Documents into the store, batch by batch, so that a run that dies goes on where it was."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from dateline.records import FailureRow, Page
from dateline.store.files.entries import keep_entries
from dateline.store.files.manifest import OpenRun
from dateline.store.tables.fields import as_json
from dateline.store.tables.schema import RUNS
from dateline.store.taking_in.run_report import Counting, RunReport
from dateline.store.taking_in.take_in import is_wanted, take_in
from dateline.store.taking_in.walk import Walk
from dateline.store.taking_in.writer import Writer, open_writer

BATCH_SIZE = 100


def ingest(
    path: Path,
    documents: Iterable[Page | FailureRow],
    walk: Walk,
    *,
    command: str,
    batch_size: int = BATCH_SIZE,
    failed: Callable[[FailureRow], None] | None = None,
    met: Callable[[int], None] | None = None,
) -> RunReport:
    """Take documents into a store; the same ones again change nothing.

    A run that was cut short is taken up again by the same command: what was published stays, and
    what was not is done again.

    Args:
        path: The store; made where there is none.
        documents: Pages, and the rows of those that could not be read.
        walk: How pages are read and coded.
        command: What was asked, in words; the same words take an unfinished run up again.
        batch_size: How many documents are published at a time.
        failed: Told of every document that could not be read or coded.
        met: Told how many documents this process has gone through, after each.

    Returns:
        The run report, of the whole run where it was taken up again.

    Raises:
        StoreError: The store cannot be written to; what was published before is kept.
    """
    with open_writer(path, create=True) as writer:
        if walk.entries is not None:
            keep_entries(path, walk.knowledge, walk.entries)
        run, resumed = begin_run(writer, command)
        counting = Counting(dict(run.counts), dict(run.seconds))
        if walk.ahead is not None:
            documents = walk.ahead(documents, lambda one: is_wanted(writer, one, run.number))
        for number, document in enumerate(documents, start=1):
            failure = take_in(writer, document, walk, run.number, counting)
            if failure is not None and failed is not None:
                failed(failure)
            if writer.batch.accepted >= batch_size:
                commit_run(writer, run, counting)
            if met is not None:
                met(number)
        end_run(writer, run, counting, walk, "done")
        return report_of(writer, run, counting, resumed)


def begin_run(writer: Writer, command: str) -> tuple[OpenRun, bool]:
    """Take up the unfinished run of the same command, or begin another."""
    found = writer.manifest.open_run
    if found is not None and found.command == command:
        return found, True
    if found is not None:
        writer.batch.put(RUNS.name, _run_row(found, "interrupted", {}, writer.batch.number))
    run = OpenRun(number=writer.manifest.runs + 1, command=command, started=_now())
    writer.index.run("DELETE FROM sighting")
    writer.commit(open_run=run, runs=run.number)
    return run, False


def commit_run(writer: Writer, run: OpenRun, counting: Counting) -> None:
    """Publish the batch, and with it how far the run has come."""
    with counting.timed("store"):
        seconds = {room: round(spent, 3) for room, spent in counting.seconds.items()}
        ongoing = msgspec.structs.replace(run, counts=dict(counting.counts), seconds=seconds)
        writer.commit(open_run=ongoing)


def end_run(writer: Writer, run: OpenRun, counting: Counting, walk: Walk, state: str) -> None:
    """Publish the last batch with the row of the run."""
    ended = msgspec.structs.replace(run, counts=counting.counts, seconds=counting.seconds)
    row = _run_row(ended, state, walk.versions, writer.batch.number)
    writer.batch.put(RUNS.name, {**row, "ended": datetime.now(UTC)})
    writer.commit(open_run=None)
    writer.in_hand.forget()


def report_of(writer: Writer, run: OpenRun, counting: Counting, resumed: bool) -> RunReport:
    """Return the report of a run."""
    counts = counting.counts
    return RunReport(
        run=run.number,
        command=run.command,
        store=str(writer.path),
        resumed=resumed,
        counts={name: count for name, count in counts.items() if not name.startswith("error ")},
        errors={
            name.removeprefix("error "): count
            for name, count in counts.items()
            if name.startswith("error ")
        },
        seconds={room: round(spent, 3) for room, spent in counting.seconds.items()},
        snapshot=writer.manifest.number,
    )


def _run_row(run: OpenRun, state: str, versions: dict[str, str], batch: int) -> dict[str, object]:
    return {
        "id": str(run.number),
        "command": run.command,
        "state": state,
        "started": datetime.fromisoformat(run.started),
        "ended": None,
        "counts": as_json(run.counts),
        "seconds": as_json(run.seconds),
        "versions": as_json(versions),
        "batch": batch,
    }


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
