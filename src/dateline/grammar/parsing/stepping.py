"""A parser's steps, taken for all sentences of a batch at once and scored by numpy's products.

The parser goes through each paragraph in two steps a word. Its own loop takes a quarter of a
batch's paragraphs at a time, and its library packs the weights anew for each product of a few rows.

From a sentence's beginning on the parser's steps owe nothing to the sentences before: its stack is
empty there, and the words' vectors stand from the start. So each word at which a sentence may begin
gets a state of its own, which goes on until it is as empty at another such word. Followed from one
to the next they are the paragraph's parse; those begun inside a sentence are dropped.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

PARSER = "parser"
# The step by which the parser makes the second word ahead a sentence's first.
BREAK = "B-ROOT"
# Where a sentence may begin: behind its end and a blank. One too many costs a few steps.
END_AND_BLANK = re.compile(r"[.!?;:][\"'”’)\]]*\s+(?=\S)")

Parse = Callable[[Sequence[Any], Sequence[str]], None]


def stepper(pipeline: Any, left_out: Sequence[str]) -> Parse | None:
    """Return the function that parses tagged documents in place, where the parser's own can be.

    It is given the documents and their texts.

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
    may_do = parser.moves.is_valid

    def begins_anew(state: Any, begun: Mapping[int, Any]) -> bool:
        """Say whether a state is what another one began as: nothing behind it, nothing ahead."""
        word = state.B(0)
        return (
            not state.stack_depth()
            and word in begun
            and word == state._b_i
            and state.L(word, 1) < 0
            and may_do(state, BREAK)
        )

    def parse(documents: Sequence[Any], texts: Sequence[str]) -> None:
        wholes = parser.moves.init_batch(documents)
        model = parser.model.predict(documents)
        begun = [_begun(*one) for one in zip(wholes, documents, texts, strict=True)]
        others = {state: states for states in begun for state in states.values()}
        unfinished = [state for state in others if not state.is_final()]
        while unfinished:
            hidden = model.state2vec.predict(model.get_token_ids(unfinished))
            scores = dot(hidden, weights)
            scores += bias
            unfinished = [
                state
                for state in parser.transition_states(unfinished, scores)
                if not begins_anew(state, others[state])
            ]
        model.clear_memory()
        for states in begun:
            _join(states)
        parser.set_annotations(documents, wholes)

    return parse


def _begun(whole: Any, document: Any, text: str) -> dict[int, Any]:
    """Return a state for each word at which a sentence may begin; of the first word, the whole's.

    Args:
        whole: The document's state.
        document: The tagged document.
        text: Its text.
    """
    begun = {0: whole}
    blanks = [found.end() for found in END_AND_BLANK.finditer(text)]
    if blanks:
        places = {start: word for word, start in enumerate(document.to_array("IDX").tolist())}
        passing = whole.copy()
        for start in blanks:
            word = places.get(start, 0)
            while passing._b_i < word:
                passing.push()
                passing.pop()
            if word:
                begun[word] = passing.copy()
    return begun


def _join(begun: Mapping[int, Any]) -> None:
    """Give the state of a document's first word the arcs of those that follow it."""
    whole = state = begun[0]
    while not state.is_final():
        state = begun[state._b_i]
        for arc in state.arcs:
            whole.add_arc(arc["head"], arc["child"], arc["label"])
