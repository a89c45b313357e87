"""Parties that a telling leaves out and the story has named: "the attack" is by whoever attacked.

An act of force whose doer nobody names is put down to the doer of the nearest such act told around
it, where place and other side allow.

Source:
    Codebook, "Who": no doer named and none inferable is UNK.
"""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from dateline.actors import ARMED_OR_CRIMINAL, FORCES, GOVERNMENT_AND_FORCES
from dateline.events.codebook.kinds import FORCE
from dateline.events.draft import NOT_TOLD, Draft, meant_by, places_meet
from dateline.events.left_out.same_state import is_presumed_state, same_hands, who_did_alike
from dateline.events.left_out.victims import (
    comes_after,
    is_reacted_to,
    own_forces,
    whom_they_hit,
    without_lent_place,
)
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.sectors import PLACE_NAMES, can_fly, can_use_force, is_known
from dateline.events.words import listed
from dateline.grammar.sentence import Sentence
from dateline.places import is_told_place
from dateline.records import Entity

BEFORE, AFTER = 4, 3
SOON_AFTER = 2
PLANTED = frozenset({"explosives", "suicide-attack"})


def link_doers(
    drafts: Sequence[Draft],
    is_guess: Callable[[Entity], bool],
    sentences: Sequence[Sentence],
) -> list[Draft]:
    """Give acts of force whose doer is unknown the doer of the act that they go on telling.

    Args:
        drafts: A story's drafts, in text order.
        is_guess: Says whether a party's country is told by no word of the text.
        sentences: The story's sentences.

    Returns:
        The drafts, in the same order.
    """
    unplaced = [without_lent_place(draft, is_guess) for draft in drafts]
    linked: list[Draft] = []
    for draft, other in zip(drafts, unplaced, strict=True):
        answer = None if is_known(other.actor) else _answer_to(other, unplaced, sentences)
        if answer is not None:
            # "Bombed the camp a day after a blast killed two soldiers": whoever bombs was hit.
            linked.append(replace(draft, recipient=own_forces(draft, answer, is_guess)))
            continue
        doer: tuple[Entity, ...] = ()
        if _may_be_anothers(other) and not _are_strangers(other, sentences):
            others = [one for one in unplaced if not is_reacted_to(other, one, sentences)]
            doer = _named_doer(other, others)
        hit = whom_they_hit(draft, doer, drafts, is_guess)
        told = draft if hit is draft.recipient else replace(draft, recipient=hit)
        linked.append(_with_doer(told, doer))
    return linked


def _with_doer(draft: Draft, doer: tuple[Entity, ...]) -> Draft:
    if not doer:
        return draft
    place = draft.place
    lent = place is not None and place.admin1 is None and not is_told_place(place)
    if lent and place is not None and place.country in {party.code for party in draft.actor}:
        # The country of the doer that was presumed tells nothing of where it was.
        place = place if place.country in {party.code for party in doer} else None
    return replace(draft, actor=doer, place=place)


def _answer_to(
    draft: Draft, drafts: Sequence[Draft], sentences: Sequence[Sentence]
) -> Draft | None:
    """Return the first act told to come after an act by nobody, if there is one."""
    return next((one for one in drafts if comes_after(one, draft, sentences)), None)


def _may_be_anothers(draft: Draft) -> bool:
    """Say whether a draft lacks a doer of its own: nobody is told, a state is only presumed."""
    return (
        is_presumed_state(draft.actor)
        or (draft.event in FORCE and not is_known(draft.actor))
        or (_is_flight(draft) and _is_what_they_left(draft))
    )


def _are_strangers(draft: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether those who did it are told, as nobody that is known ("unknown men beat him")."""
    sentence = sentences[draft.reading.number]
    return any(
        sentence.tokens[child].lemma in listed("strangers")
        for subject in draft.reading.slots.get("subject", ())
        for child in sentence.dependents(subject, "amod")
    )


def _named_doer(draft: Draft, drafts: Sequence[Draft]) -> tuple[Entity, ...]:
    """Return the doer named nearest, where an act of force or law names none of its own."""
    presumed = is_presumed_state(draft.actor)
    if presumed and draft.told_in is None:
        handled = same_hands(draft, drafts)
        if handled:
            return handled
    if presumed and draft.lemma in listed("holding"):
        taken_by = _who_took_them(draft, drafts)
        if taken_by:
            return taken_by
    if _is_flight(draft) and (presumed or _is_what_they_left(draft)):
        # Who flees, flees those who attack around it.
        attacks = [d for d in drafts if d.event == "ASSAULT" and can_use_force(d.actor)]
        on_people = [other for other in attacks if _hits_people(other)]
        return _nearest_doer(draft, on_people) or _nearest_doer(draft, attacks)
    if draft.event not in FORCE:
        return ()
    if not is_known(draft.actor):
        if "abduct" in draft.modes:
            # A state that shells does not kidnap: who is taken is taken by those it fights.
            return _nearest_doer(draft, _told_of_the_armed(draft, drafts))
        return _nearest_doer(
            draft, [other for other in drafts if other.event == draft.event]
        ) or _nearest_doer(draft, [other for other in drafts if _comes_before_force(draft, other)])
    if not presumed:
        return ()
    known = who_did_alike(draft, drafts)
    if known:
        return known
    if "arrest" in draft.modes and draft.actor[0].sector in {("GOV",), ("COP",)}:
        # Who attacks and takes captives holds them, not the state.
        captors = _nearest_doer(
            draft,
            [
                other
                for other in drafts
                if other.event in FORCE and not is_presumed_state(other.actor)
            ],
        )
        return captors if all(_may_hold_prisoners(party) for party in captors) else ()
    return ()


def _hits_people(draft: Draft) -> bool:
    """Say whether an attack is on people or a town, not on an army or an armed group."""
    return bool(draft.recipient) and not any(
        FORCES.intersection(party.sector[:1]) for party in draft.recipient
    )


def _is_flight(draft: Draft) -> bool:
    """Say whether people are told to flee: "have left their village for the town"."""
    leaving = draft.lemma in slot_words()["FLIGHT"] or draft.lemma in listed("leaving-home")
    return draft.event == "SANCTION" and "expel" in draft.modes and leaving


def _is_what_they_left(draft: Draft) -> bool:
    """Say whether a flight's doer is only the town that its words say was left."""
    place = draft.place
    town = place.name if place is not None and is_told_place(place) else ""
    return bool(draft.actor) and all(
        party.via == "role"
        and bool(party.text)
        and (
            party.name.startswith(PLACE_NAMES)
            or party.text.split()[-1].lower() in listed("settlements")
            or party.text == town
        )
        for party in draft.actor
    )


def _who_took_them(draft: Draft, drafts: Sequence[Draft]) -> tuple[Entity, ...]:
    """Return the armed group told just before to have taken captives who are held or freed now."""
    taking = [
        other
        for other in drafts
        if "abduct" in other.modes
        and 0 < draft.reading.number - other.reading.number <= SOON_AFTER
        and other.actor
        and all(not ARMED_OR_CRIMINAL.isdisjoint(party.sector[:1]) for party in other.actor)
    ]
    return _nearest_doer(draft, taking)


def _told_of_the_armed(draft: Draft, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the acts of an event's type by armed groups, those that fight a state among them."""
    told: list[Draft] = []
    for other in drafts:
        armed = tuple(
            party for party in other.actor if not ARMED_OR_CRIMINAL.isdisjoint(party.sector[:1])
        )
        if armed and (other.event == draft.event or _comes_before_force(draft, other)):
            told.append(replace(other, actor=armed))
    return told


def _comes_before_force(draft: Draft, other: Draft) -> bool:
    """Say whether armed people move in or use force beside an assault by nobody."""
    return (
        draft.event == "ASSAULT"
        and "sexual" not in draft.modes
        and NOT_TOLD.isdisjoint(draft.aux)
        and other.event in {"COERCE", "MOBILIZE"}
        # "Arrested two men in the killing of a judge": who arrests did not kill.
        and not ("arrest" in other.modes and draft.reading.number == other.reading.number)
        and 0 <= draft.reading.number - other.reading.number <= 1
        and any(
            not FORCES.isdisjoint(party.sector[:1]) and (party.text or party.via != "role")
            for party in other.actor
        )
    )


def _nearest_doer(draft: Draft, others: Sequence[Draft]) -> tuple[Entity, ...]:
    planted = not PLANTED.isdisjoint(draft.modes)
    near = [
        # As near before it as after it: what a story goes on to tell was told before.
        (abs(between), between < 0, abs(draft.reading.trigger - other.reading.trigger), other)
        for other in others
        if -AFTER <= (between := draft.reading.number - other.reading.number) <= BEFORE
        and NOT_TOLD.isdisjoint(other.aux)
        and is_known(other.actor)
        and (draft.definite or -2 < between < 2 or can_use_force(other.actor))
        and places_meet(draft.place, other.place)
        and not are_hit(other.actor, draft.recipient)
        and ("aerial" not in draft.modes or can_fly(other.actor))
        and not (planted and _keeps_order(other.actor, draft.recipient))
    ]
    if not near:
        return ()
    return meant_by(draft, min(near, key=lambda one: one[:3])[3].actor)


def _keeps_order(doers: Sequence[Entity], hit: Sequence[Entity]) -> bool:
    """Say whether doers are a state's own forces at home, who plant no bomb there."""
    at_home = {party.code for party in hit}
    return all(
        party.code in at_home and not GOVERNMENT_AND_FORCES.isdisjoint(party.sector[:1])
        for party in doers
    )


def _may_hold_prisoners(party: Entity) -> bool:
    """Say whether somebody is an armed group that holds ground, not unknown gunmen."""
    return "REB" in party.sector[:1] and "UAF" not in party.sector


def are_hit(parties: Sequence[Entity], recipient: Sequence[Entity]) -> bool:
    """Say whether somebody is on the side that an act hits: nobody attacks their own."""
    return any(
        party.code == one.code and party.sector[:1] == one.sector[:1]
        for party in parties
        for one in recipient
    )
