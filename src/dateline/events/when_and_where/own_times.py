"""The times of an event's own sentence as days it may have had, and how each hangs with its word.

Source:
    Codebook, "When".
"""

from dateline.dates import (
    Attached,
    Timex,
    between,
    clause_words,
    interval_of,
    only_compares,
    opens_sentence,
    tells_which_one,
    tie_rank,
)
from dateline.events.lexicon.classes import slot_words
from dateline.events.when_and_where.day_signal_names import WAYS
from dateline.events.when_and_where.offered_days import (
    AskedDraft,
    Calendar,
    Ends,
    OfferedDay,
    add_time,
)
from dateline.grammar import Sentence

NEAR = 3.0
"""Words over which nearness in a sentence halves."""


def add_own(
    offered: dict[Ends, OfferedDay], timex: Timex, here: AskedDraft, calendar: Calendar
) -> None:
    """Offer a time of the draft's own sentence, as then and as since then."""
    number, trigger = here.draft.reading.number, here.draft.reading.trigger
    attached = calendar.attached_in(number).get(timex.start)
    if attached is not None and _is_of_something_else(attached, here, calendar.sentences[number]):
        return
    for way in WAYS:
        when = interval_of(timex, calendar.told.written, since=way == "since")
        if when is None:
            continue
        found = add_time(offered, timex, when, way, here, calendar)
        names = ["in the sentence", f"in the sentence, {here.tense}"]
        if len(calendar.times_in(number)) == 1:
            names.append("the only time of the sentence")
        if here.draft.modality.reported:
            names.append("reported")
        if attached is not None:
            names += _ties_of(attached, here, calendar.sentences[number])
            near = NEAR / (NEAR + between(attached, trigger))
            key = f"near the word, {way}"
            found[key] = max(found.get(key, 0.0), near)
        for name in names:
            found[f"{name}, {way}"] = 1.0


def _dates_a_thing(attached: Attached, trigger: int, sentence: Sentence) -> bool:
    """Say whether a time is told of a thing only ("urged it to return to talks, which began in …").

    Where the thing is a deed, what took place then is it ("a strike, which began in …").
    """
    if trigger not in attached.chain:
        return False
    below = attached.chain[: attached.chain.index(trigger)]
    things = [
        sentence.tokens[index].head for index in below if sentence.tokens[index].dep == "relcl"
    ]
    return any(
        thing != trigger and sentence.tokens[thing].lemma not in slot_words()["DEED"]
        for thing in things
    )


def _is_of_something_else(attached: Attached, here: AskedDraft, sentence: Sentence) -> bool:
    """Say whether a time has no like of the deed, or tells which thing is meant: "a 1969 accord".

    "Held a 2019 rally" tells when, for its verb only says that there was one; so does "in the 1994
    genocide", where what stands behind the preposition is a time itself.
    """
    trigger, words = here.draft.reading.trigger, clause_words()
    if only_compares(sentence, attached, trigger):
        return True
    if here.flag == "news" and _dates_a_thing(attached, trigger, sentence):
        return True
    if attached.timex.weekday is not None or not tells_which_one(sentence, attached):
        return False
    if tie_rank(sentence, attached, trigger) is not None:
        return False
    if attached.over >= 0:
        about = sentence.tokens[attached.over].lemma in words["what it is about"]
        return about and sentence.tokens[trigger].pos == "VERB"
    return (
        trigger == attached.governor < attached.first
        and sentence.tokens[attached.first - 1].pos == "DET"
        and sentence.tokens[trigger].lemma not in words["light verb"]
    )


def _ties_of(attached: Attached, here: AskedDraft, sentence: Sentence) -> list[str]:
    trigger, words = here.draft.reading.trigger, clause_words()
    rank = tie_rank(sentence, attached, trigger)
    names = [f"tie {'none' if rank is None else rank[0]}"]
    if attached.preposition in words["from then on"]:
        names.append('"since" before it')
    if attached.preposition in words["until then"]:
        names.append('"until" before it')
    if opens_sentence(sentence, attached):
        names.append("opens the sentence")
    before = attached.last < trigger
    names += ["before the word"] * before + ["after the word"] * (attached.first > trigger)
    first, last = (attached.last, trigger) if before else (trigger, attached.first)
    if any(first < other < last for other in here.beside):
        names.append("another deed between")
    return names
