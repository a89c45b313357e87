"""Headlines whose verb the parser takes for a noun ("Dozens march in capital"), read once more.

Parsers learn from running text, where the present tense of headlines is rare. A line without a
finite verb is parsed again with the likeliest verb in its past form, which has no noun like it,
and with "and" for the comma of "Kenya, Rwanda sign pact"; the tree is kept where the parser agrees,
with the words as they stand.
"""

from functools import lru_cache
from typing import NamedTuple

import msgspec

from dateline.datafiles import data_folder, read_paragraphs
from dateline.grammar.parser import Parser
from dateline.grammar.sentence import Sentence, Token

LONGEST, SHORTEST = 24, 3
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
INSIDE = frozenset({"compound", "amod", "nmod"})
NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "VB", "VBZ", "VBP", "JJ"})
OBJECT_OR_WAY = frozenset({"NN", "NNP", "JJ", "CD", "DT", "PRP$", "TO", "VBP"})
SUBJECTS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})
PLURAL = frozenset({"NNS", "NNPS", "CD"})
JOINED = frozenset({"and", ",", "&"})
PLURAL_WORDS = frozenset({"police", "people", "troops", "military"})
SENTENCE_END = (".", "!", "?", "”", '"')


class Verb(NamedTuple):
    """What a form of the present may be of: its lemma, its past, and whether it may be a noun's."""

    lemma: str
    past: str
    noun_like: bool


@lru_cache(maxsize=1)
def headline_verbs() -> dict[str, Verb]:
    """Load the verbs of headlines, by their forms of the present.

    Raises:
        DataFileError: The file is wrong.
    """
    file = data_folder() / "grammar" / "headlines.txt"
    words: dict[str, list[str]] = {"clear": [], "plural": [], "past": []}
    for paragraph in read_paragraphs(file.read_text(encoding="utf-8"), "grammar/headlines.txt"):
        for field in paragraph.fields:
            if field.key not in words:
                known = ", ".join(words)
                raise paragraph.fault(
                    field.key, f"unknown key {field.key!r}", f"use one of {known}"
                )
            words[field.key] += [part.strip() for part in field.value.split("|")]
    irregular = dict(pair.split() for pair in words["past"])
    forms: dict[str, Verb] = {}
    for kind in ("plural", "clear"):
        for lemma in words[kind]:
            past = irregular.get(lemma, _past(lemma))
            forms[lemma] = Verb(lemma, past, noun_like=False)
            forms[_third_person(lemma)] = Verb(lemma, past, noun_like=kind == "plural")
    return forms


def read_headline(sentence: Sentence, parser: Parser) -> Sentence:
    """Return a headline's sentence with its verb told from a noun, any other sentence itself.

    Args:
        sentence: As it was parsed.
        parser: The parser.
    """
    tokens = sentence.tokens
    if not SHORTEST <= len(tokens) <= LONGEST or sentence.text.rstrip().endswith(SENTENCE_END):
        return sentence
    words = [token.text for token in tokens]
    comma = _joining_comma(tokens)
    if comma is not None:
        words[comma] = " and"
    if any(_is_finite(tokens, token) for token in tokens):
        return sentence if comma is None else _read(sentence, words, None, parser) or sentence
    for token in tokens[1:]:
        verb = headline_verbs().get(token.text.lower())
        if verb is not None and _may_be_verb(tokens, token, verb):
            told = [*words[: token.index], verb.past, *words[token.index + 1 :]]
            read = _read(sentence, told, (token.index, verb.lemma), parser)
            if read is not None:
                return read
    return sentence


def _is_finite(tokens: tuple[Token, ...], token: Token) -> bool:
    """Say whether a token is a clause's verb; "fires missile" is none on its second word."""
    if token.tag not in FINITE or token.dep in INSIDE:
        return False
    before = tokens[token.index - 1]
    return not (
        token.tag == "VBP" and before.tag == "NNS" and before.text.lower() in headline_verbs()
    )


def _joining_comma(tokens: tuple[Token, ...]) -> int | None:
    """Return the comma that stands for "and" between the names a headline opens with."""
    for place in range(1, min(5, len(tokens) - 2)):
        if tokens[place].text == ",":
            names = (*tokens[:place], tokens[place + 1])
            named = all(token.tag in {"NNP", "NNPS"} for token in names)
            after = tokens[place + 2]
            return place if named and after.text not in {",", "and"} else None
    return None


def _may_be_verb(tokens: tuple[Token, ...], token: Token, verb: Verb) -> bool:
    before = tokens[token.index - 1]
    if token.tag not in NOMINAL or before.tag not in SUBJECTS:
        return False
    if token.text.lower() == verb.lemma:
        return any(
            one.tag in PLURAL or one.lemma in PLURAL_WORDS or one.text in JOINED
            for one in tokens[: token.index]
        )
    after = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    return before.tag not in {"NNS", "NNPS"} and (
        not verb.noun_like
        or (after is not None and (after.tag in OBJECT_OR_WAY or after.text == "to"))
    )


def _read(
    sentence: Sentence, words: list[str], verb: tuple[int, str] | None, parser: Parser
) -> Sentence | None:
    """Parse a headline in other words, one for one; None where the parser sees no verb there."""
    told = ""
    for word, token in zip(words, sentence.tokens, strict=True):
        gap = sentence.tokens[token.index - 1].end if token.index else sentence.start
        told += sentence.text[gap - sentence.start : token.start - sentence.start] + word
    parsed = [found for whole in parser.parse([told]) for found in whole]
    if len(parsed) != 1 or len(parsed[0].tokens) != len(sentence.tokens):
        return None
    again = parsed[0].tokens
    if verb is not None and not _heads_clause(again, verb[0]):
        return None
    tokens = [
        msgspec.structs.replace(new, text=old.text, start=old.start, end=old.end)
        for new, old in zip(again, sentence.tokens, strict=True)
    ]
    if verb is not None:
        index, lemma = verb
        tag = "VBP" if tokens[index].text.lower() == lemma else "VBZ"
        tokens[index] = msgspec.structs.replace(tokens[index], lemma=lemma, tag=tag)
    return Sentence(sentence.start, sentence.end, sentence.text, tuple(tokens))


def _heads_clause(tokens: tuple[Token, ...], index: int) -> bool:
    return tokens[index].tag == "VBD" and any(
        token.head == index and token.dep == "nsubj" for token in tokens
    )


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return f"{lemma[:-1]}ied"
    double = (
        len(lemma) < 6
        and lemma[-1] in "bgnpt"
        and lemma[-2] in "aeiou"
        and lemma[-3] not in "aeiou"
    )
    return f"{lemma}{lemma[-1]}ed" if double else f"{lemma}ed"


def _third_person(lemma: str) -> str:
    if lemma.endswith(("s", "x", "ch", "sh", "z")):
        return f"{lemma}es"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return f"{lemma[:-1]}ies"
    return f"{lemma}s"
