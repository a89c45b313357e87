"""The dyad: what each of two actors does to the other, their balance, and what holds."""

from dateline.serve.addresses import dyad_address, relation_address
from dateline.serve.ask import Refusal, read_party, selection_of
from dateline.serve.charts import bars_of_ledger, inline_svg
from dateline.serve.leaf import Ask, Leaf
from dateline.serve.pages.actor import CLOCKS, DAYS
from dateline.serve.pages.listing import event_entry, rows_of, with_words
from dateline.serve.pages.sides import MOST_RELATIONS, asked_days, ledger_question, timelines
from dateline.serve.rows import tally_row
from dateline.serve.wording import party_title

PARAMETERS = (*DAYS, *CLOCKS)
LATEST = 20


def show(ask: Ask) -> Leaf:
    """Return the page of a pair.

    Raises:
        Refusal: 400: the two are one; 404: nothing happened between them.
    """
    first = read_party("the first actor", ask.path["key"])
    second = read_party("the second actor", ask.path["other"])
    if first == second:
        raise Refusal(400, "a pair has two actors", f"see /actor/{first}")
    reader = ask.reader
    matter = selection_of({**asked_days(ask), "party": first, "other": second})
    latest = with_words(reader, reader.events(matter, LATEST))
    question = ledger_question(ask, first, second)
    relations = reader.relations(question)
    names = party_title(first), party_title(second)
    if not latest and not relations:
        raise Refusal(404, f"nothing between {names[0]} and {names[1]}", "look at each by itself")
    directions = (
        selection_of({**asked_days(ask), "actor": first, "recipient": second}),
        selection_of({**asked_days(ask), "actor": second, "recipient": first}),
    )
    balance = [reader.tally(direction, "type") for direction in directions]
    title = f"{names[0]} and {names[1]}"
    title = title[:1].upper() + title[1:]
    sides = (
        (f"{names[0]} → {names[1]}", directions[0]),
        (f"{names[1]} → {names[0]}", directions[1]),
    )
    charts = timelines(reader, ask.values, title, sides, matter)
    return Leaf(
        template="dyad.html",
        title=title,
        data={
            "first": first,
            "second": second,
            "events": [one.event for one in latest],
            "first_to_second": list(map(tally_row, balance[0])),
            "second_to_first": list(map(tally_row, balance[1])),
            "relations": relations,
        },
        rows=rows_of(latest),
        entries=list(map(event_entry, latest)),
        view={
            "keys": (first, second),
            "names": names,
            "latest": latest,
            "balance": balance,
            "charts": [inline_svg(one) for one in charts],
            "ledger": inline_svg(
                bars_of_ledger(
                    f"Ledger between {names[0]} and {names[1]}", relations,
                    ask.values.get("as_of"), lambda one: relation_address(one.id),
                )
            ) if relations else "",
            "relations": relations,
            "more_relations": reader.relations_number(question) - MOST_RELATIONS,
            "page": dyad_address(first, second),
            "span": reader.span(),
        },
    )  # fmt: skip
