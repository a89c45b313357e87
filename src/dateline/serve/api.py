"""The HTTP API: one table of endpoints, from which routes, OpenAPI and its page are made."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from hashlib import sha256
from typing import Any, NamedTuple

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dateline.serve import questions
from dateline.serve.ask import (
    BY,
    LEDGER,
    ORDER,
    PAGING,
    SELECTION,
    WORDS,
    Parameter,
    Refusal,
    not_here,
    read_parameters,
)
from dateline.serve.corrections import Judged, correction_of
from dateline.serve.formats import TYPES, accepted_form, as_arrow, as_csv, as_json
from dateline.serve.questions import Reply
from dateline.serve.reader import Reader
from dateline.serve.rows import mention_row, statement_row

FORMS = ("json", "csv", "arrow")
LIMIT = PAGING[:1]
RECORDED = (
    Parameter("since", "day", "became known on or after"),
    Parameter("until", "day", "became known on or before"),
)
CLOCKS = tuple(one for one in LEDGER if one.name in {"as_of", "known_on"})
Answering = Callable[[Reader, Mapping[str, Any], str], Reply]


class Endpoint(NamedTuple):
    """One address of the API: what it gives, what may be asked, and the records in its answer."""

    path: str
    about: str
    parameters: Sequence[Parameter]
    answer: Answering
    records: tuple[str, ...]


def _found(record: Any, what: str, name: str) -> Any:
    if record is None:
        raise not_here(what, name)
    return record


def _article(reader: Reader, values: Mapping[str, Any], name: str) -> Reply:
    return Reply(_found(reader.article(name), "article", name))


def _article_mentions(reader: Reader, values: Mapping[str, Any], name: str) -> Reply:
    _found(reader.article(name), "article", name)
    mentions = reader.mentions_in(name)
    return Reply({"mentions": mentions}, list(map(mention_row, mentions)))


def _story(reader: Reader, values: Mapping[str, Any], name: str) -> Reply:
    return Reply(_found(reader.story_of(name), "story of an article", name))


def _event(reader: Reader, values: Mapping[str, Any], name: str) -> Reply:
    return Reply(_found(reader.event(name), "event", name))


def _event_mentions(reader: Reader, values: Mapping[str, Any], name: str) -> Reply:
    mentions = reader.mentions(_found(reader.event(name), "event", name).mentions)
    return Reply({"mentions": mentions}, list(map(mention_row, mentions)))


def _corrections(reader: Reader, values: Mapping[str, Any], name: str) -> Reply:
    _found(reader.event(name), "event", name)
    rows = [one._asdict() for one in reader.corrections(name)]
    return Reply({"corrections": rows}, rows)


def _relation(reader: Reader, values: Mapping[str, Any], name: str) -> Reply:
    relation = reader.relation(name, values.get("as_of"), values.get("known_on"))
    return Reply(_found(relation, "relation", name))


def _statements(reader: Reader, values: Mapping[str, Any], name: str) -> Reply:
    _found(reader.relation(name, None, None), "relation", name)
    lines = reader.statements(name)
    return Reply({"statements": lines}, list(map(statement_row, lines)))


def _store(reader: Reader, values: Mapping[str, Any], name: str) -> Reply:
    return Reply({"version": reader.version(), **reader.span()._asdict()})


def _listed(question: Callable[[Reader, Mapping[str, Any]], Reply]) -> Answering:
    return lambda reader, values, name: question(reader, values)


# The longer addresses stand first, for an id may hold a slash.
ENDPOINTS = (
    Endpoint("/api/store", "what the store holds, and its version", (), _store, ()),
    Endpoint("/api/events", "events by a filter, page by page",
             (*SELECTION, WORDS, ORDER, *PAGING), _listed(questions.find_events), ("Event",)),
    Endpoint("/api/events/{id}/mentions", "an event's mentions", (), _event_mentions,
             ("Mention",)),
    Endpoint("/api/events/{id}/corrections", "what was decided over an event", (), _corrections,
             ()),
    Endpoint("/api/events/{id}", "one event", (), _event, ("Event",)),
    Endpoint("/api/tally", "events counted by day, type, partner, country …",
             (BY, *SELECTION), _listed(questions.count_events), ()),
    Endpoint("/api/places", "events counted by place", (*SELECTION, *LIMIT),
             _listed(questions.count_places), ()),
    Endpoint("/api/articles", "articles by words", (WORDS, *LIMIT),
             _listed(questions.find_articles), ()),
    Endpoint("/api/articles/{id}/mentions", "an article's mentions", (), _article_mentions,
             ("Mention",)),
    Endpoint("/api/articles/{id}/story", "the text an article tells, and its copies", (), _story,
             ("Story",)),
    Endpoint("/api/articles/{id}", "one article", (), _article, ("Article",)),
    Endpoint("/api/relations", "what holds between whom, as of a day, as known on another",
             (*LEDGER, *LIMIT), _listed(questions.find_relations), ("Relation",)),
    Endpoint("/api/relations/{id}/statements", "a relation's lines", (), _statements,
             ("Statement",)),
    Endpoint("/api/relations/{id}", "one relation", CLOCKS, _relation, ("Relation",)),
    Endpoint("/api/statements", "ledger lines by the day they became known",
             (*RECORDED, *LIMIT), _listed(questions.find_statements), ("Statement",)),
    Endpoint("/api/why/{id}", "why an event or relation is there: readings, rules, evidence", (),
             lambda reader, values, name: questions.explain(reader, name), ("Event",)),
)  # fmt: skip


def api_routes(now: Callable[[], Reader]) -> list[Route]:
    """Return the API's routes.

    Args:
        now: Gives the published state of the store.
    """
    routes = []
    for endpoint in ENDPOINTS:
        path = endpoint.path.replace("{id}", "{id:path}")
        routes.append(Route(path, partial(_answer, now, endpoint), methods=["GET"]))
        if endpoint.path == "/api/events/{id}/corrections":
            routes.append(Route(path, partial(_correct, now), methods=["POST"]))
    return routes


async def _answer(now: Callable[[], Reader], endpoint: Endpoint, request: Request) -> Response:
    form = accepted_form(request.headers.get("accept", ""), FORMS)
    if form is None:
        raise Refusal(406, "none of the forms asked for", f"ask for {', '.join(FORMS)}")
    values = read_parameters(request.query_params.multi_items(), endpoint.parameters)
    reader = await run_in_threadpool(now)
    name = request.path_params.get("id", "")
    marked = f"{reader.version()} {request.url.path}?{request.url.query} {form}"
    tag = f'"{sha256(marked.encode("utf-8", "replace")).hexdigest()[:24]}"'
    if tag in [word.strip() for word in request.headers.get("if-none-match", "").split(",")]:
        return Response(status_code=304, headers={"ETag": tag, "Vary": "Accept"})
    body, after = await run_in_threadpool(_written, endpoint, reader, values, name, form)
    headers = {"ETag": tag, "Vary": "Accept", "Cache-Control": "no-cache"}
    if after:
        later = request.url.include_query_params(after=after)
        headers["Link"] = f'<{later}>; rel="next"'
    return Response(body, 200, headers, media_type=TYPES[form])


def _written(
    endpoint: Endpoint, reader: Reader, values: Mapping[str, Any], name: str, form: str
) -> tuple[bytes, str | None]:
    reply = endpoint.answer(reader, values, name)
    if form == "json":
        return as_json(reply.data), reply.after
    rows = reply.rows or [msgspec.to_builtins(reply.data)]
    flat = [
        {key: value if _is_plain(value) else as_json(value).decode() for key, value in row.items()}
        for row in rows
        if not (isinstance(reply.data, dict) and not reply.rows and _is_listing(reply.data))
    ]
    return (as_csv(flat) if form == "csv" else as_arrow(flat)), reply.after


def _is_plain(value: object) -> bool:
    return value is None or isinstance(value, str | int | float | bool)


def _is_listing(data: Mapping[str, Any]) -> bool:
    """Return whether data is a list of nothing: it has no rows because none were found."""
    return any(isinstance(value, list) and not value for value in data.values())


async def _correct(now: Callable[[], Reader], request: Request) -> Response:
    # A browser sends JSON to another site only after asking that site, which here says no.
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise Refusal(415, "a correction is sent as JSON", "set Content-Type: application/json")
    name = request.path_params["id"]
    try:
        judged = msgspec.json.decode(await request.body(), type=Judged)
    except msgspec.DecodeError as wrong:
        raise Refusal(
            400, f"this is no correction: {wrong}", "give verdict, who, value, note"
        ) from wrong
    reader = await run_in_threadpool(now)
    _found(await run_in_threadpool(reader.event, name), "event", name)
    correction = correction_of(name, judged)
    await run_in_threadpool(reader.correct, correction)
    return Response(as_json(correction._asdict()), 201, media_type="application/json")
