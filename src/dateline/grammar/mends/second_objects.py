"""What a name is, behind a comma, taken for another object of the verb before it.

"Oman regards them as part of the Front (FLN), an armed group that has raided barracks": the group
is the Front, and nobody regards it as anything.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import subtree, with_tokens

_OBJECTS = ("dobj", "oprd", "attr")
_A = frozenset({"a", "an"})
_NAME = "PROPN"


def hang_second_object(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a noun tells what the name is, any other itself.

    Args:
        sentence: As parsed.
    """
    for noun in sentence.tokens:
        if noun.dep not in _OBJECTS or noun.pos == _NAME:
            continue
        first = subtree(sentence, noun.index)[0]
        others = [
            one for one in sentence.dependents(noun.head, *_OBJECTS) if noun.head < one < first
        ]
        opens = sentence.tokens[first]
        if not others or opens.lemma not in _A or sentence.tokens[first - 1].text != ",":
            continue
        name = _name_before(sentence, first - 1)
        if name is not None and noun.head < name.index:
            return with_tokens(sentence, {noun.index: replace(noun, dep="appos", head=name.index)})
    return sentence


def _name_before(sentence: Sentence, comma: int) -> Token | None:
    """Return whoever is named right before a comma, by a name or by one in brackets behind it."""
    last = sentence.tokens[comma - 1]
    if last.text == ")" and sentence.tokens[comma - 2].pos == _NAME:
        return sentence.tokens[last.head]
    return last if last.pos == _NAME else None
