"""The ledger: relations as bars over time, as of one day, as known on another."""

from msgspec import structs

from dateline.records import Relation
from dateline.serve.addresses import relation_address, with_query
from dateline.serve.ask import LEDGER, Parameter, Refusal, ledger_of
from dateline.serve.charts import bars_of_ledger, inline_svg
from dateline.serve.leaf import Ask, Entry, Leaf
from dateline.serve.plain import cut
from dateline.serve.rows import relation_row
from dateline.serve.wording import party_title, relation_parties, relation_title

PAGE = Parameter("page", "whole", "which page of relations, from 1 on")
PARAMETERS = (*LEDGER, PAGE)
ON_PAGE = 40


def show(ask: Ask) -> Leaf:
    """Return the ledger's page.

    Raises:
        Refusal: 404: there is no such page of it.
    """
    asked = {key: value for key, value in ask.values.items() if key != "page"}
    question = ledger_of(ask.values)
    total = ask.reader.relations_number(question)
    pages = max(1, -(-total // ON_PAGE))
    page = ask.values.get("page", 1)
    if page > pages:
        raise Refusal(404, f"this ledger has {pages} pages, not {page}", "begin with the first")
    passed = (page - 1) * ON_PAGE
    shown = ask.reader.relations(structs.replace(question, passed=passed, newest=ON_PAGE))
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
        data={
            "asked": question,
            "total": total,
            "page": page,
            "pages": pages,
            "relations": shown,
        },
        rows=list(map(relation_row, shown)),
        entries=list(map(relation_entry, shown)),
        view={
            "chart": drawn,
            "first": passed + 1,
            "last": min(passed + ON_PAGE, total),
            "holding": sum(relation.holds for relation in shown),
            "kinds": LEDGER[2].choices,
            "span": ask.reader.span(),
            "turns": [
                (words, with_query("/ledger", **{**asked, "page": number if number > 1 else None}))
                for words, number in (("Heard of later", page - 1), ("Heard of earlier", page + 1))
                if 1 <= number <= pages
            ],
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
