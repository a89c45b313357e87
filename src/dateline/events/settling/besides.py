"""What is told besides what was told before: "it also ordered him to pay", "killed others, too"."""

from collections.abc import Sequence

from dateline.events.draft import Draft
from dateline.events.words import listed
from dateline.grammar import Sentence

OF_A_NOUN = frozenset({"acl", "relcl"})


def is_told_besides(draft: Draft, other: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether a clause says that it tells one more of what was told before.

    Args:
        draft: A draft.
        other: An earlier one of the same story.
        sentences: The story's sentences.
    """
    if draft.reading.number <= other.reading.number:
        return False
    sentence = sentences[draft.reading.number]
    return any(
        sentence.tokens[word].lemma in listed("besides")
        for verb in (draft.reading.trigger, *_brought_in_by(sentence, draft.reading.trigger))
        for word in sentence.dependents(verb, "advmod")
    )


def _brought_in_by(sentence: Sentence, clause: int) -> list[int]:
    """Return the verb that brings in of whom a clause tells ("there is also Roe, who fled")."""
    noun = sentence.tokens[clause].head
    verb = sentence.tokens[noun].head
    told_of = sentence.tokens[clause].dep in OF_A_NOUN and sentence.tokens[noun].dep == "attr"
    return [verb] if told_of and sentence.dependents(verb, "expl") else []
