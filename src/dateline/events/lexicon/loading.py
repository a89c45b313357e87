"""The lexicon, loaded from its compiled form where that was made from the very same files."""

from collections.abc import Iterable
from functools import lru_cache

import msgspec

from dateline.compiled import load_compiled
from dateline.datafiles import data_folder
from dateline.events.lexicon.lexicon import Filling, Frame, Lexicon, lexicon_of
from dateline.events.lexicon.reading import read_lexicon

_READ_BY = (
    "events/lexicon/classes.py",
    "events/codebook/entries.py",
    "events/codebook/files.py",
    "events/lexicon/lexicon.py",
    "events/lexicon/loading.py",
    "events/lexicon/reading.py",
)


class _Stored(msgspec.Struct, frozen=True, array_like=True):
    """A lexicon as it is stored, nothing twice: words, fillings and frames' slots by number.

    `fillings` come without their words, which `sets` hold: what fills and what is refused.
    """

    words: tuple[str, ...]
    classes: dict[str, tuple[int, ...]]
    fillings: tuple[Filling, ...]
    sets: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]
    frames: tuple[Frame, ...]
    slots: tuple[tuple[tuple[str, int], ...], ...]


@lru_cache(maxsize=4)
def load_lexicon(language: str = "en") -> Lexicon:
    """Load the lexicon of a language.

    Args:
        language: ISO 639-1 code; its folder is `data/lexicon/LANGUAGE`.

    Returns:
        The lexicon.

    Raises:
        DataFileError: A file is wrong: the message names file, line and mend.
    """
    folder = f"lexicon/{language}"
    return _lexicon(
        load_compiled(
            f"lexicon-{language}",
            (folder, "codebook"),
            _READ_BY,
            _Stored,
            lambda: _stored(read_lexicon(data_folder() / folder)),
        )
    )


def _stored(lexicon: Lexicon) -> _Stored:
    words: dict[str, int] = {}

    def numbered(some: Iterable[str]) -> tuple[int, ...]:
        return tuple(words.setdefault(word, len(words)) for word in sorted(some))

    fillings = {id(filling): filling for frame in lexicon.frames for _, filling in frame.slots}
    number = {known: place for place, known in enumerate(fillings)}
    bare = frozenset[str]()
    classes = {name: numbered(lexicon.classes[name]) for name in lexicon.classes}
    sets = tuple((numbered(one.words), numbered(one.refused)) for one in fillings.values())
    return _Stored(
        tuple(words),
        classes,
        tuple(msgspec.structs.replace(one, words=bare, refused=bare) for one in fillings.values()),
        sets,
        tuple(msgspec.structs.replace(frame, slots=()) for frame in lexicon.frames),
        tuple(
            tuple((name, number[id(filling)]) for name, filling in frame.slots)
            for frame in lexicon.frames
        ),
    )


def _lexicon(stored: _Stored) -> Lexicon:
    word = stored.words.__getitem__
    fillings = [
        msgspec.structs.replace(
            one, words=frozenset(map(word, words)), refused=frozenset(map(word, refused))
        )
        for one, (words, refused) in zip(stored.fillings, stored.sets, strict=True)
    ]
    frames = [
        msgspec.structs.replace(
            frame, slots=tuple([(name, fillings[number]) for name, number in slots])
        )
        for frame, slots in zip(stored.frames, stored.slots, strict=True)
    ]
    classes = {name: frozenset(map(word, words)) for name, words in stored.classes.items()}
    return lexicon_of(frames, classes)
