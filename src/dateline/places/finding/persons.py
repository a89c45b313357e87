"""Surnames of persons, told by what stands before them."""

from dateline.places.finding.judge import Run
from dateline.places.finding.scan import Word, joined, two_before
from dateline.places.gazetteer.context import load_context
from dateline.places.gazetteer.fold import fold


def note_person(words: list[Word], place: int, surnames: set[str]) -> None:
    """Note the surname that a given name or a title begins."""
    known = load_context()
    lower = words[place].text.lower()
    if lower not in known.given_name and lower not in known.person_before:
        return
    last = place
    while joined(words, last + 1) and last < place + 3:
        last += 1
    if last > place:
        surname = words[last].text
        surnames.add(fold(surname if surname[0].isupper() else surname.partition("-")[2]))


def note_called(run: Run, place: int, surnames: set[str]) -> None:
    """Note the surname of two unknown names behind what somebody is: "boss Dagoberto Lara"."""
    known = load_context()
    _, before = two_before(run.text, run.words[place].start)
    last = place + 1
    called = before in known.person_called or before in known.person_before
    if called and joined(run.words, last) and not joined(run.words, last + 1):
        surnames.add(fold(run.words[last].text))
