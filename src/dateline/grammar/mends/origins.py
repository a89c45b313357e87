"""Where forces beside somebody come from: "held a drill with units from Kazakhstan".

A small parser hangs "from" on the verb, as if the drill were moved from there.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOUN_TAGS
from dateline.grammar.tree import with_tokens

_WITH = frozenset({"with", "alongside"})
_PLACES = frozenset({"PROPN", "ADJ"})


def hang_origins(sentence: Sentence) -> Sentence:
    """Hang a "from" right behind a noun that is "with" somebody on that noun.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for token in sentence.tokens[1:]:
        before = sentence.tokens[token.index - 1]
        if (
            token.lemma == "from"
            and token.dep == "prep"
            and token.head != before.index
            and before.tag in NOUN_TAGS
            and before.dep == "pobj"
            and sentence.tokens[before.head].lemma in _WITH
            and any(
                sentence.tokens[one].pos in _PLACES
                for one in sentence.dependents(token.index, "pobj")
            )
        ):
            changed[token.index] = replace(token, head=before.index)
    return with_tokens(sentence, changed)
