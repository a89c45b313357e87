"""Where an event happened, with the reason: by the tree, then the sentence, then the story.

The tree comes first: a place that a locative preposition ties to the event's word, to its object
or to the clause it hangs on. What only names a party (a subject, "talks with Moscow") or the way
somebody came ("returned from Berlin") is no place of the event, nor is the dateline's city.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from dateline.grammar import Sentence
from dateline.places.fold import fold
from dateline.places.tables import country_names
from dateline.places.theatre import home_of
from dateline.places.tie import Happening, Tie, load_use, rank_of, tie_of
from dateline.places.toponym import Toponym
from dateline.records import Dateline, Entity, Place

NOBODY: Final = frozenset({"UNK", "UAF"})
FINENESS: Final = {
    "continent": 0, "sea": 1, "desert": 1, "country": 1, "region": 2, "river": 2, "admin1": 2,
    "mountain": 3, "island": 3, "lake": 3, "admin2": 3, "city": 4, "unknown": 4, "district": 5,
    "base": 5, "airport": 5, "landmark": 5,
}  # fmt: skip
DATELINE: Final = re.compile(r"^[^\n]{2,60}?(?:\([A-Z][^)\n]{1,30}\)|\s[–—-]{1,2}\s|—|–)")
LONGEST_DATELINE: Final = 60
SHORTEST_INDENT: Final = 5
FINER_AT_MOST: Final = 1.6
SETTLEMENTS: Final = frozenset({"city", "town", "village", "capital", "settlement", "port"})
DIVISIONS: Final = frozenset({"province", "state", "governorate"})
COARSE: Final = frozenset({"country", "continent"})
UNSAID: Final = frozenset({"amod", "relcl", "prep", "compound", "poss"})
SOME: Final = frozenset({"the", "this", "that"})
WITHOUT_POINT: Final = frozenset(
    {"continent", "region", "sea", "river", "lake", "mountain", "desert"}
)
FINEST_REGION: Final = 2
TWICE: Final = 2
CLEARLY: Final = 1.5
LAST_NAMED_WITHIN: Final = 300


def place_event(
    sentence: Sentence,
    trigger: int,
    toponyms: Sequence[Toponym],
    *,
    recipients: Sequence[Entity] = (),
    actors: Sequence[Entity] = (),
    dateline: Dateline | None = None,
    act: str | None = None,
) -> Place | None:
    """Say where an event happened.

    Args:
        sentence: The sentence that tells the event.
        trigger: The index of the event's word in it.
        toponyms: The story's resolved toponyms, in text order.
        recipients: The event's recipients, as found in the story.
        actors: The event's actors, as found in the story.
        dateline: Where the story was filed.
        act: The codebook's type of the event.

    Returns:
        The place with the reason in words; a country alone where the text supports no more;
        nothing where it supports none.

    Source:
        The codebook, "Where".
    """
    event = Happening(sentence, trigger)
    entities = (*actors, *recipients)
    parties = [(entity.start, entity.end) for entity in entities]
    usable = [
        toponym
        for toponym in toponyms
        if (toponym.country is not None or toponym.name) and toponym.kind != "continent"
        if not _in_dateline(toponym, toponyms, sentence, dateline)
    ]
    ties = [
        tie
        for toponym in usable
        if sentence.start <= toponym.start < sentence.end
        if (tie := tie_of(event, toponym, parties)) is not None
    ]
    chosen = _finest(ties) or _anaphor(event, usable)
    if chosen is not None:
        return chosen
    physical = sentence.tokens[trigger].lemma in load_use().happens_somewhere
    codes = {entity.code for entity in entities} - NOBODY
    chosen = _scene(event, usable, codes) if physical else None
    if chosen is not None:
        return chosen
    chosen = _story(usable, codes, physical=physical)
    if chosen is not None:
        return chosen
    home = home_of(act, actors, recipients, usable)
    return None if home is None else _country(*home)


def _country(code: str, reason: str) -> Place:
    return Place(name=country_names().get(code, code), country=code, reason=reason)


def _place(toponym: Toponym, reason: str) -> Place:
    # the point of a river or a continent says nothing of where along it
    pointless = toponym.kind in WITHOUT_POINT and toponym.country is None
    return Place(
        name=toponym.name or toponym.text,
        country=toponym.country,
        admin1=toponym.admin1,
        lat=None if pointless else toponym.lat,
        lon=None if pointless else toponym.lon,
        geonameid=toponym.geonameid,
        reason=reason if toponym.name else f"{reason}; {toponym.why}",
    )


def _in_dateline(
    toponym: Toponym,
    toponyms: Sequence[Toponym],
    sentence: Sentence,
    dateline: Dateline | None,
) -> bool:
    """Tell whether a toponym stands in the dateline itself, before the story begins."""
    if toponym.start > LONGEST_DATELINE:
        return False
    if sentence.start == 0:
        head = DATELINE.match(sentence.text)
        if head is not None and toponym.end <= head.end():
            return True
    first = toponyms[0]
    if dateline is None or first.start > SHORTEST_INDENT:
        return False
    return fold(first.text) == fold(dateline.place) and toponym.start <= first.end + 2


def _finest(ties: Sequence[Tie]) -> Place | None:
    """Choose the closest tie; a finer place inside it that is tied as well is better."""
    if not ties:
        return None
    within = [tie for tie in ties if tie.toponym.country is not None]
    if within and min(tie.rank for tie in within) <= FINER_AT_MOST + min(t.rank for t in ties):
        ties = within
    best = min(
        ties,
        key=lambda tie: (tie.rank, -FINENESS.get(tie.toponym.kind, 0), tie.toponym.start),
    )
    for tie in sorted(ties, key=lambda tie: (tie.rank, tie.toponym.start)):
        finer = FINENESS.get(tie.toponym.kind, 0) > FINENESS.get(best.toponym.kind, 0)
        near = tie.rank <= best.rank + FINER_AT_MOST
        if finer and near and _inside(tie.toponym, best.toponym):
            best = tie
    return _place(best.toponym, best.reason)


def _inside(inner: Toponym, outer: Toponym) -> bool:
    if outer.kind == "admin1":
        return inner.country == outer.country and inner.admin1 == outer.name
    return outer.country is None or inner.country == outer.country


def _anaphor(event: Happening, toponyms: Sequence[Toponym]) -> Place | None:
    """Take up "there", "in the city", "in the province" with the last place of that kind."""
    for token in event.sentence.tokens:
        kind = _taken_up(event, token.index)
        if not kind:
            continue
        for toponym in reversed(toponyms):
            if toponym.end <= token.start and toponym.name and _fits(toponym, kind):
                return _place(toponym, f"{token.text!r} takes up {toponym.text!r}")
    return None


def _taken_up(event: Happening, index: int) -> str:
    """Return the kind of place that a word takes up for the event: a noun, "there", or none."""
    use = load_use()
    words = event.sentence.tokens
    token = words[index]
    if token.lemma == "there" and token.pos == "ADV":
        return "there" if rank_of(event, token.head) is not None else ""
    if token.lemma not in use.anaphor or token.dep != "pobj":
        return ""
    preposition = words[token.head]
    definite = any(words[det].lemma in SOME for det in event.sentence.dependents(index, "det"))
    if not definite or event.sentence.dependents(index, *UNSAID):
        return ""
    outer = words[preposition.head]
    if preposition.text == "of" and outer.dep == "pobj":
        # "in the east of the province"
        preposition = words[outer.head]
    if preposition.lemma not in use.inside or rank_of(event, preposition.head) is None:
        return ""
    return token.lemma


def _fits(toponym: Toponym, kind: str) -> bool:
    if kind in SETTLEMENTS:
        return toponym.kind == "city"
    if kind in DIVISIONS:
        return toponym.kind == "admin1"
    if kind in {"country", "island"}:
        return toponym.kind == kind
    return kind == "there" or toponym.kind not in COARSE


def _scene(event: Happening, toponyms: Sequence[Toponym], codes: set[str]) -> Place | None:
    """Take the finer place named last before a sentence that itself names none."""
    sentence = event.sentence
    if any(sentence.start <= toponym.start < sentence.end for toponym in toponyms):
        return None
    before = [
        toponym
        for toponym in toponyms
        if 0 <= sentence.start - toponym.end <= LAST_NAMED_WITHIN
        and FINENESS.get(toponym.kind, 0) >= FINEST_REGION
        and toponym.name
    ]
    if not before or (codes and before[-1].country not in codes):
        return None
    return _place(before[-1], "the place named last before it")


def _story(toponyms: Sequence[Toponym], codes: set[str], *, physical: bool) -> Place | None:
    """Take what the whole story says of where it plays.

    An act that must happen somewhere is placed where the story's towns agree; any event between
    parties of one country, in a story of that country alone, in that country.
    """
    if physical:
        main = _main_place(toponyms)
        if main is not None and (not codes or main.country in codes):
            return _place(main, "the place the story names most")
    countries = {toponym.country for toponym in toponyms if toponym.country}
    if len(countries) != 1 or codes != countries:
        return None
    country = countries.pop()
    named = next((toponym for toponym in toponyms if toponym.kind == "country"), None)
    if named is not None:
        return _place(named, "the only country of the story's places and parties")
    return _country(country, "every place and party of the story is of that country")


def _main_place(toponyms: Sequence[Toponym]) -> Toponym | None:
    """Return the finer place that most of the story's finer mentions name, if one does."""
    fine = [
        toponym
        for toponym in toponyms
        if FINENESS.get(toponym.kind, 0) >= FINEST_REGION and toponym.name
    ]
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
