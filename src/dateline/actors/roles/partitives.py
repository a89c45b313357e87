"""Who parts are: "hundreds of" of those behind the "of", "most" alone of those told of before."""

from dateline.actors.references.relational import read_included
from dateline.actors.register.roles import RoleMatch
from dateline.actors.roles.role_phrases import read_role
from dateline.actors.setting.discourse import Found, Party, dependency_of
from dateline.actors.setting.story import Story, taken_up
from dateline.actors.words import words
from dateline.grammar import PLURAL_TAGS, UNDERGOING

STANDING = frozenset({"nsubj", "nsubjpass", "dobj", "agent"})
PEOPLE = frozenset({"people", "group", "person"})
# Sectors of groups that have members of their own
OF_GROUPS = frozenset({"REB", "PRM", "PTY", "CRM"})
NEAR = 2
CURRENCY = "$"
LINKING = frozenset({"be", "seem", "become", "remain"})


def read_partitive(story: Story, number: int, index: int) -> Found | None:
    """Return of whom a number or quantifier without a noun tells.

    Args:
        story: The story.
        number: The sentence.
        index: The quantifier.

    Returns:
        People of the place or the story for a large number; else those told of last whom the word
        may be part of, those that something was done to before those that did it, if something is
        done to the part; None where the word is no such part or nobody was told of.
    """
    sentence = story.sentences[number]
    token = sentence.tokens[index]
    word = token.text.lower()
    counted = token.pos == "NUM" and token.text[:1].isalpha()
    if not counted and word not in words("partitive"):
        return None
    if dependency_of(sentence, index) not in STANDING:
        return None
    if any(sentence.tokens[one].tag == CURRENCY for one in sentence.children[index]):
        # "Took in $2 million": so many are nobody.
        return None
    included = read_included(story, number, index)
    if included.entities:
        return included
    if sentence.dependents(index, "prep", "amod") or sentence.tokens[token.head].lemma in LINKING:
        return None
    if word in words("crowding"):
        return read_role(story, number, index, RoleMatch("people", ("CVL",), index, index, True))
    whole = _whole(story, number, index)
    if whole is None:
        return None
    return taken_up(story, number, index, Found(whole.found.entities, whole.found.sort, True))


def read_of_them(story: Story, number: int, index: int) -> Found | None:
    """Return whom "ten of them" takes up where something is done to the ten.

    After "police arrested thirty supporters" those are the supporters, not the police.

    Args:
        story: The story.
        number: The sentence.
        index: The pronoun.
    """
    tokens = story.sentences[number].tokens
    of = tokens[index].head
    part = tokens[of].head
    if (
        tokens[index].text.lower() != "them"
        or tokens[of].lemma != "of"
        or not (tokens[part].pos == "NUM" or tokens[part].text.lower() in words("partitive"))
        or dependency_of(story.sentences[number], part) not in UNDERGOING
    ):
        return None
    whole = _whole(story, number, part)
    if whole is None or whole.dependency not in UNDERGOING:
        return None
    return taken_up(story, number, index, whole.found)


def _whole(story: Story, number: int, index: int) -> Party | None:
    """Return the last people told of near a quantifier, by sentence."""
    undergone = dependency_of(story.sentences[number], index) in UNDERGOING
    for distance in range(NEAR + 1):
        there = [
            party
            for party in story.earlier(number, story.first(number, index))
            if party.sentence == number - distance
            and party.found.many
            and party.found.sort in PEOPLE
            and party.found.entities
            and party.dependency in STANDING
            and not party.place
        ]
        if undergone:
            there = [one for one in there if one.dependency in UNDERGOING] or there
        if there:
            return there[-1]
    return None


def read_transparent(story: Story, number: int, index: int) -> Found | None:
    """Return who is meant by "hundreds of", "members of", "all of": those after the "of".

    A group's name may also stand before its members.
    """
    sentence = story.sentences[number]
    for inner in sentence.behind(index, "of", "among"):
        found = story.who(number, inner)
        if not found.entities and sentence.tokens[index].lemma == "member":
            found = Found(
                tuple(
                    entity
                    for owner in sentence.dependents(inner, "poss")
                    for entity in story.who(number, owner).entities
                ),
                "people",
            )
        if found.entities:
            many = Found(found.entities, found.sort, True, found.term)
            return taken_up(story, number, index, many, None)
    return _members_of_group(story, number, index)


def _members_of_group(story: Story, number: int, index: int) -> Found | None:
    """Return the fighters or partisans that members are called by their group's name as.

    "Boko Haram members" fled; the states of an alliance and the deputies of a council are others.
    """
    sentence = story.sentences[number]
    if sentence.tokens[index].lemma != "member":
        return None
    for child in sentence.dependents(index, "compound", "nmod"):
        found = story.who(number, child)
        if len(found.entities) == 1 and OF_GROUPS & set(found.entities[0].sector):
            many = Found(found.entities, found.sort, sentence.tokens[index].tag in PLURAL_TAGS)
            return taken_up(story, number, index, many, None)
    return None
