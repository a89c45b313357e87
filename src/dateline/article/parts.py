"""Pages that tell several stories one after the other: where each begins and ends.

A round-up has them under the names of countries, a gallery in numbered captions, a newsletter in
items behind marks or under numbered headings, a bulletin of an agency each behind its own dateline.
Who "the police" are, which day is meant and what is news is told in each for itself.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise

import msgspec

from dateline.article.credits.datelines import dateline_of_item
from dateline.article.datafile import either_of
from dateline.article.lines.heard import is_heard
from dateline.article.written import Written
from dateline.records import Article, Dateline

LINE = re.compile(r"[^\n]+")
NUMBERED = re.compile(
    r"\s*(?:(?:photo|image|picture|pic|slide)\s)?(?P<number>\d{1,2})\s?(?:/|of)\s?(?P<total>\d{1,2})[.:)]?\s+(?=\S)",
    re.IGNORECASE,
)
HEADING_NUMBER = re.compile(r"(?P<number>\d{1,2})[.)]\s+(?=[A-Z])")
MARKED = re.compile(
    r"\s*(?:[*•·▪■►▶‣◦●✓–—-]|[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff])[\ufe0f\u200d]?"
)
TIMED = re.compile(
    r"\W*(?:[01]?\d|2[0-3])[:.h][0-5]\d\b[\W_]*?"
    r"(?:(?P<flag>[\U0001f1e6-\U0001f1ff]{2})|(?P<label>\w[^\n:|–—]{1,40}?)\W*[:|–—]|(?=\w))"
)
FLAG = re.compile(r"[\U0001f1e6-\U0001f1ff]{2}")
LONGEST_HEADING, LONGEST_STATE = 5, 3
FEWEST, FEWEST_HEADINGS, FEWEST_PLACES = 3, 2, 2
MOST_BEFORE = 2
"""Sentences may open a round-up: what it is, and how to get it."""
HEAD = 3
MOST = 99
"""Each part is read beside the blanks that are left of the others: an endless list is one story."""


class Part(msgspec.Struct, frozen=True):
    """A story of a page: its characters, where its first sentence begins, where it was filed."""

    start: int
    end: int
    begins: int
    dateline: Dateline | None = None


def parts_of(article: Article, is_state: Callable[[str], bool]) -> tuple[Part, ...]:
    """Return the stories that a page tells one after the other.

    Args:
        article: The article.
        is_state: Says whether words are the name of a state.

    Returns:
        Two or more that do not overlap, in their order; nothing where the page tells one story, or
        more than `MOST`.
    """
    lines = [
        Written(found.start(), found.end(), found[0].strip())
        for found in LINE.finditer(article.text)
        if found[0].strip()
    ]
    parts = (
        _captions(lines)
        or _filed(lines)
        or _heard(lines)
        or _posted(lines, is_state)
        or _headed(article, lines, is_state)
        or _items(article, lines, is_state)
        or _numbered(lines, is_state)
    )
    return parts if len(parts) <= MOST else ()


def _captions(lines: list[Written]) -> tuple[Part, ...]:
    """Return the captions of a gallery ("3/9 Farmers block a bridge in Oslo. (AFP)")."""
    numbered = [(line, found) for line in lines if (found := NUMBERED.match(line.text))]
    if len(numbered) < FEWEST or len({found["total"] for _, found in numbered}) > 1:
        return ()
    if len({found["number"] for _, found in numbered}) < len(numbered):
        return ()
    starts = [line.start for line, _ in numbered]
    ends = [*starts[1:], _end_of(lines, numbered[-1][0])]
    return tuple(
        Part(line.start, end, line.start + found.end())
        for (line, found), end in zip(numbered, ends, strict=True)
    )


def _end_of(lines: list[Written], last: Written) -> int:
    """Return where the last of several captions ends: at the first line that tells nothing."""
    end = last.end
    for line in lines:
        if line.start > last.start:
            if not line.is_told:
                break
            end = line.end
    return end


def _filed(lines: list[Written]) -> tuple[Part, ...]:
    """Return the reports of a bulletin, each behind the dateline that it was filed from.

    A lead may stand before the first, and the headline of each above it.
    """
    found = [
        (number, opened)
        for number, line in enumerate(lines)
        if (opened := dateline_of_item(line.text)) is not None
    ]
    places = {dateline.place for _, (_, dateline) in found}
    if len(found) < FEWEST or len(places) < FEWEST_PLACES:
        return ()
    heads = [_headline_of(lines, number) for number, _ in found]
    starts = [lines[head].start for head in heads]
    ends = [*starts[1:], lines[-1].end]
    parts = tuple(
        Part(start, end, lines[number].start + opened, dateline)
        for start, end, (number, (opened, dateline)) in zip(starts, ends, found, strict=True)
    )
    leads = any(line.is_told for line in lines[: heads[0]])
    return (Part(lines[0].start, starts[0], lines[0].start), *parts) if leads else parts


def _headline_of(lines: list[Written], number: int) -> int:
    """Return the first of the lines right above one that are a headline; without any, itself."""
    while (
        number
        and not lines[number - 1].is_told
        and dateline_of_item(lines[number - 1].text) is None
    ):
        number -= 1
    return number


def _heard(lines: list[Written]) -> tuple[Part, ...]:
    """Return the items of a summary of broadcasts, each with the lines above it.

    "Our units" are those of another state in each.
    """
    heard = [number for number, line in enumerate(lines) if is_heard(line.text)]
    heads = [number - 1 if number and not lines[number - 1].is_told else number for number in heard]
    if len(heard) < FEWEST_HEADINGS:
        return ()
    if all(_shouts(lines[number]) for number in heads):
        heads = [
            number
            for number, line in enumerate(lines)
            if number >= heads[0] and not line.is_told and _shouts(line)
        ]
    return _from_each([lines[number].start for number in heads], lines)


def _from_each(starts: list[int], lines: list[Written]) -> tuple[Part, ...]:
    """Return a part from each start to the next, the last to the end of the lines."""
    ends = [*starts[1:], lines[-1].end]
    return tuple(Part(start, end, start) for start, end in zip(starts, ends, strict=True))


def _shouts(line: Written) -> bool:
    """Say whether a line is a heading in capitals, its number aside."""
    return line.name.isupper() and len(line.name.split()) > 1


def _posted(lines: list[Written], is_state: Callable[[str], bool]) -> tuple[Part, ...]:
    """Return the posts of a feed, each behind its time and the name of a state or a flag.

    A report of one happening by the hour has no such labels.
    """
    posts = [(line, found) for line in lines if (found := TIMED.match(line.text))]
    labels = [found["flag"] or found["label"] for _, found in posts]
    told = [label for label in labels if label and (FLAG.match(label) or is_state(label.strip()))]
    if len(told) < FEWEST or len(set(told)) < FEWEST_HEADINGS or 3 * len(told) < len(posts):
        return ()
    return _from_each([line.start for line, _ in posts], lines)


def _headed(
    article: Article, lines: list[Written], is_state: Callable[[str], bool]
) -> tuple[Part, ...]:
    """Return the parts of a round-up that stand under the names of countries."""
    short = [
        number
        for number, line in enumerate(lines)
        if not line.is_told and len(line.name.split()) <= LONGEST_HEADING and line.name
    ]
    states = [number for number in short if is_state(lines[number].name)]
    told = {lines[number].name.lower() for number in states if _heads(lines, number)}
    if len(told) < FEWEST_HEADINGS:
        return ()
    loud = all(lines[number].name.isupper() for number in states)
    heads = [number for number in short if loud and lines[number].name.isupper()] or states
    heads = [number for number in heads if number in states or _heads(lines, number)]
    before = sum(line.is_told for line in lines[: heads[0]])
    if before > MOST_BEFORE or (before and not _is_a_roundup(article, lines)):
        # What neighbours say of one happening stands below what it was.
        return ()
    starts = [lines[number].start for number in heads]
    ends = [*starts[1:], lines[-1].end]
    return tuple(
        Part(start, end, start) for start, end in zip(starts, ends, strict=True) if end > start
    )


def _items(
    article: Article, lines: list[Written], is_state: Callable[[str], bool]
) -> tuple[Part, ...]:
    """Return the items of a newsletter, each behind a mark, and what stands under its headings.

    Marked lines of one story name no states of their own.
    """
    marked = [line for line in lines if line.is_told and MARKED.match(line.text)]
    if len(marked) < FEWEST or not _is_a_roundup(article, lines):
        return ()
    naming = sum(_names_a_state(line.name, is_state) for line in marked)
    if naming < FEWEST or 2 * naming < len(marked):
        return ()
    headings = [
        line
        for number, line in enumerate(lines)
        if not line.is_told and line.name.isupper() and _heads(lines, number)
    ]
    starts = sorted({lines[0].start, *(line.start for line in (*marked, *headings))})
    return _from_each(starts, lines)


def _numbered(lines: list[Written], is_state: Callable[[str], bool]) -> tuple[Part, ...]:
    """Return what stands under loud numbered headings ("2. PERU: A STRIKE") that tell of others.

    The sections of one story name the same states; here none is named under most headings.
    """
    heads = [
        number
        for number, line in enumerate(lines)
        if HEADING_NUMBER.match(line.text) and line.name.isupper() and _heads(lines, number)
    ]
    said = [
        int(found["number"])
        for number in heads
        if (found := HEADING_NUMBER.match(lines[number].text))
    ]
    if len(heads) < FEWEST or said != list(range(1, len(heads) + 1)):
        return ()
    named: list[set[str]] = []
    for first, after in pairwise([*heads, len(lines)]):
        told = " ".join(line.text for line in lines[first:after])
        named.append(set(_states_named(told, is_state)))
    naming = sum(bool(states) for states in named)
    most = max(Counter(state for states in named for state in states).values(), default=0)
    if naming < FEWEST or 2 * naming < len(named) or 2 * most > len(named):
        return ()
    return _from_each([lines[number].start for number in heads], lines)


def _names_a_state(said: str, is_state: Callable[[str], bool]) -> bool:
    """Say whether words name a state, or several do that stand together ("New Zealand's")."""
    return next(_states_named(said, is_state), None) is not None


def _states_named(said: str, is_state: Callable[[str], bool]) -> Iterator[str]:
    words = [re.sub(r"['’][sS]$", "", word.strip(",.;:()!?")) for word in said.split()]
    for first in range(len(words)):
        if words[first][:1].isupper():
            for last in range(first + 1, min(first + LONGEST_STATE, len(words)) + 1):
                name = " ".join(words[first:last])
                if is_state(name):
                    yield name.lower()


def _heads(lines: list[Written], number: int) -> bool:
    """Say whether sentences stand below a line, a headline of their own between them or not."""
    return any(line.is_told for line in lines[number + 1 : number + 3])


def _is_a_roundup(article: Article, lines: list[Written]) -> bool:
    """Say whether a page is called one that tells several stories, or came by mail as one does."""
    head = " \n ".join([article.title or "", *(line.text for line in lines[:HEAD])])
    return _words_of("roundups.txt", "title").search(head) is not None or any(
        _words_of("newsletters.txt", "said").search(line.text) for line in lines
    )


@lru_cache(maxsize=2)
def _words_of(file: str, key: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either_of(file, key)})\b", re.IGNORECASE)
