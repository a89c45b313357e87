"""From the odds of single lines to the lines of one story."""

import re
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
# So many lines like headlines in a row, of so many words each, are links and no end of a story.
_RUN, _LINK_WORDS, _LEAST_LINES = 3, (4, 16), 3
_WIDE = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


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
    story = [
        n for part, weight in zip(stretches, weights, strict=True) if weight >= least for n in part
    ]
    return _without_links(story, lines)


def _without_links(story: list[int], lines: Sequence[Line]) -> list[int]:
    """Return a story's lines without the first ones of a run of links right behind it."""
    kept = list(story)
    while len(kept) > _LEAST_LINES and _opens_links(kept[-1], lines):
        kept.pop()
    return kept


def _opens_links(number: int, lines: Sequence[Line]) -> bool:
    run = lines[number : number + _RUN]
    return len(run) == _RUN and all(
        line.cue in ("text", "item")
        and _LINK_WORDS[0] <= line.text.count(" ") + 1 <= _LINK_WORDS[1]
        and line.text[-1].isalnum()
        and not _WIDE.search(line.text)
        for line in run
    )
