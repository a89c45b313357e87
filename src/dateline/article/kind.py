"""Whether a text without markup is a whole page or an already extracted story."""

from dateline.article.cues import read_lines
from dateline.article.lists import link_lists
from dateline.article.score import line_scores

_FURNITURE = frozenset({"heading", "notice", "whole", "crumb", "votes", "views", "stamp"})


def is_extracted_body(text: str) -> bool:
    """Say whether a text is a story alone, so that taking lines away could only harm it.

    Args:
        text: The whole text, lines as they came.
    """
    lines = [line for line in read_lines(text) if line.cue != "blank"]
    if len(lines) <= 2:
        return not any(line.cue in ("crumb", "notice") for line in lines)
    marks = sum(line.cue in _FURNITURE for line in lines)
    if marks == 0:
        return True
    scores = line_scores(lines, link_lists(lines))
    words = sum(line.text.count(" ") + 1 for line in lines)
    outside = sum(
        line.text.count(" ") + 1 for line, score in zip(lines, scores, strict=True) if score < 0
    )
    return marks <= 1 and outside < 0.1 * words
