"""What a process does with memory that it has freed: kept for the next story, where it can be."""

from contextlib import suppress

# Of what was freed at the heap's end so many bytes stay, and arrays up to the second size are put
# on the heap: a story's largest take some megabytes.
KEPT_BYTES = 64 << 20
HEAP_BYTES = 32 << 20
# The numbers by which glibc knows the two settings (malloc.h).
TRIM_THRESHOLD, MMAP_THRESHOLD = -1, -3


def keep_freed_memory() -> None:
    """Let the C library keep what one story took for the next; only glibc is told, and can be.

    Given back to the system after each story, it is taken again a page at a time.
    """
    # Only commands that do work pay for it.
    import ctypes  # noqa: PLC0415

    with suppress(AttributeError, OSError, TypeError):
        library = ctypes.CDLL(None)
        library.mallopt(TRIM_THRESHOLD, KEPT_BYTES)
        library.mallopt(MMAP_THRESHOLD, HEAP_BYTES)
