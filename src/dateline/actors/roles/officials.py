"""Officials of organisations who are named without one: "the Secretary-General"."""

from collections import Counter
from functools import lru_cache

import msgspec

from dateline.actors.names.nouns import Owner, owner_of_reading
from dateline.actors.names.readings import Reading
from dateline.actors.register.codes import checked_codes
from dateline.actors.register.roles import RoleMatch
from dateline.actors.setting.story import Story
from dateline.actors.words import words
from dateline.datafiles import check_keys, data_folder, read_paragraphs

KEYS = frozenset({"offices", "codes", "default", "needs", "elsewhere"})
CAPITAL, NAMED, NEAREST = "capital", "named", "nearest"
NEAR = 8


class Office(msgspec.Struct, frozen=True):
    """An office of organisations: their codes, the one meant if none is named, what it needs.

    `elsewhere` are states with an office of their own that is called so.
    """

    codes: frozenset[str]
    default: str
    needs: str
    elsewhere: frozenset[str]


def organisation_of_official(
    story: Story, number: int, index: int, role: RoleMatch
) -> Owner | None:
    """Return the organisation whose official a role is that names none, or None.

    Args:
        story: The story.
        number: The sentence.
        index: The role's head.
        role: The role.

    Returns:
        The organisation that the office was last told of, else the one that the story names most
        of those that have such an office, else the one that is meant by the bare office.
    """
    office = _offices().get(role.term)
    line = story.lines[number]
    titled = line.texts[role.first][:1].isupper()
    if office is None or role.plural or (office.needs not in {"", NEAREST} and not titled):
        return None
    if office.elsewhere and _has_its_own(story, role, office):
        return None
    named = _named(story, office.codes)
    for party in reversed(story.earlier(number, index)):
        entities = party.found.entities
        if party.found.term != role.term or len(entities) != 1:
            continue
        if story.is_guess(entities[0]):
            continue
        known = next((one for one in named if one.code == entities[0].code), None)
        return owner_of_reading(known) if known else Owner(None, entities[0].code, "taken up")
    if office.needs == NEAREST:
        return _nearest(story, number, index, office.codes)
    if named:
        return owner_of_reading(named[0])
    return _default(story, office)


def _has_its_own(story: Story, role: RoleMatch, office: Office) -> bool:
    """Say whether a story is of a state with such an office: "Secretary of State for Health"."""
    home = story.home.code or story.filed_from
    return home in office.elsewhere or f"{role.term} for " in story.text.lower()


def _nearest(story: Story, number: int, index: int, codes: frozenset[str]) -> Owner | None:
    """Return the organisation that was named last before an office that many of them have."""
    for party in reversed(story.earlier(number, index)):
        if number - party.sentence > NEAR:
            return None
        for one in party.found.entities:
            if party.found.sort == "organisation" and one.via == "name" and one.code in codes:
                return Owner(None, one.code, f"of {one.name}")
    return None


def _named(story: Story, codes: frozenset[str]) -> list[Reading]:
    """Return the organisations with some codes that a story names, the one named most first."""
    counted: Counter[Reading] = Counter()
    for line in story.lines:
        for placed in line.hits:
            named = story.names.read(placed)
            if (
                named is not None
                and named.reading.sort == "organisation"
                and named.reading.code in codes
            ):
                counted[named.reading] += 1
    return [reading for reading, _ in counted.most_common()]


def _default(story: Story, office: Office) -> Owner | None:
    """Return the organisation meant by an office alone, where nothing tells of another one."""
    name = office.default
    if office.needs == NAMED:
        if not any(
            role.term in _offices() and _offices()[role.term].default
            for line in story.lines
            for role in line.roles.values()
        ):
            return None
        name = "United Nations" if "UNO" in office.codes else ""
    elif office.needs == CAPITAL and any(
        not words("having-a-secretary").isdisjoint(line.lower) for line in story.lines
    ):
        return None
    hits = story.register.find(name) if name else ()
    named = story.names.read((0, 0, hits[0])) if hits else None
    return owner_of_reading(named.reading) if named is not None else None


@lru_cache(maxsize=1)
def _offices() -> dict[str, Office]:
    path = data_folder() / "actors" / "officials.txt"
    return read_officials(path.read_text("utf-8"), "actors/officials.txt")


def read_officials(text: str, file: str) -> dict[str, Office]:
    """Read the offices of organisations, by term.

    Args:
        text: The whole file.
        file: Its name, for errors.

    Raises:
        DataFileError: A key or a code is unknown.
    """
    found: dict[str, Office] = {}
    for paragraph in read_paragraphs(text, file):
        check_keys(paragraph, KEYS)
        office = Office(
            frozenset(paragraph.value("codes").split()),
            paragraph.value("default"),
            paragraph.value("needs"),
            frozenset(checked_codes(paragraph, "elsewhere")),
        )
        for term in paragraph.value("offices").split("|"):
            found[term.strip()] = office
    return found
