"""Conditions told by inversion: "Should Chad attack Niger, …", "Had Chad attacked Niger, …".

A small parser takes the helping verb for the sentence's own and the condition's verb for a noun.
Such a sentence is parsed again with "if" in the helper's place, and keeps its words.
"""

from collections.abc import Iterator

from dateline.grammar.headlines.told import Telling, read_told
from dateline.grammar.headlines.verbs import headline_verbs
from dateline.grammar.parsing.parser import Parser
from dateline.grammar.sentence import Sentence
from dateline.grammar.tags import PAST_TAGS

_OPENING = frozenset({"should", "were", "had"})
_BEFORE = frozenset({"But", "Yet", "And", "Still"})
_SUPPOSING = frozenset({"would", "could", "might", "'d", "’d"})
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
        or tokens[_first(sentence)].text.lower() not in _OPENING
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


def _first(sentence: Sentence) -> int:
    """Return where the helper stands: first, or behind "But" and the like."""
    return int(sentence.tokens[0].text in _BEFORE)


def _tellings(sentence: Sentence, comma: int) -> Iterator[tuple[list[str], int]]:
    """Yield the sentence in plain words, with each token that may be the condition's verb."""
    verbs = headline_verbs().present
    words = [token.text for token in sentence.tokens]
    first = _first(sentence)
    helper = words[first].lower()
    if helper == "had" and _SUPPOSING.isdisjoint(word.lower() for word in words[comma:]):
        return
    for token in sentence.tokens[first + 2 : comma]:
        known = verbs.get(token.text.lower())
        before = sentence.tokens[token.index - 1].text.lower()
        told = list(words)
        told[first] = "if" if first else "If"
        if helper == "were":
            if before == "to" and token.tag == "VB":
                told[token.index - 1] = "would"
                yield told, token.index
        elif helper == "had":
            if token.tag in PAST_TAGS and token.text.islower():
                yield told, token.index
        elif known is not None and token.text.islower():
            told[token.index] = known.past
            yield told, token.index


def _is_condition(sentence: Sentence, verb: int, comma: int) -> bool:
    """Say whether a verb is its condition's, with a main clause behind the comma."""
    token = sentence.tokens[verb]
    return (
        token.dep == "advcl"
        and token.head > comma
        and any(mark == _first(sentence) for mark in sentence.dependents(verb, "mark"))
    )
