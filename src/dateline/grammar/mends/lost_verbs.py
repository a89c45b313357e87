"""The verb of a sentence that a small parser took for an adjective of what follows it.

"Spain's arrest of a singer triggered protests": "triggered" hangs on "protests", the sentence is
left without a verb, and the noun before it without its role.
"""

from msgspec.structs import replace

from dateline.grammar.mends.before_names import raise_before_name
from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOUN_TAGS, PAST_TAGS
from dateline.grammar.tree import (
    OF_THE_NOUN,
    SENTENCE_END,
    ancestors,
    is_without_finite_verb,
    root_of,
    with_tokens,
)
from dateline.grammar.words import forms

PAST = frozenset({"VBD", "VBN", "JJ"})
SHORTEST = 4


def find_lost_verb(sentence: Sentence) -> Sentence:
    """Return a sentence without a finite verb with its lost one found, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    sentence = raise_before_name(_raise_behind_doer(sentence))
    sentence = _raise_behind_relative(_raise_behind_and(sentence))
    if not is_without_finite_verb(sentence):
        return sentence
    tokens = sentence.tokens
    found = [token for token in tokens if _may_be_verb(sentence, token)]
    if len(found) != 1:
        return sentence
    verb = found[0]
    thing, before = tokens[verb.head], tokens[verb.index - 1]
    root = next(token for token in tokens if token.dep == "ROOT")
    if thing.index == root.index:
        return _raise_before_root(sentence, verb, thing)
    if root.index > verb.index or before.head not in {thing.index, verb.index}:
        return sentence
    return _raise_behind_root(sentence, verb, thing, before, root)


def _raise_behind_doer(sentence: Sentence) -> Sentence:
    """A noun as root does not have objects: "ECOWAS imposed sanctions and threatened …"."""
    root = root_of(sentence)
    if root is None or root.index + 1 >= len(sentence.tokens):
        return sentence
    if root.tag not in NOUN_TAGS and not root.text.isupper():
        return sentence
    verb = sentence.tokens[root.index + 1]
    thing = sentence.tokens[verb.head]
    if (
        verb.dep != "amod"
        or verb.tag not in PAST
        or (thing.dep, thing.head) != ("dobj", root.index)
    ):
        return sentence
    changed = {
        child: replace(sentence.tokens[child], head=verb.index)
        for child in sentence.children[root.index]
        if child > verb.index
    }
    noun = replace(root, pos="PROPN", tag="NNP") if root.text.isupper() else root
    changed[root.index] = replace(noun, dep="nsubj", head=verb.index)
    changed[verb.index] = replace(verb, tag="VBD", pos="VERB", dep="ROOT", head=verb.index)
    return with_tokens(sentence, changed)


def _raise_behind_and(sentence: Sentence) -> Sentence:
    """A second verb taken for an adjective: "tracked two planes and scrambled jets"."""
    for verb in sentence.tokens[1:-1]:
        thing, mark = sentence.tokens[verb.head], sentence.tokens[verb.index - 1]
        if (
            (verb.dep, thing.dep, mark.dep) != ("amod", "conj", "cc")
            or thing.index < verb.index
            or not _is_told_by_and(sentence, verb, thing)
        ):
            continue
        first = sentence.tokens[thing.head]
        while first.head != first.index and first.pos not in {"VERB", "AUX"}:
            first = sentence.tokens[first.head]
        if first.tag != "VBD" or first.index > verb.index:
            continue
        known = forms("taken-for-adjectives").get(verb.text, verb.lemma)
        lemma = forms("sending-out").get(verb.text, known)
        changed = {
            verb.index: replace(
                verb, lemma=lemma, tag="VBD", pos="VERB", dep="conj", head=first.index
            ),
            thing.index: replace(thing, dep="dobj", head=verb.index),
            mark.index: replace(mark, head=first.index),
        }
        return with_tokens(sentence, changed)
    return sentence


def _is_told_by_and(sentence: Sentence, verb: Token, thing: Token) -> bool:
    """Say whether a past form behind "and" is no adjective of the noun behind it.

    No noun is joined to a verb, or to how long it took ("waited a day and sheltered refugees"), and
    the past tense is none of a noun ("ignored the rain and briefed officials").
    """
    joined_to = sentence.tokens[thing.head]
    known = verb.tag == "VBN" or verb.text in forms("taken-for-adjectives")
    return (
        verb.text in forms("sending-out")
        or (verb.tag == "VBD" and verb.lemma != verb.text)
        or (known and (joined_to.tag == "VBD" or joined_to.dep == "npadvmod"))
    )


def _raise_behind_relative(sentence: Sentence) -> Sentence:
    """A main verb behind its doer's relative clause: "Iran, which backs the group, offered …"."""
    root = root_of(sentence)
    if root is None or root.tag not in NOUN_TAGS or root.index + 1 >= len(sentence.tokens):
        return sentence
    told = [one for one in sentence.dependents(root.index, "relcl") if one > root.index]
    if not told or sentence.tokens[root.index + 1].text != ",":
        return sentence
    verb = next(
        (
            token
            for token in sentence.tokens[told[0] + 1 :]
            if token.dep in {"acl", "amod", "relcl", "conj", "advcl"}
            and token.tag in PAST_TAGS
            and token.pos == "VERB"
            and token.index not in told
            and sentence.tokens[token.index - 1].text == ","
            and (token.head == root.index or told[0] in ancestors(sentence, token.index))
            and not sentence.dependents(
                token.index, "agent", "aux", "auxpass", "nsubj", "nsubjpass", "mark"
            )
        ),
        None,
    )
    if verb is None or not sentence.text.rstrip().endswith(SENTENCE_END):
        return sentence
    changed = {
        child: replace(sentence.tokens[child], head=verb.index)
        for child in sentence.children[root.index]
        if child > verb.index
    }
    changed[root.index] = replace(root, dep="nsubj", head=verb.index)
    changed[verb.index] = replace(verb, tag="VBD", dep="ROOT", head=verb.index)
    return with_tokens(sentence, changed)


def _may_be_verb(sentence: Sentence, token: Token) -> bool:
    """Say whether a past form stands between a noun and the bare noun that it hangs on."""
    if token.dep != "amod" or token.tag not in PAST or not token.text.endswith("ed"):
        return False
    if token.index < SHORTEST - 2 or token.head <= token.index:
        return False
    before = sentence.tokens[token.index - 1]
    return before.tag in NOUN_TAGS and not sentence.dependents(
        token.index, "advmod", "agent", "aux"
    )


def _raise_before_root(sentence: Sentence, verb: Token, thing: Token) -> Sentence:
    """The root is what the verb does something to: "… near Kenya alarmed Chad"."""
    doers = sentence.dependents(verb.index, "nsubj", "npadvmod")
    before = sentence.tokens[verb.index - 1]
    if not doers and (before.dep, before.head) != ("compound", thing.index):
        return sentence
    doer = sentence.tokens[doers[-1]] if doers else before
    changed = {
        doer.index: replace(doer, dep="nsubj", head=verb.index),
        verb.index: replace(verb, tag="VBD", pos="VERB", dep="ROOT", head=verb.index),
        thing.index: replace(thing, dep="dobj", head=verb.index),
    }
    for child in sentence.children[thing.index]:
        token = sentence.tokens[child]
        if child in changed:
            continue
        if child != verb.index and token.dep not in OF_THE_NOUN:
            changed[child] = replace(token, head=verb.index)
        elif child < doer.index:
            changed[child] = replace(token, head=doer.index)
    return with_tokens(sentence, changed)


def _raise_behind_root(
    sentence: Sentence, verb: Token, thing: Token, before: Token, root: Token
) -> Sentence:
    """The root is who or what does it: "The arrest of a singer triggered protests"."""
    changed = {
        verb.index: replace(verb, tag="VBD", pos="VERB", dep="ROOT", head=verb.index),
        thing.index: replace(thing, dep="dobj", head=verb.index),
        before.index: replace(before, dep=thing.dep, head=thing.head),
        root.index: replace(root, dep="nsubj", head=verb.index),
    }
    for above in (thing, verb):
        for child in sentence.children[above.index]:
            if child < before.index and child != root.index:
                changed[child] = replace(sentence.tokens[child], head=before.index)
    for child in sentence.children[root.index]:
        if child > verb.index and child not in changed:
            changed[child] = replace(sentence.tokens[child], head=verb.index)
    return with_tokens(sentence, changed)
