"""Where a story speaks of whom, gathered once for all its drafts."""

from collections.abc import Callable, Sequence

import msgspec
from msgspec.structs import replace

from dateline.events.choosing.dealings import main_sector
from dateline.events.parties.sectors import UNKNOWN
from dateline.records import Entity

Told = Sequence[tuple[int, int, tuple[Entity, ...]]]


class Spoken(msgspec.Struct, frozen=True):
    """Where a story speaks of each code by words that tell it, and as whom.

    All but two are by code: `places` holds the sentences and their tokens, `times` how often it is
    spoken of, `kinds` the sentences by main sector, `first` the first of each main sector,
    `sectors` the sectors that come first with anybody of it. `mentions` holds by sentence every
    token that is a party, its country told or not, and `known` the codes of those whose country
    is told, both in text order. `total` is how often the story speaks of any, `most` how often of
    the code that it speaks of most. `near` holds what `away_from` worked out.
    """

    places: dict[str, dict[int, list[int]]]
    times: dict[str, int]
    kinds: dict[str, dict[str, list[int]]]
    first: dict[str, dict[str, Entity]]
    sectors: dict[str, set[str]]
    mentions: dict[int, list[tuple[int, tuple[Entity, ...]]]]
    known: dict[int, list[tuple[int, str]]]
    total: int
    most: int
    near: dict[int, dict[str, int]]


def spoken_of(told: Told, is_guess: Callable[[Entity], bool]) -> Spoken:
    """Gather where a story speaks of whom.

    Args:
        told: Every mention of a party: sentence, token, entities; in text order.
        is_guess: Says whether a party's country is told by no word of the text.
    """
    spoken = Spoken({}, {}, {}, {}, {}, {}, {}, 0, 0, {})
    for number, token, entities in told:
        named = tuple(entity for entity in entities if entity.code)
        if not named:
            continue
        spoken.mentions.setdefault(number, []).append((token, named))
        if not is_guess(named[0]):
            spoken.known.setdefault(number, []).append((token, named[0].code))
        for entity in named:
            code = entity.code
            if code != UNKNOWN and not is_guess(entity):
                kind = main_sector(entity)
                spoken.places.setdefault(code, {}).setdefault(number, []).append(token)
                spoken.times[code] = spoken.times.get(code, 0) + 1
                spoken.kinds.setdefault(code, {}).setdefault(kind, []).append(number)
                spoken.first.setdefault(code, {}).setdefault(kind, entity)
                spoken.sectors.setdefault(code, set()).update(entity.sector[:1])
    for mentions in spoken.mentions.values():
        mentions.sort(key=lambda mention: mention[0])
    for known in spoken.known.values():
        known.sort(key=lambda mention: mention[0])
    return replace(
        spoken, total=sum(spoken.times.values()), most=max(spoken.times.values(), default=0)
    )


def away_from(number: int, spoken: Spoken) -> dict[str, int]:
    """Return how many sentences away each code is spoken of nearest, the nearest first.

    Args:
        number: The sentence.
        spoken: Where the story speaks of whom.

    Returns:
        The sentences by code; of codes as near as each other whom the story speaks of most is
        first.
    """
    known = spoken.near.get(number)
    if known is None:
        away = {
            code: min([abs(at - number) for at in places]) for code, places in spoken.places.items()
        }
        order = sorted(away, key=lambda code: (away[code], -spoken.times[code]))
        known = spoken.near[number] = {code: away[code] for code in order}
    return known
