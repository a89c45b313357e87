"""What the tests of the coder share: a text coded by itself, and its rows in short."""

from collections.abc import Iterable

from dateline.events.prepared import PreparedStory
from dateline.grammar import Sentence
from dateline.page import page_of_row
from dateline.pipeline import code_texts, prepare_page
from dateline.records import Entity, Mention

DAY = "2024-05-02"


def mentions_of(text: str, day: str | None = DAY, **row: str) -> tuple[Mention, ...]:
    """Return the mentions of a text, coded as the only document.

    Args:
        text: The text.
        day: The day it ran; none: unknown.
        row: What else is known of it: its language, its title.
    """
    known = {"id": "text", "text": text} | ({"date": day} if day else {}) | row
    ((_, mentions),) = code_texts([known])
    return mentions


def prepared(text: str, day: str | None = DAY) -> PreparedStory:
    """Return a text as the coder is given it: parsed, cast, dated and placed."""
    row = {"id": "text", "text": text, "lang": "en"} | ({"date": day} if day else {})
    return prepare_page(page_of_row(row, "text", "text"))


def sentence_of(text: str) -> Sentence:
    """Return the only sentence of a text whose day is unknown, as the coder is given it."""
    (sentence,) = prepared(text, None).sentences
    return sentence


def heads(text: str) -> dict[str, tuple[str, str]]:
    """Return the label and the head of each word of a sentence, by the word in lower case."""
    sentence = sentence_of(text)
    return {
        token.text.lower(): (token.dep, sentence.tokens[token.head].text.lower())
        for token in sentence.tokens
    }


def shown(parties: Iterable[Entity]) -> str:
    """Return the countries and first sectors of parties ("PER MIL + CHL GOV"), or `-`."""
    return " + ".join(" ".join((one.code, *one.sector[:1])) for one in parties) or "-"


def codes(parties: Iterable[Entity]) -> str:
    """Return the codes of parties ("PER+CHL")."""
    return "+".join(one.code for one in parties)


def told(text: str, day: str | None = DAY, **row: str) -> list[tuple[str, str, str]]:
    """Return the type of each event of a text, with the codes of its sides."""
    return [
        (one.event, codes(one.actor), codes(one.recipient)) for one in mentions_of(text, day, **row)
    ]


def with_flags(text: str, day: str | None = DAY, **row: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the type of each event of a text, with its flags."""
    return [(one.event, one.aux) for one in mentions_of(text, day, **row)]


def types(text: str, day: str | None = DAY, **row: str) -> list[str]:
    """Return the type of each event of a text."""
    return [one.event for one in mentions_of(text, day, **row)]


def sides(mention: Mention) -> str:
    """Return who did it and to whom, with first sectors ("PER MIL > CHL GOV")."""
    return " > ".join(
        " ".join(f"{one.code} {one.sector[0] if one.sector else ''}".strip() for one in side)
        for side in (mention.actor, mention.recipient)
    )


def row(mention: Mention) -> str:
    """Return an event's type and sides, with first sectors ("ACCUSE ZMB GOV > MWI GOV")."""
    return f"{mention.event} {shown(mention.actor)} > {shown(mention.recipient)}"


def flagged_row(mention: Mention) -> str:
    """Return type, modes and flags, and sides ("SANCTION discontinue/future CAN GOV > -")."""
    said = "/".join((*mention.mode, *mention.aux)) or "-"
    return f"{mention.event} {said} {shown(mention.actor)} > {shown(mention.recipient)}"
