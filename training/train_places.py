"""Fit the weights by which the place of an event is chosen, on whole documents.

    python training/train_places.py GOLD [GOLD ...] [--check]

GOLD is a file of rows `{"id", "text", "events", ...}` in the form of `news_gold`. How many places
of events that must be found are right by the rules and by the weights, cross-validated by document,
is printed; with `--check` nothing is written. See DATASHEET.md for what the gold is.
"""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from choices import Decision, coded_gold, gold_of, held_out, write

from dateline.eval.documents import is_same_place
from dateline.events.draft import Draft
from dateline.events.fitted.choice import ChoiceWeights
from dateline.events.prepared import PreparedStory
from dateline.events.when_and_where.choosing_place import SHORTEST, best_place
from dateline.events.when_and_where.place_signal_names import PLACE_SIGNALS
from dateline.events.when_and_where.place_signals import Offered, places_offered
from dateline.events.when_and_where.scene import scene_of
from dateline.places import Site, place_at
from dateline.records import Mention, Place

PENALTY = 6.0
NOTHING = 0.35
TARGET = Path("src/dateline/data/where/en.txt")
HEAD = """\
# What tells where an event happened, among the places that its story names; fitted by
# training/train_places.py. The chance that no place is told is multiplied by `nothing`.
"""


class Case(NamedTuple):
    """A decision, the places that stand for it, the gold's place and the rules'."""

    decision: Decision
    offered: tuple[Offered, ...]
    gold: dict[str, Any] | None
    ruled: Place | None


def cases_of(paths: Sequence[Path]) -> list[Case]:
    """Code the gold documents; return the places offered for the drafts that tell a gold event."""
    coded = coded_gold(paths, SHORTEST)
    return [case for row, story, kept in coded for case in cases_in(story, kept, row)]


def cases_in(
    story: PreparedStory, kept: Sequence[tuple[Draft, Mention]], row: dict[str, Any]
) -> list[Case]:
    """Return the places offered for the drafts of one story that tell a gold event."""
    drafts = [draft for draft, _ in kept]
    scene = scene_of(drafts, story.sentences, story.toponyms, story.article.dateline)
    found: list[Case] = []
    for at, (event, must) in sorted(gold_of(row, [mention for _, mention in kept]).items()):
        offered = tuple(places_offered(at, drafts, scene))
        place = event.get("place")
        right = np.array([float(_is_right(one.site, place)) for one in offered])
        if not right.any():
            right = np.array([float(_is_there(one.site, place)) for one in offered])
        signals = tuple(one.signals for one in offered)
        decision = Decision(row["id"], must, bool(place), signals, right)
        found.append(Case(decision, offered, place, drafts[at].place))
    return found


def _is_there(site: Site | None, gold: dict[str, Any] | None) -> bool:
    """Say whether a site, or nowhere, is in the country of the gold's place."""
    return site is None if not gold else site is not None and site.country == gold["country"]


def _is_right(site: Site | None, gold: dict[str, Any] | None) -> bool:
    """Say whether a site, or nowhere, is the gold's place."""
    if not gold or site is None:
        return _is_there(site, gold)
    return _is_there(site, gold) and is_same_place(gold, {"name": place_at(site, "").name})


def show(name: str, cases: Sequence[Case], chosen: Callable[[int], Place | None]) -> None:
    """Print how many places of events that must be found are right, in country and name."""
    must = [at for at, case in enumerate(cases) if case.decision.must]
    placed = [(cases[at].gold, chosen(at)) for at in must if cases[at].gold]
    country = sum(place is not None and place.country == gold["country"] for gold, place in placed)
    named = sum(place is not None and is_same_place(gold, {"name": place.name})
                for gold, place in placed)  # fmt: skip
    nowhere = [chosen(at) for at in must if not cases[at].gold]
    given = sum(place is not None for place in nowhere)
    print(f"{name}: of {len(placed)} placed, {country} right in country, {named} in name;",
          f"of {len(nowhere)} without a place {given} given one")  # fmt: skip


def main() -> None:
    """Fit, or check, as the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    names = sorted(PLACE_SIGNALS)
    cases = cases_of(arguments.gold)
    decisions = [case.decision for case in cases]
    show("by rules", cases, lambda at: cases[at].ruled)
    fitted = held_out(decisions, names, PENALTY)

    def by_weights(at: int) -> Place | None:
        best, _ = best_place(cases[at].offered, ChoiceWeights(fitted[at], NOTHING))
        return None if best.site is None else place_at(best.site, "")

    show("by weights, cross-validated", cases, by_weights)
    if not arguments.check:
        write(TARGET, decisions, names, PENALTY, f"{HEAD}\nnothing: {NOTHING:.2f}\n")


if __name__ == "__main__":
    main()
