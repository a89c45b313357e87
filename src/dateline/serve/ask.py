"""What an address asks for: parameters declared once, read and refused in one place."""

from collections.abc import Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from typing import Any, Literal, NamedTuple, get_args

from dateline.events import load_codebook
from dateline.records import RelationKind
from dateline.serve.reader import Grouping, Ledger, Order, Selection, Which

Kind = Literal["text", "words", "day", "party", "choice", "choices", "whole", "share", "cursor"]
MOST_ASKED = 500
USUAL = 50
LONGEST_WORD = 300


class Refusal(Exception):
    """A request that cannot be met: the status, what is wrong, and what to do."""

    def __init__(self, status: int, message: str, mend: str = "") -> None:
        super().__init__(f"{message}; {mend}" if mend else message)
        self.status = status
        self.message = message
        self.mend = mend


def not_here(what: str, name: str) -> Refusal:
    """Return the answer to who asks for an article, an event or the like that the store lacks.

    Args:
        what: What is asked for, in a word.
        name: Its id, as asked.
    """
    return Refusal(404, f"no {what} {name[:80]!r} in this store", "look for it by its words")


class Parameter(NamedTuple):
    """One parameter: its name, what it takes, what it means."""

    name: str
    kind: Kind
    about: str
    choices: tuple[str, ...] = ()


def _types() -> tuple[str, ...]:
    return tuple(load_codebook().types)


SELECTION = (
    Parameter("party", "party", "a party on either side: a code (NER) or register id (ecowas)"),
    Parameter("other", "party", "the party opposite `party`"),
    Parameter("actor", "party", "who did it"),
    Parameter("recipient", "party", "to whom"),
    Parameter("type", "choices", "PLOVER types, several with commas", _types()),
    Parameter("mode", "text", "a mode of a type: aerial"),
    Parameter("context", "text", "a context: military"),
    Parameter("quad", "choice", "quad class", ("1", "2", "3", "4")),
    Parameter("country", "party", "where it happened: ISO 3166-1 alpha-3"),
    Parameter("place", "whole", "where it happened: the place's number in GeoNames"),
    Parameter("since", "day", "happened on or after"),
    Parameter("until", "day", "happened on or before"),
    Parameter("seen_since", "day", "first reported on or after"),
    Parameter("seen_until", "day", "first reported on or before"),
    Parameter("which", "choice", "what happened (the default), one of the flags, or all",
              get_args(Which)),
    Parameter("confidence", "share", "the least confidence, 0 to 1"),
)  # fmt: skip
LEDGER = (
    Parameter("party", "party", "a party of the relation"),
    Parameter("other", "party", "another party of the relation"),
    Parameter("kind", "choice", "kind of relation", get_args(RelationKind)),
    Parameter("as_of", "day", "what held on this day"),
    Parameter("known_on", "day", "by the reports up to this day"),
)
PAGING = (
    Parameter("limit", "whole", f"how many rows, 1 to {MOST_ASKED}"),
    Parameter("after", "cursor", "the cursor of the last row seen"),
)
ORDER = Parameter("order", "choice", "newest first, or most sources first", get_args(Order))
BY = Parameter("by", "choice", "what to count by", get_args(Grouping))
WORDS = Parameter("q", "words", "words to look for in stories and evidence")


def read_parameters(given: Sequence[tuple[str, str]], known: Sequence[Parameter]) -> dict[str, Any]:
    """Return the values of an address's parameters; those left empty are left out.

    Args:
        given: Names and values as they came.
        known: What may be asked.

    Returns:
        Values by name: text, a tuple of text for `choices`, a whole number, or a share.

    Raises:
        Refusal: 400: a name is unknown, given twice, or its value cannot be.
    """
    by_name = {parameter.name: parameter for parameter in known}
    values: dict[str, Any] = {}
    for name, text in given:
        if name not in by_name:
            near = get_close_matches(name, by_name, n=1)
            mend = f"did you mean {near[0]}?" if near else f"known: {', '.join(by_name) or 'none'}"
            raise Refusal(400, f"unknown parameter {name[:60]!r}", mend)
        if name in values:
            raise Refusal(400, f"{name} is given twice", "give it once")
        if text.strip():
            values[name] = _value(by_name[name], text.strip())
    return values


def _value(parameter: Parameter, text: str) -> Any:
    name = parameter.name
    if parameter.kind == "day":
        return read_day(name, text)
    if parameter.kind == "party":
        return read_party(name, text)
    if parameter.kind == "choice":
        return _choice(parameter, text)
    if parameter.kind == "choices":
        return tuple(_choice(parameter, word.strip()) for word in text.split(",") if word.strip())
    if parameter.kind == "whole":
        if not text.isascii() or not text.isdigit() or len(text) > 12 or int(text) == 0:
            raise Refusal(400, f"{name} is {text[:40]!r}", "give a whole number from 1 on")
        return int(text)
    if parameter.kind == "share":
        try:
            share = float(text)
        except ValueError:
            share = -1.0
        if not 0 <= share <= 1:
            raise Refusal(400, f"{name} is {text[:40]!r}", "give a number from 0 to 1")
        return share
    if len(text) > LONGEST_WORD or "\0" in text:
        raise Refusal(400, f"{name} is too long", f"give at most {LONGEST_WORD} characters")
    return text


def _choice(parameter: Parameter, text: str) -> str:
    chosen = {choice.lower(): choice for choice in parameter.choices}.get(text.lower())
    if chosen is None:
        near = get_close_matches(text, parameter.choices, n=1, cutoff=0.5)
        mend = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(parameter.choices)}"
        raise Refusal(400, f"{parameter.name} cannot be {text[:60]!r}", mend)
    return chosen


def read_day(name: str, text: str) -> str:
    """Return an ISO day.

    Raises:
        Refusal: 400: it is no day of the calendar.
    """
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise Refusal(
            400, f"{name} is {text[:40]!r}, no day of the calendar", "write it as 2023-12-04"
        ) from None


def read_party(name: str, text: str) -> str:
    """Return a party's key: a code in capitals or a register id.

    Raises:
        Refusal: 400: it can be neither.
    """
    if not (
        len(text) <= 80 and text.isascii() and text.replace("-", "").replace("_", "").isalnum()
    ):
        raise Refusal(
            400,
            f"{name} is {text[:60]!r}",
            "give a code such as NER or a register id such as ecowas",
        )
    return text.upper() if len(text) == 3 else text


def selection_of(values: Mapping[str, Any]) -> Selection:
    """Return the selection that read parameters ask for.

    Raises:
        Refusal: 400: the days contradict each other.
    """
    for first, last in (("since", "until"), ("seen_since", "seen_until")):
        if values.get(first) and values.get(last) and values[first] > values[last]:
            raise Refusal(400, f"{first} is after {last}", "exchange them")
    names = {"party", "other", "actor", "recipient", "mode", "context", "country", "place",
             "since", "until", "seen_since", "seen_until", "which", "confidence"}  # fmt: skip
    fields = {name: values[name] for name in names if name in values}
    if "quad" in values:
        fields["quad"] = int(values["quad"])
    if fields.get("other") and not fields.get("party"):
        raise Refusal(400, "other is given without party", "give both parties")
    return Selection(types=values.get("type", ()), words=values.get("q"), **fields)


def ledger_of(values: Mapping[str, Any]) -> Ledger:
    """Return the ledger question that read parameters ask."""
    return Ledger(**{name: values[name] for name in Ledger.__struct_fields__ if name in values})


def limit_of(values: Mapping[str, Any]) -> int:
    """Return how many rows are asked for.

    Raises:
        Refusal: 400: more than can be given at once.
    """
    limit: int = values.get("limit", USUAL)
    if limit > MOST_ASKED:
        raise Refusal(400, f"limit is {limit}", f"ask for at most {MOST_ASKED} and go on by cursor")
    return limit
