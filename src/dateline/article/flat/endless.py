"""Pages flattened to one endless line: cut where sentences and runs of labels meet."""

import re

from dateline.article.lines.cues import Line, read_line

# A line this long that is most of its text is no paragraph.
ENDLESS = 1500
_TOKEN = re.compile(r"\S+")
_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_OPENERS = frozenset(
    "the a an in on at for it he she they we after when but as this that these there while if "
    "der die das ein eine im am le la les un une el los las o os il lo en por".split()
)
_SWITCH_COST = 5.0
_LABEL_WORDS = 4
_BACK = 8


def cut_endless(text: str) -> list[Line] | None:
    """Cut a text that is one endless line into sentences and short runs of labels.

    Words in lower case speak for sentences, capitals for labels; the likeliest way to part the
    words into stretches of each is taken, then stretches of sentences are cut at their ends.

    Args:
        text: The whole text.

    Returns:
        The pieces with their offsets, or `None` where the text has lines of its own.

    Source: Viterbi's algorithm over two states.
    """
    if len(text) < ENDLESS or max(map(len, text.split("\n"))) < 0.8 * len(text):
        return None
    tokens = [(found.start(), found[0]) for found in _TOKEN.finditer(text)]
    told = _told(tokens)
    pieces: list[tuple[int, int]] = []
    first = 0
    for number in range(1, len(tokens) + 1):
        over = number == len(tokens) or told[number] != told[first]
        size = number - first
        ended = told[first] and _END.search(tokens[number - 1][1]) is not None and size > 3
        if over or ended or (not told[first] and size >= _LABEL_WORDS):
            pieces.append((first, number))
            first = number
    lines = []
    for begin, end in pieces:
        start = tokens[begin][0]
        lines.append(read_line(start, text[start : tokens[end - 1][0] + len(tokens[end - 1][1])]))
    return lines


def _told(tokens: list[tuple[int, str]]) -> list[bool]:
    """Return for each word whether it stands in running sentences."""
    label = story = 0.0
    from_story: list[tuple[bool, bool]] = []
    for _, word in tokens:
        weight = _weight(word)
        stays, comes = story, label - _SWITCH_COST
        stays_label, goes = label, story - _SWITCH_COST
        from_story.append((stays >= comes, goes > stays_label))
        story, label = max(stays, comes) + weight, max(stays_label, goes) - weight
    told = [False] * len(tokens)
    inside = story > label
    for number in range(len(tokens) - 1, -1, -1):
        told[number] = inside
        before_if_story, before_if_label = from_story[number]
        inside = before_if_story if inside else before_if_label
    return _with_beginnings(tokens, told)


def _weight(word: str) -> float:
    first = word[0]
    if first.islower():
        return 1.0
    if first.isupper():
        return -0.8 if not _END.search(word) else -0.3
    return -0.3


def _with_beginnings(tokens: list[tuple[int, str]], told: list[bool]) -> list[bool]:
    """Let each stretch of sentences begin with its sentence's first words, and end with an end."""
    mended = list(told)
    for number in range(1, len(told)):
        if told[number] and not told[number - 1]:
            start = number
            for back in range(number - 1, max(number - _BACK, -1), -1):
                if told[back]:
                    break
                word = tokens[back][1]
                if _END.search(word):
                    start = back + 1
                    break
                if word.strip("“\"'«„(").casefold() in _OPENERS:
                    start = back
            if start == number and tokens[number][1][0].islower():
                start = max(number - 2, 0)
            mended[start:number] = [True] * (number - start)
        elif told[number - 1] and not told[number]:
            for back in range(number - 1, max(number - _BACK, -1), -1):
                if _END.search(tokens[back][1]):
                    mended[back + 1 : number] = [False] * (number - back - 1)
                    break
    return mended
