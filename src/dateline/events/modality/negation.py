"""Whether a clause, or what it hangs on, is denied."""

from dateline.events.frames.tense import OVER, tense_of
from dateline.events.modality.scope import Words, is_known
from dateline.events.modality.supposing import (
    governor_of,
    is_supposed,
)
from dateline.events.modality.undone import is_left_undone
from dateline.events.words import listed
from dateline.grammar import Sentence

NOBODY = frozenset({"nobody", "none", "neither"})
NOR = frozenset({"nor", "neither"})


def negates(sentence: Sentence, index: int, words: Words) -> bool:
    """Say whether a word on the way up from a clause denies what stands below it."""
    token = sentence.tokens[index]
    if is_left_undone(sentence, index) or _is_held_true_by_nobody(sentence, index):
        return True
    if _is_never_held_back(sentence, index, words):
        return False
    if token.lemma in words["ENDING"] or _is_yet_to_come(sentence, index):
        return token.lemma not in words["ENDING"]
    if governor_of(sentence, index, words) in words["NEGATIVE-HEAD"]:
        # "Its offensive must be halted": it goes on.
        return not (is_known(sentence, index) and is_supposed(sentence, token.head, words))
    return token.pos in {"VERB", "AUX"} and is_negated(sentence, index, words)


def _is_held_true_by_nobody(sentence: Sentence, index: int) -> bool:
    """Say whether nobody says or believes what a clause tells ("nobody believes they fled")."""
    token = sentence.tokens[index]
    return (
        token.dep == "ccomp"
        and sentence.tokens[token.head].lemma in listed("holding-true")
        and any(
            # "No 10 said" is a house.
            sentence.tokens[subject].lemma in NOBODY
            or (_is_none(sentence, subject) and sentence.tokens[subject].tag != "CD")
            for subject in sentence.dependents(token.head, "nsubj")
        )
    )


def _is_never_held_back(sentence: Sentence, index: int, words: Words) -> bool:
    """Say whether somebody "did not hesitate to" do something, or "did not fail to": he did.

    Args:
        sentence: The sentence.
        index: That verb, or the one of the deed.
        words: The classes of `modality.txt`.
    """
    token = sentence.tokens[index]
    held = token if token.dep != "xcomp" else sentence.tokens[token.head]
    if token.lemma in listed("holding-back"):
        held = token
    return held.lemma in listed("holding-back") and is_negated(sentence, held.index, words)


def _is_only_late(sentence: Sentence, verb: int) -> bool:
    """Say whether something was "not" done "until" a time: then it was."""
    late = any(
        sentence.tokens[child].lemma in {"until", "till"}
        for child in sentence.dependents(verb, "prep")
    ) or any(
        sentence.tokens[mark].lemma in {"until", "till"}
        for clause in sentence.dependents(verb, "advcl")
        for mark in sentence.dependents(clause, "mark")
    )
    return late and tense_of(sentence, verb) in OVER


def _is_not_only(sentence: Sentence, verb: int, denial: int) -> bool:
    """Say whether "not" denies no more than that it is all ("not only arrested", "not just by")."""
    near = {verb, denial, *sentence.dependents(verb, "agent", "prep")}
    return any(
        sentence.tokens[word].lemma in {"only", "just", "merely", "simply", "solely"}
        and word > denial
        for index in near
        for word in sentence.dependents(index, "advmod", "preconj", "cc")
    )


def _is_yet_to_come(sentence: Sentence, index: int) -> bool:
    """Say whether something has "yet to" be done."""
    token = sentence.tokens[index]
    return token.dep == "xcomp" and any(
        sentence.tokens[child].lemma == "yet"
        for above in (index, token.head)
        for child in sentence.dependents(above, "advmod")
        if child < index
    )


def is_negated(sentence: Sentence, index: int, words: Words) -> bool:
    """Say whether a word is denied by what hangs on it ("not", "no", "nobody", "by no means")."""
    for child in sentence.children[index]:
        token = sentence.tokens[child]
        if token.dep == "aux" and child and sentence.tokens[child - 1].lemma in NOR:
            # "Nor did Chad accept"
            return True
        if token.dep == "neg" or (
            token.dep in {"det", "advmod", "preconj"} and token.lemma in words["NEGATION"]
        ):
            return not (_is_only_late(sentence, index) or _is_not_only(sentence, index, child))
        if token.text.lower() == "longer" and sentence.dependents(child, "neg", "det"):
            # "would no longer talk to"
            return True
        if _is_nearly(sentence, index, child):
            return True
        if token.dep == "advmod" and sentence.dependents(child, "neg"):
            # "Has not so far accepted"; "fled to a camp, not far from the front" denies no flight.
            return token.lemma in words["NOT-YET"] and (
                token.lemma != "far" or bool(sentence.dependents(child, "advmod"))
            )
        if token.dep == "prep" and _is_in_no_way(sentence, child, words):
            return True
        if token.dep in {"nsubj", "nsubjpass", "dobj"} and _is_none(sentence, child):
            return True
        if token.dep == "attr" and sentence.dependents(index, "expl"):
            # "There were no clashes."
            return any(
                sentence.tokens[inner].lemma == "no" for inner in sentence.dependents(child, "det")
            )
        if token.dep in {"nsubj", "nsubjpass"} and token.lemma in NOBODY:
            return True
    return False


def _is_nearly(sentence: Sentence, verb: int, word: int) -> bool:
    """Say whether something was "nearly" done; "nearly doubled its tariffs" tells how much."""
    nearly = sentence.tokens[word]
    return (
        nearly.dep == "advmod"
        and nearly.lemma in listed("all-but")
        and sentence.tokens[verb].tag in {"VBD", "VBN"}
        and sentence.tokens[verb].lemma not in listed("by-degrees")
    )


def _is_in_no_way(sentence: Sentence, preposition: int, words: Words) -> bool:
    """Say whether a phrase denies its clause: "by no means", "under no circumstances"."""
    return any(
        sentence.tokens[inner].lemma == "no"
        for noun in sentence.dependents(preposition, "pobj")
        if sentence.tokens[noun].lemma in words["NO-WAY"]
        for inner in sentence.dependents(noun, "det")
    )


def _counts(sentence: Sentence, no: int) -> bool:
    """Say whether "no" opens a number ("no fewer than 20 rebels")."""
    behind = [token.text.lower() for token in sentence.tokens[no + 1 : no + 3]]
    return behind[1:] == ["than"] and behind[0] in listed("comparing")


def is_missing(sentence: Sentence, trigger: int) -> bool:
    """Say whether a noun is what there was none of ("without protest from Oslo").

    "With barely a word of protest", "without a murmur of dissent".

    Args:
        sentence: The sentence.
        trigger: The noun.
    """
    noun = sentence.tokens[trigger]
    if noun.dep != "pobj":
        return False
    way = sentence.tokens[noun.head]
    measure = sentence.tokens[way.head]
    little = False
    if way.lemma == "of" and measure.lemma in listed("least-of-it"):
        little = any(
            sentence.tokens[word].lemma in listed("hardly")
            for word in sentence.dependents(measure.index, "advmod", "det", "predet")
        )
        way = sentence.tokens[measure.head] if measure.dep == "pobj" else way
    return little or (way.lemma == "without" and not is_known(sentence, trigger))


def _is_none(sentence: Sentence, noun: int) -> bool:
    """Say whether a noun stands behind "no" or "neither", or "no more" of the same phrase."""
    more = [
        one
        for one in sentence.dependents(noun, "amod")
        if sentence.tokens[one].lemma in listed("still-more")
    ]
    neither = any(
        # "Neither Mali's army nor Niger's"
        sentence.tokens[inner].lemma == "neither"
        for owner in sentence.dependents(noun, "poss")
        for inner in sentence.dependents(owner, "det", "preconj", "cc")
    )
    return neither or any(
        sentence.tokens[inner].lemma in {"no", "neither"} and not _counts(sentence, inner)
        for above, labels in ((noun, ("det", "preconj", "cc")), *((one, ("neg",)) for one in more))
        for inner in sentence.dependents(above, *labels)
    )
