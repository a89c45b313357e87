"""Two subjects of one verb, of which the first only tells who the second is.

"A close ally of Oslo, Rome refused": the ally is Rome. "Deputy chief constable Ana Ruiz said": the
constable is Ana Ruiz. "After talks with the envoy, Ana Ruiz, Rome refused": the envoy is Ana Ruiz.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import SUBJECTS, hung_before, subtree, with_tokens

_OF_A_NAME = ("compound", "nmod")
# An office, its article and a comma stand before the holder's name.
_BEFORE_HOLDER = 3


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


def hang_holder_behind_office(sentence: Sentence) -> Sentence:
    """Make a name between commas tell who the office before it is, where another name acts.

    Args:
        sentence: As parsed.
    """
    for name in sentence.tokens:
        if name.dep not in SUBJECTS or name.tag != "NNP" or name.head < name.index:
            continue
        words_of_it = sentence.dependents(name.index, *_OF_A_NAME)
        first = min((name.index, *words_of_it))
        if not words_of_it or first < _BEFORE_HOLDER:
            continue
        office, comma, closing = (
            sentence.tokens[at] for at in (first - 2, first - 1, name.index + 1)
        )
        second = _acting_instead(sentence, name)
        if (
            second is None
            or (comma.text, closing.text) != (",", ",")
            or office.dep != "pobj"
            or office.tag != "NN"
            or not sentence.dependents(office.index, "det", "poss")
        ):
            continue
        return with_tokens(
            sentence,
            {
                name.index: replace(name, dep="appos", head=office.index),
                second.index: replace(second, dep=name.dep, head=name.head),
            },
        )
    return sentence


def _acting_instead(sentence: Sentence, name: Token) -> Token | None:
    """Return the name right behind a name's closing comma that its verb has for a subject, too."""
    joined = sentence.dependents(name.index, "conj")
    listed = sentence.dependents(name.index, "cc", "appos", "relcl")
    others = [] if listed else joined
    others += [one for one in sentence.dependents(name.head, name.dep) if one > name.index]
    for other in others:
        token = sentence.tokens[other]
        opens = subtree(sentence, other)[0]
        alone = not sentence.dependents(other, "cc", "conj")
        if opens == name.index + 2 and alone and token.pos == "PROPN" and other < name.head:
            return token
    return None
