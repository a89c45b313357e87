"""The inputs into shards: the same ones whoever works on them, told by the input alone."""

from collections.abc import Iterator, Sequence

from dateline.page import Slice

# Small files are cut, and counted, so many at a time.
FILES_AT_A_TIME = 100


def shards_of(slices: Sequence[Slice], documents: int) -> Iterator[tuple[Slice, ...]]:
    """Put slices together, in order, into shards of about so many documents.

    Args:
        slices: The slices of all inputs, none with more documents but where a file stays whole.
        documents: How many documents a shard shall hold.

    Yields:
        The slices of each shard.
    """
    held: list[Slice] = []
    count = 0
    for one in slices:
        if held and count + one.documents > documents:
            yield tuple(held)
            held, count = [], 0
        held.append(one)
        count += one.documents
    if held:
        yield tuple(held)
