"""The courts of many states taken up by a bare noun: "the court", "the judges", "prosecutors"."""

from dateline.actors.references.coreference import LONG_WINDOW
from dateline.actors.register.sectors import INTERGOVERNMENTAL
from dateline.actors.setting.discourse import NOBODY, Found, Party
from dateline.actors.setting.story import Story, taken_up
from dateline.actors.words import words
from dateline.grammar import Sentence, is_calendar_name

JUDICIAL = "JUD"


def read_court_again(story: Story, number: int, index: int) -> Found:
    """Return the court of many states that a bare noun stands for, or nobody.

    "Peru asked the International Court of Justice to order ... The judges refused": its judges.
    A noun that says whose it is, and one behind a court of a state, are that state's.

    Args:
        story: The story.
        number: The sentence.
        index: The noun.
    """
    line = story.lines[number]
    if line.lower[index] not in words("courts-again"):
        return NOBODY
    first = story.first(number, index)
    if any(first <= placed[0] <= index for placed in line.hits):
        return NOBODY
    if not set(story.between(number, index)) <= _telling_nothing(line.lower[index]):
        return NOBODY
    if _says_whose(story.sentences[number], index):
        return NOBODY
    found = court_spoken_of(story, number, first)
    return taken_up(story, number, index, found) if found.entities else NOBODY


def court_spoken_of(story: Story, number: int, first: int) -> Found:
    """Return the court of many states that a story speaks of before a phrase, or nobody.

    Args:
        story: The story.
        number: The phrase's sentence.
        first: Its first token.
    """
    courts = [party for party in story.earlier(number, first) if _is_court(party)]
    if not courts or number - courts[-1].sentence > LONG_WINDOW:
        return NOBODY
    of_no_state = [party for party in courts if party.codes[0] in INTERGOVERNMENTAL]
    if courts[-1] not in of_no_state or len(of_no_state) * 2 <= len(courts):
        # A court named in passing is not whose trial the story tells.
        return NOBODY
    return courts[-1].found


def _telling_nothing(noun: str) -> frozenset[str]:
    """Return the words before a noun that do not tell whose court it is.

    An appeals chamber is one of a court; an appeals court is one of a state.
    """
    return words("of-any-court") if noun == "court" else words("of-any-court", "of-its-chambers")


def _says_whose(sentence: Sentence, index: int) -> bool:
    """Say whether more is told of a court than a day: "the court in Nairobi"."""
    return bool(sentence.dependents(index, "poss", "relcl", "acl")) or any(
        not is_calendar_name(sentence.tokens[inner]) for inner in sentence.behind(index)
    )


def _is_court(party: Party) -> bool:
    """Say whether a party is one court, or its people."""
    return len(party.codes) == 1 and all(
        JUDICIAL in entity.sector for entity in party.found.entities
    )
