"""What somebody resolves to do, hung on the verb as if it told what for.

"Voted on Sunday to expel the troops", "agreed on Monday with Niger to open the border": with a day
or a partner between them a small parser takes the infinitive for a purpose.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import is_behind_to, with_tokens
from dateline.grammar.words import words

_HELD = ("dobj", "xcomp", "ccomp")


def hang_what_is_resolved(sentence: Sentence) -> Sentence:
    """Return a sentence in which an infinitive is what its verb resolves, or itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for clause in sentence.tokens:
        verb = sentence.tokens[clause.head]
        if (
            clause.dep == "advcl"
            and clause.tag == "VB"
            and verb.index < clause.index
            and verb.lemma in words("resolving")
            and not sentence.dependents(verb.index, *_HELD)
            and not sentence.dependents(clause.index, "mark")
            and is_behind_to(sentence, clause.index)
        ):
            changed[clause.index] = replace(clause, dep="xcomp")
    return with_tokens(sentence, changed)
