"""Who fills a side that no word of the clause names: the likeliest of a story's parties.

Every country and organisation that the story names is weighed beside nobody, and beside whoever the
rules inferred; the weights stand in `data/parties/en.txt`, fitted by `training/train_parties.py`.

Source:
    Codebook, "Who": no doer named and none inferable is UNK. Conditional logit (McFadden 1974).
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import exp

from dateline.actors import STATE_ORGANS
from dateline.datafiles import Paragraph, check_keys, data_folder, read_paragraphs
from dateline.events.candidates import (
    ARMED,
    FEATURES,
    FORCE,
    NOBODY,
    SIDES,
    Candidate,
    Side,
    Spoken,
    Told,
    candidates_for,
    is_open,
    spoken_of,
)
from dateline.events.codebook import load_codebook
from dateline.events.draft import Draft, meant_by
from dateline.events.sectors import (
    ARMED_GROUPS,
    ORGANISED,
    UNKNOWN,
    unnamed,
)
from dateline.grammar import Sentence
from dateline.records import Entity

KEYS = frozenset({"side", "margin", "feature", "weight"})
SHORTEST = 4
"""Stories of fewer sentences tell too little of who deals with whom."""
MAY_BE_UNKNOWN = frozenset({"ASSAULT", "COERCE", "PROTEST"})


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature adds; how many times as likely as the rules' answer another must be."""

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
    spoken = spoken_of(told, is_guess)
    chosen: list[Draft] = []
    for draft in drafts:
        sides: dict[Side, tuple[Entity, ...]] = {}
        for side in SIDES:
            if is_open(draft, side, sentences[draft.reading.number]):
                weighed = candidates_for(draft, side, drafts, sentences, spoken, focus)
                code = _likeliest(_admissible(weighed, draft, side), load_weights()[side])
                sides[side] = _as_parties(code, draft, side, spoken)
        chosen.append(
            replace(
                draft,
                actor=sides.get("actor", draft.actor),
                recipient=sides.get("recipient", draft.recipient),
            )
        )
    return chosen


def _admissible(candidates: Sequence[Candidate], draft: Draft, side: Side) -> tuple[Candidate, ...]:
    """Leave out the other side's own country where the rules found somebody else."""
    other = {party.code for party in (draft.recipient if side == "actor" else draft.actor)}
    given = next(one.code for one in candidates if "rule" in one.features)
    if given == NOBODY or given in other:
        return tuple(candidates)
    return tuple(one for one in candidates if one.code not in other)


def _likeliest(candidates: Sequence[Candidate], weights: Weights) -> str | None:
    """Return the code that fills a side; None where the rules' answer stays."""
    odds = {
        one.code: exp(
            sum(weights.features.get(name, 0.0) * value for name, value in one.features.items())
        )
        for one in candidates
    }
    given = next(one.code for one in candidates if "rule" in one.features)
    best = max(odds, key=lambda code: odds[code])
    return best if best != given and odds[best] >= weights.margin * odds[given] else None


def _as_parties(code: str | None, draft: Draft, side: Side, spoken: Spoken) -> tuple[Entity, ...]:
    """Return the parties of a side: as the story speaks of the code that fills it."""
    now = draft.actor if side == "actor" else draft.recipient
    if code is None:
        return now
    if code == NOBODY:
        if side == "recipient":
            return ()
        if draft.event not in MAY_BE_UNKNOWN:
            return now
        return (unnamed(UNKNOWN, (UNKNOWN,), draft.start, "unknown"),)
    party = _spoken_of_as(code, draft, side, spoken)
    other = draft.recipient if side == "actor" else draft.actor
    if any(party.code == one.code and party.sector[:1] == one.sector[:1] for one in other):
        return now
    return meant_by(draft, [party])


def _spoken_of_as(code: str, draft: Draft, side: Side, spoken: Spoken) -> Entity:
    """Return as whom a story speaks of a code around a draft: armed where force is used."""
    near: Counter[tuple[str, ...]] = Counter()
    first: dict[tuple[str, ...], Entity] = {}
    for number, entity in spoken.parties.get(code, ()):
        fits = _fits(entity, draft, side)
        distance = abs(number - draft.reading.number)
        near[entity.sector[:1]] += fits * (4 if distance < 2 else 2 if distance < 4 else 1)
        first.setdefault(entity.sector[:1], entity)
    if not near:
        return unnamed(code, ("GOV",), draft.start)
    party = first[near.most_common(1)[0][0]]
    state = not party.sector and code not in ORGANISED
    return unnamed(code, ("GOV",), draft.start) if state else party


def _fits(entity: Entity, draft: Draft, side: Side) -> int:
    """Return how well somebody's sector suits a side of an event, 1 at least."""
    if not entity.sector or entity.code in ORGANISED:
        return 4
    if side == "actor" and draft.event in FORCE:
        return 4 if entity.sector[0] in ARMED | {"GOV", "COP"} else 1
    return 4 if entity.sector[0] in STATE_ORGANS | ARMED_GROUPS else 1


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
        name = paragraph.value("feature")
        if not name:
            margins[side] = _number(paragraph, "margin")
            continue
        if name not in known:
            raise paragraph.fault(
                "feature", f"unknown feature {name!r}", f"known: {', '.join(sorted(known))}"
            )
        features[side][name] = _number(paragraph, "weight")
    return {side: Weights(features[side], margins[side]) for side in SIDES}


def _side_of(paragraph: Paragraph) -> Side:
    for side in SIDES:
        if paragraph.value("side") == side:
            return side
    shown = paragraph.value("side")
    raise paragraph.fault("side", f"unknown side {shown!r}", f"known: {', '.join(SIDES)}")


def _number(paragraph: Paragraph, key: str) -> float:
    try:
        return float(paragraph.value(key))
    except ValueError:
        shown = paragraph.value(key)
        raise paragraph.fault(key, f"{shown!r} is no number", "write one, such as -0.25") from None
