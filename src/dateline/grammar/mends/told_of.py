"""Who is told of, or seen, by what they do: "witnesses spoke of soldiers burning houses".

A small parser gives the deed to who speaks, or makes of the last of those told of a clause of
their own ("spoke of soldiers and their wives fleeing"). Of "saw masked rebels looting a bank" it
makes a clause that tells which rebels.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import subtree, with_tokens
from dateline.grammar.words import words

_WAYS = frozenset({"of", "about"})
_GIVEN_AWAY = frozenset({"advcl", "xcomp", "ccomp", "acl"})


def hang_on_those_told_of(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a deed hangs on who does it, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for way in sentence.tokens:
        teller = sentence.tokens[way.head]
        if way.dep != "prep" or way.lemma not in _WAYS or teller.lemma not in words("telling-of"):
            continue
        for told in sentence.dependents(way.index, "pobj"):
            doer = sentence.tokens[told]
            changed = (
                _deed_right_behind(sentence, doer)
                or _deed_of_the_last(sentence, teller, doer)
                or _deed_before(sentence, doer)
            )
            if changed:
                return with_tokens(sentence, changed)
    return sentence


def join_deeds_told_of(sentence: Sentence) -> Sentence:
    """Return a sentence whose "reports of police raiding homes, beating boys" tells both of police.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for way in sentence.tokens:
        teller = sentence.tokens[way.head]
        if way.dep != "prep" or way.lemma not in _WAYS or teller.lemma not in words("telling-of"):
            continue
        for deed in sentence.dependents(way.index, "pcomp"):
            before = sentence.tokens[deed - 1]
            bare = not sentence.dependents(deed, "nsubj")
            if before.head == deed and before.dep == "npadvmod" and before.tag == "NNS" and bare:
                changed[before.index] = replace(before, dep="nsubj")
                bare = False
            behind = subtree(sentence, deed)[-1] + 2
            if bare or behind >= len(sentence.tokens):
                continue
            second = sentence.tokens[behind]
            if (
                (second.dep, second.tag) == ("advcl", "VBG")
                and second.head == teller.head
                and second.lemma in words("done-to-people")
                and sentence.tokens[behind - 1].text == ","
            ):
                changed[behind] = replace(second, dep="conj", head=deed)
    return with_tokens(sentence, changed)


def raise_what_is_seen(sentence: Sentence) -> Sentence:
    """Return a sentence in which what somebody is seen doing is a clause, any other itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for deed in sentence.tokens:
        doer = sentence.tokens[deed.head]
        seer = sentence.tokens[doer.head]
        if (
            (deed.dep, deed.tag) == ("acl", "VBG")
            and doer.dep == "dobj"
            and seer.lemma in words("seeing")
            and seer.index < doer.index < deed.index
            and deed.index == doer.index + 1
        ):
            changed[deed.index] = replace(deed, dep="ccomp", head=seer.index)
            changed[doer.index] = replace(doer, dep="nsubj", head=deed.index)
    return with_tokens(sentence, changed)


def _done_by(sentence: Sentence, doer: Token, deed: int) -> dict[int, Token]:
    """Return a deed as what is told of, and its doer as its subject."""
    return {
        deed: replace(sentence.tokens[deed], dep="pcomp", head=doer.head),
        doer.index: replace(doer, dep="nsubj", head=deed),
    }


def _deed_right_behind(sentence: Sentence, doer: Token) -> dict[int, Token]:
    """Return a deed right behind whom it is told of, as theirs ("of soldiers burning houses")."""
    # What is joined with the doer, and tells more of it, stands before the deed.
    last = doer.index
    for index in subtree(sentence, doer.index):
        if index == last + 1 and sentence.tokens[index].tag != "VBG":
            last = index
    behind = last + 1
    if behind >= len(sentence.tokens):
        return {}
    deed = sentence.tokens[behind]
    given_away = deed.dep in _GIVEN_AWAY and deed.head == sentence.tokens[doer.head].head
    parted = deed.dep == "pcomp" and deed.head == doer.head
    if (
        deed.tag != "VBG"
        or not (given_away or parted or (deed.dep == "acl" and deed.head == doer.index))
        or sentence.dependents(deed.index, "nsubj", "mark", "aux")
    ):
        return {}
    return _done_by(sentence, doer, deed.index)


def _deed_of_the_last(sentence: Sentence, teller: Token, doer: Token) -> dict[int, Token]:
    """Return the last of those told of, joined with the first, and the deed of them all."""
    for deed in sentence.dependents(teller.index, "conj"):
        subjects = sentence.dependents(deed, "nsubj")
        joints = [one for one in sentence.dependents(teller.index, "cc") if doer.index < one < deed]
        if (
            sentence.tokens[deed].tag != "VBG"
            or len(subjects) != 1
            or len(joints) != 1
            or sentence.dependents(deed, "aux")
        ):
            continue
        last, joint = sentence.tokens[subjects[0]], sentence.tokens[joints[0]]
        if subtree(sentence, last.index)[0] == joint.index + 1:
            return _done_by(sentence, doer, deed) | {
                last.index: replace(last, dep="conj", head=doer.index),
                joint.index: replace(joint, head=doer.index),
            }
    return {}


def _deed_before(sentence: Sentence, thing: Token) -> dict[int, Token]:
    """Return who does something to a thing, taken for words before it ("of men looting aid")."""
    for number in sentence.dependents(thing.index, "amod"):
        deed = sentence.tokens[number]
        doer = sentence.tokens[number - 1]
        if (
            deed.tag == "VBG"
            and doer.tag in {"NNS", "NNP"}
            and doer.dep in {"npadvmod", "compound", "nmod"}
            and doer.head in {deed.index, thing.index}
        ):
            before = {
                one: replace(sentence.tokens[one], head=doer.index)
                for one in sentence.children[thing.index]
                if one < doer.index
            }
            return before | {
                doer.index: replace(doer, dep="nsubj", head=deed.index),
                deed.index: replace(deed, pos="VERB", dep="pcomp", head=thing.head),
                thing.index: replace(thing, dep="dobj", head=deed.index),
            }
    return {}
