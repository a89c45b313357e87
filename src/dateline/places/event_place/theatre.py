"""Where an event happened that no place is tied to: what the story and its parties say together."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from dateline.places.gazetteer.countries import country_names
from dateline.places.ties.uses import load_use
from dateline.places.toponym import Toponym
from dateline.records import Entity

MOSTLY: Final = 0.6
NAMED_OFTEN: Final = 3


def home_of(
    act: str | None,
    actors: Sequence[Entity],
    recipients: Sequence[Entity],
    toponyms: Sequence[Toponym],
) -> tuple[str, str] | None:
    """Say in which country an act of force was, where no place is told.

    Force is used where those are who suffer it; the authorities arrest, and crowds protest, at
    home. Where the parties leave it open, the country that most of the story's places are in
    decides.

    Args:
        act: The codebook's type of the event.
        actors: The event's actors.
        recipients: Its recipients.
        toponyms: The story's resolved toponyms.

    Returns:
        The country's code and the reason in words; nothing for acts that need no place, and where
        it stays open.
    """
    use = load_use()
    if act in use.at_the_recipient:
        sides = ((recipients, "those it was done to are of"), (actors, "its parties are of"))
    elif act in use.at_the_actor:
        sides = ((actors, "its doers are of"), (recipients, "its parties are of"))
    else:
        return _home_of_both(act, actors, recipients)
    main = main_country(toponyms)
    for number, (side, said) in enumerate(sides):
        codes = _countries(side)
        if len(codes) == 1 and (number == 0 or codes == {main}):
            code = codes.pop()
            return code, f"{said} {country_names().get(code, code)}"
        if main in codes:
            return main, f"most of the story's places are in {main}"
        if codes:
            return None
    if main is not None:
        return main, f"most of the story's places are in {main}"
    return None


def _home_of_both(
    act: str | None, actors: Sequence[Entity], recipients: Sequence[Entity]
) -> tuple[str, str] | None:
    """Place what police, courts and parliaments do, and what stays inside one country, there."""
    use = load_use()
    own = _countries(actors)
    if len(own) != 1:
        return None
    code = own.pop()
    name = country_names().get(code, code)
    if act in use.of_authorities and all(
        actor.sector and actor.sector[0] in use.authorities for actor in actors
    ):
        return code, f"its doers are authorities of {name}"
    if act in use.within_a_country and _countries(recipients) == {code}:
        return code, f"its parties are of {name}"
    return None


def _countries(side: Sequence[Entity]) -> set[str]:
    names = country_names()
    return {entity.code for entity in side if entity.code in names and not is_abroad(entity)}


def is_abroad(entity: Entity) -> bool:
    """Say whether somebody is told to live outside his own country: "Syrian exiles"."""
    return not load_use().abroad.isdisjoint(entity.text.lower().split())


def main_country(toponyms: Sequence[Toponym]) -> str | None:
    """Return the country that most of a story's toponyms are in, where they are not a few."""
    counts = Counter([toponym.country for toponym in toponyms if toponym.country])
    if not counts:
        return None
    country, count = counts.most_common(1)[0]
    return country if count >= max(NAMED_OFTEN, MOSTLY * counts.total()) else None
