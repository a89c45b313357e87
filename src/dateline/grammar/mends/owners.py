"""Who owns what stands behind "'s", hung elsewhere by a small parser: "weaken Chad’s hold on it".

A curly mark or a few words between lead it astray: the owner is taken for what the verb is about,
for a word of the noun's like any other, for the noun that what it owns only explains ("Chad’s
successor-designate"), for who does what is proposed ("the bank’s proposed loan"). And where the
mark is taken for "is", the owner's act does what another verb tells: "the army’s brazen, unlawful
use of force is a crime".
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOUN_TAGS
from dateline.grammar.tree import SUBJECTS, subtree, with_tokens

MARKS = frozenset({"'s", "’s", "'", "’"})
_LIKE_A_WORD_OF_IT = frozenset({"nmod", "npadvmod", "amod", "compound"})
_IN_ITS_PLACE = frozenset({"dobj", "nsubj", "nsubjpass", "conj", "attr"})
_OF_THE_OWNED = frozenset({"amod", "compound", "nmod", "nummod", "punct", "cc", "conj", "advmod"})
_CLAUSES = frozenset({"csubj", "dep", "ccomp", "advcl"})


def hang_owners(sentence: Sentence) -> Sentence:
    """Return a sentence whose owners hang on what they own, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for mark in sentence.tokens[1:-1]:
        if mark.text not in MARKS:
            continue
        owner = sentence.tokens[mark.index - 1]
        if owner.tag not in NOUN_TAGS:
            continue
        if mark.dep in _CLAUSES:
            changed = _before_what_is_no_verb(sentence, owner, mark)
        elif mark.tag == "POS":
            changed = _as_a_word(sentence, owner, mark)
            changed = changed or _before_a_participle(sentence, owner, mark)
        else:
            continue
        sentence = with_tokens(sentence, changed)
    return sentence


def _as_a_word(sentence: Sentence, owner: Token, mark: Token) -> dict[int, Token]:
    """Return an owner taken for another word of the noun, or for what stands in its place."""
    first = owner
    while first.dep == "conj" and sentence.tokens[first.head].index < first.index:
        first = sentence.tokens[first.head]
    owned = sentence.tokens[first.head]
    nouns = first.tag in NOUN_TAGS and owned.tag in NOUN_TAGS
    if nouns and first.dep in _LIKE_A_WORD_OF_IT and mark.index < owned.index:
        return {first.index: replace(first, dep="poss")}
    if owner.dep not in _IN_ITS_PLACE:
        return {}
    for owned in sentence.tokens[mark.index + 1 :]:
        beside = owned.head == owner.head and owned.dep in {owner.dep, "dobj", "appos"}
        if owned.tag not in NOUN_TAGS or not (beside or _explains(owned, owner)):
            continue
        if not _is_all_of(sentence, owned, mark):
            return {}
        changed = {
            owner.index: replace(owner, dep="poss", head=owned.index),
            owned.index: replace(owned, dep=owner.dep, head=owner.head),
        }
        if owned.head == owner.index:
            # What is said of the explained noun is said of what it owns.
            for one in sentence.children[owner.index]:
                if one > owned.index:
                    changed[one] = replace(sentence.tokens[one], head=owned.index)
        return changed
    return {}


def _explains(owned: Token, owner: Token) -> bool:
    """Say whether a noun hangs on its owner as if it only said who that is."""
    return owned.head == owner.index and owned.dep == "appos"


def _is_all_of(sentence: Sentence, owned: Token, mark: Token) -> bool:
    """Say whether nothing stands between a mark and a noun but the noun's own words."""
    below = set(subtree(sentence, owned.index))
    return all(
        index in below and sentence.tokens[index].tag not in {"DT", "IN", ","}
        for index in range(mark.index + 1, owned.index)
    )


def _before_a_participle(sentence: Sentence, owner: Token, mark: Token) -> dict[int, Token]:
    """Return an owner taken for who does what a participle tells of what is owned."""
    participle = sentence.tokens[mark.index + 1]
    if owner.dep != "nsubj" or participle.tag != "VBN" or owner.head != participle.index:
        return {}
    if participle.dep == "amod" and participle.head > participle.index:
        return {owner.index: replace(owner, dep="poss", head=participle.head)}
    for verb in sentence.tokens[participle.index + 1 :]:
        if verb.head != participle.index or verb.dep != "ccomp":
            continue
        for one in sentence.dependents(verb.index, *SUBJECTS)[:1]:
            owned = sentence.tokens[one]
            changed = {
                index: replace(sentence.tokens[index], head=verb.index)
                for index in sentence.children[participle.index]
            }
            changed[verb.index] = replace(verb, dep=participle.dep, head=participle.head)
            changed[participle.index] = replace(participle, dep="amod", head=one)
            changed[owner.index] = replace(owner, dep="poss", head=one)
            return changed if owned.index > participle.index else {}
    return {}


def _before_what_is_no_verb(sentence: Sentence, owner: Token, mark: Token) -> dict[int, Token]:
    """Return an owner whose mark was taken for a verb, before what another verb is said of."""
    verb = sentence.tokens[mark.head]
    if mark.dep not in _CLAUSES or verb.index < mark.index or owner.dep not in SUBJECTS:
        return {}
    for owned in sentence.tokens[mark.index + 1 : verb.index]:
        if owned.tag not in NOUN_TAGS or owned.head not in {mark.index, verb.index}:
            continue
        if owner.head not in {mark.index, verb.index} or not all(
            token.head == owned.index and token.dep in _OF_THE_OWNED
            for token in sentence.tokens[mark.index + 1 : owned.index]
        ):
            return {}
        return {
            owner.index: replace(owner, dep="poss", head=owned.index),
            mark.index: replace(mark, pos="PART", tag="POS", dep="case", head=owner.index),
            owned.index: replace(owned, dep="nsubj", head=verb.index),
        }
    return {}
