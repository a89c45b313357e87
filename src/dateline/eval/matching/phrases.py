"""Texts of parties and places: when two phrases agree."""

import re
import unicodedata

FUNCTION_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a an and as at by for from her his in into its near of on or over the their to with",
    )
)


def content_words(phrase: str) -> frozenset[str]:
    """Return a phrase's words without case, accents and function words."""
    plain = unicodedata.normalize("NFKD", phrase.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return frozenset(re.findall(r"\w+", letters)) - FUNCTION_WORDS


def phrases_agree(gold: str, answer: str) -> bool:
    """Say whether two phrases share a content word."""
    return bool(content_words(gold) & content_words(answer))


def same_name(gold: str, answer: str) -> bool:
    """Say whether two names have the same content words."""
    return content_words(gold) == content_words(answer)
