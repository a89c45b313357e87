"""The two sides of a fight or of talks, hung on a place or a day that stands before them.

"Fighting in Beni between the army and rebels", "clashes broke out near the town between miners and
police": a small parser hangs "between" on the noun before it, be it a town.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import VERBAL
from dateline.grammar.tree import with_tokens
from dateline.grammar.words import words

_TOLD_OF = ("nsubj", "nsubjpass", "dobj")


def hang_sides_on_dealings(sentence: Sentence) -> Sentence:
    """Return a sentence with "between" hung on the fight or the talks before it, or itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for between in sentence.tokens:
        place = sentence.tokens[between.head]
        if between.lemma != "between" or between.dep != "prep" or place.dep != "pobj":
            continue
        if place.pos != "PROPN" and place.lemma not in words("settings"):
            continue
        for noun in _nouns_above(sentence, place):
            if noun.index < place.index and not words("dealings-between").isdisjoint(
                (noun.lemma, noun.text.lower())
            ):
                changed[between.index] = replace(between, head=noun.index)
                break
    return with_tokens(sentence, changed)


def _nouns_above(sentence: Sentence, place: Token) -> Iterator[Token]:
    """Yield the nouns that a place hangs below, then those that the verb above tells of."""
    above = sentence.tokens[place.head]
    while above.head != above.index and above.pos not in VERBAL:
        above = sentence.tokens[above.head]
        if above.dep == "prep":
            continue
        yield above
    for told in sentence.dependents(above.index, *_TOLD_OF):
        yield sentence.tokens[told]
        yield from (sentence.tokens[one] for one in sentence.behind(told, "of"))
