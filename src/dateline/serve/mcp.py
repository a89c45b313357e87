"""The MCP server: an assistant may search, list events, ask the ledger, and ask why.

Every answer holds the words it was read from, and where; the `mcp` extra is loaded only here.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import msgspec

from dateline.serve import questions
from dateline.serve.ask import (
    LEDGER,
    PAGING,
    SELECTION,
    WORDS,
    Parameter,
    Refusal,
    read_parameters,
)
from dateline.serve.questions import Reply
from dateline.serve.reader import Reader, StoreUnready

if TYPE_CHECKING:
    from mcp.server import MCPServer

MOST = 50
ABOUT = (
    "Political events and the ledger of relations, read from news stories. Every row carries the "
    "words it was read from (`evidence`) with their offsets; cite them. Parties are codes "
    "(ISO 3166-1 alpha-3: NER; EUR, UNO) or register ids (ecowas). Days are ISO."
)


class NoProtocol(Exception):
    """The `mcp` extra is not installed; the message says how to get it."""


def make_server(now: Callable[[], Reader]) -> "MCPServer":
    """Return the server, its four tools over a store's published state.

    Args:
        now: Gives the published state; asked at every call.

    Raises:
        NoProtocol: The `mcp` extra is not installed.
    """
    try:
        from mcp.server import MCPServer  # noqa: PLC0415
    except ImportError as missing:
        raise NoProtocol("this needs the MCP library: pip install 'dateline[mcp]'") from missing
    server = MCPServer("dateline", instructions=ABOUT)

    @server.tool(description="Find articles by words, the best first, each with an excerpt.")
    def search(words: str, limit: int = 10) -> dict[str, Any]:
        return answered(now, questions.find_articles, (WORDS, *PAGING), q=words, limit=limit)

    @server.tool(
        description="Events by a filter, the newest first, each with the words it was read from. "
        "party/other: either direction; actor, recipient: one direction; type: PLOVER types with "
        "commas; which: happened, actual, historical, future, hypothetical, negated, all."
    )
    def events(
        party: str = "",
        other: str = "",
        actor: str = "",
        recipient: str = "",
        type: str = "",  # noqa: A002
        country: str = "",
        since: str = "",
        until: str = "",
        which: str = "",
        limit: int = 20,
        after: str = "",
    ) -> dict[str, Any]:
        asked = {"party": party, "other": other, "actor": actor, "recipient": recipient,
                 "type": type, "country": country, "since": since, "until": until,
                 "which": which, "limit": limit, "after": after}  # fmt: skip
        return answered(now, questions.find_events, (*SELECTION, *PAGING), **asked)

    @server.tool(
        description="What holds between whom: agreements, missions, sanctions, offices … as_of: "
        "on which day; known_on: by the reports up to which day."
    )
    def ledger(
        party: str = "",
        other: str = "",
        kind: str = "",
        as_of: str = "",
        known_on: str = "",
        limit: int = 20,
    ) -> dict[str, Any]:
        asked = {"party": party, "other": other, "kind": kind, "as_of": as_of,
                 "known_on": known_on, "limit": limit}  # fmt: skip
        return answered(now, questions.find_relations, (*LEDGER, *PAGING), **asked)

    @server.tool(
        description="Why an event, mention or relation is there: every reading with its words, "
        "offsets, rule and confidence, and what the reports disagree on."
    )
    def why(id: str) -> dict[str, Any]:  # noqa: A002
        return answered(now, lambda reader, values: questions.explain(reader, id), ())

    return server


def answered(
    now: Callable[[], Reader],
    question: Callable[[Reader, dict[str, Any]], Reply],
    known: tuple[Parameter, ...],
    **asked: Any,
) -> dict[str, Any]:
    """Return the answer to a question as plain values; what is wrong with it in words.

    Args:
        now: Gives the published state of the store.
        question: What is asked of it.
        known: Its parameters.
        asked: Their values; empty ones are left out.
    """
    if isinstance(asked.get("limit"), int):
        asked["limit"] = max(1, min(MOST, asked["limit"]))
    try:
        values = read_parameters([(name, str(value)) for name, value in asked.items()], known)
        built: dict[str, Any] = msgspec.to_builtins(question(now(), values).data)
    except (Refusal, StoreUnready) as wrong:
        return {"error": str(wrong)}
    return built
