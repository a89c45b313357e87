"""The OpenAPI description of the API, made from its one table of endpoints."""

from functools import cache
from typing import Any

import msgspec

from dateline.records import RECORDS
from dateline.serve.api import ENDPOINTS, FORMS, Endpoint
from dateline.serve.ask import LONGEST_WORD, MOST_ASKED, Parameter
from dateline.serve.corrections import VERDICTS, Judged
from dateline.serve.formats import TYPES

REFUSED = {
    "400": "something asked for cannot be; the message says what and what to do",
    "404": "there is nothing with this id",
    "406": "none of the forms asked for can be given",
    "503": "the store is being written; ask again in a moment",
}


@cache
def openapi() -> dict[str, Any]:
    """Return the description, OpenAPI 3.1."""
    records = sorted({name for endpoint in ENDPOINTS for name in endpoint.records})
    _, components = msgspec.json.schema_components(
        [*(RECORDS[name] for name in records), Judged], ref_template="#/components/schemas/{name}"
    )
    paths: dict[str, Any] = {}
    for endpoint in ENDPOINTS:
        paths[endpoint.path] = {"get": _operation(endpoint)}
    paths["/api/events/{id}/corrections"]["post"] = _correcting()
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Dateline",
            "version": "1",
            "description": "Events, their evidence, and the ledger of one store.",
        },
        "paths": paths,
        "components": {
            "schemas": {
                **components,
                "Refused": {
                    "type": "object",
                    "required": ["error"],
                    "properties": {
                        "error": {
                            "type": "object",
                            "required": ["status", "message", "mend"],
                            "properties": {
                                "status": {"type": "integer"},
                                "message": {"type": "string"},
                                "mend": {"type": "string"},
                            },
                        }
                    },
                },
            }
        },
    }


def _operation(endpoint: Endpoint) -> dict[str, Any]:
    whole = "{id}" in endpoint.path and endpoint.records and endpoint.path.endswith("{id}")
    schema: dict[str, Any] = {"type": "object"}
    if whole and not endpoint.path.startswith("/api/why"):
        schema = {"$ref": f"#/components/schemas/{endpoint.records[0]}"}
    content: dict[str, Any] = {form: {} for form in (TYPES[form] for form in FORMS)}
    content[TYPES["json"]] = {"schema": schema}
    return {
        "operationId": _name(endpoint.path),
        "summary": endpoint.about,
        "parameters": [*_path_parameters(endpoint.path), *map(_parameter, endpoint.parameters)],
        "responses": {
            "200": {"description": endpoint.about, "content": content},
            **_refusals("400", "404", "406", "503"),
        },
    }


def _correcting() -> dict[str, Any]:
    path = "/api/events/{id}/corrections"
    schema = {"$ref": "#/components/schemas/Judged"}
    return {
        "operationId": "correct_event",
        "summary": f"decide over an event: {', '.join(VERDICTS)}; only ever added to",
        "parameters": _path_parameters(path),
        "requestBody": {"required": True, "content": {"application/json": {"schema": schema}}},
        "responses": {
            "201": {"description": "added", "content": {"application/json": {}}},
            **_refusals("400", "403", "404", "415", "503"),
        },
    }


def _refusals(*statuses: str) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Refused"}
    said = {**REFUSED, "403": "sent from another site", "415": "not sent as JSON"}
    return {
        status: {
            "description": said[status],
            "content": {"application/json": {"schema": schema}},
        }
        for status in statuses
    }


def _path_parameters(path: str) -> list[dict[str, Any]]:
    if "{id}" not in path:
        return []
    schema = {"type": "string", "minLength": 1}
    return [{"name": "id", "in": "path", "required": True, "schema": schema}]


def _parameter(parameter: Parameter) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string", "maxLength": LONGEST_WORD}
    if parameter.kind == "day":
        schema = {"type": "string", "format": "date"}
    elif parameter.kind == "choice":
        schema = {"type": "string", "enum": list(parameter.choices)}
    elif parameter.kind == "whole":
        most = {"maximum": MOST_ASKED} if parameter.name == "limit" else {"maximum": 10**11}
        schema = {"type": "integer", "minimum": 1, **most}
    elif parameter.kind == "share":
        schema = {"type": "number", "minimum": 0, "maximum": 1}
    elif parameter.kind == "party":
        schema = {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,80}$"}
    described: dict[str, Any] = {
        "name": parameter.name,
        "in": "query",
        "description": parameter.about,
        "schema": schema,
    }
    if parameter.kind == "choices":
        described["schema"] = {
            "type": "array",
            "items": {"type": "string", "enum": list(parameter.choices)},
        }
        described |= {"style": "form", "explode": False}
    return described


def _name(path: str) -> str:
    words = [word for word in path.removeprefix("/api/").split("/") if word != "{id}"]
    return "_".join(words) + ("_by_id" if path.endswith("{id}") else "")
