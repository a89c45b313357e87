"""Headlines whose verb the parser takes for a noun ("Dozens march in capital"), read once more.

Parsers learn from running text, where the present tense of headlines is rare. A line without a
finite verb is parsed again with the likeliest verb in its past form, which has no noun like it; the
tree is kept where the parser agrees, with the words as they stand.
"""

from functools import lru_cache
from typing import NamedTuple

import msgspec

from dateline.datafiles import data_folder, read_paragraphs
from dateline.grammar.parser import Parser
from dateline.grammar.sentence import Sentence, Token

LONGEST, SHORTEST = 24, 3
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "VB", "JJ"})
SUBJECTS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})
PLURAL = frozenset({"NNS", "NNPS", "CD"})
JOINED = frozenset({"and", ",", "&"})
PLURAL_WORDS = frozenset({"police", "people", "troops", "military"})
SENTENCE_END = (".", "!", "?", "”", '"')


class HeadlineVerbs(NamedTuple):
    """Each form of the present that may be a headline's verb: its lemma and its past."""

    forms: dict[str, tuple[str, str]]


@lru_cache(maxsize=1)
def headline_verbs() -> HeadlineVerbs:
    """Load the verbs of headlines. Raises DataFileError where the file is wrong."""
    file = data_folder() / "grammar" / "headlines.txt"
    words: dict[str, list[str]] = {"clear": [], "plural": [], "past": []}
    for paragraph in read_paragraphs(file.read_text(encoding="utf-8"), "grammar/headlines.txt"):
        for field in paragraph.fields:
            if field.key not in words:
                known = ", ".join(words)
                raise paragraph.fault(field.key, f"unknown key {field.key!r}", f"use one of {known}")
            words[field.key] += [part.strip() for part in field.value.split("|")]
    irregular = dict(pair.split() for pair in words["past"])
    forms: dict[str, tuple[str, str]] = {}
    for lemma in words["clear"] + words["plural"]:
        forms[lemma] = (lemma, irregular.get(lemma) or _past(lemma))
    for lemma in words["clear"]:
        forms[_third_person(lemma)] = forms[lemma]
    return HeadlineVerbs(forms)


def read_headline(sentence: Sentence, parser: Parser) -> Sentence:
    """Return a headline's sentence with its verb told from a noun, any other sentence itself.

    Args:
        sentence: As it was parsed.
        parser: The parser.
    """
    if not _lacks_verb(sentence):
        return sentence
    for token in sentence.tokens[1:]:
        found = headline_verbs().forms.get(token.text.lower())
        if found is not None and _may_be_verb(sentence, token):
            read = _with_past(sentence, token, found, parser)
            if read is not None:
                return read
    return sentence


def _lacks_verb(sentence: Sentence) -> bool:
    return (
        SHORTEST <= len(sentence.tokens) <= LONGEST
        and not sentence.text.rstrip().endswith(SENTENCE_END)
        and not any(token.tag in FINITE for token in sentence.tokens)
    )


def _may_be_verb(sentence: Sentence, token: Token) -> bool:
    before = sentence.tokens[token.index - 1]
    if token.tag not in NOMINAL or before.tag not in SUBJECTS:
        return False
    if token.text.lower() != headline_verbs().forms[token.text.lower()][0]:
        return before.tag not in {"NNS", "NNPS"} or before.text.isupper()
    earlier = sentence.tokens[: token.index]
    return any(
        one.tag in PLURAL or one.lemma in PLURAL_WORDS or one.text in JOINED for one in earlier
    )


def _with_past(
    sentence: Sentence, token: Token, verb: tuple[str, str], parser: Parser
) -> Sentence | None:
    lemma, past = verb
    first, last = token.start - sentence.start, token.end - sentence.start
    told = sentence.text[:first] + past + sentence.text[last:]
    parsed = [found for whole in parser.parse([told]) for found in whole]
    if len(parsed) != 1 or len(parsed[0].tokens) != len(sentence.tokens):
        return None
    again = parsed[0].tokens
    is_verb = again[token.index].tag == "VBD" and any(
        one.head == token.index and one.dep == "nsubj" for one in again
    )
    if not is_verb:
        return None
    tag = "VBP" if token.text.lower() == lemma else "VBZ"
    tokens = [
        msgspec.structs.replace(new, text=old.text, start=old.start, end=old.end)
        for new, old in zip(again, sentence.tokens, strict=True)
    ]
    tokens[token.index] = msgspec.structs.replace(tokens[token.index], lemma=lemma, tag=tag)
    return Sentence(sentence.start, sentence.end, sentence.text, tuple(tokens))


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return f"{lemma[:-1]}ied"
    double = len(lemma) < 6 and lemma[-1] in "bgnpt" and lemma[-2] in "aeiou" and lemma[-3] not in "aeiou"
    return f"{lemma}{lemma[-1]}ed" if double else f"{lemma}ed"


def _third_person(lemma: str) -> str:
    if lemma.endswith(("s", "x", "ch", "sh", "z")):
        return f"{lemma}es"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return f"{lemma[:-1]}ies"
    return f"{lemma}s"
