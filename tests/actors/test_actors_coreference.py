from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from dateline.actors import cast_parties, load_register
from dateline.datafiles import Paragraph, read_paragraphs
from dateline.grammar import load_parser

FILE = Path(__file__).parent / "coreference.txt"


def constructions() -> list[Paragraph]:
    return list(read_paragraphs(FILE.read_text("utf-8"), FILE.name))


def judged(paragraph: Paragraph) -> str:
    marked = paragraph.value("text")
    start, end = marked.index("[["), marked.index("]]") - 2
    text = marked.replace("[[", "").replace("]]", "")
    on = date.fromisoformat(paragraph.value("on", "2023-12-04"))
    sentences = tuple(s for parsed in load_parser().parse([text]) for s in parsed)
    cast = cast_parties(text, sentences, load_register(), on)
    wanted = set(paragraph.value("is").split()) - {"-"}
    head = paragraph.value("head")
    found: set[str] = set()
    for number, sentence in enumerate(sentences):
        inside = [t for t in sentence.tokens if start <= t.start and t.end <= end]
        for token in inside:
            top = token.head < inside[0].index or token.head > inside[-1].index
            if (token.text == head) if head else (top or token.head == token.index):
                found |= {entity.code for entity in cast.at(number, token.index)}
    if found == wanted:
        return "right"
    return "open" if not found else f"wrong: {sorted(found)}"


@lru_cache(maxsize=1)
def verdicts() -> tuple[tuple[Paragraph, str], ...]:
    return tuple((paragraph, judged(paragraph)) for paragraph in constructions())


@pytest.mark.parametrize("position", range(len(constructions())))
def test_nothing_is_resolved_without_words(position: int) -> None:
    paragraph = constructions()[position]
    assert paragraph.value("text").count("[[") == 1
    assert paragraph.value("is")
    assert paragraph.value("trap")


def test_at_least_nine_in_ten_are_right_and_few_wrong() -> None:
    results = [verdict for _, verdict in verdicts()]
    assert len(results) >= 150
    assert results.count("right") / len(results) >= 0.9
    assert sum(result.startswith("wrong") for result in results) / len(results) <= 0.03
