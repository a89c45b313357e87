"""Headlines whose verb the parser takes for something else, read once more in plain words.

Parsers learn from running text, where a headline's grammar is rare: the present tense
("Dozens march in capital", "President pardons jailed blogger"), "to" for "will", participles
without their auxiliary ("Mayor held on graft charges"), commas for "and". Such a line is parsed
again in the words of running text, and the tree is kept where the parser then sees the verb, with
the words as they stand.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import msgspec

from dateline.grammar.headlines.states import is_of_state, read_state
from dateline.grammar.headlines.verbs import Verb, headline_verbs
from dateline.grammar.parsing.parser import Parser
from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.words import words

LONGEST, SHORTEST = 24, 3
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
INSIDE = frozenset({"compound", "amod", "nmod"})
NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "VB", "VBZ", "VBP", "JJ"})
OBJECT_OR_WAY = frozenset({"NN", "NNP", "JJ", "CD", "DT", "PRP$", "TO", "VBP"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
SUBJECTS = NOUNS | {"CD"}
PLURAL = frozenset({"NNS", "NNPS", "CD"})
TIMES = frozenset({"today", "yesterday", "tonight", "tomorrow"})
JOINED = frozenset({"and", ",", "&"})
SENTENCE_END = (".", "!", "?", "”", '"')
# Running text has articles and helping verbs, headlines leave both out.
SUBORDINATE = frozenset("as after while when before that who which because if amid".split())
RUNNING = frozenset("the a an has have had is are was were will would can could may said".split())
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


def read_headline(sentence: Sentence, parser: Parser, *, logged: bool = False) -> Sentence:
    """Return a headline's sentence with its verb told from a noun, any other sentence itself.

    Args:
        sentence: As it was parsed.
        parser: The parser.
        logged: Whether it stands in an entry of a list, where headlines end with a full stop
            ("• Petrol bomb hurled at a newspaper's office.").
    """
    tokens = sentence.tokens
    said = sentence.text.rstrip()
    if not SHORTEST <= len(tokens) <= LONGEST or said.endswith(
        SENTENCE_END[1:] if logged else SENTENCE_END
    ):
        return sentence
    words = [token.text for token in tokens]
    comma = _joining_comma(tokens)
    if comma is not None:
        words[comma] = " and"
    running = any(token.text.lower() in RUNNING for token in tokens)
    if running and any(_is_finite(tokens, token) for token in tokens):
        return (
            sentence if comma is None else read_told(sentence, Telling(words), parser) or sentence
        )
    for telling in _tellings(sentence, words):
        read = read_told(sentence, telling, parser)
        if read is not None:
            return read
    if comma is not None and any(_is_finite(tokens, token) for token in tokens):
        return read_told(sentence, Telling(words), parser) or sentence
    return read_state(sentence, comma, parser) or sentence


def _tellings(sentence: Sentence, words: list[str]) -> Iterator[Telling]:
    """Yield the ways to tell a headline in running text, one for each word that may be its verb.

    They end with the first word that the parser takes for the verb already.
    """
    tokens = sentence.tokens
    verbs = headline_verbs()
    for token in tokens[1:]:
        index, text = token.index, token.text.lower()
        if text in SUBORDINATE:
            return
        verb = None if is_of_state(tokens, index) else verbs.present.get(text)
        if verb is not None and _is_future(tokens, token, verb):
            if not _is_read(sentence, token):
                told = [*words[: index - 1], " will", f" {verb.lemma}", *words[index + 1 :]]
                yield Telling(_spaced(told, words), index, verb.lemma)
            return
        many = _are_several(tokens[:index])
        if text in verbs.passive and _may_be_passive(tokens, token):
            helper = "were" if many else "was"
            yield Telling(words, index, verbs.passive[text], helper, index, passive=True)
        if _is_finite(tokens, token) and _is_read(sentence, token):
            return
        if verb is not None and _may_be_verb(tokens, token, verb):
            yield Telling([*words[:index], verb.past, *words[index + 1 :]], index, verb.lemma)
            told = [*words[:index], verb.participle, *words[index + 1 :]]
            before = index - 2 if tokens[index - 1].text == "-" else index
            yield Telling(told, index, verb.lemma, "have" if many else "has", before)


def _spaced(told: list[str], words: list[str]) -> list[str]:
    """Return words without the blanks that were put before them."""
    return [
        new.strip() if new.strip() != old else old for new, old in zip(told, words, strict=True)
    ]


def _is_finite(tokens: tuple[Token, ...], token: Token) -> bool:
    """Say whether a token is a clause's verb; "fires missile" is none on its second word."""
    if token.tag not in FINITE or token.dep in INSIDE:
        return False
    before = tokens[token.index - 1]
    return not (
        token.tag == "VBP"
        and before.tag == "NNS"
        and before.text.lower() in headline_verbs().present
    )


def _is_read(sentence: Sentence, token: Token) -> bool:
    """Say whether the parser takes a word for the verb of the whole, with a subject before it."""
    subjects = sentence.dependents(token.index, "nsubj", PASSIVE_SUBJECT)
    verb_like = any(
        sentence.tokens[one].text.lower() in headline_verbs().present for one in subjects
    )
    return token.dep == "ROOT" and bool(subjects) and not verb_like


def _joining_comma(tokens: tuple[Token, ...]) -> int | None:
    """Return the comma that stands for "and" between the names a headline opens with."""
    for place in range(1, min(5, len(tokens) - 2)):
        if tokens[place].text == ",":
            second = tokens[place + 1]
            # "US, allies launch drills", "Army, rebels clash": one may be known by a noun.
            first = {"NNP", "NNPS", "NN", "NNS"} if place == 1 else {"NNP", "NNPS"}
            named = second.tag in {"NNP", "NNPS", "NNS"} and all(
                token.tag in first and token.lemma not in TIMES for token in tokens[:place]
            )
            after = tokens[place + 2]
            return place if named and after.text not in {",", "and"} else None
    return None


def _is_future(tokens: tuple[Token, ...], token: Token, verb: Verb) -> bool:
    """Say whether "to" and a bare verb behind the first noun tell what will be done."""
    if token.index < 2 or token.text.lower() != verb.lemma:
        return False
    return tokens[token.index - 1].text.lower() == "to" and tokens[token.index - 2].tag in SUBJECTS


def _may_be_verb(tokens: tuple[Token, ...], token: Token, verb: Verb) -> bool:
    before = tokens[token.index - 1]
    if before.text == "-" and token.index > 2:
        # "North Korea test-fires missile"
        before = tokens[token.index - 3]
    # "Pakistan summons envoy": a name that opens a line is taken for an adjective or an article.
    named = before.index == 0 and (
        (before.tag in {"JJ", "UH"} and not verb.noun_like) or _is_name_of_many(before)
    )
    if token.tag not in NOMINAL or not (before.tag in SUBJECTS or named):
        return False
    if token.text.lower() == verb.lemma:
        return _are_several(tokens[: token.index]) or (named and before.text.endswith("s"))
    after = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    if before.tag in {"NNS", "NNPS"}:
        return False
    if not verb.noun_like:
        return True
    if after is None or not (after.tag in OBJECT_OR_WAY or after.text == "to"):
        return False
    following = headline_verbs().present.get(after.text.lower())
    # "Dam talks resume in capital": the next word is the verb.
    return following is None or following.noun_like or following.lemma != after.text.lower()


def _is_name_of_many(word: Token) -> bool:
    """Say whether what is taken for an article or a cry is the name of many ("Houthis")."""
    many = word.text.endswith("s") and word.text.lower() not in words("articles-in-s")
    return many and word.tag in {"DT", "UH"}


def _are_several(phrase: tuple[Token, ...]) -> bool:
    """Say whether the phrase before a bare verb is plural ("Ministers from Chad meet")."""
    heads = [phrase[-1]]
    heads += [one for one, after in pairwise(phrase) if after.tag == "IN"]
    return any(one.text in JOINED for one in phrase) or any(
        one.tag in PLURAL or one.lemma in words("plural") for one in heads
    )


def _may_be_passive(tokens: tuple[Token, ...], token: Token) -> bool:
    """Say whether a participle behind a noun has no object: the end or a way comes next."""
    if tokens[token.index - 1].tag not in SUBJECTS:
        return False
    after = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    return after is None or after.tag in {"IN", "TO", "RB", ",", ":", "."}


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
