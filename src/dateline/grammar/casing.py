"""Headlines and telegrams given the casing of plain text, which parsers are trained on."""

import re
from collections.abc import Sequence

WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
CAPITALISED_SHARE = 0.65
SMALL_WORDS = frozenset(
    "a an and as at but by for from if in into nor of off on or out over per so than that the to "
    "under up via vs with after amid before near is are was were be it its not".split()
)
FEWEST_WORDS = 3


def plain_casing(text: str, names: Sequence[tuple[int, int]], start: int = 0) -> str:
    """Return a title-cased or all-capitals paragraph in plain casing, each character in its place.

    Args:
        text: The paragraph.
        names: Offsets of known names in the whole text, in order; they keep their capitals.
        start: Where the paragraph begins in the whole text.

    Returns:
        The paragraph, as long as before; unchanged if its casing is plain already.
    """
    words = list(WORD.finditer(text))
    counted = [word.group() for word in words if word.group().lower() not in SMALL_WORDS]
    if len(counted) < FEWEST_WORDS:
        return text
    shouted = sum(word.isupper() for word in counted) > CAPITALISED_SHARE * len(counted)
    titled = sum(word[0].isupper() for word in counted) > CAPITALISED_SHARE * len(counted)
    if not (shouted or titled):
        return text
    pieces = list(text)
    for word in words:
        first, last = word.span()
        named = any(begin < start + last and start + first < end for begin, end in names)
        plain = word.group()
        if named and shouted and len(plain) > 1:
            plain = plain[0] + plain[1:].lower()
        elif not named and (shouted or not plain.isupper() or len(plain) == 1):
            plain = plain.lower() if first else plain[0] + plain[1:].lower()
        if len(plain) == last - first:
            pieces[first:last] = plain
    return "".join(pieces)
