"""What a text tells only to say that it is not so: claims put to the test, reports taken back.

A fact check puts a claim forward ("CLAIM: Soldiers crossed the river") and quotes who spreads it
("a post says that …"); a correction repeats what was wrong ("reported that Chad had closed its
border. It had not.").
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from dateline.events.words import listed
from dateline.grammar import Sentence, ancestors

OPENING_LINES, OPENING_WORDS = 4, 4
LONGEST_DENIAL, SHORTEST_DENIAL = 8, 4
WORD = re.compile(r"[\w’']+")
NUMBERED = re.compile(r"\s(?:no\.?\s?|#)?\d{1,2}$")
NEAR_VERDICT = 4
TRUE, IN_PART = (
    frozenset({"true", "correct", "accurate"}),
    frozenset({"half", "partly", "partially"}),
)
QUOTES = frozenset('“”"')
OPENERS = frozenset({"but", "yet", "in", "fact"})
NOT = frozenset({"not", "n't", "n’t", "never"})
SAID = frozenset({"ccomp", "parataxis"})
THAT_CLAUSE = frozenset({"acl", "ccomp", "relcl"})


def refuted_in(text: str, sentences: Sequence[Sentence]) -> dict[int, frozenset[int]]:
    """Find what a text tells only to say that it is not so.

    Args:
        text: The text.
        sentences: Its sentences.

    Returns:
        By the number of a sentence, the tokens that head what is untrue in it.
    """
    found: dict[int, set[int]] = {}
    checked = _put_to_the_test(text, sentences) if _finds_untrue(text, sentences) else ()
    for number, head in (*_taken_back(sentences), *_called_untrue(sentences), *checked):
        found.setdefault(number, set()).add(head)
    return {number: frozenset(heads) for number, heads in found.items()}


def is_refuted(sentence: Sentence, trigger: int, heads: Iterable[int]) -> bool:
    """Say whether a word stands in what is untrue.

    Args:
        sentence: Its sentence.
        trigger: The word.
        heads: The tokens that head what is untrue there.
    """
    untrue = frozenset(heads)
    return not untrue.isdisjoint((trigger, *ancestors(sentence, trigger)))


def _taken_back(sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """Find what was said before a sentence that says no more than that it is not so."""
    for number, sentence in enumerate(sentences):
        if number and _is_mere_denial(sentence.text):
            yield from ((number - 1, head) for head in _said(sentences[number - 1]))
        cut = sentence.text.rfind(";")
        if cut > 0 and _is_mere_denial(sentence.text[cut + 1 :]):
            end = sentence.start + cut
            yield from (
                (number, head) for head in _said(sentence) if sentence.tokens[head].end <= end
            )


def _is_mere_denial(said: str) -> bool:
    """Say whether words say no more than that something is not so: "It had not", "That is false".

    A quoted denial is its speaker's, not the text's.
    """
    words = [word.lower() for word in WORD.findall(said)]
    while words and words[0] in OPENERS:
        words = words[1:]
    if not 2 <= len(words) <= LONGEST_DENIAL or QUOTES & set(said) or said.rstrip().endswith("?"):
        return False
    if words[0] not in listed("taking-up-a-claim"):
        return False
    last = words[-1]
    if last == "not" or last.endswith(("n't", "n’t")):
        # "It had not", "They didn't".
        return len(words) <= SHORTEST_DENIAL
    denied = not NOT.isdisjoint(words) or words[0] in listed("denying-a-claim")
    if denied and last in listed("borne-out"):
        # "It never did", "None of it is true", "This has not happened".
        return True
    return last in listed("untrue") and not listed("being").isdisjoint(words)


def _said(sentence: Sentence) -> list[int]:
    """Return the heads of the clauses that somebody says in a sentence."""
    said = listed("spreading")
    return [
        token.index
        for token in sentence.tokens
        if token.dep in SAID and sentence.tokens[token.head].lemma in said
    ]


def _called_untrue(sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """Find what stands behind a claim called false ("the claim that X fell is false")."""
    for number, sentence in enumerate(sentences):
        if sentence.words.isdisjoint(listed("claims-called-untrue")):
            continue
        for token in sentence.tokens:
            if token.lemma.lower() not in listed("claims-called-untrue") or token.pos != "NOUN":
                continue
            clauses = [
                child
                for child in sentence.dependents(token.index, *THAT_CLAUSE)
                if any(
                    sentence.tokens[mark].lemma == "that"
                    for mark in sentence.dependents(child, "mark")
                )
            ]
            verb = sentence.tokens[token.head]
            denied = verb.lemma == "be" and any(
                sentence.tokens[child].lemma.lower() in listed("untrue")
                for child in sentence.dependents(verb.index, "acomp", "attr")
            )
            none = token.lemma == "evidence" and any(
                sentence.tokens[child].lemma == "no"
                for child in sentence.dependents(token.index, "det")
            )
            if denied or none:
                yield from ((number, clause) for clause in clauses)


def _finds_untrue(text: str, sentences: Sequence[Sentence]) -> bool:
    """Say whether a text is a check of facts that finds untrue what it checks."""
    lines = [line for line in text.lower().splitlines() if line.strip()]
    head = " ".join(lines[:OPENING_LINES]).replace("-", " ")
    verdicts = [line for line in lines if _opens_with(line, listed("verdicts"))]
    if not verdicts and not any(phrase in head for phrase in listed("fact-checks")):
        return False
    words = set(WORD.findall(" ".join(verdicts) if verdicts else lines[0]))
    return not (listed("untrue") | (frozenset() if verdicts else NOT | {"no"})).isdisjoint(words)


def _opens_with(line: str, openers: frozenset[str]) -> bool:
    words = WORD.findall(line)
    return any(" ".join(words[: opener.count(" ") + 1]) == opener for opener in openers)


def _put_to_the_test(text: str, sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """Find what a check puts forward: behind "Claim:", and what posts say or somebody claims."""
    claimed = False
    for number, sentence in enumerate(sentences):
        new_line = number == 0 or "\n" in text[sentences[number - 1].end : sentence.start]
        if _is_claim_label(sentence.text):
            claimed = True
            continue
        # The label may stand on the line before.
        if new_line and not (number and _is_claim_label(sentences[number - 1].text)):
            claimed = _is_claim_label(sentence.text.partition(":")[0]) and ":" in sentence.text
            claimed = claimed and not _is_found_true(sentences[number + 1 : number + NEAR_VERDICT])
        heads = _roots(sentence) if claimed else _spread(sentence)
        yield from ((number, head) for head in heads)


def _is_claim_label(said: str) -> bool:
    return NUMBERED.sub("", said.strip(" :*\n").lower()) in listed("claim-labels")


def _is_found_true(behind: Sequence[Sentence]) -> bool:
    """Say whether the verdict on a claim, which stands behind it, is that it holds."""
    for sentence in behind:
        line = sentence.text.lower()
        if _is_claim_label(line.partition(":")[0]):
            return False
        if _opens_with(line, listed("verdicts")):
            words = set(WORD.findall(line))
            return bool(words & TRUE) and words.isdisjoint(listed("untrue") | NOT | IN_PART)
    return False


def _roots(sentence: Sentence) -> list[int]:
    return [token.index for token in sentence.tokens if token.dep == "ROOT"]


def _spread(sentence: Sentence) -> list[int]:
    """Return what posts, pictures and rumours say, or whoever "claims", in a sentence.

    Where one opens the sentence, all that stands behind "says that" is meant: of "a post seen by
    thousands claims that …" a parser makes anything.
    """
    tokens = sentence.tokens
    if any(token.lemma.lower() in listed("spreaders") for token in tokens[:OPENING_WORDS]):
        for token in tokens[:-1]:
            behind = tokens[token.index + 1]
            spreads = not {token.lemma.lower(), token.lemma.lower().removesuffix("s")}.isdisjoint(
                listed("spreading")
            )
            if spreads and (behind.lemma in {"that", ":"} or behind.text in QUOTES):
                return list(range(token.index + 1, len(tokens)))
    found = [
        token.index
        for token in sentence.tokens
        # "The rumour that Uganda had deported drivers spread as fast."
        if token.dep in THAT_CLAUSE
        and sentence.tokens[token.head].lemma.lower() in listed("spreaders")
        and any(one.lemma == "that" for one in sentence.tokens[token.head + 1 : token.head + 2])
        and sentence.dependents(token.index, "nsubj", "nsubjpass")
    ]
    for head in _said(sentence):
        verb = tokens[tokens[head].head]
        subjects = [tokens[child] for child in sentence.dependents(verb.index, "nsubj")]
        if any(
            one.lemma.lower() in listed("spreaders") or (verb.lemma == "claim" and one.tag == "PRP")
            for one in subjects
        ):
            found.append(head)
    return found
