"""Who "allies", "adversaries" and "states" are: only those named beside the word."""

from dateline.actors.setting.discourse import NOBODY, Found
from dateline.actors.setting.story import Story, taken_up

ARMED_OR_BODY = frozenset({"group", "organisation", "body"})


def read_included(story: Story, number: int, index: int) -> Found:
    """Return those named as examples of "allies, including France"; the allies are nobody."""
    sentence = story.sentences[number]
    tokens = sentence.tokens
    for token in tokens[index + 1 : index + 25]:
        said = token.text.lower()
        such = said == "as" and tokens[token.index - 1].text.lower() == "such"
        if said != "including" and not such:
            continue
        inner = sentence.dependents(token.index, "pobj", "dobj")
        if inner:
            entities = list(story.who(number, inner[0]).entities)
            for other in sentence.dependents(inner[0], "conj"):
                entities += story.who(number, other).entities
            return Found(tuple(entities), "people", True) if entities else NOBODY
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
