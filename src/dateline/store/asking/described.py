"""Every view with its columns, as `docs/store.md` and `dateline query --views` have them."""

from dateline.store.asking.ledgers import RELATION_COLUMNS
from dateline.store.asking.views import VIEWS, View

RELATIONS = View(
    "relations",
    "what holds between whom as of the last day known, worked out from all statements",
    RELATION_COLUMNS,
    "",
)
ALL_VIEWS: dict[str, View] = {**VIEWS, RELATIONS.name: RELATIONS}


def describe_views() -> str:
    """Return the documentation of every view and column as Markdown tables."""
    parts = []
    for view in ALL_VIEWS.values():
        rows = "".join(f"| `{c.name}` | {_type(c.type)} | {c.about} |\n" for c in view.columns)
        parts.append(
            f"### `{view.name}`\n\n{view.about[:1].upper()}{view.about[1:]}.\n\n"
            f"| column | type | meaning |\n|---|---|---|\n{rows}"
        )
    return "\n".join(parts)


def _type(kind: object) -> str:
    text = str(kind).replace("list<item: ", "list<element: ")
    if text.startswith("list<element: struct<role"):
        return "list of roles and parties"
    if text.startswith("list<element: struct<text: string, start"):
        return "list of parties"
    if text.startswith("struct<text: string, start"):
        return "party"
    if text.startswith("list<element: struct"):
        return "list of records"
    names = {
        "string": "text",
        "int32": "whole number",
        "int64": "whole number",
        "double": "number",
        "date32[day]": "day",
        "bool": "true or false",
        "timestamp[us, tz=UTC]": "time, UTC",
        "list<element: string>": "list of texts",
    }
    return names.get(text, text)
