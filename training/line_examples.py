"""Pages to train the line model on: their lines, and which of them are story."""

import gzip
import json
import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import numpy as np
from resiliparse.extract.html2text import extract_plain_text
from trafilatura import bare_extraction

from dateline.article.flat.features import Matrix
from dateline.article.lines.cues import Line, read_lines
from dateline.eval.flatten import flatten
from dateline.page.decode import decode

GOLD = ("clean_scrapinghub", "clean_fundus_eval", "clean_fundus")
SNIPPETS = "clean_trafilatura"
# How much a page weighs whose body is an extractor's, and one of which only lines are known.
SILVER_SHARE, DOUBTFUL_SHARE = 0.6, 0.5
LEAST_BODY, LEAST_STORY = 300, 2


class Example(NamedTuple):
    """One page: its lines, their features, which are story, and how much each weighs."""

    name: str
    page: str
    host: str
    body: str
    lines: list[Line]
    labels: Matrix
    weights: Matrix


def words_of(text: str) -> list[str]:
    """Return the words of a text, in lower case."""
    return re.findall(r"\w+", text.casefold())


def label_lines(lines: Sequence[Line], body: str) -> Matrix:
    """Return which lines stand in a body: those most of whose word triples it has."""
    words = words_of(body)
    triples = set(zip(words, words[1:], words[2:], strict=False))
    whole = {" ".join(words_of(line)) for line in body.split("\n")}
    labels = np.zeros(len(lines))
    sizes = [len(words_of(line.text)) for line in lines]
    for number, line in enumerate(lines):
        own = words_of(line.text)
        if len(own) >= 4:
            held = [triple in triples for triple in zip(own, own[1:], own[2:], strict=False)]
            labels[number] = sum(held) >= 0.6 * len(held)
        elif own:
            labels[number] = " ".join(own) in whole
    sure = [n for n in range(len(lines)) if labels[n] and sizes[n] >= 8]
    if sure:
        outside = [n for n in range(len(lines)) if not sure[0] <= n <= sure[-1] and sizes[n] < 4]
        labels[outside] = 0
    return labels


def renderings(html: str) -> Iterator[str]:
    """Yield a page as flat text, by more than one renderer."""
    yield flatten(html)
    yield extract_plain_text(html, preserve_formatting=True, main_content=False, list_bullets=True)


def sources(folder: Path) -> Iterator[tuple[str, dict[str, Any], str, str]]:
    """Yield set, row, page and body.

    Of the set that has snippets only, the extractor's body is taken where it holds every wanted
    snippet and no unwanted one.
    """
    for name in (*GOLD, SNIPPETS):
        for row in rows_of(folder, name):
            html = page_of(folder, row)
            body = row["body"] if name in GOLD else _silver(row, html)
            if body:
                yield name, row, html, body


def rows_of(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of a set."""
    for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def page_of(folder: Path, row: dict[str, Any]) -> str:
    """Return the source of a row's page."""
    return decode(gzip.decompress((folder / row["html_path"]).read_bytes()), row["id"])


def extractions(html: str) -> tuple[str, str, str]:
    """Return a page's story as a careful, a careless and another extractor find it."""
    return (
        _extracted(html, favor_precision=True, include_comments=False),
        _extracted(html, favor_recall=True, include_comments=True),
        extract_plain_text(html, main_content=True, preserve_formatting=True),
    )


def _extracted(html: str, **ways: bool) -> str:
    return getattr(bare_extraction(html, **ways), "text", None) or ""


def _silver(row: dict[str, Any], html: str) -> str:
    text = _extracted(html, favor_precision=True, include_comments=False)
    good = len(text) > LEAST_BODY and all(part in text for part in row["with"])
    return text if good and not any(part in text for part in row["without"]) else ""


def examples(folder: Path) -> list[Example]:
    """Return the examples whose bodies are known, each page by every renderer."""
    found = []
    for name, row, html, body in sources(folder):
        for number, lines in enumerate(pages_of_lines(html)):
            share = 1.0 if name in GOLD else SILVER_SHARE
            found.append(
                Example(
                    f"{name}/{number}",
                    row["id"],
                    urlsplit(row["url"]).hostname or "",
                    body,
                    lines,
                    label_lines(lines, body),
                    line_weights(lines) * share,
                )
            )
    return found


def doubtful_examples(folder: Path, known: Collection[str]) -> list[Example]:
    """Return the pages of the snippet set whose body is not known, for the lines that are.

    A line counts as story where two extractors take it, as furniture where neither two careless
    ones nor a careful one does, and as its snippet says where it holds one; others weigh nothing.

    Args:
        folder: Where the sets are.
        known: The ids of pages that are examples already.
    """
    found = []
    for row in rows_of(folder, SNIPPETS):
        if row["id"] in known:
            continue
        html = page_of(folder, row)
        careful, careless, other = extractions(html)
        if len(careful) < LEAST_BODY:
            continue
        for number, lines in enumerate(pages_of_lines(html)):
            told = [label_lines(lines, body) for body in (careful, careless, other)]
            story = (told[0] > 0) & (told[2] > 0)
            furniture = (told[0] == 0) & (told[1] == 0)
            for place, line in enumerate(lines):
                unwanted = any(snippet in line.text for snippet in row["without"])
                if unwanted or any(snippet in line.text for snippet in row["with"]):
                    story[place], furniture[place] = not unwanted, unwanted
            if story.sum() >= LEAST_STORY:
                found.append(
                    Example(
                        f"doubtful/{number}",
                        row["id"],
                        urlsplit(row["url"] or "").hostname or row["id"],
                        careful,
                        lines,
                        story.astype(float),
                        line_weights(lines) * (story | furniture) * DOUBTFUL_SHARE,
                    )
                )
    return found


def pages_of_lines(html: str) -> Iterator[list[Line]]:
    """Yield the lines of a page that are not blank, by every renderer that finds any."""
    for text in renderings(html):
        lines = [line for line in read_lines(text) if line.cue != "blank"]
        if lines:
            yield lines


def line_weights(lines: Sequence[Line]) -> Matrix:
    """Return how much each line of a page weighs: by the root of its words, together 1."""
    sizes = np.array([min(len(words_of(line.text)), 60) for line in lines])
    weights = np.sqrt(sizes + 1.0)
    return np.asarray(weights / weights.sum())
