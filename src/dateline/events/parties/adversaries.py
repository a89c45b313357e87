"""Whom a clause tells to fight or suffer beside its slots: "a war against X", "killed fighting X".

Source:
    Codebook, "Who".
"""

from dateline.events.frames.phrases import WhoIsWho
from dateline.events.frames.reading import Reading
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.other_side import is_of
from dateline.events.words import listed
from dateline.grammar import Sentence, ancestors, subtree
from dateline.records import Entity

TOLD_APART = frozenset({"relcl", "ccomp", "conj"})
ENEMY = frozenset({"against", "with"})
FIGHTING = frozenset({"fight", "battle"})
BESIDE = frozenset({"advcl", "xcomp", "acl"})


def whom_they_fought(reading: Reading, sentence: Sentence, cast: WhoIsWho) -> tuple[Entity, ...]:
    """Return against whom somebody fell, where nobody is told to have done it.

    "Was killed fighting X", "killed while battling with X".
    """
    if reading.frame.event != "ASSAULT" or "subject" in reading.slots:
        return ()
    for clause in sentence.dependents(reading.trigger, "advcl", "xcomp"):
        if sentence.tokens[clause].lemma not in slot_words()["BATTLE"]:
            continue
        for top, label in [(clause, "dobj"), *_against(sentence, clause)]:
            for filler in sentence.dependents(top, label):
                found = cast.at(reading.number, filler)
                if found:
                    return found
    return ()


def _against(sentence: Sentence, clause: int) -> list[tuple[int, str]]:
    return [
        (preposition, "pobj")
        for preposition in sentence.dependents(clause, "prep")
        if sentence.tokens[preposition].lemma in ENEMY
    ]


def whom_against(
    reading: Reading, sentence: Sentence, cast: WhoIsWho, actor: tuple[Entity, ...]
) -> tuple[Entity, ...]:
    """Return whom a clause says that something is against ("called up men for a war against X")."""
    below = subtree(sentence, reading.trigger, TOLD_APART)
    for index in below:
        if sentence.tokens[index].lemma != "against" or sentence.tokens[index].dep != "prep":
            continue
        for filler in sentence.dependents(index, "pobj"):
            parties = cast.at(reading.number, filler) or cast.modifiers(reading.number, filler)
            found = tuple(party for party in parties if not is_of(party, actor))
            if found:
                return found
    return _whom_it_drives_out(reading, sentence, cast, actor)


def _whom_it_drives_out(
    reading: Reading, sentence: Sentence, cast: WhoIsWho, actor: tuple[Entity, ...]
) -> tuple[Entity, ...]:
    """Return whom a deed is said to rid a place of ("an operation that pushes X back")."""
    for deed in reading.slots.get("object", []):
        if sentence.tokens[deed].lemma not in slot_words()["DEED"]:
            continue
        for clause in sentence.dependents(deed, "relcl"):
            does_it = any(
                sentence.tokens[one].tag == "WDT" for one in sentence.dependents(clause, "nsubj")
            )
            if not does_it or sentence.tokens[clause].lemma not in listed("ridding"):
                continue
            for driven in sentence.dependents(clause, "dobj"):
                parties = cast.at(reading.number, driven)
                found = tuple(party for party in parties if not is_of(party, actor))
                if found:
                    return found
    return ()


def who_suffers(
    reading: Reading, sentence: Sentence, cast: WhoIsWho, actor: tuple[Entity, ...]
) -> tuple[Entity, ...]:
    """Return who undergoes what a noun tells ("villagers endured a month of airstrikes")."""
    for above in ancestors(sentence, reading.trigger):
        token = sentence.tokens[above]
        if token.pos not in {"VERB", "AUX"}:
            continue
        if token.lemma not in slot_words()["UNDERGOING"]:
            return ()
        return tuple(
            party
            for subject in sentence.dependents(above, "nsubj")
            for party in cast.at(reading.number, subject)
            if not is_of(party, actor)
        )
    return ()


def fell_as_fighter(reading: Reading, sentence: Sentence, cast: WhoIsWho) -> bool:
    """Say whether whoever was hit fought beside or against somebody: "killed fighting the rebels".

    Firemen killed fighting a blaze are none.
    """
    return any(
        bool(cast.at(reading.number, filler))
        for clause in fights_told(reading, sentence)
        for top, label in [(clause, "dobj"), *_beside_whom(sentence, clause)]
        for filler in sentence.dependents(top, label)
    )


def fights_told(reading: Reading, sentence: Sentence) -> list[int]:
    """Return the participles that tell in what fight somebody fell ("killed fighting X")."""
    if reading.frame.event != "ASSAULT":
        return []
    below = [
        clause
        for clause in sentence.dependents(reading.trigger, "advcl", "xcomp")
        if sentence.tokens[clause].tag == "VBG" and sentence.tokens[clause].lemma in FIGHTING
    ]
    return [reading.trigger, *below] if fell_fighting(reading, sentence) else below


def _beside_whom(sentence: Sentence, clause: int) -> list[tuple[int, str]]:
    return [
        (preposition, "pobj")
        for preposition in sentence.dependents(clause, "prep")
        if sentence.tokens[preposition].lemma in {*ENEMY, "alongside", "for", "beside"}
    ]


def fell_fighting(reading: Reading, sentence: Sentence) -> bool:
    """Say whether somebody fell in the fight that is told ("died fighting X")."""
    token = sentence.tokens[reading.trigger]
    if reading.frame.event != "ASSAULT" or token.tag != "VBG" or token.dep not in BESIDE:
        return False
    head = sentence.tokens[token.head]
    # "Was killed fighting X", not "killed two men fighting X".
    killed = head.lemma in listed("tolls") and not sentence.dependents(head.index, "dobj")
    return head.lemma in listed("dying") or killed
