"""Victims whose country is only lent, and the place that is only theirs: both follow the doer.

Source:
    Codebook, "Who", "Where".
"""

import re
from collections.abc import Callable, Sequence

from msgspec import structs
from msgspec.structs import replace

from dateline.events.codebook.kinds import FORCE
from dateline.events.draft import Draft
from dateline.events.parties.sectors import UNKNOWN, can_use_force, is_known
from dateline.grammar import Sentence, ancestors
from dateline.places import is_told_place
from dateline.records import Entity

NEAR = 4
FORCES_AND_SERVICES = frozenset({"MIL", "COP", "PRM", "SPY"})
BEFORE_A_PLACE = re.compile(r"\b(?:near|along|at|on|in|outside)\b")
AFTER = frozenset({"after", "following"})
REACTING = AFTER | {"over", "amid", "despite", "since"}
ANSWERS = frozenset({"COERCE", "MOBILIZE"})


def whom_they_hit(
    draft: Draft,
    doer: tuple[Entity, ...],
    drafts: Sequence[Draft],
    is_guess: Callable[[Entity], bool],
) -> tuple[Entity, ...]:
    """Return a recipient that was lent the doer's country as one of those the doer hits nearby.

    Args:
        draft: An act of force.
        doer: Who is found to have done it.
        drafts: The story's drafts.
        is_guess: Says whether a party's country is told by no word of the text.
    """
    codes = {party.code for party in doer}
    near = [
        (abs(draft.reading.number - other.reading.number), party.code)
        for other in drafts
        if other.event in FORCE
        and abs(draft.reading.number - other.reading.number) <= NEAR
        and codes & {party.code for party in other.actor}
        for party in other.recipient
        if party.code not in codes and party.code != UNKNOWN and not is_guess(party)
    ]
    if not near:
        return draft.recipient
    _, code = min(near, key=lambda one: one[0])
    return tuple(
        structs.replace(party, code=code) if is_guess(party) and party.code in codes else party
        for party in draft.recipient
    )


def without_lent_place(draft: Draft, is_guess: Callable[[Entity], bool]) -> Draft:
    """Leave out a place that is only the country lent to whom something was done.

    Args:
        draft: A draft.
        is_guess: Says whether a party's country is told by no word of the text.
    """
    place = draft.place
    lent = (
        place is not None
        and place.admin1 is None
        and not is_told_place(place)
        and draft.told_in is None
        and any(is_guess(party) and party.code == place.country for party in draft.recipient)
    )
    return replace(draft, place=None) if lent else draft


def comes_after(act: Draft, draft: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether an act of force is told to come after another: "bombed it after a blast".

    Args:
        act: The one that may come later, by somebody known who can use force.
        draft: The one that may come before.
        sentences: The story's sentences.
    """
    if not (draft.event == act.event == "ASSAULT" and is_known(act.actor)):
        return False
    return can_use_force(act.actor) and _hangs_below(draft, act, sentences, AFTER)


def is_reacted_to(draft: Draft, act: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether an act only answers another: "imposed a curfew after attacks on mosques".

    Args:
        draft: The one that may have come before.
        act: The one that may answer it.
        sentences: The story's sentences.
    """
    answered = draft.event == "ASSAULT" and act.event in ANSWERS
    return answered and _hangs_below(draft, act, sentences, REACTING)


def _hangs_below(
    draft: Draft, act: Draft, sentences: Sequence[Sentence], opening: frozenset[str]
) -> bool:
    """Say whether a draft stands below another's verb behind one of some words ("after")."""
    if act.reading.number != draft.reading.number or act is draft:
        return False
    sentence = sentences[draft.reading.number]
    above = (draft.reading.trigger, *ancestors(sentence, draft.reading.trigger))
    if act.reading.trigger not in above:
        return False
    return any(
        sentence.tokens[index].text.lower() in opening
        or any(
            sentence.tokens[mark].text.lower() in opening
            for mark in sentence.dependents(index, "mark")
        )
        for index in above[: above.index(act.reading.trigger)]
    )


def own_forces(
    draft: Draft, answer: Draft, is_guess: Callable[[Entity], bool]
) -> tuple[Entity, ...]:
    """Return forces without a country that were hit before an act as those of whoever acts.

    Args:
        draft: What was done to them.
        answer: What was done after it.
        is_guess: Says whether a party's country is told by no word of the text.
    """
    code = next(party.code for party in answer.actor)
    return tuple(
        structs.replace(party, code=code)
        if (is_guess(party) or _is_told_by_border(party))
        and not FORCES_AND_SERVICES.isdisjoint(party.sector[:1])
        else party
        for party in draft.recipient
    )


def _is_told_by_border(party: Entity) -> bool:
    """Say whether only where they stood tells whose forces are ("near the Iraqi border")."""
    return BEFORE_A_PLACE.split(party.text)[0].islower()
