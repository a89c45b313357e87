"""In what sector parties act and are acted on, by weights beside the rules' answer.

The weights stand in `data/sectors/en.npz`, fitted by `training/train_sectors.py`.

Source:
    Codebook, "Who". Multinomial logit.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources.abc import Traversable
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from dateline.actors import ARMED_OR_CRIMINAL, STATE_ORGANS
from dateline.datafiles import DataFileError, data_folder
from dateline.events.choosing.dealings import SIDES, Side, parties_on, with_parties_on
from dateline.events.choosing.sector_signals import (
    SECTOR_AT,
    SECTORS,
    is_weighable,
    kinds_of,
    ruled_sector,
    sector_signals,
)
from dateline.events.draft import Draft
from dateline.events.fitted.arrays import read_arrays
from dateline.events.parties.adversaries import fights_told
from dateline.events.words import listed
from dateline.grammar import Sentence
from dateline.records import Entity

SHORTEST = 4
"""Stories of fewer sentences tell too little of who is who; the rules' answer stands there."""
CALLINGS = frozenset({"LAB", "MED", "EDU", "REL", "JRN", "AGR", "BUS", "SOC", "REF"})
PARTISAN = frozenset({"PTY", "OPP"})
UNPARTISAN = frozenset({"LEG", "JUD", "COP", "MIL", "SPY", "BUS", "JRN", "LAB"})
ORGANS_AND_ARMED = STATE_ORGANS | {"REB", "PRM"}
GANGS = "CRM"
MEND = "install Dateline anew, or fit it with training/train_sectors.py"


Manned = tuple[Draft, tuple[str, ...]]
"""A draft with its parties in the likeliest sectors, and what is said of each that was changed."""


class SectorWeights(NamedTuple):
    """What each signal adds to the odds of each of `SECTORS`; rows of `table` by signal.

    What takes the place of the rules' sector must be `margin` times as likely.
    """

    rows: Mapping[str, int]
    table: npt.NDArray[np.float32]
    margin: float


def weigh_sectors(
    drafts: Sequence[Draft],
    sentences: Sequence[Sentence],
    told: Sequence[tuple[int, int, tuple[Entity, ...]]],
) -> list[Manned]:
    """Put the parties of drafts in the sectors that they are likeliest of.

    Args:
        drafts: A story's drafts with their parties.
        sentences: Its sentences.
        told: Every mention of a party in it.

    Returns:
        The drafts, in the same order, each with what is said of the sides that were changed.
    """
    if len(sentences) < SHORTEST:
        return [(draft, ()) for draft in drafts]
    weights = load_sector_weights()
    kinds = kinds_of(told)
    asked = [
        (at, side)
        for at, draft in enumerate(drafts)
        for side in SIDES
        if is_weighable(parties_on(draft, side))
        and not _flees(draft, side)
        and not _is_a_town_hit(draft, side)
        and not _fell(draft, side, sentences[draft.reading.number])
    ]
    signals = [sector_signals(drafts[at], side, sentences, kinds) for at, side in asked]
    found: list[Manned] = [(draft, ()) for draft in drafts]
    for (at, side), chances in zip(asked, chances_of_sectors(signals, weights), strict=True):
        draft, said = found[at]
        (party,) = parties_on(draft, side)
        ruled = SECTOR_AT[ruled_sector(party)]
        best = int(chances.argmax())
        likelier = best != ruled and chances[best] > weights.margin * chances[ruled]
        stands = _leaves_calling(party, SECTORS[best]) or _is_gang(party)
        stands = stands or _joins_the_other_side(draft, side, party, SECTORS[best])
        if likelier and not (stands or _leaves_seat(party, SECTORS[best])):
            shown = (
                f"{side}: {party.code} {SECTORS[best]} in place of {SECTORS[ruled]}, by chances of "
                f"{chances[best]:.2f} and {chances[ruled]:.2f}"
            )
            filled = with_parties_on(draft, side, (replace(party, sector=(SECTORS[best],)),))
            found[at] = (filled, (*said, shown))
    return found


def _leaves_calling(party: Entity, sector: str) -> bool:
    """Say whether words for a private calling ("ten miners") would be of a state or an army."""
    if not party.text:
        return False
    if ruled_sector(party) in PARTISAN:
        return sector in UNPARTISAN
    return ruled_sector(party) in CALLINGS and sector in ORGANS_AND_ARMED


def _joins_the_other_side(draft: Draft, side: Side, party: Entity, sector: str) -> bool:
    """Say whether whoever attacks would be of those he attacks, or the other way round."""
    (other,) = (one for one in SIDES if one != side)
    return draft.event == "ASSAULT" and any(
        one.code == party.code and one.sector[:1] == (sector,) for one in parties_on(draft, other)
    )


def _leaves_seat(party: Entity, sector: str) -> bool:
    """Say whether a capital that stands for its government would be of those who fight it."""
    return party.via == "metonym" and sector in ARMED_OR_CRIMINAL


def _is_gang(party: Entity) -> bool:
    """Say whether words call somebody a gang, or bandits: no army of rebels, nor mere people.

    Too few of those whose sectors were fitted are of them.
    """
    if ruled_sector(party) != GANGS:
        return False
    return bool(party.id) or not listed("gangs").isdisjoint(
        f"{party.text} {party.name}".lower().split()
    )


def _flees(draft: Draft, side: Side) -> bool:
    """Say whether a side is of people told to flee: they are refugees, whatever else."""
    return (
        side == "recipient"
        and "expel" in draft.modes
        and parties_on(draft, side)[0].sector[:1] == ("REF",)
    )


def _is_a_town_hit(draft: Draft, side: Side) -> bool:
    """Say whether a side is a capital that is attacked: those who live there."""
    return (
        side == "recipient"
        and draft.event == "ASSAULT"
        and parties_on(draft, side)[0].via == "metonym"
    )


def _fell(draft: Draft, side: Side, sentence: Sentence) -> bool:
    """Say whether a side is of rebels who fell in a fight that is told."""
    return (
        side == "recipient"
        and parties_on(draft, side)[0].sector[:1] == ("REB",)
        and bool(fights_told(draft.reading, sentence))
    )


def chances_of_sectors(
    signals: Sequence[Sequence[str]], weights: SectorWeights
) -> npt.NDArray[np.float32]:
    """Return how likely each of `SECTORS` is, one row for each list of signals."""
    odds = np.zeros((len(signals), len(SECTORS)), np.float32)
    for at, names in enumerate(signals):
        known = [weights.rows[name] for name in names if name in weights.rows]
        odds[at] = weights.table[known].sum(axis=0)
    odds = np.exp(odds - odds.max(axis=1, keepdims=True, initial=0))
    return np.asarray(odds / odds.sum(axis=1, keepdims=True))


@lru_cache(maxsize=2)
def load_sector_weights(language: str = "en") -> SectorWeights:
    """Load the weights of a language.

    Args:
        language: ISO 639-1 code.

    Raises:
        DataFileError: The file is cut short or of another form.
    """
    return read_sector_weights(data_folder() / "sectors" / f"{language}.npz")


def read_sector_weights(path: Traversable) -> SectorWeights:
    """Read weights from their file. Raises DataFileError as `load_sector_weights` does."""
    shown = f"sectors/{path.name}"
    weights = read_arrays(path, shown, MEND, _weights_of)
    if weights.table.shape != (len(weights.rows), len(SECTORS)):
        raise DataFileError(shown, 0, "its parts do not fit each other", MEND)
    return weights


def _weights_of(parts: Mapping[str, Any]) -> SectorWeights:
    names = parts["names"].tobytes().decode("utf-8").split("\n")
    table = np.asarray(parts["table"] * float(parts["scale"]), np.float32)
    return SectorWeights({name: at for at, name in enumerate(names)}, table, float(parts["margin"]))
