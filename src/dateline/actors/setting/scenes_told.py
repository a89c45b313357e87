"""Whose a role is by where it stands or whom it judges, whichever states a report speaks of.

"Outside the building, farmers blocked the road": outside the hall in the city of the dateline.
"A military court sentenced ten Congolese soldiers": their own.
"""

from dateline.actors.names.nouns import Owner
from dateline.actors.register.roles import RoleMatch
from dateline.actors.register.sectors import GOVERNMENT_AND_FORCES
from dateline.actors.setting.at_home import DOMESTIC, PEOPLE
from dateline.actors.setting.discourse import clause_subjects
from dateline.actors.setting.story import Story
from dateline.actors.words import words

OPENING_WORDS = 6
BENCH = ("JUD",)
GOVERNING = ("GOV",)
UNION = "EUR"


def owner_on_the_spot(
    story: Story, number: int, index: int, verb: int, role: RoleMatch
) -> Owner | None:
    """Return whose a role is that acts where a report was filed, or judges its own; or None.

    Args:
        story: The story.
        number: The sentence.
        index: The role's head.
        verb: The verb that it governs, below nought where there is none.
        role: The role, without a country.
    """
    if _are_of_the_union(story, number, index, verb, role):
        return Owner(None, UNION, "those of the European Union")
    code = _place_outside(story, number, role)
    if code:
        return Owner(None, code, "outside where it was filed")
    code = "" if story.home.filed else _country_of_judged(story, number, index, verb, role)
    return Owner(None, code, "that of whom it judges") if code else None


def _are_of_the_union(story: Story, number: int, index: int, verb: int, role: RoleMatch) -> bool:
    """Say whether ministers or leaders of no country are the Union's, of which a story speaks.

    "The 26 leaders", "foreign ministers gathered in Brussels".
    """
    if not role.plural or role.sectors[:1] != GOVERNING:
        return False
    counted = any(word in words("members-of-the-union") for word in story.between(number, index))
    sentence = story.sentences[number]
    seated = verb >= 0 and any(
        story.lines[number].lower[inner] in words("seat-of-the-union")
        for inner in sentence.behind(verb)
    )
    return (counted or seated) and any(
        named is not None and named.reading.code == UNION
        for line in story.lines
        for named in map(story.names.read, line.hits)
    )


def _place_outside(story: Story, number: int, role: RoleMatch) -> str:
    """Return the country of the dateline where a role is outside the place told of, or nothing."""
    if not story.filed_from or (DOMESTIC | PEOPLE).isdisjoint(role.sectors[:1]):
        return ""
    before = number - 1
    beside = (
        before >= 0
        and "\n"
        not in story.text[story.sentences[before].start : story.sentences[number].start].rstrip()
    )
    if _is_outside(story, number) or (beside and _is_outside(story, before)):
        return story.filed_from
    return ""


def _is_outside(story: Story, number: int) -> bool:
    """Say whether a sentence begins outside a building or meeting that it gives no country."""
    line = story.lines[number]
    said = line.lower[:OPENING_WORDS]
    if any(at in line.hit_at or at in line.town_at for at in range(len(said))):
        return False
    if said[:2] == ["outside", ","]:
        return True
    opens = said[:1] == ["outside"] or said[:3] == ["in", "front", "of"]
    return opens and not words("venue").isdisjoint(said)


def _country_of_judged(story: Story, number: int, index: int, verb: int, role: RoleMatch) -> str:
    """Return the country of the soldiers or officials whom a court without a country sentences."""
    sentence = story.sentences[number]
    if (
        role.sectors[:1] != BENCH
        or verb < 0
        or sentence.tokens[verb].lemma not in words("sentencing")
        or index not in clause_subjects(sentence, verb)
    ):
        return ""
    for judged in sentence.dependents(verb, "dobj"):
        found = story.who(number, judged)
        if len(found.entities) == 1:
            (one,) = found.entities
            told = not story.is_guess(one)
            if told and one.code in story.register.states and one.sector[:1]:
                return one.code if one.sector[0] in GOVERNMENT_AND_FORCES else ""
    return ""
