"""How a request for a page becomes an answer: read, looked up or made, written in its form."""

from hashlib import sha256
from urllib.parse import quote, urlencode, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from dateline.serve.addresses import FORMS
from dateline.serve.ask import Refusal, read_parameters
from dateline.serve.formats import TYPES, accepted_form, as_arrow, as_atom, as_csv, as_json
from dateline.serve.guard import form_token
from dateline.serve.kept import Answer
from dateline.serve.leaf import Ask, Leaf
from dateline.serve.pages import PageKind
from dateline.serve.reader import Reader
from dateline.serve.room import Room
from dateline.serve.templates import write_page

OFFERED = ("html", *FORMS)
COUNTED = ("/article/", "/event/", "/actor/", "/dyad/", "/relation/", "/place/")


async def answer_page(room: Room, kind: PageKind, request: Request) -> Response:
    """Answer a request for a page.

    Args:
        room: What to answer from.
        kind: Which kind of page.
        request: The request.

    Raises:
        Refusal: The page cannot be shown.
        StoreUnready: The store cannot be read.
    """
    reader, (path, form, parts) = await run_in_threadpool(_looked_up, room, kind, request)
    form = form or accepted_form(request.headers.get("accept", ""), OFFERED)
    if form is None:
        raise Refusal(406, "none of the forms asked for", f"ask for {', '.join(OFFERED)}")
    version, query = reader.version(), request.url.query
    revision = room.reading.revision if kind.reads else 0
    key = f"{request.headers.get('host', '')} {path}?{query} {form} {revision}"
    marked = f"{version} {key} {room.guard.secret.hex()}".encode("utf-8", "replace")
    headers = {
        "ETag": f'"{sha256(marked).hexdigest()[:24]}"',
        "Vary": "Accept",
        "Cache-Control": "no-cache",
    }
    known = request.headers.get("if-none-match", "").split(",")
    if headers["ETag"] in [tag.strip() for tag in known]:
        answer = Answer(304, b"", {})
    else:
        found = room.kept.find(version, key)
        if found is None:
            values = read_parameters(request.query_params.multi_items(), kind.parameters)
            ask = Ask(reader, room.reading, values, parts, path, query)
            async with room.makers:
                found = await run_in_threadpool(_made, room, kind, ask, form, str(request.base_url))
            room.kept.keep(version, key, found)
        answer = found
    if form == "html" and path.startswith(COUNTED):
        room.reading.note(path, _came_from(request))
    return Response(answer.body, answer.status, {**answer.headers, **headers})


def _made(room: Room, kind: PageKind, ask: Ask, form: str, base: str) -> Answer:
    leaf = kind.show(ask)
    origin = base.rstrip("/")
    if form == "html":
        body = write_page(leaf.template, _values(room, kind, leaf, ask))
    elif form == "json":
        body = as_json({"title": leaf.title, **leaf.data})
    elif form == "csv":
        body = as_csv(leaf.rows)
    elif form == "arrow":
        body = as_arrow(leaf.rows)
    else:
        address = f"{ask.address}?{ask.query}" if ask.query else ask.address
        body = as_atom(leaf.title, origin, address, leaf.entries)
    headers = {"Content-Type": TYPES[form]}
    if leaf.next_after:
        state = {
            name: ",".join(value) if isinstance(value, tuple) else value
            for name, value in ask.values.items()
        }
        later = urlencode({**state, "after": leaf.next_after})
        headers["Link"] = f'<{origin}{ask.address}?{later}>; rel="next"'
    return Answer(200, body, headers)


def _values(room: Room, kind: PageKind, leaf: Leaf, ask: Ask) -> dict[str, object]:
    return {
        **leaf.data,
        **leaf.view,
        "title": leaf.title,
        "asked": {one.name: ask.values.get(one.name) for one in kind.parameters},
        "address": ask.address,
        "query": ask.query,
        "token": lambda path: form_token(room.guard, path),
    }


def _looked_up(
    room: Room, kind: PageKind, request: Request
) -> tuple[Reader, tuple[str, str | None, dict[str, str]]]:
    reader = room.now()
    return reader, _path_and_form(reader, kind, request)


def _path_and_form(
    reader: Reader, kind: PageKind, request: Request
) -> tuple[str, str | None, dict[str, str]]:
    """Return a page's own path, the form that its address ends in, and the parts of the path."""
    parts = {name: str(value) for name, value in request.path_params.items()}
    path = kind.path
    form = None
    if "id" in parts:
        stem, dot, ending = parts["id"].rpartition(".")
        # An id may end like a form's name: an id that is known goes before a form.
        if dot and ending in FORMS and not _known(reader, kind, parts["id"]):
            parts["id"], form = stem, ending
    elif request.scope["path"].endswith(tuple(f".{one}" for one in FORMS)):
        form = request.scope["path"].rpartition(".")[2]
    for name, value in parts.items():
        path = path.replace(f"{{{name}}}", quote(value, safe=""))
    return path, form, parts


def _known(reader: Reader, kind: PageKind, name: str) -> bool:
    if kind.path == "/article/{id}":
        return bool(reader.headlines((name,)))
    return kind.path == "/event/{id}" and reader.event(name) is not None


def _came_from(request: Request) -> str | None:
    try:
        parts = urlsplit(request.headers.get("referer", ""))
    except ValueError:
        return None
    if parts.netloc != request.headers.get("host") or not parts.path.startswith(COUNTED):
        return None
    return parts.path
