"""What is told to the C library of freed memory, and where it cannot be told."""

import ctypes

import pytest

from dateline.memory import HEAP_BYTES, KEPT_BYTES, keep_freed_memory


class Library:
    def __init__(self):
        self.told = []

    def mallopt(self, setting, size):
        self.told.append((setting, size))
        return 1


def test_freed_memory_is_kept_and_arrays_are_put_with_it(monkeypatch):
    library = Library()
    monkeypatch.setattr(ctypes, "CDLL", lambda name: library)
    keep_freed_memory()
    assert library.told == [(-1, KEPT_BYTES), (-3, HEAP_BYTES)]


@pytest.mark.parametrize("fault", [TypeError, OSError, AttributeError])
def test_a_system_that_cannot_be_told_goes_on_as_it_is(monkeypatch, fault):
    def absent(name):
        raise fault(name)

    monkeypatch.setattr(ctypes, "CDLL", absent)
    keep_freed_memory()


def test_a_library_without_the_setting_goes_on_as_it_is(monkeypatch):
    monkeypatch.setattr(ctypes, "CDLL", lambda name: object())
    keep_freed_memory()
