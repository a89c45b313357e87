"""What is joined with an infinitive or with the verb above it, which a small parser mixes up.

"To kill them if they stay and to clear the area": the area is cleared whether they stay or not.
"Urging Chad to free him and warning it": whoever urges warns.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import FINITE_TAGS
from dateline.grammar.tree import SUBJECTS, is_behind_to, is_finite, subtree, with_tokens
from dateline.grammar.words import forms

ALIKE = frozenset({"VBG", "VBD", "VBZ"})
BELOW = frozenset({"xcomp", "advcl", "conj", "acl", "dobj", "attr", "prep", "pobj"})


def join_infinitives(sentence: Sentence) -> Sentence:
    """Return a sentence in which such infinitives are joined to the first one, or itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        clause = sentence.tokens[verb.head]
        if (
            verb.dep != "conj"
            or verb.tag != "VB"
            or clause.dep != "advcl"
            or clause.index > verb.index
            or not is_behind_to(sentence, verb.index)
            or not is_finite(sentence, clause)
            or not sentence.dependents(clause.index, "mark", "advmod")
        ):
            continue
        opens = subtree(sentence, clause.index)[0]
        before = [
            one
            for one in sentence.tokens[:opens]
            if one.tag == "VB" and is_behind_to(sentence, one.index)
        ]
        if not before:
            continue
        changed[verb.index] = replace(verb, head=before[-1].index)
        for joint in sentence.dependents(clause.index, "cc"):
            if clause.index < joint < verb.index:
                changed[joint] = replace(sentence.tokens[joint], head=before[-1].index)
    return with_tokens(sentence, changed)


def join_verbs_of_one_form(sentence: Sentence) -> Sentence:
    """Return a sentence in which no participle or past tense is joined to an infinitive, or itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        infinitive = sentence.tokens[verb.head]
        form = _form(sentence, verb)
        if (
            verb.dep != "conj"
            or form not in ALIKE
            or infinitive.tag != "VB"
            or infinitive.index > verb.index
            or not is_behind_to(sentence, infinitive.index)
            or sentence.dependents(verb.index, "aux", "auxpass", *SUBJECTS)
        ):
            continue
        above = _of_its_form(sentence, infinitive, form)
        if above is None:
            continue
        lemma = forms("said-in-passing").get(verb.lemma, verb.lemma)
        changed[verb.index] = replace(verb, head=above, tag=form, pos="VERB", lemma=lemma)
        for joint in sentence.dependents(infinitive.index, "cc"):
            if infinitive.index < joint < verb.index:
                changed[joint] = replace(sentence.tokens[joint], head=above)
    return with_tokens(sentence, changed)


def _form(sentence: Sentence, verb: Token) -> str:
    """Return a verb's tag; that of a participle where it is taken for a noun with an object."""
    noun = verb.tag == "NN" and verb.lemma in forms("said-in-passing")
    return "VBG" if noun and sentence.dependents(verb.index, "dobj") else verb.tag


def _of_its_form(sentence: Sentence, infinitive: Token, form: str) -> int | None:
    """Return the nearest verb above an infinitive that has the form of one joined to it."""
    token = infinitive
    while token.dep in BELOW and token.head < token.index:
        token = sentence.tokens[token.head]
        if token.tag == form:
            return token.index
        if token.tag in FINITE_TAGS:
            return None
    return None
