"""Every task by its name, and the one function that a worker runs."""

from collections.abc import Callable
from time import process_time
from typing import Any

import msgspec

from dateline.page import cut_file
from dateline.scale.coding import code_shard
from dateline.scale.components import large_star, small_star
from dateline.scale.copies import (
    bring_together,
    deal_grams,
    find_holders,
    link_copies,
    place_documents,
)
from dateline.scale.errors import ScaleError
from dateline.scale.folding import fold_groups, rank_articles, sum_relations, write_segment
from dateline.scale.near import deal_told, link_near
from dateline.scale.reading import read_shard
from dateline.scale.storage import joined, opened, write_bytes
from dateline.scale.taking import count_groups, gather_groups, take_groups
from dateline.scale.walking import count_documents, load_walk
from dateline.scale.work import (
    Answer,
    Done,
    Failed,
    Finished,
    Marker,
    OutOfMemory,
    Work,
    as_bytes,
    work_of,
)
from dateline.store import StoreError

Task = Callable[[Work], Done]


def cut_inputs(work: Work) -> Done:
    """Find out where some input files may be cut."""
    found: list[Any] = []
    for name in work.said["files"]:
        with opened(name) as stream:
            found += cut_file(stream, name, int(work.said["documents"]))
    return Done(slices=tuple(found))


def _counting(count: Callable[[Work], int]) -> Task:
    return lambda work: Done(said={"units": count(work)})


TASKS: dict[str, Task] = {
    "cut_inputs": cut_inputs,
    "code_shard": code_shard,
    "read_shard": read_shard,
    "deal_grams": deal_grams,
    "find_holders": find_holders,
    "bring_together": bring_together,
    "link_copies": link_copies,
    "large_star": large_star,
    "small_star": small_star,
    "place_documents": place_documents,
    "gather_groups": gather_groups,
    "take_groups": take_groups,
    "link_near": link_near,
    "deal_told": deal_told,
    "fold_groups": fold_groups,
    "rank_articles": rank_articles,
    "write_segment": write_segment,
    "sum_relations": sum_relations,
    "count_documents": _counting(count_documents),
    "count_groups": _counting(count_groups),
}


def perform(data: bytes) -> bytes:
    """Do one piece of work and note that it is finished; what a worker runs.

    Args:
        data: The work, as JSON.

    Returns:
        The answer, as JSON.
    """
    return as_bytes(_performed(work_of(data)))


def _performed(work: Work) -> Answer:
    started = process_time()
    try:
        done = TASKS[work.task](work)
        spent = round(process_time() - started, 3)
        done = msgspec.structs.replace(done, processor=spent, memory=_most_memory())
        marker = Marker(work=work, knowledge=load_walk(work.walk).knowledge, done=done)
        write_bytes(marker_of(work), as_bytes(marker))
    except MemoryError as error:
        return OutOfMemory(f"out of memory {error}".strip())
    except (ScaleError, StoreError) as error:
        return Failed(str(error))
    except Exception as error:
        return Failed(f"{type(error).__name__}: {error}")
    return Finished(done)


def _most_memory() -> int:
    """Return the most megabytes that this process has held; 0 where the platform does not say."""
    try:
        import resource  # noqa: PLC0415
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def marker_of(work: Work) -> str:
    """Return the name of the file that says that a shard is finished."""
    return joined(work.place, work.step, "finished", f"{work.name}.json")
