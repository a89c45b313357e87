"""Review: what readers found wanting, as a list to audit."""

from urllib.parse import unquote

from dateline.serve.addresses import article_address
from dateline.serve.leaf import Ask, Leaf
from dateline.serve.pages.listing import mention_entry
from dateline.serve.rows import mention_row

PARAMETERS = ()
MOST_ARTICLES = 30


def show(ask: Ask) -> Leaf:
    """Return the articles that readers voted not useful, with the mentions to audit in them."""
    wanting = ask.reading.found_wanting(MOST_ARTICLES)
    ids = {unquote(page.removeprefix("/article/")): (bad, good) for page, bad, good in wanting}
    found = []
    mentions = []
    for headline in ask.reader.headlines(tuple(ids)):
        inside = ask.reader.mentions_in(headline.id)
        mentions += inside
        found.append((headline, ids[headline.id], len(inside)))
    return Leaf(
        template="review.html",
        title="To look at again",
        data={
            "articles": [
                {"id": headline.id, "address": article_address(headline.id),
                 "not_useful": votes[0], "useful": votes[1]}
                for headline, votes, _ in found
            ],
            "mentions": mentions,
        },
        rows=list(map(mention_row, mentions)),
        entries=list(map(mention_entry, mentions)),
        view={"found": found},
    )  # fmt: skip
