"""How somebody fell, taken for whom he killed: "nationals killed fighting for the militia"."""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import CLAUSE_SUBJECTS, with_tokens
from dateline.grammar.words import words

OF_A_NOUN = ("det", "amod", "poss", "compound", "nummod")


def tell_fighting_from_noun(sentence: Sentence) -> Sentence:
    """Return a sentence in which those who fell fought, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for fighting in sentence.tokens:
        fell = sentence.tokens[fighting.head]
        if (
            fighting.dep == "dobj"
            and fighting.text.lower() in words("fighting")
            and fighting.index == fell.index + 1
            and fell.lemma in words("falling")
            and not sentence.dependents(fighting.index, *OF_A_NOUN)
        ):
            lemma = fighting.text.lower().removesuffix("ing").replace("battl", "battle")
            changed[fighting.index] = replace(
                fighting, pos="VERB", tag="VBG", dep="advcl", lemma=lemma
            )
            if fell.dep == "acl":
                changed[fell.index] = replace(fell, tag="VBN")
            changed.update(_raised(sentence, fell, fighting))
    return with_tokens(sentence, changed)


def _raised(sentence: Sentence, fell: Token, fighting: Token) -> dict[int, Token]:
    """Make a clause without a subject the main one: "a Dane killed fighting them was honoured"."""
    subjects = sentence.dependents(fell.index, "nsubj")
    for clause in sentence.dependents(fell.index, "ccomp"):
        verb = sentence.tokens[clause]
        if (
            len(subjects) != 1
            or clause < fighting.index
            or sentence.dependents(clause, *CLAUSE_SUBJECTS, "mark")
        ):
            continue
        someone = sentence.tokens[subjects[0]]
        top = clause if fell.head == fell.index else fell.head
        label = "nsubjpass" if sentence.dependents(clause, "auxpass") else "nsubj"
        raised = {
            child: replace(sentence.tokens[child], head=clause)
            for child in sentence.children[fell.index]
            if child > clause
        }
        raised[clause] = replace(verb, dep=fell.dep, head=top)
        raised[someone.index] = replace(someone, dep=label, head=clause)
        raised[fell.index] = replace(fell, tag="VBN", dep="acl", head=someone.index)
        return raised
    return {}
