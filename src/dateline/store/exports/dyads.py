"""Dyad-day and dyad-year tables: counts, quad classes and mean scores, with COW codes."""

from pathlib import Path

from dateline.store.exports.field import cow_table
from dateline.store.exports.writing import Wanted, write_table

_REST = "coalesce(date_start, date_end) AS day, quad, score, sources"


def _pairs(wanted: Wanted) -> str:
    """Return SQL for each wanted event once for each actor and recipient, both ways if mutual."""
    return f"""
    directed AS (
      SELECT unnest(actor_codes) AS doer, recipient_codes AS others, {_REST}
      FROM {wanted.events} WHERE len(recipient_codes) > 0
    ), mutual AS (
      SELECT unnest(actor_codes) AS doer, actor_codes AS others, {_REST}
      FROM {wanted.events} WHERE len(recipient_codes) = 0 AND len(actor_codes) > 1
    ), pairs AS (
      SELECT doer, unnest(others) AS other, day, quad, score, sources FROM directed
      UNION ALL
      SELECT * FROM (SELECT doer, unnest(others) AS other, day, quad, score, sources FROM mutual)
      WHERE doer <> other
    )"""


def _aggregated(wanted: Wanted, period: str, name: str) -> str:
    # The condition stands twice in the pairs, and its values are given as often.
    return f"""
    WITH {_pairs(wanted)}, cows AS (SELECT * FROM {cow_table(wanted)})
    SELECT p.doer AS actor, p.other AS recipient, a.cow AS actor_cow, r.cow AS recipient_cow,
      {period} AS {name}, count(*) AS events,
      count(*) FILTER (WHERE quad = 1) AS quad_1, count(*) FILTER (WHERE quad = 2) AS quad_2,
      count(*) FILTER (WHERE quad = 3) AS quad_3, count(*) FILTER (WHERE quad = 4) AS quad_4,
      round(avg(score), 4) AS mean_score, sum(sources)::BIGINT AS sources
    FROM pairs p LEFT JOIN cows a ON a.iso = p.doer AND a.year = year(day)
      LEFT JOIN cows r ON r.iso = p.other AND r.year = year(day)
    WHERE day IS NOT NULL
    GROUP BY ALL ORDER BY p.doer, p.other, {name}
    """


def write_dyad_day(wanted: Wanted, path: Path) -> int:
    """Write one row for each actor, recipient and day; events without a day are left out."""
    return _write(wanted, path, "day", "day")


def write_dyad_year(wanted: Wanted, path: Path) -> int:
    """Write one row for each actor, recipient and year; events without a day are left out."""
    return _write(wanted, path, "year(day)", "year")


def _write(wanted: Wanted, path: Path, period: str, name: str) -> int:
    twice = Wanted(wanted.snapshot, wanted.condition, [*wanted.values, *wanted.values])
    return write_table(path, twice.ask(_aggregated(wanted, period, name)), delimiter=",")
