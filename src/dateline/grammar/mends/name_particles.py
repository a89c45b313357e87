"""Particles within a name that a small parser takes for its sentence's verb, or for one of several.

"President Marieke van den Bosch hosted", "Premier José dos Anjos paid": nobody dens or doses. "Omar
al-Bashir has fled": not Omar, al, a hyphen and Bashir have, but one man.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import HYPHENS, with_tokens

PARTICLES = frozenset(
    {"den", "der", "dos", "das", "ter", "ten", "del", "della", "dello", "bin", "van"}
)
ARTICLES = frozenset({"al", "el", "ez", "as", "ul", "ash", "an", "ad", "ar"})
_SUBJECTS = ("nsubj", "nsubjpass")
# Labels of a name that stands for somebody or something in its clause.
_STANDING = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "appos", "conj", "attr", "dative"})


def join_name_particles(sentence: Sentence) -> Sentence:
    """Return a sentence with such a particle in its name, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for particle in sentence.tokens[1:-1]:
        last, before = sentence.tokens[particle.index + 1], sentence.tokens[particle.index - 1]
        verb = sentence.tokens[last.head]
        if (
            particle.text not in PARTICLES
            or particle.dep != "ROOT"
            or before.pos != "PROPN"
            or last.pos != "PROPN"
            or last.dep not in _SUBJECTS
            or (verb.dep, verb.head) != ("ccomp", particle.index)
        ):
            continue
        changed = {
            child: replace(sentence.tokens[child], head=verb.index)
            for child in sentence.children[particle.index]
            if child != verb.index
        }
        for first in sentence.dependents(particle.index, *_SUBJECTS):
            changed[first] = replace(sentence.tokens[first], dep="compound", head=last.index)
            for child in sentence.children[first]:
                changed[child] = replace(sentence.tokens[child], head=last.index)
        changed[particle.index] = replace(
            particle, pos="PROPN", tag="NNP", dep="compound", head=last.index
        )
        changed[verb.index] = replace(verb, dep="ROOT", head=verb.index)
        return with_tokens(sentence, changed)
    return sentence


def join_articles(sentence: Sentence) -> Sentence:
    """Return a sentence with Arabic articles in their names, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for article in sentence.tokens[:-2]:
        hyphen, last = sentence.tokens[article.index + 1], sentence.tokens[article.index + 2]
        if (
            article.text.lower() not in ARTICLES
            or hyphen.text not in HYPHENS
            or last.pos != "PROPN"
            or not article.end == hyphen.start == last.start - 1
            or {article.dep, hyphen.dep}.isdisjoint(_STANDING)
        ):
            continue
        changed = _joined_name(sentence, article.index, last)
        if changed:
            sentence = with_tokens(sentence, changed)
    return sentence


def _joined_name(sentence: Sentence, first: int, last: Token) -> dict[int, Token]:
    """Return the parts of a name from its article on, and those before that stand as they do."""
    parts = set(range(first, last.index + 1))
    while first and sentence.tokens[first - 1].pos == "PROPN":
        before = sentence.tokens[first - 1]
        if before.head not in parts | {sentence.tokens[one].head for one in parts}:
            break
        first -= 1
        parts.add(first)
    outside = [
        one for one in (last.index, *sorted(parts)) if sentence.tokens[one].head not in parts
    ]
    if not outside or sentence.tokens[outside[0]].dep not in _STANDING:
        return {}
    stands = sentence.tokens[outside[0]]
    changed = {
        child: replace(sentence.tokens[child], head=last.index)
        for part in parts
        for child in sentence.children[part]
        if child not in parts
    }
    for part in parts:
        token = sentence.tokens[part]
        label = "punct" if token.text in HYPHENS else "compound"
        changed[part] = replace(token, dep=label, head=last.index)
    changed[last.index] = replace(last, dep=stands.dep, head=stands.head)
    return changed
