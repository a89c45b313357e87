"""What somebody calls something, in its place: "members of what it called the extremist force".

A small parser takes the naming for what is spoken of. What is named so is, and who names it tells
so beside.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOMINAL
from dateline.grammar.tree import with_tokens
from dateline.grammar.words import words

# The label of a naming clause, and that of the noun in its stead.
STANDING_AS = {"pcomp": "pobj", "ccomp": "dobj", "csubj": "nsubj", "nsubj": "nsubj", "dobj": "dobj"}


def put_what_is_called(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a noun stands for itself, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        if verb.lemma not in words("calling-names") | words("describing"):
            continue
        what = [
            index
            for index in sentence.dependents(verb.index, "dobj")
            if sentence.tokens[index].lemma == "what" and index < verb.index
        ]
        label = STANDING_AS.get(verb.dep)
        named = _named(sentence, verb)
        if not what or label is None or named is None or _is_judged(sentence, verb):
            continue
        changed[named.index] = replace(named, dep=label, head=verb.head)
        changed[verb.index] = replace(verb, dep="relcl", head=named.index)
    return with_tokens(sentence, changed)


def _is_judged(sentence: Sentence, verb: Token) -> bool:
    """Say whether what is called so is only spoken of: "condemned what it called a provocation"."""
    above = sentence.tokens[verb.head]
    if verb.dep == "pcomp":
        return above.lemma != "of"
    if above.lemma in words("praising-what-is-called"):
        return False
    return above.lemma in words("dismissing") | words("saying-too")


def _named(sentence: Sentence, verb: Token) -> Token | None:
    """Return the noun that something is called, itself or behind "as"."""
    found = [
        *sentence.dependents(verb.index, "oprd"),
        *sentence.behind(verb.index, "as"),
    ]
    nouns = [
        index for index in found if sentence.tokens[index].pos in NOMINAL and index > verb.index
    ]
    return sentence.tokens[nouns[0]] if len(nouns) == 1 else None
