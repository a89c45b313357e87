"""From the odds of single lines to the lines of one story."""

from collections.abc import Sequence
from itertools import pairwise

from dateline.article.cues import Line

# Lines count as story above this log-odds; stretches of them hang together over gaps of so many
# lines, and a stretch counts beside the weightiest one if it has this share of its weight.
THRESHOLD = -0.4
WIDEST_GAP = 15
LEAST_SHARE = 0.5
_NEVER = frozenset({"heading", "votes", "views", "crumb", "stamp", "rule", "whole"})
_MOST_WORDS = 60


def story_stretch(odds: Sequence[float], lines: Sequence[Line]) -> list[int]:
    """Return the numbers of the story's lines: those of the weightiest stretches.

    Args:
        odds: The log-odds of each line to be story.
        lines: The lines.
    """
    likely = [n for n, odd in enumerate(odds) if odd > THRESHOLD and lines[n].cue not in _NEVER]
    if not likely:
        return []
    stretches = [[likely[0]]]
    for before, number in pairwise(likely):
        if number - before > WIDEST_GAP:
            stretches.append([])
        stretches[-1].append(number)
    weights = [
        sum((odds[n] - THRESHOLD) * min(lines[n].text.count(" ") + 1, _MOST_WORDS) for n in part)
        for part in stretches
    ]
    least = LEAST_SHARE * max(weights)
    return [
        n for part, weight in zip(stretches, weights, strict=True) if weight >= least for n in part
    ]
