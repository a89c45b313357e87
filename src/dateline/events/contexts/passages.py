"""What stands around an event in its story: its paragraph, in a long one its neighbours too."""

from collections.abc import Sequence

from dateline.events.modality.modality import Modality
from dateline.grammar import Sentence
from dateline.records import Aux

LONG_PARAGRAPH, BESIDE = 100, 1
QUOTES = frozenset({'"', "“", "”"})
UNTOLD = frozenset({"negated", "hypothetical", "future"})


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


def goes_on(modality: Modality, aux: Sequence[Aux], sentence: Sentence) -> bool:
    """Say whether a clause tells what happened next in its paragraph: no background, no quotation.

    Args:
        modality: How the clause stands to the world.
        aux: The flags of what it tells.
        sentence: Its sentence.
    """
    aside = modality.background or modality.untensed or modality.remembered or modality.long_ago
    return (
        modality.tense == "past"
        and not aside
        and UNTOLD.isdisjoint(aux)
        and sentence.words.isdisjoint(QUOTES)
    )
