"""What the codebook does not code beside another draft: the raid of an arrest, forces that attack.

Source:
    Codebook: "no double codes".
"""

from collections.abc import Callable, Sequence

from dateline.events.draft import NOT_TOLD, Draft, places_meet
from dateline.events.lexicon.classes import slot_words
from dateline.events.words import listed
from dateline.grammar import Sentence, ancestors
from dateline.records import Entity

NEARBY = 3
"""How many sentences may lie between forces that move and what they are moved for."""
BARELY_TOLD = NOT_TOLD | {"future"}
ERRANDS = frozenset({"advcl", "xcomp", "acl"})
Says = Callable[[Draft, Draft, Sentence], bool]


def said_already(
    draft: Draft, kept: Sequence[Draft], sentences: Sequence[Sentence]
) -> Draft | None:
    """Return the draft beside which the codebook does not code another, if there is one.

    Args:
        draft: A draft.
        kept: All drafts that stand so far.
        sentences: The story's sentences.
    """
    sentence = sentences[draft.reading.number]
    says = _what_says(draft, sentence)
    if says is None:
        return None
    return next((other for other in kept if says(draft, other, sentence)), None)


def _what_says(draft: Draft, sentence: Sentence) -> Says | None:
    """Return what to ask of others beside a draft; None where its kind stands for itself."""
    if draft.event == "ASSAULT" and draft.lemma in listed("searches"):
        return _holds_people_in_it
    if draft.event == "PROTEST" and sentence.tokens[draft.reading.trigger].dep == "dobj":
        return _protests_in_words
    if draft.event == "REQUEST" and sentence.tokens[draft.reading.trigger].dep == "pobj":
        return _is_done_at_it
    if draft.event == "CONSULT" and _hands_over_a_paper(draft, sentence):
        return _asks_in_it
    if draft.event == "MOBILIZE":
        return None if _only_readies(draft, sentence) else _attacks_with_them
    if draft.event == "THREATEN" and _tells_to_leave(draft, sentence):
        return _sends_them_off
    if draft.event == "RETREAT" and "ceasefire" in draft.modes:
        return _agrees_on_it
    if draft.event == "COERCE" and "restrict" in draft.modes:
        return _is_done_with_a_weapon
    if draft.event == "ACCUSE" and "allege" in draft.modes and _prosecutes(draft):
        # What somebody only says of another, and no prosecutor, stands beside any verdict.
        return _convicts_them
    return None


def _holds_people_in_it(raid: Draft, other: Draft, sentence: Sentence) -> bool:
    """Say whether people are held in a raid ("rounded up activists in overnight raids")."""
    noun = sentence.tokens[raid.reading.trigger]
    within = sentence.tokens[noun.head]
    return (
        noun.dep == "pobj"
        and within.lemma in {"in", "during"}
        and other.event == "COERCE"
        and "arrest" in other.modes
        and (other.reading.number, other.reading.trigger) == (raid.reading.number, within.head)
    )


def _is_done_at_it(request: Draft, other: Draft, _: Sentence) -> bool:
    """Say whether what somebody does tells at whose request ("at his request it was put off")."""
    return (
        other.event == "REQUEST"
        and other.reading.number == request.reading.number
        and request.reading.trigger in other.reading.slots.get("at", ())
    )


def _protests_in_words(protest: Draft, other: Draft, sentence: Sentence) -> bool:
    """Say whether a protest is only lodged ("handed a protest to the envoy against the raid")."""
    verb = sentence.tokens[protest.reading.trigger].head
    return other.event == "ACCUSE" and (other.reading.number, other.reading.trigger) == (
        protest.reading.number,
        verb,
    )


def _hands_over_a_paper(draft: Draft, sentence: Sentence) -> bool:
    """Say whether somebody only sends a letter or the like."""
    return any(
        sentence.tokens[paper].lemma in listed("asking-papers")
        for paper in draft.reading.slots.get("object", ())
    )


def _asks_in_it(letter: Draft, other: Draft, sentence: Sentence) -> bool:
    """Say whether a letter asks or blames ("sent a letter to the minister demanding answers")."""
    if other.reading.number != letter.reading.number or other.event not in {"REQUEST", "ACCUSE"}:
        return False
    asking = sentence.tokens[other.reading.trigger]
    above = {letter.reading.trigger, *letter.reading.slots.get("object", ())}
    return asking.dep in {"acl", "advcl"} and asking.head in above


def _attacks_with_them(move: Draft, other: Draft, sentence: Sentence) -> bool:
    """Say whether forces that are moved attack whom they are moved against."""
    if other.event != "ASSAULT" or not _shares(move.actor, other.actor):
        return False
    return _is_their_errand(move, other, sentence) or (
        (not move.recipient or _shares(move.recipient, other.recipient))
        and places_meet(move.place, other.place)
        and not other.aux
        and abs(move.reading.number - other.reading.number) <= NEARBY
    )


def _is_their_errand(move: Draft, other: Draft, sentence: Sentence) -> bool:
    """Say whether forces were sent to attack, however long ago ("sent troops to oust rebels")."""
    if move.reading.number != other.reading.number or not BARELY_TOLD.isdisjoint(other.aux):
        return False
    errand = sentence.tokens[other.reading.trigger]
    return errand.head == move.reading.trigger and errand.dep in ERRANDS and errand.tag == "VB"


def _sends_them_off(threat: Draft, other: Draft, _: Sentence) -> bool:
    """Say whether those told to leave are expelled ("expelled two and gave them a day")."""
    return (
        other.reading.number == threat.reading.number
        and ("expel" in other.modes or "deport" in other.modes)
        and NOT_TOLD.isdisjoint(other.aux)
        and _shares(threat.actor, other.actor)
        and _shares(threat.recipient, other.recipient)
    )


def _agrees_on_it(truce: Draft, other: Draft, _: Sentence) -> bool:
    """Say whether a truce that begins is agreed on ("agreed to a truce beginning in April")."""
    return (
        other.reading.number == truce.reading.number
        and other.event in {"CONCEDE", "AGREE"}
        and not set(truce.reading.slots.get("subject", ())).isdisjoint(
            other.reading.slots.get("object", ())
        )
    )


def _is_done_with_a_weapon(push: Draft, other: Draft, sentence: Sentence) -> bool:
    """Say whether people are pushed back with what hits them ("used tear gas to disperse them")."""
    return (
        other.event == "ASSAULT"
        and "crowd-control" in other.modes
        and other.reading.number == push.reading.number
        and other.reading.trigger in ancestors(sentence, push.reading.trigger)
        and _shares(push.actor, other.actor)
    )


def _convicts_them(charge: Draft, other: Draft, _: Sentence) -> bool:
    """Say whether those who are charged are convicted by the same."""
    return (
        other.event == "SANCTION"
        and "convict" in other.modes
        and "hypothetical" not in other.aux
        and _shares(charge.actor, other.actor)
        and _are_the_same(charge.recipient, other.recipient)
    )


def _prosecutes(draft: Draft) -> bool:
    return "legal" in draft.reading.frame.contexts or any(
        "JUD" in party.sector for party in draft.actor
    )


def _tells_to_leave(draft: Draft, sentence: Sentence) -> bool:
    slots = draft.reading.slots
    told = (*slots.get("infinitive", ()), *slots.get("clause", ()), *draft.reading.words)
    return any(sentence.tokens[word].lemma in listed("going-away") for word in told)


def _only_readies(draft: Draft, sentence: Sentence) -> bool:
    """Say whether forces only get ready ("held drills", "founded a militia"): no attack does."""
    reading = draft.reading
    told = (*reading.words, *reading.slots.get("object", ()))
    return any(sentence.tokens[word].lemma in slot_words()["READYING"] for word in told)


def _are_the_same(parties: tuple[Entity, ...], others: tuple[Entity, ...]) -> bool:
    """Say whether two sides may be the same people: of one country, and not of two surnames."""
    return any(
        party.code == other.code
        and len({name for name in (_surname(party), _surname(other)) if name}) < 2
        for party in parties
        for other in others
    )


def _surname(party: Entity) -> str:
    """Return the last word of somebody's name; empty where words only describe them."""
    last = party.name.split()[-1:]
    return last[0] if party.text and last and last[0][:1].isupper() else ""


def _shares(parties: tuple[Entity, ...], others: tuple[Entity, ...]) -> bool:
    return bool({p.code for p in parties} & {o.code for o in others})
