"""How rows are said in plain English: sentences, days, parties, relations."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from dateline.actors import load_register
from dateline.datafiles import check_keys, data_folder, read_paragraphs
from dateline.records import Entity, Event, Mention, Quantity, Relation, RoledParty, Statement, When

FILE = "serve/words.txt"
MONTHS = (
    "January February March April May June July August September October November December"
).split()
SEVERAL = 3
STATE = 3
KEYS = frozenset({"type", "label", "to", "alone", "code", "name", "sector", "people"})


class TypeWords(NamedTuple):
    """How a type is said: its label, and the verb phrases with and without a recipient."""

    label: str
    to: str
    alone: str


class Words(NamedTuple):
    """Everything the words file says."""

    types: dict[str, TypeWords]
    codes: dict[str, str]
    sectors: dict[str, str]


@cache
def load_words() -> Words:
    """Read the words file.

    Raises:
        DataFileError: Something in it cannot be used.
    """
    types: dict[str, TypeWords] = {}
    codes: dict[str, str] = {}
    sectors: dict[str, str] = {}
    for paragraph in read_paragraphs((data_folder() / FILE).read_text("utf-8"), FILE):
        check_keys(paragraph, KEYS)
        if name := paragraph.value("type"):
            phrases = TypeWords(*(paragraph.value(key) for key in TypeWords._fields))
            if not all(phrases):
                raise paragraph.fault("type", f"{name} lacks a phrase", "give label, to and alone")
            types[name] = phrases
        elif sector := paragraph.value("sector"):
            sectors[sector] = paragraph.value("people")
        else:
            codes[paragraph.value("code")] = paragraph.value("name")
    return Words(types, codes, sectors)


@cache
def party_title(key: str) -> str:
    """Return the name of a party by code (`NER`) or register id (`ecowas`); else the key."""
    known = load_words().codes.get(key)
    if known:
        return known
    register = load_register()
    number = register.by_id.get(key)
    if number is not None:
        return register.entries[number].name
    return register.state_name(key)


def party_key(party: Entity) -> str:
    """Return what a party is looked up by: a state's code, an organisation's own id."""
    collective = party.code in {"IGO", "NGO", "ISM", "IMG", "MNC", "UNK"}
    return party.id if collective and party.id else party.code


def party_name(party: Entity) -> str:
    """Return a party's name for a sentence: its country or organisation."""
    key = party_key(party)
    title = party_title(key)
    if title != key and key not in {"IGO", "NGO", "ISM", "IMG", "MNC", "UNK"}:
        return title
    return party.name or party.text or title


def party_people(party: Entity) -> str:
    """Return a party's name with whom of its country it stands for: `Peru’s police`."""
    name = party_name(party)
    people = load_words().sectors.get(party.sector[0]) if party.sector else None
    if people is None or len(party.code) != STATE or party.code in load_words().codes:
        return name
    return f"{name}{'’' if name.endswith('s') else '’s'} {people}"


def listed(names: Iterable[str]) -> str:
    """Return names as a list in words, each once; many are cut short with their number."""
    once = [name for name in dict.fromkeys(names) if name]
    if len(once) > SEVERAL + 1:
        return f"{', '.join(once[:SEVERAL])} and {len(once) - SEVERAL} others"
    if len(once) < 2:
        return "".join(once)
    return f"{', '.join(once[:-1])} and {once[-1]}"


def sentence(row: Event | Mention) -> str:
    """Return who did what to whom as a plain sentence, without its day.

    Within one country, the sides are told by whom of it they are.
    """
    phrases = load_words().types.get(row.event)
    shared = {party.code for party in row.actor} & {party.code for party in row.recipient}
    named = party_people if shared else party_name
    who = listed(map(named, row.actor)) or "Somebody unnamed"
    whom = listed(map(named, row.recipient))
    if phrases is None:
        said = f"{who} {row.event} {whom}"
    else:
        said = f"{who} {phrases.to} {whom}" if whom else f"{who} {phrases.alone}"
    return said[:1].upper() + said[1:].rstrip()


def code_of(row: Event | Mention) -> str:
    """Return type and modes as they are written: `SANCTION discontinue`."""
    return " ".join((row.event, *row.mode))


def type_label(code: str) -> str:
    """Return a type's label in plain English: `Sanction`."""
    phrases = load_words().types.get(code)
    return phrases.label if phrases else code


def status_of(row: Event | Mention) -> str:
    """Return the flags of a row in words; empty for what is told as a fact of the day."""
    return " ".join(row.aux)


def day_words(day: str | None) -> str:
    """Return an ISO day, month or year in words: `14 March 2023`."""
    if not day:
        return "unknown"
    parts = day.split("-")
    try:
        names = [MONTHS[int(part) - 1] if i == 1 else part for i, part in enumerate(parts)]
    except (ValueError, IndexError):
        return day
    if len(names) > 2:
        names[2] = names[2].lstrip("0")
    return " ".join(reversed(names))


def when_words(when: When | None) -> str:
    """Return an interval in words: `14 March 2023`, `March 2023`, `before 4 May 2020`."""
    if when is None or (when.start is None and when.end is None):
        return "day unknown"
    start, end = when.start, when.end
    if start is None:
        return f"by {day_words(end)}"
    if end is None:
        return f"since {day_words(start)}"
    if start == end:
        return day_words(start)
    if start[:4] == end[:4] and start.endswith("01-01") and end.endswith("12-31"):
        return start[:4]
    if start[:7] == end[:7] and start.endswith("-01") and end[8:] >= "28":
        return day_words(start[:7])
    return f"{day_words(start)} – {day_words(end)}"


def quantity_words(quantity: Quantity) -> str:
    """Return how many of what: `about 1,500 troops`, `500 – 700 trainers`."""
    low, high = quantity.low, quantity.high
    ends = [f"{end:,.0f}" for end in (low, high) if end is not None]
    if low is None or high is None:
        number = f"{'at least' if high is None else 'at most'} {ends[0]}" if ends else ""
    else:
        number = ends[0] if low == high else " – ".join(ends)
    return f"{number} {quantity.unit}".strip()


def relation_title(row: Relation | Statement) -> str:
    """Return what a relation is called: its name or instrument, else its kind."""
    return row.name or row.instrument or row.kind[:1].upper() + row.kind[1:]


def relation_parties(row: Relation | Statement) -> str:
    """Return a relation's parties in words, each once."""
    return listed(map(roled_name, row.parties))


def roled_name(roled: RoledParty) -> str:
    """Return a party of a relation in words: who holds an office by name, others as parties."""
    return roled.party.name if roled.role == "holder" else party_name(roled.party)


def since_words(when: When) -> str:
    """Return from when on something is known to hold: `since March 2023`, `by 4 May 2020`."""
    words = when_words(when)
    half_open = (when.start is None) is not (when.end is None)
    return words if half_open else f"since {words}"
