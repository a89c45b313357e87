"""The codebook's names as the scores need them: types with their quad class, flags, modes."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from dateline.datafiles import Paragraph, data_folder, read_paragraphs

Row = Mapping[str, Any]
"""A row of gold or of answers, as it was read: keys by the record forms."""
AnsweredEvents = Mapping[str, Sequence[Row]]
"""The answered events of each text, by its id."""

AUXILIARY = frozenset(("historical", "future", "hypothetical", "negated"))
NO_QUAD = 0


@lru_cache(maxsize=1)
def quads() -> Mapping[str, int]:
    """Return every event type of the codebook with its quad class."""
    return {p.value("type"): int(p.value("quad")) for p in _paragraphs("codebook/types.txt")}


@lru_cache(maxsize=1)
def mode_names() -> Mapping[tuple[str, str], str]:
    """Return what older gold sets' mode names are in PLOVER 2.0, by type ("" for any) and name."""
    return {
        (p.value("type"), p.value("mode")): p.value("is") for p in _paragraphs("eval/modes.txt")
    }


def codebook_version() -> str:
    """Return the version of the codebook that the package ships."""
    return next(p.value("version") for p in _paragraphs("codebook/codebook.txt"))


def same_mode(event: str, gold: str, answer: str) -> bool:
    """Say whether a gold set's mode is an answered one of an event of the same type."""
    names = mode_names()
    return names.get((event, gold), names.get(("", gold), gold)) == answer


def _paragraphs(file: str) -> Iterator[Paragraph]:
    return read_paragraphs((data_folder() / file).read_text(encoding="utf-8"), file)
