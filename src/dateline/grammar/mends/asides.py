"""A subject before an aside: "Rome, turning away boats, welcomed it" leaves the verb without one.

A small parser gives it to the participle of the aside alone.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence
from dateline.grammar.tags import TENSED_TAGS
from dateline.grammar.tree import CLAUSE_SUBJECTS, with_tokens


def free_subject_before_aside(sentence: Sentence) -> Sentence:
    """Return a sentence with such a subject hung on its main verb, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for aside in sentence.tokens:
        verb = sentence.tokens[aside.head]
        if aside.dep != "advcl" or aside.tag != "VBG" or not aside.index < verb.index:
            continue
        if verb.tag not in TENSED_TAGS or sentence.dependents(verb.index, *CLAUSE_SUBJECTS):
            continue
        subjects = sentence.dependents(aside.index, "nsubj")
        commas = [
            word.index
            for word in sentence.tokens
            if word.text == "," and subjects and subjects[0] < word.index < verb.index
        ]
        if (
            len(subjects) == 1
            and commas
            and commas[0] < aside.index < commas[-1]
            and not sentence.dependents(aside.index, "aux", "mark")
        ):
            subject = sentence.tokens[subjects[0]]
            return with_tokens(sentence, {subject.index: replace(subject, head=verb.index)})
    return sentence
