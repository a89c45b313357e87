"""Score of who the gold's own words are: codes of parties given their spans, events aside.

What the coder makes of a sentence depends on much else; this asks the actors room alone.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from dateline.eval.codes import Row
from dateline.eval.figures import Measure, Unit, share
from dateline.eval.matching import (
    Level,
    Side,
    answer_parties,
    gold_parties,
    is_nobody,
    occurrences,
    party_agrees,
)

WORDS: dict[Side, tuple[str, str]] = {
    "actor": ("actor_text", "source_text"),
    "recipient": ("recipient_text", "target_text"),
}
SIDES: tuple[Side, ...] = ("actor", "recipient")
LEVELS: tuple[Level, ...] = ("country", "exact")


def party_words(event: Row, side: Side) -> list[str]:
    """Return the gold's words for the parties of one side of an event."""
    for key in WORDS[side]:
        found = event.get(key)
        if found:
            return [found] if isinstance(found, str) else [str(words) for words in found]
    return []


def party_spans(row: Row) -> list[tuple[int, Side, int, int]]:
    """Return where a gold row's party words stand in its text.

    Args:
        row: A gold row with `text` and `events`.

    Returns:
        Event number, side, start and end of each phrase that the text has word for word: the place
        within the event's evidence if there is one, else the first.
    """
    text = str(row["text"])
    found = []
    for number, event in enumerate(row.get("events") or ()):
        evidence = occurrences(text, str(event.get("evidence") or ""))
        for side in SIDES:
            for phrase in party_words(event, side):
                places = occurrences(text, phrase)
                within = [
                    place
                    for place in places
                    if any(start <= place[0] and place[1] <= end for start, end in evidence)
                ]
                for start, end in (within or places)[:1]:
                    found.append((number, side, start, end))
    return found


def casting_units(rows: Sequence[Row], answers: Mapping[str, Any]) -> tuple[Unit, ...]:
    """Count, for each row, how many of its parties are who the gold says.

    Args:
        rows: Gold rows with party words.
        answers: By id: for each span of `party_spans`, the entities found there.

    Returns:
        Units with the columns that `casting_measures` reads; a party whose words are not in the
        text, or that has no country, is not counted.
    """
    units = []
    for row in rows:
        counts: dict[str, float] = {}
        by_side: dict[tuple[int, Side], list[Any]] = {}
        for (number, side, _, _), entities in zip(
            party_spans(row), answers.get(row["id"], ()), strict=False
        ):
            by_side.setdefault((number, side), []).extend(entities)
        for (number, side), entities in by_side.items():
            given = answer_parties({side: entities}, side)
            for gold in gold_parties(row["events"][number], side):
                if gold.country is None or is_nobody(gold):
                    continue
                counts["cast"] = counts.get("cast", 0.0) + 1
                for level in LEVELS:
                    hit = any(party_agrees(gold, one, level) for one in given)
                    counts[f"cast.{level}"] = counts.get(f"cast.{level}", 0.0) + hit
        units.append(Unit(id=row["id"], counts=counts))
    return tuple(units)


def casting_measures() -> tuple[Measure, ...]:
    """Return the measures over the columns of `casting_units`."""
    return (
        share("parties given their words: country", "cast.country", "cast"),
        share("parties given their words: country and first sector", "cast.exact", "cast"),
    )
