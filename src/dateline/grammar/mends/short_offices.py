"""The office of "PM Ann Holm", taken for a sentence of its own or for a time of the day."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NAME_TAGS

OFFICES = frozenset({"PM"})
MISTAKEN = frozenset({"npadvmod", "ROOT", "nsubj", "dep", "advmod", "appos"})


def join_short_offices(parsed: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return a paragraph's sentences, such offices as words of the names behind them.

    Args:
        parsed: The sentences of a paragraph, in order.
    """
    if not any(OFFICES & {token.text for token in one.tokens[:1]} for one in parsed):
        return tuple(parsed)
    told: list[Sentence] = []
    for before, sentence in pairwise((None, *parsed)):
        if sentence is None:
            continue
        if before is not None and _is_office(before) and _opens_with_name(sentence, 0):
            told[-1] = _joined(before, sentence)
        else:
            told.append(_as_title(sentence))
    return tuple(told)


def _is_office(sentence: Sentence) -> bool:
    """Say whether a sentence is nothing but an office."""
    return len(sentence.tokens) == 1 and sentence.tokens[0].text in OFFICES


def _opens_with_name(sentence: Sentence, first: int) -> bool:
    """Say whether a name of two words or more stands at some word."""
    words = sentence.tokens[first : first + 2]
    return len(words) == 2 and all(one.tag in NAME_TAGS and one.text[0].isupper() for one in words)


def _top_of_name(tokens: Sequence[Token], index: int) -> int:
    """Return the last word of the name that begins at a word."""
    while tokens[index].dep == "compound" and tokens[index].head > index:
        index = tokens[index].head
    return index


def _as_title(sentence: Sentence) -> Sentence:
    """Return a sentence whose first word is an office of the name behind it as a part of that."""
    first = sentence.tokens[0]
    if first.text not in OFFICES or first.dep not in MISTAKEN or first.dep == "ROOT":
        return sentence
    if not _opens_with_name(sentence, 1) or sentence.children[0]:
        return sentence
    title = replace(first, dep="compound", tag="NNP", head=_top_of_name(sentence.tokens, 1))
    return replace(sentence, tokens=(title, *sentence.tokens[1:]))


def _joined(office: Sentence, sentence: Sentence) -> Sentence:
    """Return a sentence with the office that stands before its first name."""
    tokens = [
        replace(token, index=token.index + 1, head=token.head + 1) for token in sentence.tokens
    ]
    top = _top_of_name(sentence.tokens, 0) + 1
    title = replace(office.tokens[0], dep="compound", tag="NNP", pos="PROPN", head=top)
    gap = " " * (sentence.start - office.end)
    return Sentence(
        office.start, sentence.end, f"{office.text}{gap}{sentence.text}", (title, *tokens)
    )
