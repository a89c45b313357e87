"""The forms of the pages: a vote on an article, a correction of an event."""

from functools import partial

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dateline.serve.addresses import article_address, event_address
from dateline.serve.ask import Refusal, not_here
from dateline.serve.corrections import Judged, correction_of
from dateline.serve.guard import is_token
from dateline.serve.room import Room

SEE_OTHER = 303
MOST_FIELDS = 12


async def vote(room: Room, request: Request) -> Response:
    """Count a vote on an article and lead back to it."""
    name = request.path_params["id"]
    page = article_address(name)
    fields = await _fields(room, request, f"{page}/vote")
    useful = fields.get("useful")
    if useful not in {"yes", "no"}:
        raise Refusal(400, "a vote is yes or no", "use the buttons below the story")
    reader = await run_in_threadpool(room.now)
    if not await run_in_threadpool(reader.headlines, (name,)):
        raise not_here("article", name)
    await run_in_threadpool(partial(room.reading.vote, page, useful=useful == "yes"))
    return RedirectResponse(f"{page}#votes", status_code=SEE_OTHER)


async def correct(room: Room, request: Request) -> Response:
    """Add a correction of an event and lead back to it."""
    name = request.path_params["id"]
    page = event_address(name)
    fields = await _fields(room, request, f"{page}/correct")
    judged = Judged(
        verdict=fields.get("verdict", ""),
        value=fields.get("value", ""),
        who=fields.get("who", ""),
        note=fields.get("note", ""),
    )
    correction = correction_of(name, judged)
    reader = await run_in_threadpool(room.now)
    if await run_in_threadpool(reader.event, name) is None:
        raise not_here("event", name)
    await run_in_threadpool(reader.correct, correction)
    return RedirectResponse(f"{page}#corrections", status_code=SEE_OTHER)


async def _fields(room: Room, request: Request, path: str) -> dict[str, str]:
    form = await request.form(max_files=0, max_fields=MOST_FIELDS)
    fields = {name: value for name, value in form.items() if isinstance(value, str)}
    if not is_token(room.guard, path, fields.get("token", "")):
        raise Refusal(
            403, "this form is stale or not from this page", "open the page again and send it anew"
        )
    return fields
