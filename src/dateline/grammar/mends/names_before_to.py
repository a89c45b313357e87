"""Names that open a headline before "to" and its verb: "Iran, Oman to hold talks".

A small parser takes the first for a time or an aside, and the second for what explains it: all of
them will do it.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NAME_TAGS
from dateline.grammar.tree import root_of, with_tokens

TO = "to"


def join_names_before_to(sentence: Sentence) -> Sentence:
    """Return a sentence whose opening names are its verb's subjects, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    names, to = _opening_names(sentence)
    if len(names) == 1 or to + 1 >= len(sentence.tokens):
        return sentence
    verb = sentence.tokens[to + 1]
    root = root_of(sentence)
    if verb.tag != "VB" or root is None or (root.index >= to and root.index != verb.index):
        return sentence
    first = names[0][-1]
    changed = {
        token.index: replace(token, head=verb.index)
        for token in sentence.tokens[verb.index + 1 :]
        if token.head <= to
    }
    for name in names:
        last = name[-1]
        for part in name[:-1]:
            changed[part.index] = replace(part, dep="compound", head=last.index)
        label, above = ("nsubj", verb) if last is first else ("conj", first)
        changed[last.index] = replace(last, dep=label, head=above.index)
        if last.index + 1 < to:
            comma = sentence.tokens[last.index + 1]
            changed[comma.index] = replace(comma, dep="punct", head=last.index)
    changed[to] = replace(sentence.tokens[to], dep="aux", head=verb.index)
    changed[verb.index] = replace(verb, dep="ROOT", head=verb.index)
    return with_tokens(sentence, changed)


def _opening_names(sentence: Sentence) -> tuple[list[list[Token]], int]:
    """Return the names that open a sentence, parted by commas, and where a "to" ends them.

    Where no "to" ends them, there is one name without words.
    """
    names: list[list[Token]] = [[]]
    for token in sentence.tokens:
        if token.tag in NAME_TAGS:
            names[-1].append(token)
        elif token.text == "," and names[-1]:
            names.append([])
        elif token.lemma == TO and names[-1]:
            return names, token.index
        else:
            break
    return [[]], len(sentence.tokens)
