"""What somebody goes so far as to do, hung by a parser on "far" and so parted from who does it."""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import with_tokens

_GOING = frozenset({"go", "come", "get"})
_FAR = "far"
_AS = "as"


def hang_what_is_gone_to(sentence: Sentence) -> Sentence:
    """Return a sentence in which that is told beside the verb, any other sentence itself.

    "Went so far as to expel two envoys", "went as far as expelling them": they were expelled.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for far in sentence.tokens:
        verb = sentence.tokens[far.head]
        if far.lemma != _FAR or verb.lemma not in _GOING or far.index < verb.index:
            continue
        for child in sentence.dependents(far.index, "advcl", "prep"):
            for deed in _deeds(sentence, child):
                told = sentence.tokens[deed]
                for helper in sentence.dependents(deed, "aux"):
                    changed[helper] = replace(sentence.tokens[helper], dep="mark")
                changed[deed] = replace(told, tag=verb.tag, dep="conj", head=verb.index)
    return with_tokens(sentence, changed)


def _deeds(sentence: Sentence, below: int) -> list[int]:
    """Return what is told behind "so far": a clause with "as", or what stands behind "as"."""
    way = sentence.tokens[below]
    if way.dep == "advcl":
        return [below] if _AS in sentence.lemmas(below, "mark") else []
    return sentence.dependents(below, "pcomp") if way.lemma == _AS else []
