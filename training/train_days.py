"""Fit the weights by which the day of an event is chosen, on whole documents.

    python training/train_days.py GOLD [GOLD ...] [--check]

GOLD is a file of rows `{"id", "text", "events", ...}` in the form of `news_gold`. How many days of
events that must be found are right by the rules and by the weights, cross-validated by document,
is printed; with `--check` nothing is written. See DATASHEET.md for what the gold is.
"""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from choices import Decision, coded_gold, gold_of, held_out, write

from dateline.dates import told_times
from dateline.eval.matching import intervals_meet, same_interval
from dateline.events.draft import Draft
from dateline.events.fitted.choice import ChoiceWeights
from dateline.events.prepared import PreparedStory
from dateline.events.when_and_where.choosing_day import SHORTEST, best_day, unsaid
from dateline.events.when_and_where.day_signal_names import day_signals
from dateline.events.when_and_where.day_signals import days_offered
from dateline.events.when_and_where.offered_days import Calendar, OfferedDay
from dateline.records import Mention, When

PENALTY = 6.0
NOTHING = 0.35
TARGET = Path("src/dateline/data/when/en.txt")
HEAD = """\
# What tells when an event was, among the times that its story tells; fitted by
# training/train_days.py. The chance that no day is told is multiplied by `nothing`.
"""


class Case(NamedTuple):
    """A decision, the days offered, the gold's interval and the rules', what is unsaid."""

    decision: Decision
    offered: tuple[OfferedDay, ...]
    gold: dict[str, Any] | None
    ruled: When | None
    unsaid: When | None


def cases_of(paths: Sequence[Path]) -> list[Case]:
    """Code the gold documents; return the days offered for the drafts that tell a gold event."""
    coded = coded_gold(paths, SHORTEST)
    return [case for row, story, kept in coded for case in cases_in(story, kept, row)]


def cases_in(
    story: PreparedStory, kept: Sequence[tuple[Draft, Mention]], row: dict[str, Any]
) -> list[Case]:
    """Return the days offered for the drafts of one story that tell a gold event."""
    drafts = [draft for draft, _ in kept]
    told = told_times(story.sentences, story.timexes, story.written, story.article.text)
    calendar = Calendar(told, story.sentences, {})
    found: list[Case] = []
    for at, (event, must) in sorted(gold_of(row, [mention for _, mention in kept]).items()):
        draft, gold = drafts[at], event.get("date")
        offered = tuple(days_offered(at, drafts, calendar))
        right = np.array([float(is_right(one, gold, draft)) for one in offered])
        signals = tuple(one.signals for one in offered)
        decision = Decision(row["id"], must, bool(gold), signals, right)
        found.append(Case(decision, offered, gold, draft.date, unsaid(draft, story.written)))
    return found


def is_right(offered: OfferedDay, gold: dict[str, Any] | None, draft: Draft) -> bool:
    """Say whether a day is the gold's; where that has none, whether the rules gave none either.

    News of no told day is of the day of publication, by the rules; that stands where the gold is
    silent.
    """
    when = offered.when
    if gold:
        return when is not None and same_interval(gold, {"start": when.start, "end": when.end})
    ruled = draft.date
    if ruled is not None and ruled.text is None and ruled.basis == "publication":
        return when is not None and (when.start, when.end) == (ruled.start, ruled.end)
    return when is None


def show(name: str, cases: Sequence[Case], chosen: Callable[[int], When | None]) -> None:
    """Print how many days of events that must be found are right, and how many meet the gold's."""
    must = [at for at, case in enumerate(cases) if case.decision.must]
    same = meets = dated = given = 0
    for at in must:
        when, gold = chosen(at), cases[at].gold
        if gold:
            shown = None if when is None else {"start": when.start, "end": when.end}
            dated += 1
            same += same_interval(gold, shown)
            meets += intervals_meet(gold, shown)
        else:
            given += when is not None and when.text is not None
    print(f"{name}: of {dated} dated, {same} of the same days, {meets} meet;",
          f"of {len(must) - dated} without a day {given} given one that is told")  # fmt: skip


def main() -> None:
    """Fit, or check, as the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    names = sorted(day_signals())
    cases = cases_of(arguments.gold)
    decisions = [case.decision for case in cases]
    show("by rules", cases, lambda at: cases[at].ruled)
    fitted = held_out(decisions, names, PENALTY)

    def by_weights(at: int) -> When | None:
        best = best_day(cases[at].offered, ChoiceWeights(fitted[at], NOTHING))
        return cases[at].unsaid if best.when is None else best.when

    show("by weights, cross-validated", cases, by_weights)
    if not arguments.check:
        write(TARGET, decisions, names, PENALTY, f"{HEAD}\nnothing: {NOTHING:.2f}\n")


if __name__ == "__main__":
    main()
