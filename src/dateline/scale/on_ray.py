"""The same work as tasks of a Ray cluster."""

import logging
import socket
from collections.abc import Iterator, Sequence
from typing import Any

from dateline.scale.errors import RunFault, WrongRun
from dateline.scale.runner import Task
from dateline.scale.work import Death

_MEND = "start one with `ray start --head`, or name its address as HOST:6379"
# Seconds to wait for a cluster's first answer.
_PATIENCE = 10.0


class RayRunner:
    """A Ray cluster: each piece of work is a task of one processor."""

    def __init__(self, address: str, workers: int | None = None) -> None:
        self._ray = _connected(address)
        self.workers = workers or max(1, int(self._ray.cluster_resources().get("CPU", 1)))

    def run(self, task: Task, works: Sequence[bytes]) -> Iterator[tuple[int, bytes | Death]]:
        """Yield the number of each piece with its answer, or its worker's death, as they come."""
        ray = self._ray
        # What died is tried again by whoever counts deaths, not by Ray.
        remote = ray.remote(max_retries=0, num_cpus=1)(task)
        waiting = iter(range(len(works)))
        running: dict[Any, int] = {}
        while True:
            while len(running) < self.workers and (number := next(waiting, None)) is not None:
                running[remote.remote(works[number])] = number
            if not running:
                return
            ready, _ = ray.wait(list(running), num_returns=1)
            for reference in ready:
                number = running.pop(reference)
                try:
                    yield number, ray.get(reference)
                except ray.exceptions.RayError as error:
                    yield number, Death(str(error).strip().partition("\n")[0])

    def close(self) -> None:
        """Let the cluster go."""
        self._ray.shutdown()


def _connected(address: str) -> Any:
    try:
        import ray  # noqa: PLC0415
    except ImportError as error:
        raise WrongRun(
            "--cluster needs Ray, which is not installed; "
            "install it with `pip install 'dateline[scale]'`"
        ) from error
    if not _answers(address):
        raise RunFault(f"nothing answers at {address}; {_MEND}")
    try:
        ray.init(
            address=address,
            log_to_driver=False,
            logging_level=logging.ERROR,
            ignore_reinit_error=True,
        )
    except Exception as error:
        reason = str(error).strip().partition("\n")[0]
        raise RunFault(f"no Ray cluster answers at {address} ({reason}); {_MEND}") from error
    return ray


def _answers(address: str) -> bool:
    """Say whether something listens at HOST:PORT; Ray itself tries for minutes."""
    host, _, port = address.removeprefix("ray://").rpartition(":")
    if not host or not port.isdigit():
        return True
    try:
        socket.create_connection((host, int(port)), _PATIENCE).close()
    except OSError:
        return False
    return True
