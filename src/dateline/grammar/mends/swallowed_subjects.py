"""Subjects that a small parser takes into the phrase before them, with the "and" between the two.

"Tanks rolled into Rafah and Egyptian officials warned": the place becomes an adjective of the
officials. "Gunmen seized a hospital and government forces retook it": so does the hospital, and
what was seized becomes a clause. "Israel protested after Ireland, Norway and Spain recognised
Palestine": the list is cut, and its last alone acts.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import FINITE_TAGS, NOUN_TAGS
from dateline.grammar.tree import (
    CLAUSE_SUBJECTS,
    MODIFIERS_BEFORE,
    hung_before,
    subtree,
    with_tokens,
)
from dateline.grammar.words import words

MARKS = frozenset({"after", "before", "since", "until"})
FILLERS = frozenset({"pobj", "dobj"})
BEHIND = frozenset({"advcl", "conj", "ccomp"})


def free_swallowed_subject(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a noun is the subject of the verb behind it.

    Args:
        sentence: As parsed; it is returned itself where none is swallowed so.
    """
    for noun in sentence.tokens[:-1]:
        verb = sentence.tokens[noun.index + 1]
        if verb.tag not in FINITE_TAGS or verb.dep not in BEHIND:
            continue
        place = place_before(sentence, noun)
        if place is None:
            continue
        first, above = sentence.tokens[verb.head], _governor(sentence, noun, verb)
        if above is None or first.index > place.index or first.pos not in {"VERB", "AUX"}:
            continue
        (cc, *_) = sentence.dependents(place.index, "cc")
        changed = parted_from(sentence, place, noun)
        label = "pobj" if above.dep == "prep" else "dobj"
        changed[place.index] = replace(place, dep=label, head=above.index)
        changed[cc] = replace(sentence.tokens[cc], head=first.index)
        changed[noun.index] = replace(noun, dep="nsubj", head=verb.index)
        changed[verb.index] = replace(verb, dep="conj")
        return with_tokens(sentence, changed)
    return sentence


def join_cut_list(sentence: Sentence) -> Sentence:
    """Return a sentence in which all that a clause's subject lists do what the last one does.

    Args:
        sentence: As parsed; it is returned itself where no list behind a mark is cut so.
    """
    for mark in sentence.tokens:
        if mark.text.lower() not in MARKS or mark.dep != "prep":
            continue
        fillers = sentence.dependents(mark.index, "pobj")
        if len(fillers) != 1 or fillers[0] != subtree(sentence, mark.index)[1]:
            continue
        first, *joined = _listed(sentence, sentence.tokens[fillers[0]])
        behind = subtree(sentence, mark.index)[-1] + 1
        if not joined or behind + 1 >= len(sentence.tokens):
            continue
        cc, last = sentence.tokens[behind], _subject_at(sentence, behind + 1)
        if cc.lemma != "and" or last is None or last.tag != first.tag:
            continue
        verb, above = sentence.tokens[last.head], sentence.tokens[mark.head]
        if verb.dep == "conj" and verb.head == above.index:
            return with_tokens(
                sentence,
                {
                    mark.index: replace(mark, dep="mark", head=verb.index),
                    first.index: replace(first, dep="nsubj", head=verb.index),
                    last.index: replace(last, dep="conj", head=joined[-1].index),
                    cc.index: replace(cc, head=joined[-1].index),
                    verb.index: replace(verb, dep="advcl"),
                },
            )
    return sentence


def place_before(sentence: Sentence, noun: Token) -> Token | None:
    """Return the name that stands before "and" and was made part of a noun, or None.

    Args:
        sentence: As parsed.
        noun: A noun.
    """
    if noun.tag not in NOUN_TAGS:
        return None
    for one in sentence.children[noun.index]:
        place = sentence.tokens[one]
        joined = sentence.dependents(one, "cc")
        if place.dep in MODIFIERS_BEFORE and place.tag in NOUN_TAGS and len(joined) == 1:
            between = sentence.tokens[joined[0] + 1 : noun.index]
            if sentence.tokens[joined[0]].lemma == "and" and all(
                token.pos in {"ADJ", "PROPN", "NOUN", "NUM"} for token in between
            ):
                return place
    return None


def parted_from(sentence: Sentence, place: Token, noun: Token) -> dict[int, Token]:
    """Return what stands beside a name that was made part of a noun, as it hangs on either.

    Args:
        sentence: As parsed.
        place: The name: what stands before it is its own.
        noun: The noun: what was joined to the name is its own.
    """
    changed = hung_before(sentence, noun, place)
    for one in sentence.dependents(place.index, "conj"):
        beside = sentence.tokens[one]
        label = "amod" if beside.pos == "ADJ" else "compound"
        changed[one] = replace(beside, dep=label, head=noun.index)
    return changed


def _governor(sentence: Sentence, noun: Token, verb: Token) -> Token | None:
    """Return what governs the name before a noun that may be a finite verb's subject, or None.

    The noun fills a phrase and the verb has no subject; or it is the verb's subject already, and
    the preposition or verb before it has lost what it governs.
    """
    if sentence.dependents(verb.index, "mark", "auxpass"):
        return None
    subjects = sentence.dependents(verb.index, *CLAUSE_SUBJECTS)
    if noun.dep in FILLERS:
        return None if subjects else sentence.tokens[noun.head]
    if noun.dep != "nsubj" or subjects != [noun.index]:
        return None
    opens = subtree(sentence, noun.index)[0]
    before = sentence.tokens[opens - 1]
    if opens and before.dep == "prep":
        return None if sentence.children[before.index] else before
    above = sentence.tokens[verb.head]
    takes_objects = verb.dep == "ccomp" and above.lemma in words("never-of-a-clause")
    return above if takes_objects and not sentence.dependents(above.index, "dobj") else None


def _listed(sentence: Sentence, first: Token) -> list[Token]:
    """Return a name and the names joined to it, one after the other, by commas alone."""
    found = [first]
    while True:
        last = found[-1]
        joined = sentence.dependents(last.index, "conj")
        if len(joined) != 1 or sentence.dependents(last.index, "cc"):
            return found
        found.append(sentence.tokens[joined[0]])


def _subject_at(sentence: Sentence, index: int) -> Token | None:
    """Return the subject that opens at a token, if it has a finite verb behind it, or None."""
    for token in sentence.tokens[index:]:
        if token.dep == "nsubj":
            opens = subtree(sentence, token.index)[0] == index
            verb = sentence.tokens[token.head]
            return token if opens and verb.index > token.index and verb.tag in FINITE_TAGS else None
        if token.head <= token.index:
            return None
    return None
