"""A noun and the participle behind it, taken for a clause: "The charity working in Chad said".

A small parser makes the participle the subject of the verb that follows, and its noun the
participle's own. "Signed a treaty handing over the islands": the participle is taken for a noun
that the treaty only tells more of. "Shelling by the army killed nine": a clause.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import FINITE_TAGS, NOUN_TAGS
from dateline.grammar.tree import hung_before, with_tokens
from dateline.grammar.words import words

_LONGEST = 3
_ENDING = "ing"
_GOES_ON = frozenset({"DT", "PRP$", "NNP", "NNPS", "CD", "JJ"})
_PARTICLES = frozenset({"over", "off", "up", "back", "out"})
_TO_PEOPLE = frozenset({"to", "with", "by", "for"})


def free_noun_before_participle(sentence: Sentence) -> Sentence:
    """Return a sentence with such nouns the subject, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for participle in sentence.tokens:
        verb = sentence.tokens[participle.head]
        if (
            participle.tag != "VBG"
            or participle.dep not in {"nsubj", "csubj"}
            or verb.tag not in FINITE_TAGS
            or verb.lemma in words("done-by-a-clause")
            or verb.index < participle.index
        ):
            continue
        own = sentence.dependents(participle.index, "nsubj")
        if (
            len(own) != 1
            or sentence.tokens[own[0]].tag not in NOUN_TAGS
            or own[0] > participle.index
        ):
            continue
        noun = sentence.tokens[own[0]]
        changed[noun.index] = replace(noun, dep="nsubj", head=verb.index)
        changed[participle.index] = replace(participle, dep="acl", head=noun.index)
    return with_tokens(sentence, changed)


def hang_participle_before_noun(sentence: Sentence) -> Sentence:
    """Hang a participle on the noun it stands before: "where fleeing government troops looted".

    The parser makes it the subject of the verb that follows, and the noun its object. "Gave in to
    striking doctors": the doctors are taken for what is struck.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for participle in sentence.tokens:
        verb = sentence.tokens[participle.head]
        if participle.lemma not in words("of-those-on-the-move") or participle.tag != "VBG":
            continue
        if participle.dep == "pcomp":
            changed |= _of_those_met(sentence, participle, verb)
            continue
        if participle.dep != "csubj" or verb.tag not in FINITE_TAGS:
            continue
        own = sentence.dependents(participle.index, "dobj")
        if len(own) != 1 or not 0 < own[0] - participle.index <= _LONGEST:
            continue
        noun = sentence.tokens[own[0]]
        if noun.index < verb.index and noun.tag in NOUN_TAGS:
            changed[noun.index] = replace(noun, dep="nsubj", head=verb.index)
            changed[participle.index] = replace(participle, dep="amod", head=noun.index)
    return with_tokens(sentence, changed)


def _of_those_met(sentence: Sentence, participle: Token, way: Token) -> dict[int, Token]:
    """Return the changes by which people on strike are whom a preposition opens."""
    own = sentence.dependents(participle.index, "dobj")
    if way.lemma not in _TO_PEOPLE or own != [participle.index + 1]:
        return {}
    noun = sentence.tokens[own[0]]
    if noun.tag != "NNS" or noun.lemma not in words("people") | words("callings"):
        return {}
    top = sentence.tokens[way.head]
    changed = {
        one: replace(sentence.tokens[one], head=top.index)
        for one in sentence.children[participle.index]
        if one > noun.index
    }
    changed[noun.index] = replace(noun, dep="pobj", head=way.index)
    changed[participle.index] = replace(participle, dep="amod", head=noun.index)
    return changed


def part_paper_from_participle(sentence: Sentence) -> Sentence:
    """Return a sentence in which a treaty is what is signed, not the "handing over" behind it.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for doing in sentence.tokens[1:-2]:
        paper = sentence.tokens[doing.index - 1]
        if not (
            doing.tag == "NN"
            and doing.text.endswith(_ENDING)
            and paper.dep == "compound"
            and paper.head == doing.index
            and paper.lemma in words("deals") | words("papers")
        ):
            continue
        following = sentence.tokens[doing.index + 1]
        particle = following.text in _PARTICLES and following.head == doing.index
        opens = sentence.tokens[following.index + 1] if particle else following
        if opens.tag not in _GOES_ON:
            continue
        changed |= _parted(sentence, paper, doing)
        if particle:
            changed[following.index] = replace(following, dep="prt", tag="RP")
            for one in sentence.dependents(following.index, "pobj"):
                changed[one] = replace(sentence.tokens[one], dep="dobj", head=doing.index)
    return with_tokens(sentence, changed)


def _parted(sentence: Sentence, paper: Token, doing: Token) -> dict[int, Token]:
    """Return the changes by which a paper takes the place of what its participle was taken for."""
    changed = hung_before(sentence, doing, paper)
    changed[paper.index] = replace(paper, dep=doing.dep, head=doing.head)
    changed[doing.index] = replace(
        doing,
        lemma=doing.text[: -len(_ENDING)],
        tag="VBG",
        pos="VERB",
        dep="acl",
        head=paper.index,
    )
    return changed


def name_opening_deed(sentence: Sentence) -> Sentence:
    """Make the deed that opens a sentence its subject: "Shelling by the army killed nine".

    Args:
        sentence: As parsed.
    """
    deed = sentence.tokens[0]
    verb = sentence.tokens[deed.head]
    if (
        deed.tag != "VBG"
        or deed.dep not in {"advcl", "csubj", "dep"}
        or [sentence.tokens[one].text.lower() for one in sentence.children[0]] != ["by"]
        or verb.tag not in FINITE_TAGS
        or sentence.dependents(verb.index, "nsubj", "nsubjpass")
    ):
        return sentence
    (by,) = sentence.children[0]
    return with_tokens(
        sentence,
        {
            0: replace(deed, pos="NOUN", tag="NN", lemma=deed.text.lower(), dep="nsubj"),
            by: replace(sentence.tokens[by], dep="prep"),
        },
    )
