"""Datelines: where and when a story was filed, and for which agency, as its first line says."""

import re
from functools import lru_cache

import msgspec

from dateline.article.credits.agency import agency_by_mark, agency_by_name
from dateline.article.datafile import barred, entries, month_numbers
from dateline.records import Dateline

_DASH = "-–—―−"
_LETTER = r"[^\W\d_]"
# What opens a line in capitals before a day, and is no town.
_NO_PLACES = frozenset(
    "alert breaking briefing correction date dated developing editorial exclusive flash live news "
    "on opinion published update updated urgent watch monday tuesday wednesday thursday friday "
    "saturday sunday".split()
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
# So many characters of a line are looked at.
_HEAD = 160
_ITEM = re.compile(r"\s*[A-Z][^\n]{2,90}?[)\w.][ ]?[-–—:]")
_CITY_ALONE = re.compile(r"(?P<name>[A-Z][\w'’-]{2,}(?: [A-Z][\w'’-]+){0,2})\. +(?=[A-Z\"“])")
# An agency's name has at most so many words.
_LONGEST_NAME = 4


class Opening(msgspec.Struct, frozen=True):
    """What stands before the first sentence of a story.

    `end` is the offset in the line at which the story's first sentence begins; `day` is
    `(month, day, year)` of the dateline's date, the year where it is printed.
    """

    end: int
    dateline: Dateline | None
    agency: str | None
    day: tuple[int, int, int | None] | None = None
    day_text: str = ""


@lru_cache(maxsize=1)
def _places() -> tuple[dict[str, str], dict[str, str]]:
    """Return the country of each city that stands alone, and of each name that follows one."""
    cities: dict[str, str] = {}
    regions: dict[str, str] = {}
    for paragraph in entries("datelines.txt", frozenset({"country", "names", "regions", "cities"})):
        code = paragraph.value("country")
        for name in barred(paragraph, "names") + barred(paragraph, "regions"):
            regions.setdefault(name.casefold(), code)
        for name in barred(paragraph, "cities"):
            cities.setdefault(name.casefold(), code)
    return cities, regions


@lru_cache(maxsize=1)
def _opening_pattern() -> re.Pattern[str]:
    months = "|".join(sorted(map(re.escape, month_numbers()), key=lambda name: (-len(name), name)))
    place = rf"{_LETTER}[\w.’'`\-]*(?:[ ]{_LETTER}[\w.’'`\-]*){{0,4}}"
    mark = r"[^()\[\]\n]{1,60}"
    return re.compile(
        rf"""\s*(?:
          (?P<place>{place}(?:/{place})?)(?!\w)
          (?:,\s(?!(?:{months}|{_WEEKDAY})\b)(?P<region>{place})(?!\w)|\s\[(?P<inside>{place})\])?
        )?
        (?:,?\s(?P<weekday>{_WEEKDAY})(?=[,\s]))?
        (?:[,.]?\s*\(?(?:
            (?P<month>{months})\.?\s(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?
          | (?P<day2>[12]\d|3[01]|0?[1-9])\.?\s(?P<month2>{months})\.?
        )(?:,?\s(?P<year>(?:19|20)\d\d))?\)?)?
        (?:
            ,?\s*(?:\((?P<mark>{mark})\)|\[(?P<mark2>{mark})\])
            (?P<dash>\s*\.?(?:[{_DASH}]{{1,2}}|:|\.{{3}}|_))?
          | \.?\s*/(?P<slashed>{_LETTER}[\w .\-]{{1,30}})/\.?
          | ,?\s*(?P<sent>{_LETTER}[\w./’'\-]{{1,30}})\s(?:special\s)?correspondents?
            \s[^:\n]{{3,40}}\s(?:reports?|writes?):(?=\s|$)
          | \s*[,./]?\s*(?P<bare>{_LETTER}[\w./’'\- ]{{1,30}}?)\s*(?P<dash2>[{_DASH}]{{1,2}})(?=\s)
          | \.?\s*(?P<dash3>[–—―]{{1,2}}|\s[-]{{1,2}})(?=\s)
          | (?(month)\s*(?:[–—―]{{1,2}}|--)(?=[^\W\d]|["“])|(?!))
          | (?P<colon>:)(?=\s)
        )\s*""",
        re.VERBOSE | re.IGNORECASE,
    )


def read_opening(line: str) -> Opening | None:
    """Read the dateline and agency mark at the head of a story's first line.

    Args:
        line: The line; only its first 160 characters are looked at.

    Returns:
        What stands there, or `None` where the line opens with its first sentence. A place counts
        only beside an agency's mark, a date, or in capitals; a dateline's place in the list of
        datelines or beside the name of its country or state has that country.
    """
    return _opening(line[:_HEAD])


@lru_cache(maxsize=2_048)
def _opening(line: str) -> Opening | None:
    match = _opening_pattern().match(line)
    if match is None:
        return None
    # "Tehran, IRNA – ...": what stands behind the town is no region of it.
    filed_by = agency_by_mark((match["region"] or "").strip())
    agency = _agency_of(match) or filed_by
    place = (match["place"] or "").strip().rstrip(".")
    day = _day_of(match)
    if not place and agency is None and match["mark"] and match["dash"]:
        return _within_brackets(match)
    dated = day is not None or match["weekday"] is not None
    region = None if filed_by else match["region"] or match["inside"]
    country = country_of(place, region) if place else None
    if agency is None and match["colon"] and day is None and not _is_listed(place):
        return None
    unmarked = agency is None and not (dated or place.isupper() or _is_marked(match, country))
    if place and unmarked and not _stands_at_home(match):
        return None
    signed = agency is not None and (match["bare"] is None or day is not None)
    if place and country is None and not (place.isupper() or signed):
        return None
    parted = place.isupper() and match["region"] and match["dash3"] and not _is_a_label(place)
    if agency is None and not (place and (country or parted or _may_be_a_place(place, day))):
        return None
    if match["bare"] and agency is None and not (country and day and match["bare"].isupper()):
        return None
    if agency is None and not dated and match["region"] is None and not _is_city(place):
        # "SUDAN - Police fired": the label of an item.
        return None
    dateline = Dateline(place=cased(place), country=country) if place else None
    text = line[match.start("month") : match.end("day")] if match["month"] else ""
    if match["month2"]:
        text = line[match.start("day2") : match.end("month2")]
    return Opening(match.end(), dateline, agency, day, text)


def dateline_of_item(line: str) -> tuple[int, Dateline] | None:
    """Return where the first sentence of a bulletin's item begins behind its dateline, and that.

    Short items have a city alone ("HELSINKI. Ferries stopped on Monday.").

    Args:
        line: The item's first line.
    """
    opening = read_opening(line) if _ITEM.match(line) else None
    if opening is not None and opening.dateline is not None:
        return opening.end, opening.dateline
    city = _CITY_ALONE.match(line)
    country = country_of(city["name"]) if city else None
    if city is None or country is None:
        return None
    return city.end(), Dateline(place=cased(city["name"]), country=country)


def _within_brackets(match: re.Match[str]) -> Opening | None:
    """Read a dateline that stands in brackets: "(Nairobi, August 3, 2018) – ..."."""
    found = _opening(f"{match['mark']} – ")
    if found is None or found.dateline is None:
        place = match["mark"].strip()
        country = country_of(place)
        return (
            Opening(match.end(), Dateline(place=place, country=country), None) if country else None
        )
    return msgspec.structs.replace(found, end=match.end())


def _stands_at_home(match: re.Match[str]) -> bool:
    """Say whether a city that needs no country stands before its own and a long dash."""
    home = country_of(match["place"].strip())
    told = country_of("", match["region"]) if match["region"] else None
    return bool(match["dash3"]) and home is not None and home == told


def _is_listed(place: str) -> bool:
    """Say whether a name in capitals is a listed city: papers of South Asia write "LAHORE: Two"."""
    return place.isupper() and place.partition("/")[0].strip().casefold() in _places()[0]


def _is_marked(match: re.Match[str], country: str | None) -> bool:
    """Say whether a known city stands before an agency of no list, and a dash.

    "Abidjan (AWP) - ", "Quito (Andes Noticias) - ": initials, or a few words with capitals.
    """
    mark = (match["mark"] or match["mark2"] or "").strip()
    words = mark.split()
    named = 0 < len(words) <= _LONGEST_NAME and all(
        word[:1].isupper() and word.isalpha() for word in words
    )
    return bool(match["dash"]) and country is not None and _is_city(match["place"] or "") and named


def _may_be_a_place(place: str, day: tuple[int, int, int | None] | None) -> bool:
    """Say whether a name before a day, in capitals, may be a town of no list."""
    return day is not None and place.isupper() and not _is_a_label(place)


def _is_a_label(place: str) -> bool:
    """Say whether words before a dash are a label of the page, and no town: "LIVE"."""
    return place.rsplit(maxsplit=1)[-1].casefold() in _NO_PLACES


def _agency_of(match: re.Match[str]) -> str | None:
    for group in ("mark", "mark2", "slashed", "sent", "bare"):
        if match[group]:
            for part in re.split(r"\s*[/,;]\s*|\s+-\s+", match[group].strip()):
                marked = agency_by_mark(part)
                if marked is not None:
                    return marked
            label = agency_by_name(match[group].strip())
            if label:
                return label
    return None


def _day_of(match: re.Match[str]) -> tuple[int, int, int | None] | None:
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    if not month:
        return None
    return month_numbers()[month.lower()], int(day), int(match["year"]) if match["year"] else None


def country_of(place: str, region: str | None = None) -> str | None:
    """Return the country of a dateline's place, by its region or by the list of datelines."""
    cities, regions = _places()
    if region:
        return regions.get(region.strip().casefold())
    first = place.partition("/")[0].strip().casefold()
    return cities.get(first) or regions.get(first)


def _is_city(place: str) -> bool:
    """Say whether a name is in the list of cities; countries and states label items."""
    cities, regions = _places()
    first = place.partition("/")[0].strip().casefold()
    return first in cities or first not in regions


def cased(place: str) -> str:
    """Return a place in capitals as it is written otherwise."""
    if not place.isupper():
        return place
    small = {
        "DE",
        "LA",
        "LES",
        "DU",
        "AU",
        "OF",
        "THE",
        "AND",
        "DEL",
        "AM",
        "ES",
        "ON",
        "UPON",
        "SUR",
    }
    words = re.split(r"([ /\-])", place)
    return "".join(
        word.lower()
        if word in small and index
        else re.sub(rf"{_LETTER}+", lambda part: part[0].capitalize(), word, count=1)
        if "’" in word or "'" in word
        else word.capitalize()
        for index, word in enumerate(words)
    )
