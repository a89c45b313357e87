"""A run from its inputs to its output: the steps of `scale code` and `scale ingest`, in order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import accumulate
from typing import Any

import msgspec

from dateline.page import Slice
from dateline.scale.components import find_components
from dateline.scale.errors import WrongRun
from dateline.scale.folding import STORED
from dateline.scale.planning import FILES_AT_A_TIME, shards_of
from dateline.scale.runner import Runner
from dateline.scale.steps import Met, run_step
from dateline.scale.storage import (
    joined,
    list_inputs,
    list_names,
    read_bytes,
    remove_file,
    remove_folder,
    write_bytes,
    written_below,
)
from dateline.scale.taking import WIDE
from dateline.scale.walking import load_walk
from dateline.scale.work import Done, Work, as_bytes
from dateline.store import Segment, publish_parts

# What a worker has in hand at once: it decides how much memory it needs, not how much is done.
DOCUMENTS = 500
# Small rows, of which a document has a few dozen, are dealt out to fewer buckets than documents.
SHARDS_IN_A_BUCKET = 40
WALK = "dateline.storing:store_walk"
_WORK = "work"
_RUN = "run.json"
_KINDS = ("mentions", "statements", "failures")


class ScaleReport(msgspec.Struct, frozen=True, kw_only=True):
    """One run over many machines, as it is printed.

    `counts` has documents, failed, and rows by kind; `errors` counts failures by kind; `seconds` is
    the time of all workers by room; `shards` says how many shards each step had; `failures` where
    the rows of the documents that failed are.
    """

    command: str
    output: str
    counts: dict[str, int]
    errors: dict[str, int]
    seconds: dict[str, float]
    shards: dict[str, int]
    failures: str


class _Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What a run was asked and with which knowledge: what another run must not go on with."""

    command: str
    inputs: tuple[str, ...]
    documents: int
    versions: dict[str, str]
    started: str


@dataclass
class _Run:
    runner: Runner
    output: str
    walk: str
    met: Met
    documents: int
    counts: dict[str, int] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    shards: dict[str, int] = field(default_factory=dict)
    buckets: int = 1
    wide: int = 1
    inputs: int = 1

    @property
    def place(self) -> str:
        return joined(self.output, _WORK)

    def work(self, task: str, step: str, name: str, **more: Any) -> Work:
        return Work(
            task=task,
            step=step,
            name=name,
            place=self.place,
            walk=self.walk,
            buckets=self.buckets,
            wide=self.wide,
            **more,
        )

    def do(self, works: Sequence[Work]) -> list[Done]:
        done = run_step(self.runner, works, self.met)
        if works:
            self.shards[works[0].step] = len(done)
        for one in done:
            for name, count in one.counts.items():
                self.counts[name] = self.counts.get(name, 0) + count
            for name, spent in one.seconds.items():
                self.seconds[name] = round(self.seconds.get(name, 0.0) + spent, 3)
        return done

    def each(self, task: str, step: str, buckets: int, **said: Any) -> list[Done]:
        """Do a task for each bucket."""
        return self.do(
            [
                self.work(task, step, f"{bucket:06d}", bucket=bucket, said=said)
                for bucket in range(buckets)
            ]
        )


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
    run = _Run(runner, output, walk, met, documents)
    _begin(run, "code", inputs)
    shards = _plan(run, inputs)
    run.do(_shards(run, "code_shard", "code", shards, output=output))
    done = set(_parts(run, "code"))
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
    run = _Run(runner, output, walk, met, documents)
    asked = _begin(run, "ingest", inputs)
    shards = _plan(run, inputs)
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


def _bring_copies_together(run: _Run, shards: Sequence[tuple[Slice, ...]]) -> None:
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
            for name in _parts(run, "read")
        ]
    )


def _fold_events(run: _Run) -> None:
    """Bring mentions together that may be of one event, and fold them."""
    near = run.each("link_near", "near", run.buckets)
    members = _components(run, "near", near)
    run.each("deal_told", "retell", run.buckets, members=members)
    run.each("fold_groups", "fold", run.buckets)


def _components(run: _Run, start: str, linked: Sequence[Done]) -> str:
    def star(task: str, step: str, before: str) -> list[Done]:
        return run.each(task, step, run.buckets, **{"from": before})

    return find_components(start, star, sum(int(one.said["edges"]) for one in linked))


def _write_segments(run: _Run) -> dict[str, list[Segment]]:
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


def _begin(run: _Run, command: str, inputs: Sequence[str]) -> _Asked:
    """Take up an unfinished run of the same request, or begin one.

    Raises:
        WrongRun: The output holds something else.
    """
    versions = load_walk(run.walk).versions
    now = datetime.now(UTC).isoformat(timespec="seconds")
    asked = _Asked(
        command=command,
        inputs=tuple(inputs),
        documents=run.documents,
        versions=versions,
        started=now,
    )
    data = read_bytes(joined(run.output, _RUN))
    if data is None:
        strangers = list_names(run.output)
        if strangers:
            raise WrongRun(
                f"{run.output} holds other files ({strangers[0]} …); name an empty or new folder"
            )
        write_bytes(joined(run.output, _RUN), msgspec.json.format(as_bytes(asked)))
        return asked
    before = msgspec.json.decode(data, type=_Asked)
    if msgspec.structs.replace(before, started=now) != asked:
        what = _difference(before, asked)
        raise WrongRun(f"{run.output} holds another run ({what}); name an empty or new folder")
    if "CURRENT" in list_names(run.output):
        remove_folder(run.place)
        raise WrongRun(f"{run.output} holds a store that is whole; name an empty or new folder")
    return before


def _difference(before: _Asked, asked: _Asked) -> str:
    if before.command != asked.command:
        return f"of `scale {before.command}`"
    if before.inputs != asked.inputs:
        return f"of {' '.join(before.inputs)}"
    changed = [name for name, made in asked.versions.items() if before.versions.get(name) != made]
    return f"begun with another version of {', '.join(changed) or 'the shards'}"


def _plan(run: _Run, inputs: Sequence[str]) -> list[tuple[Slice, ...]]:
    """Cut the inputs into shards; a run that goes on has those it began with."""
    name = joined(run.place, "plan.json")
    data = read_bytes(name)
    if data is not None:
        return msgspec.json.decode(data, type=list[tuple[Slice, ...]])
    files = [file for one in inputs for file in list_inputs(one)]
    works = [
        run.work(
            "cut_inputs",
            "cut",
            f"{at:06d}",
            said={"files": files[at : at + FILES_AT_A_TIME], "documents": run.documents},
        )
        for at in range(0, len(files), FILES_AT_A_TIME)
    ]
    slices = [one for done in run.do(works) for one in done.slices]
    shards = list(shards_of(slices, run.documents))
    write_bytes(name, as_bytes(shards))
    return shards


def _shards(
    run: _Run, task: str, step: str, shards: Sequence[tuple[Slice, ...]], **said: Any
) -> list[Work]:
    return [
        run.work(task, step, f"{number:06d}", number=number, slices=slices, said=said)
        for number, slices in enumerate(shards)
    ]


def _parts(run: _Run, step: str) -> list[str]:
    data = read_bytes(joined(run.place, step, "parts.json"))
    return msgspec.json.decode(data, type=list[str]) if data is not None else []


def _report(run: _Run, command: str, failures: str) -> ScaleReport:
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
        failures=failures,
    )
