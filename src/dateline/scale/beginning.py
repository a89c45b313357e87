"""The beginning of a run: its output is empty or its own, and its inputs are cut into shards."""

from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec

from dateline.page import Slice
from dateline.scale.errors import WrongRun
from dateline.scale.planning import FILES_AT_A_TIME, shards_of
from dateline.scale.run import Run
from dateline.scale.storage import (
    joined,
    list_inputs,
    list_names,
    read_bytes,
    remove_folder,
    write_bytes,
)
from dateline.scale.walking import load_walk
from dateline.scale.work import as_bytes

_RUN = "run.json"


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What a run was asked and with which knowledge: what another run must not go on with."""

    command: str
    inputs: tuple[str, ...]
    documents: int
    versions: dict[str, str]
    started: str


def begin(run: Run, command: str, inputs: Sequence[str]) -> tuple[Asked, list[tuple[Slice, ...]]]:
    """Take up an unfinished run of the same request, or begin one.

    Returns:
        What was asked, and the inputs cut into shards.

    Raises:
        WrongRun: The output holds something else, or there is no such input.
    """
    asked = _asked(run, command, inputs)
    before = _taken_up(run, asked)
    if before is not None:
        return before, _shards(run, inputs)
    # An input that is not there must not make the output this run's.
    files = _files(inputs)
    write_bytes(joined(run.output, _RUN), msgspec.json.format(as_bytes(asked)))
    return asked, _cut(run, files)


def _asked(run: Run, command: str, inputs: Sequence[str]) -> Asked:
    versions = load_walk(run.walk).versions
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Asked(
        command=command,
        inputs=tuple(inputs),
        documents=run.documents,
        versions=versions,
        started=now,
    )


def _taken_up(run: Run, asked: Asked) -> Asked | None:
    """Return what the unfinished run in the output was asked; none where the output is empty."""
    data = read_bytes(joined(run.output, _RUN))
    if data is None:
        strangers = list_names(run.output)
        if strangers:
            raise WrongRun(
                f"{run.output} holds other files ({strangers[0]} …); name an empty or new folder"
            )
        return None
    before = msgspec.json.decode(data, type=Asked)
    if msgspec.structs.replace(before, started=asked.started) != asked:
        what = _difference(before, asked)
        raise WrongRun(f"{run.output} holds another run ({what}); name an empty or new folder")
    if "CURRENT" in list_names(run.output):
        remove_folder(run.place)
        raise WrongRun(f"{run.output} holds a store that is whole; name an empty or new folder")
    return before


def _difference(before: Asked, asked: Asked) -> str:
    if before.command != asked.command:
        return f"of `scale {before.command}`"
    if before.inputs != asked.inputs:
        return f"of {' '.join(before.inputs)}"
    changed = [name for name, made in asked.versions.items() if before.versions.get(name) != made]
    return f"begun with another version of {', '.join(changed) or 'the shards'}"


def _shards(run: Run, inputs: Sequence[str]) -> list[tuple[Slice, ...]]:
    """Return the shards that a run began with; they are cut where it had not come so far."""
    data = read_bytes(_plan(run))
    if data is not None:
        return msgspec.json.decode(data, type=list[tuple[Slice, ...]])
    return _cut(run, _files(inputs))


def _files(inputs: Sequence[str]) -> list[str]:
    return [file for one in inputs for file in list_inputs(one)]


def _cut(run: Run, files: Sequence[str]) -> list[tuple[Slice, ...]]:
    """Cut files into shards, and keep the plan."""
    works = [
        run.work(
            "cut_inputs",
            "cut",
            f"{at:06d}",
            said={"files": list(files[at : at + FILES_AT_A_TIME]), "documents": run.documents},
        )
        for at in range(0, len(files), FILES_AT_A_TIME)
    ]
    slices = [one for done in run.do(works) for one in done.slices]
    shards = list(shards_of(slices, run.documents))
    write_bytes(_plan(run), as_bytes(shards))
    return shards


def _plan(run: Run) -> str:
    return joined(run.place, "plan.json")
