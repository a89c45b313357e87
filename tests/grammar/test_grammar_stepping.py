"""Parsed together, paragraphs have the trees that the parser's own loop gives them."""

from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.grammar import stock_pipeline
from dateline.grammar.parsing.finishing import STEPS
from dateline.grammar.parsing.loading import DEFAULT_PIPELINE, load_pipeline
from dateline.grammar.parsing.parser import UNUSED, SpacyParser
from dateline.grammar.parsing.stepping import PARSER, stepper

once_loaded = cache(stock_pipeline)

TEXTS = (
    "Kenya's president met rebels in Turkana on Friday. They signed a truce that ends the siege.",
    "Rain fell.",
    "",
    "Protesters marched on the port; the governor, who had promised talks, refused to meet them.",
    "No",
)


def trees(documents: list[Any]) -> list[list[tuple[str, int, bool]]]:
    return [
        [(token.dep_, token.head.i, token.is_sent_start) for token in document]
        for document in documents
    ]


def test_trees_are_those_of_the_parsers_own_loop() -> None:
    pipeline = stock_pipeline()
    parse = stepper(pipeline, ())
    assert parse is not None
    documents = list(pipeline.pipe(TEXTS, disable=[PARSER]))
    parse(documents, TEXTS)
    assert trees(documents) == trees(list(pipeline.pipe(TEXTS)))


# Whole sentences and bits of them: what stands behind a stop is not always a beginning.
BITS = (
    "Kenya's president met rebels in Turkana on Friday.",
    '"We will not leave!" said Gen. Otieno, who leads them.',
    "No. 5 on the list: the mayor of St. Albans; he fled.",
    "The talks (held in Oslo.) ended",
    "because no one, i.e. not even the U.N. envoy, came?",
    "Why? Rain.",
    "-- and then;",
    "He told the court: Guards shot at us. We ran",
    "...",
)


@given(st.lists(st.sampled_from(BITS), min_size=2, max_size=12), st.booleans())
@settings(max_examples=60)
def test_sentences_taken_together_have_the_trees_of_the_whole(bits: list[str], two: bool) -> None:
    pipeline = once_loaded()
    parse = stepper(pipeline, ())
    assert parse is not None
    texts = [" ".join(bits), "  ".join(reversed(bits))][: 1 + two]
    documents = list(pipeline.pipe(texts, disable=[PARSER]))
    parse(documents, texts)
    assert trees(documents) == trees(list(pipeline.pipe(texts)))


def test_texts_without_a_word_are_parsed_to_nothing() -> None:
    pipeline = stock_pipeline()
    parse = stepper(pipeline, ())
    assert parse is not None
    documents = [pipeline.make_doc("")]
    parse(documents, [""])
    assert trees(documents) == [[]]


@pytest.mark.parametrize("changed", ["beam", "unseen", "order", "flat"])
def test_a_parser_that_goes_another_way_keeps_its_own_loop(changed: str) -> None:
    pipeline = load_pipeline(DEFAULT_PIPELINE, UNUSED)
    parser = pipeline.get_pipe(PARSER)
    if changed == "beam":
        parser.cfg["beam_width"] = 4
    elif changed == "unseen":
        parser.model.attrs["unseen_classes"] = {3}
    elif changed == "flat":
        parser.model.attrs["has_upper"] = False
    assert stepper(pipeline, () if changed == "order" else STEPS) is None


def test_a_parser_with_its_own_loop_reads_the_same_sentences() -> None:
    slow = load_pipeline(DEFAULT_PIPELINE, UNUSED)
    slow.get_pipe(PARSER).model.attrs["unseen_classes"] = {10_000}
    quick = load_pipeline(DEFAULT_PIPELINE, UNUSED)
    expected = list(SpacyParser(quick, "quick").parse(TEXTS))
    slow_parser = SpacyParser(slow, "slow")
    slow.get_pipe(PARSER).model.attrs["unseen_classes"] = set()
    assert list(slow_parser.parse(TEXTS)) == expected
