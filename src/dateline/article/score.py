"""How much each line of a flattened page looks like a line of its story."""

import re

from dateline.article.cues import Line

_SENTENCE = re.compile(r"[.!?…:;][\"'”’»)\]]*(?:\s|$)|[。！？]")


def line_scores(lines: list[Line], lists: dict[int, str]) -> list[float]:
    """Return each line's score: above nothing for story, weighed by its words.

    Args:
        lines: The lines of the page.
        lists: The lines that stand in link lists.
    """
    return [_score(line, number in lists) for number, line in enumerate(lines)]


def _score(line: Line, listed: bool) -> float:
    words = line.text.count(" ") + 1
    if line.cue == "blank":
        return 0.0
    if listed or line.cue not in ("text", "item"):
        return -min(words, 20) - 2.0
    if _SENTENCE.search(line.text) and words >= 8:
        return float(words)
    return float(words) * 0.5 if words >= 25 else -min(words, 15) * 0.6
