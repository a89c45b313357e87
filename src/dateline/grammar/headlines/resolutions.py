"""Resolutions: what a body decides is told in paragraphs without a subject, under its name alone.

"The Security Council," heads "Condemning the raid on …" and "2. Urges the parties to …". Each such
clause is given a subject that has no width, so that whoever is condemned is not taken for it.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import BARE_TAGS, NOUN_TAGS
from dateline.grammar.tree import CLAUSE_SUBJECTS, root_of, with_tokens

LONGEST_HEADING = 12
VERB_TAGS = frozenset({"VB", "VBG", "VBN", "VBD", "VBP", "VBZ", "MD"})
OPENING_TAGS = frozenset({"VBZ", "VBG"})
BEFORE_VERB = frozenset({"advmod", "punct", "aux", "cc"})


def heads_resolution(sentence: Sentence) -> bool:
    """Say whether a sentence is only a body and a comma ("The Security Council,")."""
    tokens = sentence.tokens
    return (
        2 < len(tokens) <= LONGEST_HEADING
        and tokens[-1].text == ","
        and tokens[0].text == "The"
        and not any(token.tag in VERB_TAGS for token in tokens)
        and any(token.dep == "ROOT" and token.tag in NOUN_TAGS for token in tokens)
    )


def is_left_out(token: Token) -> bool:
    """Say whether a token only stands for a subject that the text leaves out."""
    return token.start == token.end


def give_subjects(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return sentences with a subject for each clause of a resolution that opens with its verb.

    Args:
        sentences: A story's, in order.
    """
    under_heading = False
    given: list[Sentence] = []
    for sentence in sentences:
        under_heading = under_heading or heads_resolution(sentence)
        given.append(_with_subject(sentence) if under_heading else sentence)
    return tuple(given)


def _with_subject(sentence: Sentence) -> Sentence:
    verb = root_of(sentence)
    if verb is None or not _opens_clause(sentence, verb):
        return sentence
    sentence = _joined_to_verb(sentence, verb)
    # It says in so many words what the body does: a present tense, not a participle.
    first = min([verb.index, *sentence.dependents(verb.index, "aux")])
    changed = {first: replace(sentence.tokens[first], tag="VBZ")}
    for joined in sentence.dependents(verb.index, "conj"):
        if sentence.tokens[joined].tag == "VBG":
            changed[joined] = replace(sentence.tokens[joined], tag="VBZ")
    told = with_tokens(sentence, changed)
    start = sentence.start
    subject = Token(0, "it", "it", "PRON", "PRP", "nsubj", verb.index + 1, start, start)
    moved = [replace(token, index=token.index + 1, head=token.head + 1) for token in told.tokens]
    return replace(told, tokens=(subject, *moved))


def _opens_clause(sentence: Sentence, verb: Token) -> bool:
    """Say whether a sentence opens with its verb, at most with how it is done before it."""
    return (
        verb.tag in OPENING_TAGS
        and not sentence.dependents(verb.index, *CLAUSE_SUBJECTS)
        and all(
            token.dep in BEFORE_VERB and token.head == verb.index
            for token in sentence.tokens[: verb.index]
        )
    )


def _joined_to_verb(sentence: Sentence, verb: Token) -> Sentence:
    """Hang "and calls for" on the verb that it agrees with ("demands that they halt and calls")."""
    changed = {
        token.index: replace(token, head=verb.index)
        for token in sentence.tokens
        if token.dep == "conj"
        and token.tag == verb.tag == "VBZ"
        and sentence.tokens[token.head].tag in BARE_TAGS
        and sentence.tokens[token.head].dep in {"ccomp", "xcomp"}
        and sentence.tokens[token.head].head == verb.index
        and not sentence.dependents(token.index, *CLAUSE_SUBJECTS)
    }
    return with_tokens(sentence, changed)
