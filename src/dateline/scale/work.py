"""What a worker is given and what it gives back: small records, as JSON between processes."""

from typing import Any

import msgspec

from dateline.page import Slice


class Work(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One shard of one step.

    `task` names what is done, `step` the step and its folder, `name` the shard; `place` is the
    run's folder for what passes between steps. Small rows are dealt out to so many `buckets`,
    whole documents to `wide`. `slices` are the documents of an input shard, numbered from
    `number << 24` on; `bucket` is the bucket of any other. Of either, the units `first` to `last`
    (documents, or groups of documents that bear on each other) are this work's. The documents
    named in `deadly` are not touched; where it is `noted`, the worker says at which it is. `walk`
    names the function that gives the rooms, as `module:function`; `said` is what else the task
    has to know.
    """

    task: str
    step: str
    name: str
    place: str
    walk: str
    buckets: int
    wide: int
    number: int = 0
    bucket: int = 0
    slices: tuple[Slice, ...] = ()
    first: int = 0
    last: int | None = None
    deadly: tuple[str, ...] = ()
    noted: bool = False
    said: dict[str, Any] = {}


class Done(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A finished shard: how much of what it made, and what else the next steps have to know.

    `processor` is the seconds of processor time that it took, `memory` the most megabytes that its
    worker has ever held.
    """

    counts: dict[str, int] = {}
    seconds: dict[str, float] = {}
    said: dict[str, Any] = {}
    slices: tuple[Slice, ...] = ()
    processor: float = 0.0
    memory: int = 0


class Marker(msgspec.Struct, frozen=True, kw_only=True):
    """What is kept of a finished shard: its input and offsets, the knowledge, what was made."""

    work: Work
    knowledge: str
    done: Done


class Death(msgspec.Struct, frozen=True):
    """A worker that died at a shard, and of what as far as that is known."""

    reason: str


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """A shard that ended in an error which is no document's: the run ends with it."""

    message: str


class Finished(msgspec.Struct, frozen=True, tag="finished"):
    """A shard that was finished."""

    done: Done


class OutOfMemory(msgspec.Struct, frozen=True, tag="memory"):
    """A shard for which the worker's memory did not suffice."""

    message: str


Answer = Finished | Failed | OutOfMemory


def as_bytes(record: Any) -> bytes:
    """Return a record as JSON."""
    return msgspec.json.encode(record)


def marker_of_bytes(data: bytes) -> Marker:
    """Return the marker of its JSON."""
    return msgspec.json.decode(data, type=Marker)


def work_of(data: bytes) -> Work:
    """Return the work of its JSON."""
    return msgspec.json.decode(data, type=Work)


def answer_of(data: bytes) -> Answer:
    """Return the answer of its JSON."""
    answer: Answer = msgspec.json.decode(data, type=Answer)
    return answer
