"""Who holds ground that is taken, where words beside it tell: "the rebel-held town".

Source:
    Codebook, "Who".
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from dateline.events.draft import Draft, meant_by
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.other_side import is_enemy
from dateline.events.parties.sectors import PEOPLE, PLACE_NAMES, UNKNOWN
from dateline.events.parties.speakers import SpokenCast
from dateline.events.words import listed
from dateline.grammar import Sentence, Token, subtree
from dateline.places import is_told_place
from dateline.records import Entity

WITHIN = frozenset({"compound", "appos", "nmod", "amod", "poss", "pobj"})
TOLD_APART = frozenset({"relcl", "ccomp", "advcl", "conj"})
OWNING = frozenset({"of", "by"})
PLACING = frozenset({"of", "in"})
ENEMY = frozenset({"with", "against"})
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
        if inside:
            yield _top_of(inside[-1], sentence)
    # The parser often hangs "the battle to retake X, the capital of Y" on the battle.
    yield from sentence.dependents(draft.reading.trigger, "appos")


def _top_of(token: Token, sentence: Sentence) -> int:
    """Return the top of the phrase that names a place ("the town of X", "X's old city")."""
    for _ in range(CLIMBED):
        head = sentence.tokens[token.head]
        if token.dep not in WITHIN or token.head == token.index:
            break
        if token.dep == "pobj" and (head.lemma not in PLACING or head.dep != "prep"):
            break
        token = sentence.tokens[head.head] if token.dep == "pobj" else head
    return token.index


def holders_elsewhere(
    draft: Draft, drafts: Sequence[Draft], sentences: Sequence[Sentence], cast: SpokenCast
) -> tuple[Entity, ...]:
    """Return the armed side that other sentences tell to hold, or to have taken, the same place.

    Args:
        draft: A draft whose recipient is a place's people.
        drafts: All drafts of the story.
        sentences: Its sentences.
        cast: Who is who in it.
    """
    name = _place_name(draft)
    own = draft.reading.number
    if not name:
        return ()
    for number in sorted(range(len(sentences)), key=lambda other: abs(other - own)):
        sentence = sentences[number]
        if number == own or name not in sentence.text:
            continue
        for token in sentence.tokens:
            if token.text == name:
                holders = _holders_in(number, token, sentence, cast)
                found = _fitting((_of_the_place(one, draft, cast) for one in holders), draft)
                if found:
                    return meant_by(draft, found)
    taken = [
        (abs(own - other.reading.number), party)
        for other in drafts
        if _place_name(other) == name and takes_ground(other, sentences[other.reading.number])
        for party in other.actor
        if is_enemy(party, draft.actor) and party.code not in {one.code for one in draft.actor}
    ]
    return meant_by(draft, [min(taken, key=lambda one: one[0])[1]]) if taken else ()


def _place_name(draft: Draft) -> str:
    """Return the last word of the town that a draft's recipient stands for; empty for a country."""
    party = next(iter(draft.recipient), None)
    if party is None or party.sector != PEOPLE or party.via != "role":
        return ""
    if not party.text:
        place = draft.place
        if place is None or not is_told_place(place):
            return ""
        return place.name.split()[-1]
    last = party.text.split()[-1]
    return last if last[:1].isupper() else ""


def _holders_in(
    number: int, token: Token, sentence: Sentence, cast: SpokenCast
) -> Iterator[Entity]:
    """Return who a sentence tells to hold a place that it names."""
    top = _top_of(token, sentence)
    for index in subtree(sentence, top, TOLD_APART):
        yield from _holders_at(number, index, sentence, cast)
    verb = sentence.tokens[sentence.tokens[top].head]
    if sentence.tokens[top].dep == "dobj" and verb.lemma in slot_words()["HOLDING"]:
        for subject in sentence.dependents(verb.index, "nsubj"):
            yield from cast.at(number, subject)


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
    for filler in sentence.governed(index, labels, *prepositions):
        yield from cast.at(number, filler) or cast.modifiers(number, filler)


def _fought_for_it(draft: Draft, sentence: Sentence, cast: SpokenCast) -> Iterator[Entity]:
    """Return with whom it was fought over: "fell to X after a battle with Y"."""
    number = draft.reading.number
    for battle in sentence.behind(draft.reading.trigger, *listed("after", "after-a-fight")):
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
