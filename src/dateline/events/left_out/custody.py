"""Who is asked for a captive's release, or blamed for an arrest: whoever holds the captive.

"Police in Ghana arrested an Ivorian reporter. ... A union called for his release": of Ghana,
whatever state the reporter is of and wherever else he was held before. Whoever is asked to
extradite somebody holds him: "Peru wants Japan to extradite him. ... He has been in custody".

Source:
    Codebook, "Who".
"""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from dateline.actors import STATE_ORGANS
from dateline.events.draft import NOT_TOLD, Draft, meant_by
from dateline.events.parties.organs import state_of
from dateline.events.parties.sectors import is_known
from dateline.events.words import listed
from dateline.grammar import NOUN_TAGS, Sentence, subtree
from dateline.records import Entity

ABOUT = ("object", "for", "of", "over", "at", "about")
CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp"})
OWNING = frozenset({"his", "her", "their"})
ARREST = "arrest"
EXTRADITING = frozenset({"REQUEST", "REJECT", "COOPERATE", "AGREE"})


def link_custody(
    drafts: Sequence[Draft], sentences: Sequence[Sentence], is_guess: Callable[[Entity], bool]
) -> list[Draft]:
    """Give calls for a release and reproaches for an arrest the state that made the arrest.

    Args:
        drafts: A story's drafts that stand, in text order, their parties chosen.
        sentences: Its sentences.
        is_guess: Says whether a party's country is told by no word of the text.

    Returns:
        The drafts, in the same order.
    """
    claimed = [
        _held_for_extradition(draft, drafts, sentences, is_guess)
        if _is_held_by_nobody_told(draft, is_guess)
        else draft
        for draft in drafts
    ]
    held = [_held_by(draft, claimed, is_guess) for draft in claimed]
    return [_towards_the_captor(draft, held, sentences) for draft in held]


def _held_by(draft: Draft, drafts: Sequence[Draft], is_guess: Callable[[Entity], bool]) -> Draft:
    """Return "he is being held", where no word tells whose captive he is, with who arrested him."""
    if not _is_arrest(draft) or "historical" in draft.aux:
        return draft
    if any(party.text and not is_guess(party) for party in draft.actor):
        return draft
    names = {party.name for party in draft.recipient}
    before = [
        other.actor
        for other in drafts
        if _is_arrest(other)
        and "historical" not in other.aux
        and other.reading.number < draft.reading.number
        and any(party.text and not is_guess(party) for party in other.actor)
        and not names.isdisjoint(party.name for party in other.recipient)
    ]
    if not before or {one.code for one in before[-1]} == {one.code for one in draft.actor}:
        return draft
    return replace(draft, actor=meant_by(draft, before[-1]))


def _is_held_by_nobody_told(draft: Draft, is_guess: Callable[[Entity], bool]) -> bool:
    """Say whether an arrest has no doer that words tell, and no place that words tell."""
    told = any(party.text and not is_guess(party) for party in draft.actor)
    return _is_arrest(draft) and not told and not draft.tied


def _held_for_extradition(
    draft: Draft,
    drafts: Sequence[Draft],
    sentences: Sequence[Sentence],
    is_guess: Callable[[Entity], bool],
) -> Draft:
    """Return an arrest as made by the state that is asked to extradite who was arrested."""
    names = {word for party in draft.recipient for word in f"{party.name} {party.text}".split()}
    for other in drafts:
        holder = other.recipient if other.event == "REQUEST" else other.actor
        if (
            other.event in EXTRADITING
            and len(holder) == 1
            and is_known(holder)
            and not is_guess(holder[0])
            and not names.isdisjoint(_whose_extradition(sentences[other.reading.number]))
            and holder[0].code not in {one.code for one in (*draft.actor, *draft.recipient)}
        ):
            return replace(draft, actor=(state_of(holder[0].code, draft.start),))
    return draft


def _whose_extradition(sentence: Sentence) -> set[str]:
    """Return the names of whom a sentence tells to be extradited, or not."""
    return {
        sentence.tokens[index].text
        for word in sentence.tokens
        if word.lemma in listed("extraditing")
        for one in (*sentence.dependents(word.index, "dobj"), *sentence.behind(word.index, "of"))
        for index in subtree(sentence, one, CLAUSES)
        if sentence.tokens[index].pos == "PROPN"
    }


def _is_arrest(draft: Draft) -> bool:
    """Say whether a draft is an arrest that was made, by known organs of one state."""
    return (
        draft.event == "COERCE"
        and ARREST in draft.modes
        and NOT_TOLD.isdisjoint(draft.aux)
        and len(draft.actor) == 1
        and is_known(draft.actor)
        and not STATE_ORGANS.isdisjoint(draft.actor[0].sector[:1])
    )


def _towards_the_captor(
    draft: Draft, drafts: Sequence[Draft], sentences: Sequence[Sentence]
) -> Draft:
    asked = draft.event == "REQUEST" and "yield" in draft.modes
    blamed = draft.event == "ACCUSE" and "disapprove" in draft.modes
    sentence = sentences[draft.reading.number]
    nouns = [
        filler
        for slot in ABOUT
        for filler in draft.reading.slots.get(slot, [])
        if sentence.tokens[filler].lemma in listed("of-a-captive")
    ]
    if not (asked or blamed) or not nouns or _is_told(draft.recipient):
        return draft
    arrests = [
        other
        for other in drafts
        if _is_arrest(other)
        and (other.reading.number, other.reading.trigger)
        < (draft.reading.number, draft.reading.trigger)
        and _is_of(other, sentence, nouns[0])
    ]
    news = [other for other in arrests if "historical" not in other.aux]
    if not arrests:
        return draft
    captor = (news or arrests)[-1].actor
    if {party.code for party in draft.recipient} == {captor[0].code}:
        return draft
    if blamed:
        return replace(draft, recipient=meant_by(draft, captor))
    return replace(draft, recipient=(state_of(captor[0].code, draft.start),))


def _is_told(recipient: Sequence[Entity]) -> bool:
    """Say whether words of a clause tell which state is asked or blamed."""
    return any(
        party.text
        and party.text.lower() not in OWNING
        and not STATE_ORGANS.isdisjoint(party.sector[:1])
        for party in recipient
    )


def _is_of(arrest: Draft, sentence: Sentence, noun: int) -> bool:
    """Say whether a noun may be of those who were arrested: in words for them, or in none."""
    told = {
        sentence.tokens[index].lemma.lower()
        for index in subtree(sentence, noun, CLAUSES)
        if sentence.tokens[index].tag in NOUN_TAGS
        and index != noun
        and not (sentence.tokens[index].tag == "NN" and _is_known(sentence, index))
    }
    said = {
        word.lower().removesuffix("s")
        for party in arrest.recipient
        for word in (*party.name.split(), *party.text.split())
    }
    return not told or not said.isdisjoint(word.removesuffix("s") for word in told)


def _is_known(sentence: Sentence, noun: int) -> bool:
    """Say whether somebody is spoken of as known: "the release of the reporter"."""
    return any(
        sentence.tokens[word].lemma in {"the", "that", "this"}
        for word in sentence.dependents(noun, "det")
    )
