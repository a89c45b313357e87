"""Whether a story tells a draft as its background: what the rules say, weighed with what else does.

The rules of `historical.py` go by a draft's own clause and day; here their answer is one signal
among those of `background_signals.py`. The weights stand in `data/background/en.txt`, fitted by
`training/train_background.py`. Stories of few sentences keep the rules' answer.

Source:
    Codebook, `historical`; logistic regression.
"""

from collections.abc import Collection, Sequence
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from dateline.dates import Timex, Written
from dateline.events.background.background_signals import SIGNALS, signals_of
from dateline.events.background.historical import as_background, as_news, is_flagged_in_passing
from dateline.events.background.narration import day_of_article, day_of_brief
from dateline.events.background.surroundings import surroundings_of
from dateline.events.draft import STATED, Draft
from dateline.events.fitted.weights import chance_of, read_features, text_of
from dateline.grammar import Sentence

SHORTEST = 4
"""Stories of fewer sentences have little that stands around an event."""
LIKELY, UNLIKELY = 0.6, 0.4
"""Above the one the rules' news is background, below the other their background is news."""
EVEN = 0.5
"""What is flagged only since it is told late is background where that is likelier than not."""
COARSE = frozenset({"month", "quarter", "year"})
UNREAL = frozenset({"hypothetical", "future", "negated"})


class Weights(msgspec.Struct, frozen=True):
    """What each signal adds, and the base they are added to."""

    signals: dict[str, float]
    base: float


class Weighed(msgspec.Struct, frozen=True):
    """How likely a draft is background, and what speaks for it (positive) and against it.

    Where one trigger tells several acts the chance is the mean of theirs.
    """

    chance: float
    signals: tuple[tuple[str, float], ...]


def weigh_background(
    drafts: Sequence[Draft],
    sentences: Sequence[Sentence],
    timexes: Sequence[Timex],
    written: Written | None,
    heard: Sequence[float | None],
    timeline: Collection[int] = (),
) -> list[tuple[Draft, Weighed | None]]:
    """Flag as `historical` what is more likely its story's background than its news.

    Args:
        drafts: A story's drafts that stand, in text order, flagged by the rules.
        sentences: Its sentences.
        timexes: Its date expressions, in order.
        written: What is known of the day of writing.
        heard: How likely the detector hears each draft as background, None where it does not.
        timeline: The numbers of the sentences that a timeline tells in the present tense.

    Returns:
        The drafts, in the same order, each with what was weighed; None where the rules' answer
        stays: in short stories, in timelines and where the post of a live page begins, and for what
        is yet to come, only supposed, or denied.
    """
    if len(sentences) < SHORTEST:
        brief = day_of_brief(sentences, timexes, written)
        return [
            (_as_matter(draft) if brief and _is_told_of(draft, brief) else draft, None)
            for draft in drafts
        ]
    weights = load_weights()
    around = surroundings_of(drafts, sentences, timexes, written, heard)
    weighed = [
        None
        if not UNREAL.isdisjoint(draft.aux)
        or draft.reading.number in timeline
        or _opens_a_post(draft)
        else _weighed(signals_of(at, around), weights)
        for at, draft in enumerate(drafts)
    ]
    acts: dict[tuple[int, int], list[int]] = {}
    for at, draft in enumerate(drafts):
        if weighed[at] is not None:
            acts.setdefault((draft.reading.number, draft.reading.trigger), []).append(at)
    found: list[tuple[Draft, Weighed | None]] = list(zip(drafts, weighed, strict=True))
    for rows in acts.values():
        # "Sentenced him to a year in prison" is a verdict and an arrest: both are news, or neither.
        told = [one for one in map(weighed.__getitem__, rows) if one is not None]
        chance = sum(one.chance for one in told) / len(told)
        first = drafts[rows[0]]
        historical = is_background(
            chance,
            ruled="historical" in first.aux,
            weakly=is_flagged_in_passing(first, len(sentences)),
        )
        for at, one in zip(rows, told, strict=True):
            flagged = _flagged(drafts[at], historical=historical)
            found[at] = (flagged, Weighed(chance, one.signals))
    about = day_of_article(sentences, timexes, written)
    return found if about is None else _since(about, found)


def _since(
    about: str, found: Sequence[tuple[Draft, Weighed | None]]
) -> list[tuple[Draft, Weighed | None]]:
    """Tell what was on the day that an article is about, and what followed, as its matter."""
    told: list[tuple[Draft, Weighed | None]] = []
    followed = True
    for draft, weighed in found:
        date = draft.date
        if date is not None and date.basis in STATED and date.start is not None:
            within = date.granularity in COARSE and date.start <= about <= (date.end or "")
            followed = date.start >= about or within
        told.append((_as_matter(draft) if followed else draft, weighed))
    return told


def _is_told_of(draft: Draft, day: str) -> bool:
    """Say whether a draft was on the day that a text is about, or later, by its own words."""
    date = draft.date
    return (
        date is not None
        and date.basis in STATED
        and date.start is not None
        and date.start >= day
        and draft.modality.tense == "past"
        and not draft.modality.background
    )


def _as_matter(draft: Draft) -> Draft:
    """Return a draft as no background; its day stays, since none told is not that of writing."""
    if draft.modality.youth or draft.modality.long_ago or not UNREAL.isdisjoint(draft.aux):
        return draft
    return replace(draft, aux=tuple(flag for flag in draft.aux if flag != "historical"))


def _opens_a_post(draft: Draft) -> bool:
    """Say whether a draft is what a post of a live page was written for."""
    return draft.told == 0 < draft.reading.number and "historical" not in draft.aux


def _weighed(signals: Sequence[str], weights: Weights) -> Weighed:
    """Return how likely what has these signals is background."""
    told = tuple((name, weights.signals[name]) for name in signals)
    return Weighed(chance_of(weights.base + sum(weight for _, weight in told)), told)


def is_background(chance: float, *, ruled: bool, weakly: bool = False) -> bool:
    """Say whether a draft of a chance is background, given what the rules say.

    Args:
        chance: How likely that is.
        ruled: Whether the rules flag it.
        weakly: Whether they do so only since it is told late in a long story.
    """
    if ruled and weakly:
        return chance > EVEN
    return chance > (UNLIKELY if ruled else LIKELY)


def _flagged(draft: Draft, *, historical: bool) -> Draft:
    if historical == ("historical" in draft.aux):
        return draft
    return as_background(draft) if historical else as_news(draft)


@lru_cache(maxsize=2)
def load_weights(language: str = "en") -> Weights:
    """Load the weights of a language.

    Args:
        language: ISO 639-1 code.

    Raises:
        DataFileError: The file is wrong: the message names file, line and mend.
    """
    return read_weights(*text_of("background", language))


def read_weights(text: str, file: str) -> Weights:
    """Read weights from a file's text. Raises DataFileError as `load_weights` does."""
    signals, numbers = read_features(text, file, SIGNALS, {"base": 0.0})
    return Weights(dict.fromkeys(SIGNALS, 0.0) | signals, **numbers)
