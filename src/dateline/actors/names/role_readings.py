"""Who a role is once it is known whose it is: its sectors, its holder on the day, its name."""

from dateline.actors.names.holders import holder_on
from dateline.actors.names.lines import Line
from dateline.actors.names.modifiers import ARMS, OFFICES, with_modifiers
from dateline.actors.names.nouns import Names, Owner, stands_apart
from dateline.actors.names.peoples import sectors_of_people
from dateline.actors.names.readings import Reading, read_person
from dateline.actors.register.register import Register
from dateline.actors.register.roles import IGNORE, RoleMatch
from dateline.actors.register.sectors import INTERGOVERNMENTAL
from dateline.actors.words import words

FIRM = ("BUS",)
OF_WHOM = frozenset({"of", "the", "for"})
NAMED_AFTER_TOWNS = frozenset({"BUS", "EDU", "JRN", "LAB", "MED", "SOC"})


def role_reading(names: Names, line: Line, role: RoleMatch, first: int, owner: Owner) -> Reading:
    """Return who a role is once it is known whose it is.

    Args:
        names: The text's names.
        line: The words.
        role: The role.
        first: First word of its noun phrase.
        owner: Whose it is.
    """
    register = names.register
    own = owner.sectors or _headed_sectors(register, line, role, first) or role.sectors
    before = line.modifying(first, role.first - 1)
    sectors, ended = with_modifiers(register, own, before)
    if role.term in words("rank-and-file") and not words("past").isdisjoint(before):
        # A former general is one of those who ruled, a former soldier is anybody.
        sectors = ("CVL",)
    party = owner.reading
    if party is not None and party.sort == "group":
        if not sectors or sectors[0] in ARMS or sectors[0] in {"CVL", "UNK", "GOV", "SOC", "PTY"}:
            sectors = party.sectors or sectors
    elif party is not None and party.sort == "organisation" and sectors == ("LAB",):
        # Who works for an organisation is spoken of as the organisation.
        sectors = party.sectors
    elif party is not None and is_a_firms(owner.code, party.sectors) and "GOV" in sectors:
        # The board, president or spokesman of a firm holds no public office.
        sectors = party.sectors
    elif party is not None and party.sort == "body":
        sectors = tuple(dict.fromkeys((*party.sectors, *sectors)))
    elif owner.code == "NGO" and sectors[:1] == ("GOV",):
        # The spokesman or director of an aid group holds no public office.
        sectors = party.sectors if party is not None else ()
    elif party is None and owner.code == "IMG" and sectors[:1] == ("GOV",):
        # "The leader" of an armed group of many countries leads no state.
        sectors = ("REB",)
    elif owner.contested and sectors[:1] and sectors[0] in OFFICES:
        sectors = tuple(dict.fromkeys((*sectors, "PRE")))
    sectors = sectors_of_people(line.lower[first : role.last + 1], owner.code, sectors)
    private = owner.sectors == FIRM
    if not (ended or private) and party is None and owner.code and not role.plural and names.on:
        number = holder_on(register, owner.code, role.term, names.on)
        if number is not None:
            held = read_person(register, number, names.on)
            return Reading(
                held.name,
                owner.code,
                held.sectors if sectors == role.sectors else sectors,
                "role",
                "person",
                held.id,
                person=number,
                why=f"{role.term}: {held.why}",
            )
    return Reading(
        _role_name(names, line, role, first, owner),
        owner.code,
        sectors,
        "role",
        "role",
        why=f"{role.term} is {' '.join(role.sectors)}; {owner.how}",
    )


def is_a_firms(code: str, sectors: tuple[str, ...]) -> bool:
    """Say whether something is a firm's, and no bank's of many states or the like.

    Args:
        code: The code of whose it is.
        sectors: The sectors.
    """
    return sectors[:1] == FIRM and code not in INTERGOVERNMENTAL


def _headed_sectors(register: Register, line: Line, role: RoleMatch, first: int) -> tuple[str, ...]:
    """Return the sectors of what a role heads: "union leader", "army deputy spokesman"."""
    if role.term not in words("heading"):
        return ()
    last = role.first - 1
    while last >= first and register.tables.modifiers.get(line.lower[last]) == IGNORE:
        last -= 1
    other = line.role_at.get(last) if last >= first else None
    return other.sectors if other is not None and other.last == last else ()


def _role_name(names: Names, line: Line, role: RoleMatch, first: int, owner: Owner) -> str:
    if role.sectors[:1] and role.sectors[0] in NAMED_AFTER_TOWNS and first in line.town_at:
        whole = line.texts[first : role.last + 1]
        if all(text[:1].isupper() for text in whole):
            # "Thornbury Gas Company" is a name: the town in it is not to be put otherwise.
            return " ".join(whole)
    own = [
        index
        for index in range(role.first, role.last + 1)
        if index not in line.hit_at or stands_apart(line, line.hit_at[index])
    ] or list(range(role.first, role.last + 1))
    while len(own) > 1 and line.lower[own[-1]] in OF_WHOM:
        # "Prosecutor of the", where the name behind it is whose the office is.
        own.pop()
    term = " ".join(line.texts[index] for index in own).replace(" - ", "-").replace(" '", "'")
    if owner.reading is not None:
        return f"{owner.reading.name} {term}"
    if owner.code in {"", "UNK"}:
        return term
    return f"{names.register.state_name(owner.code)} {term}"
