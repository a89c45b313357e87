"""What tells whether a draft is its story's background: tense, place, days, what stands beside it.

Each signal is there or not; its name says in plain words what it is, since `dateline why` shows it.

Source:
    Codebook, `historical`.
"""

import re
from collections.abc import Sequence

from dateline.events.background.surroundings import FINE, LEAD, Bounds, Surroundings
from dateline.events.codebook.codebook import is_verbal
from dateline.events.draft import STATED, Draft, has_own_day
from dateline.events.modality.background import answers_a_charge, is_where_clause
from dateline.grammar import NOMINAL, ancestors

RULED = "background by its clause and day"
OF_TENSE = {
    (True, "present"): "words in the present",
    (True, "past perfect"): "words in the past perfect",
    (False, "present"): "deeds in the present",
    (False, "past"): "deeds in the past",
}
"""By whether it is said, not done, and by tense."""
OF_WORD = {"ROOT": "main clause", "pobj": "after a preposition"}
OF_BASIS = {"stated": "day stated", "publication": "day of publication"}
OF_ACTOR = {
    "CVL": "actor a citizen",
    "MIL": "actor an army",
    "JUD": "actor a court",
    "ELI": "actor once in office",
}
OF_WAY = {"role": "actor by role", "coreference": "actor by pronoun"}
SIGNALS = (
    RULED, *OF_TENSE.values(), *OF_WORD.values(), *OF_BASIS.values(),
    *OF_ACTOR.values(), *OF_WAY.values(), "in a relative clause",
    "in an adverbial clause", "first sentence", "words in the lead",
    "deeds in the lead", "deeds after the tenth sentence", "deeds after the twentieth sentence",
    "story of no known day", "day of the week", "own day of the news", "own day years ago",
    "own month or year", "old day in the sentence", "old day nearby", "old day just before",
    "news day in the sentence", "news day nearby", "news day just before", "deep in the sentence",
    "participle", "passive", "noun", "known", "reported", "words beside a quotation",
    "deeds beside a quotation", "quoted", "no word of the lead", "type of the lead",
    "mostly news elsewhere", "background beside it", "background before it", "under words",
    "under background", "a penalty", "surely heard as background", "heard as background",
    "heard as news", "surely heard as news",
)  # fmt: skip

HEARD = (0.8, 0.5, 0.2, 0.07)
"""Chances by which the detector's hearing is sorted."""
TENTH, TWENTIETH, DEEP = 10, 20, 3
NEARBY = 60
"""Characters."""
BEFORE = 3
"""Sentences."""
FEW = 0.25
WEEKDAY = re.compile("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
QUOTE = re.compile('[“”"]')


def signals_of(at: int, around: Surroundings) -> list[str]:
    """Return the signals of a draft.

    Args:
        at: Its place among the story's drafts.
        around: What the story's drafts stand in.
    """
    draft = around.drafts[at]
    said = is_verbal(draft.event)
    found: list[str] = []
    if "historical" in draft.aux:
        found.append(RULED)
    if draft.event == "SANCTION":
        found.append("a penalty")
    tense = draft.modality.tense
    # "Said the sides had agreed": the past of what is said is told so, be it the news or not.
    told_back = draft.modality.reported and tense == "past perfect"
    if tense is not None and (said, tense) in OF_TENSE and not told_back:
        found.append(OF_TENSE[said, tense])
    if draft.modality.reported:
        found.append("reported")
    if draft.definite:
        found.append("known")
    _of_hearing(found, around.heard[at])
    _of_place(found, draft, around, said=said)
    first, last = _beside(at, around)
    beside = [other for other in around.drafts[first:last] if other is not draft]
    _of_days(found, draft, beside, around)
    _of_clause(found, draft, around, said=said)
    _of_others(found, draft, beside, around)
    if first:
        _of_earlier(found, draft, around.drafts[first - 1])
    if draft.actor:
        leading = draft.actor[0]
        if leading.text and leading.via in OF_WAY:
            found.append(OF_WAY[leading.via])
        if leading.sector and leading.sector[0] in OF_ACTOR:
            found.append(OF_ACTOR[leading.sector[0]])
    return found


def _of_hearing(found: list[str], chance: float | None) -> None:
    if chance is None:
        return
    sure, likely, unlikely, hardly = HEARD
    if chance >= likely:
        found.append("surely heard as background" if chance >= sure else "heard as background")
    elif chance < unlikely:
        found.append("surely heard as news" if chance < hardly else "heard as news")


def _of_place(found: list[str], draft: Draft, around: Surroundings, *, said: bool) -> None:
    number = draft.told
    if number == 0 and not draft.modality.background:
        found.append("first sentence")
    if number < LEAD:
        found.append("words in the lead" if said else "deeds in the lead")
        return
    if draft.event in around.types:
        found.append("type of the lead")
    if around.words.isdisjoint(around.sentences[draft.reading.number].words):
        found.append("no word of the lead")
    if number >= TENTH and not said:
        late = number >= TWENTIETH
        found.append(f"deeds after the {'twentieth' if late else 'tenth'} sentence")


def _of_days(found: list[str], draft: Draft, beside: Sequence[Draft], around: Surroundings) -> None:
    date, bounds = draft.date, around.bounds
    if date is not None and date.basis in OF_BASIS:
        found.append(OF_BASIS[date.basis])
    if bounds is None:
        found.append("story of no known day")
        return
    if date is not None and date.basis in STATED:
        fine = date.granularity in FINE
        own = date.end if fine else date.start
        if date.text and WEEKDAY.search(date.text):
            found.append("day of the week")
        if own is not None and own < bounds.year:
            found.append("own day years ago")
        elif own is not None and bounds.news <= own <= bounds.written:
            found.append("own day of the news")
        if own is not None and not fine and own < bounds.month:
            found.append("own month or year")
    number = draft.reading.number
    here, before = around.days.get(number, ()), around.days.get(number - 1, ())
    if here:
        start = around.sentences[number].tokens[draft.reading.trigger].start
        if beside and not has_own_day(draft):
            # "Dismissed the mission established in 2012": the day is the other event's.
            theirs = {day for other in beside for day in _own_days(other)}
            here = [one for one in here if one[1] not in theirs]
        near = [one for one in here if abs(one[0] - start) < NEARBY]
        _add_days(found, here, bounds, "in the sentence")
        _add_days(found, near, bounds, "nearby")
    if before:
        _add_days(found, before, bounds, "just before")


def _own_days(draft: Draft) -> tuple[str | None, ...]:
    date = draft.date
    return (date.start, date.end) if date is not None and date.basis in STATED else ()


def _add_days(
    found: list[str], days: Sequence[tuple[int, str]], bounds: Bounds, where: str
) -> None:
    if any(day < bounds.month for _, day in days):
        found.append(f"old day {where}")
    if any(bounds.news <= day <= bounds.written for _, day in days):
        found.append(f"news day {where}")


def _of_clause(found: list[str], draft: Draft, around: Surroundings, *, said: bool) -> None:
    reading = draft.reading
    sentence = around.sentences[reading.number]
    token = sentence.tokens[reading.trigger]
    labels = sentence.labels
    above = list(ancestors(sentence, reading.trigger))
    chain = [(labels[index], index) for index in (reading.trigger, *above)]
    if any(
        label == "relcl"
        and not is_where_clause(sentence, top)
        and not answers_a_charge(sentence, top)
        for label, top in chain
    ):
        found.append("in a relative clause")
    if any(label == "advcl" for label, _ in chain):
        found.append("in an adverbial clause")
    if token.dep in OF_WORD:
        found.append(OF_WORD[token.dep])
    if len(above) >= DEEP:
        found.append("deep in the sentence")
    if token.pos in NOMINAL:
        found.append("noun")
    elif token.tag == "VBN":
        found.append("participle")
    if "subject" not in reading.slots and "object" in reading.slots:
        found.append("passive")
    if QUOTE.search(sentence.text):
        found.append("words beside a quotation" if said else "deeds beside a quotation")
        if len(QUOTE.findall(sentence.text, 0, token.start - sentence.start)) % 2:
            found.append("quoted")


def _beside(at: int, around: Surroundings) -> tuple[int, int]:
    """Return where the drafts of a draft's sentence begin and end."""
    drafts = around.drafts
    number = drafts[at].reading.number
    first, last = at, at + 1
    while first and drafts[first - 1].reading.number == number:
        first -= 1
    while last < len(drafts) and drafts[last].reading.number == number:
        last += 1
    return first, last


def _of_others(
    found: list[str], draft: Draft, beside: Sequence[Draft], around: Surroundings
) -> None:
    """Add what the drafts of the story, and of the sentence, tell of a draft."""
    rest = len(around.drafts) - 1
    if rest and around.background - ("historical" in draft.aux) < FEW * rest:
        found.append("mostly news elsewhere")
    if not beside:
        return
    sentence, trigger = around.sentences[draft.reading.number], draft.reading.trigger
    if any(
        "historical" in other.aux and trigger not in ancestors(sentence, other.reading.trigger)
        for other in beside
    ):
        found.append("background beside it")
    above = set(ancestors(sentence, trigger))
    over = next((other for other in beside if other.reading.trigger in above), None)
    if over is not None:
        if is_verbal(over.event):
            found.append("under words")
        if "historical" in over.aux:
            found.append("under background")


def _of_earlier(found: list[str], draft: Draft, earlier: Draft) -> None:
    near = draft.reading.number - earlier.reading.number <= BEFORE
    if near and "historical" in earlier.aux:
        found.append("background before it")
