"""Clauses that stand side by side, each with a doer of its own.

"Sweden cut off aid and Denmark is reviewing its programme": who does something else in the next
clause is not whom the first is towards, unless he answers it.
"""

from dateline.events.frames.reading import Reading
from dateline.events.frames.slots import slots_of
from dateline.events.lexicon.classes import slot_words
from dateline.events.words import listed
from dateline.grammar import VERBAL, Sentence, ancestors, subtree

SUBJECTS = ("nsubj", "nsubjpass")
CLAUSES_BELOW = frozenset({"relcl", "acl", "prep"})
BESIDE = frozenset({"with", "at", "to"})
WHERE = ("in", "near", "inside")


def does_something_else(sentence: Sentence, token: int, trigger: int) -> bool:
    """Say whether somebody does something of his own in the clause beside an event's.

    Args:
        sentence: The sentence.
        token: Who is spoken of.
        trigger: The event's own word.
    """
    subject = _top_of(sentence, token)
    if sentence.labels[subject] not in SUBJECTS:
        return False
    verb = sentence.tokens[sentence.tokens[subject].head]
    above = (trigger, *ancestors(sentence, trigger))
    if verb.index in above:
        # "Kenya deplored the coup; France urged calm": the first speaks of something else.
        judging = slot_words()["DEPLORING"] | slot_words()["PRAISING"]
        return verb.lemma in judging and any(
            at in above and _is_next(sentence, at, verb.index)
            for at in sentence.dependents(verb.index, "conj")
        )
    if _is_contrasted(sentence, verb.index):
        # "Japan complained in Geneva, while Brazil asked for talks".
        return verb.head in above
    return verb.head in above and _is_next(sentence, verb.index, verb.head)


def _is_contrasted(sentence: Sentence, verb: int) -> bool:
    """Say whether a clause only tells what another did meanwhile: it opens with "while".

    Whoever deplores something meanwhile may have been hit by it.
    """
    token = sentence.tokens[verb]
    return (
        token.dep == "advcl"
        and token.lemma not in slot_words()["DEPLORING"]
        and any(
            sentence.tokens[mark].lemma in {"while", "whereas"}
            for mark in sentence.dependents(verb, "mark")
        )
    )


def asked_beside(reading: Reading, sentence: Sentence) -> frozenset[int]:
    """Return the words where a frame asks for a party that is on no side of its event.

    "Lodged a complaint with the council", "handed the hostages over to the Red Cross", "denied
    arming the rebels".

    Args:
        reading: A frame on a clause.
        sentence: Its sentence.
    """
    frame = reading.frame
    held = [reading.slots, *(slots_of(sentence, at) for at in reading.slots.get("object", []))]
    sides = {path for paths in (frame.actor, frame.recipient) for one in paths for path in one}
    return (
        lookers_on(sentence)
        | _denied(reading, sentence)
        | frozenset(
            token
            for slot, filling in frame.slots
            if filling.sectors and slot in BESIDE and slot not in sides
            for slots in held
            for filler in slots.get(slot, [])
            for token in subtree(sentence, filler, CLAUSES_BELOW)
        )
    )


def _denied(reading: Reading, sentence: Sentence) -> frozenset[int]:
    """Return the words for a deed that is denied: the denial answers who charges somebody with it.

    "Denied the nuns their pensions" refuses them something.
    """
    if reading.frame.event != "REJECT":
        return frozenset()
    if sentence.tokens[reading.trigger].lemma not in listed("denying-a-deed"):
        return frozenset()
    tops = sentence.dependents(reading.trigger, "xcomp", "ccomp")
    tops += [
        thing
        for thing in sentence.dependents(reading.trigger, "dobj")
        if sentence.tokens[thing].lemma in listed("parts-in-a-deed")
        # "Denied arming rebels": parsers take the deed for a part of the noun.
        or any(
            sentence.tokens[child].tag == "VBG"
            for child in sentence.dependents(thing, "compound", "amod")
        )
    ]
    # "Denied arming rebels in Chad": where that was hangs on the denial now and then.
    tops += sentence.behind(reading.trigger, *WHERE) if tops else []
    return frozenset(token for top in tops for token in subtree(sentence, top))


def lookers_on(sentence: Sentence) -> frozenset[int]:
    """Return the words for those who only watch, host or vouch: "with Togo as an observer".

    Args:
        sentence: The sentence.
    """
    if "as" not in sentence.words or "with" not in sentence.words:
        return frozenset()
    found: set[int] = set()
    for token in sentence.tokens:
        parts = sentence.dependents(token.index, "pobj") if token.lemma == "as" else []
        if not parts or sentence.tokens[parts[0]].lemma not in slot_words()["LOOKING-ON"]:
            continue
        companions = [
            inner
            for preposition in sentence.tokens[: token.index]
            if preposition.lemma == "with"
            for inner in sentence.dependents(preposition.index, "pobj")
            if inner < token.index
        ]
        for companion in companions[-1:]:
            found.update(subtree(sentence, companion))
    return frozenset(found)


def those_stood_for(sentence: Sentence) -> frozenset[int]:
    """Return the words for those on whose behalf somebody acts: he does it, and not to them.

    Args:
        sentence: The sentence.
    """
    if "behalf" not in sentence.words:
        return frozenset()
    return frozenset(
        inner
        for token in sentence.tokens
        if token.lemma == "behalf"
        for preposition in sentence.dependents(token.index, "prep")
        for inner in subtree(sentence, preposition)
    )


def stands_beside(sentence: Sentence, token: int, trigger: int) -> bool:
    """Say whether a word stands in the clause beside an event's, whatever it is there.

    Args:
        sentence: The sentence.
        token: The word.
        trigger: The event's own word.
    """
    above = (trigger, *ancestors(sentence, trigger))
    return any(
        sentence.tokens[at].head in above and _is_next(sentence, at, sentence.tokens[at].head)
        for at in ancestors(sentence, token)
        if at not in above
    )


def _is_next(sentence: Sentence, second: int, first: int) -> bool:
    """Say whether two verbs head clauses side by side, the second no answer to the first."""
    return (
        first < second
        and sentence.labels[second] == "conj"
        and sentence.tokens[first].pos in VERBAL
        and sentence.tokens[second].lemma not in slot_words()["ANSWERING"]
        and all(
            any(at < verb for at in sentence.dependents(verb, *SUBJECTS))
            for verb in (first, second)
        )
    )


def _top_of(sentence: Sentence, token: int) -> int:
    """Return the head of the phrase of names joined to each other that a token stands in."""
    while sentence.labels[token] == "conj" and sentence.tokens[token].pos not in VERBAL:
        token = sentence.tokens[token].head
    return token
