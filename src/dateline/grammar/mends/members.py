"""Of whom more is told behind a comma where a group is said to include them.

"They include Ana Roe, serving a year", "there is also Roe, jailed in May": it is Roe who serves.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import with_tokens

INCLUDING = frozenset({"include", "be"})
_PARTICIPLES = frozenset({"VBG", "VBN"})
_TOLD = frozenset({"dobj", "attr"})
_OWN = frozenset({"nsubj", "nsubjpass", "mark", "aux", "advmod"})


def hang_on_members(sentence: Sentence) -> Sentence:
    """Hang such a participle on who is included.

    Args:
        sentence: As parsed.

    Returns:
        The sentence itself where it has none.
    """
    changed: dict[int, Token] = {}
    for clause in sentence.tokens:
        verb = sentence.tokens[clause.head]
        if clause.dep != "advcl" or clause.tag not in _PARTICIPLES or verb.lemma not in INCLUDING:
            continue
        if verb.lemma == "be" and not sentence.dependents(verb.index, "expl"):
            continue
        members = [
            one
            for one in sentence.dependents(verb.index, *_TOLD)
            if verb.index < one < clause.index
        ]
        behind_comma = sentence.tokens[clause.index - 1].text == ","
        if members and behind_comma and not sentence.dependents(clause.index, *_OWN):
            changed[clause.index] = replace(clause, dep="acl", head=members[-1])
    return with_tokens(sentence, changed)
