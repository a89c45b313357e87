"""Particles within a name that a small parser takes for its sentence's verb.

"President Marieke van den Bosch hosted", "Premier José dos Anjos paid": nobody dens or doses.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence
from dateline.grammar.tree import with_tokens

PARTICLES = frozenset(
    {"den", "der", "dos", "das", "ter", "ten", "del", "della", "dello", "bin", "van"}
)
_SUBJECTS = ("nsubj", "nsubjpass")


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
