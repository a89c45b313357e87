"""The views that people ask: their SQL over the stored tables, and what each column says."""

from dataclasses import dataclass

from dateline.store.tables.columns import Column
from dateline.store.tables.schema import (
    ARTICLES,
    EVENTS,
    JUDGEMENTS,
    MENTIONS,
    PAGES,
    QUARANTINE,
    RUNS,
    SIGHTINGS,
    STATEMENTS,
    STORIES,
    TABLES,
)

HAPPENED = "status IN ('actual', 'historical')"


@dataclass(frozen=True, slots=True)
class View:
    """One view: its columns, what it shows, and its SQL over `kept` relations."""

    name: str
    about: str
    columns: tuple[Column, ...]
    sql: str


def _columns(*names: str) -> tuple[Column, ...]:
    known = {column.name: column for table in TABLES.values() for column in table.columns}
    return tuple(known[name] for name in names)


_DYAD_COLUMNS = (
    Column("event_id", EVENTS.columns[0].type, "the event"),
    Column("actor_code", EVENTS.columns[0].type, "code of the one who did it"),
    Column("recipient_code", EVENTS.columns[0].type, "code of the one it was done to"),
    Column("reciprocal", EVENTS.columns[0].type, "whether both did it to each other"),
    *_columns("event", "quad", "score", "status", "date_start", "date_end", "sources"),
)
_DYADS = f"""
SELECT id AS event_id, actor_code, recipient_code, false AS reciprocal, event, quad, score, status,
  date_start, date_end, sources
FROM kept.events WHERE pairs = 1 AND {HAPPENED}
UNION ALL
SELECT id AS event_id, actor_code, recipient_code, reciprocal, event, quad, score, status,
  date_start, date_end, sources
FROM (
  SELECT * EXCLUDE (actor_code, recipient_code), doer AS actor_code,
    unnest(others) AS recipient_code
  FROM (
    SELECT *, unnest(actor_codes) AS doer, len(recipient_codes) = 0 AS reciprocal,
      CASE WHEN len(recipient_codes) = 0 THEN actor_codes ELSE recipient_codes END AS others
    FROM kept.events WHERE pairs > 1 AND {HAPPENED}
  )
) WHERE NOT reciprocal OR actor_code <> recipient_code
"""

VIEWS: dict[str, View] = {
    view.name: view
    for view in (
        View(
            "events",
            "what happened: events that are not negated, hypothetical or in the future, with "
            "people's corrections",
            EVENTS.columns,
            f"SELECT * FROM kept.events WHERE {HAPPENED}",
        ),
        View(
            "events_all",
            "every event, whatever its status, with people's corrections",
            EVENTS.columns,
            "SELECT * FROM kept.events",
        ),
        View(
            "mentions",
            "the clauses that report what happened",
            MENTIONS.columns,
            f"SELECT * FROM kept.mentions WHERE {HAPPENED}",
        ),
        View("mentions_all", "every clause coded", MENTIONS.columns, "SELECT * FROM kept.mentions"),
        View(
            "event_mentions",
            "which mention belongs to which event",
            (
                Column("event_id", EVENTS.columns[0].type, "the event"),
                Column("mention_id", EVENTS.columns[0].type, "the mention"),
            ),
            "SELECT id AS event_id, unnest(mentions) AS mention_id FROM kept.events",
        ),
        View(
            "dyads",
            "each event that happened once for each actor and recipient; a reciprocal one in both "
            "directions",
            _DYAD_COLUMNS,
            _DYADS,
        ),
        View(
            "articles",
            "the story of each page",
            ARTICLES.columns,
            "SELECT * FROM kept.articles",
        ),
        View("stories", "texts with their copies", STORIES.columns, "SELECT * FROM kept.stories"),
        View(
            "statements",
            "ledger lines, oldest report first where ordered by `recorded`",
            STATEMENTS.columns,
            "SELECT * FROM kept.statements",
        ),
        View("pages", PAGES.about, PAGES.columns, "SELECT * FROM kept.pages"),
        View("sightings", SIGHTINGS.about, SIGHTINGS.columns, "SELECT * FROM kept.sightings"),
        View("quarantine", QUARANTINE.about, QUARANTINE.columns, "SELECT * FROM kept.quarantine"),
        View("judgements", JUDGEMENTS.about, JUDGEMENTS.columns, "SELECT * FROM kept.judgements"),
        View("runs", RUNS.about, RUNS.columns, "SELECT * FROM kept.runs"),
    )
}
