"""Spans: what two share, and where words stand in a text."""

import re

from dateline.eval.codes import Row

Span = tuple[int, int]


def overlap(first: Span, second: Span) -> int:
    """Return how many characters two spans share."""
    return max(0, min(first[1], second[1]) - max(first[0], second[0]))


def span_closeness(first: Span, second: Span) -> float | None:
    """Return the shared part of two spans' union, None where they share nothing."""
    shared = overlap(first, second)
    if not shared:
        return None
    return shared / (max(first[1], second[1]) - min(first[0], second[0]))


def span_of(row: Row) -> Span:
    """Return a row's `start` and `end`."""
    return int(row["start"]), int(row["end"])


def occurrences(text: str, phrase: str) -> list[Span]:
    """Return every place where a phrase stands in a text, whatever the white space in it."""
    words = phrase.split()
    if not words:
        return []
    pattern = r"\s+".join(re.escape(word) for word in words)
    return [match.span() for match in re.finditer(pattern, text)]


def evidence_span(text: str, evidence: Row | None) -> Span | None:
    """Return where an answer's evidence stands in the gold's text.

    The offsets are taken where they hold the evidence's words; else the words are looked for.
    """
    if not evidence:
        return None
    words = str(evidence.get("text") or "")
    start, end = evidence.get("start"), evidence.get("end")
    if isinstance(start, int) and isinstance(end, int) and (not words or text[start:end] == words):
        return start, end
    found = occurrences(text, words)
    return found[0] if found else None
