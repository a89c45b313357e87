"""Plural nouns that a small parser takes for verbs: "envoys from Chad met", "US airstrikes began".

The verb behind such a noun is left without a subject, and no comma parts the two.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOUN_TAGS
from dateline.grammar.tree import CLAUSE_SUBJECTS, OF_THE_NOUN, is_finite, with_tokens
from dateline.grammar.words import words

BEHIND = ("advcl", "ccomp", "conj")
OWN = ("aux", "auxpass", "dobj", "attr", "acomp", "prt", "neg", "mark", "dative")
STOPS = frozenset({",", ";", ":", "and", "or", "but", "–", "—"})


def free_plural_before_verb(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a noun is its verb's subject, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for noun in sentence.tokens:
        if (
            noun.tag != "VBZ"
            or noun.pos != "VERB"
            or noun.dep == "relcl"
            or not noun.text.endswith("s")
            or noun.lemma in words("saying")
            or sentence.dependents(noun.index, *OWN)
        ):
            continue
        subjects = sentence.dependents(noun.index, *CLAUSE_SUBJECTS)
        if noun.dep == "nsubj" and not subjects and noun.head > noun.index:
            return with_tokens(sentence, _as_noun(sentence, noun, sentence.tokens[noun.head]))
        verb = _verb_behind(sentence, noun)
        if verb is None or not _may_tell_whose(sentence, noun, subjects):
            continue
        top = verb.index if noun.head == noun.index else noun.head
        changed = _as_noun(sentence, noun, verb)
        changed[verb.index] = replace(verb, dep=noun.dep, head=top)
        return with_tokens(sentence, changed)
    return sentence


def _as_noun(sentence: Sentence, noun: Token, verb: Token) -> dict[int, Token]:
    """Return a word as a verb's subject, with what hangs on it shared out between the two."""
    passive = bool(sentence.dependents(verb.index, "auxpass"))
    label = "nsubjpass" if passive else "nsubj"
    changed = {noun.index: replace(noun, tag="NNS", pos="NOUN", dep=label, head=verb.index)}
    for one in sentence.children[noun.index]:
        token = sentence.tokens[one]
        if token.dep in CLAUSE_SUBJECTS:
            changed[one] = replace(token, dep="compound")
            for below in sentence.children[one]:
                changed[below] = replace(sentence.tokens[below], head=noun.index)
        elif one > verb.index or (one < noun.index and token.dep not in OF_THE_NOUN):
            changed[one] = replace(token, head=verb.index)
    return changed


def _verb_behind(sentence: Sentence, noun: Token) -> Token | None:
    """Return the finite verb without a subject that hangs on a word and follows it, or None."""
    for index in sentence.dependents(noun.index, *BEHIND):
        verb = sentence.tokens[index]
        first = min((index, *sentence.dependents(index, "aux", "auxpass", "neg", "advmod")))
        if (
            noun.index < first
            and is_finite(sentence, verb)
            and not sentence.dependents(index, *CLAUSE_SUBJECTS, "mark", "cc")
            and not any(
                one.text in STOPS and one.head in {noun.index, index}
                for one in sentence.tokens[noun.index : index]
            )
        ):
            return verb
    return None


def _may_tell_whose(sentence: Sentence, noun: Token, subjects: list[int]) -> bool:
    """Say whether a word's subject is none, or a name or noun right before it ("US airstrikes")."""
    if not subjects:
        return True
    if len(subjects) > 1 or subjects[0] != noun.index - 1:
        return False
    return sentence.tokens[subjects[0]].tag in NOUN_TAGS
