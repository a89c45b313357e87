"""When an event was, by the words of its clause and of those around it.

Source:
    Codebook, "When".
"""

from collections.abc import Sequence

from dateline.dates import Timex, date_event, entry_day, paragraph_day
from dateline.events.contexts.passages import goes_on
from dateline.events.frames.reading import Reading
from dateline.events.lexicon.lexicon import Lexicon
from dateline.events.modality.looking_back import dated_word
from dateline.events.modality.modality import Modality, read_modality
from dateline.events.prepared import PreparedStory
from dateline.events.when_and_where.judged import without_days_of_deeds
from dateline.grammar import Sentence, ancestors
from dateline.records import Aux, When

LONG = frozenset({"month", "quarter", "year", "bounded"})
UNTIL_NOW = "perfect"


def date_of(
    reading: Reading,
    word: int,
    modality: Modality,
    aux: tuple[Aux, ...],
    story: PreparedStory,
    lexicon: Lexicon,
    earlier: When | None,
) -> When | None:
    """Return when an event was.

    Args:
        reading: Its frame on its clause.
        word: The token that tells it: the trigger, or the verb by which it is said.
        modality: How its clause stands to the world.
        aux: Its flags.
        story: The story.
        lexicon: The frames.
        earlier: When the event told before it was.
    """
    text, sentence = story.article.text, story.sentences[reading.number]
    tense = modality.tense
    if word != reading.trigger:
        tense = read_modality(sentence, word, lexicon.classes).tense
    dated = dated_word(sentence, word, lexicon.classes)
    told = _own_timexes(sentence, dated, story.timexes) if modality.long_ago else story.timexes
    paragraph = (
        paragraph_day(story.sentences, reading.number, story.timexes, story.written, text)
        if goes_on(modality, aux, sentence)
        else None
    )
    entry = entry_day(story.sentences, reading.number, story.timexes, story.written, text)
    if entry is not None and entry.granularity in LONG:
        # Below "June 1993: the vote" a day told just before is nearer, and "has since" is of now.
        entry = None if modality.tense == UNTIL_NOW else paragraph or entry
    return date_event(
        sentence,
        dated,
        without_days_of_deeds(sentence, dated, told, story.written),
        story.written,
        tense="perfect" if tense == "past perfect" else tense,
        earlier=earlier,
        paragraph=paragraph,
        entry=entry,
    )


def _own_timexes(sentence: Sentence, word: int, timexes: Sequence[Timex]) -> list[Timex]:
    """Return the date expressions below a word: what is told long after has no other's day."""
    own = [token for token in sentence.tokens if word in ancestors(sentence, token.index)]
    return [one for one in timexes if any(one.start <= token.start < one.end for token in own)]
