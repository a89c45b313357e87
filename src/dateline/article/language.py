"""Which language a story is in."""

import re
from collections import Counter
from functools import lru_cache

from dateline.article.datafile import entries

_SPARSE = 12
_SHORT = 400
_SAMPLE = 4000
_PARAGRAPH, _MOST_WORDS = 1200, 0.25
"""Up to so many characters, a language that this share of the words speaks for."""
_NOISE = re.compile(r"https?://\S+|[\d_]+")
_WORD = re.compile(r"[^\W\d_]+")
# Scripts of one language, looked for in this order.
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
)
_LEAST_SCRIPT = 0.2
_NEAR_MISS = {"nb": "no", "nn": "no", "ckb": "ku"}


def identify_language(text: str, given: str | None = None) -> str | None:
    """Return the ISO 639-1 code of a text's language, or what its bringer said, or `None`.

    Long texts are told by their character sequences; short ones, on which that fails, by the
    small words of each language first.

    Args:
        text: The story itself, without its furniture.
        given: The language its bringer gave.

    Returns:
        The code; `None` where there is too little text to tell.

    Source: out-of-place rank of hashed n-grams as in resiliparse.
    """
    return _plain(given) if given else _language_of(text[:_SAMPLE])


# A text stands on many pages, with another site's lines behind it.
@lru_cache(maxsize=256)
def _language_of(beginning: str) -> str | None:
    sample = _NOISE.sub(" ", beginning)
    if len(sample.strip()) < _SPARSE:
        return None
    if sum(map(str.isupper, sample)) > sum(map(str.islower, sample)):
        # Telegrams in capitals: character sequences are learnt from small letters.
        sample = sample.lower()
    if not sample.isascii():
        for code, letters in _SCRIPTS:
            if len(letters.findall(sample)) > _LEAST_SCRIPT * len(sample):
                return code
    if len(sample) < _SHORT:
        best = _by_small_words(sample)
        if len(best) == 1:
            return best[0]
        if best:
            return _by_sequences(sample, best)
        if sample.isascii():
            return None
    return _by_most_words(sample) or _by_sequences(sample, None)


def _by_most_words(sample: str) -> str | None:
    """Return the language whose small words are so many of a short text's that it can be no other.

    Names of many languages mislead the character sequences of a paragraph of news.
    """
    words = _WORD.findall(sample.casefold())
    best = _by_small_words(sample)
    if len(sample) > _PARAGRAPH or len(best) != 1:
        return None
    told = sum(best[0] in _small_words().get(word, ()) for word in words)
    return best[0] if told >= _MOST_WORDS * len(words) else None


def _by_sequences(sample: str, among: list[str] | None) -> str | None:
    from resiliparse.parse.lang import detect_fast, supported_langs  # noqa: PLC0415

    known = [code for code in among if code in set(supported_langs())] if among else None
    code, rank = detect_fast(sample, cutoff=1200 if among is None else 100_000, langs=known)
    return _plain(code) if rank and code != "unknown" else None


def _by_small_words(sample: str) -> list[str]:
    """Return the languages that most of a text's small words speak for, in alphabetical order."""
    votes: Counter[str] = Counter()
    for word in _WORD.findall(sample.casefold()):
        votes.update(_small_words().get(word, ()))
    most = max(votes.values(), default=0)
    return sorted(language for language, count in votes.items() if count == most)


@lru_cache(maxsize=1)
def _small_words() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for paragraph in entries("function_words.txt", frozenset({"language", "words"})):
        for value in paragraph.values("words"):
            for word in value.split():
                found[word] = (*found.get(word, ()), paragraph.value("language"))
    return found


def _plain(code: str) -> str:
    base = re.split(r"[-_]", code.strip().lower())[0]
    return _NEAR_MISS.get(base, base)
