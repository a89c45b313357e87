"""What is told besides what was told before: "it also ordered him to pay", "killed others, too"."""

from collections.abc import Sequence

from dateline.events.draft import Draft
from dateline.events.words import listed
from dateline.grammar import Sentence


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
        for word in sentence.dependents(draft.reading.trigger, "advmod")
    )
