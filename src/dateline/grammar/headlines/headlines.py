"""Headlines whose verb the parser takes for something else, read once more in plain words.

Parsers learn from running text, where a headline's grammar is rare: the present tense
("Dozens march in capital", "President pardons jailed blogger"), "to" for "will", participles
without their auxiliary ("Mayor held on graft charges"), commas for "and". Such a line is parsed
again in the words of running text, and the tree is kept where the parser then sees the verb, with
the words as they stand.
"""

from collections.abc import Iterator

from dateline.grammar.headlines.behind import read_last_noun, read_second_verb
from dateline.grammar.headlines.states import is_of_state, read_state
from dateline.grammar.headlines.told import (
    JOINED,
    PASSIVE_SUBJECT,
    SUBJECTS,
    Telling,
    are_several,
    is_finite,
    may_be_verb,
    read_told,
)
from dateline.grammar.headlines.verbs import Verb, headline_verbs
from dateline.grammar.parsing.parser import Parser
from dateline.grammar.sentence import Sentence, Token

LONGEST, SHORTEST = 24, 3
TIMES = frozenset({"today", "yesterday", "tonight", "tomorrow"})
SENTENCE_END = (".", "!", "?", "”", '"')
# Running text has articles and helping verbs, headlines leave both out.
SUBORDINATE = frozenset("as after while when before that who which because if amid".split())
RUNNING = frozenset("the a an has have had is are was were will would can could may said".split())


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
    read = read_last_noun(_read_first_verb(sentence, parser), parser)
    return read_second_verb(read, parser)


def _read_first_verb(sentence: Sentence, parser: Parser) -> Sentence:
    """Return a headline with the verb of its first clause told, or the sentence itself."""
    tokens = sentence.tokens
    words = [token.text for token in tokens]
    comma = _joining_comma(tokens)
    if comma is not None:
        words[comma] = " and"
    running = any(token.text.lower() in RUNNING for token in tokens)
    if running and any(is_finite(tokens, token) for token in tokens):
        return (
            sentence if comma is None else read_told(sentence, Telling(words), parser) or sentence
        )
    for telling in _tellings(sentence, words):
        read = read_told(sentence, telling, parser)
        if read is not None:
            return read
    if comma is not None and any(is_finite(tokens, token) for token in tokens):
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
        many = are_several(tokens[:index])
        if text in verbs.passive and _may_be_passive(tokens, token):
            helper = "were" if many else "was"
            yield Telling(words, index, verbs.passive[text], helper, index, passive=True)
        if is_finite(tokens, token) and _is_read(sentence, token):
            return
        if verb is not None and may_be_verb(tokens, token, verb):
            yield Telling([*words[:index], verb.past, *words[index + 1 :]], index, verb.lemma)
            told = [*words[:index], verb.participle, *words[index + 1 :]]
            before = index - 2 if tokens[index - 1].text == "-" else index
            yield Telling(told, index, verb.lemma, "have" if many else "has", before)


def _spaced(told: list[str], words: list[str]) -> list[str]:
    """Return words without the blanks that were put before them."""
    return [
        new.strip() if new.strip() != old else old for new, old in zip(told, words, strict=True)
    ]


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
            if named and after.text not in {",", "and"}:
                return place
            return _last_of_list(tokens) if named else None
    return None


def _last_of_list(tokens: tuple[Token, ...]) -> int | None:
    """Return the last comma of three names or more a headline opens with, no "and" among them."""
    commas = []
    for token in tokens:
        if token.text == ",":
            commas.append(token.index)
        elif token.tag not in {"NNP", "NNPS"}:
            listed = len(commas) > 1 and token.lemma not in JOINED
            # "Kenya, Serbia, Hold Drills": the verb itself stands behind the last comma.
            last = tokens[commas[-1] + 1].text.lower() if commas else ""
            return commas[-1] if listed and last not in headline_verbs().present else None
    return None


def _is_future(tokens: tuple[Token, ...], token: Token, verb: Verb) -> bool:
    """Say whether "to" and a bare verb behind the first noun tell what will be done."""
    if token.index < 2 or token.text.lower() != verb.lemma:
        return False
    return tokens[token.index - 1].text.lower() == "to" and tokens[token.index - 2].tag in SUBJECTS


def _may_be_passive(tokens: tuple[Token, ...], token: Token) -> bool:
    """Say whether a participle behind a noun has no object: the end or a way comes next."""
    if tokens[token.index - 1].tag not in SUBJECTS:
        return False
    after = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    return after is None or after.tag in {"IN", "TO", "RB", ",", ":", "."}
