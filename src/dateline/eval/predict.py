"""What the rooms answer on gold rows: one thin adapter for each, in the contract's form."""

import gzip
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import msgspec

from dateline.eval.casting import party_spans
from dateline.eval.codes import Row
from dateline.eval.rooms import LanguageMissingError, face, function, plain

Answers = dict[str, Any]
MARK = re.compile("</?([st])>")
CODED_LANGUAGES = frozenset(("en",))


def code_texts(rows: Sequence[Row]) -> Answers:
    """Return the events of each text, by id."""
    code = function("code", "dateline.pipeline", "code_texts")
    given = (
        {
            key: row[key]
            for key in ("id", "text", "title", "date", "lang")
            if row.get(key) is not None and (key != "date" or day_of(row["date"]))
        }
        for row in rows
    )
    return {identity: plain(list(events)) for identity, events in code(given)}


def cast_words(rows: Sequence[Row]) -> Answers:
    """Return who the gold's own words for its parties are, by id, span by span."""
    grammar, actors = face("code", "dateline.grammar"), face("actors", "dateline.actors")
    register, parser = actors.load_register(), grammar.load_parser()
    answers: Answers = {}
    for row in rows:
        spans = party_spans(row)
        if not spans:
            continue
        text = str(row["text"])
        names = [(hit.start, hit.end) for hit in register.find(text)]
        sentences = grammar.parse_story(text, parser, names)
        cast = actors.cast_parties(
            text, sentences, register, day_of(row.get("date")), row.get("title")
        )
        answers[row["id"]] = [
            [
                plain(entity)
                for number, token in heads_within(sentences, start, end)
                for entity in cast.at(number, token)
            ]
            for _, _, start, end in spans
        ]
    return answers


def heads_within(sentences: Sequence[Any], start: int, end: int) -> list[tuple[int, int]]:
    """Return the head of a span and what is joined to it there: sentence and token."""
    for number, sentence in enumerate(sentences):
        if not (sentence.start <= start < sentence.end):
            continue
        inside = [t for t in sentence.tokens if start <= t.start and t.end <= end]
        indexes = {token.index for token in inside}
        heads = [
            token
            for token in inside
            if token.pos not in {"PUNCT", "DET", "ADP", "CCONJ"}
            and (token.head not in indexes or token.head == token.index)
        ]
        nominal = [token for token in heads if token.pos in {"NOUN", "PROPN", "PRON"}]
        found = [token.index for token in (nominal or heads)[:1]]
        for index in found:
            found += [t for t in sentence.dependents(index, "conj") if t in indexes]
        return [(number, index) for index in found]
    return []


def relate_pairs(rows: Sequence[Row]) -> Answers:
    """Return the code between each marked pair, by id; a pair not in its text has none."""
    relate = function("relate", "dateline.pipeline", "relate")
    answers: Answers = {}
    for row in rows:
        event = row["events"][0]
        actor, recipient = pair_of(row["text"], (row.get("meta") or {}).get("marked"), event)
        asked = {"id": row["id"], "text": row["text"], "actor": actor, "recipient": recipient}
        try:
            answers[row["id"]] = plain(relate(asked))
        except ValueError as error:
            answers[row["id"]] = {"event": None, "why": str(error)}
    return answers


def pair_of(text: str, marked: str | None, event: Row) -> tuple[Any, Any]:
    """Return a gold row's pair for `relate`: offsets where the marks give them, else the words.

    Args:
        text: The sentence.
        marked: The same sentence with `<s>…</s>` round the actor and `<t>…</t>` round the
            recipient, or None; of several marks of a party the first counts.
        event: The gold event, with `source_text` and `target_text`.

    Returns:
        Actor and recipient, each `[start, end]`, the exact words, or None where the text does not
        name the party.
    """
    spans: dict[str, list[int]] = {"s": [], "t": []}
    bare, at = "", 0
    for mark in MARK.finditer(marked or ""):
        bare += str(marked)[at : mark.start()]
        at = mark.end()
        spans[mark.group(1)].append(len(bare))
    same = bare + (marked or "")[at:] == text
    pair = []
    for letter, key in (("s", "source_text"), ("t", "target_text")):
        span = spans[letter][:2]
        named = (event.get(key) or [""])[0]
        words = named if named and named in text else None
        pair.append(span if same and len(span) == 2 else words)
    return pair[0], pair[1]


def resolve_actors(rows: Sequence[Row]) -> Answers:
    """Return who each actor phrase is, by id."""
    resolve = function("actors", "dateline.actors", "resolve_actor")
    answers: Answers = {}
    for row in rows:
        answer = plain(resolve(row["actor"], row.get("context"), day_of(row.get("date"))))
        answers[row["id"]] = answer or {}
    return answers


def day_of(text: str | None) -> date | None:
    """Return an ISO day or `1 July 2021` as a date; None for anything else, such as `today`."""
    for form in ("%Y-%m-%d", "%d %B %Y"):
        try:
            day = (text or "")[:10] if form == "%Y-%m-%d" else text or ""
            return datetime.strptime(day, form).replace(tzinfo=UTC).date()
        except ValueError:
            continue
    return None


def find_dates(rows: Sequence[Row]) -> Answers:
    """Return the time expressions of each text, by id.

    Raises:
        LanguageMissingError: There is no date grammar of a row's language.
    """
    find = function("dates", "dateline.dates", "find_timexes")
    written_on = function("dates", "dateline.dates", "Written")
    answers: Answers = {}
    for row in rows:
        day = day_of(row.get("dct"))
        written = written_on(date=day) if day else None
        language = str(row.get("lang") or "en")
        try:
            answers[row["id"]] = {"timexes": plain(find(row["text"], written, language))}
        except ValueError as error:
            raise LanguageMissingError(str(error)) from error
    return answers


def find_places(rows: Sequence[Row]) -> Answers:
    """Return the toponyms of each text, found and resolved, by id."""
    find = function("places", "dateline.places", "find_toponyms")
    resolve = function("places", "dateline.places", "resolve_toponyms")
    gazetteer = function("places", "dateline.places", "load_gazetteer")()
    answers: Answers = {}
    for row in rows:
        spans = find(row["text"], gazetteer)
        toponyms = resolve(row["text"], spans, gazetteer, url=row.get("url"))
        answers[row["id"]] = {"toponyms": plain(toponyms)}
    return answers


def resolve_places(rows: Sequence[Row]) -> Answers:
    """Return the places of each text's gold toponyms, by id."""
    span = function("places", "dateline.places", "Span")
    resolve = function("places", "dateline.places", "resolve_toponyms")
    gazetteer = function("places", "dateline.places", "load_gazetteer")()
    answers: Answers = {}
    for row in rows:
        spans = [span(t["start"], t["end"], t["text"]) for t in row["toponyms"]]
        toponyms = resolve(row["text"], spans, gazetteer, url=row.get("url"))
        answers[row["id"]] = {"toponyms": plain(toponyms)}
    return answers


def main_of_stories(rows: Sequence[Row]) -> Answers:
    """Return the day and place of each story's main event, by id, as its title and text tell them.

    They are those of `dateline dates` and `dateline places`; the event need not be one of the
    codebook. `texts` of a place are the words by which the story names it ("UK").
    """
    dates, places = face("dates", "dateline.dates"), face("places", "dateline.places")
    gazetteer = places.load_gazetteer()
    answers: Answers = {}
    for row in rows:
        text = f"{row['title']}\n\n{row['text']}" if row.get("title") else str(row["text"])
        day = day_of(row.get("date"))
        written = dates.Written(day, day, day) if day else None
        timexes = dates.find_timexes(text, written)
        spans = places.find_toponyms(text, gazetteer)
        toponyms = places.resolve_toponyms(text, spans, gazetteer, url=row.get("url"))
        place = places.main_place(text, toponyms)
        same = [one.text for one in toponyms if place and one.name == place.name]
        answers[row["id"]] = {
            "date": plain(dates.main_day(timexes, written)),
            "place": {**plain(place), "texts": sorted(set(same))} if place else None,
        }
    return answers


def page_bytes(path: Path) -> bytes:
    """Return a stored page, unpacked."""
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def cluster_stories(rows: Sequence[Row]) -> Answers:
    """Return the story of each article, by id."""
    group = function("stories", "dateline.story", "group_articles")
    return {plain(row)["id"]: plain(row) for row in group(rows)}


def compare_texts(rows: Sequence[Row]) -> Answers:
    """Return whether the two texts of each row are copies, by id."""
    same = function("stories", "dateline.story", "are_copies")
    return {row["id"]: {"same": bool(same(row["a"], row["b"]))} for row in rows}


def stored_predictions(path: Path, of_room: str) -> Answers:
    """Read predictions from a JSON-lines file in the contract's form.

    Args:
        path: The file, plain or gzipped.
        of_room: The room; for `code`, rows are events and `doc` is the text's id.

    Returns:
        Answers by id.

    Raises:
        ValueError: A line is not a JSON object with an id.
    """
    raw = page_bytes(path).decode("utf-8")
    answers: Answers = {}
    key = "doc" if of_room == "code" else "id"
    for number, line in enumerate(raw.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            row = msgspec.json.decode(line)
        except msgspec.DecodeError as error:
            raise ValueError(f"{path}:{number}: not JSON ({error})") from error
        if not isinstance(row, dict) or not isinstance(row.get(key), str):
            raise ValueError(f"{path}:{number}: a prediction for {of_room} needs a text {key!r}")
        if of_room == "code":
            answers.setdefault(row[key], []).append(row)
        else:
            answers[row[key]] = row
    return answers
