"""Harm told behind a charge: "accused it of firing at boats, killing two".

A small parser hangs the participle on the verb of accusing, as if the accuser had killed. Where the
charge is an act itself ("of opening fire"), whoever is accused did both.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import subtree, with_tokens
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
