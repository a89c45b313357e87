"""The network of actors, for Gephi, igraph, R and their like."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.store.exports.writing import Wanted, rows_in
from dateline.store.files.segments import written_aside

if TYPE_CHECKING:
    import networkx as nx

QUADS = ("", "verbal cooperation", "material cooperation", "verbal conflict", "material conflict")
_PARTY = "coalesce(p.id, lower(p.name))"
_EDGES = f"""
WITH wanted AS (
  SELECT id, actor, recipient, quad, score, coalesce(date_start, date_end) AS first,
    coalesce(date_end, date_start) AS last FROM {{events}}
), doers AS (
  SELECT id, unnest(actor) AS p, len(recipient) > 0 AS directed, quad, score, first, last
  FROM wanted
), done_to AS (
  SELECT id, unnest(recipient) AS p FROM wanted WHERE len(recipient) > 0
), others AS (
  SELECT id, p FROM done_to UNION ALL SELECT id, p FROM doers WHERE NOT directed
), pairs AS (
  SELECT {_PARTY.replace("p.", "d.p.")} AS source, {_PARTY.replace("p.", "o.p.")} AS target,
    d.p AS doer, o.p AS other, quad, score, first, last
  FROM doers d JOIN others o USING (id)
)
SELECT source, target, quad, any_value(doer.name ORDER BY doer.name) AS source_name,
  any_value(doer.code ORDER BY doer.name) AS source_code,
  any_value(other.name ORDER BY other.name) AS target_name,
  any_value(other.code ORDER BY other.name) AS target_code,
  count(*) AS events, round(avg(score), 4) AS score, min(first) AS first, max(last) AS last
FROM pairs WHERE source <> target GROUP BY source, target, quad ORDER BY source, target, quad
"""


def actor_network(wanted: Wanted) -> "nx.MultiDiGraph[Any]":
    """Return the network: a node a party, an edge for each pair and quad class.

    An edge's `weight` is its number of events, `score` their mean, `start` and `end` the days
    between which they happened.
    """
    import networkx as nx  # noqa: PLC0415

    graph: nx.MultiDiGraph[Any] = nx.MultiDiGraph()
    for row in rows_in(wanted.ask(_EDGES.replace("{events}", wanted.events))):
        for end in ("source", "target"):
            graph.add_node(row[end], label=row[f"{end}_name"], code=row[f"{end}_code"])
        days = {
            name: day.isoformat()
            for name, day in (("start", row["first"]), ("end", row["last"]))
            if day is not None
        }
        graph.add_edge(
            row["source"],
            row["target"],
            key=str(row["quad"]),
            quad=QUADS[row["quad"]],
            weight=row["events"],
            score=row["score"],
            **days,
        )
    return graph


def write_graphml(wanted: Wanted, path: Path) -> int:
    """Write the network as GraphML; the days are edge attributes."""
    import networkx as nx  # noqa: PLC0415

    graph = actor_network(wanted)
    written_aside(path, lambda aside: nx.write_graphml(graph, aside))
    return int(graph.number_of_edges())


def write_gexf(wanted: Wanted, path: Path) -> int:
    """Write the network as GEXF, its edges with start and end, as a timeline reads them."""
    import networkx as nx  # noqa: PLC0415

    graph = actor_network(wanted)
    graph.graph["mode"] = "dynamic"
    written_aside(path, lambda aside: nx.write_gexf(graph, aside, version="1.2draft"))
    return int(graph.number_of_edges())
