"""Which senses of `data/relate` a word has where it stands: its company, its object, what it is."""

from dateline.events.frames.slots import acts_as_verb, slots_of
from dateline.events.lexicon.classes import Classes
from dateline.events.relate.words import PairWords, Sense
from dateline.events.words import listed
from dateline.grammar import Sentence, ancestors, is_calendar_name

NEAR = 13
REACH = 4
BEFORE = 4


def senses_at(sentence: Sentence, index: int, words: PairWords, classes: Classes) -> list[Sense]:
    """Return the senses that fit a token where it stands, those of most words first.

    Args:
        sentence: The sentence.
        index: The token.
        words: All senses.
        classes: The lexicon's classes: people, dates.
    """
    token = sentence.tokens[index]
    if acts_as_verb(sentence, index):
        senses = words.verbs.get(token.lemma, ())
    elif is_calendar_name(token) or _tells_who(sentence, index, classes["PEOPLE"]):
        return []
    elif token.pos in {"NOUN", "PROPN"}:
        senses = words.nouns.get(token.lemma) or words.nouns.get(token.text.lower(), ())
    elif token.pos == "ADJ":
        senses = words.adjectives.get(token.lemma, ())
    else:
        return []
    held = bool(sentence.dependents(index, "dobj", "nsubjpass"))
    return [
        sense
        for sense in senses
        if sense.object in (None, held)
        and (not sense.words or _is_near(sentence, index, sense.words, classes["CALENDAR"]))
        and not (sense.particle and _governs(sentence, index, sense.words))
    ]


def is_circumstance(sentence: Sentence, index: int) -> bool:
    """Say whether a preposition opens a time or the like ("after talks", "at a meeting with")."""
    token = sentence.tokens[index]
    if token.lemma in listed("after", "circumstances") or (
        token.lemma == "under" and index < token.head
    ):
        # "Under pressure from lenders, Kenya raised fares"
        return True
    return token.lemma in {"at", "in"} and any(
        sentence.tokens[child].lemma in listed("gatherings") and sentence.dependents(child, "prep")
        for child in sentence.dependents(index, "pobj")
    )


def _tells_who(sentence: Sentence, index: int, people: frozenset[str]) -> bool:
    """Say whether a noun only says who somebody is ("the opposition leader")."""
    token = sentence.tokens[index]
    above = sentence.tokens[token.head]
    return token.dep == "compound" and above.lemma in people


def _governs(sentence: Sentence, index: int, words: tuple[str, ...]) -> bool:
    """Say whether a word of a verb that has an object is a preposition over something else."""
    if "object" not in slots_of(sentence, index):
        return False
    return any(
        sentence.tokens[child].lemma in words and bool(sentence.dependents(child, "pobj"))
        for child in sentence.children[index]
    )


def _is_near(sentence: Sentence, index: int, words: tuple[str, ...], dates: frozenset[str]) -> bool:
    tokens = sentence.tokens
    if not sentence.words.issuperset(words):
        return False
    if acts_as_verb(sentence, index) or tokens[index].pos == "ADJ":
        lemmas = {
            token.lemma
            for token in tokens[index + 1 : index + NEAR]
            if _belongs(sentence, index, token.index, dates)
        }
        subjects = sentence.dependents(index, "nsubjpass", "nsubj")
        lemmas.update(tokens[subject].lemma for subject in subjects)
    else:
        lemmas = {t.lemma for t in tokens[max(0, index - BEFORE) : index]}
    return lemmas.issuperset(words)


def _belongs(sentence: Sentence, index: int, other: int, dates: frozenset[str]) -> bool:
    """Say whether a word hangs close enough on another; a preposition must open no date."""
    function = sentence.tokens[other].pos in {"ADP", "PART", "SCONJ"}
    if index not in ancestors(sentence, other)[: 2 if function else REACH]:
        return False
    return not function or not any(
        sentence.tokens[child].lemma in dates for child in sentence.children[other]
    )
