"""The names of all signals that tell when an event was: those that its weights may speak of."""

from typing import get_args

from dateline.events.codebook.codebook import load_codebook
from dateline.events.fitted.choice import each
from dateline.events.frames.tense import Tense
from dateline.events.when_and_where.type_classes import CLASSES
from dateline.records import Basis, Granularity

AGO = (
    "ahead", "on the day of writing", "on the day before", "days ago", "weeks ago", "months ago",
    "years ago", "of unknown end", "of no known day",
)  # fmt: skip
WAYS = ("then", "since")
FLAGS = ("background", "news")
TENSES = (*get_args(Tense), "no tense")
TIES = ("0", "1", "2", "3", "4", "5", "none")
NEARBY = {
    -1: "the sentence before", -2: "two sentences before", -3: "some sentences before",
    -4: "some sentences before", 1: "the sentence after",
}  # fmt: skip


def _in_each_way(*names: str) -> tuple[str, ...]:
    return tuple(f"{name}, {way}" for name in names for way in WAYS)


def day_signals() -> frozenset[str]:
    """Return the names of all signals."""
    places = tuple(dict.fromkeys(NEARBY.values()))
    grains, bases = get_args(Granularity), get_args(Basis)
    how = ("a time", *bases)
    return frozenset(
        (
            "a time", *WAYS, *_in_each_way(*grains), *(f"{grain}, {flag}" for grain in grains
                                                      for flag in FLAGS),
            *(signal for ago in AGO for signal in each(ago, FLAGS)), "reckoned from another",
            "a weekday", *("a " + kind for kind in ("DATE", "TIME", "DURATION")),
            *_in_each_way(
                "in the sentence", '"since" before it', '"until" before it',
                *(f"tie {tie}" for tie in TIES), "opens the sentence", "near the word",
                "before the word", "after the word", "another deed between",
                "the only time of the sentence", "reported", "in its paragraph",
                "last told before", "in the lead", *places,
                *(f"in the sentence, {tense}" for tense in TENSES),
            ),
            *(signal for place in places for signal in each(
                place, FLAGS, TENSES, ("no time in its sentence", "in its paragraph"))),
            *each("last told before", FLAGS),
            *each("of another event", (
                "far off", "by its word", "of its type", "of its type and party", "beside it",
                "just before it", "at its place", "flagged alike")),
            *each("of publication", CLASSES, TENSES, sorted(load_codebook().types), (
                "in the lead", "reported", "no time in its sentence", "beside a quotation")),
            *(f"of publication, {one} by rule" for one in how),
            *each("by rule", FLAGS, bases, ("of unknown end",)),
            *each("unsaid", FLAGS, CLASSES, TENSES, sorted(load_codebook().types), (
                "reported", "no time in its sentence", "of no known day")),
            *(f"unsaid, {one} by rule" for one in how),
            *(f"unsaid, {one} by rule, {flag}" for one in how for flag in FLAGS),
        )
    )  # fmt: skip
