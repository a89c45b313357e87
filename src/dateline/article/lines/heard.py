"""Lines above reports that were heard or printed elsewhere, as summaries of broadcasts have them.

"Text of report by Herat radio, in Dari 1530 gmt 5 May 97", "By X, in Dawn 4 May 97 p 2".
"""

import re
from functools import lru_cache

HEARD = re.compile(
    r"^[^\n]{0,120}?\bin[ ][A-Z][\w-]+[ ](?P<hour>\d{4}[ ]?(?:gmt|GMT)[ ])?"
    r"(?P<day>(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?[ ][A-Z][a-z]{2,8})"
    r"(?:[ ](?:\d\d|(?:19|20)\d\d))?(?(hour)|[ ]pp?[ ][\d, -]+)\W*$",
    re.MULTILINE,
)


def is_heard(line: str) -> bool:
    """Say whether a line tells where and when the report below was heard or printed.

    Args:
        line: The line, without the blanks around it.
    """
    return HEARD.fullmatch(line) is not None


@lru_cache(maxsize=4)
def days_heard(text: str) -> frozenset[int]:
    """Return where the days stand on which reports below were heard or printed elsewhere.

    Args:
        text: The text.
    """
    return frozenset(found.start("day") for found in HEARD.finditer(text))
