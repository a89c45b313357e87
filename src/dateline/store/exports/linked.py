"""JSON-LD: events in schema.org and SEM, their sources in PROV, their words as annotations."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.store.exports.writing import Wanted, rows_in, write_lines
from dateline.store.tables.fields import as_json

CONTEXT = {
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "wd": "http://www.wikidata.org/entity/",
    "gn": "https://sws.geonames.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "plover": "urn:plover:",
    "dateline": "urn:dateline:",
}
_MENTIONS = (
    "SELECT e.id AS event_id, list(struct_pack(id := m.id, doc := m.doc, text := m.evidence, "
    '"start" := m.evidence_start, "end" := m.evidence_end) ORDER BY m.id) AS words '
    "FROM (SELECT id, unnest(mentions) AS mention FROM {events}) e "
    "JOIN mentions_all m ON m.id = e.mention GROUP BY e.id"
)


def write_jsonld(wanted: Wanted, path: Path) -> int:
    """Write one JSON-LD document: events, parties, places, and the words each was read from."""
    twice = Wanted(wanted.snapshot, wanted.condition, [*wanted.values, *wanted.values])
    reader = twice.ask(
        f"SELECT e.*, w.words FROM {wanted.events} AS e "
        f"LEFT JOIN ({_MENTIONS.replace('{events}', wanted.events)}) w ON w.event_id = e.id "
        "ORDER BY e.id"
    )
    counted = [0]
    articles = rows_in(
        wanted.ask(
            "SELECT id, url, title, site, published FROM articles WHERE id IN (SELECT doc "
            "FROM mentions_all WHERE id IN (SELECT unnest(mentions) FROM "
            f"{wanted.events})) ORDER BY id"
        )
    )
    write_lines(path, _document(rows_in(reader), articles, counted))
    return counted[0]


def _document(
    events: Iterator[dict[str, Any]], articles: Iterator[dict[str, Any]], counted: list[int]
) -> Iterator[str]:
    yield f'{{"@context":{as_json(CONTEXT)},"@graph":['
    opening = "\n"
    for row in events:
        counted[0] += 1
        for node in (event_node(row), *map(_annotation(row["id"]), row["words"] or ())):
            yield opening + as_json(node)
            opening = ",\n"
    for row in articles:
        yield opening + as_json(article_node(row))
        opening = ",\n"
    yield "\n]}\n"


def event_node(row: dict[str, Any]) -> dict[str, Any]:
    """Return an event as a node of the graph."""
    node: dict[str, Any] = {
        "@id": f"dateline:event/{row['id']}",
        "@type": ["schema:Event", "sem:Event"],
        "sem:eventType": {"@id": f"plover:{row['event']}"},
        "schema:additionalType": [f"plover:{row['event']}/{mode}" for mode in row["mode"]],
        "dateline:status": row["status"],
        "dateline:score": row["score"],
        "dateline:confidence": row["confidence"],
        "sem:hasActor": [
            {"@type": "sem:Role", "sem:roleType": role, "rdf:value": _party(party)}
            for role in ("actor", "recipient")
            for party in row[role] or ()
        ],
        "prov:wasDerivedFrom": [
            {"@id": f"dateline:article/{doc}"}
            for doc in dict.fromkeys(word["doc"] for word in row["words"] or ())
        ],
    }
    for name, key in (("schema:startDate", "date_start"), ("schema:endDate", "date_end")):
        if row[key] is not None:
            node[name] = {"@type": "xsd:date", "@value": row[key].isoformat()}
    if row["place_name"] is not None:
        node["sem:hasPlace"] = _place(row)
    return node


def _party(party: dict[str, Any]) -> dict[str, Any]:
    node = {
        "@type": "sem:Actor",
        "schema:name": party["name"],
        "dateline:code": party["code"],
        "dateline:sector": party["sector"] or [],
    }
    if party["wikidata"]:
        node["@id"] = f"wd:{party['wikidata']}"
    return node


def _place(row: dict[str, Any]) -> dict[str, Any]:
    node: dict[str, Any] = {
        "@type": ["schema:Place", "sem:Place"],
        "schema:name": row["place_name"],
        "schema:addressCountry": row["place_country"],
    }
    if row["geonameid"] is not None:
        node["@id"] = f"gn:{row['geonameid']}/"
    if row["lat"] is not None and row["lon"] is not None:
        node["schema:geo"] = {
            "@type": "schema:GeoCoordinates",
            "schema:latitude": row["lat"],
            "schema:longitude": row["lon"],
        }
    return node


def _annotation(event: str) -> Any:
    def annotation(word: dict[str, Any]) -> dict[str, Any]:
        return {
            "@id": f"dateline:mention/{word['id']}",
            "@type": "oa:Annotation",
            "oa:hasBody": {"@id": f"dateline:event/{event}"},
            "oa:hasTarget": {
                "oa:hasSource": {"@id": f"dateline:article/{word['doc']}"},
                "oa:hasSelector": [
                    {"@type": "oa:TextQuoteSelector", "oa:exact": word["text"]},
                    {
                        "@type": "oa:TextPositionSelector",
                        "oa:start": word["start"],
                        "oa:end": word["end"],
                    },
                ],
            },
        }

    return annotation


def article_node(row: dict[str, Any]) -> dict[str, Any]:
    """Return an article as a node of the graph."""
    node: dict[str, Any] = {
        "@id": f"dateline:article/{row['id']}",
        "@type": ["schema:NewsArticle", "prov:Entity"],
    }
    for name, key in (
        ("schema:url", "url"),
        ("schema:headline", "title"),
        ("schema:publisher", "site"),
    ):
        if row[key]:
            node[name] = row[key]
    if row["published"] is not None:
        node["schema:datePublished"] = row["published"].isoformat()
    return node
