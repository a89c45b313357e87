"""Where an event happened: the likeliest of the places that a story names, or nowhere told.

What the rules of the places room say is one signal among those of `place_signals.py`; the weights
stand in `data/where/en.txt`, fitted by `training/train_places.py`.

Source:
    Codebook, "Where": a country alone is an answer; nothing is better than a guess.
"""

from collections.abc import Sequence
from functools import lru_cache

from dateline.events.draft import Draft
from dateline.events.fitted.choice import ChoiceWeights, chances_of, load_choice, strongest
from dateline.events.when_and_where.place_signals import (
    PLACE_SIGNALS,
    Offered,
    is_unlisted,
    places_offered,
    scene_of,
)
from dateline.grammar import Sentence
from dateline.places import Toponym, place_at
from dateline.records import Dateline, Place

SHORTEST = 4
"""Stories of fewer sentences keep what the rules say."""
OF_THE_COUNTRY = 0.5
"""What a place gains by the chance of all places of its country, beside its own."""


def choose_places(
    drafts: Sequence[Draft],
    sentences: Sequence[Sentence],
    toponyms: Sequence[Toponym],
    dateline: Dateline | None,
) -> list[Place | None]:
    """Say where each event of a story happened.

    Args:
        drafts: The story's drafts, in text order, placed by the rules.
        sentences: Its sentences.
        toponyms: Its resolved toponyms, in text order.
        dateline: Where it was filed.

    Returns:
        For each draft its place with the reason, None where none is told.
    """
    if len(sentences) < SHORTEST:
        return [draft.place for draft in drafts]
    weights = load_weights()
    scene = scene_of(drafts, sentences, toponyms, dateline)
    found: list[Place | None] = []
    for at, draft in enumerate(drafts):
        if is_unlisted(draft, scene):
            # A village that no list knows is no less where words put an event.
            found.append(draft.place)
            continue
        offered = places_offered(at, drafts, scene)
        best, chance = best_place(offered, weights)
        if best.site is None or "by rule" in best.signals:
            found.append(draft.place if best.site is not None else None)
        else:
            found.append(place_at(best.site, _reason(best, chance, weights)))
    return found


def best_place(offered: Sequence[Offered], weights: ChoiceWeights) -> tuple[Offered, float]:
    """Return the best of the places offered and its chance; a right country is worth half.

    Args:
        offered: The places, nowhere last.
        weights: What each signal adds.
    """
    chances = chances_of([one.signals for one in offered], weights)
    worth = [
        chance if one.site is not None else chance * weights.nothing
        for one, chance in zip(offered, chances, strict=True)
    ]
    of_country: dict[str | None, float] = {}
    for one, value in zip(offered, worth, strict=True):
        if one.site is not None:
            code = one.site.country
            of_country[code] = of_country.get(code, 0.0) + value
    nothing = worth[-1]

    def together(number: int) -> float:
        site = offered[number].site
        shared = of_country[site.country] if site is not None else nothing
        return worth[number] + OF_THE_COUNTRY * shared

    best = max(range(len(offered)), key=together)
    return offered[best], chances[best]


def _reason(best: Offered, chance: float, weights: ChoiceWeights) -> str:
    signals = "; ".join(strongest(best.signals, weights))
    return f"the likeliest of the places told ({chance:.2f}): {signals}"


@lru_cache(maxsize=2)
def load_weights(language: str = "en") -> ChoiceWeights:
    """Load the weights of a language. Raises DataFileError where the file is wrong."""
    return load_choice("where", PLACE_SIGNALS, language)
