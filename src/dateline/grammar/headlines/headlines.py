"""Headlines whose verb the parser takes for something else, read once more in plain words.

Parsers learn from running text, where a headline's grammar is rare: the present tense
("Dozens march in capital", "President pardons jailed blogger"), "to" for "will", participles
without their auxiliary ("Mayor held on graft charges"), commas for "and". Such a line is parsed
again in the words of running text, and the tree is kept where the parser then sees the verb, with
the words as they stand.
"""

from collections.abc import Iterator

import msgspec

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
from dateline.grammar.tags import NAME_TAGS, NOUN_TAGS
from dateline.grammar.words import words

LONGEST, SHORTEST = 24, 3
TIMES = frozenset({"today", "yesterday", "tonight", "tomorrow"})
BEHIND_NOUNS = frozenset({"in", "between", "of"})
QUOTES = frozenset("'‘’\"“”")
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
    named = _with_name(sentence, parser)
    read = read_last_noun(_read_first_verb(named, parser), parser)
    return read_second_verb(read, parser)


def _with_name(sentence: Sentence, parser: Parser) -> Sentence:
    """Return a headline that opens with a word which is none of English with that word a name."""
    first, second = sentence.tokens[:2]
    if first.tag == "VB" and second.tag == "IN" and second.text.lower() in BEHIND_NOUNS:
        # "Truce in effect along border": a bare verb opens no headline before these.
        noun = msgspec.structs.replace(first, tag="NN", pos="NOUN")
        return msgspec.structs.replace(sentence, tokens=(noun, *sentence.tokens[1:]))
    if (
        first.tag not in {"JJ", "UH", "DT", "VB"}
        # "Houthis vow": a name of many is told by its ending.
        or (first.tag in {"UH", "DT"} and first.text.endswith("s"))
        or parser.vocabulary is None
        or parser.vocabulary.parts_of_speech(first.text.lower())
    ):
        return sentence
    name = msgspec.structs.replace(first, tag="NNP", pos="PROPN")
    return msgspec.structs.replace(sentence, tokens=(name, *sentence.tokens[1:]))


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
    deed = verbs.present.get(words[1].lower()) if tokens[0].tag == "VBG" else None
    if deed is not None and words[1].lower() in verbs.third_person:
        # "Shelling kills six": what opens the line is a noun.
        yield Telling([words[0], deed.past, *words[2:]], 1, deed.lemma)
    for token in tokens[1:]:
        index, text = token.index, token.text.lower()
        if text in SUBORDINATE or _is_among_the_hit(tokens, token):
            return
        verb = None if is_of_state(tokens, index) else verbs.present.get(text)
        if verb is not None and _is_first_to(tokens, token, verb):
            told = [*words[: index - 2], "now", "also", verb.past, *words[index + 1 :]]
            yield Telling(told, index, verb.lemma)
            return
        if verb is not None and _is_errand(tokens, token, verb):
            return
        if verb is not None and _is_future(tokens, token, verb):
            if not _is_read(sentence, token):
                told = [*words[: index - 1], " will", f" {verb.lemma}", *words[index + 1 :]]
                yield Telling(_spaced(told, words), index, verb.lemma)
            return
        many = are_several(tokens[:index])
        if text in verbs.passive and _may_be_passive(tokens, token):
            yield _passive(tokens, words, index, many)
        if verb is not None and text == verb.participle and _is_done_by(tokens, token):
            yield Telling(words, index, verb.lemma, "were" if many else "was", index, passive=True)
        if is_finite(tokens, token) and _is_read(sentence, token):
            return
        is_verb = verb is not None and may_be_verb(tokens, token, verb)
        if verb is not None and is_verb and not _is_object(tokens, token):
            yield Telling([*words[:index], verb.past, *words[index + 1 :]], index, verb.lemma)
            told = [*words[:index], verb.participle, *words[index + 1 :]]
            before = index - 2 if tokens[index - 1].text == "-" else index
            yield Telling(told, index, verb.lemma, "have" if many else "has", before)
            if before < index and index > 2:
                # Parsers see no verb behind a hyphen: "test-fires" is told as "now also fired".
                told = [*words[: index - 2], "now", " also", f" {verb.past}", *words[index + 1 :]]
                yield Telling(told, index, verb.lemma)


def _is_among_the_hit(tokens: tuple[Token, ...], token: Token) -> bool:
    """Say whether somebody is "among dead in raid": what stands behind does nothing."""
    behind = tokens[token.index + 1 :][:1]
    return bool(behind) and (
        token.text.lower() == "among"
        and f"among {behind[0].text.lower()}" in headline_verbs().states
    )


def _passive(tokens: tuple[Token, ...], words: list[str], index: int, many: bool) -> Telling:
    """Return a headline told with the helping verb of its participle.

    "Envoy 'alarmed' by raid": parsers see no verb in quotation marks, which are words then.
    """
    told, before = list(words), index
    if tokens[index - 1].text in QUOTES:
        before = index - 1
        told[before : index + 1] = ["now", f" {words[index]}"]
        if index + 1 < len(tokens) and tokens[index + 1].text in QUOTES:
            told[index + 1] = " there"
    lemma = headline_verbs().passive[tokens[index].text.lower()]
    return Telling(told, index, lemma, "were" if many else "was", before, passive=True)


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
            # "US, allies launch drills", "Chad army, rebels clash": one may be known by a noun.
            named = (
                second.tag in {"NNP", "NNPS", "NNS"}
                and tokens[place - 1].tag in NOUN_TAGS
                and all(token.tag in NAME_TAGS for token in tokens[: place - 1])
                and all(token.lemma not in TIMES for token in tokens[:place])
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
        elif token.tag not in NAME_TAGS:
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


def _is_first_to(tokens: tuple[Token, ...], token: Token, verb: Verb) -> bool:
    """Say whether "first to" stands before a bare verb: it was done, and is no plan."""
    return (
        token.index > 2
        and token.text.lower() == verb.lemma
        and tokens[token.index - 1].text.lower() == "to"
        and tokens[token.index - 2].text.lower() in words("firsts")
        and tokens[token.index - 3].tag in SUBJECTS
    )


def _is_errand(tokens: tuple[Token, ...], token: Token, verb: Verb) -> bool:
    """Say whether "in Kabul to discuss" tells what somebody is in a place for."""
    before = tokens[max(token.index - 3, 0) : token.index]
    return (
        verb.lemma in headline_verbs().purposes
        and [one.text.lower() for one in before][::2] == ["in", "to"]
        and before[1].tag in NAME_TAGS
    )


def _is_done_by(tokens: tuple[Token, ...], token: Token) -> bool:
    """Say whether a form that is the past's and the participle's has its doer behind: "hit by"."""
    after = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    before = tokens[token.index - 1]
    return after is not None and after.text.lower() == "by" and before.tag in SUBJECTS


def _may_be_passive(tokens: tuple[Token, ...], token: Token) -> bool:
    """Say whether a participle behind a noun has no object: the end or a way comes next."""
    quoted = tokens[token.index - 1].text in QUOTES and token.index > 1
    before = tokens[token.index - 2 if quoted else token.index - 1]
    if before.tag not in SUBJECTS and not _is_object(tokens, before):
        return False
    behind = token.index + 1
    if quoted and behind < len(tokens) and tokens[behind].text in QUOTES:
        behind += 1
    after = tokens[behind] if behind < len(tokens) else None
    if after is not None and after.text.lower() == "persona":
        # "Envoy declared persona non grata"
        return True
    if after is not None and after.tag == "JJ" and after.index + 1 < len(tokens):
        # "Mayor found guilty of fraud", "Party declared illegal in capital"
        after = tokens[after.index + 1]
    return after is None or after.tag in {"IN", "TO", "RB", ",", ":", "."}


def _is_object(tokens: tuple[Token, ...], token: Token) -> bool:
    """Say whether something is done to what may be a verb: "arms embargo slapped on Chad"."""
    if token.index + 2 >= len(tokens) or token.text.lower() not in headline_verbs().present:
        return False
    after, behind = tokens[token.index + 1], tokens[token.index + 2]
    return after.text.lower() in headline_verbs().passive and behind.tag in {"IN", "TO"}
