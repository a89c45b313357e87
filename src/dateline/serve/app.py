"""The application: every route of the room."""

from asyncio import Semaphore
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from dateline.datafiles import data_folder
from dateline.serve import errors, forms
from dateline.serve.addresses import FORMS
from dateline.serve.answering import answer_page
from dateline.serve.api import ENDPOINTS, api_routes
from dateline.serve.ask import Refusal
from dateline.serve.guard import Guard, guarded
from dateline.serve.kept import Kept
from dateline.serve.openapi import openapi
from dateline.serve.pages import PAGES, PageKind
from dateline.serve.reader import Reader, StoreUnready
from dateline.serve.reading import Reading
from dateline.serve.room import Room
from dateline.serve.templates import write_page

MADE_AT_A_TIME = 2


def make_app(now: Callable[[], Reader], reading: Reading, guard: Guard) -> Starlette:
    """Return the reading room as an ASGI application.

    Args:
        now: Gives the published state of the store; asked once a request.
        reading: The sums of what is read here; closed with the application.
        guard: Who may ask.
    """
    room = Room(now, reading, guard, Kept(), Semaphore(MADE_AT_A_TIME))

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        reading.close()

    statics = str(data_folder() / "serve/static")
    return Starlette(
        routes=[
            Mount("/static", StaticFiles(directory=statics), name="static"),
            Route("/openapi.json", _description),
            Route("/api", _api_page),
            *api_routes(now),
            Route("/article/{id:path}/vote", partial(forms.vote, room), methods=["POST"]),
            Route("/event/{id:path}/correct", partial(forms.correct, room), methods=["POST"]),
            *(route for kind in PAGES for route in _routes(room, kind)),
        ],
        middleware=[Middleware(guarded, guard=guard)],
        exception_handlers={
            Refusal: errors.refused,
            StoreUnready: errors.unready,
            HTTPException: errors.missed,
            Exception: errors.failed,
        },
        lifespan=lifespan,
    )


def _routes(room: Room, kind: PageKind) -> list[Route]:
    path = kind.path.replace("{id}", "{id:path}")
    answer = partial(answer_page, room, kind)
    if "{id" in path:
        return [Route(path, answer)]
    stem = "/index" if path == "/" else path
    return [*(Route(f"{stem}.{form}", answer) for form in FORMS), Route(path, answer)]


async def _description(_: Request) -> Response:
    return JSONResponse(openapi())


async def _api_page(_: Request) -> Response:
    values = {"title": "API", "endpoints": ENDPOINTS, "pages": PAGES, "address": "", "query": ""}
    return Response(write_page("api.html", values), media_type="text/html")
