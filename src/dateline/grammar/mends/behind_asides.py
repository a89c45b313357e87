"""Whoever is joined with a named office, which a small parser joins with its holder's name.

"Chad's president, Idriss Kaya, and Niger's king, Ali Toure, met": the king is beside the president,
of whom the name between commas only tells who he is. "Idriss Kaya, Chad's president, and Ali Toure,
Niger's king, met": the second name is beside the first, of whom the office only tells who he is.
"""

from msgspec.structs import replace

from dateline.grammar.mends.serial_commas import AND
from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NAME_TAGS, NOUN_TAGS, PLURAL_TAGS
from dateline.grammar.tree import CLAUSE_SUBJECTS, subtree, with_tokens

_OF_A_NAME = frozenset({"compound", "nmod", "amod", "det"})
_BEHIND = frozenset({"cc", "conj", "punct"})


def join_behind_aside(sentence: Sentence) -> Sentence:
    """Return a sentence in which such offices are joined, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for joined in sentence.tokens:
        name = sentence.tokens[joined.head]
        office = sentence.tokens[name.head]
        if (
            joined.dep == "conj"
            and (name.dep, office.index < name.index) == ("appos", True)
            and name.tag in NAME_TAGS
            and office.tag not in PLURAL_TAGS
            and _is_closed_in(sentence, name)
        ):
            word = next(iter(sentence.dependents(name.index, "cc")), None)
            if word is None or not _is_behind_comma(sentence, name, word):
                continue
            changed = {
                joined.index: replace(joined, head=office.index),
                word: replace(sentence.tokens[word], head=office.index),
            }
            sentence = with_tokens(sentence, changed)
        elif joined.dep == "conj" and (name.dep, joined.tag) == ("appos", "NNP"):
            sentence = with_tokens(sentence, _second_name(sentence, joined, name, office))
        elif joined.dep in CLAUSE_SUBJECTS:
            sentence = with_tokens(sentence, _second_subject(sentence, joined))
    return sentence


def _second_name(
    sentence: Sentence, second: Token, office: Token, first: Token
) -> dict[int, Token]:
    """Return a name joined with the one before it, behind the office of that and "and"."""
    word = next(iter(sentence.dependents(office.index, "cc")), None)
    own = subtree(sentence, office.index, _BEHIND)
    if (
        word is None
        or first.tag != "NNP"
        or first.index > own[0]
        or office.tag not in NOUN_TAGS - NAME_TAGS - PLURAL_TAGS
        or not sentence.dependents(second.index, "appos")
        or sentence.tokens[own[0] - 1].text != ","
        or (sentence.tokens[word].lemma, sentence.tokens[word - 1].text) != (AND, ",")
        or own[-1] != word - 2
    ):
        return {}
    return {
        second.index: replace(second, head=first.index),
        word: replace(sentence.tokens[word], head=first.index),
    }


def _second_subject(sentence: Sentence, second: Token) -> dict[int, Token]:
    """Return a verb's second subject joined with the first behind an aside and "and"."""
    firsts = [
        one
        for one in sentence.dependents(second.head, second.dep)
        if one < second.index and sentence.tokens[one].tag not in PLURAL_TAGS
    ]
    if not firsts or second.head < second.index:
        return {}
    first = sentence.tokens[firsts[-1]]
    for aside in sentence.dependents(first.index, "appos"):
        name = sentence.tokens[aside]
        for word in sentence.dependents(first.index, "cc") + sentence.dependents(aside, "cc"):
            opens = subtree(sentence, second.index)[0] == word + 1
            if opens and name.tag in NAME_TAGS and _is_behind_comma(sentence, name, word):
                return {
                    second.index: replace(second, dep="conj", head=first.index),
                    word: replace(sentence.tokens[word], head=first.index),
                }
    return {}


def _is_closed_in(sentence: Sentence, name: Token) -> bool:
    """Say whether a comma stands right before a name."""
    first = min([name.index, *sentence.dependents(name.index, *_OF_A_NAME)])
    return first > 0 and sentence.tokens[first - 1].text == ","


def _is_behind_comma(sentence: Sentence, name: Token, word: int) -> bool:
    """Say whether "and" stands right behind a name's closing comma."""
    return (
        sentence.tokens[word].lemma == AND
        and word == name.index + 2
        and sentence.tokens[word - 1].text == ","
    )
