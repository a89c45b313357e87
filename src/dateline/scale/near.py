"""Which mentions may report one happening: found cell by cell, a family of types of one party.

Whether two mentions are of one event depends on those that may be of it and on no others. So the
mentions under a fusion key are compared, what may be one is linked, and what hangs together is a
group that bears on itself alone.
"""

from collections.abc import Iterable, Iterator

import msgspec
import pyarrow as pa

from dateline.events import Report, fusion_keys, may_be_one
from dateline.records import Mention
from dateline.scale.copies import deal_edges, read_members
from dateline.scale.kinds import EDGES, NEAR, RETOLD, TOLD
from dateline.scale.parts import ask, bucket_of, deal_out, read_bucket
from dateline.scale.work import Done, Work
from dateline.store import MOST_EVENTS, Told


def cells_of(mention: Mention, published: str | None) -> tuple[str, ...]:
    """Return the cells of a mention: the month or year of each key it is kept or looked up under.

    Mentions that share a key share the key's cell.
    """
    keys = fusion_keys(mention, published)
    return tuple(dict.fromkeys(_cell(key) for key in (*keys.index, *keys.lookup)))


def _cell(key: str) -> str:
    block, _, when = key.rpartition("|")
    # A day's cell is its month; a month's or a year's is itself.
    return f"{block}|{when[:7] if len(when) == len('2024-05-01') else when.rstrip('~')}"


def link_near(work: Work) -> Done:
    """Link the mentions of each cell that may be of one event, or deny each other."""
    near = read_bucket(work.place, "take", "near", work.bucket, NEAR)
    ordered = ask("SELECT cell, told FROM near ORDER BY cell, arrival, turn", near=near)
    pairs: list[tuple[str, str]] = []
    for told in _by_cell(ordered):
        pairs += _linked(told)
    return Done(said={"edges": deal_edges(work, "near", pairs)})


def _by_cell(ordered: pa.Table) -> Iterator[tuple[str, list[Told]]]:
    cell: str | None = None
    held: list[Told] = []
    for row in ordered.to_pylist():
        if row["cell"] != cell and held:
            yield str(cell), held
            held = []
        cell = row["cell"]
        held.append(msgspec.msgpack.decode(row["told"], type=Told))
    if held:
        yield str(cell), held


class _Cell:
    """The mentions of a cell so far, under their keys, and how they hang together."""

    def __init__(self, cell: str) -> None:
        self._cell = cell
        self._under: dict[str, list[int]] = {}
        self._root: list[int] = []
        self._told: list[tuple[Told, Report]] = []

    def add(self, told: Told) -> Iterator[tuple[str, str]]:
        """Add the mention told next, and yield those that it is linked to."""
        report = Report(
            doc=told.mention.doc,
            story=told.story,
            site=told.site,
            agency=told.agency,
            published=told.day,
        )
        number = len(self._told)
        self._told.append((told, report))
        self._root.append(number)
        keys = fusion_keys(told.mention, told.day)
        for key in keys.lookup:
            if _cell(key) == self._cell:
                yield from self._link(number, self._under.get(key, []))
        for key in keys.index:
            if _cell(key) == self._cell:
                self._under.setdefault(key, []).append(number)

    def _link(self, number: int, under: list[int]) -> Iterator[tuple[str, str]]:
        told, report = self._told[number]
        seen: dict[int, None] = {}
        for other in reversed(under):
            root = self._find(other)
            if root == self._find(number):
                continue
            if root not in seen and len(seen) >= MOST_EVENTS:
                break
            seen[root] = None
            theirs, their_report = self._told[other]
            if may_be_one(told.mention, theirs.mention, report, their_report):
                self._root[root] = self._find(number)
                yield told.mention.id, theirs.mention.id

    def _find(self, number: int) -> int:
        while self._root[number] != number:
            self._root[number] = self._root[self._root[number]]
            number = self._root[number]
        return number


def _linked(cell: tuple[str, list[Told]]) -> Iterable[tuple[str, str]]:
    name, held = cell
    found = _Cell(name)
    for told in held:
        yield from found.add(told)


def deal_told(work: Work) -> Done:
    """Deal every mention told out by its group."""
    told = read_bucket(work.place, "take", "told", work.bucket, TOLD)
    grouped = ask(
        'SELECT coalesce(m.v, t.id) AS "group", told FROM told AS t '
        "LEFT JOIN members AS m ON m.u = t.id",
        told=told,
        members=read_members(work, EDGES),
    )
    rows = ((bucket_of(row["group"], work.buckets), row) for row in grouped.to_pylist())
    deal_out(work.place, "retell/retold", work.name, RETOLD, rows)
    return Done()
