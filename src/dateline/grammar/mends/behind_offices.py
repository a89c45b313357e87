"""Names of persons behind the state that an office is of, taken for one name with it.

"Minister of Foreign Affairs of Peru Rosa Quispe": agencies that translate write an office in full
before its holder, and the parser reads "Peru Rosa Quispe". Where the state's name ends, the names
known in the text tell.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NAME_TAGS
from dateline.grammar.tree import with_tokens
from dateline.grammar.words import words

_SINGULAR = frozenset({"NN", "NNP"})
_LONGEST_NAME = 3


def part_names_behind_offices(
    sentence: Sentence, names: Sequence[tuple[int, int]], ends: frozenset[int]
) -> Sentence:
    """Return a sentence with such names in apposition to their office, any other one itself.

    Args:
        sentence: As mended.
        names: Offsets of known names in the text, in order.
        ends: Where they end.
    """
    for token in sentence.tokens:
        above = sentence.tokens[token.head]
        if token.dep == "appos" and above.dep == "pobj" and _follows(sentence, token, above):
            # "Of Peru Mrs. Rosa Quispe": she is no other name of Peru.
            office = _office(sentence, above)
            if office is not None:
                changed = {token.index: replace(token, head=office)}
                return _joined(with_tokens(sentence, changed))
        if token.dep == "pobj" and token.tag in NAME_TAGS:
            parted = _parted(sentence, token, names, ends)
            if parted is not None:
                return _joined(parted)
    return _joined(sentence)


def _follows(sentence: Sentence, name: Token, place: Token) -> bool:
    """Say whether a name stands right behind a place, no mark between them."""
    return place.tag in NAME_TAGS and min((name.index, *sentence.children[name.index])) == (
        place.index + 1
    )


def _joined(sentence: Sentence) -> Sentence:
    """Make two offices before one name one person's: "Premier and Minister of Defence …"."""
    for second in sentence.tokens:
        first = sentence.tokens[second.head]
        if (
            second.dep == "conj"
            and {first.lemma.lower(), second.lemma.lower()} <= words("offices-of-a-state")
            and {first.tag, second.tag} <= _SINGULAR
            and not sentence.dependents(second.index, "det", "poss")
            and sentence.dependents(first.index, "appos", "prep", "conj") == [second.index]
            and any(
                sentence.tokens[one].tag in NAME_TAGS
                for one in sentence.dependents(second.index, "appos")
            )
        ):
            top = second.index if first.dep == "ROOT" else first.head
            changed = {
                one: replace(sentence.tokens[one], head=second.index)
                for one in sentence.children[first.index]
                if sentence.tokens[one].dep in {"cc", "det"} or one > second.index
            }
            changed[second.index] = replace(second, dep=first.dep, head=top)
            changed[first.index] = replace(first, dep="nmod", head=second.index)
            return with_tokens(sentence, changed)
    return sentence


def _parted(
    sentence: Sentence, last: Token, names: Sequence[tuple[int, int]], ends: frozenset[int]
) -> Sentence | None:
    """Return the sentence with a name in apposition to its office; None where it is one name."""
    tokens = sentence.tokens
    parts = [one for one in sentence.dependents(last.index, "compound") if one < last.index]
    if len(parts) < 2 or parts != list(range(parts[0], last.index)):
        return None
    office = _office(sentence, last)
    if office is None:
        return None
    state = next(
        (
            one
            for one in reversed(parts[:-1])
            if tokens[one].end in ends
            and last.index - one <= _LONGEST_NAME
            and (tokens[parts[0]].start, tokens[one].end) in names
        ),
        None,
    )
    if state is None or sentence.dependents(last.index, "prep"):
        return None
    named = {token.text.lower() for token in tokens[state + 1 : last.index + 1]}
    if not named.isdisjoint(words("bodies-of-a-state")):
        return None
    changed = {one: replace(tokens[one], head=state) for one in parts if one < state} | {
        state: replace(tokens[state], dep="pobj", head=last.head),
        last.index: replace(last, dep="appos", head=office),
    }
    return with_tokens(sentence, changed)


def _office(sentence: Sentence, last: Token) -> int | None:
    """Return the office that a name hangs on through one "of" or several."""
    noun = last
    while noun.dep == "pobj":
        preposition = sentence.tokens[noun.head]
        if preposition.lemma != "of":
            return None
        noun = sentence.tokens[preposition.head]
    return noun.index if noun.lemma.lower() in words("offices-of-a-state") else None
