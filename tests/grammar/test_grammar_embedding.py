"""What a pipeline remembers of words changes nothing of what it makes of them."""

from typing import Any

import numpy
import pytest

from dateline.grammar import load_parser
from dateline.grammar.parsing import parser
from dateline.grammar.parsing.embedding import embed_once
from dateline.grammar.parsing.loading import DEFAULT_PIPELINE, load_pipeline

TEXTS = (
    "Kenya's president met rebels in Turkana on Friday.",
    "Rebels killed 12 soldiers in the north, the U.N. said.",
    "Protesters marched; they didn't stop.",
)


def rows_of(pipeline: Any, texts: tuple[str, ...]) -> list[Any]:
    documents = [pipeline.make_doc(text) for text in texts]
    return list(pipeline.get_pipe("tok2vec").model.layers[0].predict(documents))


def test_a_word_has_its_row_to_the_last_digit_in_whatever_company_it_is_met() -> None:
    one, other = (load_pipeline(DEFAULT_PIPELINE, ("ner",)) for _ in range(2))
    plain = rows_of(one, TEXTS)
    embed_once(one)
    embed_once(other)
    first = [rows_of(one, (text,))[0] for text in TEXTS]
    second = rows_of(other, (" ".join(reversed(TEXTS)), *reversed(TEXTS)))[:0:-1]
    for alone, together, stock in zip(first, second, plain, strict=True):
        assert (alone == together).all()
        assert numpy.allclose(alone, stock, atol=1e-5)


def test_a_parser_that_has_met_too_many_words_gives_way_to_a_fresh_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    old = load_parser()
    before = list(old.parse(TEXTS))
    assert load_parser() is old
    monkeypatch.setattr(parser, "NEW_STRINGS", -1)
    fresh = load_parser()
    assert fresh is not old
    assert list(fresh.parse(TEXTS)) == before


def test_batches_are_closed_by_words(monkeypatch: pytest.MonkeyPatch) -> None:
    together = list(load_parser().parse(TEXTS))
    monkeypatch.setattr(parser, "WORDS_A_BATCH", 1)
    assert list(load_parser().parse(TEXTS)) == together
