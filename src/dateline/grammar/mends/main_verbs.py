"""Main verbs that a small parser takes for a clause that tells which noun before them is meant.

"Troops pressed on with the raid": the verb is taken for what tells which troops.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import FINITE_TAGS, NOUN_TAGS, PAST_TAGS
from dateline.grammar.tree import OF_THE_NOUN, SENTENCE_END, root_of
from dateline.grammar.words import words

CALLING = "call"


def raise_main_verb(sentence: Sentence) -> Sentence:
    """Make what hangs on the only noun of a sentence without a verb its verb.

    Args:
        sentence: As parsed.
    """
    root = root_of(sentence)
    if root is None or root.tag not in NOUN_TAGS:
        return sentence
    ended = sentence.text.rstrip().endswith(SENTENCE_END)
    below = sentence.dependents(root.index, "acl", "advcl", "relcl")
    verb = next(
        (
            sentence.tokens[child]
            for child in (
                *below,
                *_behind_doers(sentence, below),
                *_behind_apposition(sentence, root.index),
            )
            if child > root.index and _may_be_main(sentence, sentence.tokens[child], ended)
        ),
        None,
    )
    if verb is None or any(
        token.tag in FINITE_TAGS and token.index < verb.index for token in sentence.tokens
    ):
        return sentence
    return replace(sentence, tokens=tuple(_raised(token, root, verb) for token in sentence.tokens))


def _behind_doers(sentence: Sentence, clauses: Sequence[int]) -> list[int]:
    """Return the clauses on whom participles have for doers: "troops backed by rebels killed"."""
    return [
        clause
        for participle in clauses
        for doer in sentence.agents(participle)
        for clause in sentence.dependents(doer, "acl", "relcl")
        if sentence.dependents(clause, "dobj")
    ]


def _behind_apposition(sentence: Sentence, root: int) -> list[int]:
    """Return past forms behind the comma that ends an apposition.

    "Ann Roe, a spokeswoman for the opposition Greens, called on the minister to go", "The envoy to
    Chad, Ann Roe, called last week for talks".
    """
    tokens = sentence.tokens
    on_name = [
        clause.index
        for clause in tokens
        if clause.dep in {"acl", "relcl"}
        and clause.tag in PAST_TAGS
        and tokens[clause.index - 1].text == ","
        and tokens[clause.head].pos == "PROPN"
        and (tokens[clause.head].dep == "appos" or sentence.dependents(clause.head, "appos"))
    ]
    return on_name + [
        clause
        for told in sentence.dependents(root, "appos")
        for name in sentence.behind(told)
        for clause in sentence.dependents(name, "acl", "relcl")
        if tokens[clause].tag == "VBD" and tokens[clause - 1].text == ","
    ]


def _may_be_main(sentence: Sentence, verb: Token, ended: bool) -> bool:
    """Say whether a verb may be its sentence's: in the past tense, or of a headline's forms."""
    if sentence.dependents(verb.index, "auxpass", "nsubj", "mark"):
        return False
    if sentence.dependents(verb.index, "agent") and verb.lemma != "abide":
        return False
    helpers = sentence.dependents(verb.index, "aux")
    if not ended and verb.tag == "VB" and helpers:
        # "Kenya to send troops".
        return [sentence.tokens[aux].lemma for aux in helpers] == ["to"]
    if helpers:
        return False
    if not ended and verb.tag in FINITE_TAGS:
        return True
    return verb.tag in PAST_TAGS and (
        verb.tag == "VBD"
        or (ended and verb.lemma in words("no-passives"))
        or bool(sentence.dependents(verb.index, "dobj", "prt", "ccomp"))
        or _calls_for(sentence, verb)
        or (ended and _calls_a_vote(sentence, verb))
        or _acts_with(sentence, verb)
    )


def _calls_for(sentence: Sentence, verb: Token) -> bool:
    """Say whether somebody calls for something or on somebody: that is no passive."""
    ways = [sentence.tokens[way].lemma for way in sentence.dependents(verb.index, "prep")]
    if verb.lemma == CALLING:
        return not {"for", "on", "upon"}.isdisjoint(ways)
    return verb.lemma in words("asking-for") and "for" in ways


def _calls_a_vote(sentence: Sentence, verb: Token) -> bool:
    """Say whether what somebody calls is a vote or its like, and no name ("called elections")."""
    return verb.lemma == CALLING and any(
        sentence.tokens[what].lemma in words("what-is-called")
        for what in sentence.dependents(verb.index, "oprd")
    )


def _acts_with(sentence: Sentence, verb: Token) -> bool:
    """Say whether somebody does something with another ("troops trained with marines")."""
    return verb.lemma in words("done-with") and any(
        sentence.tokens[way].lemma in {"with", "alongside"}
        for way in sentence.dependents(verb.index, "prep")
    )


def _raised(token: Token, root: Token, verb: Token) -> Token:
    if token.head == verb.index and token.dep == "oprd" and verb.lemma == CALLING:
        return replace(token, dep="dobj")
    if token.head == verb.index and token.dep == "agent":
        # "Rebels abided by the truce": it abides by nobody.
        return replace(token, dep="prep")
    if token.index == verb.index:
        tag = "VBD" if token.tag == "VBN" else token.tag
        return replace(token, dep="ROOT", head=verb.index, tag=tag)
    if token.index == root.index:
        return replace(token, dep="nsubj", head=verb.index)
    own = token.dep in OF_THE_NOUN or token.index < verb.index
    if token.head == root.index and not own:
        return replace(token, head=verb.index)
    return token
