"""Times that the parser took for a part of the noun after them: "Last month rebels attacked"."""

import re

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import TENSED_TAGS
from dateline.grammar.tree import CALENDAR_NAMES, MONTHS, SUBJECTS, with_tokens

_TIME = re.compile(
    r"\b(?:last|this|next|past) (?:year|month|week|weekend|night|spring|summer|autumn|winter|"
    r"decade|(?:mon|tues|wednes|thurs|fri|satur|sun)day) [a-z]",
    re.IGNORECASE,
)
_MONTH = "|".join(sorted(MONTHS))
_WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_HOURS = (
    r"(?:(?:early|late) )?"
    r"(?:morning|afternoon|evening|night|noon|midday|last|next|this|and|or|to|\d)\b"
)
_OPENING_DAY = re.compile(
    rf"(?:on|by|since|until|before|after) (?P<day>(?:\d\d?(?:st|nd|rd|th)? (?:{_MONTH})|"
    rf"(?:{_MONTH}) \d\d?(?:st|nd|rd|th)?),?(?: \d{{4}})?|{_WEEKDAY}) (?!{_HOURS})(?=\w)",
    re.IGNORECASE,
)
_MODIFIERS = frozenset({"compound", "nmod"})


def free_time_noun(sentence: Sentence) -> Sentence:
    """Hang a time that stands before a bare subject on the verb, which it dates.

    Args:
        sentence: As parsed.

    Returns:
        The sentence itself where it has no such time.
    """
    opening = _OPENING_DAY.match(sentence.text)
    if opening is not None:
        sentence = _free_opening_day(sentence, *opening.span("day"))
    if _TIME.search(sentence.text) is None:
        return sentence
    tokens = list(sentence.tokens)
    for said, time in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        bare = said.head == time.index and said.dep == "amod" and time.dep in _MODIFIERS
        if not bare or _TIME.match(sentence.text, said.start - sentence.start) is None:
            continue
        noun = tokens[time.head]
        first = said.index == 0 or tokens[said.index - 1].pos in {"PUNCT", "CCONJ"}
        if first and noun.dep in SUBJECTS and noun.index > time.index:
            tokens[time.index] = replace(time, dep="npadvmod", head=noun.head)
    return replace(sentence, tokens=tuple(tokens))


def _free_opening_day(sentence: Sentence, start: int, end: int) -> Sentence:
    """Hang the words of a day on the preposition before it ("On 3 March gunmen attacked").

    What follows without a comma is the subject, not a part of the day.

    Args:
        sentence: As parsed, a preposition and a day at its head.
        start: Where the day begins in the sentence.
        end: Where it ends.
    """
    opener = sentence.tokens[0]
    day = [t for t in sentence.tokens if start <= t.start - sentence.start < end]
    month = next(token for token in day if token.text.lower() in CALENDAR_NAMES)
    changed: dict[int, Token] = {
        token.index: replace(token, dep="nummod", head=month.index)
        for token in day
        if token.index != month.index and token.pos == "NUM"
    }
    changed[month.index] = replace(month, dep="pobj", head=opener.index)
    verb = sentence.tokens[opener.head]
    last = day[-1].index
    for token in sentence.tokens[last + 1 :]:
        if token.head == opener.index and token.dep == "pobj":
            if verb.tag not in TENSED_TAGS or verb.index < token.index:
                return sentence
            changed[token.index] = replace(token, dep="nsubj", head=verb.index)
        elif opener.index < token.head <= last:
            return sentence
    return with_tokens(sentence, changed)
