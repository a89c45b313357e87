"""Whom somebody is said to lead or to speak for: "Colonel X, who speaks for the rebels of Y"."""

from collections.abc import Sequence

from dateline.actors.names.nouns import Owner
from dateline.actors.register.codes import UNKNOWN
from dateline.actors.roles.apposition import partner
from dateline.actors.roles.owners_behind import owner_of_entity
from dateline.actors.setting.discourse import BODIES, NOBODY, Found
from dateline.actors.setting.story import Story
from dateline.actors.words import words
from dateline.records import Entity

SPEAKING, ON_BEHALF, OF = "speak", "for", "of"
GROUP = "group"


def body_led(story: Story, number: int, head: int) -> Found:
    """Return the body that somebody is said to lead or to speak for by a clause of his name.

    Args:
        story: The story.
        number: The sentence.
        head: The name's last token, or the noun beside it.
    """
    sentence = story.sentences[number]
    for verb in sentence.dependents(head, "relcl"):
        lemma = sentence.tokens[verb].lemma
        led = sentence.dependents(verb, "dobj") if lemma in words("leading-a-body") else []
        if lemma == SPEAKING:
            led = sentence.behind(verb, ON_BEHALF)
        body = _first_body(story, number, led)
        if body.entities:
            return body
    return NOBODY


def owner_led(story: Story, number: int, index: int, at: int) -> Owner | None:
    """Return the group that an officer is said to lead: "General X, the leader of the rebels' Y".

    Args:
        story: The story.
        number: The sentence.
        index: The name's last token.
        at: The token that the officer's rank hangs on.
    """
    other = partner(story, number, index)
    for head in (index, *([other] if other >= 0 and other != at else [])):
        for found in (body_led(story, number, head), _body_headed(story, number, head)):
            if found.sort == GROUP:
                return owner_of_entity(found.entities[0], found.sort)
    return None


def _body_headed(story: Story, number: int, head: int) -> Found:
    """Return the body whose leader or the like a noun beside a name is."""
    if story.lines[number].lower[head] not in words("heading"):
        return NOBODY
    return _first_body(story, number, story.sentences[number].behind(head, OF))


def body_run(story: Story, number: int, head: int) -> Found:
    """Return the one body that a noun beside a name says its bearer runs, told as its own.

    "Roe, head of the Danish parliament's finance committee": no register has such committees.
    "Roe, Oxfam's regional director": whose owner is a body runs it.

    Args:
        story: The story.
        number: The sentence.
        head: The noun.
    """
    if story.lines[number].lower[head] not in words("running-a-body"):
        return NOBODY
    sentence = story.sentences[number]
    owner = _first_body(story, number, sentence.dependents(head, "poss"))
    if owner.entities:
        return owner
    for inner in sentence.behind(head, OF):
        found = story.who(number, inner)
        whole = sentence.tokens[inner].tag == "NN"
        if whole and len(found.entities) == 1 and _is_known(story, found.entities[0]):
            return found
    return NOBODY


def _is_known(story: Story, entity: Entity) -> bool:
    """Say whether words of the text tell the country and the sector of somebody."""
    told = not story.is_guess(entity)
    return told and entity.code != UNKNOWN and bool(entity.sector)


def _first_body(story: Story, number: int, heads: Sequence[int]) -> Found:
    """Return the first of some phrases that is one body, or nobody."""
    for head in heads:
        found = story.who(number, head)
        if found.sort in BODIES and len(found.entities) == 1:
            return found
    return NOBODY
