"""Answers to what cannot be met: a page that says so, or the same as JSON, with its status."""

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dateline.serve.addresses import FORMS
from dateline.serve.ask import Refusal
from dateline.serve.formats import TYPES, accepted_form, as_json
from dateline.serve.plain import cut
from dateline.serve.reader import StoreUnready
from dateline.serve.templates import write_page

HEADINGS = {
    400: "This cannot be asked",
    403: "This was not accepted",
    404: "Nothing is here",
    405: "This cannot be done here",
    406: "Not in this form",
    500: "Something went wrong",
    503: "The store is busy",
}
WAIT_SECONDS = "5"


def answer_of(request: Request, status: int, message: str, mend: str) -> Response:
    """Return the answer that says what is wrong and what to do.

    Args:
        request: What was asked: people get a page, programs get JSON.
        status: The HTTP status.
        message: What is wrong.
        mend: What to do; may be empty.
    """
    path = request.scope["path"]
    as_rows = path.startswith("/api/") or path.endswith(tuple(f".{form}" for form in FORMS))
    wanted = accepted_form(request.headers.get("accept", ""), ("html", "json"))
    if as_rows or wanted == "json":
        body = as_json({"error": {"status": status, "message": message, "mend": mend}})
        return Response(body, status, media_type=TYPES["json"])
    values = {
        "title": HEADINGS.get(status) or HTTPStatus(status).phrase,
        "status": status,
        "message": cut(message, 600),
        "mend": mend,
        "address": "",
        "query": "",
    }
    return Response(write_page("error.html", values), status, media_type="text/html")


async def refused(request: Request, error: Exception) -> Response:
    """Answer a request that cannot be met."""
    assert isinstance(error, Refusal)
    return answer_of(request, error.status, error.message, error.mend)


async def unready(request: Request, error: Exception) -> Response:
    """Answer a request that the store cannot meet now."""
    assert isinstance(error, StoreUnready)
    answer = answer_of(request, error.status, str(error), "")
    if error.status == HTTPStatus.SERVICE_UNAVAILABLE:
        answer.headers["Retry-After"] = WAIT_SECONDS
    return answer


async def missed(request: Request, error: Exception) -> Response:
    """Answer a request for an address or in a manner that there is none of."""
    assert isinstance(error, HTTPException)
    message, mend = str(error.detail), ""
    if error.status_code == HTTPStatus.NOT_FOUND:
        message, mend = "no page has this address", "begin at the front page"
    answer = answer_of(request, error.status_code, message, mend)
    for name, value in (error.headers or {}).items():
        answer.headers[name] = value
    return answer


async def failed(request: Request, error: Exception) -> Response:
    """Answer a request that met a fault of the room's own."""
    return answer_of(request, 500, "the page could not be made", f"report {type(error).__name__}")
