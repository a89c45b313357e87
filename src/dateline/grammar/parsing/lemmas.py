"""Lemmas that a rule lemmatizer cuts short or leaves too long: "wages" of "wag", "unbanne".

It takes off an ending where what is left is a word of its list, the shorter one first, and of words
that it does not know the first ending that fits.
"""

import re
from functools import cache

from dateline.grammar.parsing.hyphened import ENDING_IN_E, forms_of
from dateline.grammar.words import forms, words

# One syllable that ends in a lone vowel and a consonant: doubled before an ending, were it whole.
_CUT_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
# Behind these a verb takes "es", behind all others "s" alone: "wages" is of "wage".
_TAKES_ES = re.compile(r"(?:[osxz]|[cs]h)$")
# The consonant that an ending doubled, with an e that is none of its verb's: "unbanne".
_DOUBLED = re.compile(r"([bdgklmnprt])\1e$")
_LIKE_GAZETTE = "ette"


def whole_lemma(word: str, lemma: str, tag: str) -> str:
    """Return a word's lemma put right, where the lemmatizer took off too much or too little.

    Args:
        word: The word in lower case.
        lemma: What the lemmatizer makes of it, in lower case.
        tag: Its tag.
    """
    if not tag.startswith("VB"):
        return forms("lemmas-of-nouns").get(word, lemma) if tag.startswith("NN") else lemma
    told = _lemmas_of_verbs().get(word)
    if told is not None:
        return told
    if word in {f"{lemma}ed", f"{lemma}ing"} and _CUT_SHORT.fullmatch(lemma):
        return f"{lemma}{ENDING_IN_E}"
    if tag == "VBZ" and word == f"{lemma}es" and not _TAKES_ES.search(lemma):
        return f"{lemma}{ENDING_IN_E}"
    stem = lemma.removesuffix(ENDING_IN_E)
    added = word in {f"{stem}ed", f"{stem}ing"} and not lemma.endswith(_LIKE_GAZETTE)
    return lemma[:-2] if added and _DOUBLED.search(lemma) else lemma


@cache
def _lemmas_of_verbs() -> dict[str, str]:
    """Return the forms of verbs that the lemmatizer does not know, each with its verb."""
    written = {stem.replace("-", "") for stem in words("with-a-hyphen")} | words("unknown-verbs")
    regular = {form: stem for stem in sorted(written) for form in forms_of(stem)[1:]}
    return regular | dict(forms("lemmas-of-verbs"))
