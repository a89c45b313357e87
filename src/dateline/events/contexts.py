"""Finds the contexts (why, or in what matter) of an event from cue words around it.

The cues are in `data/contexts/en.txt`: strong ones, of which one is enough, and weak ones, of which
it takes two. A paragraph decides by itself; a whole document only by a subject that it dwells on.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from dateline.datafiles import Paragraph, check_keys, data_folder, read_paragraphs
from dateline.events.codebook import load_codebook

KEYS = frozenset({"context", "strong", "weak", "acronym", "never", "example", "near-miss"})
STRONG, WEAK, NEVER = 2, 1, 0
PARAGRAPH_THRESHOLD, DOCUMENT_THRESHOLD = 2, 7
SHORT_PARAGRAPH = 60
"""Words up to which the paragraph's threshold holds; it rises by one for every 40 more."""
WORDS_FOR_ONE_CUE = 70
"""How often a document must speak of a subject: once in so many words."""

_ACRONYM = re.compile(r"\b[A-Z][A-Z0-9]+\b")
_NOT_IN_WORDS = re.compile(r"[\W_]")


class Cue(NamedTuple):
    """A cue of one context: the words it counts as (whatever their ending) and its weight."""

    context: str
    words: str
    weight: int


class Cues(NamedTuple):
    """Every cue, ready to be searched for: spelt-out patterns, and acronyms as they stand."""

    search: AhoCorasick
    patterns: tuple[tuple[Cue, ...], ...]
    acronyms: dict[str, tuple[Cue, ...]]


def find_contexts(paragraph: str, document: str) -> tuple[str, ...]:
    """Return the contexts that hold in a paragraph, or over its whole document.

    Args:
        paragraph: The paragraph in which the event is told.
        document: The whole text, title and all; may be empty.

    Returns:
        Context codes in the codebook's order.
    """
    near, far = _weigh(paragraph), _weigh(document)
    words = document.count(" ") + 1
    needed = _needed(paragraph.count(" ") + 1)
    return tuple(
        context
        for context in load_codebook().contexts
        if near.get(context, (0, 0))[0] >= needed or _dwells(*far.get(context, (0, 0)), words)
    )


def _needed(words: int) -> int:
    """Return the weight a paragraph needs; a long one holds many subjects, most in passing."""
    more = max(0, words - SHORT_PARAGRAPH) // 40
    return min(PARAGRAPH_THRESHOLD + more, DOCUMENT_THRESHOLD)


def _dwells(weight: int, cues: int, words: int) -> bool:
    """Tell a document's subject from a word in passing: cues that are many, and often."""
    return weight >= DOCUMENT_THRESHOLD and cues * WORDS_FOR_ONE_CUE >= words


@lru_cache(maxsize=2048)
def _weigh(text: str) -> dict[str, tuple[int, int]]:
    """Return, per context, the summed weight of its different cues, and how many cues there are."""
    cues = _load_cues()
    spoken: defaultdict[str, list[tuple[int, int, int, Cue]]] = defaultdict(list)
    plain = plain_words(text)
    for number, start, end in cues.search.find_matches_as_indexes(plain, overlapping=True):
        for cue in cues.patterns[number]:
            spoken[cue.context].append((start, -end, -cue.weight, cue))
    seen: defaultdict[str, Counter[Cue]] = defaultdict(Counter)
    for context, matches in spoken.items():
        seen[context].update(_counting(matches))
    if not text.isupper():
        for word in _ACRONYM.findall(text):
            for cue in cues.acronyms.get(word, ()):
                seen[cue.context][cue] += 1
    return {
        context: (sum(cue.weight for cue in counts), counts.total())
        for context, counts in seen.items()
    }


def _counting(matches: list[tuple[int, int, int, Cue]]) -> Iterator[Cue]:
    """Yield the cues of one context that count: the longer of two that overlap, none in a `never`.

    Patterns begin and end with a space, which neighbours share.
    """
    matches.sort()
    barred = [(start, -minus_end) for start, minus_end, weight, _ in matches if not weight]
    reached = 0
    for start, minus_end, weight, cue in matches:
        end = -minus_end
        if start + 1 < reached or not weight:
            continue
        if any(
            low < end - 1 and start < high - 1 and not start <= low < high <= end
            for low, high in barred
        ):
            continue
        reached = end
        yield cue


def plain_words(text: str) -> str:
    """Return a text in small letters, with one space for each sign that belongs to no word."""
    return f" {_NOT_IN_WORDS.sub(' ', text.lower())} "


@lru_cache(maxsize=1)
def _load_cues() -> Cues:
    path = data_folder() / "contexts" / "en.txt"
    return read_cues(path.read_text(encoding="utf-8"), path.name)


def read_cues(text: str, file: str) -> Cues:
    """Read the cues of the contexts.

    Args:
        text: The data file.
        file: Its name, for errors.

    Returns:
        The cues, compiled.

    Raises:
        DataFileError: An unknown key or context, a cue twice in one context, or no cue.
    """
    patterns: defaultdict[str, set[Cue]] = defaultdict(set)
    acronyms: defaultdict[str, set[Cue]] = defaultdict(set)
    for paragraph in read_paragraphs(text, file):
        check_keys(paragraph, KEYS)
        for cue, key in _cues_of(paragraph):
            if key == "acronym":
                acronyms[cue.words].add(cue)
            else:
                for spelling in _spellings(cue.words):
                    patterns[spelling].add(cue)
    ordered = sorted(patterns)
    return Cues(
        search=AhoCorasick(ordered),
        patterns=tuple(tuple(sorted(patterns[spelling])) for spelling in ordered),
        acronyms={word: tuple(sorted(cues)) for word, cues in acronyms.items()},
    )


def _cues_of(paragraph: Paragraph) -> Iterator[tuple[Cue, str]]:
    context = paragraph.value("context")
    if context not in load_codebook().contexts:
        raise paragraph.fault("context", f"no context {context!r}", "see `dateline codebook`")
    seen: dict[str, str] = {}
    for key, weight in (("strong", STRONG), ("acronym", STRONG), ("weak", WEAK), ("never", NEVER)):
        for words in (cue.strip() for value in paragraph.values(key) for cue in value.split(";")):
            if not words:
                raise paragraph.fault(key, "an empty cue", "drop the semicolon too many")
            if words in seen:
                raise paragraph.fault(
                    key, f"{words!r} is also {seen[words]}", "keep one of the two"
                )
            seen[words] = key
            yield Cue(context, words, weight), key
    if not seen:
        raise paragraph.fault(None, f"{context} has no cue", "add a line `strong: …`")


def _spellings(words: str) -> Iterator[str]:
    """Yield the patterns of a cue: as it stands and with a plural ending, or open for a star."""
    stem = plain_words(words.removesuffix("*"))
    if words.endswith("*"):
        yield stem.removesuffix(" ")
        return
    yield stem
    singular = stem.removesuffix(" ")
    yield f"{singular}s "
    if singular.endswith("y"):
        yield f"{singular[:-1]}ies "
    elif singular.endswith(("s", "x", "ch", "sh")):
        yield f"{singular}es "
