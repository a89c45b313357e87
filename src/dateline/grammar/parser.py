"""The parser behind one small interface: any installed spaCy pipeline can be named."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Protocol

from dateline.grammar.finishing import (
    STEPS,
    Finish,
    Finished,
    Word,
    can_be_remembered,
    finished,
    finisher,
    pair_opener,
)
from dateline.grammar.loading import DEFAULT_PIPELINE, load_pipeline
from dateline.grammar.multiplying import multiply_by_numpy
from dateline.grammar.sentence import Sentence, Token

UNUSED = ("ner", "senter", "textcat", "entity_linker")
LONGEST_TEXT = 200_000
BATCH = 32
# Distances to the left come as the whole numbers that they are modulo this one.
WRAPPED = 1 << 64
COLUMNS = ("ORTH", "LOWER", "TAG", "DEP", "HEAD", "IDX", "LENGTH")


class ParserMissing(RuntimeError):
    """The named pipeline is not installed; the message says what to do."""


class Parser(Protocol):
    """Anything that turns texts into parsed sentences."""

    @property
    def name(self) -> str:
        """The pipeline's name and version."""
        ...

    def parse(self, texts: Iterable[str]) -> Iterator[tuple[Sentence, ...]]:
        """Parse each text into its sentences, offsets counting from the text's start."""
        ...

    def parse_at(self, texts: Iterable[tuple[str, int]]) -> Iterator[tuple[Sentence, ...]]:
        """Parse each text into its sentences, offsets counting from the number beside it."""
        ...


class SpacyParser:
    """A spaCy pipeline with its unused components left out."""

    def __init__(self, pipeline: Any, name: str) -> None:
        self._pipeline = pipeline
        self.name = name
        self._finish: Finish | None = None
        if can_be_remembered(pipeline):
            self._finish = finisher(pipeline)
            self._opens_pair = pair_opener(pipeline)

    def parse(self, texts: Iterable[str]) -> Iterator[tuple[Sentence, ...]]:
        """Parse each text into its sentences, offsets counting from the text's start."""
        return self.parse_at((text, 0) for text in texts)

    def parse_at(self, texts: Iterable[tuple[str, int]]) -> Iterator[tuple[Sentence, ...]]:
        """Parse each text into its sentences, offsets counting from the number beside it."""
        left_out = [] if self._finish is None else list(STEPS)
        parsed = self._pipeline.pipe(texts, as_tuples=True, batch_size=BATCH, disable=left_out)
        for document, offset in parsed:
            yield tuple(self._sentences(document, offset))

    def _sentences(self, document: Any, offset: int) -> Iterator[Sentence]:
        text, strings = document.text, self._pipeline.vocab.strings
        table = document.to_array(COLUMNS).tolist()
        words = self._words(document, table)
        for span in document.sents:
            first = span.start
            tokens = []
            for index, place in enumerate(range(first, span.end)):
                orth, _, _, _, head, start, length = table[place]
                start += offset
                head = index + (head - WRAPPED if head > WRAPPED >> 1 else head)
                word = words[place]
                tokens.append(Token(index, strings[orth], *word, head, start, start + length))
            start, end = span.start_char, span.end_char
            yield Sentence(start + offset, end + offset, text[start:end], tuple(tokens))

    def _words(self, document: Any, table: list[list[int]]) -> list[Finished]:
        if self._finish is None:
            return [finished(token) for token in document]
        words = [Word(lower, tag, dep) for _, lower, tag, dep, *_ in table]
        ended = [word for (word,) in self._finish([(word,) for word in words])]
        for place, word in enumerate(words[:-1]):
            if self._opens_pair(word.lower, word.dep):
                pair = (word, words[place + 1])
                ended[place : place + 2] = self._finish([pair])[0]
        return ended


@lru_cache(maxsize=2)
def load_parser(pipeline: str = DEFAULT_PIPELINE) -> Parser:
    """Load an installed spaCy pipeline, without the components that Dateline does not use.

    Args:
        pipeline: The package name of the pipeline.

    Returns:
        The parser.

    Raises:
        ParserMissing: No such pipeline is installed.
    """
    try:
        loaded = load_pipeline(pipeline, UNUSED)
    except OSError as unknown:
        raise ParserMissing(
            f"no spaCy pipeline named {pipeline!r} is installed; "
            f"install it, or use {DEFAULT_PIPELINE!r}, which comes with Dateline"
        ) from unknown
    loaded.max_length = LONGEST_TEXT
    multiply_by_numpy(loaded)
    meta = loaded.meta
    return SpacyParser(loaded, f"{meta['lang']}_{meta['name']} {meta['version']}")


def stock_pipeline() -> Any:
    """Return the default pipeline as its makers ship it, tagger and parser alone: a yardstick."""
    return load_pipeline(DEFAULT_PIPELINE, (*UNUSED, *STEPS))
