"""Lines told in the words of running text and parsed again, and which words may be their verb."""

from itertools import pairwise
from typing import NamedTuple

import msgspec

from dateline.grammar.headlines.verbs import Verb, headline_verbs
from dateline.grammar.parsing.parser import Parser
from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import FINITE_TAGS, NOUN_TAGS
from dateline.grammar.words import words

INSIDE = frozenset({"compound", "amod", "nmod"})
NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "VB", "VBZ", "VBP", "JJ"})
OBJECT_OR_WAY = frozenset({"NN", "NNP", "JJ", "CD", "DT", "PRP$", "TO", "VBP", "VB"})
SUBJECTS = NOUN_TAGS | {"CD"}
PLURAL = frozenset({"NNS", "NNPS", "CD"})
JOINED = frozenset({"and", ",", "&"})
PASSIVE_SUBJECT = "nsubjpass"


class Telling(NamedTuple):
    """A headline in the words of running text, and what those words are for.

    `words` stand for its tokens one for one; a helping verb that is `added` stands before token
    `before`, and goes again; `passive` says that it makes the verb one.
    """

    words: list[str]
    verb: int | None = None
    lemma: str = ""
    added: str = ""
    before: int = 0
    passive: bool = False


def is_finite(tokens: tuple[Token, ...], token: Token) -> bool:
    """Say whether a token is a clause's verb; "fires missile" is none on its second word.

    Args:
        tokens: A line's tokens.
        token: One of them.
    """
    if token.tag not in FINITE_TAGS or token.dep in INSIDE or _is_force(tokens, token):
        return False
    before = tokens[token.index - 1]
    return not (
        token.tag == "VBP"
        and before.tag == "NNS"
        and before.text.lower() in headline_verbs().present
    )


def _is_force(tokens: tuple[Token, ...], token: Token) -> bool:
    """Say whether "jets" or "forces" are what acts: "Army jets pound Lagos", a verb behind them."""
    if token.text.lower() not in words("forces-in-s") or token.index + 1 >= len(tokens):
        return False
    verb = headline_verbs().present.get(tokens[token.index + 1].text.lower())
    return verb is not None and verb.lemma == tokens[token.index + 1].text.lower()


def may_be_verb(tokens: tuple[Token, ...], token: Token, verb: Verb, opens: int = 0) -> bool:
    """Say whether a word that is taken for a noun may be its clause's verb.

    Args:
        tokens: A line's tokens.
        token: One of them, in a form of the present.
        verb: The verb that it may be.
        opens: Where its clause begins.
    """
    before = tokens[token.index - 1]
    if before.text == "-" and token.index > 2:
        # "North Korea test-fires missile"
        before = tokens[token.index - 3]
    # "Pakistan summons envoy": a name that opens a line is taken for an adjective or an article.
    told_to = _is_told_to(tokens, token, verb)
    named = before.index == opens and (
        (before.tag in {"JJ", "UH"} and (told_to or not verb.noun_like)) or _is_name_of_many(before)
    )
    # "Kuwait emir commutes sentences": a title is taken for an adjective.
    named = named or (before.tag == "JJ" and token.tag == "VBZ" and not verb.noun_like)
    if token.tag not in NOMINAL or _is_force(tokens, token) or not (_is_noun(before) or named):
        return False
    if token.text.lower() == verb.lemma:
        return are_several(tokens[opens : token.index]) or (named and before.text.endswith("s"))
    after = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    if before.tag in {"NNS", "NNPS", "VBZ"} and not _is_owned_name(tokens, before):
        return False
    if not verb.noun_like:
        return True
    if after is not None and after.text.lower() in words("participles-before-nouns"):
        # "Chad returns seized ship"
        behind = tokens[after.index + 1 :][:1]
        return before.index == opens and bool(behind) and behind[0].tag in NOUN_TAGS
    if after is not None and after.tag == "NNS":
        # "Militia fires rockets", where no other word of the line may be its verb.
        return not any(is_finite(tokens, other) for other in tokens[token.index + 1 :])
    if told_to:
        return True
    if after is None or not (after.tag in OBJECT_OR_WAY or after.text == "to"):
        return False
    following = headline_verbs().present.get(after.text.lower())
    if after.text.lower() in words("nouns-before-on") and after.index + 1 < len(tokens):
        # "Lima lifts ban on rallies", "Council demands halt to raids"
        return tokens[after.index + 1].text.lower() in {"on", "to"}
    # "Dam talks resume in capital": the next word is the verb.
    return following is None or following.noun_like or following.lemma != after.text.lower()


def _is_told_to(tokens: tuple[Token, ...], token: Token, verb: Verb) -> bool:
    """Say whether somebody and what he has to do stand behind ("Mali orders envoy to leave")."""
    whom, way = (*tokens[token.index + 1 :], None, None)[:2]
    if whom is None or way is None or verb.lemma not in words("telling-to"):
        return False
    return whom.tag in NOUN_TAGS and way.text.lower() == "to"


def _is_owned_name(tokens: tuple[Token, ...], word: Token) -> bool:
    """Say whether a name in -s stands right behind whose it is: "Chad's Rivers scraps tax"."""
    return word.tag == "NNPS" and word.index > 1 and tokens[word.index - 1].tag == "POS"


def _is_noun(word: Token) -> bool:
    """Say whether a word is a noun, or one in -s that is taken for a verb and is hardly one."""
    if word.tag != "VBZ":
        return word.tag in SUBJECTS
    verb = headline_verbs().present.get(word.text.lower())
    return verb is None or verb.noun_like


def _is_name_of_many(word: Token) -> bool:
    """Say whether what is taken for an article or a cry is the name of many ("Houthis")."""
    many = word.text.endswith("s") and word.text.lower() not in words("articles-in-s")
    return many and word.tag in {"DT", "UH"}


def are_several(phrase: tuple[Token, ...]) -> bool:
    """Say whether the phrase before a bare verb is plural ("Ministers from Chad meet").

    Args:
        phrase: Its tokens.
    """
    heads = [phrase[-1]]
    heads += [one for one, after in pairwise(phrase) if after.tag == "IN"]
    return any(one.text in JOINED for one in phrase) or any(
        one.tag in PLURAL or one.lemma in words("plural") or (one.tag == "VBZ" and _is_noun(one))
        for one in heads
    )


def read_told(sentence: Sentence, telling: Telling, parser: Parser) -> Sentence | None:
    """Parse a line in other words; None where the parser sees no verb there.

    Args:
        sentence: As it was parsed.
        telling: Its words in running text.
        parser: The parser.

    Returns:
        The sentence with its own words on the new tree.
    """
    told, added = "", None
    for word, token in zip(telling.words, sentence.tokens, strict=True):
        gap = sentence.tokens[token.index - 1].end if token.index else sentence.start
        told += sentence.text[gap - sentence.start : token.start - sentence.start]
        if telling.added and token.index == telling.before:
            told += f"{telling.added} "
            added = token.index
        told += word
    parsed = [found for whole in parser.parse([told]) for found in whole]
    if len(parsed) != 1:
        return None
    again = parsed[0].tokens if added is None else _without(parsed[0].tokens, added)
    if len(again) != len(sentence.tokens):
        return None
    if telling.verb is not None and not _heads_clause(again, telling):
        return None
    tokens = [
        msgspec.structs.replace(new, text=old.text, start=old.start, end=old.end)
        for new, old in zip(again, sentence.tokens, strict=True)
    ]
    if telling.verb is not None and not telling.passive:
        index, lemma = telling.verb, telling.lemma
        before = sentence.tokens[index - 1]
        if before.text.lower() == "to":
            tokens[index - 1] = msgspec.structs.replace(
                tokens[index - 1], lemma="to", pos="PART", tag="TO"
            )
            tag = "VB"
        else:
            tag = "VBP" if tokens[index].text.lower() == lemma else "VBZ"
        tokens[index] = msgspec.structs.replace(tokens[index], lemma=lemma, tag=tag)
    return Sentence(sentence.start, sentence.end, sentence.text, tuple(tokens))


def _without(tokens: tuple[Token, ...], added: int) -> tuple[Token, ...]:
    """Return tokens without an auxiliary that was put in; its participle is a past tense then."""
    kept = []
    for token in tokens:
        if token.index == added:
            continue
        head = tokens[added].head if token.head == added else token.head
        kept.append(
            msgspec.structs.replace(
                token,
                index=token.index - (token.index > added),
                head=head - (head > added),
                tag="VBD" if token.index == tokens[added].head else token.tag,
            )
        )
    return tuple(kept)


def _heads_clause(tokens: tuple[Token, ...], telling: Telling) -> bool:
    """Say whether the word that was told as a verb is one, with a subject."""
    verb = telling.verb
    if verb is None or tokens[verb].tag not in {"VBD", "VB"} or tokens[verb].dep in INSIDE:
        return False
    wanted = PASSIVE_SUBJECT if telling.passive else "nsubj"
    below = {token.dep for token in tokens if token.head == verb}
    return wanted in below and not (telling.passive and "dobj" in below)
