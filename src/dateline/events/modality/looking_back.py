"""What is told for its age: "twenty years after …", a film, an anniversary, "the 1994 bombing"."""

import re
from itertools import pairwise

from dateline.events.frames.nominal import light_verb_of
from dateline.events.modality.scope import Words
from dateline.events.words import listed
from dateline.grammar import Sentence, ancestors

YEAR = re.compile(r"1\d{3}|20\d\d")
RECALLED = frozenset({"dobj", "ccomp", "nsubjpass"})
DEED_SLOTS = ("nsubj", "nsubjpass", "dobj")


def is_long_ago(sentence: Sentence, trigger: int, words: Words) -> bool:
    """Say whether a deed is only what years have passed since, or what a work or a rite recalls.

    Args:
        sentence: The sentence.
        trigger: The token of the clause's trigger.
        words: The classes of `modality.txt`.
    """
    told = sentence.words
    years = not told.isdisjoint(words["LONG-TIME"])
    recalled = not told.isdisjoint(
        words["RECALLING-WORK"] | words["RECALLING"] | words["RECALLING-RITE"] | {"day"}
    )
    if not years and not recalled:
        return False
    chain = (trigger, *ancestors(sentence, trigger))
    return (years and any(_is_years_after(sentence, index, trigger, words) for index in chain)) or (
        recalled and _is_recalled(sentence, chain, words)
    )


def _is_years_after(sentence: Sentence, index: int, trigger: int, words: Words) -> bool:
    """Say whether a token is the "after" of "years after", or the verb of a clause with it."""
    token = sentence.tokens[index]
    marks = (index,) if index != trigger else ()
    return any(
        mark < trigger and _is_since_years(sentence, mark, words)
        for mark in (*marks, *sentence.dependents(token.index, "mark"))
    )


def _is_since_years(sentence: Sentence, mark: int, words: Words) -> bool:
    token = sentence.tokens[mark]
    before = [sentence.tokens[at].lemma for at in range(max(0, mark - 2), mark)]
    if token.lemma in listed("after"):
        return bool(before) and before[-1] in words["LONG-TIME"]
    # "A decade on from the killing".
    return token.lemma == "from" and before[1:] == ["on"] and before[0] in words["LONG-TIME"]


def _is_recalled(sentence: Sentence, chain: tuple[int, ...], words: Words) -> bool:
    for below, above in pairwise(chain):
        token, head = sentence.tokens[below], sentence.tokens[above]
        if head.lemma in words["RECALLING-WORK"] and token.dep in {"prep", "acl", "relcl"}:
            # A work itself may be what is struck: only what hangs on it by a word is told in it.
            return token.lemma in words["RECALLING-LINK"]
        if token.dep == "prep" and _is_a_rite(sentence, above, words):
            return token.lemma in words["RECALLING-LINK"]
        if token.dep not in RECALLED:
            continue
        if head.lemma in words["RECALLING"]:
            return True
        if head.lemma == "mark" and token.lemma == "day":
            return True
        if head.lemma in words["RECALLING-TELLING"] and any(
            sentence.tokens[subject].lemma in words["RECALLING-WORK"]
            for subject in sentence.dependents(above, "nsubj")
        ):
            return True
    return False


def _is_a_rite(sentence: Sentence, verb: int, words: Words) -> bool:
    """Say whether a verb tells a rite for the dead ("held a minute of silence for")."""
    held = sentence.dependents(verb, "dobj")
    inner = [filler for noun in held for filler in sentence.behind(noun)]
    return any(sentence.tokens[noun].lemma in words["RECALLING-RITE"] for noun in (*held, *inner))


def dated_word(sentence: Sentence, trigger: int, words: Words) -> int:
    """Return the word whose day a deed has: of "the 1994 bombing killed 85" the bombing.

    Args:
        sentence: The sentence.
        trigger: The token of the clause's trigger.
        words: The classes of `modality.txt`.

    Returns:
        A noun for a deed that a year stands before, which the trigger's clause tells of; the
        trigger itself where there is none.
    """
    token = sentence.tokens[trigger]
    if token.pos not in {"VERB", "AUX"} or sentence.words.isdisjoint(words["DEED-WITH-A-YEAR"]):
        return trigger
    nouns = sentence.dependents(trigger, *DEED_SLOTS)
    if token.dep in {"relcl", "acl"}:
        nouns = [*nouns, token.head]
    for noun in nouns:
        if sentence.tokens[noun].lemma in words["DEED-WITH-A-YEAR"] and any(
            YEAR.fullmatch(sentence.tokens[child].text)
            for child in sentence.dependents(noun, "nummod", "compound", "amod", "nmod")
            if child < noun
        ):
            return noun
    return trigger


def is_remembered(sentence: Sentence, trigger: int, words: Words) -> bool:
    """Say whether a sentence about an anniversary tells of the deed that is remembered.

    What is done on that day itself is news: "thousands marched on the anniversary of the coup".

    Args:
        sentence: The sentence.
        trigger: The deed.
        words: The classes of `modality.txt`.
    """
    remembering = words["COMMEMORATION"]
    if remembering.isdisjoint(sentence.words):
        return False
    doing = {trigger, light_verb_of(sentence, trigger)}
    token = sentence.tokens[trigger]
    while token.dep in {"conj", "xcomp"} or (token.dep == "advcl" and token.tag == "VBG"):
        # "Struck a memorial service, killing nine", "marched and burned flags".
        token = sentence.tokens[token.head]
        doing.add(token.index)
    days = (token.index for token in sentence.tokens if token.lemma in remembering)
    return any(doing.isdisjoint(ancestors(sentence, day)) for day in days)
