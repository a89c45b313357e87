"""News agencies: by their marks, names and hosts, and the countries they are of."""

import re
from functools import lru_cache

import msgspec

from dateline.article.datafile import entries

_WORLDWIDE = frozenset({"AP", "AFP", "UPI", "Bloomberg", "Reuters", "dpa"})


class _Agencies(msgspec.Struct, frozen=True):
    marks: dict[str, str]
    names: re.Pattern[str]
    by_name: dict[str, str]
    hosts: dict[str, str]
    countries: dict[str, str]


@lru_cache(maxsize=1)
def _agencies() -> _Agencies:
    marks: dict[str, str] = {}
    names: dict[str, str] = {}
    hosts: dict[str, str] = {}
    countries: dict[str, str] = {}
    for paragraph in entries(
        "agencies.txt", frozenset({"agency", "name", "mark", "host", "country"})
    ):
        label = paragraph.value("agency")
        if not label:
            raise paragraph.fault(None, "an agency without `agency`", "give its short name first")
        if paragraph.value("country"):
            countries.setdefault(label.partition(" (")[0], paragraph.value("country"))
        for mark in paragraph.values("mark"):
            marks.setdefault(mark, label.partition(" (")[0])
        for name in paragraph.values("name"):
            names.setdefault(name.casefold(), label.partition(" (")[0])
        for host in paragraph.values("host"):
            hosts.setdefault(host, label.partition(" (")[0])
    either = "|".join(sorted(map(re.escape, names), key=lambda name: (-len(name), name)))
    return _Agencies(
        marks, re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.I), names, hosts, countries
    )


def country_of_agency(agency: str | None) -> str:
    """Return the country whose news agency one is, by its short name; nothing for any other.

    Those that report on the whole world from their seat are of no country.
    """
    return "" if agency in _WORLDWIDE else _agencies().countries.get(agency or "", "")


def agency_by_mark(mark: str) -> str | None:
    """Return the agency that a mark is of, written as agencies write it, if any."""
    return _agencies().marks.get(mark)


def agency_by_name(name: str) -> str | None:
    """Return the agency that a name is of, in whatever case, if any."""
    return _agencies().by_name.get(name.casefold())


def agency_named(text: str) -> str | None:
    """Return the agency that a byline or credit line names, if any."""
    found = _agencies().names.search(text)
    return _agencies().by_name[found[0].casefold()] if found else None


def agency_marked(text: str) -> str | None:
    """Return the agency whose mark stands in brackets or between slashes at the end of a text."""
    found = re.search(r"[(\[/]([^()\[\]/\n]{2,40})[)\]/]\s*\.?\s*$", text)
    if not found:
        return None
    parts = re.split(r"\s*[/,;]\s*|\s+-\s+", found[1].strip())
    return next((_agencies().marks[part] for part in parts if part in _agencies().marks), None)


def agency_of_host(host: str) -> str | None:
    """Return the agency whose own site a host is, if any."""
    name = host.casefold().removeprefix("www.")
    while "." in name:
        label = _agencies().hosts.get(name)
        if label:
            return label
        name = name.partition(".")[2]
    return None


def is_agency(name: str) -> str | None:
    """Return the agency that a name is in full, if it is one."""
    cleaned = name.strip().strip("()[].").strip()
    return _agencies().by_name.get(cleaned.casefold()) or _agencies().marks.get(cleaned)
