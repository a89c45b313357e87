"""What speaks for a candidate by the story: its country, who it is, how the rules came to it.

A signal is a name and a number. A candidate's signals come in parts, each worked out once for all
candidates that share it: by country or organisation, by party, by kind of candidate.
"""

from collections.abc import Sequence
from math import log1p

from dateline.actors import ARMED_GROUPS
from dateline.events.choosing.around import Around, Asked
from dateline.events.choosing.candidates import Candidate
from dateline.events.choosing.dealings import SIDES, Dealing, main_sector, parties_on
from dateline.events.choosing.shared_signals import RULED, Signals
from dateline.events.choosing.spoken import away_from
from dateline.events.draft import Draft
from dateline.events.parties.sectors import ORGANISED
from dateline.grammar import SUBJECTS

FAR = 9
FAR_SENTENCES = 6
NONE: frozenset[str] = frozenset()
ARMIES_AND_GROUPS = ARMED_GROUPS | {"MIL"}
BY_TYPE = ("focus", "there", "told there", "in sentence", "organised", "top")
BY_KIND = ("focus", "there", "told there", "top")


def spoken_signals(code: str, asked: Asked, around: Around) -> Signals:
    """Return what speaks for a country or organisation on either side of a draft.

    Args:
        code: Its code.
        asked: One of the sides.
        around: The story.
    """
    draft, event = asked.draft, asked.draft.event
    number, trigger = draft.reading.number, draft.reading.trigger
    spoken = around.spoken
    places, times = spoken.places.get(code, {}), spoken.times.get(code, 0)
    tokens = around.sentences[number].tokens
    share = times / (spoken.total or 1)
    away = min(away_from(number, spoken).get(code, FAR), FAR_SENTENCES)
    found = {"share": share, "often": log1p(times)}
    marks = [f"sentences away: {away}", f"share: {min(4, int(share * 5))}"]
    if not away:
        same = places[number]
        marks.append("in sentence")
        if min(same) < trigger:
            marks.append("before")
        if max(same) > trigger:
            marks.append("after")
        if any(tokens[token].dep in SUBJECTS for token in same):
            marks.append("subject")
    if number - 1 in places:
        marks.append("sentence before")
    if number - 2 in places or number - 3 in places:
        marks.append("near before")
    if number + 1 in places:
        marks.append("sentence after")
    if 0 in places:
        marks.append("first sentence")
    if times and times == spoken.most:
        marks.append("top")
    if code == around.cast.focus_at(number):
        marks.append("focus")
    if code == around.dateline:
        marks.append("dateline")
    if draft.place is not None and draft.place.country == code:
        marks.append("there")
    if draft.told_in == code:
        marks.append("told there")
    if code in ORGANISED:
        marks.append("organised")
    sectors = spoken.sectors.get(code, NONE)
    if not ARMIES_AND_GROUPS.isdisjoint(sectors):
        marks += ["armed", f"armed, {event}"]
    if "REB" in sectors:
        marks += ["rebel", f"rebel, {event}"]
    marks += [f"{name}, {event}" for name in BY_TYPE if name in marks]
    for word, other in (("previous", asked.previous), ("following", asked.following)):
        if other is not None:
            marks += _beside(code, word, other, draft)
    return found | dict.fromkeys(marks, 1.0)


def country_signals(code: str, others: Sequence[Dealing], asked: Asked, around: Around) -> Signals:
    """Return what speaks for a country or organisation on one side, whoever of it.

    Args:
        code: Its code.
        others: From `elsewhere`.
        asked: The side.
        around: The story.
    """
    draft, event, opposite = asked.draft, asked.draft.event, asked.across
    far: list[int] = []
    dealings = 0
    for one in others:
        if one.draft.event == event:
            far.append(abs(one.draft.reading.number - draft.reading.number))
        if opposite and not one.across.isdisjoint(opposite):
            dealings += 1
    found: dict[str, float] = {}
    if dealings:
        found |= {"dealings": log1p(dealings), f"dealings, {event}": 1.0}
    if far:
        found |= {"same type": log1p(len(far)), f"same type, {event}": 1.0}
        if min(far) < FAR:
            found["nearness"] = 1 / (1 + min(far))
    if opposite and code in opposite:
        found |= {"own": 1.0, f"own, {event}": 1.0}
    elif opposite:
        met = {
            id(one.draft)
            for either in SIDES
            for one in around.dealings.on_side(either, code)
            if not (opposite.isdisjoint(one.beside) and opposite.isdisjoint(one.across))
            and one.draft is not draft
        }
        if met:
            found["any dealings"] = log1p(len(met))
    if code == asked.before:
        found[f"told before, {asked.how}"] = 1.0
    if code == asked.after:
        found[f"told after, {asked.how}"] = 1.0
    if code == asked.earlier[0]:
        found[f"opens the sentence before, {asked.how}"] = 1.0
    if code == asked.earlier[1]:
        found[f"ends the sentence before, {asked.how}"] = 1.0
    if code in asked.said_by_codes:
        found |= dict.fromkeys(("of the speaker", f"of the speaker, {event}"), 1.0)
    return found


def country_as(spoken: Signals, candidate: Candidate, asked: Asked) -> Signals:
    """Return what speaks for a country by what is said of a candidate of it.

    Args:
        spoken: What speaks for the country on either side.
        candidate: Who may stand on the side.
        asked: The side.
    """
    as_what = asked.how if candidate.kind in RULED else candidate.kind
    found = {f"{name}, {as_what}": 1.0 for name in BY_KIND if name in spoken}
    if candidate.kind not in RULED and candidate.code in asked.said_by_codes:
        found[f"of the speaker, ruled {asked.how}"] = 1.0
    return found


def party_signals(
    candidate: Candidate, others: Sequence[Dealing], asked: Asked, around: Around
) -> Signals:
    """Return what speaks for a party beside the others of its country.

    Args:
        candidate: Who may stand on the side.
        others: From `elsewhere`, for its code.
        asked: The side.
        around: The story.
    """
    code, sector, draft = candidate.code, candidate.sector, asked.draft
    event, number = draft.event, draft.reading.number
    found: dict[str, float] = {}
    at = around.spoken.kinds.get(code, {}).get(sector, ())
    if at:
        found["party share"] = len(at) / around.spoken.times[code]
        if number in at:
            found["party in sentence"] = 1.0
        if not asked.near.isdisjoint(at):
            found["party near"] = 1.0
    same_side = same_type = across = 0
    party = (code, sector)
    for other in others:
        if party in other.kinds:
            same_side += 1
            same_type += other.draft.event == event
            across += not other.across.isdisjoint(asked.across)
    if same_side:
        found["party on this side"] = log1p(same_side)
    if same_type:
        found["party of this type"] = log1p(same_type)
    if across:
        found["party across"] = log1p(across)
    if party in asked.across_kinds:
        found["party own"] = 1.0
    if party in asked.said_by:
        found |= dict.fromkeys(("speaks", f"speaks, {event}"), 1.0)
    for word, beside in (("previous", asked.previous), ("following", asked.following)):
        if beside is not None and beside.reading.number == number:
            for side in SIDES:
                for one in parties_on(beside, side):
                    if one.code == code and main_sector(one) == sector:
                        found[f"party {word} {side}"] = 1.0
    return found


def elsewhere(code: str, asked: Asked, around: Around) -> list[Dealing]:
    """Return the other drafts in which a code stands on the side that is asked for.

    Args:
        code: The code.
        asked: The side.
        around: The story.
    """
    return [
        one for one in around.dealings.on_side(asked.side, code) if one.draft is not asked.draft
    ]


def _beside(code: str, word: str, other: Draft, draft: Draft) -> list[str]:
    """Return on which sides of a draft beside this one a code stands."""
    away = abs(other.reading.number - draft.reading.number)
    where = "same sentence" if not away else "near" if away < 3 else "far"
    found: list[str] = []
    for side in SIDES:
        for party in parties_on(other, side):
            if party.code == code:
                found.append(f"{word} {side}, {where}")
                if not away:
                    found.append(f"{word} {side}, {draft.event}")
    return found
