"""Where each page is: a permalink holds the whole state of what it shows."""

from functools import lru_cache
from urllib.parse import quote, urlencode

FORMS = ("json", "csv", "atom", "arrow")


def article_address(article: str, mention: str = "") -> str:
    """Return an article's address, at one of its clauses if a mention is given."""
    return f"/article/{_quoted(article)}" + (f"#m-{_quoted(mention)}" if mention else "")


def event_address(event: str) -> str:
    """Return an event's address."""
    return f"/event/{_quoted(event)}"


def actor_address(key: str) -> str:
    """Return an actor's address by code or register id."""
    return f"/actor/{_quoted(key)}"


def dyad_address(first: str, second: str) -> str:
    """Return the address of a pair of actors."""
    return f"/dyad/{_quoted(first)}/{_quoted(second)}"


def place_address(key: str | int) -> str:
    """Return a place's address by country code or GeoNames number."""
    return f"/place/{_quoted(str(key))}"


def relation_address(relation: str, **state: str | None) -> str:
    """Return a relation's address."""
    return with_query(f"/relation/{_quoted(relation)}", **state)


def with_query(path: str, **state: object) -> str:
    """Return an address with what is set of a state as its query."""
    given = {
        name: ",".join(value) if isinstance(value, tuple) else value
        for name, value in state.items()
        if value not in (None, "", ())
    }
    return f"{path}?{urlencode(given)}" if given else path


def in_form(path: str, query: str, form: str) -> str:
    """Return the address of the same page in another form."""
    base = f"{'/index' if path == '/' else path}.{form}"
    return f"{base}?{query}" if query else base


@lru_cache(8_192)
def _quoted(word: str) -> str:
    return quote(word, safe="")
