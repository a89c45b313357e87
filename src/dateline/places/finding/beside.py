"""Points for what stands right before and right after a name."""

from functools import lru_cache
from typing import Final

from dateline.places.finding.judge import (
    BODY,
    KIND_POINTS,
    PERSON,
    TYPE_BESIDE,
    Run,
    longest_name,
    prior,
)
from dateline.places.finding.scan import NEXT_NAME, NEXT_WORD, joined, two_before
from dateline.places.gazetteer.context import load_abbreviations, load_context
from dateline.places.gazetteer.fold import fold
from dateline.places.gazetteer.gazetteer import ALTERNATE, Gazetteer

WELL_KNOWN: Final = 4.0
CONTAINER_AFTER: Final = 3.0
LOCATIVE_BEFORE: Final = 2.0
OF_BEFORE: Final = 0.7
CIVIC: Final = 1.0
AFTER_PLACE: Final = -1.0
AFTER_DIRECTION: Final = 0.5
PART_OF_NAME: Final = -4.0
FIRST_OF_SENTENCE: Final = -2.0
PART_OF_FAMOUS_NAME: Final = -2.5
FAMOUS: Final = 6.0
SPEAKS: Final = -3.0


def left_points(run: Run, place: int, last_place: int) -> float:
    """Return the points for what stands before a name.

    Args:
        run: The run it stands in.
        place: Its first word.
        last_place: The last word of the place found before it in the run, or -1.
    """
    known = load_context()
    words = run.words
    if place > 0 and words[place - 1].capital:
        if words[place].gap.isspace():
            return _after_capital(run, place, last_place)
        return 0.0
    if place > 1 and words[place - 2].capital:
        if words[place].gap == "-" and words[place - 1].gap.isspace():
            return _after_capital(run, place - 1, last_place)
        joint, before = words[place - 1].text, words[place - 2].text.lower()
        if joint == "of" and before in known.body_after:
            return BODY
        if joint == "y" and place - 2 != last_place:
            # "Arturo Rivera y Damas"
            return PERSON
        return LOCATIVE_BEFORE if joint in known.locative else 0.0
    earlier, word = two_before(run.text, words[place].start)
    if word == "the":
        word, earlier = earlier, ""
    if not word:
        return 0.0
    if word in known.locative or word in known.direction:
        return LOCATIVE_BEFORE
    if word in known.person_before:
        return -LOCATIVE_BEFORE
    if word in known.type_before or f"{earlier} {word}" in known.type_before:
        return TYPE_BESIDE
    return OF_BEFORE if word == "of" else 0.0


def _after_capital(run: Run, place: int, last_place: int) -> float:
    """Return the points of a name whose word before is capitalised as well."""
    known = load_context()
    before = run.words[place - 1].text.lower()
    if place - 1 == last_place:
        return AFTER_PLACE
    if before in known.direction:
        return AFTER_DIRECTION
    if before in known.person_before or before in known.given_name:
        return PERSON
    if before in known.locative:
        return LOCATIVE_BEFORE
    if before in known.type_after or (run.begins and place == 1 and before in known.word):
        return 0.0
    if run.begins and place == 1:
        return FIRST_OF_SENTENCE
    return PART_OF_NAME


def right_points(run: Run, last: int, key: str, gazetteer: Gazetteer) -> tuple[int, float]:
    """Return where a name ends with its type word, and the points for what follows it.

    Args:
        run: The run it stands in.
        last: Its last word.
        key: Its key in the gazetteer.
        gazetteer: From `load_gazetteer`.
    """
    known = load_context()
    end = run.words[last].end
    if joined(run.words, last + 1):
        return _before_capital(run, last, key, gazetteer)
    comma = NEXT_NAME.match(run.text, end)
    if comma is not None:
        follower = comma.group(1)
        if is_container(follower, gazetteer) or is_container(follower.split(" ")[0], gazetteer):
            return end, CONTAINER_AFTER
    following = NEXT_WORD.match(run.text, end)
    if following is None:
        return end, 0.0
    word = following.group(1)
    if word in known.speech:
        return end, SPEAKS
    return end, CIVIC if word in known.civic_after or word in known.type_after else 0.0


def _before_capital(run: Run, last: int, key: str, gazetteer: Gazetteer) -> tuple[int, float]:
    """Judge a name whose next word is capitalised as well."""
    known = load_context()
    end = run.words[last].end
    lower = run.words[last + 1].text.lower()
    points = PART_OF_NAME
    if key in gazetteer.exact or lower in known.title_after:
        points = 0.0
    elif lower in known.civic_after:
        points = CIVIC
    elif lower in known.type_after:
        return run.words[last + 1].end, TYPE_BESIDE
    elif lower in known.body_after:
        points = BODY
    elif lower in known.word and lower not in known.given_name:
        points = 0.0 if prior(gazetteer, key) >= WELL_KNOWN else PART_OF_NAME
    else:
        size, following = longest_name(run.text, run.words, last + 1, gazetteer)
        if size and prior(gazetteer, following) >= KIND_POINTS["admin1"]:
            points = 0.0
        elif prior(gazetteer, key) >= FAMOUS:
            points = PART_OF_FAMOUS_NAME
    return end, points


@lru_cache(maxsize=8192)
def is_container(name: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a name after a comma can be the larger place of the one before it."""
    if name in gazetteer.exact or {name, f"{name}."} & load_abbreviations().keys():
        return True
    postings = gazetteer.postings(fold(name))
    return bool(postings) and gazetteer.place(postings[0] & ~ALTERNATE).kind in {
        "country", "admin1", "admin2",
    }  # fmt: skip
