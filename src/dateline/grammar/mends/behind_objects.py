"""What a verb says of its object, where a small parser hangs it on a noun that stands before it.

"Attributed the worst attacks to rebels": the rebels are taken for whom the attacks were made on.
"Described him in a speech as a liar": the speech is taken for a liar. "Regretted the fact that
Turkey had left": what was regretted is the leaving.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import with_tokens
from dateline.grammar.words import words

_OBJECTS = ("dobj", "nsubjpass")
_PLACES = frozenset({"in", "during", "on", "at"})


def hang_behind_objects(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a phrase hangs on the verb, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for way in sentence.tokens:
        noun = sentence.tokens[way.head]
        if way.dep != "prep" or noun.index > way.index:
            continue
        verb = _verb_said_by(sentence, way, noun)
        if verb is not None and not _has_another(sentence, verb, way):
            changed[way.index] = replace(way, head=verb.index)
    return with_tokens(sentence, changed)


def hang_what_the_fact_is(sentence: Sentence) -> Sentence:
    """Return a sentence in which the clause behind "the fact that" is its verb's, any other itself.

    Args:
        sentence: As parsed.
    """
    for fact in sentence.tokens:
        verb = sentence.tokens[fact.head]
        if fact.lemma != "fact" or fact.dep != "dobj" or verb.lemma not in words("judging-facts"):
            continue
        for clause in sentence.dependents(fact.index, "acl"):
            if "that" in sentence.lemmas(clause, "mark") and clause > fact.index:
                return with_tokens(
                    sentence,
                    {
                        fact.index: replace(fact, dep="dep"),
                        clause: replace(sentence.tokens[clause], head=verb.index, dep="ccomp"),
                    },
                )
    return sentence


def _verb_said_by(sentence: Sentence, way: Token, noun: Token) -> Token | None:
    """Return the verb that a preposition behind a noun belongs to, None where it is the noun's."""
    above = sentence.tokens[noun.head]
    if noun.dep == "dobj" and way.lemma == "to":
        return above if above.lemma in words("attributing") else None
    if way.lemma != "as" or noun.dep != "pobj" or above.lemma not in _PLACES:
        return None
    verb = sentence.tokens[above.head]
    told = verb.lemma in words("describing") and noun.lemma in words("told-in")
    return verb if told and sentence.dependents(verb.index, *_OBJECTS) else None


def _has_another(sentence: Sentence, verb: Token, way: Token) -> bool:
    """Say whether a verb has such a phrase of its own already."""
    return way.lemma in sentence.lemmas(verb.index, "prep")
