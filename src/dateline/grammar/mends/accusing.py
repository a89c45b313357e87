"""Charges, and harm told behind a charge: "accused it of firing at boats, killing two".

"Accused the head of the armed forces of treason": a small parser hangs the charge on the forces.

A small parser hangs the participle on the verb of accusing, as if the accuser had killed. Where the
charge is an act itself ("of opening fire"), whoever is accused did both.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import PAST_TAGS
from dateline.grammar.tree import UNDERGOING, subtree, with_tokens
from dateline.grammar.words import words

_CHARGING = frozenset({"of", "for", "over"})


def hang_on_charge(sentence: Sentence) -> Sentence:
    """Return a sentence with such participles on the act of the charge, any other itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for harm in sentence.tokens:
        if harm.dep != "advcl" or harm.tag != "VBG" or harm.lemma not in words("harming"):
            continue
        accusing = sentence.tokens[harm.head]
        if accusing.lemma not in words("accusing") or accusing.index > harm.index:
            continue
        acts = [
            act
            for act in (sentence.tokens[at] for at in subtree(sentence, accusing.index))
            if act.dep == "pcomp"
            and act.tag == "VBG"
            and act.index < harm.index
            and sentence.tokens[act.head].lemma in _CHARGING
        ]
        if acts:
            changed[harm.index] = replace(harm, dep="conj", head=acts[0].index)
    return with_tokens(sentence, changed)


def hang_charge_behind_aside(sentence: Sentence) -> Sentence:
    """Return a sentence with charges behind an aside on their accusing, any other itself.

    "The feud recalls 2009, when it accused two monks, based on letters, of plotting": the parser
    hangs the plot on the feud.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for way in sentence.tokens:
        above = sentence.tokens[way.head]
        if (
            (way.dep, way.lemma) != ("prep", "of")
            or above.lemma in words("accusing")
            or above.pos not in {"VERB", "AUX"}
            or sentence.tokens[way.index - 1].text != ","
            or not any(
                sentence.tokens[act].tag == "VBG" for act in sentence.dependents(way.index, "pcomp")
            )
        ):
            continue
        accusing = [
            one
            for one in subtree(sentence, above.index)
            if one < way.index
            and sentence.tokens[one].lemma in words("accusing")
            and sentence.dependents(one, *UNDERGOING)
            and not sentence.behind(one, "of")
        ]
        if accusing:
            changed[way.index] = replace(way, head=accusing[-1])
    return with_tokens(sentence, changed)


def hang_second_charge(sentence: Sentence) -> Sentence:
    """Return a sentence in which both acts behind "of having" are charged, any other itself.

    "Accused it of having crossed the border and looted a village": the accuser looted nothing.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for second in sentence.tokens:
        accusing = sentence.tokens[second.head]
        if (
            second.dep != "conj"
            or second.tag not in PAST_TAGS
            or accusing.lemma not in words("accusing")
            or sentence.dependents(second.index, "nsubj", "nsubjpass", "aux", "auxpass")
        ):
            continue
        for having in sentence.tokens[accusing.index : second.index]:
            act = sentence.tokens[having.head]
            if having.text == "having" and having.dep == "aux" and act.dep == "pcomp":
                changed[second.index] = replace(second, tag="VBN", head=act.index)
    return with_tokens(sentence, changed)


def hang_charges(sentence: Sentence) -> Sentence:
    """Return a sentence with what somebody is accused of on the verb, any other itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for accused in sentence.tokens:
        verb = sentence.tokens[accused.head]
        if accused.dep not in UNDERGOING or verb.lemma not in words("accusing"):
            continue
        if any(
            sentence.tokens[one].lemma == "of" for one in sentence.dependents(verb.index, "prep")
        ):
            continue
        within = [sentence.tokens[at] for at in subtree(sentence, accused.index)]
        phrases = [token for token in within if token.dep == "prep" and token.lemma == "of"]
        if not phrases or phrases[-1].head == accused.index:
            continue
        last = phrases[-1]
        if _is_a_charge(sentence, last):
            changed[last.index] = replace(last, head=verb.index)
    return with_tokens(sentence, changed)


def _is_a_charge(sentence: Sentence, of: Token) -> bool:
    """Say whether "of" holds a deed, and no body or people that something else is of."""
    deeds = sentence.dependents(of.index, "pcomp", "pobj")
    return any(
        sentence.tokens[deed].tag == "VBG"
        or (
            sentence.tokens[deed].tag == "NN"
            and not any(
                sentence.tokens[one].lemma == "the" for one in sentence.dependents(deed, "det")
            )
        )
        for deed in deeds
    )
