"""Who fills a side that no word of the clause names: the likeliest of a story's parties.

Every party of the countries and organisations that the story names is weighed beside nobody, and
beside whoever the rules inferred; the weights stand in `data/parties/en.txt`, fitted by
`training/train_parties.py`.

Source:
    Codebook, "Who": no doer named and none inferable is UNK. Conditional logit (McFadden 1974).
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from math import exp

import msgspec
from msgspec.structs import replace

from dateline.datafiles import Paragraph, check_keys, data_folder, read_paragraphs
from dateline.events.candidates import (
    FEATURES,
    NOBODY,
    Candidate,
    Told,
    candidates_for,
    is_open,
    spoken_of,
)
from dateline.events.codebook import load_codebook
from dateline.events.dealings import (
    SIDES,
    Side,
    dealings_of,
    main_sector,
    parties_across,
    parties_on,
)
from dateline.events.draft import Draft, meant_by
from dateline.events.sectors import UNKNOWN, unnamed
from dateline.events.weights import named_weight, number_of
from dateline.grammar import Sentence
from dateline.records import Entity

KEYS = frozenset({"side", "margin", "feature", "weight"})
SHORTEST = 4
"""Stories of fewer sentences tell too little of who deals with whom."""
MAY_BE_UNKNOWN = frozenset({"ASSAULT", "COERCE", "PROTEST"})


class Weights(msgspec.Struct, frozen=True):
    """What each feature adds; how many times as good as the rules' answer another must be."""

    features: dict[str, float]
    margin: float


def choose_parties(
    drafts: Sequence[Draft],
    sentences: Sequence[Sentence],
    told: Told,
    is_guess: Callable[[Entity], bool],
    focus: str,
) -> list[Draft]:
    """Fill sides that no word of a clause names with the likeliest of the story's parties.

    Args:
        drafts: A story's drafts that stand, in text order.
        sentences: Its sentences.
        told: Every mention of a party in it.
        is_guess: Says whether a party's country is told by no word of the text.
        focus: The code of the country that it is about, or nothing.

    Returns:
        The drafts, in the same order.
    """
    if len(sentences) < SHORTEST:
        return list(drafts)
    spoken, dealings = spoken_of(told, is_guess), dealings_of(drafts)
    chosen: list[Draft] = []
    for draft in drafts:
        sides: dict[Side, tuple[Entity, ...]] = {}
        for side in SIDES:
            if is_open(draft, side, sentences[draft.reading.number]):
                weighed = candidates_for(draft, side, dealings, sentences, spoken, focus)
                best = best_of(admissible(weighed, draft, side), load_weights()[side])
                sides[side] = as_parties(best, draft, side)
        chosen.append(
            replace(
                draft,
                actor=sides.get("actor", draft.actor),
                recipient=sides.get("recipient", draft.recipient),
            )
            if sides
            else draft
        )
    return chosen


def admissible(candidates: Sequence[Candidate], draft: Draft, side: Side) -> tuple[Candidate, ...]:
    """Leave out the very party on the other side: nobody acts on himself.

    Where the rules found another country's party, leave out that side's country too.

    Args:
        candidates: Who may fill a side.
        draft: The draft.
        side: The side.
    """
    opposite = parties_across(draft, side)
    parties = {(party.code, main_sector(party)) for party in opposite}
    codes = {party.code for party in opposite}
    given = next(one.code for one in candidates if "rule" in one.features)
    apart = given != NOBODY and given not in codes
    return tuple(
        one
        for one in candidates
        if one.given
        or ((one.code, one.sector) not in parties and not (apart and one.code in codes))
    )


def best_of(candidates: Sequence[Candidate], weights: Weights) -> Candidate | None:
    """Return who fills a side best: likely in country, and in country and sector.

    Args:
        candidates: Who may fill it.
        weights: What speaks for whom, and how much.

    Returns:
        The best candidate; None where the rules' answer stays.
    """
    odds = [_odds(one.features, weights.features) for one in candidates]
    countries: dict[str, float] = {}
    for one, chance in zip(candidates, odds, strict=True):
        countries[one.code] = countries.get(one.code, 0.0) + chance
    worth = [countries[one.code] + chance for one, chance in zip(candidates, odds, strict=True)]
    given = next(number for number, one in enumerate(candidates) if one.given)
    best = max(range(len(candidates)), key=lambda number: worth[number])
    better = best != given and worth[best] >= weights.margin * worth[given]
    return candidates[best] if better else None


def _odds(features: dict[str, float], weights: dict[str, float]) -> float:
    return exp(sum([weights.get(name, 0.0) * value for name, value in features.items()]))


def as_parties(best: Candidate | None, draft: Draft, side: Side) -> tuple[Entity, ...]:
    """Return the parties of a side, as a draft speaks of whoever fills it.

    Args:
        best: Who does; None where the rules' answer stays.
        draft: The draft.
        side: The side.
    """
    if best is None:
        return parties_on(draft, side)
    if best.party is not None:
        return meant_by(draft, [best.party])
    if side == "recipient":
        return ()
    if draft.event not in MAY_BE_UNKNOWN:
        return draft.actor
    return (unnamed(UNKNOWN, (UNKNOWN,), draft.start, "unknown"),)


@lru_cache(maxsize=2)
def load_weights(language: str = "en") -> dict[Side, Weights]:
    """Load the weights of a language, by side.

    Args:
        language: ISO 639-1 code.

    Raises:
        DataFileError: The file is wrong: the message names file, line and mend.
    """
    text = (data_folder() / "parties" / f"{language}.txt").read_text(encoding="utf-8")
    return read_weights(text, f"parties/{language}.txt")


def read_weights(text: str, file: str) -> dict[Side, Weights]:
    """Read weights from a file's text. Raises DataFileError as `load_weights` does."""
    known = {*FEATURES, *load_codebook().types}
    features: dict[Side, dict[str, float]] = {side: {} for side in SIDES}
    margins: dict[Side, float] = dict.fromkeys(SIDES, 1.0)
    for paragraph in read_paragraphs(text, file):
        check_keys(paragraph, KEYS)
        side = _side_of(paragraph)
        weighed = named_weight(paragraph, known)
        if weighed is None:
            margins[side] = number_of(paragraph, "margin")
        else:
            features[side][weighed[0]] = weighed[1]
    return {side: Weights(features[side], margins[side]) for side in SIDES}


def _side_of(paragraph: Paragraph) -> Side:
    for side in SIDES:
        if paragraph.value("side") == side:
            return side
    shown = paragraph.value("side")
    raise paragraph.fault("side", f"unknown side {shown!r}", f"known: {', '.join(SIDES)}")
