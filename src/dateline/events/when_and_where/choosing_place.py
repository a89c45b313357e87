"""Where an event happened: the likeliest of the places that a story names, or nowhere told.

What the rules of the places room say is one signal among those of `place_signals.py`; the weights
stand in `data/where/en.txt`, fitted by `training/train_places.py`.

Source:
    Codebook, "Where": a country alone is an answer; nothing is better than a guess.
"""

from collections.abc import Collection, Sequence
from functools import lru_cache

from dateline.events.draft import Draft
from dateline.events.fitted.choice import ChoiceWeights, chances_of, load_choice, strongest
from dateline.events.parties.sectors import POLICE_AND_COURTS
from dateline.events.when_and_where.place_signal_names import PLACE_SIGNALS
from dateline.events.when_and_where.place_signals import Offered, places_offered
from dateline.events.when_and_where.scene import is_unlisted, scene_of
from dateline.events.words import listed
from dateline.grammar import Sentence
from dateline.places import (
    COUNTRY,
    Site,
    Toponym,
    is_abroad,
    is_country,
    is_of_the_matter,
    place_at,
)
from dateline.records import Dateline, Place

LAWFUL = frozenset({"arrest", "convict"})
SHORTEST = 4
"""Stories of fewer sentences keep what the rules say."""
OF_THE_COUNTRY = 0.5
"""What a place gains by the chance of all places of its country, beside its own."""


def choose_places(
    drafts: Sequence[Draft],
    sentences: Sequence[Sentence],
    toponyms: Sequence[Toponym],
    dateline: Dateline | None,
    seats: Collection[int] = (),
) -> list[Place | None]:
    """Say where each event of a story happened.

    Args:
        drafts: The story's drafts, in text order, placed by the rules.
        sentences: Its sentences.
        toponyms: Its resolved toponyms, in text order.
        dateline: Where it was filed.
        seats: Where toponyms begin that stand for a government.

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
        offered = [
            one
            for one in places_offered(at, drafts, scene)
            if one.site is None
            or not (
                _is_of_the_matter(draft, one.site, sentences)
                or _is_foreign(draft, one.site)
                or _is_only_a_seat(one.site, seats)
            )
        ]
        best, chance = best_place(offered, weights)
        if best.site is None or "by rule" in best.signals:
            found.append(draft.place if best.site is not None else None)
        else:
            found.append(place_at(best.site, _reason(best, chance, weights)))
    return found


def _is_of_the_matter(draft: Draft, site: Site, sentences: Sequence[Sentence]) -> bool:
    """Say whether a draft's sentence names a place only in what its act is about."""
    number, trigger = draft.reading.number, draft.reading.trigger
    sentence = sentences[number]
    there = [
        sentence.tokens[naming.token]
        for naming in site.namings
        if naming.number == number and naming.token >= 0
    ]
    return bool(there) and all(
        is_of_the_matter(sentence, trigger, token.start, token.end) for token in there
    )


def _is_only_a_seat(site: Site, seats: Collection[int]) -> bool:
    """Say whether a town is named only for the government that sits in it."""
    return bool(site.namings) and all(naming.start in seats for naming in site.namings)


def _is_foreign(draft: Draft, site: Site) -> bool:
    """Say whether nobody is there: exiles are not at home, nor police and courts abroad."""
    own = {party.code for party in draft.actor}
    if draft.lemma in listed("sentencing") and all(map(is_country, own)):
        # A court sits in its own country, whatever else its sentence tells.
        return bool(own) and site.country not in own
    if draft.tied or site.level != COUNTRY:
        return False
    if any(is_abroad(party) and party.code == site.country for party in draft.actor):
        return True
    by_law = not LAWFUL.isdisjoint(draft.modes) and all(
        not POLICE_AND_COURTS.isdisjoint(party.sector[:1]) and is_country(party.code)
        for party in draft.actor
    )
    return by_law and site.country not in own


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
