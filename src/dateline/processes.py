"""Work spread over processes: results in order, memory bounded, a death costs one task at most.

A thread of this process stands behind each worker, hands it one task after another and waits. A
worker that dies (killed, out of memory, a crash in a library) is replaced, and its task is tried
once more; a task that two workers died at is lost, and nothing else is. Whoever counts deaths
himself asks for one try.
"""

import gc
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Lock, local
from types import TracebackType
from typing import Any, TypeVar

from dateline.memory import keep_freed_memory

Task = TypeVar("Task")
Result = TypeVar("Result")

# A worker that has grown past this is replaced after its task; past the second, a task fails.
ROOMY_BYTES = 1_200 << 20
MOST_BYTES = 2_400 << 20
TRIES = 2
# Tasks taken from the source and not yet given back, for each worker.
AHEAD = 8


class TaskLost(RuntimeError):
    """The workers that had a task in hand died, or had no memory left."""


class Workers:
    """Processes that do tasks; a context manager, after which all of them are gone.

    Args:
        count: How many.
        tries: How many workers may die at a task before it is lost.
        loaded: Modules that a process holds ready from which they are started, where the system
            can: one that dies is then replaced without loading them again.
    """

    def __init__(self, count: int, *, tries: int = TRIES, loaded: Sequence[str] = ()) -> None:
        self.count = count
        self._tries = tries
        self._context = _context(loaded)
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="worker")
        self._own = local()
        self._all: list[BaseProcess] = []
        self._lock = Lock()
        self._closing = False

    def __enter__(self) -> "Workers":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End all processes, and with them what they have in hand."""
        self._closing = True
        self._threads.shutdown(wait=False, cancel_futures=True)
        with self._lock:
            for process in self._all:
                process.kill()
        self._threads.shutdown(wait=True)
        for process in self._all:
            process.join()
            process.close()

    def submit(self, work: Callable[..., Result], *given: Any) -> "Future[Result]":
        """Have a task done.

        Args:
            work: A function of a module, so that a worker finds it.
            given: What it takes; it is pickled, as is what it returns.

        Returns:
            What will hold its result, or what it raised; `TaskLost` where its workers died.
        """
        return self._threads.submit(self._call, work, given)

    def in_order(
        self,
        work: Callable[[Task], Result],
        tasks: Iterable[Task],
        lost: Callable[[Task, TaskLost], Result],
    ) -> Iterator[Result]:
        """Do tasks and yield their results in the tasks' order.

        Tasks are taken from their source only as results are taken from here.

        Args:
            work: A function of a module.
            tasks: What it is called with.
            lost: Gives the result that stands for a lost task.
        """
        pending: deque[tuple[Task, Future[Result]]] = deque()
        for task in tasks:
            pending.append((task, self.submit(work, task)))
            if len(pending) >= AHEAD * self.count:
                yield _result(*pending.popleft(), lost)
        while pending:
            yield _result(*pending.popleft(), lost)

    def _call(self, work: Callable[..., Result], given: tuple[Any, ...]) -> Result:
        why = ""
        for _ in range(self._tries):
            connection = self._connection()
            try:
                connection.send((work, given))
                done, answer, roomy = connection.recv()
            except (EOFError, OSError):
                why = self._bury()
                continue
            if not roomy:
                self._bury()
            if done:
                result: Result = answer
                return result
            if isinstance(answer, MemoryError):
                raise TaskLost(f"it took more than {MOST_BYTES >> 20:,} MB of memory")
            raise answer
        dead = "its process" if self._tries == 1 else f"{self._tries} processes"
        raise TaskLost(f"{dead} died at it ({why})")

    def _connection(self) -> Connection:
        if getattr(self._own, "connection", None) is not None and not self._own.process.is_alive():
            # Who was killed while idle died at no task.
            self._bury()
        if getattr(self._own, "connection", None) is None:
            ours, theirs = self._context.Pipe()
            process = self._context.Process(
                target=_serve, args=(theirs, gc.get_threshold()), daemon=True
            )
            with self._lock:
                if self._closing:
                    raise TaskLost("the run was stopped")
                process.start()
                self._all.append(process)
            theirs.close()
            self._own.connection, self._own.process = ours, process
        connection: Connection = self._own.connection
        return connection

    def _bury(self) -> str:
        """Let go of this thread's worker; return how it ended."""
        self._own.connection.close()
        self._own.connection = None
        process: BaseProcess = self._own.process
        process.join()
        code = process.exitcode or 0
        return f"signal {-code}" if code < 0 else f"exit code {code}"


def _result(
    task: Task, future: "Future[Result]", lost: Callable[[Task, TaskLost], Result]
) -> Result:
    try:
        return future.result()
    except TaskLost as error:
        return lost(task, error)


def _context(loaded: Sequence[str]) -> Any:
    """Return how processes are started: never as children of this one, which has threads."""
    # Each inherits it, and imports numpy only then: what a script imports comes before any task.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if not loaded or "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(list(loaded))
    return context


def _serve(connection: Connection, collect_after: tuple[int, int, int]) -> None:
    """Do tasks until the other end is closed, with the collector set as in who started it."""
    # Whoever presses Ctrl-C stops the run, and the run its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(*collect_after)
    keep_freed_memory()
    _bound_memory()
    while True:
        try:
            work, given = connection.recv()
        except (EOFError, OSError):
            return
        try:
            answer = (True, work(*given))
        except Exception as error:
            answer = (False, error)
        roomy = peak_bytes() < ROOMY_BYTES
        try:
            connection.send((*answer, roomy))
        except OSError:
            return
        except Exception as error:
            # What cannot be pickled is told in words.
            connection.send((False, RuntimeError(f"{answer[1]!r}: {error}"), roomy))
        if not roomy:
            return


def peak_bytes() -> int:
    """Return the most memory that this process has held; 0 where the system does not tell.

    Linux counts what the parent held into what a started process used (`ru_maxrss`), so the
    memory's own high-water mark is read there.
    """
    with suppress(OSError, StopIteration, ValueError):
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
        mark = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
        return int(mark.split()[1]) * 1024
    try:
        import resource  # noqa: PLC0415
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _bound_memory() -> None:
    with suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415

        hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
        wanted = MOST_BYTES if hard == resource.RLIM_INFINITY else min(hard, MOST_BYTES)
        resource.setrlimit(resource.RLIMIT_DATA, (wanted, hard))
