"""Lives and histories, told in order: what goes on behind an old day, without one of its own.

"In 1998 the junta arrested him. Ghana offered him asylum": the offer is as old as the arrest. In a
life ("was born in Makeni in 1962") that goes on from one paragraph to the next, whatever is said in
the present between them, elsewhere only as far as the paragraph does.

Source:
    Codebook, `historical`.
"""

from collections.abc import Sequence
from datetime import timedelta

from dateline.dates import Timex, Written, last_day, shifted
from dateline.events.background.historical import as_background
from dateline.events.background.weighing import UNREAL
from dateline.events.draft import Draft, has_own_day
from dateline.events.frames.tense import tense_of
from dateline.grammar import Sentence, Token

A_YEAR = 366
SENTENCE_END = (".", "!", "”", '"')
ADVERBIAL = frozenset({"npadvmod", "advmod", "nmod"})
HANGING = ADVERBIAL | {"prep"}
NEVER = UNREAL | {"historical"}


def told_in_order(
    drafts: Sequence[Draft],
    text: str,
    sentences: Sequence[Sentence],
    timexes: Sequence[Timex],
    written: Written | None,
) -> list[Draft]:
    """Return drafts of which those that go on with an old day in the plain past are background.

    Args:
        drafts: A story's drafts, told background from news.
        text: The story.
        sentences: Its sentences.
        timexes: Its date expressions, in order.
        written: What is known of the day of writing.
    """
    day = last_day(written)
    if day is None:
        return list(drafts)
    old = shifted(day, -timedelta(days=A_YEAR)).isoformat()
    going_on = sentences_going_on(text, sentences, timexes, old)
    return [
        as_background(draft)
        if draft.reading.number in going_on
        and draft.modality.tense == "past"
        and NEVER.isdisjoint(draft.aux)
        and not has_own_day(draft)
        else draft
        for draft in drafts
    ]


def sentences_going_on(
    text: str, sentences: Sequence[Sentence], timexes: Sequence[Timex], old: str
) -> frozenset[int]:
    """Return the numbers of the sentences that tell an old day, or go on with it.

    Args:
        text: The story.
        sentences: Its sentences.
        timexes: Its date expressions, in order.
        old: The ISO day before which a day is old.
    """
    life = any(_tells_a_birth(sentence) for sentence in sentences)
    numbers: list[int] = []
    going_on = False
    for number, sentence in enumerate(sentences):
        if not life and number and "\n" in text[sentences[number - 1].end : sentence.start]:
            going_on = False
        root = next(token.index for token in sentence.tokens if token.head == token.index)
        past = tense_of(sentence, root) == "past"
        dated = [one for one in timexes if sentence.start <= one.start < sentence.end and one.last]
        if dated:
            own = [one for one in dated if _dates_a_clause(sentence, one)]
            recent = any((one.last or "") >= old for one in dated)
            going_on = past and not recent and (going_on or bool(own))
        elif not past and not life and sentence.text.rstrip().endswith(SENTENCE_END):
            going_on = False
        if going_on and past:
            numbers.append(number)
    return frozenset(numbers)


def _tells_a_birth(sentence: Sentence) -> bool:
    """Say whether somebody "was born" in a sentence."""
    return any(
        token.lemma in {"bear", "born"} and sentence.dependents(token.index, "nsubjpass", "nsubj")
        for token in sentence.tokens
        if token.text.lower() == "born"
    )


def _dates_a_clause(sentence: Sentence, timex: Timex) -> bool:
    """Say whether a time is of a sentence's main clause in the past, and of nothing inside it.

    Not of a noun ("the 1998 agreement"), nor of whoever is told apart ("which left in 2000").
    """
    inside = [t for t in sentence.tokens if timex.start <= t.start < timex.end]
    if not inside:
        return False
    within = {token.index for token in inside}
    top = next((token for token in inside if token.head not in within), inside[0])
    if top.dep == "pobj":
        top = sentence.tokens[top.head]
    elif top.dep not in ADVERBIAL:
        return False
    verb: Token = sentence.tokens[top.head]
    dated = top.dep in HANGING and tense_of(sentence, verb.index) == "past"
    while verb.dep == "conj":
        verb = sentence.tokens[verb.head]
    return dated and verb.head == verb.index
