"""Past forms that are nothing else, which a small parser takes for names or adjectives.

"The president oversaw a drill": "oversaw" is taken for a name. "The bank froze payments", "the
bank on Friday froze funds": "froze" is taken for what kind of payments.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOUN_TAGS
from dateline.grammar.tree import is_calendar_name, with_tokens
from dateline.grammar.words import forms


def as_past(sentence: Sentence, verb: Token) -> dict[int, Token]:
    """Return a verb taken for a name, with the names before it as subject, what follows as object.

    "The president oversaw a drill": "oversaw" is labelled as a name of its own.
    """
    changed = {
        verb.index: replace(verb, lemma=forms("only-past")[verb.text], pos="VERB", tag="VBD"),
    }
    for child in sentence.dependents(verb.index, "compound", "appos", "nmod"):
        role = "nsubj" if child < verb.index else "dobj"
        changed[child] = replace(sentence.tokens[child], dep=role)
    return changed


def as_finite_behind_day(sentence: Sentence, verb: Token, thing: Token) -> dict[int, Token]:
    """Return a verb taken for part of the time before it as its clause's own.

    "The bank on Friday froze funds": the funds hang on "on", as the day does.
    """
    time = sentence.tokens[thing.head]
    doer = sentence.tokens[time.head]
    if doer.tag not in NOUN_TAGS or not is_calendar_name(sentence.tokens[verb.index - 1]):
        return {}
    top = verb.index if doer.head == doer.index else doer.head
    label = "ROOT" if doer.head == doer.index else "ccomp"
    changed = {
        child: replace(sentence.tokens[child], head=verb.index)
        for child in sentence.children[doer.index]
        if child > verb.index
    }
    lemma = forms("finite-only")[verb.text]
    changed |= {
        verb.index: replace(verb, lemma=lemma, pos="VERB", tag="VBD", dep=label, head=top),
        doer.index: replace(doer, dep="nsubj", head=verb.index),
        time.index: replace(time, head=verb.index),
        thing.index: replace(thing, dep="dobj", head=verb.index),
    }
    return changed


def as_finite(sentence: Sentence, verb: Token, thing: Token) -> dict[int, Token]:
    """Return a past form taken for an adjective as the verb, what it hangs on as its object."""
    doer = sentence.tokens[verb.index - 1]
    if not verb.index or doer.head not in {thing.index, verb.index} or doer.tag not in NOUN_TAGS:
        return {}
    changed = {
        child: replace(sentence.tokens[child], head=doer.index)
        for child in sentence.children[thing.index]
        if child < doer.index
    }
    for child in sentence.children[thing.index]:
        if child > thing.index and sentence.tokens[child].dep not in {"prep", "relcl", "acl"}:
            changed[child] = replace(sentence.tokens[child], head=verb.index)
    changed[doer.index] = replace(doer, dep="nsubj", head=verb.index)
    changed[verb.index] = replace(
        verb,
        lemma=forms("finite-only")[verb.text],
        pos="VERB",
        tag="VBD",
        dep="ROOT",
        head=verb.index,
    )
    changed[thing.index] = replace(thing, dep="dobj", head=verb.index)
    return changed


def make_past_before_past(sentence: Sentence) -> Sentence:
    """Return a sentence whose "arrested and later freed" are two deeds, any other sentence itself.

    With a subject and no helper, joined to a verb in the past, the first is no participle.

    Args:
        sentence: As parsed.
    """
    changed = {
        verb.index: replace(verb, tag="VBD")
        for verb in sentence.tokens
        if verb.tag == "VBN"
        and verb.dep in {"ROOT", "ccomp"}
        and sentence.dependents(verb.index, "nsubj")
        and not sentence.dependents(verb.index, "aux", "auxpass", "nsubjpass")
        and any(
            sentence.tokens[other].tag == "VBD" and not sentence.dependents(other, "nsubj", "aux")
            for other in sentence.dependents(verb.index, "conj")
        )
    }
    return with_tokens(sentence, changed)
