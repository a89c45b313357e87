"""Whose outlet a site is: by its name in a data file, else by its country's top-level domain."""

from functools import cache, lru_cache

from dateline.datafiles import check_keys, data_folder, read_paragraphs

FILE, COUNTRIES = "serve/outlets.txt", "places/countries.txt"
# Domains of countries that are sold to anybody, and codes that are no ISO 3166-1 code.
OTHERWISE = {"uk": "GBR", "eu": None}


@cache
def _tables() -> tuple[dict[str, str], dict[str, str | None]]:
    sites: dict[str, str] = {}
    domains: dict[str, str | None] = {}
    codes = set()
    for paragraph in read_paragraphs((data_folder() / COUNTRIES).read_text("utf-8"), COUNTRIES):
        domains[paragraph.value("alpha2").lower()] = paragraph.value("code")
        codes.add(paragraph.value("code"))
    domains |= OTHERWISE
    for paragraph in read_paragraphs((data_folder() / FILE).read_text("utf-8"), FILE):
        check_keys(paragraph, frozenset({"country", "site", "sold"}))
        for domain in paragraph.values("sold"):
            domains[domain] = None
        country = paragraph.value("country")
        if paragraph.values("site") and country not in codes:
            raise paragraph.fault("country", f"no country {country!r}", "give its ISO 3166-1 code")
        for site in paragraph.values("site"):
            sites[site] = country
    return sites, domains


@lru_cache(maxsize=8192)
def country_of_site(site: str | None) -> str | None:
    """Return the country of an outlet by its site, ISO 3166-1 alpha-3; None where unknown."""
    if not site:
        return None
    sites, domains = _tables()
    parts = site.lower().removeprefix("www.").split(".")
    for first in range(len(parts) - 1):
        country = sites.get(".".join(parts[first:]))
        if country:
            return country
    return domains.get(parts[-1])
