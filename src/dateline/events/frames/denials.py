"""What somebody says of himself that denies a charge ("insisted it had never armed them")."""

from collections.abc import Iterable

from dateline.events.lexicon.classes import slot_words
from dateline.events.words import listed
from dateline.grammar import Sentence

HELPERS = frozenset({"have", "be", "do"})


def is_denial(sentence: Sentence, clause: int) -> bool:
    """Say whether a clause says of its speaker what he has not done, or that he keeps a rule.

    Args:
        sentence: The sentence.
        clause: The verb of a clause that somebody says.

    Returns:
        True where its subject is a pronoun or owned by one ("its army"), no helper tells what is
        to come, and it has a "not" or a word such as "compliance" or "innocent".
    """
    if sentence.tokens[clause].dep != "ccomp":
        return False
    own = takes_up_a_party(sentence, sentence.dependents(clause, "nsubj", "nsubjpass"))
    helpers = sentence.lemmas(clause, "aux")
    if not own or not helpers <= HELPERS:
        return False
    if any(
        sentence.tokens[word].lemma in listed("not") for word in sentence.dependents(clause, "neg")
    ):
        return True
    kept = slot_words()["KEEPING-A-RULE"]
    said = [clause, *sentence.dependents(clause, "acomp", "attr")]
    said += sentence.behind(clause)
    return any(sentence.tokens[word].lemma in kept for word in said)


def takes_up_a_party(sentence: Sentence, nouns: Iterable[int]) -> bool:
    """Say whether one of some nouns is a personal pronoun, or owned by one ("its army")."""
    return any(
        sentence.tokens[noun].tag == "PRP"
        or any(sentence.tokens[owner].tag == "PRP$" for owner in sentence.dependents(noun, "poss"))
        for noun in nouns
    )
