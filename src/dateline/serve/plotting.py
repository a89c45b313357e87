"""Charts by name, for files: the same drawings that the pages show."""

from collections.abc import Sequence
from typing import Literal, get_args

from dateline.serve.ask import Refusal, read_party
from dateline.serve.charts import (
    Drawing,
    bars_of_ledger,
    map_of_country,
    map_of_world,
    network_of,
)
from dateline.serve.charts.maps import Spot, has_shape
from dateline.serve.pages.sides import timelines
from dateline.serve.reader import Ledger, Reader, Selection
from dateline.serve.wording import party_title

Chart = Literal["scores", "attention", "network", "ledger", "map"]
CHARTS: tuple[Chart, ...] = get_args(Chart)
MOST_BARS, MOST_PLACES = 60, 150


def draw_chart(
    reader: Reader, chart: Chart, parties: Sequence[str], asked: dict[str, str]
) -> Drawing:
    """Return a chart of one or two parties, or of the whole store.

    Args:
        reader: The store.
        chart: Which.
        parties: Codes or register ids: `scores` and `attention` take one or two, `network` one,
            `ledger` none to two, `map` none or one country.
        asked: `since`, `until`, `as_of`, `known_on`, as far as they are given; ISO days.

    Raises:
        Refusal: The parties do not fit the chart, or there is nothing to draw.
    """
    keys = [read_party("the party", party) for party in parties]
    if chart in {"scores", "attention"}:
        drawings = _timelines(reader, keys, asked)
        if not drawings:
            raise Refusal(404, "the store has no day to draw", "ingest some pages first")
        return drawings[chart == "attention"]
    if chart == "network":
        _expect(chart, keys, 1, 1)
        matter = Selection(party=keys[0], since=asked.get("since"), until=asked.get("until"))
        partners = [one for one in reader.tally(matter, "partner") if one.key != keys[0]]
        return network_of(party_title(keys[0]), partners, party_title)
    if chart == "ledger":
        _expect(chart, keys, 0, 2)
        first, second = (*keys, None, None)[:2]
        question = Ledger(
            party=first, other=second, as_of=asked.get("as_of"), known_on=asked.get("known_on")
        )
        found = sorted(reader.relations(question)[:MOST_BARS], key=lambda one: one.kind)
        title = f"Ledger: {_names(keys)}" if keys else "Ledger"
        return bars_of_ledger(title, found, asked.get("as_of"))
    _expect(chart, keys, 0, 1)
    return _map(reader, keys, asked)


def _timelines(reader: Reader, keys: Sequence[str], asked: dict[str, str]) -> list[Drawing]:
    _expect("scores", keys, 1, 2)
    names = [party_title(key) for key in keys]
    if len(keys) == 1:
        sides = (
            (f"What {names[0]} does", Selection(actor=keys[0])),
            (f"What is done to {names[0]}", Selection(recipient=keys[0])),
        )
        matter = Selection(party=keys[0])
    else:
        sides = (
            (f"{names[0]} → {names[1]}", Selection(actor=keys[0], recipient=keys[1])),
            (f"{names[1]} → {names[0]}", Selection(actor=keys[1], recipient=keys[0])),
        )
        matter = Selection(party=keys[0], other=keys[1])
    return timelines(reader, asked, _names(keys), sides, matter)


def _map(reader: Reader, keys: Sequence[str], asked: dict[str, str]) -> Drawing:
    days = {"since": asked.get("since"), "until": asked.get("until")}
    if not keys:
        tallies = reader.tally(Selection(since=days["since"], until=days["until"]), "country")
        events = {tally.key: tally.events for tally in tallies}
        return map_of_world("Where events happened", events, party_title)
    code = keys[0]
    if not has_shape(code):
        raise Refusal(404, f"there is no shape of {code!r}", "give an ISO 3166-1 alpha-3 code")
    selection = Selection(country=code, since=days["since"], until=days["until"])
    spots = [
        Spot(place.lon, place.lat, place.events, place.score, place.name)
        for place in reader.places(selection, MOST_PLACES)
    ]
    return map_of_country(code, f"Events in {party_title(code)}", spots)[0]


def _names(keys: Sequence[str]) -> str:
    return " and ".join(map(party_title, keys))


def _expect(chart: str, keys: Sequence[str], least: int, most: int) -> None:
    if not least <= len(keys) <= most:
        wanted = str(least) if least == most else f"{least} to {most}"
        raise Refusal(400, f"{chart} takes {wanted} parties, not {len(keys)}", "see --help")
