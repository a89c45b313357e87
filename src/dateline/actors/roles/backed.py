"""Whose men somebody arms: "backed the M23, giving uniforms to commanders" are the M23's."""

from dateline.actors.names.nouns import Owner
from dateline.actors.register.roles import RoleMatch
from dateline.actors.roles.owners_behind import owner_of_entity
from dateline.actors.setting.discourse import governing_verb
from dateline.actors.setting.story import Story
from dateline.actors.words import words
from dateline.grammar import PLURAL_TAGS

GROUP = "group"
REACHED_BY = frozenset({"advcl", "conj", "xcomp"})
FARTHEST = 3


def of_those_backed(story: Story, number: int, index: int, role: RoleMatch) -> Owner | None:
    """Return the group that a clause backs, where its next one tells what its men are given.

    Args:
        story: The story.
        number: The sentence.
        index: The role's head, of which no word tells whose it is.
        role: The role.
    """
    sentence = story.sentences[number]
    tokens = sentence.tokens
    if (
        role.term not in words("men-of-a-group")
        or tokens[index].tag not in PLURAL_TAGS
        or tokens[index].dep not in {"pobj", "dobj", "dative"}
        or sentence.dependents(index, "det", "amod", "compound", "prep", "acl", "relcl")
    ):
        return None
    verb = governing_verb(sentence, index)
    for _ in range(FARTHEST):
        if verb < 0 or tokens[verb].dep not in REACHED_BY or tokens[verb].head == verb:
            return None
        verb = tokens[verb].head
        if tokens[verb].lemma in words("backing-a-group"):
            for backed in sentence.dependents(verb, "dobj"):
                found = story.who(number, backed)
                if found.sort == GROUP and len(found.entities) == 1 and backed < index:
                    return owner_of_entity(found.entities[0], found.sort)
    return None
