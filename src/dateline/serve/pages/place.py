"""Places: the world by country, a country with its places, a place with its events."""

from dateline.serve.addresses import place_address
from dateline.serve.ask import SELECTION, Refusal, selection_of
from dateline.serve.charts import inline_svg, map_of_country, map_of_world
from dateline.serve.charts.maps import Spot, has_shape
from dateline.serve.charts.shapes import load_disputed
from dateline.serve.leaf import Ask, Leaf
from dateline.serve.pages.listing import event_entry, rows_of, with_words
from dateline.serve.reader import PlaceTally, Selection
from dateline.serve.rows import tally_row
from dateline.serve.wording import party_title

WORLD_PARAMETERS = tuple(one for one in SELECTION if one.name not in {"country", "place"})
PARAMETERS = tuple(one for one in SELECTION if one.name in {"type", "since", "until", "which"})
LATEST, MOST_PLACES = 20, 150


def show_world(ask: Ask) -> Leaf:
    """Return the world: where events happened, by country."""
    tallies = ask.reader.tally(selection_of(ask.values), "country")
    events = {tally.key: tally.events for tally in tallies}
    drawing = map_of_world("Where events happened", events, party_title, place_address)
    return Leaf(
        template="world.html",
        title="Where events happened",
        data={"countries": list(map(tally_row, tallies))},
        rows=list(map(tally_row, tallies)),
        view={
            "map": inline_svg(drawing),
            "tallies": tallies[:40],
            "disputed": load_disputed(),
        },
    )


def show(ask: Ask) -> Leaf:
    """Return a country by its code, or a place by its GeoNames number.

    Raises:
        Refusal: 404: nothing happened there.
    """
    key = ask.path["key"]
    number = int(key) if key.isascii() and key.isdigit() and len(key) < 12 else None
    code = key.upper()
    selection = Selection(
        country=code if number is None else None,
        place=number,
        types=ask.values.get("type", ()),
        which=ask.values.get("which", "happened"),
        since=ask.values.get("since"),
        until=ask.values.get("until"),
    )
    latest = with_words(ask.reader, ask.reader.events(selection, LATEST))
    if not latest and not (number is None and has_shape(code)):
        raise Refusal(404, f"nothing happened at {key[:60]!r}", "look at the map of the world")
    places = ask.reader.places(selection, MOST_PLACES)
    if number is not None:
        place = latest[0].event.place
        name = place.name if place else key
        code = (place.country if place else None) or ""
    else:
        name = party_title(code)
    notes: list[str] = []
    drawn = ""
    if has_shape(code):
        drawing, notes = map_of_country(code, f"Events in {name}", list(map(_spot, places)))
        drawn = inline_svg(drawing)
    return Leaf(
        template="place.html",
        title=name,
        data={
            "key": key,
            "name": name,
            "country": code or None,
            "places": [place._asdict() for place in places],
            "events": [one.event for one in latest],
        },
        rows=rows_of(latest),
        entries=list(map(event_entry, latest)),
        view={
            "code": code,
            "number": number,
            "map": drawn,
            "notes": notes,
            "places": places[:30],
            "latest": latest,
            "page": place_address(key),
        },
    )  # fmt: skip


def _spot(place: PlaceTally) -> Spot:
    href = place_address(place.geonameid) if place.geonameid is not None else ""
    return Spot(place.lon, place.lat, place.events, place.score, place.name, href)
