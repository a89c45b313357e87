"""Which language a story is in."""

import re

_SPARSE = 25
_NEAR_MISS = {"nb": "no", "nn": "no", "ckb": "ku"}


def identify_language(text: str, given: str | None = None) -> str | None:
    """Return the ISO 639-1 code of a text's language, or what its bringer said, or `None`.

    Args:
        text: The story itself, without its furniture.
        given: The language its bringer gave.

    Returns:
        The code; `None` where there is too little text to tell.

    Source: out-of-place rank of hashed n-grams as in resiliparse.
    """
    if given:
        return _plain(given)
    from resiliparse.parse.lang import detect_fast  # noqa: PLC0415

    sample = re.sub(r"https?://\S+|[\d_]+", " ", text[:4000])
    if len(sample.strip()) < _SPARSE:
        return None
    code, rank = detect_fast(sample, cutoff=1200)
    return _plain(code) if rank and code != "unknown" else None


def _plain(code: str) -> str:
    base = re.split(r"[-_]", code.strip().lower())[0]
    return _NEAR_MISS.get(base, base)
