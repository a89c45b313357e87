"""The relation: every line that bears on it, in the order it became known."""

from dateline.serve.addresses import relation_address
from dateline.serve.ask import Refusal
from dateline.serve.charts import bars_of_ledger, inline_svg
from dateline.serve.leaf import Ask, Leaf
from dateline.serve.pages.actor import CLOCKS
from dateline.serve.pages.listing import line_entry
from dateline.serve.rows import statement_row
from dateline.serve.wording import relation_title

PARAMETERS = CLOCKS


def show(ask: Ask) -> Leaf:
    """Return a relation's page.

    Raises:
        Refusal: 404: no such relation, or none known by that day.
    """
    name, values = ask.path["id"], ask.values
    relation = ask.reader.relation(name, values.get("as_of"), values.get("known_on"))
    if relation is None:
        known = f" known by {values['known_on']}" if "known_on" in values else ""
        raise Refusal(404, f"no relation {name[:80]!r}{known} in this store", "see the ledger")
    statements = ask.reader.statements(name)
    docs = tuple(dict.fromkeys(line.evidence.doc for line in statements))
    title = relation_title(relation)
    return Leaf(
        template="relation.html",
        title=title,
        data={"relation": relation, "statements": statements},
        rows=list(map(statement_row, statements)),
        entries=list(map(line_entry, reversed(statements))),
        view={
            "relation": relation,
            "statements": statements,
            "headlines": {one.id: one for one in ask.reader.headlines(docs[:100])},
            "chart": inline_svg(bars_of_ledger(title, [relation], values.get("as_of"))),
            "page": relation_address(name),
            "span": ask.reader.span(),
        },
    )
