"""Where a trigger's further words stand beside it: particles, prepositions, objects, modifiers."""

from dateline.events.frames.slots import Slots
from dateline.grammar import Sentence, Token, ancestors, is_calendar_name

REACH = 8
# What a verb says of its subject: its helpers and its "not" are the complement's too.
NEGATIVES = frozenset({"not", "never"})
CONDITIONS = frozenset({"if", "unless"})
BE = "be"
NOUNS = frozenset({"NOUN", "PROPN"})
PREDICATES = frozenset({"acomp", "attr", "oprd", "dobj", "xcomp", "ccomp"})


def company_of(
    sentence: Sentence, index: int, words: tuple[str, ...], slots: Slots
) -> tuple[int, ...] | None:
    """Find a trigger's further words beside it.

    Args:
        sentence: The sentence.
        index: The token of the trigger's first word.
        words: The words that follow it in the lexicon.
        slots: What fills the slots of its clause.

    Returns:
        Their tokens, word by word; None where one of them does not stand with it.
    """
    found: list[int] = []
    if not sentence.words.issuperset(words):
        return None
    above = index
    for word in words:
        near = [
            child
            for parent in (above, index)
            for child in sentence.children[parent]
            if sentence.tokens[child].lemma == word or sentence.tokens[child].text.lower() == word
            if not _is_told_beside(sentence.tokens[child])
            if not _opens_the_clause(sentence, child, index)
        ]
        if len(near) > 1:
            near = [child for child in near if not _opens_a_date(sentence, child)] or near
            # "In a surprise move, Chad called in the envoy": the one behind it.
            near.sort(key=lambda child: child < index)
        if not near:
            near = [
                child
                for filler in slots.get("object", [])
                for child in sentence.children[filler]
                if sentence.tokens[child].lemma == word and sentence.tokens[child].dep == "prep"
            ]
        if not near and word not in NEGATIVES:
            near = [
                token.index
                for token in sentence.tokens[index + 1 : index + REACH]
                if token.lemma == word and _belongs_to(sentence, token.index, index)
                if len(words) > 1 or not _is_of_a_noun(sentence, token.index, index)
                if found or not _is_of_another_verb(sentence, token.index, index)
            ]
        if not near and index and sentence.tokens[index - 1].text.lower() == word:
            near = [index - 1]
        if not near and sentence.tokens[index].dep in PREDICATES:
            near = _helpers_above(sentence, index, word)
        if not near:
            near = [
                filler
                for filler in slots.get("object", [])
                if sentence.tokens[filler].lemma == word
            ]
        if not near:
            return None
        above = near[0]
        found.append(above)
    return tuple(found)


def _helpers_above(sentence: Sentence, index: int, word: str) -> list[int]:
    """Return a helper or "not" of the verb whose complement a token is ("is not fair")."""
    return [
        child
        for child in sentence.dependents(sentence.tokens[index].head, "neg", "aux", "advmod")
        if sentence.tokens[child].lemma == word
    ]


def _is_of_a_noun(sentence: Sentence, word: int, trigger: int) -> bool:
    """Say whether a preposition tells of a noun what "be" with it would say of the subject.

    "Is engaged in the fight against rebels" is not "is against rebels".
    """
    if sentence.tokens[trigger].lemma != BE or sentence.tokens[word].dep != "prep":
        return False
    return any(sentence.tokens[one].pos in NOUNS for one in _between(sentence, word, trigger))


def _is_of_another_verb(sentence: Sentence, word: int, trigger: int) -> bool:
    """Say whether a preposition is of a deed below a trigger: "spoke of men fleeing to Oslo"."""
    if sentence.tokens[word].dep != "prep":
        return False
    return any(sentence.tokens[one].pos == "VERB" for one in _between(sentence, word, trigger))


def _between(sentence: Sentence, word: int, trigger: int) -> list[int]:
    """Return what a word below a trigger hangs on, up to the trigger."""
    above = ancestors(sentence, word)
    return above[: above.index(trigger)]


def _opens_the_clause(sentence: Sentence, word: int, trigger: int) -> bool:
    """Say whether an "if" or "unless" makes a trigger's own clause the condition."""
    token = sentence.tokens[word]
    return token.lemma in CONDITIONS and token.dep == "mark" and token.head == trigger


def _opens_a_date(sentence: Sentence, index: int) -> bool:
    """Say whether a preposition has a day after it ("on Tuesday")."""
    return any(
        is_calendar_name(sentence.tokens[child]) for child in sentence.dependents(index, "pobj")
    )


def _is_told_beside(token: Token) -> bool:
    """Say whether a verb in the past is only joined: "told them to go and recalled its envoy"."""
    return token.dep == "conj" and token.tag == "VBD"


def _belongs_to(sentence: Sentence, word: int, trigger: int) -> bool:
    """Say whether a word hangs on a trigger; a particle or quality does with no verb in between."""
    if trigger not in ancestors(sentence, word):
        return False
    between = _between(sentence, word, trigger)
    if any(_is_told_beside(sentence.tokens[index]) for index in (word, *between)):
        return False
    return sentence.tokens[word].dep not in {"prt", "advmod", "amod"} or not any(
        sentence.tokens[index].pos == "VERB" for index in between
    )
