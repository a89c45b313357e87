"""Headlines that tell how somebody is without "is": "Nurses on strike", "Envoy in Oslo for talks".

Without a verb such a line is one noun with what hangs on it, and nobody does anything. It is parsed
again with the verb in its place, which stays in the tree as a word of no width, so that what is
read of "is on strike" is read of it.
"""

from itertools import takewhile

import msgspec

from dateline.grammar.headlines.verbs import HeadlineVerbs, headline_verbs
from dateline.grammar.parsing.parser import Parser
from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import FINITE_TAGS, NOUN_TAGS, PLURAL_TAGS

STOPS = frozenset({",", ":", ";", "-", "–", "—"})
OPENING = frozenset({"as", "after", "while", "amid", "when"})
TOWARDS = frozenset({"to", "for"})
BACK = frozenset({"back", "home"})
STATE_REACH, ERRAND_REACH = 4, 9


def read_state(sentence: Sentence, comma: int | None, parser: Parser) -> Sentence | None:
    """Return a headline that tells a state with its "is" put in; None where it tells none.

    Args:
        sentence: As it was parsed, without a verb that the parser would take for its own.
        comma: The comma that stands for "and" between the names it opens with.
        parser: The parser.

    Returns:
        The sentence with its own words and the verb, which stands where it would and has no width.
    """
    tokens = sentence.tokens
    place = next((n for n in range(1, len(tokens) - 1) if _may_be_state(tokens, n)), None)
    if place is None:
        return None
    many = tokens[place - 1].tag in PLURAL_TAGS or any(
        token.text.lower() in {",", "and"} for token in tokens[:place]
    )
    verb = "are" if many else "is"
    start = tokens[place].start - sentence.start
    before = sentence.text[:start]
    if comma is not None and comma < place:
        at = tokens[comma].start - sentence.start
        before = f"{before[:at]} and{before[at + 1 :]}"
    told = f"{before}{verb} {sentence.text[start:]}"
    parsed = [found for whole in parser.parse([told]) for found in whole]
    if len(parsed) != 1 or len(parsed[0].tokens) != len(tokens) + 1:
        return None
    again = parsed[0].tokens
    subjects = [token for token in again if token.head == place and token.dep == "nsubj"]
    if again[place].lemma != "be" or not subjects:
        return None
    ends = tokens[place - 1].end
    kept = [
        msgspec.structs.replace(new, start=ends, end=ends)
        if new.index == place
        else msgspec.structs.replace(new, text=old.text, start=old.start, end=old.end)
        for new, old in zip(again, (*tokens[:place], again[place], *tokens[place:]), strict=True)
    ]
    return Sentence(sentence.start, sentence.end, sentence.text, tuple(kept))


def is_of_state(tokens: tuple[Token, ...], index: int) -> bool:
    """Say whether a word is the noun of a state that begins right before it ("on hunger strike").

    Args:
        tokens: The headline's.
        index: The word.
    """
    lemma = tokens[index].lemma.lower()
    return any(
        f"{token.text.lower()} {lemma}" in headline_verbs().states
        for token in tokens[max(1, index - 2) : index]
    )


def _may_be_state(tokens: tuple[Token, ...], place: int) -> bool:
    """Say whether a headline's state begins at a token, behind a noun that can be in one."""
    verbs = headline_verbs()
    before = tokens[place - 1]
    if before.tag not in NOUN_TAGS or any(_is_verb(token, verbs) for token in tokens[:place]):
        return False
    head = tokens[_head_before(tokens, place)]
    told = head.text.lower() in verbs.present and before.tag in {"NN", "NNS"}
    if told or head.lemma.lower() in verbs.happening:
        return False
    clause = list(takewhile(lambda token: not _closes(tokens, token), tokens[place:]))
    word = tokens[place].text.lower()
    if word in verbs.disposed:
        return len(clause) > 1 and clause[1].text.lower() in TOWARDS
    first = 1 if word in BACK else 0
    if len(clause) < first + 2:
        return False
    way, rest = clause[first].text.lower(), clause[first + 1 :]
    for number, token in enumerate(rest[:STATE_REACH]):
        if f"{way} {token.lemma.lower()}" in verbs.states:
            # "On strike": the noun itself may be taken for a verb.
            others = (*rest[:number], *rest[number + 1 :])
            # "Two among dead in strike": nothing is done by what nothing stands behind.
            return not any(_is_verb(one, verbs) and one is not tokens[-1] for one in others)
    return way in {"in", "at"} and _tells_errand(rest[:ERRAND_REACH], verbs)


def _closes(tokens: tuple[Token, ...], token: Token) -> bool:
    """Say whether a mark or "as" ends a clause; the hyphen of "closed-door" is part of a word."""
    if token.text.lower() in OPENING:
        return True
    glued = tokens[token.index - 1].end == token.start and tokens[-1] is not token
    return token.text in STOPS and not (
        token.text == "-" and glued and token.end == tokens[token.index + 1].start
    )


def _tells_errand(rest: list[Token], verbs: HeadlineVerbs) -> bool:
    """Say whether somebody is in a place for something to be talked over, or to visit."""
    for number, token in enumerate(rest):
        if token.text.lower() == "to" and number + 1 < len(rest):
            # "Delegation in Kabul to discuss border"
            return rest[number + 1].text.lower() in verbs.purposes
        if token.text.lower() == "for":
            behind = rest[number + 1 :]
            return any(one.lemma.lower() in verbs.errands for one in behind) and not any(
                _is_verb(one, verbs) for one in rest
            )
    return False


def _is_verb(token: Token, verbs: HeadlineVerbs) -> bool:
    return token.tag in FINITE_TAGS and token.lemma.lower() not in verbs.errands


def _head_before(tokens: tuple[Token, ...], place: int) -> int:
    """Return what a phrase before a token is about: the ministers of "ministers from Chad"."""
    for token in tokens[1:place]:
        if token.tag == "IN" and tokens[token.index - 1].tag in NOUN_TAGS:
            return token.index - 1
    return place - 1
