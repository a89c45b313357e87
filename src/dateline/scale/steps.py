"""One step over all its shards: what is finished is passed over, what dies is tried again and cut.

A shard at which a worker died is tried again; one that dies twice is halved, and its halves again,
until the document that workers die at stands alone: it is set aside with the reason, and everything
beside it is done.
"""

from collections.abc import Callable, Iterator, Sequence

import msgspec

from dateline.scale.errors import RunFault
from dateline.scale.runner import Runner
from dateline.scale.storage import joined, list_names, read_bytes, write_bytes
from dateline.scale.tasks import marker_of, perform
from dateline.scale.walking import EVERYTHING, note_of
from dateline.scale.work import (
    Death,
    Done,
    Failed,
    Finished,
    Work,
    answer_of,
    as_bytes,
    marker_of_bytes,
)

TWICE = 2
# How the units of a shard are counted, by its task; a shard of another task is never cut.
_UNITS = {
    "code_shard": "count_documents",
    "read_shard": "count_documents",
    "take_groups": "count_groups",
}
Met = Callable[[str, int, int], None]


class _Lost(msgspec.Struct, frozen=True):
    """A piece of work at which its worker died, or which ended in an error."""

    work: Work
    reason: str
    died: bool = True


def run_step(runner: Runner, works: Sequence[Work], met: Met) -> list[Done]:
    """Run a step, and note which parts it consists of.

    Args:
        runner: Who does the work.
        works: Its shards.
        met: Told the step, how many of its shards are finished, and how many there are.

    Returns:
        What each finished shard says; a shard that was cut says it piece by piece.

    Raises:
        RunFault: A shard cannot be finished; what was finished is kept.
    """
    if not works:
        return []
    place, step = works[0].place, works[0].step
    done = _finished(works)
    pending = [work for work in works if work.name not in done]
    deaths: dict[str, int] = {}
    total = len(works)
    while pending:
        again: list[Work] = []
        for work, outcome in _attempted(runner, pending):
            if isinstance(outcome, Done):
                done[work.name] = outcome
                met(step, len(done), total)
                continue
            deaths[work.name] = deaths.get(work.name, 0) + 1
            # A piece of a shard that died twice is suspected from the first.
            suspected = outcome.died and work.last is not None and not _single(work)
            if deaths[work.name] < TWICE and not suspected:
                again.append(work)
                continue
            pieces = _cut(runner, outcome)
            total += len(pieces) - 1
            again += pieces
        pending = again
    write_bytes(joined(place, step, "parts.json"), as_bytes(sorted(done)))
    return [done[name] for name in sorted(done)]


def _finished(works: Sequence[Work]) -> dict[str, Done]:
    """Return the shards that an earlier run has finished."""
    there = set(list_names(joined(works[0].place, works[0].step, "finished")))
    found = {}
    for work in works:
        data = read_bytes(marker_of(work)) if f"{work.name}.json" in there else None
        if data is not None:
            marker = marker_of_bytes(data)
            if marker.work == work:
                found[work.name] = marker.done
    return found


def _attempted(runner: Runner, works: Sequence[Work]) -> Iterator[tuple[Work, Done | _Lost]]:
    # Pieces of a shard that was cut may have been finished by an earlier run.
    finished = _finished(works)
    left = [work for work in works if work.name not in finished]
    yield from ((work, finished[work.name]) for work in works if work.name in finished)
    for number, answer in runner.run(perform, [as_bytes(work) for work in left]):
        work = left[number]
        if isinstance(answer, Death):
            yield work, _Lost(work, answer.reason)
            continue
        said = answer_of(answer)
        if isinstance(said, Finished):
            yield work, said.done
        else:
            yield work, _Lost(work, said.message, not isinstance(said, Failed))


def _single(work: Work) -> bool:
    return work.last is not None and work.last - work.first == 1


def _cut(runner: Runner, lost: _Lost) -> list[Work]:
    """Return the pieces to do instead of a shard that died too often.

    Raises:
        RunFault: It cannot be cut, and nothing can be set aside.
    """
    work = lost.work
    if not lost.died or work.task not in _UNITS or EVERYTHING in work.deadly:
        raise RunFault(
            f"{work.step} {work.name} could not be done ({lost.reason}); mend that and give the "
            "same command again: what is finished is kept"
        )
    if _single(work):
        return [_set_aside(lost)]
    last = work.last if work.last is not None else _count(runner, work)
    middle = (work.first + last + 1) // 2
    bounds = [(work.first, middle), (middle, last)] if last - work.first > 1 else [(0, 1)]
    return [
        msgspec.structs.replace(
            work, name=f"{work.name.partition('.')[0]}.{first}-{end}", first=first, last=end
        )
        for first, end in bounds
    ]


def _set_aside(lost: _Lost) -> Work:
    """Return the work with the document set aside at which its workers die."""
    work = lost.work
    if work.task != "take_groups":
        return msgspec.structs.replace(work, name=f"{work.name}.aside", deadly=(EVERYTHING,))
    # Of documents that bear on each other none can be left out: the worker says where it is.
    noted = read_bytes(note_of(work)) if work.noted else None
    name = noted.decode("utf-8", "surrogatepass") if noted else None
    if name in work.deadly or (work.noted and name is None):
        raise RunFault(
            f"{work.step} {work.name} could not be done ({lost.reason}); give the same command "
            "again: what is finished is kept"
        )
    deadly = (*work.deadly, name) if name is not None else work.deadly
    name = f"{work.name.partition('~')[0]}~{len(deadly)}"
    return msgspec.structs.replace(work, name=name, noted=True, deadly=deadly)


def _count(runner: Runner, work: Work) -> int:
    """Return how many units a shard has."""
    task = _UNITS[work.task]
    counting = msgspec.structs.replace(
        work, task=task, step=f"{work.step}-count", first=0, last=None
    )
    reason = ""
    for _ in range(TWICE):
        for _, outcome in _attempted(runner, [counting]):
            if isinstance(outcome, Done):
                return int(outcome.said["units"])
            reason = outcome.reason
    raise RunFault(f"the documents of {work.step} {work.name} cannot be counted ({reason})")
