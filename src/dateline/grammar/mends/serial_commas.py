"""Three names with a comma before "and", which a small parser parts: "Norway, Sweden, and Finland".

It takes the second for what the first is, or the third for another subject of the verb.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import CLAUSE_SUBJECTS, subtree, with_tokens

AND = "and"
_NAME = "PROPN"
_OF_A_NAME = frozenset({"compound", "nmod"})
_JOINED = frozenset({"appos", "conj"})
_SITED = frozenset({"in", "at", "near", "from", "to", "outside", "around", "into"})
_FEWEST = 3


def join_names_of_series(sentence: Sentence) -> Sentence:
    """Return a sentence in which the names of such a list are joined, any other itself.

    Args:
        sentence: As parsed.
    """
    for word in sentence.tokens[_FEWEST:-1]:
        if word.lemma != AND or sentence.tokens[word.index - 1].text != ",":
            continue
        third = _name_behind(sentence, word.index + 1)
        second = _bare_name(sentence, word.index - 2)
        if third is None or second is None:
            continue
        first = _before(sentence, second)
        if first is not None:
            sentence = with_tokens(sentence, _joined(sentence, first, second, third, word))
    return sentence


def _bare_name(sentence: Sentence, index: int, own: frozenset[str] = _OF_A_NAME) -> Token | None:
    """Return the name that ends at a token, if nothing but its own words hangs on it before."""
    token = sentence.tokens[index]
    before = [child for child in sentence.children[index] if child < index]
    bare = all(sentence.tokens[child].dep in own for child in before)
    return token if token.pos == _NAME and token.dep not in _OF_A_NAME and bare else None


def _name_behind(sentence: Sentence, index: int) -> Token | None:
    """Return the name that begins at a token."""
    while index < len(sentence.tokens) and sentence.tokens[index].dep in _OF_A_NAME:
        index += 1
    return _bare_name(sentence, index) if index < len(sentence.tokens) else None


def _before(sentence: Sentence, second: Token) -> Token | None:
    """Return the name before a comma that a name is joined with, or is said to be."""
    opening = [child for child in sentence.children[second.index] if child < second.index]
    comma = min([*opening, second.index]) - 1
    if comma < 1 or sentence.tokens[comma].text != ",":
        return None
    # "The United States, Britain, and France": an article may open the list.
    first = _bare_name(sentence, comma - 1, _OF_A_NAME | {"det"})
    joined = second.dep in _JOINED and first is not None and second.head == first.index
    return first if joined else None


def _joined(
    sentence: Sentence, first: Token, second: Token, third: Token, word: Token
) -> dict[int, Token]:
    """Return the second and the third name joined with the first, where they are not."""
    above = sentence.tokens[first.head]
    if first.dep == "pobj" and above.lemma in _SITED:
        # "In Kigali, Rwanda, and Kampala": a town's state is none beside it.
        return {}
    changed: dict[int, Token] = {}
    if third.dep == "conj" and third.head in {first.index, second.index}:
        pass
    elif third.dep in CLAUSE_SUBJECTS and third.head > third.index:
        changed = _without_second_subject(sentence, first, third)
        if not changed:
            return {}
    else:
        return {}
    changed[second.index] = replace(second, dep="conj", head=first.index)
    changed[third.index] = replace(third, dep="conj", head=second.index)
    changed[word.index] = replace(word, head=second.index)
    return changed


def _without_second_subject(sentence: Sentence, first: Token, third: Token) -> dict[int, Token]:
    """Return what changes where a verb's subject is the list, not its last name.

    That is where it has another subject, the first name or what the list belongs to, or where the
    first name is left without a verb; the empty set elsewhere.
    """
    verb = sentence.tokens[third.head]
    if first.head == first.index and verb.dep == "conj" and verb.head == first.index:
        changed = {
            child: replace(sentence.tokens[child], head=verb.index)
            for child in sentence.dependents(first.index, "punct")
            if child > verb.index
        }
        changed[first.index] = replace(first, dep=third.dep, head=verb.index)
        changed[verb.index] = replace(verb, dep="ROOT", head=verb.index)
        return changed
    others = sentence.dependents(verb.index, *CLAUSE_SUBJECTS)
    listed = any(one <= first.index and first.index in subtree(sentence, one) for one in others)
    return {first.index: first} if listed else {}
