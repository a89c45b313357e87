"""Questions every room asks of a tree: what hangs below, what stands above, what is joined."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import FINITE_TAGS
from dateline.grammar.words import words

OUTSIDE_NOUN_PHRASE = frozenset(
    {"relcl", "acl", "appos", "conj", "cc", "punct", "advcl", "ccomp", "parataxis", "preconj"}
)
HYPHENS = frozenset({"-", "‐", "‑"})
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
CALENDAR_NAMES = WEEKDAYS | MONTHS
# Labels of what stands before a noun and is its own.
OF_THE_NOUN = frozenset({"det", "amod", "compound", "poss", "nummod", "nmod", "case", "quantmod"})
# What ends a full sentence that states something.
SENTENCE_END = (".", "”", '"')
STOPS = frozenset({".", "!", "?"})
# Labels of nominal subjects, of an active verb or a passive.
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# Labels of what a deed is done to.
UNDERGOING = frozenset({"dobj", "nsubjpass"})
# Labels of words before a noun that tell which one it is, or of what kind.
MODIFIERS_BEFORE = frozenset({"amod", "compound", "nmod"})
# Labels of whatever a clause has for a subject.
CLAUSE_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


def with_tokens(sentence: Sentence, changed: Mapping[int, Token]) -> Sentence:
    """Return a sentence with some of its tokens, by their index, changed; itself without any.

    A change that would close a circle is not made: who climbs to the root would never come back.
    """
    if not changed:
        return sentence
    tokens = tuple(changed.get(t.index, t) for t in sentence.tokens)
    return replace(sentence, tokens=tokens) if is_tree(tokens) else sentence


def put_on_top(
    sentence: Sentence, verb: Token, below: Token, before: int, changed: dict[int, Token]
) -> None:
    """Give a verb the place of a participle that it hangs on, with what hangs on that besides.

    Args:
        sentence: As parsed.
        verb: The verb.
        below: The participle, which is told of a noun before it.
        before: What stands before this word, or behind the verb, is the verb's.
        changed: The tokens changed so far, to which these are added.
    """
    if verb.head != below.index:
        return
    top = verb.index if below.head == below.index else below.head
    changed[verb.index] = replace(verb, dep=below.dep, head=top)
    for one in sentence.children[below.index]:
        if one < before or one > verb.index:
            changed[one] = replace(sentence.tokens[one], head=verb.index)


def hung_before(sentence: Sentence, above: Token, onto: Token) -> dict[int, Token]:
    """Return what hangs on a token and stands before another, hung on that one, by index.

    Args:
        sentence: As parsed.
        above: The token it hangs on.
        onto: The token it is to hang on.
    """
    return {
        one: replace(sentence.tokens[one], head=onto.index)
        for one in sentence.children[above.index]
        if one < onto.index
    }


def is_tree(tokens: Sequence[Token]) -> bool:
    """Say whether every token has a root above it: none is above itself."""
    rooted: set[int] = set()
    for token in tokens:
        climbed: set[int] = set()
        at = token.index
        while at not in rooted and tokens[at].head != at:
            if at in climbed:
                return False
            climbed.add(at)
            at = tokens[at].head
        rooted |= climbed
        rooted.add(at)
    return True


def is_without_finite_verb(sentence: Sentence) -> bool:
    """Say whether a full sentence, no headline, has no finite verb in its tree."""
    return FINITE_TAGS.isdisjoint(sentence.tags) and sentence.text.rstrip().endswith(SENTENCE_END)


def subtree(sentence: Sentence, index: int, leave_out: frozenset[str] = frozenset()) -> list[int]:
    """Return token `index` and all below it, in text order.

    Args:
        sentence: The sentence.
        index: The top token.
        leave_out: Labels whose branches are not entered (the top token's own is ignored).
    """
    found = [index]
    stack = [index]
    while stack:
        for child in sentence.children[stack.pop()]:
            if sentence.tokens[child].dep not in leave_out:
                found.append(child)
                stack.append(child)
    return sorted(found)


def subtree_span(
    sentence: Sentence, index: int, leave_out: frozenset[str] = frozenset()
) -> tuple[int, int]:
    """Return the text offsets from the first to the last token below token `index`."""
    below = subtree(sentence, index, leave_out)
    return sentence.tokens[below[0]].start, sentence.tokens[below[-1]].end


def noun_phrase(sentence: Sentence, index: int) -> tuple[int, int]:
    """Return the text offsets of the noun phrase headed by token `index`.

    Clauses, appositions and conjuncts that hang on the head are left out, so are the day that
    something happened ("a court on Monday") and what a verb makes of its object.
    """
    below = set(subtree(sentence, index, OUTSIDE_NOUN_PHRASE))
    for child in sentence.children[index]:
        if _tells_the_day(sentence, child) or _tells_a_result(sentence, child):
            below.difference_update(subtree(sentence, child))
    if not HYPHENS.isdisjoint(sentence.words):
        # A hyphen is punctuation to the parser, but no end of a phrase ("48-year-old", "al-Habit").
        below.update(
            token.index
            for token in sentence.tokens[1:-1]
            if token.text in HYPHENS and {token.index - 1, token.index + 1} & below
        )
    first = last = index
    while first - 1 in below and not _ends(sentence, first - 1, below):
        first -= 1
    while last + 1 in below and not _ends(sentence, last + 1, below):
        last += 1
    return sentence.tokens[first].start, sentence.tokens[last].end


def is_calendar_name(token: Token) -> bool:
    """Say whether a token is the name of a weekday or a month."""
    return token.pos == "PROPN" and token.lemma in CALENDAR_NAMES


def _tells_the_day(sentence: Sentence, index: int) -> bool:
    """Say whether a noun's modifier only says when ("on Monday", "in May", a bare "Friday")."""
    token = sentence.tokens[index]
    if token.dep == "prep" and token.lemma in {"on", "in"}:
        return any(
            is_calendar_name(sentence.tokens[filler])
            for filler in sentence.dependents(index, "pobj")
        )
    return token.dep == "npadvmod" and token.index > token.head and is_calendar_name(token)


def _tells_a_result(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    following = sentence.tokens[min(index + 1, len(sentence.tokens) - 1)]
    return (
        token.dep == "amod"
        and token.lemma in words("results")
        and following.head == token.head
        and following.dep in {"det", "nummod", "poss"}
    )


def _ends(sentence: Sentence, index: int, below: set[int]) -> bool:
    """Say whether a token is a hyphen with nothing of the phrase on one of its sides."""
    return sentence.tokens[index].text in HYPHENS and not {index - 1, index + 1} <= below


def top_tokens(tokens: Sequence[Token]) -> list[Token]:
    """Return those of some tokens that hang on none of the others."""
    inside = {token.index for token in tokens}
    return [token for token in tokens if token.head not in inside or token.head == token.index]


def conjuncts(sentence: Sentence, index: int) -> list[int]:
    """Return token `index` and what is joined to it by `conj`, in text order."""
    joined = [index]
    for member in joined:
        joined.extend(sentence.dependents(member, "conj"))
    return joined


def ancestors(sentence: Sentence, index: int) -> list[int]:
    """Return the tokens above token `index`, nearest first, the root last."""
    above = []
    token = sentence.tokens[index]
    while token.head != token.index:
        token = sentence.tokens[token.head]
        above.append(token.index)
    return above


def is_behind_to(sentence: Sentence, index: int) -> bool:
    """Say whether "to" stands before a verb as its helper ("to leave")."""
    return "to" in sentence.lemmas(index, "aux")


def is_finite(sentence: Sentence, verb: Token) -> bool:
    """Say whether a verb is finite, or a helper of it is."""
    helpers = sentence.dependents(verb.index, "aux", "auxpass")
    return verb.tag in FINITE_TAGS or any(
        sentence.tokens[one].tag in FINITE_TAGS for one in helpers
    )


def root_of(sentence: Sentence) -> Token | None:
    """Return the word that a sentence's tree hangs on, by its label."""
    return next((token for token in sentence.tokens if token.dep == "ROOT"), None)


def particles(sentence: Sentence, index: int) -> list[str]:
    """Return the verb particles of token `index`, lower case ("carry" + "out")."""
    return [sentence.tokens[child].text.lower() for child in sentence.dependents(index, "prt")]
