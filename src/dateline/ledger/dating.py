"""Since when a status is so: the clause's own date, its main verb's, or the story's coup's."""

from datetime import date, timedelta

from dateline.dates import date_event, shifted
from dateline.events import PreparedStory, load_lexicon, read_modality
from dateline.grammar import Sentence, subtree
from dateline.ledger.clauses import Draft
from dateline.records import When

RECENT = 31
COUPS = frozenset({"coup", "putsch", "takeover"})
DATED = frozenset({"stated", "relative"})


def effective_of(story: PreparedStory, draft: Draft, recorded: str | None) -> When | None:
    """Return since when a clause's status is so; a fact without a date holds by the report."""
    found = when_of(story, story.sentences[draft.number], draft.trigger)
    if draft.transition.fact and not is_dated(found):
        return When(start=None, end=recorded, granularity="bounded", basis="tense")
    return found


def is_dated(when: When | None) -> bool:
    """Say whether a date was read from words, not from tense or publication."""
    return when is not None and when.basis in DATED


def when_of(story: PreparedStory, sentence: Sentence, trigger: int) -> When | None:
    """Return when the event of a verb or noun was."""
    trigger = _dating_verb(sentence, trigger)
    modality = read_modality(sentence, trigger, load_lexicon().classes)
    tense = "perfect" if modality.tense == "past perfect" else modality.tense
    return date_event(sentence, trigger, story.timexes, story.written, tense=tense, earlier=None)


def _dating_verb(sentence: Sentence, trigger: int) -> int:
    """Return the verb that a clause is dated with: an adjunct ("…, ending it") goes with its main.

    Parsers hang the adjunct on a participle inside the object ("the office opened in 2012,
    closing …"); that participle's day is not the adjunct's.
    """
    token = sentence.tokens[trigger]
    if token.tag != "VBG" or token.dep != "advcl":
        return trigger
    first = min(subtree(sentence, trigger))
    if first == 0 or sentence.tokens[first - 1].text != ",":
        return trigger
    above = sentence.tokens[token.head]
    inside = above.tag == "VBN" and not sentence.dependents(above.index, "aux", "auxpass")
    return above.head if inside else above.index


def coup_day(story: PreparedStory) -> When | None:
    """Return when the story's coup was, if it is dated anywhere and only once."""
    found: dict[tuple[str | None, str | None], When] = {}
    for sentence in story.sentences:
        for token in sentence.tokens:
            if token.lemma in COUPS and token.pos == "NOUN":
                when = when_of(story, sentence, token.index)
                if when is not None and when.basis in DATED:
                    found.setdefault((when.start, when.end), when)
    return next(iter(found.values())) if len(found) == 1 else None


def is_past(effective: When | None, recorded: str | None) -> bool:
    """Say whether a date lies more than a month before the report."""
    if effective is None or effective.end is None or recorded is None:
        return False
    return date.fromisoformat(effective.end) < shifted(
        date.fromisoformat(recorded), -timedelta(RECENT)
    )
