"""Subjects of a clause that a small parser hangs on the word that opens it.

"Met his chiefs after a blast at a market killed nine": it reads "after a blast" by itself, and
whoever met has killed them.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import CLAUSE_SUBJECTS, is_finite, subtree, with_tokens

OPENING = frozenset({"after", "before", "since", "until", "as"})
FILLERS = ("pobj", "pcomp")
BEHIND = frozenset({"advcl", "conj"})


def free_subject_behind_mark(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a noun is the subject of the verb behind it.

    Args:
        sentence: As parsed; it is returned itself where no verb lacks its subject so.
    """
    changed: dict[int, Token] = {}
    for mark in sentence.tokens:
        if mark.text.lower() not in OPENING or mark.dep not in {"prep", "mark"}:
            continue
        fillers = sentence.dependents(mark.index, *FILLERS)
        if len(fillers) != 1:
            continue
        noun = sentence.tokens[fillers[0]]
        verb = _verb_behind(sentence, mark, subtree(sentence, noun.index)[-1])
        if verb is None or mark.index > noun.index:
            continue
        passive = bool(sentence.dependents(verb.index, "auxpass"))
        changed[noun.index] = replace(
            noun, dep="nsubjpass" if passive else "nsubj", head=verb.index
        )
        changed[mark.index] = replace(mark, dep="mark", head=verb.index)
        changed[verb.index] = replace(verb, dep="advcl")
    return with_tokens(sentence, changed)


def _verb_behind(sentence: Sentence, mark: Token, last: int) -> Token | None:
    """Return the finite verb without a subject that stands right behind a phrase, or None."""
    for verb in sentence.tokens[last + 1 :]:
        first = min((verb.index, *sentence.dependents(verb.index, "aux", "auxpass", "neg")))
        if first != last + 1:
            if verb.index > last + 4:
                return None
            continue
        if (
            verb.dep in BEHIND
            and mark.head in {verb.index, verb.head}
            and not mark.index < verb.head < verb.index
            and is_finite(sentence, verb)
            and not sentence.dependents(verb.index, *CLAUSE_SUBJECTS, "cc")
        ):
            return verb
    return None
