"""Who "allies", "adversaries" and "states" are: only those named beside the word."""

from msgspec.structs import replace

from dateline.actors.names.readings import Reading
from dateline.actors.setting.discourse import NOBODY, Found
from dateline.actors.setting.story import Story, span_entity, taken_up
from dateline.actors.words import words

ARMED_OR_BODY = frozenset({"group", "organisation", "body"})


def read_included(story: Story, number: int, index: int) -> Found:
    """Return those named as examples of "allies, including France"; the allies are nobody."""
    sentence = story.sentences[number]
    tokens = sentence.tokens
    for token in tokens[index + 1 : index + 25]:
        said = token.text.lower()
        such = said == "as" and tokens[token.index - 1].text.lower() == "such"
        like = said == "like" and (token.dep, token.head) == ("prep", index)
        if said != "including" and not such and not like:
            continue
        inner = sentence.dependents(token.index, "pobj", "dobj")
        if inner:
            entities = list(story.who(number, inner[0]).entities)
            for other in sentence.dependents(inner[0], "conj"):
                entities += story.who(number, other).entities
            return Found(tuple(entities), "people", True) if entities else NOBODY
    return NOBODY


def read_of_another_state(story: Story, number: int, index: int) -> Found:
    """Return the state whose people "its Russian allies" are, or nobody.

    "US allies" are not the US: only beside somebody's own does the adjective tell who they are.
    """
    sentence = story.sentences[number]
    own = sentence.dependents(index, "poss")
    if not own or sentence.tokens[own[0]].tag != "PRP$":
        return NOBODY
    for child in sentence.dependents(index, "amod"):
        found = story.who(number, child)
        if found.sort == "state" and len(found.entities) == 1:
            taken = taken_up(story, number, index, found, "role")
            governing = tuple(replace(entity, sector=("GOV",)) for entity in taken.entities)
            return replace(taken, entities=governing)
    return NOBODY


def read_named_beside(story: Story, number: int, index: int) -> Found:
    """Return the group that stands beside "adversaries in Yemen, the Houthis", or nobody."""
    sentence = story.sentences[number]
    placed = sentence.behind(index)
    beside = [other for at in (index, *placed) for other in sentence.dependents(at, "appos")]
    for other in (*beside, *placed):
        found = story.who(number, other)
        if found.entities and found.sort in ARMED_OR_BODY:
            return taken_up(story, number, index, found, "role")
    return NOBODY


def read_against_a_ruler(story: Story, number: int, index: int) -> Found:
    """Return the opposition that somebody in power has at home ("Kagame's critics"), or nobody."""
    sentence = story.sentences[number]
    rivals = sentence.tokens[index]
    if rivals.tag != "NNS" or rivals.lemma not in words("against-a-ruler"):
        # "His rival, a former governor": somebody whom the words beside it tell.
        return NOBODY
    for owner in sentence.dependents(index, "poss"):
        ruler = story.who(number, owner)
        if ruler.sort != "person" or len(ruler.entities) != 1:
            continue
        (entity,) = ruler.entities
        if entity.code is not None and "GOV" in entity.sector:
            name = f"opponents of {entity.name}"
            reading = Reading(name, entity.code, ("OPP",), "role", "people")
            return Found((span_entity(story, number, owner, index, reading),), "people", True)
    return NOBODY
