"""The layers of a pipeline that look at a word's neighbours, in one function and without copies.

Each of them puts the vectors of a word and of the words beside it in a row, multiplies, takes the
best of a few, brings these to one scale and adds them to what came in. As their makers build them
that is six layers each, with an array made for every step; here a step writes where the last one
stood. Numbers are the same to the last digit.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

COMMON = "tok2vec"
SMALLEST = 1e-08
"""What is added to the variance, as in the library."""


class Layer(NamedTuple):
    """One layer: products and what is added to them, for each unit several, and a scale."""

    weights: Any
    bias: Any
    pieces: int
    scale: Any
    shift: Any


def layer_together(pipeline: Any) -> None:
    """Let a loaded pipeline go through its common layers in one function.

    Args:
        pipeline: The loaded spaCy pipeline; one whose layers are others stays as it is.
    """
    if COMMON not in pipeline.pipe_names:
        return
    whole = pipeline.get_pipe(COMMON).model
    if len(whole.layers) != 2 or whole.layers[1].attrs.get("pad") is None:
        return
    (inner,) = whole.layers[1].layers
    layers = [_layer_of(one) for one in inner.layers]
    known = [layer for layer in layers if layer is not None]
    if layers and len(known) == len(layers):
        whole.layers[1] = _together(known, whole.layers[1].attrs["pad"])


def _layer_of(residual: Any) -> Layer | None:
    """Return the numbers of a layer; None for one that is built of other parts."""
    parts = [part for part in residual.walk(order="dfs_pre") if not part.layers]
    names = [part.name for part in parts]
    if names != ["expand_window", "maxout", "layernorm", "dropout"]:
        return None
    window, best, norm, _ = parts
    weights, bias = best.get_param("W"), best.get_param("b")
    width, pieces, beside = weights.shape
    if window.attrs["window_size"] != 1 or beside != 3 * width:
        return None
    return Layer(
        # As it stands: products in another order have other last digits.
        weights.reshape(width * pieces, beside).T,
        bias.ravel(),
        pieces,
        norm.get_param("G"),
        norm.get_param("b"),
    )


def _together(layers: Sequence[Layer], pad: int) -> Any:
    import numpy  # noqa: PLC0415
    from thinc.api import Model  # noqa: PLC0415

    width = len(layers[0].scale)

    def work_out(layer: Layer, held: Any, beside: Any) -> Any:
        """Return what a layer adds to the words' vectors."""
        beside[1:, :width] = held[:-1]
        beside[:, width : 2 * width] = held
        beside[:-1, 2 * width :] = held[1:]
        made = numpy.dot(beside, layer.weights)
        made += layer.bias
        best = made[:, :: layer.pieces]
        for piece in range(1, layer.pieces):
            best = numpy.maximum(best, made[:, piece :: layer.pieces])
        best -= best.mean(axis=1, keepdims=True)
        spread = numpy.add.reduce(best * best, axis=1, keepdims=True) / width + SMALLEST
        best *= spread ** (-1.0 / 2.0)
        best *= layer.scale
        best += layer.shift
        return best

    def forward(model: Any, vectors: Sequence[Any], is_train: bool) -> tuple[Any, Any]:
        # Empty rows keep what stands in one text from what stands in the next.
        held = numpy.zeros((pad + sum(len(one) + pad for one in vectors), width), "float32")
        places = []
        start = pad
        for one in vectors:
            places.append((start, start + len(one)))
            held[start : start + len(one)] = one
            start += len(one) + pad
        beside = numpy.zeros((len(held), 3 * width), "float32")
        for layer in layers:
            held += work_out(layer, held, beside)
        return [held[first:last] for first, last in places], lambda change: []

    return Model("layer_together", forward, dims={"nO": width})
