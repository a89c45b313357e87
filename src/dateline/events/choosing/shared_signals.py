"""What speaks for a candidate in parts that stories have in common: kind, sector, words.

A signal is a name and a number. Each part is a function and what it is asked of, so that its sum
is worked out once for all stories.
"""

from collections.abc import Callable, Mapping

from dateline.events.choosing.around import Asked
from dateline.events.choosing.candidates import Candidate
from dateline.records import Entity

Signals = Mapping[str, float]
RULED = frozenset({"ruled", "recast"})
NOT_GIVEN = frozenset({"empty", "in general", "unknown"})
KIND_OF = {
    "GOV": "government", "MIL": "army", "SPY": "army", "COP": "police", "JUD": "courts",
    "LEG": "politics", "OPP": "politics", "PTY": "politics", "REB": "rebels", "PRM": "rebels",
    "UAF": "rebels", "CVL": "people", "REF": "people",
}  # fmt: skip
Shared = tuple[Callable[..., Signals], *tuple[str | bool, ...]]
"""A part that stories have in common: the function that makes its signals, and of what."""


def as_ruled(how: str, event: str, maker: str, several: bool) -> Signals:
    """Return what speaks for the rules' answer.

    Args:
        how: How they came to it.
        event: The type.
        maker: Who found the event, a frame or the detector.
        several: Whether it is more than one party.
    """
    found = ["ruled", f"ruled, {how}", f"ruled, {how}, {event}", f"ruled, {maker}",
             f"ruled, {how}, {maker}", f"ruled, {event}, {maker}"]  # fmt: skip
    if several:
        found.append("ruled, several")
    if how in NOT_GIVEN:
        found += _as_nobody(event, how)
    return dict.fromkeys(found, 1.0)


def as_another(
    kind: str, how: str, event: str, maker: str, same_country: bool, same_sector: bool
) -> Signals:
    """Return what speaks for a candidate as another than the rules' answer.

    Args:
        kind: What kind of candidate it is.
        how: How the rules came to their answer.
        event: The type.
        maker: Who found the event, a frame or the detector.
        same_country: Whether it is of the country of the rules' answer.
        same_sector: Whether it is of its sector.
    """
    found = [kind, f"{kind}, {maker}", f"{kind}, ruled {how}", f"{kind}, {event}"]
    if same_country:
        found += ["ruled country", f"ruled country, {how}", f"ruled country, {event}"]
    if same_sector:
        found += ["ruled sector", f"ruled sector, {how}"]
    if kind == "nobody":
        found += _as_nobody(event, how)
    return dict.fromkeys(found, 1.0)


def _as_nobody(event: str, how: str) -> list[str]:
    return ["no party", f"no party, {event}", f"no party, {event}, {how}"]


def recast(sector: str, other: str, how: str, event: str) -> Signals:
    """Return what speaks for the rules' answer in another sector.

    Args:
        sector: The sector that the rules gave.
        other: The other one.
        how: How the rules came to their answer.
        event: The type.
    """
    change = f"recast {sector} as {other}"
    found = ("recast", f"recast, {how}", f"recast, {event}", change, f"{change}, {event}",
             f"{change}, {how}")  # fmt: skip
    return dict.fromkeys(found, 1.0)


def by_sector(kind: str, code: str, sector: str, event: str, mode: str, lemma: str) -> Signals:
    """Return what speaks for somebody by what he mainly is, and what is done.

    Args:
        kind: What kind of candidate he is.
        code: His country or organisation.
        sector: His main sector, or nothing.
        event: The type.
        mode: Its first mode.
        lemma: The word that tells it.
    """
    what = sector or code
    group = KIND_OF.get(sector, "other") if sector else code
    found = [what, f"{what}, {event}", f"{group}, {kind}", f"{group}, {event}, {mode}"]
    if sector:
        found += [f"{sector}, {lemma}", f"{sector}, {event}, {mode}"]
    return dict.fromkeys(found, 1.0)


def by_words(via: str, kind: str, sector: str, how: str, maker: str, across: bool) -> Signals:
    """Return what speaks for a party by the words that stand for it in the story.

    Args:
        via: How these were read.
        kind: What kind of candidate it is.
        sector: Its main sector, or nothing.
        how: How the rules came to their answer.
        maker: Who found the event, a frame or the detector.
        across: Whether these very words stand on the other side.
    """
    found = [f"by {via}, {kind}"]
    if sector:
        found.append(f"{sector} by {via}")
    if across:
        found += ["across", f"across, {maker}", f"across, {how}"]
    return dict.fromkeys(found, 1.0)


def shared_parts(
    candidate: Candidate, asked: Asked, is_guess: Callable[[Entity], bool]
) -> list[Shared]:
    """Return the parts of a candidate's signals that stories have in common.

    Args:
        candidate: Who may stand on the side.
        asked: The side.
        is_guess: Says whether a party's country is told by no word of the text.
    """
    draft, how, maker, ruled = asked.draft, asked.how, asked.maker, asked.ruled
    event, kind, code, sector = draft.event, candidate.kind, candidate.code, candidate.sector
    if kind in RULED:
        parts: list[Shared] = [(as_ruled, how, event, maker, len(ruled.parties) > 1)]
        if kind == "recast":
            parts.append((recast, ruled.sector, sector, how, event))
    else:
        same_country = bool(code) and code == ruled.code
        same_sector = bool(ruled.code) and sector == ruled.sector
        parts = [(as_another, kind, how, event, maker, same_country, same_sector)]
    if not code:
        return parts
    mode = draft.modes[0] if draft.modes else "no mode"
    parts.append((by_sector, kind, code, sector, event, mode, draft.lemma))
    party = candidate.party
    if party is not None and party.text:
        via = f"{party.via} lent" if is_guess(party) else party.via
        across = (party.start, party.end) in asked.across_words
        parts.append((by_words, via, kind, sector, how, maker, across))
    if candidate.token is not None and sector:
        named = asked.sentence.tokens[candidate.token]
        said = "a name" if named.pos == "PROPN" else f"word {named.lemma}"
        parts.append((by_word, sector, said))
    return parts


def by_word(sector: str, said: str) -> Signals:
    """Return what the word that names a candidate says of what he mainly is.

    Args:
        sector: His main sector.
        said: The word.
    """
    return {f"{sector}, {said}": 1.0}
