"""Whose words a document's or an office's are: "the note demands", "the premier's office said"."""

from msgspec.structs import replace

from dateline.actors.setting.discourse import (
    NOBODY,
    PUBLIC,
    Found,
    clause_subjects,
    governing_verb,
)
from dateline.actors.setting.story import Story, taken_up
from dateline.actors.words import words
from dateline.grammar import Sentence, Token, conjuncts

BACK = 4
PETITION = "petition"


def written_here(story: Story, number: int, index: int) -> Found:
    """Return who gives out a document in a clause that goes on to condemn, ask or accuse.

    "The ministers ended the meeting with a statement that condemned the raid", "spoke of it in a
    letter urging parliament to act": the ministers. What accuses somebody does so for whoever
    publishes it, not for whoever denies it.

    Args:
        story: The story.
        number: The sentence.
        index: The document.
    """
    sentence = story.sentences[number]
    verb = governing_verb(sentence, index)
    published = verb >= 0 and sentence.tokens[verb].lemma in words("publishing")
    saying = words("reacting", "asking", "accusing") if published else words("reacting", "asking")
    written = words("documents", "published") if published else words("documents")
    if sentence.tokens[index].lemma not in written or not any(
        sentence.tokens[clause].lemma in saying
        and (
            sentence.tokens[clause].tag == "VBG" and sentence.tokens[index].lemma != PETITION
            if sentence.tokens[clause].dep == "acl"
            else any(
                sentence.tokens[one].tag == "WDT" for one in sentence.dependents(clause, "nsubj")
            )
        )
        for clause in sentence.dependents(index, "relcl", "acl")
    ):
        return NOBODY
    subjects = clause_subjects(sentence, verb) if verb >= 0 else []
    author = _author_told(story, number, index)
    if author is not None:
        return taken_up(story, number, index, author) if author.entities else NOBODY
    if not subjects or subjects[0] >= index:
        return NOBODY
    return taken_up(story, number, index, story.who(number, subjects[0]))


def _author_told(story: Story, number: int, index: int) -> Found | None:
    """Return who a document's own words say gave it out ("a UN resolution", "a note from Oman").

    Whoever ignores it or answers it gives out nothing. None where its words do not say.
    """
    sentence = story.sentences[number]
    named = [
        one
        for one in sentence.dependents(index, "poss", "compound", "amod", "nmod")
        if sentence.tokens[one].tag != "PRP$"
    ]
    for one in (*named, *sentence.behind(index, "from", "by")):
        found = story.who(number, one)
        if found.entities:
            return _with_joined(story, number, one, found)
    return NOBODY if countries_told(story, number, index) else None


def _with_joined(story: Story, number: int, index: int, first: Found) -> Found:
    """Return an author with those named beside him ("a statement by Kenya and Uganda")."""
    others = [
        entity
        for other in conjuncts(story.sentences[number], index)
        if other != index
        for entity in story.who(number, other).entities
    ]
    return replace(first, entities=(*first.entities, *others), many=True) if others else first


def written_by_whom(story: Story, number: int, index: int) -> Found:
    """Return whose words a document's are that condemns, asks or denies, where its own words say.

    "A statement from the presidency condemned the raid", "Kenya's note rejected the plan".

    Args:
        story: The story.
        number: The sentence.
        index: The document.
    """
    sentence = story.sentences[number]
    token = sentence.tokens[index]
    if (
        token.lemma not in words("documents")
        or token.dep != "nsubj"
        or sentence.tokens[token.head].lemma
        not in words("reacting", "asking", "accusing", "denying")
    ):
        return NOBODY
    author = _author_told(story, number, index)
    return taken_up(story, number, index, author) if author is not None else NOBODY


def whose_office(story: Story, number: int, index: int) -> Found:
    """Return somebody in public life whose office or staff speaks: "the office of the premier"."""
    if story.lines[number].lower[index] not in words("speaks-for-its-head"):
        return NOBODY
    sentence = story.sentences[number]
    # The office of whom is searched is a place, the one that speaks is he.
    behind = sentence.behind(index, "of") if sentence.tokens[index].dep == "nsubj" else []
    for child in (*sentence.dependents(index, "poss"), *behind):
        found = story.who(number, child)
        if (
            found.sort == "person"
            and len(found.entities) == 1
            and not PUBLIC.isdisjoint(found.entities[0].sector)
        ):
            return taken_up(story, number, index, found)
    return NOBODY


def written_before(story: Story, number: int, index: int) -> Found:
    """Return who handed over or gave out a document that goes on to condemn or ask for something.

    "Oman handed the envoy a note. The note demands an apology": Oman does, and whoever sent it in
    "a note sent by Oman".

    Args:
        story: The story.
        number: The sentence.
        index: The document, with an article.
    """
    sentence = story.sentences[number]
    token = sentence.tokens[index]
    if (
        token.lemma not in words("documents")
        or token.dep != "nsubj"
        or sentence.tokens[token.head].lemma not in words("reacting", "asking", "accusing")
        or sentence.dependents(index, "poss", "prep")
        or countries_told(story, number, index)
    ):
        return NOBODY
    for earlier in range(number - 1, max(number - 1 - BACK, -1), -1):
        before = story.sentences[earlier]
        for other in before.tokens:
            if other.lemma != token.lemma:
                continue
            sender = _who_sent(story, earlier, other.index)
            if sender.entities:
                return taken_up(story, number, index, sender)
            if other.dep not in {"dobj", "pobj"}:
                continue
            verb = governing_verb(before, other.index)
            accuses = sentence.tokens[token.head].lemma in words("accusing")
            if accuses and not _is_given_out(before, other, verb):
                continue
            for subject in clause_subjects(before, verb) if verb >= 0 else []:
                return taken_up(story, number, index, story.who(earlier, subject))
    return NOBODY


def _who_sent(story: Story, number: int, index: int) -> Found:
    """Return who gave out a document by a participle behind it: "a note sent by Kenya"."""
    sentence = story.sentences[number]
    for clause in sentence.dependents(index, "acl"):
        if sentence.tokens[clause].lemma in words("publishing", "sending-papers"):
            for agent in sentence.agents(clause):
                return story.who(number, agent)
    return NOBODY


def _is_given_out(sentence: Sentence, paper: Token, verb: int) -> bool:
    """Say whether a document is of who acts there: "said in a note", "sent a letter"."""
    if paper.dep == "pobj":
        return sentence.tokens[paper.head].lemma == "in"
    return verb >= 0 and sentence.tokens[verb].lemma in words("publishing", "sending-papers")


def countries_told(story: Story, number: int, index: int) -> bool:
    """Say whether words before a noun name whose it is ("the Chilean note")."""
    line = story.lines[number]
    return any(at in line.hit_at for at in range(story.first(number, index), index))
