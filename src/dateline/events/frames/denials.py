"""What somebody says of himself that denies a charge ("insisted it had never armed them")."""

from collections.abc import Iterable

from dateline.events.lexicon.classes import slot_words
from dateline.events.words import listed
from dateline.grammar import Sentence

HELPERS = frozenset({"have", "be", "do"})
NOTHING = "nothing"


def is_denial(sentence: Sentence, clause: int) -> bool:
    """Say whether a clause says of its speaker what he has not done, or that he keeps a rule.

    Args:
        sentence: The sentence.
        clause: The verb of a clause that somebody says.

    Returns:
        True where its subject is a pronoun or owned by one ("its army"), no helper tells what is
        to come, and it has a "not" or a word such as "compliance" or "innocent", or did "nothing";
        where it has nothing to do with something or no part in it, also if its subject is told by
        its state ("the Chadian raid"); and where there was none of what is held against somebody
        ("no massacre").
    """
    if sentence.tokens[clause].dep != "ccomp":
        return False
    if _was_none_of(sentence, clause):
        return True
    subjects = sentence.dependents(clause, "nsubj", "nsubjpass")
    own = takes_up_a_party(sentence, subjects)
    helpers = sentence.lemmas(clause, "aux")
    if helpers <= HELPERS and _has_nothing_to_do(sentence, clause):
        # "Stressed that Belgian trainers had nothing to do with the coup"
        return own or any(_is_of_a_state(sentence, subject) for subject in subjects)
    if not own or not helpers <= HELPERS:
        return False
    if any(
        sentence.tokens[word].lemma in listed("not") for word in sentence.dependents(clause, "neg")
    ):
        return True
    if any(sentence.tokens[one].lemma == NOTHING for one in sentence.dependents(clause, "dobj")):
        return True
    kept = slot_words()["KEEPING-A-RULE"]
    said = [clause, *sentence.dependents(clause, "acomp", "attr")]
    said += sentence.behind(clause)
    return any(sentence.tokens[word].lemma in kept for word in said)


def _has_nothing_to_do(sentence: Sentence, clause: int) -> bool:
    """Say whether a clause tells that its subject had nothing to do with something, or no part."""
    if sentence.tokens[clause].lemma != "have":
        return False
    for thing in sentence.dependents(clause, "dobj"):
        if sentence.tokens[thing].lemma == NOTHING and any(
            sentence.tokens[doing].lemma == "do" and sentence.behind(doing, "with")
            for doing in sentence.dependents(thing, "relcl", "acl")
        ):
            return True
        if _is_none(sentence, thing) and sentence.tokens[thing].lemma in listed("parts-in-deeds"):
            return True
    return False


def _was_none_of(sentence: Sentence, clause: int) -> bool:
    """Say whether a clause tells that there was none of what is held against somebody."""
    if not sentence.dependents(clause, "expl") or not sentence.lemmas(clause, "aux") <= HELPERS:
        return False
    return any(
        _is_none(sentence, thing) and sentence.tokens[thing].lemma in listed("held-against")
        for thing in sentence.dependents(clause, "attr")
    )


def _is_none(sentence: Sentence, noun: int) -> bool:
    """Say whether a noun is told with a "no" ("no role")."""
    return any(sentence.tokens[one].lemma == "no" for one in sentence.dependents(noun, "det"))


def _is_of_a_state(sentence: Sentence, noun: int) -> bool:
    """Say whether an adjective with a capital tells whose a noun is."""
    return any(sentence.tokens[one].text[:1].isupper() for one in sentence.dependents(noun, "amod"))


def takes_up_a_party(sentence: Sentence, nouns: Iterable[int]) -> bool:
    """Say whether one of some nouns is a personal pronoun, or owned by one ("its army")."""
    return any(
        sentence.tokens[noun].tag == "PRP"
        or any(sentence.tokens[owner].tag == "PRP$" for owner in sentence.dependents(noun, "poss"))
        for noun in nouns
    )
