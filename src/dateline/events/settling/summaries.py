"""Rows of a page's own summary ("Key takeaways", "Highlights") that its text tells as well.

Source:
    Codebook: an event is coded once, however often a story tells it.
"""

import re
from collections.abc import Sequence

from dateline.events.draft import Draft, has_own_day
from dateline.events.settling.others import codes_of
from dateline.events.settling.retelling import may_be_one, words_of
from dateline.events.words import listed
from dateline.grammar import Sentence

ENDS = (".", "!", "?", "”", '"', ";")
BULLETS = "•*·▪■►▶-–—◦○●✓ \t"
BLANK_LINE = re.compile(r"\n[ \t]*\n")
HALF = 0.5


def summed_up(drafts: Sequence[Draft], text: str, sentences: Sequence[Sentence]) -> dict[int, int]:
    """Return which rows of a summary tell what a row outside of it tells.

    Args:
        drafts: A story's drafts, in text order.
        text: The story.
        sentences: Its sentences.

    Returns:
        For the number of each such row, the number of the one that stays. Where only the summary
        tells the day, its row stays.
    """
    within = _sentences_within(text, sentences)
    if not within:
        return {}
    found: dict[int, int] = {}
    for number, draft in enumerate(drafts):
        if draft.reading.number not in within:
            continue
        others = (
            other
            for other, one in enumerate(drafts)
            if one.reading.number not in within and _tells(draft, one, sentences)
        )
        stays = next(others, None)
        if stays is None:
            continue
        if has_own_day(draft) and not has_own_day(drafts[stays]):
            found[stays] = number
        else:
            found[number] = stays
    return found


def _sentences_within(text: str, sentences: Sequence[Sentence]) -> set[int]:
    """Return the numbers of the sentences in a summary: marked lines below its heading, or a block.

    A block of lines without marks ends at a blank line.
    """
    found: set[int] = set()
    inside, marked, before = False, False, 0
    for number, sentence in enumerate(sentences):
        opens = text.rfind("\n", 0, sentence.start) + 1
        end = text.find("\n", sentence.start)
        line = text[opens : end if end >= 0 else len(text)].strip()
        if line.strip(BULLETS + ":").lower() in listed("summary-headings"):
            inside, marked, before = True, False, 0
            continue
        if not inside:
            continue
        has_mark = line[:1] in BULLETS
        first = before == 0
        parted = BLANK_LINE.search(text, before, sentence.start) is not None
        inside = has_mark or (not marked and line.endswith(ENDS) and (first or not parted))
        if inside:
            found.add(number)
            marked, before = marked or has_mark, sentence.end
    return found


def _tells(draft: Draft, other: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether a row of a summary tells, of the same doer, what another row tells."""
    doers = codes_of(draft.actor)
    if not doers or doers != codes_of(other.actor) or not may_be_one(draft, other):
        return False
    if draft.lemma == other.lemma:
        return True
    said = words_of(draft, sentences[draft.reading.number])
    told = words_of(other, sentences[other.reading.number])
    words = said.clause - said.names - _doers_words(draft, sentences[draft.reading.number])
    return bool(words) and len(words & told.clause) > HALF * len(words)


def _doers_words(draft: Draft, sentence: Sentence) -> frozenset[str]:
    """Return the words that stand for who did it."""
    return frozenset(
        token.lemma
        for token in sentence.tokens
        if any(one.start <= token.start < one.end for one in draft.actor)
    )
