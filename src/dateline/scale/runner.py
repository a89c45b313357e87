"""Who does the work: one small protocol, and the processes of this machine behind it."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from importlib import import_module
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection, wait
from typing import Any, Protocol

from dateline.scale.work import Death

Task = Callable[[bytes], bytes]


class Runner(Protocol):
    """Runs a task over pieces of work, in processes that may die."""

    def run(self, task: Task, works: Sequence[bytes]) -> Iterator[tuple[int, bytes | Death]]:
        """Yield the number of each piece with its answer, or its worker's death, as they come."""

    def close(self) -> None:
        """Let the processes go."""


class LocalRunner:
    """Processes of this machine, by the standard library; each has one piece of work at a time.

    They stay until it is closed, so that the rooms are loaded once for all steps.
    """

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self._idle: list[_Worker] = []

    def run(self, task: Task, works: Sequence[bytes]) -> Iterator[tuple[int, bytes | Death]]:
        """Yield the number of each piece with its answer, or its worker's death, as they come."""
        waiting = iter(range(len(works)))
        busy: dict[_Worker, int] = {}
        try:
            while True:
                while len(busy) < self.workers and (number := next(waiting, None)) is not None:
                    worker = self._living() or _Worker()
                    worker.give(task, works[number])
                    busy[worker] = number
                if not busy:
                    return
                ready = wait([worker.connection for worker in busy])
                for worker in [one for one in busy if one.connection in ready]:
                    answer = worker.take()
                    number = busy.pop(worker)
                    if isinstance(answer, Death):
                        worker.end()
                    else:
                        self._idle.append(worker)
                    yield number, answer
        finally:
            for worker in busy:
                worker.end()

    def _living(self) -> "_Worker | None":
        """Return an idle process that has not died meanwhile."""
        while self._idle:
            worker = self._idle.pop()
            if worker.is_alive():
                return worker
            worker.end()
        return None

    def close(self) -> None:
        """Let the processes go."""
        while self._idle:
            self._idle.pop().end()


class _Worker:
    """A process and the line to it."""

    def __init__(self) -> None:
        context = _context()
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()

    def give(self, task: Task, work: bytes) -> None:
        # A worker that died before it was given anything is found dead when its answer is taken.
        with suppress(OSError):
            self.connection.send_bytes(f"{task.__module__}:{task.__qualname__}".encode())
            self.connection.send_bytes(work)

    def take(self) -> bytes | Death:
        try:
            answer: bytes = self.connection.recv_bytes()
        except (EOFError, OSError):
            self._process.join()
            code = self._process.exitcode or 0
            if code < 0:
                return Death(f"killed by {signal.Signals(-code).name}")
            return Death(f"ended with exit code {code}")
        return answer

    def is_alive(self) -> bool:
        living: bool = self._process.is_alive()
        return living

    def end(self) -> None:
        self.connection.close()
        if self._process.is_alive():
            self._process.kill()
        self._process.join()
        self._process.close()


@lru_cache(maxsize=1)
def _context() -> Any:
    """Return how processes are started.

    A child of this process may hang, since it has threads. So it is a child of one that has only
    loaded the rooms: one that dies is replaced at once.
    """
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(["dateline.scale.tasks"])
    return context


def _serve(connection: "Connection[Any, Any]") -> None:
    """Do work until the line is cut."""
    # Whoever interrupts the run speaks to the process that started it, and that one ends us.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            module, _, name = connection.recv_bytes().decode().partition(":")
            work = connection.recv_bytes()
        except (EOFError, OSError):
            os._exit(0)
        task: Task = getattr(import_module(module), name)
        connection.send_bytes(task(work))
