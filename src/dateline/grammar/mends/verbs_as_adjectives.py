"""Main verbs that a small parser takes for an adjective of the noun behind them.

"Police in Dhaka beat strikers": the verb is taken for what kind of strikers they are.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import FINITE_TAGS, NOUN_TAGS, PAST_TAGS
from dateline.grammar.tree import is_without_finite_verb, root_of, with_tokens
from dateline.grammar.words import forms

SHORTEST = 3
_ASIDES = frozenset({"part", "turn", "side"})


def raise_verb_before_noun(sentence: Sentence) -> Sentence:
    """Make a participle with a subject of its own, taken for its object's adjective, its verb.

    Args:
        sentence: As parsed.
    """
    for verb in sentence.tokens:
        if verb.dep != "amod" or verb.tag not in PAST_TAGS:
            continue
        if verb.head > verb.index and (
            (sentence.dependents(verb.index, "nsubj") and sentence.dependents(verb.index, "aux"))
            or _stands_between(sentence, verb)
            or _is_only_verb(sentence, verb)
        ):
            noun = sentence.tokens[verb.head]
            top = verb.index if noun.head == noun.index else noun.head
            changed = {
                verb.index: replace(verb, dep=noun.dep, head=top),
                noun.index: replace(noun, dep="dobj", head=verb.index),
            }
            if _stands_between(sentence, verb):
                doer = sentence.tokens[verb.index - 1]
                changed[doer.index] = replace(doer, dep="nsubj", head=verb.index)
            return with_tokens(sentence, changed)
        if _opens_second_clause(sentence, verb):
            noun = sentence.tokens[verb.head]
            changed = {
                child: replace(sentence.tokens[child], head=verb.index)
                for child in sentence.children[noun.head]
                if child > noun.index and sentence.tokens[child].dep != "punct"
            }
            changed[verb.index] = replace(verb, pos="VERB", dep="conj", head=noun.head)
            changed[noun.index] = replace(noun, dep="dobj", head=verb.index)
            return with_tokens(sentence, changed)
    return sentence


def _is_only_verb(sentence: Sentence, verb: Token) -> bool:
    """Say whether a past tense with a subject hangs on the root ("Peru and Oman swapped barbs")."""
    finite = [token for token in sentence.tokens if token.tag in FINITE_TAGS]
    return (
        verb.tag == "VBD"
        and finite == [verb]
        and sentence.tokens[verb.head].dep == "ROOT"
        and bool(sentence.dependents(verb.index, "nsubj"))
    )


def raise_adjective(sentence: Sentence) -> Sentence:
    """Make a past form taken for an adjective, with a subject and no other verb, the verb.

    "Militias preyed on villagers": nobody is what a form in -ed tells without a helper.

    Args:
        sentence: As parsed.
    """
    root = root_of(sentence)
    if (
        root is None
        or root.tag != "JJ"
        or not root.text.endswith("ed")
        or not is_without_finite_verb(sentence)
        or not sentence.dependents(root.index, "nsubj")
        or not sentence.dependents(root.index, "dobj", "prep")
    ):
        return sentence
    lemma = forms("taken-for-adjectives").get(root.text, root.text.removesuffix("ed"))
    verb = replace(root, lemma=lemma, pos="VERB", tag="VBD")
    return with_tokens(sentence, {root.index: verb})


def _opens_second_clause(sentence: Sentence, verb: Token) -> bool:
    """Say whether it has a subject behind "and" ("bombers came, and Oslo scrambled fighters")."""
    noun = sentence.tokens[verb.head]
    above = sentence.tokens[noun.head]
    if verb.tag != "VBD" or noun.dep != "dobj" or noun.index < verb.index:
        return False
    subjects = sentence.dependents(verb.index, "nsubj")
    opens = min((subjects[0], *sentence.children[subjects[0]]), default=0) if subjects else 0
    return above.pos == "VERB" and above.index < opens and sentence.tokens[opens - 1].pos == "CCONJ"


def _stands_between(sentence: Sentence, verb: Token) -> bool:
    """Say whether a past tense stands between its doer and the only noun ("Chad relaxed curbs").

    The doer is a name, or a plural taken for how long or where ("Shia militias massed fighters").
    """
    before = sentence.tokens[verb.index - 1] if verb.index else verb
    return (
        verb.tag == "VBD"
        and sentence.tokens[verb.head].dep == "ROOT"
        and (
            (
                before.pos == "PROPN"
                and before.head == verb.head
                and before.dep in {"nmod", "compound"}
            )
            or (before.dep == "npadvmod" and before.head == verb.index and before.tag == "NNS")
            or _is_doer_in_disguise(sentence, before, verb)
        )
        and not any(token.tag in FINITE_TAGS and token is not verb for token in sentence.tokens)
    )


def _is_doer_in_disguise(sentence: Sentence, before: Token, verb: Token) -> bool:
    """Say whether a doer is taken for an adjective ("Chad's general") or adverb ("USAID sent")."""
    owned = before.index > 1 and sentence.tokens[before.index - 1].dep == "case"
    first = before.index == 0 and before.text.isupper() and before.head == verb.index
    return (owned and before.tag == "JJ" and before.head == verb.head) or (
        first and before.pos == "ADV"
    )


def free_name_before_verb(sentence: Sentence) -> Sentence:
    """Make a name that opens a sentence, taken for a verb of command, the subject of its verb.

    "Grant angered officials" commands nobody to grant.

    Args:
        sentence: As parsed.
    """
    name = sentence.tokens[0]
    if name.dep != "ROOT" or name.tag not in {"VB", "NNP"} or len(sentence.tokens) < SHORTEST:
        return sentence
    verb = next((one for one in sentence.tokens if one.tag == "VBD"), name)
    thing = sentence.tokens[verb.head]
    between = sentence.tokens[1 : verb.index]
    if (verb.dep, thing.dep, thing.head) != ("amod", "dobj", 0) or any(
        one.pos != "ADV" for one in between
    ):
        return sentence
    changed = {
        child: replace(sentence.tokens[child], head=verb.index) for child in sentence.children[0]
    }
    changed |= {
        one.index: replace(one, head=verb.index) for one in between if one.head != verb.index
    }
    changed[0] = replace(name, pos="PROPN", tag="NNP", dep="nsubj", head=verb.index)
    changed[thing.index] = replace(thing, dep="dobj", head=verb.index)
    changed[verb.index] = replace(verb, pos="VERB", dep="ROOT", head=verb.index)
    return with_tokens(sentence, changed)


def free_name_before_present(sentence: Sentence) -> Sentence:
    """Make a name that opens a sentence before its verb that verb's subject: "Lula heads to Oslo".

    A verb of command has no other in the present behind it.

    Args:
        sentence: As parsed.
    """
    if len(sentence.tokens) < SHORTEST:
        return sentence
    name, verb = sentence.tokens[:2]
    if (name.dep, name.tag, verb.tag, verb.dep, verb.head) != ("ROOT", "VB", "VBZ", "dobj", 0):
        return sentence
    changed = {
        child: replace(sentence.tokens[child], head=verb.index)
        for child in sentence.children[0]
        if child != verb.index
    }
    changed[0] = replace(
        name, pos="PROPN", tag="NNP", lemma=name.text.lower(), dep="nsubj", head=verb.index
    )
    changed[verb.index] = replace(verb, pos="VERB", dep="ROOT", head=verb.index)
    return with_tokens(sentence, changed)


def raise_verb_behind_place(sentence: Sentence) -> Sentence:
    """Make a past form between a doer's place and a noun, taken for its adjective, the verb.

    Args:
        sentence: As parsed.
    """
    for verb in sentence.tokens:
        thing = sentence.tokens[verb.head]
        if (verb.dep, thing.dep) != ("amod", "pobj") or verb.tag not in PAST_TAGS:
            continue
        way = sentence.tokens[thing.head]
        doer = sentence.tokens[way.head]
        first = min((verb.index, *sentence.children[verb.index]))
        place = sentence.tokens[first - 1]
        if (
            doer.dep != "ROOT"
            or doer.tag not in NOUN_TAGS
            or doer.index > way.index
            or place.pos != "PROPN"
            or (place.dep, place.head)
            not in {("compound", thing.index), ("nmod", thing.index), ("pobj", way.index)}
            or way.index >= place.index
            or _has_main_verb(sentence)
        ):
            continue
        changed = {
            child: replace(sentence.tokens[child], head=place.index)
            for child in sentence.children[thing.index]
            if child < place.index
        }
        for child in sentence.children[doer.index]:
            if child > thing.index:
                below = thing if sentence.tokens[child].dep in {"relcl", "acl"} else verb
                changed[child] = replace(sentence.tokens[child], head=below.index)
        changed |= {
            verb.index: replace(verb, pos="VERB", tag="VBD", dep="ROOT", head=verb.index),
            doer.index: replace(doer, dep="nsubj", head=verb.index),
            place.index: replace(place, dep="pobj", head=way.index),
            thing.index: replace(thing, dep="dobj", head=verb.index),
        }
        return with_tokens(sentence, changed)
    return sentence


def _has_main_verb(sentence: Sentence) -> bool:
    """Say whether a verb is finite that stands in no relative clause."""
    return any(
        token.tag in FINITE_TAGS
        and token.dep not in {"relcl", "amod", "aux", "auxpass", "advcl"}
        and token.pos in {"VERB", "AUX"}
        for token in sentence.tokens
    )


def raise_verb_behind_aside(sentence: Sentence) -> Sentence:
    """Make a past form behind "for his part" and before a bare object its doer's verb.

    "Hansen, for his part, praised efforts of Oslo" is no list of Hansen and of efforts.

    Args:
        sentence: As parsed.
    """
    doer = root_of(sentence)
    if doer is None or doer.tag not in NOUN_TAGS:
        return sentence
    for verb in sentence.tokens:
        thing = sentence.tokens[verb.head]
        aside = sentence.tokens[thing.head]
        if (
            (verb.dep, thing.dep) != ("amod", "appos")
            or verb.tag not in PAST_TAGS
            or not doer.index < aside.index < verb.index < thing.index
            or aside.lemma not in _ASIDES
            or sentence.tokens[verb.index - 1].text != ","
        ):
            continue
        changed = {
            token.index: replace(token, head=verb.index)
            for token in sentence.tokens
            if token.head in {doer.index, aside.index, aside.head}
            and token.index not in {aside.index, doer.index}
            and (token.head == doer.index or token.index > verb.index)
        }
        changed[verb.index] = replace(verb, dep="ROOT", head=verb.index)
        changed[doer.index] = replace(doer, dep="nsubj", head=verb.index)
        changed[thing.index] = replace(thing, dep="dobj", head=verb.index)
        return with_tokens(sentence, changed)
    return sentence
