"""Acts told by a word that stands for another: "So did Egypt", "as did Kenya", "Chad did the same".

Whoever such a clause names did what the clause before it tells, to the same side.
"""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from dateline.events.draft import NOT_TOLD, STATED, Draft, meant_by
from dateline.events.frames.phrases import WhoIsWho
from dateline.events.lexicon.lexicon import Lexicon
from dateline.events.parties.sectors import is_known
from dateline.events.prepared import PreparedStory
from dateline.events.when_and_where.dating import date_of
from dateline.events.words import listed
from dateline.grammar import Sentence, Token, ancestors, conjuncts, noun_phrase
from dateline.records import Entity

SUBJECTS = ("nsubj", "nsubjpass")
FOLLOWING = "follow"


def with_echoes(
    drafts: Sequence[Draft], story: PreparedStory, cast: WhoIsWho, lexicon: Lexicon
) -> list[Draft]:
    """Add what clauses tell by standing for the clause before them.

    Args:
        drafts: A story's drafts that stand, in text order.
        story: The story.
        cast: Who is who in it.
        lexicon: The frames.

    Returns:
        The drafts and those of such clauses, in text order.
    """
    told = list(drafts)
    for number, sentence in enumerate(story.sentences):
        for word, subject in _echoing(sentence):
            source = _echoed(told, story.sentences, number, word)
            doers = conjuncts(sentence, subject)
            actor = tuple(party for one in doers for party in cast.at(number, one))
            if source is None or not is_known(actor) or _takes_part(actor, source):
                continue
            told.append(_echo(source, number, word, subject, actor, story, lexicon))
    return sorted(told, key=lambda draft: (draft.reading.number, draft.reading.trigger))


def _echoing(sentence: Sentence) -> Iterable[tuple[int, int]]:
    """Yield the words of a sentence that stand for a verb, each with its own subject."""
    for token in sentence.tokens:
        if token.lemma == "do" and token.text.lower() in {"did", "do", "does"}:
            before = sentence.tokens[token.index - 1].text.lower() if token.index else ""
            verb = token.head if _is_of_a_later_clause(sentence, token) else token.index
            behind = [one for one in sentence.dependents(verb, *SUBJECTS) if one > token.index]
            if before in listed("echoing") and behind:
                yield token.index, behind[0]
        elif token.lemma == FOLLOWING and token.tag == "VBN" and token.dep in {"advcl", "acl"}:
            for who in sentence.agents(token.index):
                yield token.index, who
        if token.lemma in listed("doing-alike") and token.pos == "VERB":
            alike = sentence.dependents(token.index, "dobj", "advmod")
            doers = sentence.dependents(token.index, "nsubj")
            if doers and any(_is_alike(sentence, one) for one in alike):
                yield token.index, doers[0]


def _is_of_a_later_clause(sentence: Sentence, token: Token) -> bool:
    """Say whether a parser takes "did" for the helper of a finite verb: "So did X, who left"."""
    return token.dep == "aux" and sentence.tokens[token.head].tag == "VBD"


def _is_alike(sentence: Sentence, index: int) -> bool:
    """Say whether a word tells that somebody does what was told: "suit", "the same", "likewise"."""
    token = sentence.tokens[index]
    return token.lemma in listed("alike") and not sentence.dependents(index, "prep", "relcl")


def _echoed(
    drafts: Sequence[Draft], sentences: Sequence[Sentence], number: int, word: int
) -> Draft | None:
    """Return the draft of the verb that a word stands for, in its sentence or the one before."""
    sentence = sentences[number]
    sure = [one for one in drafts if NOT_TOLD.isdisjoint(one.aux) and is_known(one.actor)]
    above = set(ancestors(sentence, word))
    near = [one for one in sure if one.reading.number == number and one.reading.trigger < word]
    joined = [one for one in near if one.reading.trigger in above]
    if joined or (near and sentence.tokens[word].lemma == FOLLOWING):
        return (joined or near)[-1]
    stands_for = sentence.tokens[word]
    if stands_for.dep != "ROOT" and not _is_of_a_later_clause(sentence, stands_for):
        return None
    main = [
        one
        for one in sure
        if one.reading.number == number - 1 and _is_main(sentences[number - 1], one.reading.trigger)
    ]
    return main[-1] if main else None


def _is_main(sentence: Sentence, trigger: int) -> bool:
    """Say whether a verb is the main one of its sentence, or joined to it."""
    token = sentence.tokens[trigger]
    while token.dep == "conj":
        token = sentence.tokens[token.head]
    return token.dep == "ROOT"


def _takes_part(actor: Sequence[Entity], source: Draft) -> bool:
    """Say whether somebody stands in the act that is echoed already."""
    inside = {(party.code, party.name) for party in (*source.actor, *source.recipient)}
    return any((party.code, party.name) in inside for party in actor)


def _echo(
    source: Draft,
    number: int,
    word: int,
    subject: int,
    actor: tuple[Entity, ...],
    story: PreparedStory,
    lexicon: Lexicon,
) -> Draft:
    sentence = story.sentences[number]
    reading = replace(
        source.reading,
        number=number,
        trigger=word,
        slots={"subject": [subject]},
        words=(word,),
        clause=None,
    )
    own = date_of(reading, word, source.modality, source.aux, story, lexicon, source.date)
    start, end = noun_phrase(sentence, subject)
    alike = [one for one in sentence.dependents(word, "dobj") if _is_alike(sentence, one)]
    opened = int(word > 0 and sentence.tokens[word - 1].text.lower() in listed("echoing"))
    draft = replace(
        source,
        reading=reading,
        actor=actor,
        date=own if own is not None and own.basis in STATED else source.date,
        planned=None,
        place=None,
        start=min(sentence.tokens[word - opened].start, start),
        end=max(end, *(sentence.tokens[one].end for one in (word, *alike))),
        definite=False,
        unsaid=True,
        told_in=None,
        tied=False,
    )
    return replace(draft, recipient=meant_by(draft, source.recipient))
