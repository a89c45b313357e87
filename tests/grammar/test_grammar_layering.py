"""The common layers in one function give what the library's give, to the last digit."""

from typing import Any

import pytest

from dateline.grammar.parsing.layering import layer_together
from dateline.grammar.parsing.loading import DEFAULT_PIPELINE, load_pipeline
from dateline.grammar.parsing.multiplying import multiply_by_numpy

TEXTS = (
    "Kenya's president met rebels in Turkana on Friday.",
    "Protesters marched; they didn't stop.",
    "No.",
)


@pytest.fixture(scope="module")
def pipeline() -> Any:
    loaded = load_pipeline(DEFAULT_PIPELINE, ("ner",))
    multiply_by_numpy(loaded)
    return loaded


def test_vectors_are_the_same_to_the_last_digit(pipeline: Any) -> None:
    model = pipeline.get_pipe("tok2vec").model
    documents = [pipeline.make_doc(text) for text in TEXTS]
    theirs = model.predict(documents)
    stock = model.layers[1]
    layer_together(pipeline)
    assert model.layers[1] is not stock
    ours = model.predict(documents)
    assert all((one == other).all() for one, other in zip(theirs, ours, strict=True))
    assert [len(one) for one in model.predict(documents[:1])] == [len(documents[0])]
    assert model.predict([]) == []


def test_other_layers_stay_as_they_are(pipeline: Any) -> None:
    model = pipeline.get_pipe("tok2vec").model
    before = model.layers[1]
    layer_together(pipeline)
    assert model.layers[1] is before
