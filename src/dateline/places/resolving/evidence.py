"""Evidence for a country that is no toponym: adjectives in the story, the outlet's address."""

import re
from collections import Counter
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from dateline.places.gazetteer.gazetteer import Gazetteer

ADJECTIVE: Final = re.compile(r"[A-Z](?<!\w.)[a-z]{2,}(?:[ -][A-Z][a-z]+)?")
COUNTRY_OF_DOMAIN: Final = {
    "uk": "GBR", "au": "AUS", "ca": "CAN", "nz": "NZL", "ie": "IRL", "za": "ZAF", "in": "IND",
    "pk": "PAK", "bd": "BGD", "lk": "LKA", "ng": "NGA", "ke": "KEN", "gh": "GHA", "ug": "UGA",
    "zw": "ZWE", "zm": "ZMB", "sg": "SGP", "my": "MYS", "ph": "PHL", "hk": "HKG", "cn": "CHN",
    "jp": "JPN", "kr": "KOR", "tw": "TWN", "th": "THA", "vn": "VNM", "id": "IDN", "ru": "RUS",
    "ua": "UKR", "de": "DEU", "fr": "FRA", "es": "ESP", "it": "ITA", "pt": "PRT", "nl": "NLD",
    "be": "BEL", "ch": "CHE", "at": "AUT", "pl": "POL", "cz": "CZE", "hu": "HUN", "ro": "ROU",
    "gr": "GRC", "tr": "TUR", "il": "ISR", "eg": "EGY", "ae": "ARE", "sa": "SAU", "qa": "QAT",
    "ir": "IRN", "iq": "IRQ", "mx": "MEX", "br": "BRA", "ar": "ARG", "cl": "CHL", "co": "COL",
    "jm": "JAM", "tt": "TTO", "bs": "BHS", "np": "NPL", "mt": "MLT", "cy": "CYP", "gov": "USA",
    "mil": "USA", "us": "USA",
}  # fmt: skip
FARTHEST: Final = 200_000
MOST_REMEMBERED: Final = 16_384
NO_COUNTRY: Final = frozenset({"co"})


class _Peoples(dict[str, str | None]):
    """The country that one or two capitalised words are an adjective of, worked out once."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__()
        self._gazetteer = gazetteer

    def __missing__(self, words: str) -> str | None:
        country = adjective_of(words, self._gazetteer)
        if country is None and " " in words:
            country = adjective_of(words.partition(" ")[0], self._gazetteer)
        people = country if country is not None and country.isupper() else None
        if len(self) < MOST_REMEMBERED:
            self[words] = people
        return people


@lru_cache(maxsize=4)
def _peoples(gazetteer: Gazetteer) -> _Peoples:
    return _Peoples(gazetteer)


def adjective_counts(text: str, gazetteer: Gazetteer) -> Counter[str]:
    """Count the adjectives and names of peoples in a text, by country.

    Args:
        text: The story.
        gazetteer: From `load_gazetteer`.
    """
    named = ADJECTIVE.findall(text, 0, FARTHEST)
    return Counter(filter(None, map(_peoples(gazetteer).__getitem__, named)))


def people_of(words: str, gazetteer: Gazetteer) -> str | None:
    """Return the country that one or two capitalised words are an adjective of, if any."""
    return _peoples(gazetteer)[words]


@lru_cache(maxsize=8192)
def adjective_of(word: str, gazetteer: Gazetteer) -> str | None:
    """Return the country code, or the region's name, of an adjective ("Malian", "Malians")."""
    lower = word.lower()
    known = gazetteer.adjectives
    if lower in known:
        return known[lower]
    if not lower.endswith("s") or lower[:-1] not in known:
        return None
    # "Philippines" is no plural of "Philippine"
    named = any(place.kind == "country" for place in gazetteer.candidates(word)[:1])
    return None if named else known[lower[:-1]]


@lru_cache(maxsize=4096)
def outlet_evidence(url: str | None, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the country that an address speaks for: its domain's; none for `.com`."""
    del gazetteer
    if not url:
        return ()
    host = (urlsplit(url if "//" in url else f"//{url}").hostname or "").lower()
    domain = host.rsplit(".", 1)[-1]
    country = COUNTRY_OF_DOMAIN.get(domain) if domain not in NO_COUNTRY else None
    return (country,) if country else ()
