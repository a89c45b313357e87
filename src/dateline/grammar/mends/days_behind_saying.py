"""Days behind a verb of saying that a small parser takes for a part of the name behind them.

"Officials said on Tuesday Chad opened a camp": nobody is called Tuesday Chad, and without a subject
nobody opens the camp.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import FINITE_TAGS, NOUN_TAGS
from dateline.grammar.tree import CLAUSE_SUBJECTS, is_calendar_name, with_tokens

ON = "on"
_HOURS = frozenset({"morning", "noon", "midday", "afternoon", "evening", "night", "midnight"})
_OF_A_NAME = frozenset({"compound", "nmod"})
_OF_A_NOUN = frozenset({"relcl", "acl", "amod"})
_CLAUSES = frozenset({"ccomp", "conj", "advcl", "relcl", "acl", "ROOT"})


def free_subject_behind_day(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a name is its clause's subject, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for day in sentence.tokens[2:]:
        on, name = sentence.tokens[day.index - 1], sentence.tokens[day.head]
        if (
            day.dep not in _OF_A_NAME
            or not (day.tag == "NNP" and is_calendar_name(day))
            or on.lemma != ON
            or on.dep != "prep"
            or name.tag not in NOUN_TAGS
            or not day.index < name.index
            or sentence.tokens[day.index + 1].lemma in _HOURS
        ):
            continue
        alone = {day.index: replace(day, dep="pobj", head=on.index)}
        if not sentence.children[on.index]:
            return with_tokens(sentence, alone)
        saying, verb = sentence.tokens[on.head], _verb_behind(sentence, name)
        if (name.dep, name.head) != ("pobj", on.index) or verb is None or saying.pos != "VERB":
            continue
        return with_tokens(sentence, alone | _freed(sentence, name, verb, saying))
    return sentence


def _verb_behind(sentence: Sentence, name: Token) -> Token | None:
    """Return the first finite verb behind a name, if it has no subject."""
    for token in sentence.tokens[name.index + 1 :]:
        if token.tag not in FINITE_TAGS:
            continue
        helps = token.dep in {"aux", "auxpass"}
        verb = sentence.tokens[token.head] if helps else token
        lacks = not sentence.dependents(verb.index, *CLAUSE_SUBJECTS)
        own = verb.index == name.index + 1 and verb.dep == "amod"
        return verb if lacks and (own or verb.dep in _CLAUSES) else None
    return None


def _freed(sentence: Sentence, name: Token, verb: Token, saying: Token) -> dict[int, Token]:
    """Return a name as the subject of the verb behind it, which is what somebody says."""
    label = "nsubjpass" if sentence.dependents(verb.index, "auxpass") else "nsubj"
    changed = {name.index: replace(name, dep=label, head=verb.index)}
    if verb.dep == "amod":
        # "Said on Friday Chad armed rebels" is not of armed rebels.
        thing = sentence.tokens[verb.head]
        changed[thing.index] = replace(thing, dep="dobj", head=verb.index)
    if verb.dep in _OF_A_NOUN:
        changed[verb.index] = replace(verb, pos="VERB", dep="ccomp", head=saying.index)
    return changed
