"""Drafts of what a text tells only to say that it is not so are flagged as denied."""

from collections.abc import Sequence

from msgspec.structs import replace

from dateline.events.draft import Draft
from dateline.events.modality.refuted import is_refuted, refuted_in
from dateline.grammar import Sentence


def denied_by_the_text(
    drafts: Sequence[Draft], text: str, sentences: Sequence[Sentence]
) -> list[Draft]:
    """Return drafts of which those that the text calls untrue are negated and nothing else.

    Args:
        drafts: A story's drafts, told background from news.
        text: The story.
        sentences: Its sentences.
    """
    untrue = refuted_in(text, sentences)
    if not untrue:
        return list(drafts)
    return [
        replace(draft, aux=("negated",))
        if is_refuted(
            sentences[draft.reading.number],
            draft.reading.trigger,
            untrue.get(draft.reading.number, ()),
        )
        else draft
        for draft in drafts
    ]
