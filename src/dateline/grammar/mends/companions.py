"""Who acts together with a subject: "Estonia, together with Latvia, …" joins the two as "and" does.

"Joined by", "alongside", "as well as" and "in coordination with" do the same.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NAME_TAGS, NOMINAL
from dateline.grammar.tree import SUBJECTS, with_tokens
from dateline.grammar.words import words

TELLING = frozenset({"together", "along", "alongside", "joined", "well"})
# What leads from a deal down to what it is on: "a pact on policing", "a deal to train nurses".
_OF_ITS_TOPIC = frozenset({"prep", "pobj", "pcomp", "acl", "advcl", "xcomp", "relcl", "compound"})
_OWN = ("poss", "case")
_WITHOUT_A_COMMA = frozenset({"as", "along", "together"})


def join_companions(sentence: Sentence) -> Sentence:
    """Join to a subject whoever is said to act together with it.

    Args:
        sentence: As parsed.

    Returns:
        The sentence, such companions hanging on the subject as if by "and".
    """
    changed: dict[int, Token] = {}
    for opens, companion in _companions(sentence):
        subject = _subject_of(sentence, opens, companion)
        if subject is not None and subject.index != companion.index:
            changed[companion.index] = replace(companion, dep="conj", head=subject.index)
    return with_tokens(sentence, changed)


def hang_second_signatory(sentence: Sentence) -> Sentence:
    """Hang on a deal whom it is signed with: "signed a pact on policing with Samoa".

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for preposition in sentence.tokens:
        if preposition.lemma != "with" or preposition.dep != "prep":
            continue
        named = sentence.dependents(preposition.index, "pobj")
        if not named or sentence.tokens[named[0]].pos != "PROPN":
            continue
        at = sentence.tokens[preposition.head]
        passed = False
        while at.dep in _OF_ITS_TOPIC and at.head != at.index:
            passed = True
            at = sentence.tokens[at.head]
        deal = _deal_of(sentence, at)
        if passed and deal is not None and deal.index < preposition.index:
            changed[preposition.index] = replace(preposition, head=deal.index)
    return with_tokens(sentence, changed)


def _deal_of(sentence: Sentence, at: Token) -> Token | None:
    """Return the deal that a token is, or that the verb it is signs."""
    if at.lemma in words("signing"):
        return next(
            (
                sentence.tokens[child]
                for child in sentence.dependents(at.index, "dobj")
                if sentence.tokens[child].lemma in words("deals")
            ),
            None,
        )
    signed = at.dep == "dobj" and sentence.tokens[at.head].lemma in words("signing")
    return at if signed and at.lemma in words("deals") else None


def _companions(sentence: Sentence) -> Iterator[tuple[int, Token]]:
    """Find the companions that a sentence names, each with where its phrase opens."""
    tokens = sentence.tokens
    for token in tokens[:-1]:
        lower, following = token.text.lower(), tokens[token.index + 1].lemma
        if lower in {"together", "along"} and following == "with":
            yield from _behind(sentence, token.index, token.index + 1)
        elif lower == "alongside":
            yield from _behind(sentence, token.index, token.index)
        elif lower == "joined" and following == "by":
            yield from _behind(sentence, token.index, token.index + 1)
        elif (
            lower in words("concert")
            and following == "with"
            and tokens[token.index - 1].lemma == "in"
        ):
            yield from _behind(sentence, token.index - 1, token.index + 1)
        elif lower == "well" and following == "as" and token.index + 2 < len(tokens):
            yield from (
                (token.index - 1, named)
                for named in tokens[token.index + 2 :]
                if named.dep in SUBJECTS and named.pos == "PROPN"
            )


def _behind(sentence: Sentence, opens: int, preposition: int) -> Iterator[tuple[int, Token]]:
    for filler in sentence.dependents(preposition, "pobj"):
        named = sentence.tokens[filler]
        if named.pos in NOMINAL and (
            not sentence.dependents(filler, *_OWN) or _is_an_equal(sentence, named)
        ):
            yield opens, named


def _is_an_equal(sentence: Sentence, named: Token) -> bool:
    """Say whether an owner only tells of which state somebody is who acts on a par.

    "Along with his Malian counterpart", "along with Mali's Amadou Sow", but not "his family".
    """
    if named.lemma in words("of-like-rank"):
        return True
    return named.tag in NAME_TAGS and all(
        sentence.tokens[owner].tag in NAME_TAGS
        for owner in sentence.dependents(named.index, "poss")
    )


def _subject_of(sentence: Sentence, opens: int, companion: Token) -> Token | None:
    """Return the subject that a phrase stands behind, or opens its sentence before."""
    tokens = sentence.tokens
    if opens == 0:
        subject = next((one for one in tokens if one.dep in SUBJECTS), None)
        before = tokens[: subject.index] if subject is not None else ()
        apart = any(one.text == "," for one in before)
        return (
            subject if apart and all(one.dep not in {"ROOT", "ccomp"} for one in before) else None
        )
    said = tokens[opens - 1]
    if said.text == ",":
        said = tokens[opens - 2]
    elif tokens[opens].text.lower() not in _WITHOUT_A_COMMA:
        return None
    while said.dep in {"conj", "pobj", "prep", "appos"} and said.head < said.index:
        said = tokens[said.head]
    verb = tokens[said.head]
    behind = said.dep in SUBJECTS and verb.index > companion.index
    return said if behind and said.pos in NOMINAL else None
