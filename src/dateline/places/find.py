"""Finding toponyms on raw text: capitalised names of the gazetteer, judged by their context.

Each name gets points for how prominent its likeliest place is and for what stands around it;
those with enough points are toponyms. The words are in `data/places/context.txt`.
"""

import re
from functools import lru_cache
from typing import Final

import msgspec

from dateline.places.context import load_abbreviations, load_context
from dateline.places.fold import fold
from dateline.places.gazetteer import ALTERNATE, Gazetteer
from dateline.places.toponym import Span

UPPER: Final = "A-ZÀ-ÖØ-ÞĀĆČĎĐĒĖĘĚĞĢĪİĶĻĽŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽȘȚ"
WORD: Final = rf"(?:[A-Z]\.(?:[A-Z]\.)+|(?:St|Ste|Mt|Ft)\.|[{UPPER}][^\W_]*(?:['’&-][^\W_]+)*)"
JOINT: Final = (
    r"(?:of|the|and|de|la|le|du|des|del|el|al|upon|on|in|sur|da|do|dos|das|der|den|am|an|ad|au|"
    r"ul|ar|as|es|e|y|les|los|las|under|by|next|near)"
)
RUN: Final = re.compile(rf"(?<![\w@#/]){WORD}(?:[ \n]{WORD}|(?: {JOINT}){{1,3}} {WORD})*")
TOKEN: Final = re.compile(rf"{WORD}|[^\W_]+")
POSSESSIVE: Final = re.compile(r"['’]s?$")
BEFORE: Final = re.compile(r"([^\W_]+(?:-[^\W_]+)*)[ \n]+$")
TWO_BEFORE: Final = re.compile(r"([^\W_]+ (?:[^\W_]+))[ \n]+$")
AFTER: Final = re.compile(r"[ \n]([^\W_]+)")
COMMA_NAME: Final = re.compile(rf",[ \n]({WORD}(?:[ \n]{WORD})*)")
SENTENCE_START: Final = re.compile(r"(?:^|[.!?:;•*|–—]['’”\")\]]*\s+|\n\s*|[“\"‘(\[]\s*)$")
DATELINE: Final = re.compile(r"^[^\n]{0,60}?(?: \(|\s*[–—]|\s+--?\s)")
LONGEST_NAME: Final = 6
LOOK_BACK: Final = 40
LONGEST_TEXT: Final = 1_000_000
THRESHOLD: Final = 4.0
SURE: Final = 6.0

KIND_POINTS: Final = {
    "country": 7.0, "continent": 6.0, "admin1": 6.0, "region": 6.0, "sea": 6.0, "river": 5.5,
    "lake": 5.5, "mountain": 5.5, "desert": 6.0, "island": 5.5, "landmark": 6.0, "airport": 6.0,
    "base": 6.0, "district": 5.0, "admin2": 2.5,
}  # fmt: skip


class _Match(msgspec.Struct):
    """A name of the gazetteer in the text, and its points."""

    start: int
    end: int
    key: str
    points: float
    sole: bool


def find_toponyms(text: str, gazetteer: Gazetteer, *, language: str = "en") -> tuple[Span, ...]:
    """Find the toponyms of a text.

    Args:
        text: The story.
        gazetteer: From `load_gazetteer`.
        language: The text's language; names are read with the context words of English.

    Returns:
        The spans in text order; they do not overlap. Text beyond a million characters is not
        read.
    """
    del language
    matches: list[_Match] = []
    surnames: set[str] = set()
    for run in RUN.finditer(text, 0, LONGEST_TEXT):
        _read_run(text, run.start(), run.end(), gazetteer, matches, surnames)
    sure = {match.key for match in matches if match.points >= SURE}
    found: list[Span] = []
    for match in matches:
        points = match.points
        if match.sole and match.key in surnames:
            points -= 3.0
        elif match.key in sure:
            points += 1.5
        if points >= THRESHOLD:
            found.append(Span(match.start, match.end, text[match.start : match.end]))
    return tuple(found)


def _read_run(
    text: str,
    start: int,
    end: int,
    gazetteer: Gazetteer,
    matches: list[_Match],
    surnames: set[str],
) -> None:
    """Judge the names in one run of capitalised words; note the surnames of persons."""
    tokens = _tokens(text, start, end)
    known = load_context()
    begins = _begins_sentence(text, start)
    place = 0
    last_place_end = -1
    while place < len(tokens):
        first_start, first_end, word = tokens[place]
        if not word[0].isupper():
            place += 1
            continue
        size, key = _longest(text, tokens, place, gazetteer)
        if not size:
            lower = word.lower()
            if lower in known.given_name or lower in known.person_before:
                _note_surname(tokens, place, surnames)
            place += 1
            continue
        last = place + size - 1
        name_start, name_end = tokens[place][0], tokens[last][1]
        points = _prior(key, gazetteer, size)
        points += _left_points(text, tokens, place, begins, last_place_end)
        name_end, more = _right_points(text, tokens, last, name_end, key, gazetteer)
        points += more
        if size == 1 and place == 0:
            if begins and key in known.word:
                points -= 6.0
        if size == 1 and key in known.word:
            points -= 2.0
        if size == 1 and key in known.given_name:
            points -= 1.0
            if last + 1 < len(tokens) and tokens[last + 1][2][0].isupper():
                _note_surname(tokens, place, surnames)
        if word.isupper() and size == 1 and len(word) <= 4 and word not in gazetteer.exact:
            points -= 4.0
        matches.append(_Match(name_start, name_end, key, points, size == 1))
        if points >= THRESHOLD:
            last_place_end = tokens[last][1]
        place = last + 1
        while place < len(tokens) and tokens[place][0] < name_end:
            place += 1


def _tokens(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    tokens = []
    for found in TOKEN.finditer(text, start, end):
        word = found.group()
        if len(word) > 2 and word[-2] in "'’" and word[-1] in "sS":
            word = word[:-2]
        tokens.append((found.start(), found.start() + len(word), word))
    return tokens


def _begins_sentence(text: str, start: int) -> bool:
    return SENTENCE_START.search(text, max(0, start - LOOK_BACK), start) is not None or start == 0


def _longest(
    text: str, tokens: list[tuple[int, int, str]], place: int, gazetteer: Gazetteer
) -> tuple[int, str]:
    """Return how many tokens the longest name from `place` has (0 if none), and its key."""
    start, _, word = tokens[place]
    for size in range(min(LONGEST_NAME, len(tokens) - place), 0, -1):
        last = tokens[place + size - 1]
        if not last[2][0].isupper():
            continue
        name = text[start : last[1]]
        if size == 1:
            if name in gazetteer.exact:
                return 1, name
            if len(name) < 3 or name.lower() == "the":
                return 0, ""
        elif (size > 1 and word in {"The", "In", "At", "From", "And"} and name != "The Hague") or (
            any("'" in part or "’" in part for part in name.split(" ")[:-1])
            and POSSESSIVE.search(name.split(" ")[0])
        ):
            continue
        key = fold(name)
        if gazetteer.postings(key):
            return size, key
    return 0, ""


def _note_surname(tokens: list[tuple[int, int, str]], place: int, surnames: set[str]) -> None:
    last = place
    while last + 1 < len(tokens) and tokens[last + 1][2][0].isupper() and last < place + 3:
        last += 1
    if last > place:
        surnames.add(fold(tokens[last][2]))


def _prior(key: str, gazetteer: Gazetteer, size: int) -> float:
    return _prior_of(gazetteer, key) + (1.0 if size > 1 else 0.0)


@lru_cache(maxsize=65536)
def _prior_of(gazetteer: Gazetteer, key: str) -> float:
    if key in gazetteer.exact:
        return 7.0
    best = 0.0
    for posting in gazetteer.postings(key)[:12]:
        place = gazetteer.place(posting & ~ALTERNATE)
        if place.kind == "city":
            digits = len(str(place.population))
            points = 0.9 * digits - 1.2
        else:
            points = KIND_POINTS[place.kind]
        if posting & ALTERNATE:
            points -= 1.5
        best = max(best, points)
    return best


def _left_points(
    text: str,
    tokens: list[tuple[int, int, str]],
    place: int,
    begins: bool,
    last_place_end: int,
) -> float:
    known = load_context()
    start = tokens[place][0]
    if place > 0 and tokens[place - 1][2][0].isupper():
        before = tokens[place - 1][2]
        lower = before.lower()
        if tokens[place - 1][1] == last_place_end:
            return -1.0
        if lower in known.direction or lower in known.type_after:
            return 0.5
        if lower in known.person_before or lower in known.given_name:
            return -6.0
        if begins and place == 1 and lower in known.word:
            return 2.0 if lower in known.locative else 0.0
        if lower in known.word and lower in known.locative:
            return 1.0
        return -4.0
    if place > 1 and tokens[place - 2][2][0].isupper():
        joint = tokens[place - 1][2]
        before = tokens[place - 2][2].lower()
        if joint == "of" and before in known.body_after:
            return -5.0
        if joint in known.locative and joint != "of":
            return 2.0
        return 0.0
    back = text[max(0, start - LOOK_BACK) : start]
    found = BEFORE.search(back)
    if found is None:
        return 0.0
    word = found.group(1).lower()
    if word in known.locative:
        return 2.0
    if word in known.direction:
        return 2.0
    if word in known.person_before:
        return -2.0
    pair = TWO_BEFORE.search(back)
    if word in known.type_before or (pair and pair.group(1).lower() in known.type_before):
        return 2.0
    return 0.0


def _right_points(
    text: str,
    tokens: list[tuple[int, int, str]],
    last: int,
    end: int,
    key: str,
    gazetteer: Gazetteer,
) -> tuple[int, float]:
    """Return where the name ends with its type word, and the points of what follows."""
    known = load_context()
    if last + 1 < len(tokens) and text[end : tokens[last + 1][0]].isspace():
        after = tokens[last + 1][2]
        if after[0].isupper():
            lower = after.lower()
            if lower in known.type_after:
                beyond = tokens[last + 2][2] if last + 2 < len(tokens) else ""
                if beyond[:1].isupper() and beyond.lower() in known.body_after:
                    return end, -3.0
                return tokens[last + 1][1], 2.0
            if lower in known.body_after:
                return end, -5.0
            if lower in known.title_after or (
                lower in known.word and lower not in known.given_name
            ):
                return end, 0.0
            if (
                _longest(text, tokens, last + 1, gazetteer)[0]
                and _prior_of(gazetteer, fold(after)) >= KIND_POINTS["admin1"]
            ):
                return end, 0.0
            return end, -2.5
    comma = COMMA_NAME.match(text, end)
    if comma is not None:
        follower = comma.group(1)
        if _is_container(follower, gazetteer):
            return end, 3.0
    following = AFTER.match(text, end)
    if following is not None:
        word = following.group(1)
        if word in known.speech:
            return end, -3.0
        if word in known.type_after:
            return end, 1.0
    return end, 0.0


def _is_container(name: str, gazetteer: Gazetteer) -> bool:
    if name in load_abbreviations() or name + "." in load_abbreviations():
        return True
    postings = gazetteer.postings(fold(name))
    return bool(postings) and gazetteer.place(postings[0] & ~ALTERNATE).kind in {
        "country", "admin1", "admin2",
    }  # fmt: skip
