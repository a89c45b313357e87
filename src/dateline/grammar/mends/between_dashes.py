"""A subject before an aside in dashes: "Chad – spurred on by Libya – wants them out".

A small parser gives it to the participle of the aside alone, and whoever wants something is nobody.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOUN_TAGS, PAST_TAGS
from dateline.grammar.tree import CLAUSE_SUBJECTS, is_finite, put_on_top, with_tokens

DASHES = frozenset({"–", "—", "--"})
GIVEN = ("nsubj", "npadvmod", "dep")


def free_subject_before_dash(sentence: Sentence) -> Sentence:
    """Return a sentence with such a subject hung on its main verb, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for opening in sentence.tokens[1:-1]:
        told = sentence.tokens[opening.index + 1]
        if opening.text not in DASHES or told.tag not in PAST_TAGS:
            continue
        subjects = [
            one for one in sentence.dependents(told.index, *GIVEN) if one == opening.index - 1
        ]
        verb = _verb_behind(sentence, told)
        if (
            verb is None
            or not subjects
            or sentence.tokens[subjects[0]].tag not in NOUN_TAGS
            or sentence.dependents(told.index, "aux", "auxpass", "dobj", "mark")
        ):
            continue
        subject = sentence.tokens[subjects[0]]
        passive = bool(sentence.dependents(verb.index, "auxpass"))
        changed = {
            subject.index: replace(
                subject, dep="nsubjpass" if passive else "nsubj", head=verb.index
            ),
            told.index: replace(told, tag="VBN", dep="acl", head=subject.index),
        }
        for one in sentence.dependents(told.index, "prep"):
            if sentence.tokens[one].lemma == "by":
                changed[one] = replace(sentence.tokens[one], dep="agent")
        put_on_top(sentence, verb, told, subject.index, changed)
        return with_tokens(sentence, changed)
    return sentence


def _verb_behind(sentence: Sentence, told: Token) -> Token | None:
    """Return the finite verb without a subject right behind an aside's second dash, or None."""
    closing = next(
        (one.index for one in sentence.tokens[told.index + 1 :] if one.text in DASHES), None
    )
    if closing is None:
        return None
    for verb in sentence.tokens[closing + 1 :]:
        first = min(
            (verb.index, *sentence.dependents(verb.index, "aux", "auxpass", "neg", "advmod"))
        )
        if first == closing + 1 and is_finite(sentence, verb):
            tied = told.head == verb.index or verb.head == told.index
            free = not sentence.dependents(verb.index, *CLAUSE_SUBJECTS)
            return verb if tied and free else None
    return None
