"""What somebody calls a thing in quotation marks stands before it: "rejected as “absurd” claims".

A small parser makes the words in the marks and the thing behind them one noun, or the thing an
aside to those words, and the verb is left without its object.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOUN_TAGS
from dateline.grammar.tree import subtree, with_tokens
from dateline.grammar.words import words

OPENING, CLOSING = frozenset({'"', "“", "'", "‘", "``"}), frozenset({'"', "”", "'", "’", "''"})
LONGEST = 8
JOINED = frozenset({"pobj", "appos", "conj", "dobj", "dep"})


def free_what_is_judged(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a thing is its verb's object, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for way in sentence.tokens[1:-3]:
        verb = sentence.tokens[way.index - 1]
        if way.text.lower() != "as" or not _may_judge(sentence, verb):
            continue
        closing = _closing(sentence, way)
        thing = _thing_behind(sentence, way, closing) if closing else None
        if thing is not None and closing is not None:
            return with_tokens(sentence, _changes(sentence, verb, way, closing, thing))
    return sentence


def _may_judge(sentence: Sentence, verb: Token) -> bool:
    """Say whether a verb tells what its subject calls something, and has no object yet."""
    judges = verb.lemma in words("describing") or verb.lemma in words("dismissing")
    return judges and not sentence.dependents(verb.index, "dobj", "nsubjpass", "auxpass")


def _closing(sentence: Sentence, way: Token) -> Token | None:
    """Return the mark that ends a quotation right behind "as" or its article, or None."""
    start = way.index + 1
    if sentence.tokens[start].tag == "DT":
        start += 1
    if sentence.tokens[start].text not in OPENING:
        return None
    for token in sentence.tokens[start + 2 : start + LONGEST]:
        if token.text in CLOSING:
            return token
    return None


def _thing_behind(sentence: Sentence, way: Token, closing: Token) -> Token | None:
    """Return the noun that opens behind a quotation and hangs on it or on "as", or None."""
    at = closing.index + 1
    if at >= len(sentence.tokens) or sentence.tokens[at].pos in {"PUNCT", "ADP", "CCONJ", "VERB"}:
        return None
    thing = sentence.tokens[at]
    while thing.head > thing.index:
        thing = sentence.tokens[thing.head]
    above = sentence.tokens[thing.head]
    hangs = above.index == way.index or way.index < above.index < closing.index
    return thing if thing.tag in NOUN_TAGS and thing.dep in JOINED and hangs else None


def _changes(
    sentence: Sentence, verb: Token, way: Token, closing: Token, thing: Token
) -> dict[int, Token]:
    """Return the changes by which the quotation is what "as" opens and the thing the object."""
    inside = sentence.tokens[way.index + 1 : closing.index]
    judged = next(token for token in reversed(inside) if token.pos != "PUNCT")
    changed = {
        token.index: replace(token, head=judged.index)
        for token in sentence.tokens[way.index + 1 : closing.index + 1]
        if token.head in {thing.index, way.index} or token.head > closing.index
    }
    changed[way.index] = replace(way, dep="prep", pos="ADP", tag="IN", head=verb.index)
    changed[judged.index] = replace(judged, dep="pobj", head=way.index)
    changed[thing.index] = replace(thing, dep="dobj", head=verb.index)
    below = set(subtree(sentence, thing.index))
    for token in sentence.tokens[closing.index + 1 :]:
        if token.head in {judged.index, way.index} and token.index not in below:
            changed[token.index] = replace(token, head=verb.index)
    return changed
