"""Envoys declared "persona non grata", "personae non gratae": no small parser knows the words."""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import SUBJECTS, with_tokens

WELCOME = frozenset({"grata", "gratae"})
PERSONS = frozenset({"persona", "personae", "personas"})
DECLARING = frozenset({"declare", "name", "brand", "pronounce", "deem"})
FARTHEST = 16


def join_non_grata(sentence: Sentence) -> Sentence:
    """Return a sentence in which such words say what somebody is declared to be, else itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    tokens = sentence.tokens
    for first in range(len(tokens) - 2):
        said = [token.text.lower() for token in tokens[first : first + 3]]
        if said[0] not in PERSONS or said[1] != "non" or said[2] not in WELCOME:
            continue
        verb = _declaring(sentence, first)
        if verb >= 0:
            changed |= _joined(sentence, first, verb)
    return with_tokens(sentence, changed)


def _declaring(sentence: Sentence, first: int) -> int:
    """Return the verb that declares somebody so, or -1."""
    for at in range(first - 1, max(first - FARTHEST, -1), -1):
        token = sentence.tokens[at]
        if token.lemma in DECLARING and token.pos in {"VERB", "AUX"}:
            return at
    return -1


def _joined(sentence: Sentence, first: int, verb: int) -> dict[int, Token]:
    tokens = sentence.tokens
    three = range(first, first + 3)
    outer = next((tokens[at] for at in three if tokens[at].head not in three), tokens[first])
    changed = {
        first: replace(tokens[first], head=verb, dep="oprd", pos="NOUN", tag="NN", lemma="persona"),
        first + 1: replace(tokens[first + 1], head=first, dep="compound"),
        first + 2: replace(tokens[first + 2], head=first, dep="compound", pos="NOUN", tag="NN"),
    }
    for at in three:
        for child in sentence.children[at]:
            token = tokens[child]
            if child in three:
                continue
            if token.dep in SUBJECTS:
                changed[child] = replace(token, head=verb, dep="dobj")
            elif child == first - 1 and outer.head != verb:
                # "Four members of the Czech embassy personae non gratae": the embassy's place.
                changed[child] = replace(token, head=outer.head, dep=outer.dep)
            else:
                changed[child] = replace(token, head=verb)
    return changed
