"""Who "the enemy" and "our units" are: the other of two states at war, and the side that tells.

A war bulletin seldom names whom its army fights: "the invaders shelled Nikopol", "clusters of
enemy personnel".
"""

from collections import Counter

from dateline.actors.names.readings import Reading
from dateline.actors.references.rebels_tell import rebels_who_tell
from dateline.actors.register.sectors import MILITARY
from dateline.actors.setting.discourse import NOBODY, Found
from dateline.actors.setting.story import Story, phrase_entity
from dateline.actors.words import words
from dateline.records import Entity

QUOTES = frozenset({"“", '"', "‘", "”"})
FEWEST = 2
"""So often a state is named at least, and more often than any third, to be who is fought."""


def read_enemy(story: Story, number: int, index: int) -> Found:
    """Return the forces of the state that a bulletin calls its enemy, or nobody.

    Args:
        story: The story.
        number: The sentence.
        index: The word, as the head of its phrase: "the enemy", "occupiers".
    """
    sentence = story.sentences[number]
    lower = story.lines[number].lower[index]
    told = story.determiner(number, index) == "the"
    bare = sentence.tokens[index].tag == "NNS" and not story.between(number, index)
    if not (told or (bare and lower in words("invaders"))):
        return NOBODY
    if sentence.dependents(index, "prep", "poss") or story.between(number, index):
        # "The enemy of the people", "the French invaders".
        return NOBODY
    rebels = rebels_who_tell(story)
    if rebels is not None:
        return _forces_of(rebels.code, story, number, index)
    return _forces_of(enemy_state(story, number, index), story, number, index)


def read_own_forces(story: Story, number: int, index: int) -> Found:
    """Return the forces that a bulletin calls its own, or nobody.

    "Our units destroyed two tanks" is told by an army or a ministry of war that spoke before. Who
    "our" is between quotation marks, its speaker tells.

    Args:
        story: The story.
        number: The sentence.
        index: The word, as the head of its phrase: "our units", "our gunners".
    """
    sentence = story.sentences[number]
    own = {sentence.tokens[child].text.lower() for child in sentence.dependents(index, "poss")}
    if own != {"our"} or any(token.text in QUOTES for token in sentence.tokens[:index]):
        return NOBODY
    rebels = rebels_who_tell(story)
    if rebels is not None:
        own_side = phrase_entity(story, number, index, rebels, "coreference")
        return Found((own_side,), "group", many=True)
    return _forces_of(_teller(story, number, index), story, number, index)


def _forces_of(code: str, story: Story, number: int, index: int) -> Found:
    """Return a phrase as the forces of a state, or nobody where no state is known."""
    if not code:
        return NOBODY
    said = enemy_forces(story, code)
    return Found((phrase_entity(story, number, index, said, "coreference"),), "body", many=True)


def enemy_forces(story: Story, code: str) -> Reading:
    """Return the forces of a state, as a reading."""
    return Reading(f"{story.register.state_name(code)} forces", code, MILITARY, "role", "body")


def is_of_enemy(story: Story, number: int, index: int) -> bool:
    """Say whether a phrase tells that its head is the enemy's: "enemy personnel"."""
    sentence = story.sentences[number]
    lower = story.lines[number].lower
    return any(
        lower[child] in words("foe")
        for child in sentence.dependents(index, "compound", "amod", "nmod", "poss")
        if child < index
    )


def enemy_state(story: Story, number: int, index: int) -> str:
    """Return the code of the state that the side which tells is at war with, or nothing.

    Args:
        story: The story.
        number: The sentence.
        index: The word.
    """
    own = _side_that_tells(story, number, index)
    if not own:
        return ""
    called = _called_so(story, own)
    if called:
        return called
    counts = Counter(
        named.reading.code
        for line in story.lines
        for placed in line.hits
        if (named := story.names.read(placed)) is not None
        and named.reading.code in story.register.states
        and named.reading.code != own
    )
    ranked = [*counts.most_common(2), ("", 0), ("", 0)]
    (code, often), (_, third) = ranked[:2]
    return code if often >= FEWEST and often > third else ""


def _called_so(story: Story, own: str) -> str:
    """Return the one state whose forces the text calls so: "the Armenian aggressors"."""
    codes = {
        named.reading.code
        for line in story.lines
        for placed in line.hits
        if line.lower[placed[1] + 1 : placed[1] + 2]
        and line.lower[placed[1] + 1] in words("foe")
        and (named := story.names.read(placed)) is not None
        and named.reading.code in story.register.states
        and named.reading.code != own
    }
    return codes.pop() if len(codes) == 1 else ""


def _side_that_tells(story: Story, number: int, index: int) -> str:
    """Return the state whose army or ministry of war spoke last, else the one most told of."""
    return _teller(story, number, index) or story.leading or story.focus


def _teller(story: Story, number: int, index: int) -> str:
    """Return the state whose army or ministry of war spoke last, or nothing."""
    for party in reversed(story.earlier(number, index)):
        if len(party.codes) != 1 or not party.subject:
            continue
        verb = story.sentences[party.sentence].tokens[party.verb] if party.verb >= 0 else None
        if (
            verb is not None
            and verb.lemma in words("saying", "telling-of-war")
            and any(_is_at_war(one) for one in party.found.entities)
            and party.codes[0] in story.register.states
        ):
            return party.codes[0]
    return ""


def _is_at_war(party: Entity) -> bool:
    """Say whether a party is of an army or a ministry of war: "the press centre of the army"."""
    said = {word.lower() for word in party.text.split()}
    return "MIL" in party.sector or not said.isdisjoint(words("of-war"))
