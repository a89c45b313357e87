"""What stands before every page: who may ask, from which host, and what the browser may do."""

import base64
import hmac
from hashlib import sha256
from typing import NamedTuple
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
}


class Guard(NamedTuple):
    """How the room is guarded.

    `hosts` are the names it answers to (empty: any); `password` is asked of every reader where it
    is set, as the password of any name or as a bearer token; `secret` signs the forms.
    """

    hosts: frozenset[str]
    password: str | None
    secret: bytes


def guarded(app: ASGIApp, guard: Guard) -> ASGIApp:
    """Return an application that refuses what the guard refuses and sets every answer's headers.

    Args:
        app: The application behind it.
        guard: Who may ask.
    """

    async def stand(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        refused = refusal_of(guard, Request(scope))
        await (refused or app)(scope, receive, with_headers)

    return stand


def form_token(guard: Guard, path: str) -> str:
    """Return the token that a form which posts to a path must send back."""
    return hmac.new(guard.secret, path.encode("utf-8", "replace"), sha256).hexdigest()[:32]


def is_token(guard: Guard, path: str, given: str) -> bool:
    """Return whether a token is the one for a path."""
    return hmac.compare_digest(form_token(guard, path).encode(), given.encode("utf-8", "replace"))


def refusal_of(guard: Guard, request: Request) -> Response | None:
    """Return the answer to a request that may not be met; None where it may."""
    host = _host(request.headers.get("host", ""))
    if guard.hosts and host not in guard.hosts:
        # A page elsewhere whose name was made to lead here must not read the room.
        return PlainTextResponse("this room answers to its own name alone\n", status_code=421)
    if guard.password is not None and not _knows(guard.password, request):
        return PlainTextResponse(
            "this room asks for its password\n",
            status_code=401,
            headers={"WWW-Authenticate": 'Basic realm="Dateline", charset="UTF-8"'},
        )
    if request.method not in {"GET", "HEAD", "OPTIONS"} and not _from_here(request):
        return PlainTextResponse("this form was sent from another site\n", status_code=403)
    return None


def _knows(password: str, request: Request) -> bool:
    scheme, _, word = request.headers.get("authorization", "").partition(" ")
    given = word.strip()
    if scheme.lower() == "basic":
        try:
            given = base64.b64decode(given, validate=True).decode("utf-8").partition(":")[2]
        except ValueError:
            return False
    elif scheme.lower() != "bearer":
        return False
    return hmac.compare_digest(given.encode("utf-8", "replace"), password.encode())


def _from_here(request: Request) -> bool:
    site = request.headers.get("sec-fetch-site")
    if site is not None and site not in {"same-origin", "none"}:
        return False
    origin = request.headers.get("origin")
    if origin is None:
        return True
    return urlsplit(origin).netloc == request.headers.get("host")


def _host(header: str) -> str:
    try:
        return urlsplit(f"//{header}").hostname or ""
    except ValueError:
        return ""
