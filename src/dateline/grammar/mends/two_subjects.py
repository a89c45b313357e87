"""Two subjects of one verb, of which the first only tells who the second is.

"A close ally of Oslo, Rome refused": the ally is Rome.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import SUBJECTS, with_tokens


def hang_description(sentence: Sentence) -> Sentence:
    """Make the first of two subjects ("A close ally of Oslo, Rome …") tell who the second is.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for name in sentence.tokens:
        if name.dep not in SUBJECTS or name.pos != "PROPN":
            continue
        verb = sentence.tokens[name.head]
        said = sentence.dependents(verb.index, *SUBJECTS)
        first = sentence.tokens[said[0]]
        opens = min((name.index, *sentence.children[name.index]))
        comma = sentence.tokens[opens - 1] if opens else name
        described = len(said) == 2 and first.pos == "NOUN" and first.index < opens
        if described and comma.text == "," and said[1] == name.index < verb.index:
            changed[first.index] = replace(first, dep="appos", head=name.index)
    return with_tokens(sentence, changed)
