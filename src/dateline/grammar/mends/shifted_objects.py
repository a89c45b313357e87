"""Objects that stand behind a phrase of their verb, which a small parser makes part of it.

"Described as provocative a decision by Oslo", "as an act of war Chad's arrests": what is so called
is taken for what "as" opens, or for who it is. "Handed
over to the Red Cross 23 soldiers", "sentenced in absentia nine men": the soldiers are taken for
those to whom something is handed. "Extradited to Turkey a banker wanted for fraud": the banker is
taken for somebody who wanted. "Noted with alarm Ugandan arrests": the alarm is taken for what sort
of arrests. "Blocked on Monday roads", "vetoed for the third time aid": the time is.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NAME_TAGS, NOUN_TAGS, PAST_TAGS
from dateline.grammar.tree import WEEKDAYS, with_tokens
from dateline.grammar.words import words

_OWN = frozenset({"det", "poss"})
_BESIDE = frozenset({"nmod", "compound", "poss", "nummod", "amod"})
_OPENING = frozenset({"DT", "CD", "PRP$"})
_ADJECTIVES = frozenset({"JJ", "RB"})
_TELLING_TIMES = frozenset({"on", "for"})
_TAKEN = ("dobj", "ccomp", "auxpass", "nsubjpass")
_LATIN = "absentia"


def hang_shifted_objects(sentence: Sentence) -> Sentence:
    """Return a sentence in which such an object is its verb's, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for way in sentence.tokens:
        verb = sentence.tokens[way.head]
        if way.dep != "prep" or verb.index > way.index:
            continue
        if verb.pos != "VERB" or sentence.dependents(verb.index, *_TAKEN):
            continue
        changed = _behind_adjective(sentence, way, verb) if way.lemma == "as" else {}
        if way.lemma == "as" and not changed:
            changed = _behind_what_it_is_called(sentence, way, verb)
        changed = changed or _behind_name(sentence, way, verb)
        changed = changed or _as_if_doing(sentence, way, verb)
        if changed:
            return with_tokens(sentence, changed)
    return sentence


def hang_objects_behind_feelings(sentence: Sentence) -> Sentence:
    """Return a sentence in which what is noted "with alarm" is the verb's object, any other itself.

    Args:
        sentence: As parsed.
    """
    for way in sentence.tokens:
        verb = sentence.tokens[way.head]
        if way.lemma != "with" or verb.pos != "VERB" or verb.index > way.index:
            continue
        for feeling in sentence.tokens[way.index + 1 : way.index + 3]:
            thing = _thing_felt(sentence, way, feeling)
            if thing is not None:
                changed = {
                    one: replace(sentence.tokens[one], head=feeling.index)
                    for one in sentence.children[thing.index]
                    if one < feeling.index
                }
                felt = replace(feeling, pos="NOUN", tag="NN", dep="pobj", head=way.index)
                changed[feeling.index] = felt
                changed[thing.index] = replace(thing, dep="dobj", head=verb.index)
                return with_tokens(sentence, changed)
    return sentence


def _thing_felt(sentence: Sentence, way: Token, feeling: Token) -> Token | None:
    """Return what is noted "with" a feeling, where it hangs on the feeling or beside it."""
    if feeling.lemma not in words("feelings"):
        return None
    above = sentence.tokens[feeling.head]
    if feeling.dep in _BESIDE and above.head == way.index and above.index > feeling.index:
        following = sentence.tokens[feeling.index + 1]
        return above if following.tag in _OPENING | NAME_TAGS else None
    if feeling.head != way.index:
        return None
    within = sentence.dependents(feeling.index, "dobj", "nsubj")
    beside = sentence.dependents(way.index, "pobj")
    behind = [one for one in (*within, *beside) if one > feeling.index]
    return sentence.tokens[behind[0]] if behind else None


def part_objects_from_times(sentence: Sentence) -> Sentence:
    """Return a sentence in which what stands behind a time is the verb's object, or itself.

    Args:
        sentence: As parsed.
    """
    for way in sentence.tokens:
        verb = sentence.tokens[way.head]
        if way.dep != "prep" or way.lemma not in _TELLING_TIMES or verb.index + 1 != way.index:
            continue
        if verb.tag not in PAST_TAGS or sentence.dependents(verb.index, *_TAKEN):
            continue
        for index in sentence.dependents(way.index, "pobj"):
            thing = sentence.tokens[index]
            time = _time_of(sentence, way, thing)
            if time is None or not sentence.dependents(verb.index, "nsubj"):
                continue
            changed = {
                time.index: replace(time, dep="pobj", head=way.index),
                thing.index: replace(thing, dep="dobj", head=verb.index),
            }
            for one in (*sentence.children[thing.index], *sentence.children[time.index]):
                if one != time.index:
                    above = time if one < time.index else thing
                    changed[one] = replace(sentence.tokens[one], head=above.index)
            return with_tokens(sentence, changed)
    return sentence


def _time_of(sentence: Sentence, way: Token, thing: Token) -> Token | None:
    """Return the weekday or the "third time" that is taken for a word of an object, or None."""
    for one in sentence.dependents(thing.index, *_BESIDE):
        time = sentence.tokens[one]
        day = time.lemma.lower() in WEEKDAYS and time.index == way.index + 1
        if day and way.lemma == "on" and thing.lemma not in words("of-a-weekday"):
            return time
        ordinal = [word.text.lower() for word in sentence.tokens[way.index + 1 : time.index]]
        if time.text == "time" and way.lemma == "for" and ordinal[:1] == ["the"]:
            return time
    return None


def _behind_adjective(sentence: Sentence, way: Token, verb: Token) -> dict[int, Token]:
    """Return the changes for "described as provocative a decision", none where it is not so.

    No adjective stands before its noun's article or owner.
    """
    for thing in sentence.tokens[way.index + 2 :]:
        if thing.tag not in NOUN_TAGS or thing.head not in {way.index, verb.index}:
            continue
        own = sentence.dependents(thing.index, *_OWN)
        first = sentence.tokens[way.index + 1]
        opens = min((own[0], *sentence.children[own[0]])) if own else -1
        if opens == first.index and sentence.tokens[own[0]].tag in NAME_TAGS:
            # "As unacceptable Chad's arrests": no adjective tells of whose they are.
            opens += 1
        if first.tag in _ADJECTIVES and opens == first.index + 1:
            return {
                first.index: replace(first, dep="pobj", head=way.index),
                thing.index: replace(thing, dep="dobj", head=verb.index),
            }
    return {}


def _behind_what_it_is_called(sentence: Sentence, way: Token, verb: Token) -> dict[int, Token]:
    """Return the changes for "described as an act of war Chad's arrests", none elsewhere.

    No noun is told again by one with an owner unless a comma parts them.
    """
    for index in sentence.dependents(way.index, "pobj"):
        for one in sentence.dependents(index, "appos"):
            thing = sentence.tokens[one]
            owners = sentence.dependents(one, "poss")
            first = min((owners[0], *sentence.children[owners[0]])) if owners else 0
            if first > index and sentence.tokens[first - 1].pos not in {"PUNCT", "CCONJ"}:
                return {one: replace(thing, dep="dobj", head=verb.index)}
    return {}


def _behind_name(sentence: Sentence, way: Token, verb: Token) -> dict[int, Token]:
    """Return the changes for "handed to the Red Cross 23 soldiers", none where it is not so.

    No name stands between its noun's articles or before its number.
    """
    things = [sentence.tokens[one] for one in sentence.dependents(way.index, "pobj")]
    at = way
    if not things:
        return {}
    if things[0].lemma == "death":
        # "Sentenced to death in absentia nine men"
        ways = [one for one in sentence.dependents(verb.index, "prep") if one > way.index]
        if not ways:
            return {}
        at = sentence.tokens[ways[0]]
        things = [sentence.tokens[one] for one in sentence.dependents(at.index, "pobj")]
    if len(things) > 1:
        # "In absentia nine men": the preposition was given both.
        name, thing = things[0], things[1]
        changed = {
            one: replace(sentence.tokens[one], head=thing.index)
            for one in sentence.children[name.index]
            if name.index < one < thing.index
        }
        return changed | {thing.index: replace(thing, dep="dobj", head=verb.index)}
    for thing in things:
        before = [one for one in sentence.children[thing.index] if one < thing.index]
        names = [
            one
            for one in before
            if sentence.tokens[one].dep in _BESIDE and _is_name(sentence.tokens[one])
        ]
        behind = sentence.tokens[at.index + 1 : at.index + 2]
        if behind and behind[0].text == _LATIN:
            # "In absentia nine men": it stands by itself, wherever the parser hangs it.
            names = [at.index + 1]
        if thing.tag not in NOUN_TAGS or not names:
            continue
        name = sentence.tokens[names[-1]]
        following = sentence.tokens[name.index + 1]
        if following.tag not in _OPENING or following.head != thing.index:
            continue
        changed = {one: replace(sentence.tokens[one], head=name.index) for one in before}
        changed = {one: token for one, token in changed.items() if one < name.index}
        changed[name.index] = replace(name, pos="PROPN", tag="NNP", dep="pobj", head=at.index)
        changed[thing.index] = replace(thing, dep="dobj", head=verb.index)
        return changed
    return {}


def _is_name(token: Token) -> bool:
    return token.tag in NAME_TAGS or token.text == _LATIN


def _as_if_doing(sentence: Sentence, way: Token, verb: Token) -> dict[int, Token]:
    """Return the changes for "extradited to Turkey a banker wanted for fraud", none elsewhere."""
    fillers = sentence.dependents(way.index, "pobj")
    if len(fillers) != 1 or fillers[0] + 2 >= len(sentence.tokens):
        return {}
    opening = sentence.tokens[fillers[0] + 1]
    thing = sentence.tokens[opening.head]
    doing = sentence.tokens[thing.head]
    if (
        opening.dep == "det"
        and thing.dep == "nsubj"
        and doing.tag in PAST_TAGS
        and doing.dep in {"conj", "advcl"}
        and doing.head == verb.index
        and doing.index == thing.index + 1
        and not any(
            token.pos == "CCONJ" or token.text in {",", ";"}
            for token in sentence.tokens[verb.index : doing.index]
        )
    ):
        return {
            thing.index: replace(thing, dep="dobj", head=verb.index),
            doing.index: replace(doing, tag="VBN", dep="acl", head=thing.index),
        }
    return {}
