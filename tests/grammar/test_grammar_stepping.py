"""Parsed together, paragraphs have the trees that the parser's own loop gives them."""

from typing import Any

import pytest

from dateline.grammar import stock_pipeline
from dateline.grammar.finishing import STEPS
from dateline.grammar.loading import DEFAULT_PIPELINE, load_pipeline
from dateline.grammar.parser import UNUSED, SpacyParser
from dateline.grammar.stepping import PARSER, stepper

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
    parse(documents)
    assert trees(documents) == trees(list(pipeline.pipe(TEXTS)))


def test_texts_without_a_word_are_parsed_to_nothing() -> None:
    pipeline = stock_pipeline()
    parse = stepper(pipeline, ())
    assert parse is not None
    documents = [pipeline.make_doc("")]
    parse(documents)
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
