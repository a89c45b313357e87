"""Which types of frames each word begins, as the net hears it, whatever the lexicon has since.

That a word may begin frames of a type is one of the net's signals. A frame more would change it for
every story with that word ("take", "keep"), and with it rows of other types; so the net goes on
hearing what it heard when its rows were last weighed, and new frames only read. A fit by
`training/train_detector.py` writes it anew.
"""

from collections.abc import Mapping
from functools import lru_cache

from dateline.datafiles import DataFileError
from dateline.events.detector.types_heard import TYPE_AT
from dateline.events.fitted.weights import text_of

Begun = Mapping[tuple[str, str], tuple[str, ...]]
"""By part of speech and lemma the types of frames that the word may begin."""

KINDS = ("VERB", "NOUN", "ADJ")
MEND = "write `VERB lemma: TYPE …`, or fit the net anew with training/train_detector.py"


@lru_cache(maxsize=2)
def load_begun(language: str = "en") -> Begun:
    """Load which types each word begins to the net of a language.

    Args:
        language: ISO 639-1 code.

    Raises:
        DataFileError: The file is wrong: the message names file, line and mend.
    """
    return read_begun(*text_of("detector", f"{language}-begun"))


def read_begun(text: str, file: str) -> Begun:
    """Read the types that words began from a file's text. Raises DataFileError as `load_begun`."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        word, _, types = line.partition(": ")
        kind, _, lemma = word.partition(" ")
        events = tuple(types.split())
        if kind not in KINDS or not lemma or not events:
            raise DataFileError(file, number, f"{line!r} tells no word and its types", MEND)
        for event in events:
            if event not in TYPE_AT:
                raise DataFileError(file, number, f"unknown type {event!r}", MEND)
        found[kind, lemma] = events
    return found


def text_of_begun(begun: Begun) -> str:
    """Return the text of a file that `read_begun` reads.

    Args:
        begun: What a lexicon's frames begin.
    """
    head = (
        "# The types of frames that each word begins to the net, whatever frames are added.\n"
        "# A fit by training/train_detector.py writes it anew.\n\n"
    )
    lines = sorted(f"{kind} {lemma}: {' '.join(types)}\n" for (kind, lemma), types in begun.items())
    return head + "".join(lines)
