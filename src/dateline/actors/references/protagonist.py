"""Who "he" is in a portrait where nobody near is: the one of whom the story tells most.

"In February he signed the pact", two paragraphs after a shopkeeper spoke: the warlord whom the
portrait is about.
"""

from collections import Counter
from collections.abc import Callable

from dateline.actors.references.ruled_out import MALE, is_of_other_sex
from dateline.actors.setting.discourse import NOBODY, PUBLIC, Found, Party
from dateline.actors.setting.story import Story

PERSON = "person"
PUBLIC_OR_OF_A_CHURCH = PUBLIC | {"REL"}
"""Whoever a story is about in private does little that is politics."""
FEMALE = frozenset({"she", "her", "hers", "herself"})
FEWEST, SO_CALLED = 4, 2
"""So often he was told of, and taken up by the same "he" or "she"."""
OFTENER = 2
FARTHEST = 9
"""So many sentences back the portrait may last have spoken of him."""


def protagonist(
    story: Story, number: int, index: int, word: str, barred: Callable[[Party], bool]
) -> Found:
    """Return the person of whom a story tells most so far, nobody where none stands out.

    Args:
        story: The story.
        number: The sentence.
        index: The pronoun.
        word: It, in lower case.
        barred: Says of a party that the pronoun does not stand for it.
    """
    own = MALE if word in MALE else FEMALE
    told: Counter[str] = Counter()
    taken_up: Counter[str] = Counter()
    last: dict[str, Party] = {}
    for party in story.earlier(number, index):
        if party.found.sort != PERSON or len(party.found.entities) != 1 or party.found.many:
            continue
        (one,) = party.found.entities
        name = one.name
        told[name] += 1
        taken_up[name] += one.text.lower() in own
        last[name] = party
    ranked = [*told.most_common(2), ("", 0), ("", 0)]
    (name, often), (_, second) = ranked[:2]
    if often < FEWEST or often < OFTENER * second or taken_up[name] < SO_CALLED:
        return NOBODY
    party = last[name]
    far = number - party.sentence > FARTHEST or PUBLIC_OR_OF_A_CHURCH.isdisjoint(
        party.found.entities[0].sector[:1]
    )
    return NOBODY if far or barred(party) or is_of_other_sex(word, party.found) else party.found
