"""Whom a reproach for a deed is of: who condemns an act of force condemns its doer.

A deed spoken of as known ("the drone attack") is the one told before in such words, however long
ago, or that of the lead; where nobody is known to have done it, nobody is blamed.

Source:
    Codebook, "Who".
"""

from collections.abc import Sequence

from msgspec.structs import replace

from dateline.events.codebook.codebook import is_material_conflict
from dateline.events.draft import NOT_TOLD, Draft, meant_by
from dateline.events.left_out.linking import AFTER, BEFORE, are_hit
from dateline.events.left_out.same_state import is_presumed_state
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.sectors import is_known
from dateline.events.words import listed
from dateline.grammar import TENSED_TAGS, Sentence
from dateline.records import Entity

ORDERING = frozenset(
    "arrest convict allege investigate release deport curfew martial-law censor restrict".split()
)
LEAD = 3
OF_STATE = frozenset({"GOV"})
JUST_BEFORE = 2


def link_condemned(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """Give condemnations of a deed, whose doer their clause does not name, that doer.

    Args:
        drafts: A story's drafts, in text order, their doers linked.
        sentences: Its sentences.

    Returns:
        The drafts, in the same order.
    """
    return [
        draft
        if draft.event != "ACCUSE"
        else replace(draft, recipient=_blamed(draft, drafts, sentences))
        if draft.unsaid and _is_of_a_deed(draft, sentences)
        else replace(draft, recipient=_who_struck(draft, drafts, sentences) or draft.recipient)
        if draft.unsaid or not draft.recipient
        else draft
        for draft in drafts
    ]


def _who_struck(
    draft: Draft, drafts: Sequence[Draft], sentences: Sequence[Sentence]
) -> tuple[Entity, ...]:
    """Return the state that just struck whoever complains of nothing told: "Beirut protested"."""
    tokens = sentences[draft.reading.number].tokens
    verb = tokens[draft.reading.trigger]
    told = {verb.lemma} | {tokens[one].lemma for one in draft.reading.slots.get("object", [])}
    if verb.tag not in TENSED_TAGS or not told <= listed("complaining"):
        return ()
    own = {party.code for party in draft.actor if OF_STATE.issuperset(party.sector[:1] or ("",))}
    for other in reversed(drafts):
        if not 0 <= draft.reading.number - other.reading.number <= JUST_BEFORE:
            continue
        doers = {party.code for party in other.actor}
        hit = {party.code for party in other.recipient}
        if other.event == "ASSAULT" and is_known(other.actor) and own & hit and not own & doers:
            return meant_by(draft, other.actor)
    return ()


def _is_of_a_deed(draft: Draft, sentences: Sequence[Sentence]) -> bool:
    tokens = sentences[draft.reading.number].tokens
    deeds = slot_words()["DEED"] | slot_words()["HARM"]
    return "disapprove" in draft.modes and any(
        tokens[filler].lemma in deeds for filler in draft.reading.slots.get("object", [])
    )


def _blamed(
    draft: Draft, drafts: Sequence[Draft], sentences: Sequence[Sentence]
) -> tuple[Entity, ...]:
    """Return who did what is condemned: its own draft's doer, else that of the nearest deed."""
    objects = draft.reading.slots.get("object", [])
    sentence = sentences[draft.reading.number]
    tokens = sentence.tokens
    deeds = {tokens[index].lemma for index in objects}
    told_as = {
        tokens[word].lemma for index in objects for word in sentence.dependents(index, "compound")
    }
    known = any(
        tokens[word].lemma == "the"
        for index in objects
        for word in sentence.dependents(index, "det")
    )
    by_force = deplores_force(draft, sentence)
    near = [
        (
            is_presumed_state(other.actor),
            not _is_the_deed(other, draft, objects),
            told_as.isdisjoint(_words_of(other, sentences)),
            other.lemma not in deeds,
            "historical" in other.aux,
            # What is known was told before, if anything was.
            known and between < 0,
            abs(between),
            other,
        )
        for other in drafts
        if (between := draft.reading.number - other.reading.number) >= -AFTER
        and (between <= BEFORE or (known and other.event == "ASSAULT" and other.told < LEAD))
        and is_material_conflict(other.event)
        and NOT_TOLD.isdisjoint(other.aux)
        # Who wards an attack off is not blamed for it.
        and not (by_force and other.lemma in listed("warding-off"))
        # "Condemned the attack": whoever was linked to it was so by nearness alone.
        and (
            not known
            or between
            or _is_the_deed(other, draft, objects)
            or other.reading.trigger not in objects
        )
        and (
            is_known(other.actor)
            or (known and between > 0 and _is_told_as(other, deeds, told_as, sentences))
        )
        and not are_hit(other.actor, draft.actor)
        # Nobody condemns an arrest or a curfew as a killing.
        and not (by_force and other.event != "ASSAULT" and is_by_law(other))
    ]
    if not near:
        # Whoever else the sentence speaks of ("… and ordered the army to fire back") is not blamed.
        return ()
    doer = min(near, key=lambda one: one[:-1])[-1].actor
    # The deed that is known, by nobody known, is not blamed on who did another.
    return meant_by(draft, doer) if is_known(doer) else ()


def _is_the_deed(deed: Draft, draft: Draft, objects: Sequence[int]) -> bool:
    """Say whether a reproach itself names the deed and its doer ("condemned Chad's attack")."""
    same = deed.reading.number == draft.reading.number and deed.reading.trigger in objects
    return same and any(party.text for party in deed.actor)


def _is_told_as(
    deed: Draft, deeds: set[str], told_as: set[str], sentences: Sequence[Sentence]
) -> bool:
    """Say whether a deed is told by a word that a reproach takes up ("the drone attack")."""
    return deed.event == "ASSAULT" and (
        deed.lemma in deeds or not told_as.isdisjoint(_words_of(deed, sentences))
    )


def _words_of(draft: Draft, sentences: Sequence[Sentence]) -> set[str]:
    """Return the lemmas of the sentence that a draft is read from."""
    return {token.lemma for token in sentences[draft.reading.number].tokens}


def is_by_law(draft: Draft) -> bool:
    """Say whether an act is one of law and order (an arrest, a curfew) and no violence."""
    return not ORDERING.isdisjoint(draft.modes)


def deplores_force(draft: Draft, sentence: Sentence) -> bool:
    """Say whether the object of a reproach is a deed of violence ("condemned the killing").

    Args:
        draft: A draft of an ACCUSE.
        sentence: Its sentence.
    """
    by_force = slot_words()["STRIKING"] | slot_words()["HARM"]
    return any(
        sentence.tokens[filler].lemma in by_force
        for filler in draft.reading.slots.get("object", [])
    )
