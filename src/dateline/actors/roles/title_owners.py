"""Whose a title before or beside a name is: of the state, organ or group that the words tell."""

from dateline.actors.names.nouns import Owner, countries_before, owner_of_reading
from dateline.actors.register.codes import UNKNOWN
from dateline.actors.register.roles import RoleMatch
from dateline.actors.register.sectors import STATE_ORGANS
from dateline.actors.roles.apposition import partner
from dateline.actors.roles.leading import owner_led
from dateline.actors.roles.lent import GUESSED, NOT_GIVEN, STORYS
from dateline.actors.roles.owners import owners
from dateline.actors.roles.owners_behind import owner_of_entity
from dateline.actors.setting.story import Story
from dateline.actors.words import words

OF_AN_ORGAN = frozenset({"of", "from", "in", "with"})
UNTOLD = GUESSED | {"where it happens", "taken up"}


def owner_of_title(
    story: Story, number: int, index: int, role: RoleMatch, *, at: int, first: int
) -> Owner:
    """Return whose a title before or beside a name is.

    Args:
        story: The story.
        number: The sentence.
        index: The name's last token.
        role: The title.
        at: The token that the title hangs on.
        first: The first token of its phrase.
    """
    found = owners(story, number, at, role, first)
    whose = found[0] if found else Owner(None, UNKNOWN, NOT_GIVEN)
    if whose.how in UNTOLD:
        belonging = (
            owner_led(story, number, index, at)
            or _belonging(story, number, index, at)
            or _serving(story, number, index)
            or _told_beside(story, number, index, at)
        )
        if belonging is not None:
            return belonging
    if whose.how in {STORYS, NOT_GIVEN} and at != index:
        for child in story.sentences[number].dependents(index, "poss"):
            owning = story.who(number, child) if child < role.first else None
            if owning is not None and owning.entities:
                return owner_of_entity(owning.entities[0], owning.sort)
    return whose


def _belonging(story: Story, number: int, index: int, at: int) -> Owner | None:
    """Return the state whose forces or offices somebody with a title is said to be of.

    "Admiral X of the Chilean navy", "Gen. X, the commander of the Chilean navy": words beside the
    name tell more than where it happens.
    """
    sentence = story.sentences[number]
    other = partner(story, number, index)
    heads = [index, *([other] if other >= 0 and other != at else [])]
    for head in heads:
        for preposition in sentence.dependents(head, "prep"):
            if preposition < index or sentence.tokens[preposition].lemma not in OF_AN_ORGAN:
                continue
            for inner in sentence.dependents(preposition, "pobj"):
                found = story.who(number, inner)
                if len(found.entities) != 1 or found.sort == "person":
                    continue
                (organ,) = found.entities
                # "Prime Minister X of Norway" as well as "Admiral X of the Chilean navy".
                ruling = found.sort == "state" or not STATE_ORGANS.isdisjoint(organ.sector)
                if organ.code in story.register.states and ruling and not story.is_guess(organ):
                    return Owner(None, organ.code, f"of {organ.name}")
    return None


def _serving(story: Story, number: int, index: int) -> Owner | None:
    """Return whose office somebody is said to serve in: "X, who serves as the UN's envoy"."""
    sentence = story.sentences[number]
    other = partner(story, number, index)
    for head in (index, *([other] if other >= 0 else [])):
        for verb in sentence.dependents(head, "relcl"):
            if sentence.tokens[verb].lemma not in words("serving"):
                continue
            for inner in sentence.behind(verb, "as"):
                found = story.who(number, inner)
                if len(found.entities) == 1 and not story.is_guess(found.entities[0]):
                    return Owner(None, found.entities[0].code, "of the office served in")
    return None


def _told_beside(story: Story, number: int, index: int, at: int) -> Owner | None:
    """Return whose somebody is by the noun beside the name: "Professor X, the Chilean jurist"."""
    other = partner(story, number, index)
    role = story.lines[number].roles.get(other) if other >= 0 and other != at else None
    if role is None:
        return _named_again(story, number, at)
    before = countries_before(
        story.names, story.lines[number], story.first(number, other), role.first
    )
    if len(before) == 1:
        return owner_of_reading(before[0].reading)
    for child in story.sentences[number].dependents(other, "poss"):
        found = story.who(number, child)
        if len(found.entities) == 1:
            # "The junta's leader, General X".
            return owner_of_entity(found.entities[0], found.sort)
    return None


def _named_again(story: Story, number: int, at: int) -> Owner | None:
    """Return whose somebody is of whom a title says more: "a Danish citizen, the nurse X"."""
    line = story.lines[number]
    first = story.first(number, at)
    said = line.roles.get(first - 2)
    if said is None or line.lower[first - 1 : first + 1] != [",", "the"]:
        return None
    opens = story.first(number, first - 2)
    before = countries_before(story.names, line, opens, said.first)
    told = line.lower[opens] in {"a", "an"} and len(before) == 1
    return owner_of_reading(before[0].reading) if told else None
