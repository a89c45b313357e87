"""The names of all signals that tell where an event was: those that its weights may speak of."""

from dateline.events.fitted.choice import each
from dateline.events.when_and_where.type_classes import CLASSES
from dateline.places import LEVELS

PREPOSITIONS = (
    "in", "at", "near", "from", "to", "of", "on", "with", "by", "for", "into", "against", "across",
    "between", "inside", "outside", "over",
)  # fmt: skip
ROLES = {
    "nsubj": "as a subject", "nsubjpass": "as a subject", "dobj": "as an object",
    "poss": "before a noun", "compound": "before a noun", "nmod": "before a noun",
    "amod": "before a noun",
}  # fmt: skip
HELD = ("tied", "loose")


PLACE_SIGNALS = frozenset(
    (
        *LEVELS, *(f"{level}, {kind}" for level in LEVELS for kind in CLASSES),
        *each("nowhere", CLASSES), "nowhere, reported", "nowhere, no place in the sentence",
        "nowhere, background", "nowhere, in the lead", "nowhere, parties of two countries",
        "nowhere, places of one country", "nowhere, places of several countries",
        "by rule", *(f"{held} by rule" for held in HELD),
        *(f"{held} by rule, {kind}" for held in HELD for kind in (*CLASSES, *LEVELS)),
        "in the country by rule", "no rule", "elsewhere than by rule",
        *(f"{way} what is {held} by rule" for way in ("around", "inside", "beside")
          for held in HELD),
        *each("in the sentence", (*LEVELS, *CLASSES)), *each("after the word", CLASSES),
        "before the word", "near the word", "twice in the sentence",
        *(f'under "{preposition}"' for preposition in PREPOSITIONS), "under a preposition",
        *dict.fromkeys(ROLES.values()), "elsewhere in the tree",
        *each("in the sentence before", LEVELS), "a few sentences before",
        "in the sentence after", "told to be there just before",
        *each("last place named before", CLASSES), "how lately named",
        *each("last country named before", CLASSES),
        *each("share of the names", LEVELS), "how often named", "never named",
        "how often told to be there", *each("named most", CLASSES),
        *each("in the story's country", LEVELS), "the only country",
        *each("in the lead", LEVELS), "in the lead, as the event",
        *each("of the actor", (*CLASSES, *LEVELS)), *each("of an authority", LEVELS),
        *(f"of who speaks, {level}" for level in LEVELS),
        *each("of the recipient", (*CLASSES, *LEVELS)), *each("of both sides", LEVELS),
        *(f"of neither side, {kind}" for kind in CLASSES),
        "others of the type there", "others by the word there", "told there",
    )
)  # fmt: skip
