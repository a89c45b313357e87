"""Names that no list knows, called places by the tree alone: "near Dambourakiri on Sunday".

A village nobody lists is where words put an event, not the town that its story names most.
"""

from collections.abc import Sequence
from typing import Final

from dateline.grammar import Sentence, Token, ancestors
from dateline.places.gazetteer.context import load_context
from dateline.places.ties.uses import load_use
from dateline.places.toponym import Toponym

NAME: Final = "PROPN"
HYPHEN: Final = "-"
LONGEST: Final = 3
SHORTEST: Final = 4
FEW_STEPS: Final = 3
SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "appos"})
WHY: Final = "not in the gazetteer"


def with_bare_names(
    toponyms: Sequence[Toponym], sentences: Sequence[Sentence], taken: Sequence[tuple[int, int]]
) -> tuple[Toponym, ...]:
    """Add names of no list that stand as a place beside what happens.

    Args:
        toponyms: The story's resolved toponyms, in text order.
        sentences: Its sentences.
        taken: Where names of parties and words for days stand.

    Returns:
        All of them, in text order.
    """
    covered = sorted([*taken, *((one.start, one.end) for one in toponyms)])
    somebody = {
        token.text
        for sentence in sentences
        for token in sentence.tokens
        if token.pos == NAME and token.dep in SUBJECTS
    }
    found = [
        name
        for sentence in sentences
        for token in sentence.tokens
        if token.pos == NAME and token.text not in somebody
        if (name := _name_at(sentence, token, toponyms)) is not None
        if not any(start < name.end and name.start < end for start, end in covered)
    ]
    return tuple(sorted([*toponyms, *found], key=lambda one: one.start))


def _name_at(sentence: Sentence, token: Token, toponyms: Sequence[Toponym]) -> Toponym | None:
    if token.dep == "pobj":
        return _bare_name(sentence, token, toponyms)
    if token.dep == "compound":
        return _name_of_a_kind(sentence, token, toponyms)
    if token.dep == "dobj":
        return _name_stormed(sentence, token, toponyms)
    return None


def _name_stormed(sentence: Sentence, token: Token, toponyms: Sequence[Toponym]) -> Toponym | None:
    """Return the name of a village that is attacked: "stormed Diallo, a farming village"."""
    verb = sentence.tokens[token.head]
    if verb.lemma not in load_use().take_place_in_object or not _kinds_beside(sentence, token):
        return None
    words = sentence.tokens[verb.index + 1 : token.index + 1]
    return _toponym(sentence, words, token, toponyms)


def _name_of_a_kind(
    sentence: Sentence, token: Token, toponyms: Sequence[Toponym]
) -> Toponym | None:
    """Return the name before a word for what it is the name of: "near the Lenda river"."""
    kind = sentence.tokens[token.head]
    way = sentence.tokens[kind.head]
    if kind.lemma not in load_use().kind_of_place or kind.dep != "pobj":
        return None
    if way.text.lower() not in load_use().inside or kind.index != token.index + 1:
        return None
    first = next(
        (
            index + 1
            for index in range(token.index, -1, -1)
            if sentence.tokens[index].pos != NAME and sentence.tokens[index].text != HYPHEN
        ),
        0,
    )
    return _toponym(sentence, sentence.tokens[first : token.index + 1], token, toponyms)


def _bare_name(sentence: Sentence, token: Token, toponyms: Sequence[Toponym]) -> Toponym | None:
    """Return the name that a token ends, where a preposition puts something there."""
    way = sentence.tokens[token.head]
    above = sentence.tokens[way.head]
    told = (
        way.text.lower() in load_use().puts_there
        or (
            way.text.lower() in load_use().puts_an_act_there and _is_of_an_act(sentence, token, way)
        )
        or (way.text.lower() == "from" and above.lemma in load_use().leave)
    )
    if not told or way.index > token.index:
        return None
    beyond = (
        way.text.lower() == "in"
        and above.pos != "VERB"
        and above.lemma not in load_use().stands_somewhere
    )
    first = way.index + 1
    words = sentence.tokens[first : token.index + 1]
    if beyond or not _is_at_an_end(sentence, token):
        return None
    return _toponym(sentence, words, token, toponyms)


def _toponym(
    sentence: Sentence, words: Sequence[Token], token: Token, toponyms: Sequence[Toponym]
) -> Toponym | None:
    """Return words that end in a token as a place of no list, or nothing if they may be none."""
    if not 0 < len(words) <= LONGEST or not _may_be_a_place(words):
        return None
    start, end = words[0].start, token.end
    text = sentence.text[start - sentence.start : end - sentence.start]
    if len(text) < SHORTEST:
        return None
    country = _country_behind(sentence, token, toponyms)
    return Toponym(start, end, text, "unknown", "", country, None, None, None, None, WHY)


def _is_of_an_act(sentence: Sentence, token: Token, way: Token) -> bool:
    """Say whether a name behind "at" is said to be a village, or where somebody is attacked."""
    if _kinds_beside(sentence, token):
        return True
    above = [way.head, *ancestors(sentence, way.head)][:FEW_STEPS]
    acts = load_use().happens_somewhere | load_use().acts_at
    return any(sentence.tokens[index].lemma in acts for index in above)


def _kinds_beside(sentence: Sentence, token: Token) -> bool:
    """Say whether a name has words for what it is beside it: "Mambwe, a village"."""
    beside = sentence.dependents(token.index, "appos")
    return bool(beside) and all(
        sentence.tokens[index].lemma in load_use().kind_of_place for index in beside
    )


def _country_behind(sentence: Sentence, token: Token, toponyms: Sequence[Toponym]) -> str | None:
    """Return the country of the place that a name is said to lie in, or of the towns beside it."""
    holding = [sentence.tokens[inner].start for inner in sentence.behind(token.index, "in")]
    beside = {
        one.country
        for one in toponyms
        if sentence.start <= one.start < sentence.end and one.kind != "country" and one.country
    }
    alone = beside.pop() if len(beside) == 1 else None
    return next(
        (one.country for one in toponyms if any(one.start <= at < one.end for at in holding)), alone
    )


def _may_be_a_place(words: Sequence[Token]) -> bool:
    """Say whether words are a name, and neither a person's nor a common word in capitals."""
    known = load_context()
    first, last = words[0].text.lower(), words[-1].text.lower()
    return (
        last not in known.word
        and first not in known.given_name | known.person_before
        and all(
            word.text == HYPHEN
            or (word.pos == NAME and word.text[:1].isupper() and not word.text.isupper())
            for word in words
        )
    )


def _is_at_an_end(sentence: Sentence, token: Token) -> bool:
    """Say whether a name ends its phrase: what follows is a stop, a day or a further clause."""
    if sentence.dependents(token.index, "conj", "case", "relcl", "acl"):
        return False
    if sentence.dependents(token.index, "appos") and not _kinds_beside(sentence, token):
        return False
    behind = sentence.tokens[token.index + 1 : token.index + 2]
    return not behind or behind[0].pos in {"PUNCT", "ADP", "SCONJ", "CCONJ", "ADV"}
