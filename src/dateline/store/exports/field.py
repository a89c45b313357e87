"""Tables with the columns of older data sets: POLECAT's names, and GDELT's 61 columns."""

from pathlib import Path

from dateline.ledger import cow_code
from dateline.store.exports.plain import selected
from dateline.store.exports.writing import Wanted, guarded, write_table


def cow_table(wanted: Wanted) -> str:
    """Return the COW codes of the wanted events' parties as SQL values: `iso`, `year`, `cow`.

    A state has the code of the year of the event; one without a day has none.
    """
    sides = " UNION ".join(
        f"SELECT unnest({side}_codes) AS iso, year(coalesce(date_start, date_end)) AS year "
        f"FROM {wanted.events}"
        for side in ("actor", "recipient")
    )
    twice = Wanted(wanted.snapshot, wanted.condition, [*wanted.values, *wanted.values])
    reader = twice.ask(f"SELECT iso, year FROM ({sides}) WHERE year IS NOT NULL ORDER BY ALL")
    found = [
        f"('{row['iso']}', {row['year']}, {cow.number})"
        for batch in reader
        for row in batch.to_pylist()
        if (cow := cow_code(row["iso"], row["year"])) is not None
    ]
    values = ", ".join(found) or "(NULL::VARCHAR, NULL::BIGINT, NULL::INTEGER)"
    return f"(VALUES {values}) AS cow (iso, year, cow)"


def _party(side: str, title: str) -> dict[str, str]:
    sectors = f"e.{side}[1].sector"
    return {
        f"{title} Name": guarded(f"e.{side}[1].name"),
        f"{title} Country": f"e.{side}_codes[1]",
        f"{title} COW": f"{side}_cow.cow",
        f"Primary {title} Sector": f"{sectors}[1]",
        f"{title} Sectors": f"array_to_string({sectors}, '; ')",
        f"{title} Name Raw": guarded(f"e.{side}[1].text"),
        f"Wikipedia {title} ID": "NULL::VARCHAR",
        f"Wikidata {title} ID": f"e.{side}[1].wikidata",
    }


def _cow_join(side: str) -> str:
    return (
        f"LEFT JOIN cows AS {side}_cow ON {side}_cow.iso = e.{side}_codes[1] "
        f"AND {side}_cow.year = year(coalesce(e.date_start, e.date_end))"
    )


POLECAT_COLUMNS = {
    "Event ID": "e.id",
    "Story ID": "m.doc",
    "Event Date": "e.date_start",
    "Event Type": "e.event",
    "Event Mode": "array_to_string(e.mode, '; ')",
    "Intensity": "e.score",
    "Quad Code": "['VERBAL COOPERATION', 'MATERIAL COOPERATION', 'VERBAL CONFLICT', "
    "'MATERIAL CONFLICT'][e.quad]",
    "Contexts": "array_to_string(e.context, '; ')",
    **_party("actor", "Actor"),
    **_party("recipient", "Recipient"),
    "Placename": guarded("e.place_name"),
    "Province": guarded("e.place_admin1"),
    "Country": "e.place_country",
    "Latitude": "e.lat",
    "Longitude": "e.lon",
    "GeoNames ID": "e.geonameid",
    "Source": guarded("a.site"),
    "Publication Date": "a.published",
    "Language": "a.language",
    "Version": "'dateline'",
}


def write_polecat(wanted: Wanted, path: Path) -> int:
    """Write tab-separated rows under POLECAT's column names, the first actor and recipient each."""
    reader = wanted.ask(
        f"WITH cows AS (SELECT * FROM {cow_table(wanted)}) "
        f"SELECT {selected(POLECAT_COLUMNS)} FROM {wanted.events} AS e "
        f"{_cow_join('actor')} {_cow_join('recipient')} "
        "LEFT JOIN (SELECT id AS mention_id, doc FROM mentions_all) m "
        "ON m.mention_id = e.mentions[1] "
        "LEFT JOIN (SELECT id AS article_id, site, published, language FROM articles) a "
        "ON a.article_id = m.doc ORDER BY e.id"
    )
    return write_table(path, reader, delimiter="\t")


_NONE = "NULL::VARCHAR"
_DAY = "coalesce(e.date_start, e.date_end)"


def _gdelt_actor(side: str, title: str) -> dict[str, str]:
    country = f"CASE WHEN len(e.{side}_codes[1]) = 3 THEN e.{side}_codes[1] END"
    sector = f"e.{side}[1].sector"
    return {
        f"{title}Code": f"e.{side}_codes[1] || coalesce({sector}[1], '')",
        f"{title}Name": f"upper({guarded(f'e.{side}[1].name')})",
        f"{title}CountryCode": country,
        f"{title}KnownGroupCode": _NONE,
        f"{title}EthnicCode": _NONE,
        f"{title}Religion1Code": _NONE,
        f"{title}Religion2Code": _NONE,
        **{f"{title}Type{number}Code": f"{sector}[{number}]" for number in (1, 2, 3)},
    }


def _gdelt_place(title: str, *, known: bool) -> dict[str, str]:
    kind = (
        "CASE WHEN e.place_name IS NULL THEN 0 "
        "WHEN e.geonameid IS NULL OR e.lat IS NULL THEN 1 ELSE 4 END"
    )
    columns = {
        "Type": kind,
        "FullName": guarded("concat_ws(', ', e.place_name, e.place_admin1, e.place_country)"),
        "CountryCode": "e.place_country",
        "ADM1Code": guarded("e.place_admin1"),
        "ADM2Code": _NONE,
        "Lat": "e.lat",
        "Long": "e.lon",
        "FeatureID": "e.geonameid",
    }
    return {f"{title}Geo_{name}": sql if known else "NULL" for name, sql in columns.items()}


GDELT_COLUMNS = {
    "GLOBALEVENTID": "(hash(e.id) >> 1)::BIGINT",
    "SQLDATE": f"strftime({_DAY}, '%Y%m%d')",
    "MonthYear": f"strftime({_DAY}, '%Y%m')",
    "Year": f"strftime({_DAY}, '%Y')",
    "FractionDate": f"round(year({_DAY}) + (dayofyear({_DAY}) - 1) / 365.25, 4)",
    **_gdelt_actor("actor", "Actor1"),
    **_gdelt_actor("recipient", "Actor2"),
    "IsRootEvent": "1",
    "EventCode": "e.cameo",
    "EventBaseCode": "substr(e.cameo, 1, 3)",
    "EventRootCode": "substr(e.cameo, 1, 2)",
    "QuadClass": "e.quad",
    "GoldsteinScale": "e.score",
    "NumMentions": "len(e.mentions)",
    "NumSources": "e.sources",
    "NumArticles": "e.outlets",
    "AvgTone": _NONE,
    **_gdelt_place("Actor1", known=False),
    **_gdelt_place("Actor2", known=False),
    **_gdelt_place("Action", known=True),
    "DATEADDED": "strftime(e.first_reported, '%Y%m%d') || '000000'",
    "SOURCEURL": guarded("coalesce(a.url, a.article_id)"),
}


def write_gdelt(wanted: Wanted, path: Path) -> int:
    """Write GDELT 2.0's 61 columns, tab-separated, without a header, as its files have none."""
    reader = wanted.ask(
        f"SELECT {selected(GDELT_COLUMNS)} FROM {wanted.events} AS e "
        "LEFT JOIN (SELECT id AS mention_id, doc FROM mentions_all) m "
        "ON m.mention_id = e.mentions[1] "
        "LEFT JOIN (SELECT id AS article_id, url FROM articles) a "
        "ON a.article_id = m.doc ORDER BY e.id"
    )
    return write_table(path, reader, delimiter="\t", header=False)
