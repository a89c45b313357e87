"""Answers kept for as long as what they were made from does not change."""

from collections import OrderedDict
from collections.abc import Mapping
from threading import Lock
from typing import NamedTuple

MOST_BYTES = 64 * 1024 * 1024


class Answer(NamedTuple):
    """A written answer."""

    status: int
    body: bytes
    headers: Mapping[str, str]


class Kept:
    """The answers used last, at most 64 MiB of them; all forgotten when the store changes."""

    def __init__(self) -> None:
        self._answers: OrderedDict[str, Answer] = OrderedDict()
        self._bytes = 0
        self._version = ""
        self._lock = Lock()

    def find(self, version: str, key: str) -> Answer | None:
        """Return the answer kept for a key under the store's version."""
        with self._lock:
            if version != self._version:
                self._answers.clear()
                self._bytes, self._version = 0, version
            answer = self._answers.get(key)
            if answer is not None:
                self._answers.move_to_end(key)
            return answer

    def keep(self, version: str, key: str, answer: Answer) -> None:
        """Keep an answer."""
        with self._lock:
            if version != self._version or key in self._answers:
                return
            self._answers[key] = answer
            self._bytes += len(answer.body)
            while self._bytes > MOST_BYTES and self._answers:
                _, oldest = self._answers.popitem(last=False)
                self._bytes -= len(oldest.body)
