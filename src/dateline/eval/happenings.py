"""Where the event of a given category happened: the places room asked of the words that name it."""

from collections.abc import Sequence

from dateline.datafiles import data_folder, read_paragraphs
from dateline.eval.codes import Row
from dateline.eval.predict import Answers
from dateline.eval.rooms import face, function, plain


def places_of_happenings(rows: Sequence[Row]) -> Answers:
    """Return, by id, the places of the words that name each row's event.

    Args:
        rows: Gold rows with `text` and `event_category`; a row without a category asks nothing.

    Returns:
        For each id a list of `{"place"}`, in text order, one for each word that names an event of
        the category.
    """
    find = function("places", "dateline.places", "find_toponyms")
    resolve = function("places", "dateline.places", "resolve_toponyms")
    place_event = function("places", "dateline.places", "place_event")
    gazetteer = function("places", "dateline.places", "load_gazetteer")()
    grammar = face("grammar", "dateline.grammar")
    words = _words_of_categories()
    answers: Answers = {}
    for row in rows:
        lemmas = words.get(str(row.get("event_category") or "").lower(), frozenset())
        toponyms = resolve(row["text"], find(row["text"], gazetteer), gazetteer)
        answers[row["id"]] = [
            {"place": plain(place_event(sentence, token.index, toponyms))}
            for sentence in grammar.parse_story(row["text"], grammar.load_parser())
            for token in sentence.tokens
            if token.lemma.lower() in lemmas
        ]
    return answers


def _words_of_categories() -> dict[str, frozenset[str]]:
    file = data_folder() / "eval" / "happenings.txt"
    return {
        paragraph.value("category").lower(): frozenset(paragraph.value("words").split("; "))
        for paragraph in read_paragraphs(file.read_text(encoding="utf-8"), "eval/happenings.txt")
    }
