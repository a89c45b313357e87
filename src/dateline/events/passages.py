"""What stands around an event in its story: its paragraph, in a long one its neighbours too."""

from collections.abc import Sequence

from dateline.grammar import Sentence

LONG_PARAGRAPH, BESIDE = 100, 1


def paragraph_of(text: str, offset: int) -> str:
    """Return the line of a text that an offset stands in."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return text[start : end if end >= 0 else len(text)]


def passage_of(text: str, sentences: Sequence[Sentence], number: int) -> str:
    """Return a sentence's paragraph; where that is long, the sentence and those beside it.

    Args:
        text: The story's text.
        sentences: Its sentences.
        number: Which of them.
    """
    own = paragraph_of(text, sentences[number].start)
    if own.count(" ") < LONG_PARAGRAPH:
        return own
    first, last = max(0, number - BESIDE), min(len(sentences) - 1, number + BESIDE)
    return text[sentences[first].start : sentences[last].end]
