"""A run from its inputs to its output: the steps of `scale code` and `scale ingest`, in order."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from itertools import accumulate
from typing import Any

import msgspec

from dateline.page import Slice
from dateline.scale.beginning import begin
from dateline.scale.components import find_components
from dateline.scale.folding import STORED
from dateline.scale.parts import part_names
from dateline.scale.run import Run
from dateline.scale.runner import Runner
from dateline.scale.steps import Met
from dateline.scale.storage import joined, list_names, remove_file, remove_folder, written_below
from dateline.scale.taking import WIDE
from dateline.scale.walking import load_walk
from dateline.scale.work import Done, Work
from dateline.store import Segment, publish_parts

# What a worker has in hand at once: it decides how much memory it needs, not how much is done.
DOCUMENTS = 500
# Small rows, of which a document has a few dozen, are dealt out to fewer buckets than documents.
SHARDS_IN_A_BUCKET = 40
WALK = "dateline.storing:store_walk"
_KINDS = ("mentions", "statements", "failures")


class ScaleReport(msgspec.Struct, frozen=True, kw_only=True):
    """One run over many machines, as it is printed.

    `counts` has documents, failed, and rows by kind; `errors` counts failures by kind; `seconds` is
    the time of all workers by room; `shards` says how many shards each step had, `processor` how
    many seconds of processor time it took, `memory` how many megabytes the largest worker held;
    `failures` says where the rows of the documents that failed are.
    """

    command: str
    output: str
    counts: dict[str, int]
    errors: dict[str, int]
    seconds: dict[str, float]
    shards: dict[str, int]
    processor: dict[str, float]
    memory: int
    failures: str


def scale_code(
    inputs: Sequence[str],
    output: str,
    runner: Runner,
    *,
    met: Met = lambda step, done, shards: None,
    walk: str = WALK,
    documents: int = DOCUMENTS,
) -> ScaleReport:
    """Code documents over many processes, each by itself, as `dateline code` does.

    Args:
        inputs: Paths, folders, globs or addresses of pages, archives, rows or tables.
        output: Folder or address; `mentions/`, `statements/` and `failures/` are made there.
        runner: Who does the work.
        met: Told each step, how many of its shards are finished, and how many there are.
        walk: The function that gives the rooms, as `module:function`.
        documents: How many documents a shard holds.

    Returns:
        The run report.

    Raises:
        WrongRun: There is no input, or the output is of another run.
        RunFault: A shard cannot be finished; the same command goes on from what is finished.
    """
    run = Run(runner, output, walk, met, documents)
    _, shards = begin(run, "code", inputs)
    run.do(_shards(run, "code_shard", "code", shards, output=output))
    done = set(part_names(run.place, "code"))
    for kind in _KINDS:
        for name in list_names(joined(output, kind)):
            if name.removesuffix(".parquet") not in done:
                remove_file(joined(output, kind, name))
    return _report(run, "scale code", joined(output, "failures"))


def scale_ingest(
    inputs: Sequence[str],
    output: str,
    runner: Runner,
    *,
    met: Met = lambda step, done, shards: None,
    walk: str = WALK,
    documents: int = DOCUMENTS,
) -> ScaleReport:
    """Take documents into a new store over many processes, with the rows of `dateline ingest`.

    Args:
        inputs: Paths, folders, globs or addresses of pages, archives, rows or tables.
        output: Folder or address of the store; what passes between the steps is kept in `work/`
            until it is published.
        runner: Who does the work.
        met: Told each step, how many of its shards are finished, and how many there are.
        walk: The function that gives the rooms, as `module:function`.
        documents: How many documents a shard holds.

    Returns:
        The run report.

    Raises:
        WrongRun: There is no input, or the output is of another run.
        RunFault: A shard cannot be finished; the same command goes on from what is finished.
    """
    run = Run(runner, output, walk, met, documents)
    asked, shards = begin(run, "ingest", inputs)
    total = sum(one.documents for slices in shards for one in slices)
    run.inputs = len(shards)
    run.buckets = 1 + total // (SHARDS_IN_A_BUCKET * documents)
    run.wide = 1 + total // documents
    _bring_copies_together(run, shards)
    taken = run.each("take_groups", "take", run.wide)
    _fold_events(run)
    days = [one.said["last_day"] for one in taken if one.said["last_day"] is not None]
    last_day = max(days, default=None)
    segments = _write_segments(run)
    run.each("sum_relations", "relate", run.buckets, last_day=last_day, output=output)
    counts = {name: count for name, count in run.counts.items() if name != "read"}
    started = datetime.fromisoformat(asked.started)

    def publish(folder: Any) -> None:
        publish_parts(
            folder,
            segments,
            load_walk(walk),
            command=" ".join(["scale ingest", *inputs]),
            started=started,
            counts=counts,
            seconds=run.seconds,
        )

    written_below(output, publish)
    remove_folder(run.place)
    return _report(run, "scale ingest", "quarantine")


def _bring_copies_together(run: Run, shards: Sequence[tuple[Slice, ...]]) -> None:
    """Read every document, and bring those together whose texts are copies."""
    run.do(_shards(run, "read_shard", "read", shards))
    run.each("deal_grams", "grams", run.buckets)
    run.each("find_holders", "holders", run.buckets)
    run.each("bring_together", "together", run.buckets)
    links = run.each("link_copies", "links", run.buckets)
    members = _components(run, "links", links)
    run.each("place_documents", "place", run.buckets, members=members)
    run.do(
        [
            run.work("gather_groups", "gather", name, bucket=int(name[:6]), said={"part": name})
            for name in part_names(run.place, "read")
        ]
    )


def _fold_events(run: Run) -> None:
    """Bring mentions together that may be of one event, and fold them."""
    near = run.each("link_near", "near", run.buckets)
    members = _components(run, "near", near)
    run.each("deal_told", "retell", run.buckets, members=members)
    run.each("fold_groups", "fold", run.buckets)


def _components(run: Run, start: str, linked: Sequence[Done]) -> str:
    def star(task: str, step: str, before: str) -> list[Done]:
        return run.each(task, step, run.buckets, **{"from": before})

    return find_components(start, star, sum(int(one.said["edges"]) for one in linked))


def _write_segments(run: Run) -> dict[str, list[Segment]]:
    ranked = run.each("rank_articles", "rank", run.inputs)
    before = [0, *accumulate(int(one.said["articles"]) for one in ranked)][:-1]
    segments: dict[str, list[Segment]] = {}
    for table in STORED:
        buckets = run.wide if table in WIDE else run.buckets
        said = {"before": before} if table == "articles" else {}
        done = run.each(
            "write_segment", f"write-{table}", buckets, table=table, output=run.output, **said
        )
        found = [one.said["segment"] for one in done if one.said["segment"] is not None]
        segments[table] = [msgspec.convert(one, Segment) for one in found]
    return segments


def _shards(
    run: Run, task: str, step: str, shards: Sequence[tuple[Slice, ...]], **said: Any
) -> list[Work]:
    return [
        run.work(task, step, f"{number:06d}", number=number, slices=slices, said=said)
        for number, slices in enumerate(shards)
    ]


def _report(run: Run, command: str, failures: str) -> ScaleReport:
    def named(keep: Callable[[str], bool]) -> Mapping[str, int]:
        return {name: count for name, count in sorted(run.counts.items()) if keep(name)}

    errors = named(lambda name: name.startswith("error "))
    return ScaleReport(
        command=command,
        output=run.output,
        counts=dict(named(lambda name: not name.startswith("error "))),
        errors={name.removeprefix("error "): count for name, count in errors.items()},
        seconds=run.seconds,
        shards=run.shards,
        processor=run.processor,
        memory=run.memory,
        failures=failures,
    )
