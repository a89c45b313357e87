"""Finding toponyms on raw text: capitalised names of the gazetteer, judged by their context.

Each name gets points for how prominent its likeliest place is and for what stands around it;
those with enough points are toponyms. The words are in `data/places/context.txt`.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

import msgspec

from dateline.places.context import load_abbreviations, load_context
from dateline.places.evidence import adjective_of
from dateline.places.fold import fold
from dateline.places.gazetteer import ALTERNATE, Gazetteer
from dateline.places.toponym import Span

UPPER: Final = "A-ZÀ-ÖØ-ÞĀĆČĎĐĒĖĘĚĞĢĪİĶĻĽŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽȘȚ"
WORD: Final = rf"(?:[A-Z]\.(?:[A-Z]\.)+|(?:St|Ste|Mt|Ft)\.|[{UPPER}][^\W_]*(?:['’&-][^\W_]+)*)"
JOINT: Final = (
    r"(?:of|the|and|de|la|le|du|des|del|el|al|upon|on|in|sur|da|do|dos|das|der|den|am|an|ad|au|"
    r"ul|ar|as|es|e|y|les|los|las|under|by|next|near)"
)
RUN: Final = re.compile(
    rf"(?<![\w@#/]){WORD}(?:[ \n]{WORD}|(?: {JOINT}){{1,3}} {WORD}|(?: {JOINT})? [dl]['’]{WORD})*"
)
TOKEN: Final = re.compile(rf"{WORD}|[^\W_]+")
PART: Final = re.compile(r"[^-]+")
BEFORE: Final = re.compile(r"(?:([^\W_]+(?:-[^\W_]+)*)[ \n]+)?([^\W_]+(?:-[^\W_]+)*)([ \n]+|-)$")
ABBREVIATION: Final = re.compile(
    r",[ \n]((?:[A-Z][a-z]*\. ?[A-Z][a-z]*\.)|[A-Z][a-z]+\.|[A-Z]{2,3}\b)"
)
DATELINE: Final = re.compile(r"[ ,]*(?:\(|[–—]|--?[ \n])")
AFTER: Final = re.compile(r"[ \n]([^\W_]+)")
COMMA_NAME: Final = re.compile(rf",[ \n]({WORD}(?:[ \n]{WORD})*)")
SENTENCE_START: Final = re.compile(r"(?:^|[.!?:;•*|–—]['’”\")\]]*\s+|\n\s*|[“\"‘(\[]\s*)$")
LINKS: Final = frozenset({" ", "\n", "'s ", "’s ", "'", "’"})
LISTED: Final = frozenset({", ", " and ", ", and ", " or ", ",\n", " and\n"})
LONGEST_NAME: Final = 6
LOOK_BACK: Final = 40
LONGEST_TEXT: Final = 1_000_000

THRESHOLD: Final = 3.4
SURE: Final = 6.0
KIND_POINTS: Final = {
    "country": 7.0, "continent": 6.0, "admin1": 6.0, "region": 6.0, "sea": 6.0, "river": 5.5,
    "lake": 5.5, "mountain": 5.5, "desert": 6.0, "island": 5.5, "landmark": 3.0, "airport": 6.0,
    "base": 6.0, "district": 5.0, "admin2": 2.5,
}  # fmt: skip
SEVERAL_WORDS: Final = 1.0
OTHER_NAME: Final = -1.5
CONTAINER_AFTER: Final = 3.0
LOCATIVE_BEFORE: Final = 2.0
TYPE_BESIDE: Final = 2.0
CIVIC: Final = 1.0
PART_OF_NAME: Final = -4.0
BODY: Final = -5.0
PERSON: Final = -6.0
COMMON_WORD: Final = -4.0
FIRST_WORD: Final = -6.0
GIVEN_NAME: Final = -2.0
SPEAKS: Final = -3.0
ACRONYM: Final = -4.0
IN_LIST: Final = 1.0
OF_BEFORE: Final = 0.7
SURNAME: Final = -3.0
KNOWN_ELSEWHERE: Final = 1.5


class _Token(NamedTuple):
    """A word of a run; `gap` is the text between it and the word before."""

    start: int
    end: int
    text: str
    gap: str


class _Match(msgspec.Struct):
    """A name of the gazetteer in the text, and its points."""

    start: int
    end: int
    key: str
    points: float
    sole: bool


def find_toponyms(
    text: str, gazetteer: Gazetteer, *, language: str = "en", adjectives: bool = False
) -> tuple[Span, ...]:
    """Find the toponyms of a text.

    Args:
        text: The story.
        gazetteer: From `load_gazetteer`.
        language: The text's language; names are read with the context words of English.
        adjectives: Whether adjectives ("Turkish") are taken as well, as some corpora do; they
            name a country, never where something happened.

    Returns:
        The spans in text order; they do not overlap. Text beyond a million characters is not
        read.
    """
    del language
    matches: list[_Match] = []
    surnames: set[str] = set()
    for run in RUN.finditer(text, 0, LONGEST_TEXT):
        start = max(run.start(), matches[-1].end if matches else 0)
        if start >= run.end():
            continue
        tokens = _tokens(text, start, run.end())
        if not tokens:
            continue
        _read_run(text, tokens, gazetteer, matches, surnames, adjectives)
    _join_lists(text, matches)
    sure = {match.key for match in matches if match.points >= SURE}
    found: list[Span] = []
    for match in matches:
        points = match.points
        if match.sole and match.key in surnames:
            points += SURNAME
        elif match.key in sure:
            points += KNOWN_ELSEWHERE
        if points >= THRESHOLD:
            found.append(Span(match.start, match.end, text[match.start : match.end]))
    return tuple(found)


def _join_lists(text: str, matches: list[_Match]) -> None:
    """Give the names of a list the company of the sure ones in it ("in Sikasso, Koro and Ber")."""
    for pairs in (zip(matches, matches[1:], strict=False), zip(matches[::-1], matches[-2::-1])):
        for one, other in pairs:
            left, right = (one, other) if one.start < other.start else (other, one)
            if text[left.end : right.start] in LISTED and one.points >= THRESHOLD + IN_LIST:
                other.points += IN_LIST


def _tokens(text: str, start: int, end: int) -> list[_Token]:
    tokens: list[_Token] = []
    before = start
    for found in TOKEN.finditer(text, start, end):
        word, first = found.group(), found.start()
        if len(word) > 2 and word[-2] in "'’" and word[-1] in "sS":
            word = word[:-2]
        tokens.append(_Token(first, first + len(word), word, text[before:first]))
        before = first + len(word)
    return tokens


def _split(token: _Token) -> list[_Token]:
    """Return the parts of a hyphenated word ("Iran-Iraq")."""
    parts: list[_Token] = []
    for part in PART.finditer(token.text):
        parts.append(
            _Token(
                token.start + part.start(),
                token.start + part.end(),
                part.group(),
                "-" if parts else token.gap,
            )
        )
    return parts


def _read_run(  # noqa: PLR0917
    text: str,
    tokens: list[_Token],
    gazetteer: Gazetteer,
    matches: list[_Match],
    surnames: set[str],
    adjectives: bool,
) -> None:
    """Judge the names in one run of capitalised words; note the surnames of persons."""
    known = load_context()
    begins = _begins_sentence(text, tokens[0].start)
    place = 0
    last_place = -1
    while place < len(tokens):
        token = tokens[place]
        if not token.text[0].isupper():
            place += 1
            continue
        size, key = _longest(text, tokens, place, gazetteer)
        if adjectives and (size == 0 or key in gazetteer.adjectives):
            span = _adjective(text, tokens, place, gazetteer)
            if span is not None:
                matches.append(_Match(span[0], span[1], "", SURE, False))
                place += span[2]
                continue
        if not size:
            if "-" in token.text:
                tokens[place : place + 1] = _split(token)
                continue
            lower = token.text.lower()
            if lower in known.given_name or lower in known.person_before:
                _note_surname(tokens, place, surnames)
            place += 1
            continue
        last = place + size - 1
        points = _prior(gazetteer, key, size)
        points += _word_points(text, tokens, place, size, begins, gazetteer, key)
        points += _left_points(text, tokens, place, begins, last_place)
        end, more = _right_points(text, tokens, last, key, gazetteer)
        points += more
        if size == 1 and key in known.given_name and _joined(tokens, last + 1):
            _note_surname(tokens, place, surnames)
        matches.append(_Match(token.start, end, key, points, size == 1))
        short = ABBREVIATION.match(text, end)
        if key == "washington" and short is not None and short.group(1) in {"D.C.", "DC"}:
            matches[-1] = _Match(token.start, short.end(1), key, SURE, False)
        elif short is not None and short.group(1) in load_abbreviations():
            matches.append(_Match(short.start(1), short.end(1), "", SURE, False))
        place = last + 1
        while place < len(tokens) and tokens[place].start < end:
            place += 1
        if points >= THRESHOLD:
            last_place = place - 1


def _joined(tokens: list[_Token], place: int) -> bool:
    """Tell whether the word at `place` is a capitalised one that goes on with the one before."""
    return (
        0 < place < len(tokens) and tokens[place].text[0].isupper() and tokens[place].gap.isspace()
    )


def _adjective(
    text: str, tokens: list[_Token], place: int, gazetteer: Gazetteer
) -> tuple[int, int, int] | None:
    for size in (2, 1):
        if place + size <= len(tokens):
            start, end = tokens[place].start, tokens[place + size - 1].end
            if adjective_of(text[start:end], gazetteer) is not None:
                return start, end, size
    return None


def _begins_sentence(text: str, start: int) -> bool:
    return start == 0 or (SENTENCE_START.search(text, max(0, start - LOOK_BACK), start) is not None)


def _longest(text: str, tokens: list[_Token], place: int, gazetteer: Gazetteer) -> tuple[int, str]:
    """Return how many tokens the longest name from `place` has (0 if none), and its key."""
    start, end, word, _ = tokens[place]
    size = 1
    ends: list[int] = [end]
    while place + size < len(tokens) and size < LONGEST_NAME:
        token = tokens[place + size]
        if token.gap not in LINKS:
            break
        ends.append(token.end)
        size += 1
    if word in {"The", "In", "At", "From", "And", "On", "As"}:
        return (2, "the hague") if text[start : ends[min(1, size - 1)]] == "The Hague" else (0, "")
    for count in range(size, 1, -1):
        if tokens[place + count - 1].text[0].isupper():
            key = fold(text[start : ends[count - 1]])
            if gazetteer.postings(key):
                return count, key
    if (word in gazetteer.exact and text[end : end + 1] != "$") or (
        word.endswith(".") and word in load_abbreviations()
    ):
        return 1, word
    if len(word) < 3:
        return 0, ""
    key = fold(word)
    return (1, key) if gazetteer.postings(key) else (0, "")


def _note_surname(tokens: list[_Token], place: int, surnames: set[str]) -> None:
    last = place
    while _joined(tokens, last + 1) and last < place + 3:
        last += 1
    if last > place:
        surnames.add(fold(tokens[last].text))


def _prior(gazetteer: Gazetteer, key: str, size: int) -> float:
    return _prior_of(gazetteer, key) + (SEVERAL_WORDS if size > 1 else 0.0)


@lru_cache(maxsize=65536)
def _prior_of(gazetteer: Gazetteer, key: str) -> float:
    """Return the points of a name by itself: those of its most prominent place."""
    if key in gazetteer.exact or key in load_abbreviations():
        return KIND_POINTS["admin1"]
    best = 0.0
    for posting in gazetteer.postings(key)[:12]:
        place = gazetteer.place(posting & ~ALTERNATE)
        points = (
            0.9 * len(str(place.population)) - 1.2
            if place.kind == "city"
            else KIND_POINTS[place.kind]
        )
        best = max(best, points + (OTHER_NAME if posting & ALTERNATE else 0.0))
    return best


def _word_points(  # noqa: PLR0917
    text: str,
    tokens: list[_Token],
    place: int,
    size: int,
    begins: bool,
    gazetteer: Gazetteer,
    key: str,
) -> float:
    """Return the points for what the name itself looks like."""
    known = load_context()
    word = tokens[place].text
    if all(token.text.lower() in known.direction for token in tokens[place : place + size]):
        return BODY
    after = text[tokens[place + size - 1].end : tokens[place + size - 1].end + 1]
    if key in known.never or (key.startswith("saint ") and after in {"'", "’"}):
        return BODY
    if size > 1:
        return TYPE_BESIDE if tokens[place + size - 1].text.lower() in known.type_after else 0.0
    points = 0.0
    if key in known.word or f" {word.lower()} " in text:
        points += FIRST_WORD if begins and place == 0 else COMMON_WORD
    if key in known.given_name:
        points += PERSON if _goes_on(tokens, place + 1) else GIVEN_NAME
    if word.isupper() and word not in gazetteer.exact:
        if len(word) <= 4:
            points += ACRONYM
        elif DATELINE.match(text, tokens[place].end):
            points += TYPE_BESIDE
    return points


def _goes_on(tokens: list[_Token], place: int) -> bool:
    """Tell whether a given name goes on with a family name."""
    if not _joined(tokens, place):
        return False
    known = load_context()
    lower = tokens[place].text.lower()
    return not any(
        lower in words
        for words in (known.type_after, known.civic_after, known.title_after, known.body_after)
    )


def _left_points(
    text: str, tokens: list[_Token], place: int, begins: bool, last_place: int
) -> float:
    known = load_context()
    if place > 0 and tokens[place - 1].text[0].isupper():
        if tokens[place].gap.isspace():
            return _after_capital(tokens[place - 1].text.lower(), place, begins, last_place)
        return 0.0
    if place > 1 and tokens[place - 2].text[0].isupper():
        joint, before = tokens[place - 1].text, tokens[place - 2].text.lower()
        if joint == "of" and before in known.body_after:
            return BODY
        return LOCATIVE_BEFORE if joint in known.locative else 0.0
    start = tokens[place].start
    found = BEFORE.search(text, max(0, start - LOOK_BACK), start)
    if found is None or found.group(3) == "-":
        return 0.0
    earlier, word = (found.group(1) or "").lower(), found.group(2).lower()
    if word == "the":
        word, earlier = earlier, ""
    if word in known.locative or word in known.direction:
        return LOCATIVE_BEFORE
    if word in known.person_before:
        return -LOCATIVE_BEFORE
    if word == "of" and f"{earlier} of" not in known.type_before:
        return OF_BEFORE
    if word in known.type_before or f"{earlier} {word}" in known.type_before:
        return TYPE_BESIDE
    return 0.0


def _after_capital(before: str, place: int, begins: bool, last_place: int) -> float:
    """Return the points of a name whose word before is capitalised as well."""
    known = load_context()
    if place - 1 == last_place:
        return -1.0
    if before in known.direction:
        return 0.5
    if before in known.person_before or before in known.given_name:
        return PERSON
    if before in known.locative:
        return LOCATIVE_BEFORE
    if before in known.type_after or (begins and place == 1 and before in known.word):
        return 0.0
    return PART_OF_NAME


def _right_points(
    text: str, tokens: list[_Token], last: int, key: str, gazetteer: Gazetteer
) -> tuple[int, float]:
    """Return where the name ends with its type word, and the points of what follows."""
    known = load_context()
    end = tokens[last].end
    if _joined(tokens, last + 1):
        if key in gazetteer.exact:
            return end, 0.0
        lower = tokens[last + 1].text.lower()
        if lower in known.type_after and lower not in known.civic_after:
            return tokens[last + 1].end, TYPE_BESIDE
        if lower in known.body_after:
            return end, BODY
        if lower in known.civic_after:
            return end, CIVIC
        if lower in known.title_after or (lower in known.word and lower not in known.given_name):
            return end, 0.0
        size, following = _longest(text, tokens, last + 1, gazetteer)
        if size and _prior_of(gazetteer, following) >= KIND_POINTS["admin1"]:
            return end, 0.0
        return end, PART_OF_NAME + (1.5 if _prior_of(gazetteer, key) >= 6.0 else 0.0)
    comma = COMMA_NAME.match(text, end)
    if comma is not None:
        follower = comma.group(1)
        if _is_container(follower, gazetteer) or _is_container(follower.split(" ")[0], gazetteer):
            return end, CONTAINER_AFTER
    following_word = AFTER.match(text, end)
    if following_word is not None:
        if following_word.group(1) in known.speech:
            return end, SPEAKS
        if following_word.group(1) in known.civic_after:
            return end, CIVIC
        if following_word.group(1) in known.type_after:
            return end, CIVIC
    return end, 0.0


@lru_cache(maxsize=65536)
def _is_container(name: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a name after a comma can be the larger place of the one before it."""
    if name in gazetteer.exact or {name, f"{name}."} & load_abbreviations().keys():
        return True
    postings = gazetteer.postings(fold(name))
    return bool(postings) and gazetteer.place(postings[0] & ~ALTERNATE).kind in {
        "country", "admin1", "admin2",
    }  # fmt: skip
