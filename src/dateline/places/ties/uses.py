"""The words by which an event's place is told, as their table has them."""

from functools import cache

import msgspec

from dateline.places.gazetteer.tables import read_uses


class Use(msgspec.Struct, frozen=True):
    """The word lists of `event.txt`."""

    inside: frozenset[str]
    puts_there: frozenset[str]
    puts_an_act_there: frozenset[str]
    stands_somewhere: frozenset[str]
    acts_at: frozenset[str]
    kind_of_place: frozenset[str]
    visit: frozenset[str]
    journey: frozenset[str]
    only_tried: frozenset[str]
    take_place_in_object: frozenset[str]
    speak_from: frozenset[str]
    leave: frozenset[str]
    reporting: frozenset[str]
    anaphor: frozenset[str]
    happens_somewhere: frozenset[str]
    take_place: frozenset[str]
    verbal: frozenset[str]
    at_the_recipient: frozenset[str]
    at_the_actor: frozenset[str]
    authorities: frozenset[str]
    of_authorities: frozenset[str]
    within_a_country: frozenset[str]
    at_the_seat: frozenset[str]
    settlement: frozenset[str]
    division: frozenset[str]
    only_to_parts: frozenset[str]
    judging: frozenset[str]
    protesting: frozenset[str]
    demanding: frozenset[str]
    abroad: frozenset[str]


@cache
def load_use() -> Use:
    """Read `event.txt`.

    Raises:
        DataFileError: A paragraph's use is unknown.
    """
    return read_uses("event.txt", Use)
