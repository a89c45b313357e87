"""A run in hand: who works, where, with how many buckets, and what was made so far."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from dateline.scale.runner import Runner
from dateline.scale.steps import Met, run_step
from dateline.scale.storage import joined
from dateline.scale.work import Done, Work

_WORK = "work"


@dataclass
class Run:
    """A run: what passes between its steps is kept in `place`."""

    runner: Runner
    output: str
    walk: str
    met: Met
    documents: int
    counts: dict[str, int] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    shards: dict[str, int] = field(default_factory=dict)
    processor: dict[str, float] = field(default_factory=dict)
    memory: int = 0
    buckets: int = 1
    wide: int = 1
    inputs: int = 1

    @property
    def place(self) -> str:
        """Return the folder for what passes between the steps."""
        return joined(self.output, _WORK)

    def work(self, task: str, step: str, name: str, **more: Any) -> Work:
        """Return a piece of work of this run."""
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
        """Do a step, and add up what it counts."""
        done = run_step(self.runner, works, self.met)
        if works:
            step = works[0].step
            self.shards[step] = len(done)
            self.processor[step] = round(sum(one.processor for one in done), 3)
        for one in done:
            self.memory = max(self.memory, one.memory)
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
