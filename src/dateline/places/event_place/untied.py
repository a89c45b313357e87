"""Where an event happened that no word ties to a place: by its sentence, then by the story."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from dateline.grammar import ancestors
from dateline.places.event_place.place import country_place, is_fine, place_of
from dateline.places.ties.ranks import Happening
from dateline.places.ties.uses import load_use
from dateline.places.toponym import Toponym
from dateline.records import Place

SPOKEN_OF: Final = frozenset({"pobj", "dobj"})
ON_THE_WAY: Final = frozenset({"to", "from", "for", "via"})
TWICE: Final = 2
CLEARLY: Final = 1.5


def only_named(event: Happening, toponyms: Sequence[Toponym], codes: set[str]) -> Place | None:
    """Take the only finer place that an event's sentence names, in the country of its parties.

    What stands before a noun ("the Ohio senator") or acts itself is no place of the sentence, nor
    is where somebody tells of the event, goes or comes from ("held as he set out for Cairo").
    """
    sentence = event.sentence
    fine = [
        toponym
        for toponym in toponyms
        if sentence.start <= toponym.start < sentence.end and is_fine(toponym)
    ]
    if len({(toponym.name, toponym.country) for toponym in fine}) != 1:
        return None
    if codes and fine[0].country not in codes:
        return None
    if not any(_is_spoken_of(event, toponym) for toponym in fine):
        return None
    return place_of(fine[0], "the only place its sentence names")


def _is_spoken_of(event: Happening, toponym: Toponym) -> bool:
    words = event.sentence.tokens
    over = (event.trigger, *ancestors(event.sentence, event.trigger))
    for word in words:
        if word.dep not in SPOKEN_OF or not toponym.start <= word.start < toponym.end:
            continue
        above = ancestors(event.sentence, word.index)
        if (
            word.dep == "pobj"
            and words[above[0]].lemma in ON_THE_WAY
            and not load_use().journey.isdisjoint(words[index].lemma for index in above[1:2])
        ):
            continue
        shared = next((index for index in over if index in above), None)
        if shared is None or words[shared].lemma not in load_use().reporting:
            return True
    return False


def agreed_place(toponyms: Sequence[Toponym], codes: set[str], *, physical: bool) -> Place | None:
    """Take what the whole story says of where it plays.

    An act that must happen somewhere is placed where the story's towns agree; any event between
    parties of one country, in a story of that country alone, in that country.
    """
    if physical:
        main = _main_place(toponyms)
        if main is not None and (not codes or main.country in codes):
            return place_of(main, "the place the story names most")
    countries = {toponym.country for toponym in toponyms if toponym.country}
    if len(countries) != 1 or codes != countries:
        return None
    country = countries.pop()
    named = next((toponym for toponym in toponyms if toponym.kind == "country"), None)
    if named is not None:
        return place_of(named, "the only country of the story's places and parties")
    return country_place(country, "every place and party of the story is of that country")


def _main_place(toponyms: Sequence[Toponym]) -> Toponym | None:
    """Return the finer place that most of the story's finer mentions name, if one does."""
    fine = [toponym for toponym in toponyms if is_fine(toponym)]
    counts = Counter((place.name, place.country, place.admin1) for place in fine)
    ranked = counts.most_common()
    if not ranked or ranked[0][1] < TWICE:
        return None
    # the division around a town goes with the town
    rival = next((count for key, count in ranked[1:] if key[1:] != ranked[0][0][1:]), 0)
    if ranked[0][1] < CLEARLY * rival:
        return None
    return next(
        place for place in fine if (place.name, place.country, place.admin1) == ranked[0][0]
    )
