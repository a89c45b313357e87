"""What the words beside a deed make of it: with what, what for, towards whom.

"Promised to sack two ministers" promises those at home something, and threatens nobody abroad;
"flew to the border to back up the police" is no visit; police who disperse a crowd with water
cannon do not only push it back.

Source:
    Codebook, AGREE, MOBILIZE, ASSAULT crowd-control.
"""

from dateline.events.frames.instruments import mode_of_instrument
from dateline.events.frames.phrases import head_words
from dateline.events.frames.reading import Reading
from dateline.events.lexicon.classes import slot_words
from dateline.events.words import listed
from dateline.grammar import Sentence

CROWD_CONTROL = "crowd-control"
PURPOSES = ("advcl", "xcomp")


def is_promise_at_home(reading: Reading, sentence: Sentence) -> bool:
    """Say whether who is promised to be removed is of one's own government ("his cabinet").

    Args:
        reading: A reading of a THREATEN.
        sentence: Its sentence.
    """
    deed = reading.clause
    if deed is None or deed.frame.event != "SANCTION" or "expel" not in deed.frame.modes:
        return False
    return sentence.tokens[reading.trigger].lemma in listed("promising") and any(
        not slot_words()["AT-THE-HELM"].isdisjoint(head_words(sentence, removed))
        for removed in deed.slots.get("object", [])
    )


def is_with_crowd_weapons(reading: Reading, sentence: Sentence) -> bool:
    """Say whether a crowd is pushed back with something made for it ("with water cannon").

    Args:
        reading: A reading of a COERCE.
        sentence: Its sentence.
    """
    return (
        "restrict" in reading.frame.modes
        and mode_of_instrument(reading, sentence) == CROWD_CONTROL
        and any(
            not slot_words()["CROWD"].isdisjoint(head_words(sentence, pushed))
            for pushed in reading.slots.get("object", [])
        )
    )


def is_of_forces_on_duty(reading: Reading, sentence: Sentence) -> bool:
    """Say whether those who come somewhere are forces, and come to back somebody up.

    Args:
        reading: A reading of a CONSULT.
        sentence: Its sentence.
    """
    words = slot_words()
    return any(
        not words["FORCES-THAT-COME"].isdisjoint(head_words(sentence, comer))
        for comer in reading.slots.get("subject", [])
    ) and any(
        sentence.tokens[aim].lemma in words["BACKING-UP"]
        for aim in sentence.dependents(reading.trigger, *PURPOSES)
    )
