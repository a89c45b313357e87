"""Who does the work: one small protocol, and the processes of this machine behind it."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, as_completed
from typing import Protocol

from dateline.processes import TaskLost, Workers
from dateline.scale.work import Death

Task = Callable[[bytes], bytes]


class Runner(Protocol):
    """Runs a task over pieces of work, in processes that may die."""

    def run(self, task: Task, works: Sequence[bytes]) -> Iterator[tuple[int, bytes | Death]]:
        """Yield the number of each piece with its answer, or its worker's death, as they come."""

    def close(self) -> None:
        """Let the processes go."""


class LocalRunner:
    """Processes of this machine; each has one piece of work at a time.

    They stay until it is closed, so that the rooms are loaded once for all steps. What died is
    tried again by whoever counts deaths.
    """

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self._crew = Workers(workers, tries=1, loaded=("dateline.scale.tasks",))

    def run(self, task: Task, works: Sequence[bytes]) -> Iterator[tuple[int, bytes | Death]]:
        """Yield the number of each piece with its answer, or its worker's death, as they come."""
        begun = {self._crew.submit(task, work): number for number, work in enumerate(works)}
        try:
            for future in as_completed(list(begun)):
                yield begun.pop(future), _answer(future)
        finally:
            for future in begun:
                future.cancel()

    def close(self) -> None:
        """Let the processes go."""
        self._crew.close()


def _answer(future: "Future[bytes]") -> bytes | Death:
    try:
        return future.result()
    except TaskLost as error:
        return Death(str(error))
