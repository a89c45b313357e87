"""The actor: what it does and what is done to it, with whom, and what holds."""

from dateline.serve.addresses import actor_address, dyad_address, relation_address
from dateline.serve.ask import LEDGER, SELECTION, Refusal, read_party, selection_of
from dateline.serve.charts import bars_of_ledger, inline_svg, network_of
from dateline.serve.leaf import Ask, Leaf
from dateline.serve.pages.listing import event_entry, with_words
from dateline.serve.pages.sides import MOST_RELATIONS, asked_days, ledger_question, timelines
from dateline.serve.reader import Selection
from dateline.serve.rows import tally_row
from dateline.serve.wording import party_title

CLOCKS = tuple(one for one in LEDGER if one.name in {"as_of", "known_on"})
DAYS = tuple(one for one in SELECTION if one.name in {"since", "until"})
PARAMETERS = (*DAYS, *CLOCKS)
LATEST = 12


def show(ask: Ask) -> Leaf:
    """Return an actor's page.

    Raises:
        Refusal: 404: nothing in the store has to do with it.
    """
    key = read_party("the actor", ask.path["key"])
    reader, name = ask.reader, party_title(key)
    matter = selection_of({**asked_days(ask), "party": key})
    partners = [tally for tally in reader.tally(matter, "partner") if tally.key != key]
    latest = with_words(reader, reader.events(matter, LATEST))
    question = ledger_question(ask, key)
    relations = reader.relations(question)
    if not latest and not relations:
        raise Refusal(404, f"nothing about {name} ({key})", "look for it by name")
    name = name[:1].upper() + name[1:]
    sides = (
        (f"What {name} does", Selection(actor=key)),
        (f"What is done to {name}", Selection(recipient=key)),
    )
    types = reader.tally(matter, "type")
    charts = [inline_svg(chart) for chart in timelines(reader, ask.values, name, sides, matter)]
    network = inline_svg(
        network_of(name, partners, party_title, lambda other: dyad_address(key, other))
    )
    as_of = ask.values.get("as_of")
    return Leaf(
        template="actor.html",
        title=name,
        data={
            "key": key,
            "name": name,
            "events": [one.event for one in latest],
            "partners": list(map(tally_row, partners)),
            "types": list(map(tally_row, types)),
            "relations": relations,
        },
        rows=list(map(tally_row, partners)),
        entries=list(map(event_entry, latest)),
        view={
            "key": key,
            "latest": latest,
            "partners": partners[:12],
            "types": types,
            "charts": charts,
            "network": network if partners else "",
            "ledger": inline_svg(
                bars_of_ledger(
                    f"Ledger of {name}", relations, as_of, lambda one: relation_address(one.id)
                )
            )
            if relations
            else "",
            "relations": relations,
            "more_relations": reader.relations_number(question) - MOST_RELATIONS,
            "page": actor_address(key),
            "span": reader.span(),
        },
    )
