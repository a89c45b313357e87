"""A paragraph cut into sentences before it is parsed: at stops that are no abbreviation's."""

import re

_STOP = re.compile(r"[.!?…]+[”’\"')\]]*\s+(?=[“‘\"'(\[—–-]*\s*[A-Z0-9À-Þ])")
_LAST_WORD = re.compile(r"[\w.’'-]+\Z")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof sen rep gov gen col lt maj capt sgt cpl adm brig cmdr hon rev fr st sr jr "
    "messrs vs no nos art arts sec fig vol dept univ inc ltd co corp bros mt ft jan feb mar apr "
    "jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun approx est e.g "
    "i.e u.s u.k u.n e.u d.c".split()
)


def cut_sentences(paragraph: str) -> list[tuple[int, int]]:
    """Cut a paragraph into sentences.

    Args:
        paragraph: The paragraph, in plain casing.

    Returns:
        Where each begins and ends; one begins where the last one ended, blanks included.
    """
    cuts: list[tuple[int, int]] = []
    start = 0
    for stop in _STOP.finditer(paragraph):
        if not _is_abbreviation(paragraph, stop):
            cuts.append((start, stop.end()))
            start = stop.end()
    if start < len(paragraph):
        cuts.append((start, len(paragraph)))
    return cuts


def _is_abbreviation(paragraph: str, stop: re.Match[str]) -> bool:
    if paragraph[stop.start()] != "." or paragraph[stop.start() + 1 : stop.start() + 2] == ".":
        return False
    word = _LAST_WORD.search(paragraph, max(0, stop.start() - 20), stop.start())
    if word is None:
        return False
    written = word.group().lower()
    initial = len(written) == 1 and written.isalpha() and written != "i"
    return initial or written in _ABBREVIATIONS
