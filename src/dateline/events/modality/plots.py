"""Whether a deed is known from no more than a charge, or was planned and stopped.

"Arrested a man accused of planning to bomb a station", "jailed over a foiled plot to kill him":
the charge or the arrest is the event, and nobody has bombed anything.

Source:
    Codebook: "an act known only from somebody's accusation" is ACCUSE allege alone.
"""

from dateline.events.modality.scope import Words
from dateline.grammar import PAST_TAGS, Sentence, ancestors

GOVERNED = frozenset({"xcomp", "ccomp", "acl", "relcl", "dobj", "pobj", "pcomp", "prep", "conj"})
OF_WHAT = frozenset({"of", "for", "with", "over"})
DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "THREATEN", "AID", "COOPERATE"})


def is_only_charged(sentence: Sentence, trigger: int, event: str, words: Words) -> bool:
    """Say whether a clause is what somebody is charged with or acquitted of, or a stopped plot.

    Args:
        sentence: The sentence.
        trigger: The token of the clause's trigger.
        event: Its type.
        words: The classes of the lexicon.
    """
    if event not in DEEDS:
        return False
    planned = sentence.tokens[trigger].lemma in words["PLOTTING"]
    if _is_foiled(sentence, trigger, words):
        return True
    below = trigger
    for above in ancestors(sentence, trigger):
        if sentence.tokens[below].dep not in GOVERNED:
            return planned and _is_stopped(sentence, below, words)
        if _is_charge(sentence, below, above, words) or (
            sentence.tokens[above].lemma in words["ACQUITTING"]
            and sentence.tokens[sentence.tokens[trigger].head].lemma in OF_WHAT
        ):
            # Of what somebody is acquitted, wherever the parser hangs it, he was not found guilty.
            return True
        if planned and (
            _is_stopped(sentence, below, words)
            or sentence.tokens[above].lemma in words["CHARGING"]
            or _is_said_by_accusers(sentence, above, words)
        ):
            return True
        planned = planned or sentence.tokens[above].lemma in words["PLOTTING"]
        below = above
    return planned and _is_stopped(sentence, below, words)


def _is_foiled(sentence: Sentence, trigger: int, words: Words) -> bool:
    """Say whether a deed is what was foiled, or the verb says so ("foiled a plot to attack")."""
    token = sentence.tokens[trigger]
    while token.dep == "compound" and token.head > token.index:
        # "Foiled a coup bid": what is only called after it is foiled.
        token = sentence.tokens[token.head]
    governor = sentence.tokens[token.head]
    return token.lemma in words["FOILING"] or (
        governor.lemma in words["FOILING"] and token.dep in {"dobj", "nsubjpass", "xcomp"}
    )


def _is_charge(sentence: Sentence, below: int, above: int, words: Words) -> bool:
    """Say whether a participle tells what its noun is accused or suspected of."""
    charged, link = sentence.tokens[above], sentence.tokens[below]
    return (
        charged.lemma in words["SUSPECTING"]
        and charged.dep == "acl"
        and charged.tag in PAST_TAGS
        and link.dep == "prep"
        and link.lemma in OF_WHAT
    )


def _is_stopped(sentence: Sentence, plot: int, words: Words) -> bool:
    """Say whether a plot is told to have been stopped ("a foiled plot", "thwarted a plot")."""
    token = sentence.tokens[plot]
    if token.pos != "NOUN":
        return False
    stopping = words["FOILING"] | words["EXPOSING"]
    stopped = sentence.tokens[token.head].lemma in stopping and token.dep in {"dobj", "nsubjpass"}
    return stopped or any(
        sentence.tokens[child].lemma in stopping
        for child in sentence.dependents(plot, "amod", "acl")
    )


def _is_said_by_accusers(sentence: Sentence, verb: int, words: Words) -> bool:
    """Say whether prosecutors or the police say a clause: it is a charge."""
    return sentence.tokens[verb].lemma in words["SAYING"] and any(
        sentence.tokens[who].lemma in words["ACCUSERS"]
        for who in sentence.dependents(verb, "nsubj")
    )
