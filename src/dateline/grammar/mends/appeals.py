"""What a call or a plea asks, hung by a small parser on the wrong word or as if it told when.

"Renewed his calls for Chad to free them", "made a plea to the generals to talk": what is asked for
belongs to the noun. "Called for the envoy to be freed": it tells neither when nor why they called.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import is_behind_to, with_tokens
from dateline.grammar.words import words


def hang_on_appeals(sentence: Sentence) -> Sentence:
    """Return a sentence with such clauses hung on their nouns, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for noun in sentence.tokens:
        verb = sentence.tokens[noun.head]
        if noun.dep == "pobj" and verb.dep == "prep" and verb.head < noun.index:
            # "Rallied behind the call for all to pay": the verb is above the preposition.
            verb = sentence.tokens[verb.head]
        asks = noun.pos == "NOUN" and noun.lemma in words("appeals")
        if not asks or noun.dep not in {"dobj", "pobj"} or verb.lemma in words("refusing-appeals"):
            continue
        for child in (
            *sentence.dependents(verb.index, "advcl", "xcomp"),
            *sentence.dependents(noun.index, "advcl", "xcomp"),
        ):
            clause = sentence.tokens[child]
            if clause.index < noun.index or not is_behind_to(sentence, clause.index):
                continue
            opened = _opening(sentence, clause, noun)
            if opened is None:
                continue
            changed[clause.index] = replace(clause, dep="acl", head=noun.index)
            changed[opened.index] = replace(opened, dep="prep", tag="IN", head=noun.index)
            for asked in sentence.dependents(clause.index, "nsubj", "nsubjpass"):
                if opened.head == clause.index:
                    changed[asked] = replace(sentence.tokens[asked], dep="pobj", head=opened.index)
    return with_tokens(sentence, changed)


def _opening(sentence: Sentence, clause: Token, noun: Token) -> Token | None:
    """Return the "for" or "to" right behind the noun that opens whom it asks, if there is one."""
    opened = sentence.tokens[noun.index + 1]
    names = opened.dep == "prep" and opened.head in {noun.index, noun.head}
    marks = opened.dep == "mark" and opened.head == clause.index
    return opened if opened.lemma in {"for", "to"} and (names or marks) else None


def hang_what_is_called_for(sentence: Sentence) -> Sentence:
    """Make "for X to be freed" what a verb of asking asks.

    Args:
        sentence: As parsed.
    """
    wanted = [
        token.index
        for token in sentence.tokens
        if token.dep == "advcl"
        and sentence.tokens[token.head].lemma in words("calling-for")
        and any(
            sentence.tokens[mark].lemma == "for"
            for mark in sentence.dependents(token.index, "mark")
        )
        and is_behind_to(sentence, token.index)
    ]
    return with_tokens(
        sentence, {index: replace(sentence.tokens[index], dep="xcomp") for index in wanted}
    )
