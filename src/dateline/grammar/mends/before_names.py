"""A verb before somebody's calling and name, taken for what the calling has undergone.

"A court in Minsk sentenced journalist Ihar Petrov to three years": no article tells that a new
phrase begins, so the parser reads "a sentenced journalist", and the clause has no verb.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NAME_TAGS, NOUN_TAGS
from dateline.grammar.tree import with_tokens

PHRASE_TAGS = NOUN_TAGS | {"IN"}
CLAUSES = frozenset({"ROOT", "ccomp"})
OF_A_NAME = frozenset({"appos", "compound", "amod", "nummod", "relcl", "poss", "det", "nmod"})


def raise_before_name(sentence: Sentence) -> Sentence:
    """Return a sentence whose clause without a verb has it before a name, any other one itself.

    Args:
        sentence: As parsed.
    """
    for token in sentence.tokens:
        if token.dep == "amod" and token.tag == "VBN" and token.text.endswith("ed"):
            top = _clause_without_verb(sentence, token)
            if top is not None and _stands_before_name(sentence, token):
                return _raised(sentence, token, top)
    return sentence


def _stands_before_name(sentence: Sentence, verb: Token) -> bool:
    """Say whether a past form stands between who does it and a calling with a name behind it."""
    tokens = sentence.tokens
    if not verb.index or verb.head <= verb.index:
        return False
    before, thing = tokens[verb.index - 1], tokens[verb.head]
    if before.tag not in NOUN_TAGS and before.dep != "amod":
        return False
    named = tokens[_top_of_name(sentence, thing.index)]
    behind = thing.index + 1 < len(tokens) and tokens[thing.index + 1].tag in NAME_TAGS
    return thing.tag == "NN" and (behind or named.tag in NAME_TAGS) and before.text[0].isalpha()


def _clause_without_verb(sentence: Sentence, verb: Token) -> int | None:
    """Return the top of the verbless clause that a past form hangs in."""
    above = verb.head
    while sentence.tokens[above].dep not in CLAUSES:
        if sentence.tokens[above].tag not in PHRASE_TAGS:
            return None
        above = sentence.tokens[above].head
    return above if sentence.tokens[above].tag in NOUN_TAGS else None


def _top_of_name(sentence: Sentence, index: int) -> int:
    """Return the last word of a calling and the name behind it."""
    while sentence.tokens[index].dep == "compound" and sentence.tokens[index].head > index:
        index = sentence.tokens[index].head
    return index


def _doer(sentence: Sentence, verb: int) -> int:
    """Return the highest word of the phrase before a verb."""
    index = verb - 1
    while sentence.tokens[index].head < verb and sentence.tokens[index].head != index:
        index = sentence.tokens[index].head
    return index


def _raised(sentence: Sentence, verb: Token, top: int) -> Sentence:
    """Make a past form its clause's verb, what stands before it the doer, the name its object."""
    tokens = sentence.tokens
    doer, named = _doer(sentence, verb.index), _top_of_name(sentence, verb.head)
    clause = tokens[top]
    head = verb.index if clause.dep == "ROOT" else clause.head
    changed = {
        verb.index: replace(verb, tag="VBD", pos="VERB", dep=clause.dep, head=head),
        doer: replace(tokens[doer], dep="nsubj", head=verb.index),
        named: replace(tokens[named], dep="dobj", head=verb.index),
    }
    for token in tokens:
        if token.index in changed:
            continue
        if token.index < verb.index < token.head:
            goes_to = verb.index if token.dep == "prep" else doer
            changed[token.index] = replace(token, head=goes_to)
        elif token.index > verb.index and (token.head in {top, named} or token.head < verb.index):
            of_name = token.dep in OF_A_NAME or token.index < named
            if token.head != named or not of_name:
                changed[token.index] = replace(token, head=verb.index)
    return with_tokens(sentence, changed)
