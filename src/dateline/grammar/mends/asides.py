"""A subject before an aside: "Rome, turning away boats, welcomed it" leaves the verb without one.

A small parser gives it to the participle of the aside alone, as its subject or without a label.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence
from dateline.grammar.tags import NOMINAL, TENSED_TAGS
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
        subjects = [
            one
            for one in sentence.dependents(aside.index, "nsubj", "dep")
            if sentence.tokens[one].pos in NOMINAL and one < aside.index
        ]
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
            freed = replace(subject, dep="nsubj", head=verb.index)
            return with_tokens(sentence, {subject.index: freed})
    return sentence


def part_what_emerged(sentence: Sentence) -> Sentence:
    """Return a sentence whose "police, it emerged on Monday, shot two" has the police shoot.

    Args:
        sentence: As parsed.
    """
    tokens = sentence.tokens
    for aside in tokens:
        subjects = sentence.dependents(aside.index, "nsubj")
        if aside.lemma not in {"emerge", "transpire"} or len(subjects) != 1 or not subjects[0]:
            continue
        it, verbs = subjects[0], sentence.dependents(aside.index, "conj")
        doers = [one for one in sentence.dependents(aside.index, "npadvmod", "dep") if one < it]
        if (
            tokens[it].lemma == "it"
            and tokens[it - 1].text == ","
            and len(doers) == len(verbs) == 1
            and tokens[doers[0]].pos in NOMINAL
            and tokens[verbs[0]].tag in {*TENSED_TAGS, "VBN"}
            and tokens[verbs[0] - 1].text == ","
            and not sentence.dependents(verbs[0], *CLAUSE_SUBJECTS)
        ):
            verb = tokens[verbs[0]]
            root = aside.head == aside.index
            return with_tokens(
                sentence,
                {
                    doers[0]: replace(tokens[doers[0]], dep="nsubj", head=verb.index),
                    verb.index: replace(
                        verb, dep=aside.dep, head=verb.index if root else aside.head
                    ),
                    aside.index: replace(aside, dep="parataxis", head=verb.index),
                },
            )
    return sentence
