"""Search: actors by name, articles and events by words."""

from dateline.actors import find_register
from dateline.serve.addresses import actor_address
from dateline.serve.ask import WORDS
from dateline.serve.leaf import Ask, Entry, Leaf
from dateline.serve.pages.article import headline_entry
from dateline.serve.pages.listing import with_words
from dateline.serve.reader import Selection
from dateline.serve.rows import headline_row
from dateline.serve.wording import load_words

PARAMETERS = (WORDS,)
ARTICLES, EVENTS, ACTORS = 20, 12, 6
COLLECTIVE = {"IGO", "NGO", "ISM", "IMG", "MNC", "UNK"}


def show(ask: Ask) -> Leaf:
    """Return what words find."""
    words = ask.values.get("q", "")
    actors, headlines, listed, types = [], [], [], []
    if words:
        actors = _actors(words)
        headlines = ask.reader.search(words, ARTICLES)
        selection = Selection(words=words, which="all")
        listed = with_words(ask.reader, ask.reader.events(selection, EVENTS))
        wanted = words.lower()
        types = [
            (code, said.label)
            for code, said in load_words().types.items()
            if wanted in code.lower() or wanted in said.label.lower()
        ]
    return Leaf(
        template="search.html",
        title=f"Search: {words}" if words else "Search",
        data={
            "q": words,
            "actors": [{"key": key, "name": name} for key, name in actors],
            "articles": [headline_row(one) for one in headlines],
            "events": [one.event for one in listed],
        },
        rows=[headline_row(one) for one in headlines],
        entries=list(map(headline_entry, headlines)),
        view={
            "words": words,
            "actors": [Entry(actor_address(key), name, None, "") for key, name in actors],
            "headlines": headlines,
            "listed": listed,
            "types": types,
        },
    )


def _actors(words: str) -> list[tuple[str, str]]:
    found: dict[str, str] = {}
    for match in find_register(words[:80]):
        if match.kind == "state":
            found.setdefault(match.code, match.name)
        elif match.kind in {"organisation", "group", "body"}:
            key = match.id if match.code in COLLECTIVE else match.code
            found.setdefault(key, match.name)
        if len(found) >= ACTORS:
            break
    return list(found.items())
