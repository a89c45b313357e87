"""What hand-written tables add to a source: spots, names in capitals, English spellings."""

from collections.abc import Iterator
from functools import cache

from dateline.datafiles import DataFileError, check_keys
from dateline.places.building.entries import Entry
from dateline.places.gazetteer.countries import read_countries
from dateline.places.gazetteer.gazetteer import KINDS
from dateline.places.gazetteer.tables import listed, point_of, read_table

LONGEST_SHORT_NAME = 4
ENGLISH_KEYS = frozenset({"country", "name", "alias", "division"})
FEATURE_KEYS = frozenset(
    {"name", "alias", "adjective", "kind", "country", "admin1", "point", "geonameid", "population"}
)


def read_features() -> Iterator[Entry]:
    """Read `features.txt`: regions, waters, mountains and well-known spots.

    Raises:
        DataFileError: An entry lacks its name or point, or its kind is unknown.
    """
    for paragraph in read_table("features.txt"):
        check_keys(paragraph, FEATURE_KEYS)
        if paragraph.value("kind") not in KINDS:
            raise paragraph.fault(
                "kind", f"unknown kind {paragraph.value('kind')!r}", f"known: {', '.join(KINDS)}"
            )
        if not paragraph.value("name"):
            raise paragraph.fault(None, "a place without a name", "write `name: …`")
        lat, lon = point_of(paragraph)
        number = paragraph.value("geonameid")
        yield Entry(
            name=paragraph.value("name"),
            kind=paragraph.value("kind"),
            country=paragraph.value("country") or None,
            lat=lat,
            lon=lon,
            names=listed(paragraph, "alias"),
            adjectives=listed(paragraph, "adjective"),
            admin1=paragraph.value("admin1") or None,
            population=int(paragraph.value("population") or 0),
            geonameid=int(number) if number else None,
        )


def read_short_names() -> dict[str, str]:
    """Return the names that are matched exactly as written, with the key of what they stand for.

    These are the aliases in capitals ("US", "U.K.", "UAE"): in other letters they are other words.
    """
    named = [(country.code, country.aliases) for country in read_countries()]
    named.extend((entry.name, entry.names) for entry in read_features())
    return {
        alias: name
        for name, aliases in named
        for alias in aliases
        if alias.replace(".", "").isupper() and len(alias.replace(".", "")) <= LONGEST_SHORT_NAME
    }


@cache
def english_names() -> dict[tuple[str, str], str]:
    """Return the English name to show of the towns of `english.txt`, by country and own name."""
    return {key: names[0] for key, names in _english_lines("name") if names}


@cache
def english_aliases() -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the further English spellings of the towns of `english.txt`, by country and own name.

    Raises:
        DataFileError: A line lacks its equals sign.
    """
    return dict(_english_lines("alias"))


@cache
def english_divisions() -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the English spellings of the divisions of `english.txt`, by country and own name."""
    return dict(_english_lines("division"))


def _english_lines(key: str) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    for paragraph in read_table("english.txt"):
        check_keys(paragraph, ENGLISH_KEYS)
        for field in paragraph.fields:
            if field.key != key:
                continue
            name, sign, english = field.value.partition(" = ")
            spellings = tuple(item.strip() for item in english.split(";") if item.strip())
            if not sign or not spellings:
                raise DataFileError(
                    paragraph.file,
                    field.line,
                    f"no `=` in {field.value!r}",
                    f"write `{key}: Genève = Geneva`",
                )
            yield (paragraph.value("country"), name.strip()), spellings
