"""A parser's steps, taken for all paragraphs at once and scored by numpy's products.

The parser goes through each paragraph in two steps a word. Its own loop takes a quarter of a
batch's paragraphs at a time, and its library packs the weights anew for each product of a few rows.
"""

from collections.abc import Callable, Sequence
from typing import Any

PARSER = "parser"

Parse = Callable[[Sequence[Any]], None]


def stepper(pipeline: Any, left_out: Sequence[str]) -> Parse | None:
    """Return the function that parses tagged documents in place, where the parser's own can be.

    Args:
        pipeline: The loaded spaCy pipeline.
        left_out: Its last components, which are not run.

    Returns:
        The function; None for a pipeline whose parser is not the last to run, looks ahead, has no
        layer above its states or labels that it never met.
    """
    run = [name for name in pipeline.pipe_names if name not in left_out]
    if run[-1:] != [PARSER]:
        return None
    parser = pipeline.get_pipe(PARSER)
    attributes = getattr(getattr(parser, "model", None), "attrs", {})
    if not attributes.get("has_upper") or attributes.get("unseen_classes"):
        return None
    return _stepping(parser) if parser.cfg["beam_width"] == 1 else None


def _stepping(parser: Any) -> Parse:
    from numpy import dot  # noqa: PLC0415

    upper = parser.model.get_ref("upper")
    weights, bias = upper.get_param("W").T, upper.get_param("b")

    def parse(documents: Sequence[Any]) -> None:
        states = parser.moves.init_batch(documents)
        model = parser.model.predict(documents)
        unfinished = [state for state in states if not state.is_final()]
        while unfinished:
            hidden = model.state2vec.predict(model.get_token_ids(unfinished))
            scores = dot(hidden, weights)
            scores += bias
            unfinished = parser.transition_states(unfinished, scores)
        model.clear_memory()
        parser.set_annotations(documents, states)

    return parse
