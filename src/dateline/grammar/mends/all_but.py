"""The adverb "all but", whose words a small parser parts: "Paris all but broke off relations".

It makes one of them what the subject is, the other a joint, and may hang the verb on the clause
before.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence
from dateline.grammar.tags import NOMINAL, TENSED_TAGS
from dateline.grammar.tree import CLAUSE_SUBJECTS, subtree, with_tokens

ALL, BUT = "all", "but"


def join_all_but(sentence: Sentence) -> Sentence:
    """Return a sentence in which those two words hang on the verb behind them, or itself.

    Args:
        sentence: As parsed.
    """
    tokens = sentence.tokens
    for one, joint, verb in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if (one.lemma, joint.lemma) != (ALL, BUT) or verb.tag not in TENSED_TAGS or not one.index:
            continue
        before = tokens[one.index - 1]
        changed = {
            one.index: replace(one, dep="advmod", head=verb.index),
            joint.index: replace(joint, dep="advmod", head=verb.index),
        }
        clause = tokens[verb.head]
        if (
            before.pos in NOMINAL
            and verb.dep == "conj"
            and clause.index < before.index
            and tokens[subtree(sentence, before.index)[0] - 1].text == ","
            and not sentence.dependents(verb.index, *CLAUSE_SUBJECTS)
            and sentence.dependents(clause.index, "mark", "advmod")
        ):
            top = verb.index if clause.head == clause.index else clause.head
            changed[before.index] = replace(before, dep="nsubj", head=verb.index)
            changed[verb.index] = replace(verb, dep=clause.dep, head=top)
            changed[clause.index] = replace(clause, dep="advcl", head=verb.index)
        return with_tokens(sentence, changed)
    return sentence
