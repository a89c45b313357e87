"""From the odds of single lines to the lines of one story."""

import re
from collections.abc import Sequence
from itertools import pairwise

from dateline.article.lines.cues import Line, is_signed

# Lines count as story above this log-odds; stretches of them hang together over gaps of so many
# lines, and a stretch counts beside the weightiest one if it has this share of its weight.
THRESHOLD = 0.0
# A line that opens like a notice, or like one on who wrote and edited, must be so much likelier to
# be story.
NOTICE_ODDS = 2.5
WIDEST_GAP = 15
LEAST_SHARE = 0.5
_NEVER = frozenset({"heading", "votes", "views", "crumb", "stamp", "rule", "whole"})
_MOST_WORDS = 60
_TALK = re.compile(
    r"(?:\d+\s+(?:comments?|replies|responses?|kommentare?|commentaires?|comentarios?|comentários?|"
    r"commenti)|(?:comments?|kommentare|commentaires|comentarios|comentários|commenti|discussion)"
    r"\s*\(\d+\)|leave a (?:comment|reply)|post a comment|join the (?:conversation|discussion))\W*",
    re.IGNORECASE,
)
# So many lines like headlines in a row, of so many words each, are links and no end of a story.
_RUN, _LINK_WORDS, _LEAST_LINES = 3, (4, 16), 3
_WIDE = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def story_stretch(odds: Sequence[float], lines: Sequence[Line]) -> list[int]:
    """Return the numbers of the story's lines: those of the weightiest stretches.

    Args:
        odds: The log-odds of each line to be story.
        lines: The lines.
    """
    likely = [
        n
        for n, odd in enumerate(odds)
        if odd > THRESHOLD
        and lines[n].cue not in _NEVER
        and (odd > NOTICE_ODDS or not (lines[n].cue == "notice" or is_signed(lines[n].text)))
    ]
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
    return _without_links(_before_talk(story, lines), lines)


def _before_talk(story: list[int], lines: Sequence[Line]) -> list[int]:
    """Return a story's lines before the heading of its readers' comments.

    Where less of it stands before the heading than behind, it is only a button over the story.
    """
    for number in range(story[0] + 1, story[-1]):
        if _TALK.fullmatch(lines[number].text):
            before = [n for n in story if n < number]
            told = sum(len(lines[n].text) for n in before)
            if 2 * told >= sum(len(lines[n].text) for n in story):
                return before
    return story


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
