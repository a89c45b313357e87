"""What stands in which slot of a predicate, whatever the clause's shape.

Active and passive, relative clauses and participles, control ("asked France to withdraw"),
conjoined verbs that share a subject, gerunds after prepositions, nominalisations under light
verbs ("carried out an attack on"): all give the same slots. A slot is named `subject`, `object`,
`indirect`, `complement`, `clause` (`infinitive`,
`obligation`, `denial`), `owner`, or by its preposition; it
holds token indexes.
"""

from dateline.events.frames.filling import Slots, acts_as_verb, add_preposition, is_passive
from dateline.events.frames.nominal import adjective_slots, light_verb_of, noun_slots
from dateline.events.frames.shared_slots import verb_slots
from dateline.grammar import Sentence

__all__ = [
    "Slots",
    "acts_as_verb",
    "add_preposition",
    "is_passive",
    "light_verb_of",
    "slots_of",
]


def slots_of(sentence: Sentence, index: int) -> Slots:
    """Return the slots of the predicate at token `index`.

    Args:
        sentence: The sentence.
        index: A verb, or a noun or adjective that may name an event.

    Returns:
        The filled slots; a slot that nothing fills is absent. They are worked out once: the
        ledger asks for many again that the frames were tried on.
    """
    known = sentence.worked_out
    asked = "slots", index
    if asked not in known:
        known[asked] = _worked_out(sentence, index)
    return {name: [*fillers] for name, fillers in known[asked].items()}


def _worked_out(sentence: Sentence, index: int) -> Slots:
    if acts_as_verb(sentence, index):
        return verb_slots(sentence, index)
    if sentence.tokens[index].pos == "ADJ":
        return adjective_slots(sentence, index)
    return noun_slots(sentence, index)
