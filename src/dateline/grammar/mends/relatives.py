"""What a relative clause that tells of victims hangs on: the act, not the place where it was.

"The blast in Kampala, which killed nine": a small parser hangs the clause on the town, which then
has killed them.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import with_tokens
from dateline.grammar.words import words

PLACING = frozenset({"in", "at", "near", "on", "outside", "across", "inside", "against", "of"})
RELATIVE = frozenset({"which", "that"})
LISTED = frozenset({"appos", "conj", "compound", "nmod"})


def hang_on_act(sentence: Sentence) -> Sentence:
    """Return a sentence with such clauses hung on the act, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        if verb.dep != "relcl" or verb.lemma not in words("harming"):
            continue
        if not any(
            sentence.tokens[child].text.lower() in RELATIVE
            for child in sentence.dependents(verb.index, "nsubj")
        ):
            continue
        act = _act_above(sentence, sentence.tokens[verb.head])
        if act is not None:
            changed[verb.index] = replace(verb, head=act.index)
    return with_tokens(sentence, changed)


def _act_above(sentence: Sentence, place: Token) -> Token | None:
    """Return the act that a name tells the place of, or None."""
    if place.pos != "PROPN":
        return None
    while place.dep in LISTED and place.head != place.index:
        place = sentence.tokens[place.head]
    preposition = sentence.tokens[place.head]
    while place.dep == "pobj" and preposition.lemma in PLACING:
        act = sentence.tokens[preposition.head]
        if act.pos == "NOUN" and act.lemma in words("acts-with-victims"):
            return act
        # "The attack on a market in Gao, which killed six"
        place, preposition = act, sentence.tokens[act.head]
    return None
