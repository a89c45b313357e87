"""The parser behind one small interface: any installed spaCy pipeline can be named."""

import gc
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise
from typing import Any, Protocol

from dateline.grammar.parsing.embedding import embed_once
from dateline.grammar.parsing.finishing import (
    REMEMBERED,
    STEPS,
    Finish,
    Finished,
    Numbers,
    can_be_remembered,
    finished,
    finisher,
    pair_opener,
    word_standing_for,
)
from dateline.grammar.parsing.layering import layer_together
from dateline.grammar.parsing.loading import DEFAULT_PIPELINE, ask_less_of_words, load_pipeline
from dateline.grammar.parsing.multiplying import multiply_by_numpy
from dateline.grammar.parsing.stepping import PARSER, stepper
from dateline.grammar.parsing.vocabulary import Vocabulary
from dateline.grammar.sentence import Sentence, Token

UNUSED = ("ner", "senter", "textcat", "entity_linker")
LONGEST_TEXT = 200_000
# A batch is closed by the text that brings it to so many words: more at a time gain nothing.
WORDS_A_BATCH = 1_500
# A pipeline keeps every string it meets, some 600 bytes each: after so many new ones it is loaded
# again.
NEW_STRINGS = 100_000
# Distances to the left come as the whole numbers that they are modulo this one.
WRAPPED = 1 << 64
FARTHEST = WRAPPED >> 1
COLUMNS = ("LOWER", "TAG", "DEP", "HEAD", "IDX", "LENGTH", "SENT_START")


class ParserMissing(RuntimeError):
    """The named pipeline is not installed; the message says what to do."""


class Parser(Protocol):
    """Anything that turns texts into parsed sentences."""

    @property
    def name(self) -> str:
        """The pipeline's name and version."""
        ...

    @property
    def vocabulary(self) -> Vocabulary | None:
        """The words that it knows, None where it cannot say."""
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
        self._known = len(pipeline.vocab.strings)
        self.name = name
        self._left_out: list[str] = []
        self._finish: Finish | None = None
        # Words with what they end with, and whether they may open a pair that ends otherwise.
        self._ended: dict[Numbers, tuple[Finished, bool]] = {}
        if can_be_remembered(pipeline):
            self._left_out += STEPS
            alike_to_ruler = word_standing_for(pipeline)
            self._finish = finisher(pipeline, alike_to_ruler)
            self._opens_pair = pair_opener(pipeline, alike_to_ruler)
        self._parse = stepper(pipeline, self._left_out)
        if self._parse is not None:
            self._left_out.append(PARSER)

    @cached_property
    def vocabulary(self) -> Vocabulary | None:
        """The words that its lemmatizer knows; None where it has none."""
        if "lemmatizer" not in self._pipeline.pipe_names:
            return None
        known = Vocabulary(self._pipeline.get_pipe("lemmatizer").lookups)
        return None if known.is_empty else known

    def has_grown(self) -> bool:
        """Say whether it has met so many words that a fresh one is to be taken."""
        return len(self._pipeline.vocab.strings) > self._known + NEW_STRINGS

    def parse(self, texts: Iterable[str]) -> Iterator[tuple[Sentence, ...]]:
        """Parse each text into its sentences, offsets counting from the text's start."""
        return self.parse_at((text, 0) for text in texts)

    def parse_at(self, texts: Iterable[tuple[str, int]]) -> Iterator[tuple[Sentence, ...]]:
        """Parse each text into its sentences, offsets counting from the number beside it."""
        for batch in _batches(texts):
            own = [text for text, _ in batch]
            documents = list(self._pipeline.pipe(own, batch_size=len(own), disable=self._left_out))
            if self._parse is not None:
                self._parse(documents, own)
            tables = [document.to_array(COLUMNS).tolist() for document in documents]
            words = self._words(documents, tables)
            for (text, offset), table in zip(batch, tables, strict=True):
                yield tuple(_sentences(text, offset, table, words))

    def _words(self, documents: list[Any], tables: list[list[list[int]]]) -> Iterator[Finished]:
        """Return what a parse ends with for the words of a batch, document by document."""
        if self._finish is None:
            return (finished(token) for document in documents for token in document)
        words = [(row[0], row[1], row[2]) for table in tables for row in table]
        known = self._ended
        new = [word for word in dict.fromkeys(words) if word not in known]
        if new:
            if len(known) + len(new) > REMEMBERED:
                known.clear()
                new = list(dict.fromkeys(words))
            for word, (done,) in zip(new, self._finish([(word,) for word in new]), strict=True):
                known[word] = done, self._opens_pair(word[0], word[2])
        told = [known[word] for word in words]
        ended = [done for done, _ in told]
        lasts = set(accumulate(map(len, tables)))
        pairs = [
            place for place, (_, opens) in enumerate(told, start=1) if opens and place not in lasts
        ]
        if pairs:
            both = self._finish([(words[place - 1], words[place]) for place in pairs])
            for place, pair in zip(pairs, both, strict=True):
                ended[place - 1 : place + 1] = pair
        return iter(ended)


def _sentences(
    text: str, offset: int, table: list[list[int]], words: Iterator[Finished]
) -> Iterator[Sentence]:
    """Cut a parsed text into its sentences; its words are taken from those of its batch."""
    firsts = [place for place, row in enumerate(table) if row[-1] == 1 or not place]
    for first, after in pairwise([*firsts, len(table)]):
        tokens = []
        # The rows come first: where they end no word is taken.
        rows = zip(table[first:after], words, strict=False)
        for index, ((_, _, _, head, start, length, _), (lemma, pos, tag, dep)) in enumerate(rows):
            end = start + length
            above = head - WRAPPED if head > FARTHEST else head
            tokens.append(
                Token(
                    index,
                    text[start:end],
                    lemma,
                    pos,
                    tag,
                    dep,
                    index + above,
                    start + offset,
                    end + offset,
                )
            )
        start, end = table[first][4], table[after - 1][4] + table[after - 1][5]
        yield Sentence(start + offset, end + offset, text[start:end], tuple(tokens))


def _batches(texts: Iterable[tuple[str, int]]) -> Iterator[list[tuple[str, int]]]:
    batch: list[tuple[str, int]] = []
    words = 0
    for text, offset in texts:
        batch.append((text, offset))
        words += text.count(" ") + 1
        if words >= WORDS_A_BATCH:
            yield batch
            batch, words = [], 0
    if batch:
        yield batch


def load_parser(pipeline: str = DEFAULT_PIPELINE) -> Parser:
    """Load an installed spaCy pipeline, without the components that Dateline does not use.

    Args:
        pipeline: The package name of the pipeline.

    Returns:
        The parser.

    Raises:
        ParserMissing: No such pipeline is installed.
    """
    if _loaded(pipeline).has_grown():
        _loaded.cache_clear()
        # A pipeline hangs together in circles; two of them at once are not wanted.
        gc.collect()
    return _loaded(pipeline)


@lru_cache(maxsize=2)
def _loaded(pipeline: str) -> SpacyParser:
    try:
        loaded = load_pipeline(pipeline, UNUSED)
    except OSError as unknown:
        raise ParserMissing(
            f"no spaCy pipeline named {pipeline!r} is installed; "
            f"install it, or use {DEFAULT_PIPELINE!r}, which comes with Dateline"
        ) from unknown
    if "parser" not in loaded.pipe_names:
        raise ParserMissing(
            f"the spaCy pipeline {pipeline!r} has no parser; use one that has, "
            f"as {DEFAULT_PIPELINE!r}, which comes with Dateline"
        )
    loaded.max_length = LONGEST_TEXT
    if pipeline == DEFAULT_PIPELINE:
        ask_less_of_words(loaded)
    multiply_by_numpy(loaded)
    embed_once(loaded)
    layer_together(loaded)
    meta = loaded.meta
    return SpacyParser(loaded, f"{meta['lang']}_{meta['name']} {meta['version']}")


def stock_pipeline() -> Any:
    """Return the default pipeline as its makers ship it, tagger and parser alone: a yardstick."""
    return load_pipeline(DEFAULT_PIPELINE, (*UNUSED, *STEPS))
