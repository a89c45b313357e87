"""Two subjects of one verb, of which the first only tells who the second is.

"A close ally of Oslo, Rome refused": the ally is Rome. "Deputy chief constable Ana Ruiz said": the
constable is Ana Ruiz.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import SUBJECTS, hung_before, subtree, with_tokens


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


def hang_title(sentence: Sentence) -> Sentence:
    """Make the first of two subjects a word of the name right behind it, where it is its title.

    Args:
        sentence: As parsed.
    """
    for name in sentence.tokens:
        if name.dep not in SUBJECTS or name.tag != "NNP":
            continue
        said = sentence.dependents(name.head, *SUBJECTS)
        title = sentence.tokens[said[0]]
        opens = subtree(sentence, name.index)[0]
        if (
            len(said) == 2
            and said[1] == name.index < name.head
            and title.tag in {"NN", "NNP"}
            and title.index == opens - 1 == subtree(sentence, title.index)[-1]
            and all(token.tag == "NNP" for token in sentence.tokens[opens : name.index])
        ):
            changed = hung_before(sentence, title, name)
            changed[title.index] = replace(title, dep="compound", head=name.index)
            return with_tokens(sentence, changed)
    return sentence
