"""A settled draft as the row it becomes: id, codes, evidence, confidence."""

from collections.abc import Sequence
from hashlib import blake2b

from dateline.events.codebook.codebook import cameo_of, load_codebook, quad, score
from dateline.events.coding.confidence import confidence_of
from dateline.events.draft import Draft
from dateline.events.lexicon.classes import slot_words
from dateline.grammar import Sentence
from dateline.records import Article, Evidence, Mention

APPEAL, DEMAND = "02", "10"


def mention_of(draft: Draft, article: Article, sentences: Sequence[Sentence]) -> Mention:
    """Return a settled draft as a mention.

    Args:
        draft: The draft.
        article: Its story.
        sentences: The story's sentences.

    Returns:
        The mention; its id is a hash over story, codes and evidence.
    """
    contexts = tuple([name for name in load_codebook().contexts if name in draft.contexts])
    evidence = Evidence(
        doc=article.id, start=draft.start, end=draft.end, text=article.text[draft.start : draft.end]
    )
    identity = "\x1f".join(
        (
            article.id,
            draft.event,
            " ".join(draft.modes),
            str(draft.start),
            str(draft.end),
            " ".join(party.code for party in draft.actor),
            "|",
            " ".join(party.code for party in draft.recipient),
        )
    )
    mode = draft.modes[0] if draft.modes else None
    return Mention(
        id=blake2b(identity.encode(), digest_size=8).hexdigest(),
        doc=article.id,
        event=draft.event,
        mode=draft.modes,
        context=contexts,
        aux=draft.aux,
        quad=quad(draft.event),
        score=score(draft.event, draft.modes),
        cameo=_cameo(draft, sentences[draft.reading.number], mode, contexts),
        actor=draft.actor,
        recipient=draft.recipient,
        date=draft.date,
        planned=draft.planned,
        place=draft.place,
        attributed=draft.voucher,
        evidence=evidence,
        confidence=confidence_of(draft, sentences),
        rule=draft.reading.frame.name,
    )


def _cameo(draft: Draft, sentence: Sentence, mode: str | None, contexts: tuple[str, ...]) -> str:
    """Return the nearest CAMEO code, which tells a demand (10) from an appeal (02)."""
    code = cameo_of(draft.event, mode, contexts)
    if draft.event != "REQUEST" or not code.startswith(APPEAL):
        return code
    return code.replace(APPEAL, DEMAND, 1) if _is_demand(draft, sentence) else code


def _is_demand(draft: Draft, sentence: Sentence) -> bool:
    demanding = slot_words()["DEMANDING"]
    owed = (
        helper
        for clause in draft.reading.slots.get("obligation", [])
        for helper in sentence.dependents(clause, "aux")
    )
    return any(sentence.tokens[index].lemma in demanding for index in (*draft.reading.words, *owed))
