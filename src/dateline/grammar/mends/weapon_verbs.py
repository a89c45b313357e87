"""Verbs made of a weapon and what it does, which small parsers take apart: "tear-gassed".

"Police baton-charged lawyers": the second half is taken for an adjective of whoever is hit.
"""

from collections.abc import Callable

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import FINITE_TAGS, NOUN_TAGS
from dateline.grammar.tree import HYPHENS, SENTENCE_END, ancestors, with_tokens
from dateline.grammar.words import forms, words

DOERS = frozenset({"nmod", "compound", "nsubj", "npadvmod", "amod"})
BEHIND = frozenset({"prep", "punct", "advmod", "npadvmod"})
CLAUSES_OPEN_WITH = frozenset({"after", "before", "since", "until"})


def join_weapon_verbs(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a verb is one and heads its clause, any other itself.

    Args:
        sentence: As parsed.
    """
    for weapon in sentence.tokens[:-2]:
        if weapon.text.lower() not in words("weapons-of-verbs"):
            continue
        hyphen, verb = sentence.tokens[weapon.index + 1 : weapon.index + 3]
        use = forms("uses-of-weapons").get(verb.text.lower())
        if use is None or hyphen.text not in HYPHENS:
            continue
        whole = replace(verb, lemma=f"{weapon.lemma}-{use}", pos="VERB")
        return with_tokens(sentence, _changes(sentence, weapon, whole))
    return sentence


def _changes(sentence: Sentence, weapon: Token, verb: Token) -> dict[int, Token]:
    above = sentence.tokens[verb.head]
    changes: tuple[Callable[[Sentence, Token, Token, Token], dict[int, Token] | None], ...]
    changes = (_raised, _beside_doers, _behind_time, _behind_have, _behind_be, _own_doer)
    for change in changes:
        changed = change(sentence, weapon, verb, above)
        if changed is not None:
            return changed
    return {verb.index: verb}


def _raised(sentence: Sentence, weapon: Token, verb: Token, noun: Token) -> dict[int, Token] | None:
    """Make the verb of a clause without one of "Police tear-gassed students"."""
    if verb.dep != "amod" or noun.dep != "ROOT" or not _is_only_finite(sentence, verb):
        return None
    changed = _with_doer(sentence, weapon, verb, noun)
    if changed is not None:
        changed[verb.index] = replace(verb, dep="ROOT", head=verb.index, tag="VBD")
    return changed


def _beside_doers(
    sentence: Sentence, weapon: Token, verb: Token, noun: Token
) -> dict[int, Token] | None:
    """Make the verb of a clause of "Soldiers gang-raped dozens", the second told for the first."""
    doers = sentence.tokens[noun.head]
    if (verb.dep, noun.dep, doers.dep) != ("amod", "appos", "ROOT") or doers.tag not in NOUN_TAGS:
        return None
    if not doers.index < weapon.index or not _is_only_finite(sentence, verb):
        return None
    changed = {
        token.index: replace(token, head=verb.index)
        for token in sentence.tokens
        if token.head in {noun.index, doers.index}
        and token.index > noun.index
        and token.dep in BEHIND
        and token.lemma != "of"
    }
    changed[doers.index] = replace(doers, dep="nsubj", head=verb.index)
    changed[noun.index] = replace(noun, dep="dobj", head=verb.index)
    changed[verb.index] = replace(verb, dep="ROOT", head=verb.index, tag="VBD")
    return changed


def _is_only_finite(sentence: Sentence, verb: Token) -> bool:
    """Say whether a full sentence, no headline, has no finite verb, but perhaps this one.

    Those of relative clauses ("nurses who were filming") are no verbs of the sentence.
    """
    labels = sentence.labels
    others = (
        token.tag
        for token in sentence.tokens
        if token.index != verb.index
        and all(labels[one] != "relcl" for one in (token.index, *ancestors(sentence, token.index)))
    )
    return FINITE_TAGS.isdisjoint(others) and sentence.text.rstrip().endswith(SENTENCE_END)


def _behind_time(
    sentence: Sentence, weapon: Token, verb: Token, noun: Token
) -> dict[int, Token] | None:
    """Make the verb of a clause of "fell after Iran test-fired rockets", taken for a phrase."""
    mark = sentence.tokens[noun.head]
    if (verb.dep, noun.dep, mark.dep) != ("amod", "pobj", "prep"):
        return None
    if mark.lemma not in CLAUSES_OPEN_WITH:
        return None
    changed = _with_doer(sentence, weapon, verb, noun)
    if changed is not None:
        changed[verb.index] = replace(verb, dep="advcl", head=mark.head, tag="VBD")
        changed[mark.index] = replace(mark, dep="mark", head=verb.index)
    return changed


def _with_doer(
    sentence: Sentence, weapon: Token, verb: Token, noun: Token
) -> dict[int, Token] | None:
    """Hang the doer before the weapon, and the noun behind it, on the verb."""
    doers = [
        child
        for child in sorted((*sentence.children[noun.index], *sentence.children[weapon.index]))
        if child < weapon.index
        and sentence.tokens[child].dep in DOERS
        and sentence.tokens[child].tag in NOUN_TAGS
    ]
    if not doers:
        return None
    doer = sentence.tokens[doers[-1]]
    changed = {
        token.index: replace(token, head=verb.index)
        for token in sentence.tokens
        if token.head == noun.index and token.index > noun.index and token.dep in BEHIND
    }
    for token in sentence.tokens[: doer.index]:
        if token.head == noun.index:
            changed[token.index] = replace(token, head=doer.index)
    changed[doer.index] = replace(doer, dep="nsubj", head=verb.index)
    changed[noun.index] = replace(noun, dep="dobj", head=verb.index)
    return changed


def _behind_have(
    sentence: Sentence, weapon: Token, verb: Token, noun: Token
) -> dict[int, Token] | None:
    """Make the verb of "have tear-gassed mourners", taken for what somebody has."""
    have = sentence.tokens[noun.head]
    if verb.dep != "amod" or noun.dep != "dobj" or have.index != weapon.index - 1:
        return None
    if have.lemma != "have":
        return None
    changed = {
        child: replace(sentence.tokens[child], head=verb.index)
        for child in sentence.children[have.index]
    }
    top = verb.index if have.head == have.index else have.head
    changed[verb.index] = replace(verb, dep=have.dep, head=top, tag="VBN")
    changed[have.index] = replace(have, dep="aux", pos="AUX", head=verb.index)
    changed[noun.index] = replace(noun, head=verb.index)
    return changed


def _behind_be(
    sentence: Sentence, weapon: Token, verb: Token, helper: Token
) -> dict[int, Token] | None:
    """Make the passive of "were baton-charged", taken for what somebody is."""
    if verb.dep != "acomp" or helper.lemma != "be" or helper.index > weapon.index:
        return None
    changed = {}
    for child in sentence.children[helper.index]:
        token = sentence.tokens[child]
        label = "nsubjpass" if token.dep == "nsubj" else token.dep
        changed[child] = replace(token, dep=label, head=verb.index)
    top = verb.index if helper.head == helper.index else helper.head
    changed[verb.index] = replace(verb, dep=helper.dep, head=top, tag="VBN")
    changed[helper.index] = replace(helper, dep="auxpass", pos="AUX", head=verb.index)
    return changed


def _own_doer(sentence: Sentence, weapon: Token, verb: Token, _: Token) -> dict[int, Token] | None:
    """Give the verb the doer that the weapon was taken to describe: "Police lathi-charged"."""
    doers = [
        child
        for child in sentence.children[weapon.index]
        if child < weapon.index
        and sentence.tokens[child].dep in DOERS
        and sentence.tokens[child].tag in NOUN_TAGS
    ]
    if weapon.dep not in {"nsubj", "npadvmod"} or weapon.head != verb.index or not doers:
        return None
    doer = doers[-1]
    changed = {
        child: replace(sentence.tokens[child], head=doer)
        for child in sentence.children[weapon.index]
        if child < doer
    }
    changed[doer] = replace(sentence.tokens[doer], dep="nsubj", head=verb.index)
    changed[weapon.index] = replace(weapon, dep="compound")
    changed[verb.index] = verb
    return changed
