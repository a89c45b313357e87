"""The ledger: relations as bars over time, as of one day, as known on another."""

from dateline.records import Relation
from dateline.serve.addresses import relation_address
from dateline.serve.ask import LEDGER, Parameter
from dateline.serve.charts import bars_of_ledger, inline_svg
from dateline.serve.leaf import Ask, Entry, Leaf
from dateline.serve.plain import cut
from dateline.serve.reader import Ledger
from dateline.serve.rows import relation_row
from dateline.serve.wording import party_title, relation_parties, relation_title

PAGE = Parameter("page", "whole", "which page of relations, from 1 on")
PARAMETERS = (*LEDGER, PAGE)
ON_PAGE = 40


def show(ask: Ask) -> Leaf:
    """Return the ledger's page."""
    question = Ledger(**{key: value for key, value in ask.values.items() if key != "page"})
    relations = ask.reader.relations(question)
    page = ask.values.get("page", 1)
    shown = relations[(page - 1) * ON_PAGE : page * ON_PAGE]
    state = {**ask.values, "page": page + 1}
    parties = [party_title(key) for key in (question.party, question.other) if key]
    title = f"Ledger: {' and '.join(parties)}" if parties else "Ledger"
    drawn = ""
    if shown:
        chart = bars_of_ledger(
            title,
            sorted(shown, key=lambda one: one.kind),
            question.as_of,
            lambda one: relation_address(one.id, as_of=question.as_of, known_on=question.known_on),
        )
        drawn = inline_svg(chart)
    return Leaf(
        template="ledger.html",
        title=title,
        data={"asked": question, "relations": relations},
        rows=list(map(relation_row, relations)),
        entries=list(map(relation_entry, shown)),
        view={
            "chart": drawn,
            "relations": shown,
            "total": len(relations),
            "holding": sum(relation.holds for relation in relations),
            "kinds": LEDGER[2].choices,
            "span": ask.reader.span(),
            "more": state if page * ON_PAGE < len(relations) else None,
        },
    )


def relation_entry(relation: Relation) -> Entry:
    """Return a relation as an entry of a feed."""
    return Entry(
        relation_address(relation.id),
        f"{relation_title(relation)}, {relation_parties(relation)}: {relation.status}",
        relation.confirmed,
        f"“{cut(relation.evidence.text)}”",
    )
