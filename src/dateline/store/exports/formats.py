"""The forms of export by name."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dateline.store.exports.datasette import write_sqlite
from dateline.store.exports.dyads import write_dyad_day, write_dyad_year
from dateline.store.exports.field import write_gdelt, write_polecat
from dateline.store.exports.gold import write_gold
from dateline.store.exports.linked import write_jsonld
from dateline.store.exports.networks import write_gexf, write_graphml
from dateline.store.exports.places import write_geojson
from dateline.store.exports.plain import write_csv, write_parquet, write_plover
from dateline.store.exports.writing import Wanted


@dataclass(frozen=True, slots=True)
class Format:
    """One form: its name, the usual ending of its files, what it is, and its writer.

    The writer returns how many `rows` it wrote, in the form's own unit; `status` is which events
    it takes where the query does not say.
    """

    name: str
    ending: str
    about: str
    rows: str
    write: Callable[[Wanted, Path], int]
    status: str = "happened"


FORMATS: dict[str, Format] = {
    form.name: form
    for form in (
        Format("plover", ".jsonl", "JSON lines in PLOVER's words", "events", write_plover),
        Format("csv", ".csv", "one row an event", "events", write_csv),
        Format("parquet", ".parquet", "every column of the view", "events", write_parquet),
        Format("polecat", ".tsv", "POLECAT's column names", "events", write_polecat),
        Format("gdelt", ".tsv", "GDELT 2.0's 61 columns, no header", "events", write_gdelt),
        Format("geojson", ".geojson", "events with coordinates", "features", write_geojson),
        Format("graphml", ".graphml", "the network of actors", "edges", write_graphml),
        Format("gexf", ".gexf", "the network with start and end", "edges", write_gexf),
        Format("sqlite", ".sqlite", "a file that Datasette serves", "events", write_sqlite),
        Format("jsonld", ".jsonld", "schema.org, SEM, PROV, annotations", "events", write_jsonld),
        Format("dyad-day", ".csv", "counts and scores by pair and day", "rows", write_dyad_day),
        Format("gold", ".jsonl", "judged events as a gold set", "documents", write_gold, "all"),
        Format("dyad-year", ".csv", "counts and scores by pair and year", "rows", write_dyad_year),
    )
}
