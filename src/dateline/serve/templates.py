"""The templates' surroundings: what they may call, and that whatever they show is plain text."""

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from dateline.serve import addresses, plain, wording


def shown(value: Any) -> Any:
    """Return a value as a template shows it: markup of our own as it is, all else as plain text."""
    if isinstance(value, Markup):
        return value
    return plain.plain_text(value) if isinstance(value, str) else value


@cache
def environment() -> Environment:
    """Return the environment of the templates."""
    made = Environment(
        loader=PackageLoader("dateline", "data/serve/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals.update(
        {name: getattr(addresses, name) for name in dir(addresses) if name.endswith("_address")}
    )
    made.globals.update(with_query=addresses.with_query, in_form=addresses.in_form)
    for function in (
        wording.sentence,
        wording.code_of,
        wording.status_of,
        wording.when_words,
        wording.day_words,
        wording.party_name,
        wording.party_title,
        wording.party_key,
        wording.quantity_words,
        wording.relation_title,
        wording.relation_parties,
        wording.roled_name,
        wording.since_words,
        wording.type_label,
        plain.safe_address,
        plain.cut,
    ):
        made.filters[function.__name__] = function
    made.filters["drawn"] = Markup
    return made


def write_page(template: str, values: dict[str, Any]) -> bytes:
    """Return a template filled with values.

    Args:
        template: Its file name.
        values: What it may use.
    """
    return environment().get_template(template).render(values).encode("utf-8", "replace")
