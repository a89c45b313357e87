"""What stands between two clauses, or behind the first, hung on the wrong one by a small parser.

"The envoy whose home was raided last week accused …": the raid was last week. "Has ordered
migrants who landed in May to be flown home": the order is to fly them home. "Sent tents to
towns where a storm struck, killing nine": the tents killed nobody.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import subtree, with_tokens
from dateline.grammar.words import words

_PLURAL = frozenset({"NNS", "NNPS", "NN"})
_STOPS = frozenset({",", ";", ":"})
_SUBJECTS = ("nsubj", "nsubjpass")


def hang_between_clauses(sentence: Sentence) -> Sentence:
    """Return a sentence with such times and infinitives hung where they belong, or itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        if token.dep == "npadvmod":
            verb = _verb_of_relative_before(sentence, token)
            if verb is not None:
                changed[token.index] = replace(token, head=verb)
        elif token.dep == "conj":
            if _is_told_of_some(sentence, token):
                changed[token.index] = replace(token, dep="appos")
        elif token.dep == "advcl" and token.tag == "VBG":
            verb = _relative_before(sentence, token) or _deadly_before(sentence, token)
            if verb is not None:
                changed[token.index] = replace(token, head=verb)
        elif token.dep in {"advcl", "xcomp", "relcl"}:
            above = _ordering_above(sentence, token)
            if above is not None:
                changed[token.index] = replace(token, dep="xcomp", head=above)
    return with_tokens(sentence, changed)


def _verb_of_relative_before(sentence: Sentence, time: Token) -> int | None:
    """Return the verb of the relative clause that ends right before a time and its verb."""
    if time.head <= time.index:
        return None
    start = subtree(sentence, time.index)[0]
    for subject in sentence.dependents(time.head, *_SUBJECTS):
        for relative in sentence.dependents(subject, "relcl", "acl"):
            whole = subtree(sentence, relative)
            if whole[-1] == start - 1 and not _is_parted(sentence, relative, time.head):
                return relative
    return None


def _relative_before(sentence: Sentence, participle: Token) -> int | None:
    """Return the verb of the relative clause that ends right before a participle, no comma between.

    "Took in aides who crossed the border fleeing arrest": the aides flee.
    """
    before = sentence.tokens[participle.index - 1]
    at = before
    while at.head != at.index and at.index > participle.head:
        if at.dep == "relcl" and at.head > participle.head:
            return None if _is_parted(sentence, at.index, participle.index) else at.index
        at = sentence.tokens[at.head]
    return None


def _deadly_before(sentence: Sentence, participle: Token) -> int | None:
    """Return the verb of the relative clause before a comma whose deaths a participle tells.

    "Sent tents to towns where a storm struck, killing nine": the storm killed.
    """
    verb = sentence.tokens[participle.head]
    at = sentence.tokens[participle.index - 2]
    if participle.lemma not in words("harming") or verb.lemma in words("ending-in-deaths"):
        return None
    while at.head != at.index and at.index > verb.index:
        if at.dep == "relcl" and at.head > verb.index:
            whole = subtree(sentence, at.index)[-1] == participle.index - 2
            return at.index if whole and at.lemma in words("ending-in-deaths") else None
        at = sentence.tokens[at.head]
    return None


def _is_told_of_some(sentence: Sentence, noun: Token) -> bool:
    """Say whether a noun tells who some of those before it are: "40 men, most of them boys"."""
    comma = noun.head + 1
    return (
        noun.tag in _PLURAL
        and comma < noun.index
        and sentence.tokens[comma].text == ","
        and any(
            sentence.tokens[one].lemma in words("some-of-them")
            and any(
                sentence.tokens[inner].lemma in {"they", "whom"}
                or sentence.tokens[inner].text in {"them", "whom"}
                for inner in sentence.behind(one)
            )
            for one in sentence.children[noun.index]
            if comma < one < noun.index
        )
    )


def _ordering_above(sentence: Sentence, clause: Token) -> int | None:
    """Return the verb of ordering whose object an infinitive behind it tells what to do."""
    if not _is_infinitive(sentence, clause):
        return None
    above = sentence.tokens[clause.head]
    verb = above
    if above.dep in {"relcl", "acl"}:
        noun = sentence.tokens[above.head]
        verb = sentence.tokens[noun.head]
        if noun.dep != "dobj" or above.lemma in words("ordering"):
            return None
    elif clause.dep != "advcl":
        return None
    if verb.lemma not in words("ordering") or sentence.dependents(verb.index, "xcomp", "auxpass"):
        return None
    things = sentence.dependents(verb.index, "dobj")
    if not things or _is_parted(sentence, things[0], clause.index):
        return None
    return verb.index if verb.index < things[0] < clause.index else None


def _is_infinitive(sentence: Sentence, clause: Token) -> bool:
    helpers = [sentence.tokens[one].text for one in sentence.dependents(clause.index, "aux")]
    passive = clause.tag == "VBN" and bool(sentence.dependents(clause.index, "auxpass"))
    return helpers == ["to"] and (clause.tag == "VB" or passive)


def _is_parted(sentence: Sentence, first: int, last: int) -> bool:
    return any(token.text in _STOPS for token in sentence.tokens[first:last])
