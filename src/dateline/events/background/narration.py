"""Timelines, where a story tells old days in the present tense; articles on an old happening.

Source:
    Codebook, `historical`; Quirk et al. (1985), 4.8, on the historic present.
"""

from collections.abc import Sequence
from datetime import timedelta

from dateline.dates import Timex, Written, last_day, shifted
from dateline.events.frames.tense import tense_of
from dateline.grammar import Sentence, ancestors

NEWS_DAYS = 7
FEWEST_ENTRIES = 3
OPENING = 3
LONGEST_MONTH = 31
A = frozenset({"a", "an", "one"})
NO_ENTRY = frozenset({"relcl", "acl"})
IN_THE_PRESENT = frozenset({"present", None})


def timeline_sentences(
    sentences: Sequence[Sentence], timexes: Sequence[Timex], written: Written | None
) -> frozenset[int]:
    """Return the numbers of the sentences that go on with an old day told in the present tense.

    "In June 2007 a gunman storms the campus. He kills six people." An entry begins with a sentence
    in the present whose date lies before the news, and lasts while the present tense does.

    Args:
        sentences: The story's sentences.
        timexes: Its date expressions, in order.
        written: What is known of the day of writing.
    """
    day = last_day(written)
    if day is None:
        return frozenset()
    old = shifted(day, -timedelta(days=NEWS_DAYS)).isoformat()
    numbers: list[int] = []
    entries = 0
    told = False
    for number, sentence in enumerate(sentences):
        root = next(token.index for token in sentence.tokens if token.head == token.index)
        present = tense_of(sentence, root) in IN_THE_PRESENT
        dated = _latest(sentence, timexes)
        if dated is not None:
            told = present and dated < old
            entries += told
        elif not present:
            told = False
        if told:
            numbers.append(number)
    return frozenset(numbers) if entries >= FEWEST_ENTRIES else frozenset()


def day_of_article(
    sentences: Sequence[Sentence], timexes: Sequence[Timex], written: Written | None
) -> str | None:
    """Return the ISO day of the happening that an article is about, however old, or None.

    "The Kirumba attack was an ambush on a convoy on 12 November 2019": what was on that day and
    what followed is the article's matter, what was before is its background.

    Args:
        sentences: The story's sentences.
        timexes: Its date expressions, in order.
        written: What is known of the day of writing.
    """
    day = last_day(written)
    # Notices of the page may stand before: "This article documents a recent event."
    opening = [one for one in sentences if one.text.rstrip().endswith(".")][:OPENING]
    first = next(filter(_says_what_was, opening), None)
    if day is None or first is None:
        return None
    told = [
        timex.first
        for timex in timexes
        if first.start <= timex.start < first.end
        and timex.granularity == "day"
        and not timex.relative
        and timex.first is not None
    ]
    old = shifted(day, -timedelta(days=NEWS_DAYS)).isoformat()
    return told[0] if told and told[0] < old else None


def day_of_brief(
    sentences: Sequence[Sentence], timexes: Sequence[Timex], written: Written | None
) -> str | None:
    """Return the ISO day that a text of few sentences is about where it is no day of the news.

    "Oslo on June 3 expelled two envoys", on the twelfth: the main clause of the first sentence
    tells a day of the last month, and no later one is told.

    Args:
        sentences: The text's sentences.
        timexes: Its date expressions, in order.
        written: What is known of the day of writing.
    """
    day = last_day(written)
    if day is None or not sentences:
        return None
    old = shifted(day, -timedelta(days=NEWS_DAYS)).isoformat()
    first = sentences[0]
    told = [
        timex.first
        for timex in timexes
        if timex.granularity == "day"
        and timex.first is not None
        and first.start <= timex.start < first.end
        and _is_of_main_clause(first, timex)
    ]
    late = any(timex.last is not None and timex.last >= old for timex in timexes)
    month = shifted(day, -timedelta(days=LONGEST_MONTH)).isoformat()
    return told[0] if len(told) == 1 and month <= told[0] < old and not late else None


def _is_of_main_clause(sentence: Sentence, timex: Timex) -> bool:
    inside = [t.index for t in sentence.tokens if timex.start <= t.start < timex.end]
    return bool(inside) and not any(
        sentence.tokens[above].dep in {*NO_ENTRY, "advcl", "pcomp"}
        for above in (inside[0], *ancestors(sentence, inside[0]))
    )


def _says_what_was(sentence: Sentence) -> bool:
    """Say whether a sentence says what something was ("The attack was an ambush")."""
    root = next(token for token in sentence.tokens if token.head == token.index)
    named = any(
        sentence.tokens[one].pos != "PRON" for one in sentence.dependents(root.index, "nsubj")
    )
    if root.lemma != "be" or root.tag != "VBD" or not named:
        # "It was a sunny morning on 31 August 2013 when ..." opens a tale.
        return False
    return any(
        sentence.tokens[word].text.lower() in A
        for told in sentence.dependents(root.index, "attr")
        for word in sentence.dependents(told, "det", "nummod")
    )


def _latest(sentence: Sentence, timexes: Sequence[Timex]) -> str | None:
    """Return the last ISO day that a sentence's own clauses name, not those of its nouns."""
    days = [
        day
        for timex in timexes
        if timex.type != "SET"
        and sentence.start <= timex.start < sentence.end
        and (day := timex.last if timex.granularity in {"day", "week"} else timex.first) is not None
        and not _tells_a_noun(sentence, timex)
    ]
    return max(days, default=None)


def _tells_a_noun(sentence: Sentence, timex: Timex) -> bool:
    inside = [t.index for t in sentence.tokens if timex.start <= t.start < timex.end]
    return not inside or any(
        sentence.tokens[above].dep in NO_ENTRY
        for above in (inside[0], *ancestors(sentence, inside[0]))
    )
