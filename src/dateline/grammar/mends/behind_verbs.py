"""What stands right behind a verb, which a small parser puts elsewhere.

"Ruled the ban illegal": the ban is taken for a part of the adjective. "Branded the claims by Chad
absurd": the adjective for how it was branded. "Summoned its envoy home": the home for what is
summoned. "Set up a panel to probe abuses", "committed to protect them": what is to be done for an
aim of the doing.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOUN_TAGS, TENSED_TAGS
from dateline.grammar.tree import subtree, with_tokens
from dateline.grammar.words import words

_OF_A_CLAUSE = ("aux", "auxpass", "mark", "cop", "dobj", "ccomp", "xcomp")
_OF_THE_WORD = frozenset({"compound", "nsubj", "amod"})
_VERDICTS = frozenset({"ccomp", "oprd", "advmod", "acomp"})
HOME = "home"
COMMITTING = "commit"
_TAKEN_FOR = frozenset({"dobj", "oprd", "ccomp", "npadvmod"})


def free_what_is_found(sentence: Sentence) -> Sentence:
    """Return a sentence with such a thing as its verb's object, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for word in sentence.tokens[2:]:
        verb = sentence.tokens[word.head]
        if (
            word.dep not in _VERDICTS
            or word.tag not in {"JJ", "RB"}
            or verb.lemma not in words("giving-verdicts")
            or verb.pos != "VERB"
            or sentence.dependents(word.index, *_OF_A_CLAUSE)
        ):
            continue
        if word.dep == "advmod":
            things = sentence.dependents(verb.index, "dobj")
            behind = bool(things) and subtree(sentence, things[-1])[-1] + 1 == word.index
            if behind and word.text.lower() in words("verdicts"):
                changed[word.index] = replace(word, pos="ADJ", tag="JJ", dep="oprd")
            continue
        thing = sentence.tokens[word.index - 1]
        between = sentence.tokens[verb.index + 1 : thing.index]
        if (
            thing.head != word.index
            or thing.dep not in _OF_THE_WORD
            or thing.tag not in NOUN_TAGS
            or not all(one.head in {thing.index, word.index} for one in between)
        ):
            continue
        for one in between:
            changed[one.index] = replace(one, head=thing.index)
        changed[thing.index] = replace(thing, dep="dobj", head=verb.index)
        changed[word.index] = replace(word, dep="oprd")
    return with_tokens(sentence, changed)


def hang_homewards(sentence: Sentence) -> Sentence:
    """Return a sentence with such a person as its verb's object, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for home in sentence.tokens[2:]:
        verb, who = sentence.tokens[home.head], sentence.tokens[home.index - 1]
        if (
            home.text.lower() != HOME
            or home.dep not in _TAKEN_FOR
            or verb.lemma not in words("sending-home")
            or verb.index > home.index
            or (who.dep, who.head) != ("compound", home.index)
            or who.tag not in NOUN_TAGS
            or who.lemma not in words("sent-home")
        ):
            continue
        for child in sentence.children[home.index]:
            head = who.index if child < home.index else verb.index
            changed[child] = replace(sentence.tokens[child], head=head)
        changed[who.index] = replace(who, dep="dobj", head=verb.index)
        changed[home.index] = replace(home, pos="ADV", tag="RB", dep="advmod")
    return with_tokens(sentence, changed)


def hang_aims(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a clause is its verb's own, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for clause in sentence.tokens:
        verb = sentence.tokens[clause.head]
        if clause.dep != "advcl" or clause.tag != "VB" or clause.index < verb.index:
            continue
        opening = [one for one in sentence.dependents(clause.index, "aux") if one < clause.index]
        if not opening or sentence.tokens[opening[0]].tag != "TO":
            continue
        before = sentence.tokens[opening[0] - 1]
        bound = before.index == verb.index and verb.lemma == COMMITTING
        body = (
            (before.dep, before.head) == ("dobj", verb.index)
            and before.lemma in words("bodies-set-up")
            and verb.lemma in words("with-an-aim")
        )
        if bound or body:
            changed[clause.index] = replace(clause, dep="xcomp")
    return with_tokens(sentence, changed)


def hang_what_is_said(sentence: Sentence) -> Sentence:
    """Return a sentence in which a clause of "that" on a verb is what the verb says, or itself.

    "Cyprus demands that Turkey withdraw its ship": it is taken for a clause on a noun.

    Args:
        sentence: As parsed.
    """
    changed = {
        clause.index: replace(clause, dep="ccomp")
        for clause in sentence.tokens
        if clause.dep == "acl"
        and sentence.tokens[clause.head].tag in TENSED_TAGS
        and any(
            sentence.tokens[mark].lemma == "that"
            for mark in sentence.dependents(clause.index, "mark")
        )
    }
    return with_tokens(sentence, changed)
