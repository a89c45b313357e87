"""The hand-written tables of the places room, read and checked."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TypeVar

import msgspec

from dateline.datafiles import DataFileError, Paragraph, check_keys, data_folder, read_paragraphs
from dateline.places.compiled import Entry
from dateline.places.gazetteer import KINDS

Uses = TypeVar("Uses", bound=msgspec.Struct)

LONGEST_SHORT_NAME = 4
COUNTRY_KEYS = frozenset(
    {"code", "alpha2", "name", "point", "geonameid", "population", "capital", "alias", "adjective"}
)
USE_KEYS = frozenset({"use", "words"})
ENGLISH_KEYS = frozenset({"country", "name", "alias"})
FEATURE_KEYS = frozenset(
    {"name", "alias", "adjective", "kind", "country", "admin1", "point", "geonameid", "population"}
)


class Country(msgspec.Struct, frozen=True):
    """A country or dependency of the table."""

    code: str
    alpha2: str
    name: str
    lat: float
    lon: float
    geonameid: int
    population: int
    capital: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]


def read_table(name: str) -> Iterator[Paragraph]:
    """Read the paragraphs of a table of this room.

    Args:
        name: The file's name under `data/places`.
    """
    file = data_folder() / "places" / name
    return read_paragraphs(file.read_text(encoding="utf-8"), f"places/{name}")


def listed(paragraph: Paragraph, key: str) -> tuple[str, ...]:
    """Return the items of every `key` field, parted by semicolons."""
    return tuple(
        item.strip() for value in paragraph.values(key) for item in value.split(";") if item.strip()
    )


def read_uses(name: str, form: type[Uses]) -> Uses:
    """Read a table of word sets into the record that has a field for each use.

    Args:
        name: The file's name under `data/places`.
        form: The record; its fields are the uses, with `_` for a space.

    Raises:
        DataFileError: From `words_by_use`.
    """
    return words_by_use(read_table(name), f"places/{name}", form)


def words_by_use(paragraphs: Iterable[Paragraph], file: str, form: type[Uses]) -> Uses:
    """Return the word sets of paragraphs of a `use` and its `words`, each in the field of its use.

    Args:
        paragraphs: The paragraphs of a table.
        file: Its name, for errors.
        form: The record; its fields are the uses, with `_` for a space.

    Raises:
        DataFileError: A key or use is unknown, a use has no words or is told twice, or one that the
            record asks for is not there.
    """
    sets: dict[str, frozenset[str]] = {}
    known = {field.replace("_", " ") for field in form.__struct_fields__}
    for paragraph in paragraphs:
        check_keys(paragraph, USE_KEYS)
        use = paragraph.value("use")
        words = frozenset(listed(paragraph, "words"))
        if use not in known:
            raise paragraph.fault(
                "use", f"unknown use {use!r}", f"known: {', '.join(sorted(known))}"
            )
        if use in sets:
            raise paragraph.fault("use", f"a second use {use!r}", "put the two together")
        if not words:
            raise paragraph.fault("use", f"no words for {use!r}", "write `words:` below it")
        sets[use] = words
    if missing := sorted(known - sets.keys()):
        raise DataFileError(
            file, 0, f"no use {missing[0]!r}", f"write `use: {missing[0]}` and its `words:`"
        )
    return form(**{use.replace(" ", "_"): words for use, words in sets.items()})


def _point(paragraph: Paragraph) -> tuple[float, float]:
    try:
        lat, lon = (float(number) for number in paragraph.value("point").split(","))
    except ValueError:
        raise paragraph.fault(
            "point", f"no point in {paragraph.value('point')!r}", "write latitude, longitude"
        ) from None
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise paragraph.fault("point", "a point that is not on earth", "latitude comes first")
    return lat, lon


@cache
def read_countries() -> tuple[Country, ...]:
    """Read `countries.txt`.

    Raises:
        DataFileError: An entry lacks its code, name or point.
    """
    countries = []
    for paragraph in read_table("countries.txt"):
        check_keys(paragraph, COUNTRY_KEYS)
        if not paragraph.value("code") or not paragraph.value("name"):
            raise paragraph.fault(None, "a country without code or name", "write both")
        lat, lon = _point(paragraph)
        countries.append(
            Country(
                paragraph.value("code"),
                paragraph.value("alpha2"),
                paragraph.value("name"),
                lat,
                lon,
                int(paragraph.value("geonameid")),
                int(paragraph.value("population")),
                paragraph.value("capital"),
                listed(paragraph, "alias"),
                listed(paragraph, "adjective"),
            )
        )
    return tuple(countries)


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
        lat, lon = _point(paragraph)
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
def alpha3_codes() -> dict[str, str]:
    """Return the alpha-3 code of every alpha-2 code of the table."""
    return {country.alpha2: country.code for country in read_countries()}


@cache
def country_names() -> dict[str, str]:
    """Return the name of every country of the table by its code."""
    return {country.code: country.name for country in read_countries()}


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
