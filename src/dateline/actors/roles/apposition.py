"""Which noun says the same as a name beside it: "the leader, Gen. Name"."""

from dateline.actors.setting.discourse import phrase_first
from dateline.actors.setting.story import Story
from dateline.grammar import Sentence

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def partner(story: Story, number: int, index: int) -> int:
    """Return the noun in apposition with a token, or -1."""
    sentence = story.sentences[number]
    tokens = sentence.tokens
    token = tokens[index]
    if token.dep == "appos" and token.head != index:
        return _above_place(story, number, index) if token.pos == "PROPN" else token.head
    for child in sentence.children[index]:
        if tokens[child].dep == "appos" and tokens[child].pos in NOMINAL:
            return child
    listed = _listed_with(sentence, index)
    if listed >= 0:
        return listed
    # The parser often joins "the leader, Gen. Name" as if by "and".
    if token.dep == "conj" and token.pos == "PROPN" and tokens[token.head].pos == "NOUN":
        start = phrase_first(sentence, index)
        joined = any(
            tokens[child].dep == "cc" and child < index for child in sentence.children[token.head]
        )
        if start and tokens[start - 1].text == "," and not joined:
            return token.head
    return -1


def _listed_with(sentence: Sentence, index: int) -> int:
    """Return the plural that a list of names says more of ("the ministers Roe and Dahl"), or -1."""
    tokens = sentence.tokens
    first = tokens[index]
    while first.dep == "conj" and first.pos == "PROPN" and first.head < first.index:
        first = tokens[first.head]
    plural = tokens[first.head]
    listed = first.index != index and first.dep == "appos" and first.pos == "PROPN"
    return plural.index if listed and plural.tag == "NNS" else -1


def _above_place(story: Story, number: int, index: int) -> int:
    """Return what a name is in apposition with: "the envoy for Syria, X" is no Syria."""
    sentence = story.sentences[number]
    line = story.lines[number]
    head = sentence.tokens[index].head
    placed = line.hit_at.get(head)
    named = story.names.read(placed) if placed else None
    preposition = sentence.tokens[sentence.tokens[head].head]
    if (
        named is not None
        and named.reading.sort != "person"
        and sentence.tokens[head].dep == "pobj"
        and preposition.dep == "prep"
        and preposition.head in line.roles
    ):
        return preposition.head
    return head
