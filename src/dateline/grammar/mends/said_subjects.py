"""Who does what is said, taken for what the saying is about: "denied its men had fled".

"Mali denied its soldiers were there", without "that": the soldiers are hung on the denial, and
their clause is left without a subject. Or who says it behind a quotation is joined to it: "“It must
end,” Chad said" is what Chad said, no two things that happened.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOUN_TAGS, TENSED_TAGS
from dateline.grammar.tree import CLAUSE_SUBJECTS, subtree, with_tokens
from dateline.grammar.words import words

CLOSING = frozenset({"”", '"', "''", "’"})
_BEFORE_A_VERB = frozenset({"AUX", "ADV", "PART"})


def free_subject_of_what_is_said(sentence: Sentence) -> Sentence:
    """Return a sentence whose clauses said have their subjects, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        said = sentence.tokens[verb.head]
        if (
            verb.dep != "ccomp"
            or said.lemma not in words("saying-a-clause")
            or not _is_bare(sentence, verb)
        ):
            continue
        for index in sentence.dependents(said.index, "dobj"):
            subject = sentence.tokens[index]
            last = subtree(sentence, index)[-1]
            if (
                said.index < index
                and subject.tag in NOUN_TAGS
                and last < verb.index
                and all(
                    token.pos in _BEFORE_A_VERB and token.head == verb.index
                    for token in sentence.tokens[last + 1 : verb.index]
                )
            ):
                passive = sentence.dependents(verb.index, "auxpass")
                label = "nsubjpass" if passive else "nsubj"
                changed[index] = replace(subject, dep=label, head=verb.index)
    return with_tokens(sentence, changed)


def raise_saying_behind_quotation(sentence: Sentence) -> Sentence:
    """Return a sentence whose speaker behind a quotation says it, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for saying in sentence.tokens:
        told = sentence.tokens[saying.head]
        if (
            saying.dep != "conj"
            or saying.tag not in TENSED_TAGS
            or saying.lemma not in words("saying")
            or told.index > saying.index
        ):
            continue
        subjects = sentence.dependents(saying.index, "nsubj")
        if not subjects or not _ends_quotation(sentence, subtree(sentence, subjects[0])[0]):
            continue
        top = saying.index if told.head == told.index else told.head
        changed = {
            index: replace(sentence.tokens[index], head=saying.index)
            for index in sentence.children[told.index]
            if index > saying.index
        }
        changed[saying.index] = replace(saying, dep=told.dep, head=top)
        changed[told.index] = replace(told, dep="ccomp", head=saying.index)
        return with_tokens(sentence, changed)
    return sentence


def _ends_quotation(sentence: Sentence, first: int) -> bool:
    """Say whether a quotation ends right before a word, with its comma on either side."""
    before = [token.text for token in sentence.tokens[max(first - 2, 0) : first]]
    return "," in before and not CLOSING.isdisjoint(before)


def _is_bare(sentence: Sentence, verb: Token) -> bool:
    """Say whether a finite verb has no subject, nor anything that opens its clause."""
    helpers = sentence.dependents(verb.index, "aux", "auxpass")
    first = sentence.tokens[helpers[0] if helpers else verb.index]
    finite = first.tag in TENSED_TAGS or first.tag == "MD"
    return finite and not sentence.dependents(verb.index, "mark", *CLAUSE_SUBJECTS)
