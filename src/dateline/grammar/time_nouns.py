"""Times that the parser took for a part of the noun after them: "Last month rebels attacked"."""

import re

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence

_TIME = re.compile(
    r"\b(?:last|this|next|past) (?:year|month|week|weekend|night|spring|summer|autumn|winter|"
    r"decade|(?:mon|tues|wednes|thurs|fri|satur|sun)day) [a-z]",
    re.IGNORECASE,
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_MODIFIERS = frozenset({"compound", "nmod"})


def free_time_noun(sentence: Sentence) -> Sentence:
    """Hang a time that stands before a bare subject on the verb, which it dates.

    Args:
        sentence: As parsed.

    Returns:
        The sentence itself where it has no such time.
    """
    if _TIME.search(sentence.text) is None:
        return sentence
    tokens = list(sentence.tokens)
    for said, time in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        bare = said.head == time.index and said.dep == "amod" and time.dep in _MODIFIERS
        if not bare or _TIME.match(sentence.text, said.start - sentence.start) is None:
            continue
        noun = tokens[time.head]
        first = said.index == 0 or tokens[said.index - 1].pos in {"PUNCT", "CCONJ"}
        if first and noun.dep in _SUBJECTS and noun.index > time.index:
            tokens[time.index] = replace(time, dep="npadvmod", head=noun.head)
    return replace(sentence, tokens=tuple(tokens))
