"""Conditions told by inversion: "Should Chad attack Niger, …", "Were Chad to attack Niger, …".

A small parser takes the helping verb for the sentence's own and the condition's verb for a noun.
Such a sentence is parsed again with "if" in the helper's place, and keeps its words.
"""

from collections.abc import Iterator

from dateline.grammar.headlines.headlines import Telling, read_told
from dateline.grammar.headlines.verbs import headline_verbs
from dateline.grammar.parsing.parser import Parser
from dateline.grammar.sentence import Sentence

_OPENING = frozenset({"Should", "Were"})
_LONGEST = 40


def read_inverted(sentence: Sentence, parser: Parser) -> Sentence:
    """Return a sentence that opens with an inverted condition parsed as one, any other itself.

    Args:
        sentence: As it was parsed.
        parser: The parser.
    """
    tokens = sentence.tokens
    if (
        not 4 < len(tokens) <= _LONGEST
        or tokens[0].text not in _OPENING
        or sentence.text.rstrip("”\"' ").endswith("?")
    ):
        return sentence
    comma = next((token.index for token in tokens if token.text == ","), None)
    if comma is None:
        return sentence
    for words, verb in _tellings(sentence, comma):
        read = read_told(sentence, Telling(words), parser)
        if read is not None and _is_condition(read, verb, comma):
            return read
    return sentence


def _tellings(sentence: Sentence, comma: int) -> Iterator[tuple[list[str], int]]:
    """Yield the sentence in plain words, with each token that may be the condition's verb."""
    verbs = headline_verbs().present
    words = [token.text for token in sentence.tokens]
    for token in sentence.tokens[2:comma]:
        known = verbs.get(token.text.lower())
        before = sentence.tokens[token.index - 1].text.lower()
        if words[0] == "Were":
            if before == "to" and token.tag == "VB":
                told = ["If", *words[1:]]
                told[token.index - 1] = "would"
                yield told, token.index
        elif known is not None and token.text.islower():
            told = ["If", *words[1:]]
            told[token.index] = known.past
            yield told, token.index


def _is_condition(sentence: Sentence, verb: int, comma: int) -> bool:
    """Say whether a verb is its condition's, with a main clause behind the comma."""
    token = sentence.tokens[verb]
    return (
        token.dep == "advcl"
        and token.head > comma
        and any(sentence.tokens[mark].index == 0 for mark in sentence.dependents(verb, "mark"))
    )
