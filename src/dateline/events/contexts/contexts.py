"""Finds the contexts (why, or in what matter) of an event from cue words around it.

The cues are in `data/contexts/en.txt`: strong ones, of which one is enough, and weak ones, of which
it takes two. A paragraph decides by itself; a whole document only by a subject that it dwells on.
"""

from collections.abc import Iterator
from functools import lru_cache

from dateline.compiled import load_compiled
from dateline.datafiles import Paragraph, check_keys, data_folder, read_paragraphs
from dateline.events.codebook.codebook import load_codebook
from dateline.events.contexts.cues import (
    Cue,
    Cues,
    SpeltCues,
    Weight,
    compile_cues,
    spell_cues,
    weigh,
)

_READ_BY = (
    "events/codebook/entries.py",
    "events/codebook/files.py",
    "events/contexts/contexts.py",
    "events/contexts/cues.py",
)
KEYS = frozenset({"context", "strong", "weak", "acronym", "never", "example", "near-miss"})
WEIGHTS = {"strong": 2, "acronym": 2, "weak": 1, "never": 0}
PARAGRAPH_THRESHOLD, DOCUMENT_THRESHOLD = 2, 7
SHORT_PARAGRAPH = 60
"""Words up to which the paragraph's threshold holds; it rises by one for every 40 more."""
WORDS_FOR_ONE_CUE = 70
"""How often a document must speak of a subject: once in so many words."""
WORDS_FILLED_BY_CUES = 12
"""How often it must where the event's own paragraph is silent of it."""


def find_contexts(paragraph: str, document: str) -> tuple[str, ...]:
    """Return the contexts that hold in a paragraph, or over its whole document.

    Args:
        paragraph: The paragraph in which the event is told.
        document: The whole text, title and all; may be empty.

    Returns:
        Context codes in the codebook's order.
    """
    near, far = _weigh(paragraph), _weigh(document)
    needed = _needed(paragraph.count(" ") + 1)
    words = document.count(" ") + 1
    return tuple(
        [
            context
            for context in load_codebook().contexts
            if (context in near and near[context].weight >= needed)
            or (context in far and _dwells(far[context], words, spoken_of=context in near))
        ]
    )


def _needed(words: int) -> int:
    """Return the weight a paragraph needs; a long one holds many subjects, most in passing."""
    more = max(0, words - SHORT_PARAGRAPH) // 40
    return min(PARAGRAPH_THRESHOLD + more, DOCUMENT_THRESHOLD)


def _dwells(found: Weight, words: int, *, spoken_of: bool) -> bool:
    """Tell a document's subject from a word in passing: cues that are many, and often.

    A paragraph that does not speak of it at all has it only where it fills the document.
    """
    often = WORDS_FOR_ONE_CUE if spoken_of else WORDS_FILLED_BY_CUES
    return found.weight >= DOCUMENT_THRESHOLD and found.times * often >= words


@lru_cache(maxsize=2048)
def _weigh(text: str) -> dict[str, Weight]:
    return weigh(_load_cues(), text)


@lru_cache(maxsize=1)
def _load_cues() -> Cues:
    return compile_cues(
        load_compiled(
            "contexts-en", ("contexts/en.txt", "codebook"), _READ_BY, SpeltCues, _read_own_cues
        )
    )


def _read_own_cues() -> SpeltCues:
    path = data_folder() / "contexts" / "en.txt"
    return read_cues(path.read_text(encoding="utf-8"), path.name)


def read_cues(text: str, file: str) -> SpeltCues:
    """Read the cues of the contexts.

    Args:
        text: The data file.
        file: Its name, for errors.

    Raises:
        DataFileError: An unknown key or context, a cue twice in one context, or no cue.
    """
    return spell_cues(
        cue for paragraph in read_paragraphs(text, file) for cue in _cues_of(paragraph)
    )


def _cues_of(paragraph: Paragraph) -> Iterator[Cue]:
    check_keys(paragraph, KEYS)
    context = paragraph.value("context")
    if context not in load_codebook().contexts:
        raise paragraph.fault("context", f"no context {context!r}", "see `dateline codebook`")
    seen: dict[str, str] = {}
    for key, weight in WEIGHTS.items():
        for words in (cue.strip() for value in paragraph.values(key) for cue in value.split(";")):
            if not words:
                raise paragraph.fault(key, "an empty cue", "drop the semicolon too many")
            if words.isupper() != (key == "acronym"):
                mend = "acronyms in capitals go under `acronym`, all else elsewhere"
                raise paragraph.fault(key, f"{words!r} under {key}", mend)
            if words in seen:
                raise paragraph.fault(
                    key, f"{words!r} is also {seen[words]}", "keep one of the two"
                )
            seen[words] = key
            yield Cue(context, words, weight)
    if not seen:
        raise paragraph.fault(None, f"{context} has no cue", "add a line `strong: …`")
