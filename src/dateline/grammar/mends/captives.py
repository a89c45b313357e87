"""Who is taken hostage, told from the word for what they become.

"A priest taken hostage by rebels", "took two nuns hostage": a small parser makes the hostage what
is taken, and the priest the doer or part of the word.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOUN_TAGS
from dateline.grammar.tree import with_tokens
from dateline.grammar.words import words

OF_THE_NOUN = frozenset({"compound", "nmod", "amod", "nummod", "det", "poss"})


def free_captives(sentence: Sentence) -> Sentence:
    """Return a sentence with such captives put right, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for state in sentence.tokens:
        verb = sentence.tokens[state.head]
        if state.lemma in words("captives") and state.dep == "pobj":
            changed.update(_behind_whose_they_are(sentence, state))
            continue
        if state.lemma in words("captives") and state.dep in {"nsubj", "nsubjpass"}:
            changed.update(_held_as_such(sentence, state))
            continue
        if (
            state.lemma not in words("captives")
            or state.dep != "dobj"
            or verb.lemma not in words("taking-captives")
        ):
            continue
        people = [
            sentence.tokens[child]
            for child in sentence.dependents(state.index, "compound", "nmod")
            if sentence.tokens[child].tag in NOUN_TAGS
        ]
        if people and people[-1].index == state.index - 1:
            noun = people[-1]
            changed[noun.index] = replace(noun, dep="dobj", head=verb.index)
            for child in sentence.dependents(state.index, *OF_THE_NOUN):
                if child < noun.index:
                    changed[child] = replace(sentence.tokens[child], head=noun.index)
        elif _has_agent(sentence, verb, state):
            changed[verb.index] = replace(verb, tag="VBN")
            for child in sentence.dependents(verb.index, "nsubj"):
                changed[child] = replace(sentence.tokens[child], dep="nsubjpass")
        else:
            continue
        changed[state.index] = replace(state, dep="oprd")
        for child in sentence.dependents(state.index, "prep"):
            by = sentence.tokens[child]
            label = "agent" if by.lemma == "by" and not people else "prep"
            changed[child] = replace(by, dep=label, head=verb.index)
    return with_tokens(sentence, changed)


def _held_as_such(sentence: Sentence, state: Token) -> dict[int, Token]:
    """Return "two men held hostage in Chad were freed" with the men as those who were freed."""
    verb = sentence.tokens[state.head]
    held = sentence.tokens[state.index - 1]
    people = sentence.dependents(held.index, "nsubj", "nsubjpass")
    if (
        not state.index
        or held.lemma not in words("taking-captives")
        or verb.head != held.index
        or verb.index < state.index
        or len(people) != 1
    ):
        return {}
    top = verb.index if held.head == held.index else held.head
    changed = {
        people[0]: replace(sentence.tokens[people[0]], dep=state.dep, head=verb.index),
        held.index: replace(held, tag="VBN", dep="acl", head=people[0]),
        state.index: replace(state, dep="oprd", head=held.index),
        verb.index: replace(verb, dep=held.dep, head=top),
    }
    for child in sentence.children[held.index]:
        if child > verb.index:
            changed[child] = replace(sentence.tokens[child], head=verb.index)
    for child in sentence.dependents(state.index, "prep"):
        changed[child] = replace(sentence.tokens[child], head=held.index)
    return changed


def _behind_whose_they_are(sentence: Sentence, state: Token) -> dict[int, Token]:
    """Return "took 30 men of the border guard prisoner" with the guard as whose men they are."""
    way = sentence.tokens[state.head]
    taken = sentence.tokens[way.head]
    verb = sentence.tokens[taken.head]
    owner = sentence.tokens[state.index - 1]
    if (
        way.lemma != "of"
        or state.tag != "NN"
        or taken.dep != "dobj"
        or verb.lemma not in words("taking-captives")
        or owner.head != state.index
        or owner.tag not in NOUN_TAGS
    ):
        return {}
    changed = {
        child: replace(sentence.tokens[child], head=owner.index)
        for child in sentence.dependents(state.index, *OF_THE_NOUN)
        if child < owner.index
    }
    changed[owner.index] = replace(owner, dep="pobj", head=way.index)
    changed[state.index] = replace(state, dep="oprd", head=verb.index)
    return changed


def _has_agent(sentence: Sentence, verb: Token, state: Token) -> bool:
    """Say whether a participle's doer follows it ("taken hostage by rebels")."""
    by = (
        *sentence.dependents(verb.index, "agent"),
        *(
            child
            for child in sentence.dependents(state.index, "prep")
            if sentence.tokens[child].lemma == "by"
        ),
    )
    return bool(by) and not sentence.dependents(verb.index, "aux", "auxpass")
