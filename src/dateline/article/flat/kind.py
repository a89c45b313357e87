"""Whether a text without markup is a whole page or an already extracted story."""

from collections.abc import Mapping, Sequence

from dateline.article.lines.cues import Line

_FURNITURE = frozenset({"heading", "notice", "whole", "crumb", "votes", "views", "stamp"})
_SURE = frozenset({"crumb", "votes"})
_LEAST_LISTED = 3
_DEEP_ODDS = -2.0
_SOME_DEEP, _MUCH_DEEP, _ENDLESS_DEEP = 0.3, 0.4, 0.2
_HEAD = 4
"""A story's title, byline and day stand on so many lines at most."""
_FEW_LINES, _LEAST_LINES, _CROWD = 3, 12, 30


def is_extracted_body(
    lines: Sequence[Line],
    listed: Mapping[int, str],
    odds: Sequence[float],
    *,
    endless: bool = False,
) -> bool:
    """Say whether a text is a story alone, so that taking lines away could only harm it.

    It is a page where a breadcrumb, a vote or a link list stands in it, or where many of its lines
    are far from any story's.

    Args:
        lines: The lines that are not blank.
        listed: Which of them stand in link lists.
        odds: The log-odds of each to be one of a story.
        endless: Whether the lines are pieces of a single one.
    """
    if len(lines) < _FEW_LINES:
        return True
    furniture = [line.cue for line in lines if line.cue in _FURNITURE]
    if not _SURE.isdisjoint(furniture) or len(listed) >= _LEAST_LISTED:
        return False
    if _is_headed_only(lines, odds):
        return True
    many = sum(odd < _DEEP_ODDS for odd in odds)
    deep = many / len(lines)
    if endless:
        return deep < _ENDLESS_DEEP or many < _LEAST_LINES
    if furniture and (deep >= (_SOME_DEEP if len(furniture) > 1 else _MUCH_DEEP) or many >= _CROWD):
        return False
    return deep < _MUCH_DEEP or len(lines) < _LEAST_LINES


def _is_headed_only(lines: Sequence[Line], odds: Sequence[float]) -> bool:
    """Say whether all that is no story's stands at its head: a title, a byline, a day."""
    behind = range(_HEAD, len(lines))
    return len(behind) > 0 and not any(
        odds[place] < _DEEP_ODDS or lines[place].cue in _FURNITURE for place in behind
    )
