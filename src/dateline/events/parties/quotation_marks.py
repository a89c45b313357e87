"""Where quotations open and close in a sentence."""

from collections.abc import Sequence

from dateline.grammar import Sentence, Token
from dateline.records import Entity

OPENING, CLOSING, STRAIGHT = "“", "”", '"'


def is_said_behind(sentence: Sentence, said: Sequence[Entity]) -> bool:
    """Say whether a quotation opened before ends in a sentence, and who said it stands behind."""
    end = max(sentence.text.find(CLOSING), sentence.text.find(STRAIGHT))
    opens_again = end >= 0 and any(sign in sentence.text[end + 1 :] for sign in (OPENING, STRAIGHT))
    return end >= 0 and not opens_again and all(one.start >= sentence.start + end for one in said)


def is_left_open(text: str, within: bool) -> bool:
    """Say whether a quotation is open behind a text, given whether one was before it."""
    for character in text:
        if character == OPENING:
            within = True
        elif character == CLOSING:
            within = False
        elif character == STRAIGHT:
            within = not within
    return within


def is_quoted(sentence: Sentence, token: Token) -> bool:
    """Say whether a token stands in a quotation, be it one that a sentence before opened."""
    at = token.start - sentence.start
    if is_left_open(sentence.text[:at], within=False):
        return True
    signs = [sign for sign in sentence.text[at:] if sign in {OPENING, CLOSING, STRAIGHT}]
    return signs[:1] == [CLOSING] or signs == [STRAIGHT]
