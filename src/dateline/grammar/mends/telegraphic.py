"""What short lines leave out, so that a small parser hangs a word amiss.

"'No surrender': rebels defy army": what stands before the colon is taken for a subject. "Chiefs to
meet face to face": the face for what is met. "Serbia turns Ilic over to court": the particle for a
part of the name. "Takes in 40,000 Malians fleeing fighting": the participle for a noun. "Talks
between Chad, Niger": the second side for another name of the first. "Free crew, Oslo tells Lima":
what is said for a clause beside it. "Bars party from ballot": the ballot for where the party is of.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NAME_TAGS, NOUN_TAGS
from dateline.grammar.tree import SUBJECTS, with_tokens

_TELLING = frozenset({"tells", "tell", "told", "urges", "urge", "urged"})
_BARRING = frozenset({"bar", "exclude", "disqualify", "debar"})
TELEGRAPHIC = frozenset({":", "face", "over", "fleeing", "between", "from"}) | _TELLING
_GIVING = frozenset({"hand", "turn", "give", "sign", "make"})
_FIGHTING = frozenset({"fighting", "shelling", "bombing"})


def mend_telegraphic(sentence: Sentence) -> Sentence:
    """Return a sentence with such words hung anew, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        word = token.text.lower()
        if word == ":" and token.index:
            changed.update(_part_label(sentence, token))
        elif word == "face" and token.dep in {"dobj", "npadvmod"}:
            behind = [one.text.lower() for one in sentence.tokens[token.index + 1 :][:2]]
            if behind == ["to", "face"]:
                changed[token.index] = replace(token, pos="ADV", tag="RB", dep="advmod")
        elif word == "over" and token.dep == "prt":
            changed.update(_give_particle(sentence, token))
        elif word in _TELLING:
            changed.update(_as_said(sentence, token))
        elif word == "from":
            changed.update(_bar_from(sentence, token))
        elif word == "between":
            changed.update(_join_sides(sentence, token))
        elif word == "fleeing" and token.tag in NOUN_TAGS:
            changed.update(_as_participle(sentence, token))
    return with_tokens(sentence, changed)


def _part_label(sentence: Sentence, colon: Token) -> dict[int, Token]:
    """A verb behind a colon with a subject of its own there has none before the colon."""
    changed: dict[int, Token] = {}
    for label in sentence.tokens[: colon.index]:
        verb = sentence.tokens[label.head]
        if label.dep in SUBJECTS and verb.index > colon.index:
            own = sentence.dependents(verb.index, *SUBJECTS)
            if any(colon.index < one < verb.index for one in own):
                changed[label.index] = replace(label, dep="dep")
    return changed


def _give_particle(sentence: Sentence, particle: Token) -> dict[int, Token]:
    """The particle of "turned Ilic over to the court" is the verb's, and Ilic is handed."""
    handed = sentence.tokens[particle.head]
    verb = sentence.tokens[handed.head]
    if (
        handed.pos == "VERB"
        or verb.lemma not in _GIVING
        or not verb.index < handed.index < particle.index
    ):
        return {}
    changed = {particle.index: replace(particle, head=verb.index)}
    if handed.tag not in NOUN_TAGS and handed.text[:1].isupper():
        changed[handed.index] = replace(handed, pos="PROPN", tag="NNP", dep="dobj")
    return changed


def _as_said(sentence: Sentence, telling: Token) -> dict[int, Token]:
    """A bare verb that opens a line is what is said: "Free crew, Oslo tells Lima"."""
    first = sentence.tokens[0]
    subjects = sentence.dependents(telling.index, "nsubj")
    behind = subjects and any(one.text == "," for one in sentence.tokens[1 : max(subjects)])
    if not (behind and first.tag == "VB" and (first.dep, first.head) == ("advcl", telling.index)):
        return {}
    return {0: replace(first, dep="ccomp")}


def _bar_from(sentence: Sentence, way: Token) -> dict[int, Token]:
    """What somebody is barred from hangs on the verb, where they come from on them."""
    barred = sentence.tokens[way.head]
    verb = sentence.tokens[barred.head]
    what = sentence.dependents(way.index, "pobj")
    if (
        barred.dep != "dobj"
        or verb.lemma not in _BARRING
        or not what
        or sentence.tokens[what[0]].tag not in {"NN", "NNS"}
    ):
        return {}
    return {way.index: replace(way, head=verb.index)}


def _join_sides(sentence: Sentence, between: Token) -> dict[int, Token]:
    """A comma between the only two names behind "between" is an "and"."""
    place = between.index + 1
    if place + 2 >= len(sentence.tokens):
        return {}
    first, comma, second = sentence.tokens[place : place + 3]
    if (
        (first.dep, first.head) != ("pobj", between.index)
        or comma.text != ","
        or not {first.tag, second.tag} <= NAME_TAGS
    ):
        return {}
    subject: dict[int, Token] = {}
    if second.dep == "nsubj" and between.dep == "prep":
        # "Truce between Chad, Niger takes effect": what is between them is the subject.
        what = sentence.tokens[between.head]
        if what.tag not in NOUN_TAGS or what.dep not in {"advcl", "npadvmod", "dep", "nmod"}:
            return {}
        subject = {what.index: replace(what, dep="nsubj", head=second.head)}
    elif (second.dep, second.head) != ("appos", first.index):
        return {}
    return subject | {
        comma.index: replace(comma, lemma="and", tag="CC", pos="CCONJ", dep="cc", head=first.index),
        second.index: replace(second, dep="conj", head=first.index),
    }


def _as_participle(sentence: Sentence, fleeing: Token) -> dict[int, Token]:
    """Those who flee in "Malians fleeing fighting" are the noun, the fighting what they flee."""
    people = sentence.tokens[fleeing.index - 1]
    if people.head != fleeing.index or people.dep not in {"compound", "amod", "nmod"}:
        return {}
    changed = {
        child: replace(sentence.tokens[child], head=people.index)
        for child in sentence.children[fleeing.index]
        if child < people.index
    }
    changed[people.index] = replace(
        people, pos="NOUN", tag="NNPS", dep=fleeing.dep, head=fleeing.head
    )
    changed[fleeing.index] = replace(
        fleeing, pos="VERB", tag="VBG", lemma="flee", dep="acl", head=people.index
    )
    after = fleeing.index + 1
    if after < len(sentence.tokens) and sentence.tokens[after].text.lower() in _FIGHTING:
        changed[after] = replace(
            sentence.tokens[after], pos="NOUN", tag="NN", dep="dobj", head=fleeing.index
        )
    return changed
