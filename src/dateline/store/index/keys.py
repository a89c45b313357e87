"""Fusion keys as whole numbers, so that a mention lies under its days alone.

A number has a hash of the key's family and party above, and the date below, packed as it is
written: a month without a day is its day 0, a year without a month its month 0. What is looked up
under a whole month or year is a stretch of numbers. Two keys of one number cost a comparison, no
more: fusion compares the mentions themselves.
"""

from collections.abc import Iterable
from functools import lru_cache

import xxhash

_BLOCK_BITS, _YEAR, _MONTH = 24, 9, 5
_DAY = len("2023-11-04")
_LAST = 12 << _MONTH | 31


def kept_under(keys: Iterable[str]) -> list[int]:
    """Return the numbers under which a mention with these keys is kept.

    Its month and year, as far as they are plain, are stretches that its days lie in.
    """
    numbers = {
        _number(block, when)
        for block, when in map(_parted, keys)
        if when.endswith("~") or len(when) == _DAY
    }
    return sorted(numbers)


@lru_cache(maxsize=8192)
def stretch_of(key: str) -> tuple[int, int]:
    """Return the first and the last number that a key looks up."""
    block, when = _parted(key)
    first = _number(block, when)
    if when.endswith("~") or len(when) == _DAY:
        return first, first
    if len(when) == len("2023-11"):
        return first + 1, first + 31
    return first + (1 << _MONTH), first + _LAST


def _parted(key: str) -> tuple[str, str]:
    block, _, when = key.rpartition("|")
    return block, when


@lru_cache(maxsize=8192)
def _number(block: str, when: str) -> int:
    year, month, day = (*(int(part) for part in when.rstrip("~").split("-") if part), 0, 0, 0)[:3]
    hashed = xxhash.xxh3_64_intdigest(block.encode()) >> 64 - _BLOCK_BITS
    return hashed << 14 + _YEAR | year << _YEAR | month << _MONTH | day
