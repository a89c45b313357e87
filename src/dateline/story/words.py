"""The words of a text that are its own: furniture and agency boilerplate taken out."""

import re
from functools import lru_cache

from dateline.datafiles import check_keys, data_folder, read_paragraphs

_KEYS = frozenset({"about", "contains", "opens"})
_FILE = "data/story/boilerplate.txt"
# A sentence this long, in code points, is text even where it holds a notice's words.
_LONGEST_NOTICE = 300
_PARTS = re.compile(r"\n+|(?<=[.!?…])[\"”’')\]]*\s+")
# Scripts written without spaces give one word for each character.
_WORDS = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]"
    r"|[^\W\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]+"
)


@lru_cache(maxsize=1)
def _notices() -> tuple[re.Pattern[str], re.Pattern[str]]:
    contains: list[str] = []
    opens: list[str] = []
    text = (data_folder() / "story" / "boilerplate.txt").read_text(encoding="utf-8")
    for paragraph in read_paragraphs(text, _FILE):
        check_keys(paragraph, _KEYS)
        contains += [value.casefold().replace("’", "'") for value in paragraph.values("contains")]
        opens += [value.casefold().replace("’", "'") for value in paragraph.values("opens")]
    return (
        re.compile("|".join(map(re.escape, contains))),
        re.compile(rf"\W{{0,3}}(?:{'|'.join(map(re.escape, opens))})(?!\w)"),
    )


def own_words(text: str) -> list[str]:
    """Return the words of a text in lower case, without the notices that outlets print around it.

    Args:
        text: The story; its lines are split at newlines.

    Returns:
        The words in their order; one for each character of scripts that are written without
        spaces.
    """
    contains, opens = _notices()
    folded = text.casefold().replace("’", "'")
    words: list[str] = []
    for part in _PARTS.split(folded):
        short = len(part) <= _LONGEST_NOTICE
        if short and (opens.match(part) or contains.search(part)):
            continue
        words += _WORDS.findall(part)
    return words
