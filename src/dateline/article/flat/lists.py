"""Link lists of a flattened page: which lines stand under which heading."""

import re

from dateline.article.lines.cues import Line, bullet_end

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$|[。！？]$")
_LONGEST_ITEM_WORDS, _LONGEST_TEASER_WORDS = 30, 60


def link_lists(lines: list[Line]) -> dict[int, str]:
    """Return the kind of list that each line under a list heading belongs to, by line number.

    A list ends at the next heading or other furniture, and where lines stop being like headlines;
    a list with bullets also ends at the first line without one.

    Args:
        lines: The lines of the page.
    """
    members: dict[int, str] = {}
    kind: str | None = None
    bulleted: bool | None = None
    for number, line in enumerate(lines):
        if line.cue == "heading":
            kind, bulleted = line.list_kind, None
        elif kind is not None and line.cue != "blank":
            if bulleted is None:
                bulleted = line.cue == "item"
            if line.cue == "item" or (
                line.cue == "text" and not bulleted and is_headline(line.text)
            ):
                members[number] = kind
            else:
                kind = None
    return members


def is_headline(text: str) -> bool:
    """Say whether a line may be a list's headline or cut-off teaser rather than a sentence."""
    words = text.count(" ") + 1
    if text.endswith(("...", "…")):
        return words <= _LONGEST_TEASER_WORDS
    if words > _LONGEST_ITEM_WORDS:
        return False
    return words < 16 or _SENTENCE_END.search(text[bullet_end(text) :]) is None
