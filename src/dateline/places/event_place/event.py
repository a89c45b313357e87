"""Where an event happened, with the reason: by the tree, then the sentence, then the story.

The tree comes first: a place that a locative preposition ties to the event's word, to its object
or to the clause it hangs on. What only names a party (a subject, "talks with Moscow") or the way
somebody came ("returned from Berlin") is no place of the event, nor is the dateline's city.
"""

import re
from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import Final, NamedTuple

from msgspec.structs import replace

from dateline.actors import NOBODY_KNOWN
from dateline.grammar import Sentence
from dateline.places.event_place.place import FINENESS, country_place, place_of
from dateline.places.event_place.theatre import home_of, is_abroad
from dateline.places.event_place.untied import agreed_place, only_named
from dateline.places.event_place.where_filed import told_here
from dateline.places.gazetteer.fold import fold
from dateline.places.ties.elsewhere import is_of_the_matter
from dateline.places.ties.ranks import OWN, Happening, rank_of
from dateline.places.ties.tie import Tie, tie_of
from dateline.places.ties.uses import load_use
from dateline.places.toponym import Toponym
from dateline.records import Dateline, Entity, Place

DATELINE: Final = re.compile(r"^[^\n]{2,60}?(?:\([A-Z][^)\n]{1,30}\)|\s[–—-]{1,2}\s|—|–)")
LONGEST_DATELINE: Final = 60
SHORTEST_INDENT: Final = 5
FINER_AT_MOST: Final = 1.6
COARSE: Final = frozenset({"country", "continent"})
UNSAID: Final = frozenset({"amod", "relcl", "prep", "compound", "poss"})
SOME: Final = frozenset({"the", "this", "that"})
WITHIN_ONE: Final = frozenset({"unknown", "river"})


class Found(NamedTuple):
    """Where an event happened; `tied` where words of its sentence put it there."""

    place: Place | None
    tied: bool


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
    """Say where an event happened, as `find_event_place` does.

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
    return find_event_place(
        sentence,
        trigger,
        toponyms,
        recipients=recipients,
        actors=actors,
        dateline=dateline,
        act=act,
    ).place


def find_event_place(
    sentence: Sentence,
    trigger: int,
    toponyms: Sequence[Toponym],
    *,
    recipients: Sequence[Entity] = (),
    actors: Sequence[Entity] = (),
    dateline: Dateline | None = None,
    act: str | None = None,
    seats: Collection[int] = (),
) -> Found:
    """Say where an event happened, and whether words of its sentence tie it there.

    Args:
        sentence: The sentence that tells the event.
        trigger: The index of the event's word in it.
        toponyms: The story's resolved toponyms, in text order.
        recipients: The event's recipients, as found in the story.
        actors: The event's actors, as found in the story.
        dateline: Where the story was filed.
        act: The codebook's type of the event.
        seats: Where toponyms begin that stand for a government.
    """
    use = load_use()
    force = act in use.at_the_recipient or act in use.at_the_actor
    somewhere = force or sentence.tokens[trigger].lemma in use.happens_somewhere
    event = Happening(sentence, trigger, act in use.at_the_seat)
    entities = (*actors, *recipients)
    parties = [(entity.start, entity.end) for entity in entities]
    usable = [
        toponym
        for toponym in toponyms
        if toponym.kind != "continent"
        # Nearly all stand far behind it, and are asked about for every event.
        if toponym.start > LONGEST_DATELINE
        or not in_dateline(toponym, toponyms, sentence, dateline)
    ]
    ties = [
        tie
        for toponym in usable
        if sentence.start <= toponym.start < sentence.end
        if not is_of_the_matter(sentence, trigger, toponym.start, toponym.end)
        if (tie := tie_of(event, toponym, parties)) is not None
    ]
    here = told_here(event, toponyms, dateline)
    ties = [*ties, here] if here is not None else ties
    told = [toponym for toponym in usable if toponym.country is not None or toponym.name]
    home_told = partial(home_of, act, actors, recipients, told)
    tie = _finest(ties) or _anaphor(event, [place for place in usable if place.start not in seats])
    if tie is not None:
        return Found(_tied(tie, home_told), tied=True)
    codes = {entity.code for entity in entities if not is_abroad(entity)} - NOBODY_KNOWN
    chosen = only_named(event, told, codes) if somewhere else None
    chosen = chosen or agreed_place(told, codes, physical=somewhere)
    if chosen is not None:
        return Found(chosen, tied=False)
    home = home_told()
    return Found(
        None if home is None else country_place(home[0], f"no place is told; {home[1]}"),
        tied=False,
    )


def _tied(tie: Tie, home_told: Callable[[], tuple[str, str] | None]) -> Place:
    """Return a tied place; where its country is open, the one where such acts of its parties are.

    Args:
        tie: How the event is tied to it.
        home_told: Tells the country of such an act, and why.
    """
    place = place_of(tie.toponym, tie.reason)
    if place.country is not None or tie.toponym.kind not in WITHIN_ONE:
        return place
    home = home_told()
    if home is None:
        return place
    country, reason = home
    return replace(place, country=country, reason=f"{place.reason}; {reason}")


def in_dateline(
    toponym: Toponym,
    toponyms: Sequence[Toponym],
    sentence: Sentence,
    dateline: Dateline | None,
) -> bool:
    """Tell whether a toponym stands in the dateline itself, before the story begins.

    Args:
        toponym: One of the story's toponyms.
        toponyms: All of them, in text order.
        sentence: The sentence that it stands in.
        dateline: Where the story was filed.
    """
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


def _finest(ties: Sequence[Tie]) -> Tie | None:
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
    return best


def _inside(inner: Toponym, outer: Toponym) -> bool:
    if outer.kind == "admin1":
        return inner.country == outer.country and inner.admin1 == outer.name
    return outer.country is None or inner.country == outer.country


def _anaphor(event: Happening, toponyms: Sequence[Toponym]) -> Tie | None:
    """Take up "there", "in the city", "in the province" with the last place of that kind."""
    taking_up = load_use().anaphor
    for token in event.sentence.tokens:
        if token.lemma != "there" and token.lemma not in taking_up:
            continue
        kind = _taken_up(event, token.index)
        if not kind:
            continue
        for toponym in reversed(toponyms):
            if toponym.end <= token.start and _fits(toponym, kind):
                return Tie(OWN, toponym, f"{token.text!r} takes up {toponym.text!r}")
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
    told_apart = any(
        words[own].lemma != "same" for own in event.sentence.dependents(index, *UNSAID)
    )
    if not definite or told_apart:
        return ""
    outer = words[preposition.head]
    if preposition.text == "of" and outer.dep == "pobj":
        # "in the east of the province"
        preposition = words[outer.head]
    if preposition.lemma not in use.inside or rank_of(event, preposition.head) is None:
        return ""
    return token.lemma


def _fits(toponym: Toponym, kind: str) -> bool:
    if kind in load_use().settlement:
        return toponym.kind in {"city", "unknown"}
    if kind in load_use().division:
        return toponym.kind == "admin1"
    if kind in {"country", "island"}:
        return toponym.kind == kind
    return bool(toponym.name) and (kind == "there" or toponym.kind not in COARSE)
