"""Who holds ground that is taken, where words beside it tell: "the rebel-held town".

Source:
    Codebook, "Who".
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from dateline.events.classes import slot_words
from dateline.events.draft import Draft
from dateline.events.other_side import is_enemy
from dateline.events.sectors import PEOPLE, PLACE_NAMES, UNKNOWN
from dateline.events.speakers import SpokenCast
from dateline.grammar import Sentence, subtree
from dateline.records import Entity

WITHIN = frozenset({"compound", "appos", "nmod", "amod", "poss", "pobj"})
TOLD_APART = frozenset({"relcl", "ccomp", "advcl", "conj"})
OWNING = frozenset({"of", "by"})
PLACING = frozenset({"of", "in"})
ENEMY = frozenset({"with", "against"})
AFTER = frozenset({"after", "follow", "following", "amid", "in", "despite"})
STATES = (("GOV",), ())
UNARMED = (PEOPLE, ("GOV",), ())
CLIMBED = 4


def takes_ground(draft: Draft, sentence: Sentence) -> bool:
    """Say whether a draft tells that somebody takes or fights for a place."""
    told = (draft.reading.trigger, *draft.reading.words)
    return draft.event == "ASSAULT" and _has_word("TAKING-GROUND", told, sentence)


def is_ground_offensive(draft: Draft, sentence: Sentence) -> bool:
    """Say whether a draft's words are of troops that go against a place ("an incursion into")."""
    told = (draft.reading.trigger, *draft.reading.words, *draft.reading.slots.get("object", []))
    return takes_ground(draft, sentence) or _has_word("GROUND-OFFENSIVE", told, sentence)


def _has_word(name: str, told: Sequence[int], sentence: Sentence) -> bool:
    words = slot_words()[name]
    return any(sentence.tokens[index].lemma in words for index in told)


def told_holders(draft: Draft, sentence: Sentence, cast: SpokenCast) -> tuple[Entity, ...]:
    """Return the armed side that words tell to hold what is taken, or nobody.

    Args:
        draft: A draft whose recipient is a place's people.
        sentence: Its sentence.
        cast: Who is who in the story.
    """
    number = draft.reading.number
    for top in _phrases(draft, sentence):
        for index in subtree(sentence, top, TOLD_APART):
            holders = _holders_at(number, index, sentence, cast)
            found = _fitting((_of_the_place(party, draft, cast) for party in holders), draft)
            if found:
                return found
    return _fitting(_fought_for_it(draft, sentence, cast), draft)


def _of_the_place(party: Entity, draft: Draft, cast: SpokenCast) -> Entity:
    """Return a holder whose country no word tells as one of the place's ("a rebel-held town")."""
    lent = cast.is_guess(party) and draft.recipient and draft.recipient[0].code != UNKNOWN
    return replace(party, code=draft.recipient[0].code) if lent else party


def _phrases(draft: Draft, sentence: Sentence) -> Iterator[int]:
    """Return the tops of the phrases that name the place which is taken."""
    for party in draft.recipient:
        if not party.text:
            paths = {path for alternative in draft.reading.frame.recipient for path in alternative}
            for path in sorted(paths):
                yield from draft.reading.slots.get(path, [])
        inside = [
            token
            for token in sentence.tokens
            if party.start <= token.start and token.end <= party.end
        ]
        if not inside:
            continue
        top = inside[-1]
        for _ in range(CLIMBED):
            head = sentence.tokens[top.head]
            if top.dep not in WITHIN or top.head == top.index:
                break
            if top.dep == "pobj" and (head.lemma not in PLACING or head.dep != "prep"):
                break
            top = sentence.tokens[head.head] if top.dep == "pobj" else head
        yield top.index
    # The parser often hangs "the battle to retake X, the capital of Y" on the battle.
    yield from sentence.dependents(draft.reading.trigger, "appos")


def _holders_at(number: int, index: int, sentence: Sentence, cast: SpokenCast) -> Iterator[Entity]:
    """Return whose a stronghold is, or who a word says to hold something."""
    token = sentence.tokens[index]
    words = slot_words()
    if token.text.lower() in words["HELD"]:
        if index > 1 and sentence.tokens[index - 1].text == "-":
            yield from (_as_occupier(party) for party in cast.at(number, index - 2))
        yield from _below(number, index, sentence, cast, {"agent", "prep"}, OWNING)
    for clause in sentence.dependents(index, "relcl"):
        if sentence.tokens[clause].text.lower() in words["HELD"]:
            for subject in sentence.dependents(clause, "nsubj"):
                yield from cast.at(number, subject)
            yield from _below(number, clause, sentence, cast, {"agent", "prep"}, OWNING)
    if token.lemma in words["STRONGHOLD"]:
        yield from cast.modifiers(number, index)
        for child in sentence.dependents(index, "compound", "poss", "amod"):
            yield from cast.at(number, child)
        yield from _below(number, index, sentence, cast, {"prep"}, OWNING)


def _as_occupier(party: Entity) -> Entity:
    """Return a nation that holds ground as its armed forces ("the Russian-occupied village")."""
    return replace(party, sector=("MIL",)) if party.sector in UNARMED else party


def _below(
    number: int,
    index: int,
    sentence: Sentence,
    cast: SpokenCast,
    labels: Iterable[str],
    prepositions: frozenset[str],
) -> Iterator[Entity]:
    for preposition in sentence.dependents(index, *labels):
        if sentence.tokens[preposition].lemma in prepositions:
            for filler in sentence.dependents(preposition, "pobj"):
                yield from cast.at(number, filler) or cast.modifiers(number, filler)


def _fought_for_it(draft: Draft, sentence: Sentence, cast: SpokenCast) -> Iterator[Entity]:
    """Return with whom it was fought over: "fell to X after a battle with Y"."""
    number = draft.reading.number
    for preposition in sentence.dependents(draft.reading.trigger, "prep"):
        if sentence.tokens[preposition].lemma not in AFTER:
            continue
        for battle in sentence.dependents(preposition, "pobj"):
            if sentence.tokens[battle].lemma in slot_words()["BATTLE"]:
                yield from _below(number, battle, sentence, cast, {"prep"}, ENEMY)


def _fitting(parties: Iterable[Entity], draft: Draft) -> tuple[Entity, ...]:
    """Return the first party that is armed and on another side than the actor's."""
    return next(((party,) for party in parties if is_enemy(party, draft.actor)), ())


def is_place(parties: Sequence[Entity]) -> bool:
    """Say whether a recipient is only a place: a town, who lives there, or a country by its name.

    Those who are held in a place ("civilians held by rebels") are none.
    """
    return all(
        party.via != "coreference"
        and (
            party.sector in STATES
            or (
                party.sector == PEOPLE
                and (not party.text or party.name.startswith(PLACE_NAMES) or _is_name(party))
            )
        )
        for party in parties
    )


def _is_name(party: Entity) -> bool:
    """Say whether a place stands for itself: by its name, or as its country."""
    return party.via == "metonym" or party.name in {party.code, party.text}
