"""The names in one run of capitalised words: places, and the surnames of persons."""

from typing import Final

import msgspec

from dateline.places.finding.beside import is_container, left_points, right_points
from dateline.places.finding.judge import SURE, THRESHOLD, Run, longest_name, own_points
from dateline.places.finding.persons import note_called, note_person
from dateline.places.finding.scan import NEXT_LARGER, NEXT_SHORT, Word, joined, parts_of, two_before
from dateline.places.gazetteer.context import load_abbreviations, load_context
from dateline.places.gazetteer.gazetteer import Gazetteer

LONGEST_UNKNOWN: Final = 4


class Match(msgspec.Struct, gc=False):
    """A name in the text, its points, and whether it is a single word of the gazetteer."""

    start: int
    end: int
    key: str
    points: float
    sole: bool


class Finding(msgspec.Struct):
    """What has been found so far: names, and the surnames of persons."""

    gazetteer: Gazetteer
    adjectives: bool
    matches: list[Match]
    surnames: set[str]


def read_run(run: Run, finding: Finding) -> None:
    """Judge the names in one run of capitalised words; note the surnames of persons."""
    words = run.words
    place = 0
    last_place = -1
    while place < len(words):
        if not words[place].capital:
            place += 1
            continue
        size, key = longest_name(run.text, words, place, finding.gazetteer)
        if finding.adjectives and (size == 0 or key in finding.gazetteer.adjectives):
            taken = _take_adjective(run, place, finding)
            if taken:
                place += taken
                continue
        match = _judge(run, place, size, key, last_place, finding) if size else None
        if match is not None and match.points >= THRESHOLD:
            place = last_place = _take(run, place, match, finding)
        else:
            unknown = _unknown_place(run, place, finding.gazetteer)
            if unknown is not None:
                place = last_place = _take(run, place, unknown, finding)
            elif match is not None:
                finding.matches.append(match)
                place += size - 1
            elif "-" in words[place].text:
                words[place : place + 1] = parts_of(words[place])
                continue
            else:
                note_person(words, place, finding.surnames)
                note_called(run, place, finding.surnames)
        place += 1


def _judge(run: Run, place: int, size: int, key: str, last_place: int, finding: Finding) -> Match:
    last = place + size - 1
    points = own_points(run, place, size, key, finding.gazetteer)
    if not _names_a_paper(run, place, last):
        points += left_points(run, place, last_place)
    end, more = right_points(run, last, key, finding.gazetteer)
    if size == 1 and key in load_context().given_name:
        note_person(run.words, place, finding.surnames)
    return Match(run.words[place].start, end, key, points + more, size == 1)


def _names_a_paper(run: Run, place: int, last: int) -> bool:
    """Say whether a name is the first half of a paper's: "according to the Boston Globe"."""
    start = run.words[place].start
    return (
        run.text[max(start - 4, 0) : start].lower() == "the "
        and joined(run.words, last + 1)
        and run.words[last + 1].text.lower() in load_context().press_after
    )


def _take(run: Run, place: int, match: Match, finding: Finding) -> int:
    """Note a place whose first word is given, with the short form of its division after it.

    Returns:
        Its last word.
    """
    short = NEXT_SHORT.match(run.text, match.end)
    if short is not None and match.key == "washington" and short.group(1) in {"D.C.", "DC"}:
        match.end, match.sole, match.points = short.end(1), False, SURE
        short = None
    finding.matches.append(match)
    if short is not None and short.group(1) in load_abbreviations():
        finding.matches.append(Match(short.start(1), short.end(1), "", SURE, False))
    return _last_within(run.words, place, match.end)


def _last_within(words: list[Word], place: int, end: int) -> int:
    while place + 1 < len(words) and words[place + 1].start < end:
        place += 1
    return place


def _take_adjective(run: Run, place: int, finding: Finding) -> int:
    """Note an adjective of a country or region; return how many words it has.

    The plural, which names people ("Malians"), is none.
    """
    for size in (2, 1):
        if place + size <= len(run.words):
            start, end = run.words[place].start, run.words[place + size - 1].end
            if run.text[start:end].lower() in finding.gazetteer.adjectives:
                finding.matches.append(Match(start, end, "", SURE, False))
                return size
    return 0


def _unknown_place(run: Run, place: int, gazetteer: Gazetteer) -> Match | None:
    """Return a name that the gazetteer lacks and the words call a place, if it is one.

    That is "the village of Name", "Name Island", "on Name Street", and "in Name, eastern Syria".
    """
    known = load_context()
    words = run.words
    if joined(words, place) and words[place - 1].capital:
        return None
    lower = words[place].text.lower()
    if lower in known.word or lower in known.person_before or lower in known.given_name:
        return None
    last = place
    while joined(words, last + 1) and last + 1 < place + LONGEST_UNKNOWN:
        last += 1
    kind = words[last].text.lower() if last > place else ""
    earlier, before = two_before(run.text, words[place].start)
    place_of_its_own = kind in known.own_type or (before == "of" and earlier in known.settlement)
    at_site = kind in known.site and (earlier if before == "the" else before) in known.at_a_site
    contained = (
        before in known.locative and kind not in known.body_after and _lies_in(run, last, gazetteer)
    )
    if not place_of_its_own and not at_site and not contained:
        return None
    return Match(words[place].start, words[last].end, "", THRESHOLD, False)


def _lies_in(run: Run, last: int, gazetteer: Gazetteer) -> bool:
    """Tell whether a larger place is named right after ("in Name, eastern Syria")."""
    after = NEXT_LARGER.match(run.text, run.words[last].end)
    return after is not None and is_container(after.group(1), gazetteer)
