"""What is set on fire, told from what burns: "set two suspected thieves on fire".

A small parser hangs "on fire" on the thieves, and nobody sets them anything.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import with_tokens

SETTING = "set"


def hang_on_fire(sentence: Sentence) -> Sentence:
    """Return a sentence in which things are set on fire, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for fire in sentence.tokens:
        way = sentence.tokens[fire.head]
        thing = sentence.tokens[way.head]
        if (
            (fire.lemma, fire.dep, way.lemma) == ("fire", "pobj", "on")
            and thing.dep == "dobj"
            and sentence.tokens[thing.head].lemma == SETTING
        ):
            changed[way.index] = replace(way, head=thing.head)
    return with_tokens(sentence, changed)
