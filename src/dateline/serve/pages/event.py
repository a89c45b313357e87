"""The event: its mentions side by side, what they disagree on, and the form to correct it."""

from dateline.serve.addresses import event_address
from dateline.serve.ask import not_here
from dateline.serve.corrections import VERDICTS
from dateline.serve.leaf import Ask, Leaf
from dateline.serve.pages.listing import mention_entry
from dateline.serve.rows import mention_row
from dateline.serve.wording import sentence

PARAMETERS = ()
MOST_SHOWN = 40


def show(ask: Ask) -> Leaf:
    """Return an event's page.

    Raises:
        Refusal: 404: no such event.
    """
    reader, name = ask.reader, ask.path["id"]
    event = reader.event(name)
    if event is None:
        raise not_here("event", name)
    mentions = reader.mentions(event.mentions[:MOST_SHOWN])
    docs = tuple(dict.fromkeys(mention.doc for mention in mentions))
    headlines = {headline.id: headline for headline in reader.headlines(docs)}
    corrections = reader.corrections(name)
    return Leaf(
        template="event.html",
        title=sentence(event),
        data={
            "event": event,
            "mentions": mentions,
            "articles": list(headlines.values()),
            "corrections": [correction._asdict() for correction in corrections],
        },
        rows=list(map(mention_row, mentions)),
        entries=list(map(mention_entry, mentions)),
        view={
            "headlines": headlines,
            "merged": {merge.mention: merge for merge in event.merges},
            "by_id": {mention.id: mention for mention in mentions},
            "verdicts": VERDICTS,
            "corrections": corrections,
            "hidden": len(event.mentions) - len(mentions),
            "page": event_address(name),
        },
    )
