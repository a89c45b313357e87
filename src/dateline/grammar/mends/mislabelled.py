"""Words next to their verb that a small parser labels amiss, so that the verb lacks its own.

"USAID provided tents", "Peru shuts two ports": a name that opens its sentence is taken for an
adverb or an adjective, and the verb has no subject. "The police station burned down": the noun is
taken for a helping verb. "Hands over 29 suspects": "over" is taken for "more than". "Shuts down
mobile internet": what is shut is taken for when or how. "Gave up fighting and surrendered": the
second verb is joined to the first one's object. "Senate votes down the bill": the subject is taken
for a part of the verb. "Seized power hours after the vote": the object for a part of the time.
"Rwandan, Congolese ministers meet": the first of two nationalities for a subject of its own.
"Trump on Monday threatened": the name for a verb. "Though Zoë Marlow is a star": a family name for
a common noun.
"Held a drill off Jeju": "off" for a part of the drill.
"""

from itertools import pairwise

from msgspec.structs import replace

from dateline.grammar.mends.past_forms import as_finite, as_finite_behind_day, as_past
from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import BARE_TAGS, PAST_TAGS
from dateline.grammar.tree import CLAUSE_SUBJECTS, is_calendar_name, with_tokens
from dateline.grammar.words import forms, words

_DAY = 2
_PRESENT_OR_PAST = frozenset({"VBZ", "VBD"})
_MISTAKEN = frozenset({"advmod", "amod", "npadvmod", "compound", "dep", "nmod"})
_OF_VERBS = frozenset({"nsubj", "amod", "npadvmod"})
_SHORTEST_ACRONYM = 3
_STRETCHES = frozenset({"hour", "day", "week", "month", "minute", "year"})
_FROM_THEN = frozenset({"after", "before", "ago", "later", "into"})
_GIVING = frozenset({"hand", "turn"})
_PARTICLES = frozenset({"down", "off", "up", "over", "out"})
_OF_PERSONS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss", "agent"})
_MONTHS = frozenset({"March", "MARCH"})
_TAKEN = ("dobj", "ccomp", "xcomp", "acomp", "attr", "auxpass")


def mend_labels(sentence: Sentence) -> Sentence:
    """Return a sentence with such words labelled anew, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        verb = sentence.tokens[token.head]
        if token.pos in {"PROPN", "NOUN"} and token.text in forms("only-past"):
            changed.update(as_past(sentence, token))
        elif token.text in forms("finite-only") and token.dep == "amod" and verb.dep == "ROOT":
            changed.update(as_finite(sentence, token, verb))
        elif token.text in forms("finite-only") and (token.dep, verb.dep) == ("amod", "pobj"):
            changed.update(as_finite_behind_day(sentence, token, verb))
        elif token.dep == "compound" and _is_many_that_act(sentence, token, verb):
            changed[token.index] = replace(token, dep="nsubj")
            for child in sentence.dependents(verb.index, "amod", "nummod", "det", "compound"):
                if child < token.index:
                    changed[child] = replace(sentence.tokens[child], head=token.index)
        elif token.lemma in words("forums") and token.tag == "VB":
            changed.update(_as_forum(sentence, token, verb))
        elif token.dep in _MISTAKEN and _is_name_that_acts(sentence, token, verb):
            changed[token.index] = replace(token, pos="PROPN", tag="NNP", dep="nsubj")
        elif token.dep == "compound" and _is_before_a_stretch(sentence, token, verb):
            doing = sentence.tokens[token.index - 1]
            changed[token.index] = replace(token, dep="dobj", head=doing.index)
            changed[verb.index] = replace(verb, dep="npadvmod", head=doing.index)
        elif token.dep == "agent" and verb.pos == "ADJ":
            # "Is deeply concerned by": what concerns somebody does nothing.
            changed[token.index] = replace(token, dep="prep")
        elif token.dep == "prt" and verb.pos == "NOUN" and token.index + 1 < len(sentence.tokens):
            changed.update(_as_preposition(sentence, token, sentence.tokens[token.index + 1]))
        elif not token.index and token.tag in BARE_TAGS and token.head > _DAY:
            changed.update(_as_name_before_day(sentence, token, verb))
        elif token.tag == "NN" and _ends_a_persons_name(sentence, token):
            changed[token.index] = replace(token, pos="PROPN", tag="NNP", lemma=token.text)
        elif token.dep in _OF_VERBS and _has_comma_behind(sentence, token):
            changed.update(_two_nationalities(sentence, token))
        elif token.tag == "NNPS" and not token.index and token.text.lower() in words("fired"):
            # "Rockets were fired at": the first word, and no name of a team.
            if token.dep == "nsubjpass":
                changed[0] = replace(token, pos="NOUN", tag="NNS", lemma=token.text.lower()[:-1])
        elif token.text.lower() == "station" and token.dep == "aux":
            changed.update(_as_building(sentence, token))
        elif (token.text, token.tag, token.dep) == ("that", "IN", "dobj") and verb.dep == "relcl":
            # "A charge that the army has denied": it stands for the charge.
            changed[token.index] = replace(token, pos="PRON", tag="WDT")
        elif token.lemma == "over" and token.dep == "quantmod":
            before = sentence.tokens[token.index - 1]
            if before.lemma in _GIVING and before.pos == "VERB":
                changed[token.index] = replace(token, tag="RP", dep="prt", head=before.index)
        elif token.dep == "npadvmod" and _is_behind_particle(sentence, token, verb):
            changed[token.index] = replace(token, dep="dobj")
            particle = sentence.tokens[verb.index + 1]
            changed[particle.index] = replace(particle, tag="RP", pos="ADP", dep="prt")
        elif (
            token.dep == "conj" and token.tag in PAST_TAGS and _is_joined_to_object(sentence, token)
        ):
            joined = sentence.tokens[token.head]
            changed[token.index] = replace(token, head=joined.head)
    return with_tokens(sentence, changed)


def _ends_a_persons_name(sentence: Sentence, token: Token) -> bool:
    """Say whether a noun in capitals is the second of two names without an article."""
    before = sentence.tokens[token.index - 1] if token.index > 1 else token
    return (
        token.text.istitle()
        and token.dep in _OF_PERSONS
        and before.text.istitle()
        and (before.tag, before.dep, before.head) == ("NNP", "compound", token.index)
        and sentence.children[token.index] == (before.index,)
        and not sentence.children[before.index]
    )


def name_months(sentence: Sentence) -> Sentence:
    """Make "March" beside a number the month that it is, in a line without a verb ("2 March").

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        if token.text not in _MONTHS or is_calendar_name(token):
            continue
        beside = sentence.tokens[max(token.index - 1, 0) : token.index + 2]
        if any(one.text.isdigit() for one in beside):
            changed[token.index] = replace(token, pos="PROPN", tag="NNP", lemma="March")
    return with_tokens(sentence, changed)


def tell_shot_from_noun(sentence: Sentence) -> Sentence:
    """Make "shot" the verb in "riding a motorcycle shot dead a constable", where it is a noun.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for shot, dead in pairwise(sentence.tokens):
        if shot.text == "shot" and shot.tag == "NN" and sentence.dependents(shot.index, "nsubj"):
            # "Pirates on Friday shot at a vessel": a noun has no subject.
            changed[shot.index] = replace(shot, lemma="shoot", pos="VERB", tag="VBD")
        if (
            (shot.text, dead.text) != ("shot", "dead")
            or shot.pos == "VERB"
            or not sentence.dependents(dead.index, "nsubj")
        ):
            continue
        top = dead.head if dead.head != dead.index else shot.index
        changed[shot.index] = replace(
            shot, lemma="shoot", pos="VERB", tag="VBD", dep=dead.dep, head=top
        )
        changed[dead.index] = replace(dead, dep="oprd", head=shot.index)
        for child in sentence.children[dead.index]:
            if child != shot.index:
                changed[child] = replace(sentence.tokens[child], head=shot.index)
        before = [child for child in sentence.children[shot.index] if child < shot.index]
        for child in before:
            noun = sentence.tokens[before[-1]]
            changed[child] = (
                replace(noun, dep=shot.dep, head=shot.head)
                if child == noun.index
                else replace(sentence.tokens[child], head=noun.index)
            )
    return with_tokens(sentence, changed)


def _is_name_that_acts(sentence: Sentence, token: Token, verb: Token) -> bool:
    """Say whether a word is a name right before a main verb that has no subject."""
    if token.index:
        named = token.pos in {"NOUN", "PROPN"}
    else:
        acronym = token.text.isupper() and len(token.text) >= _SHORTEST_ACRONYM
        named = acronym or (token.pos in {"ADJ", "PROPN"} and token.text[:1].isupper())
    return (
        named
        and verb.index == token.index + 1
        and verb.pos == "VERB"
        and verb.dep in {"ROOT", "ccomp"}
        and verb.tag in _PRESENT_OR_PAST
        and not is_calendar_name(token)
        and not sentence.dependents(verb.index, *CLAUSE_SUBJECTS)
    )


def _as_name_before_day(sentence: Sentence, name: Token, verb: Token) -> dict[int, Token]:
    """Return a name before a day that is taken for a verb ("Trump on Monday threatened")."""
    way, *days = sentence.tokens[1:3]
    on_a_day = way.text == "on" and any(map(is_calendar_name, days))
    if not (on_a_day and name.text.istitle() and verb.tag in _PRESENT_OR_PAST):
        return {}
    return {
        way.index: replace(way, head=verb.index),
        name.index: replace(name, pos="PROPN", tag="NNP", lemma=name.text, dep="nsubj"),
    }


def _is_many_that_act(sentence: Sentence, token: Token, verb: Token) -> bool:
    """Say whether a plural is right before a present verb without a subject ("miners plan")."""
    return (
        token.tag == "NNS"
        and (verb.tag, verb.dep) == ("VBP", "ROOT")
        and verb.index == token.index + 1
        and not sentence.dependents(verb.index, *CLAUSE_SUBJECTS)
    )


def _as_forum(sentence: Sentence, forum: Token, verb: Token) -> dict[int, Token]:
    """Return a court taken for a verb behind "to" as where somebody is taken."""
    way = sentence.tokens[forum.index - 1]
    if way.text != "to" or way.head != forum.index or verb.lemma not in words("brought-before"):
        return {}
    changed = {
        child: replace(sentence.tokens[child], head=verb.index)
        for child in sentence.dependents(forum.index, "prep", "npadvmod", "advmod")
    }
    changed[way.index] = replace(way, pos="ADP", tag="IN", dep="prep", head=verb.index)
    changed[forum.index] = replace(forum, pos="NOUN", tag="NN", dep="pobj", head=way.index)
    return changed


def _is_before_a_stretch(sentence: Sentence, token: Token, stretch: Token) -> bool:
    """Say whether a noun between a verb and "hours after" is the verb's object."""
    if not 0 < token.index == stretch.index - 1 < len(sentence.tokens) - 2:
        return False
    verb, following = sentence.tokens[token.index - 1], sentence.tokens[stretch.index + 1]
    return (
        stretch.lemma in _STRETCHES
        and stretch.tag == "NNS"
        and following.lemma in _FROM_THEN
        and verb.pos == "VERB"
        and not sentence.dependents(verb.index, *_TAKEN)
    )


def _has_comma_behind(sentence: Sentence, token: Token) -> bool:
    """Say whether a comma and two words more stand behind a word."""
    behind = token.index + 1
    return behind + 2 < len(sentence.tokens) and sentence.tokens[behind].text == ","


def _two_nationalities(sentence: Sentence, first: Token) -> dict[int, Token]:
    """Return two adjectives of one noun, joined as if by "and"; nothing where there are none."""
    comma, second, noun = sentence.tokens[first.index + 1 : first.index + 4]
    if not (
        comma.text == ","
        and (second.dep, second.head) == ("amod", noun.index)
        and second.text[:1].isupper()
        and first.text[:1].isupper()
        and (noun.dep, noun.head) == ("nsubj", first.head)
        and not sentence.children[first.index]
    ):
        return {}
    return {
        first.index: replace(first, pos="ADJ", tag="JJ", dep="amod", head=noun.index),
        comma.index: replace(comma, lemma="and", pos="CCONJ", tag="CC", dep="cc", head=first.index),
        second.index: replace(second, dep="conj", head=first.index),
    }


def _as_building(sentence: Sentence, station: Token) -> dict[int, Token]:
    """Return a station taken for a helping verb as the subject, what kind it is as its own."""
    kind = sentence.tokens[station.index - 1]
    if kind.lemma not in words("stations") or kind.dep not in {"nsubj", "nsubjpass"}:
        return {}
    verb = station.head if kind.head == station.index else kind.head
    changed = {
        child: replace(sentence.tokens[child], head=station.index)
        for child in sentence.children[kind.index]
    }
    changed[kind.index] = replace(kind, dep="compound", head=station.index)
    changed[station.index] = replace(
        station, lemma="station", pos="NOUN", tag="NN", dep=kind.dep, head=verb
    )
    return changed


def _is_joined_to_object(sentence: Sentence, token: Token) -> bool:
    """Say whether a verb in the past is joined to what another in the past has for its object."""
    thing = sentence.tokens[token.head]
    verb = sentence.tokens[thing.head]
    return (
        thing.dep == "dobj"
        and thing.pos == "NOUN"
        and token.pos == "VERB"
        and verb.tag in PAST_TAGS
        and verb.index < thing.index < token.index
        and not sentence.dependents(token.index, *CLAUSE_SUBJECTS, "auxpass")
    )


def _is_behind_particle(sentence: Sentence, token: Token, verb: Token) -> bool:
    """Say whether a noun stands right behind a verb and its particle, with adjectives at most."""
    if token.pos != "NOUN" or verb.pos != "VERB" or token.index < verb.index + 2:
        return False
    particle = sentence.tokens[verb.index + 1]
    between = sentence.tokens[verb.index + 2 : token.index]
    return (
        particle.lemma in _PARTICLES
        and particle.head == verb.index
        and all(one.head == token.index and one.pos in {"ADJ", "NOUN"} for one in between)
        and not sentence.dependents(token.index, "nummod", "det")
        and not sentence.dependents(verb.index, *_TAKEN)
    )


def _as_preposition(sentence: Sentence, off: Token, thing: Token) -> dict[int, Token]:
    """A noun has no particle: "a drill off Jeju" is held there, and Jeju is not what is held."""
    if thing.dep != "dobj" or thing.pos != "PROPN":
        return {}
    return {
        off.index: replace(off, dep="prep", tag="IN"),
        thing.index: replace(thing, dep="pobj", head=off.index),
    }
