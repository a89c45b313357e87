"""How sure a row is: a logistic curve over what speaks for it and against it.

The weights stand in `data/confidence/en.txt`; `training/train_confidence.py` fits them on gold.
Those of whole stories, of which the detector speaks too, stand in `data/confidence/en-whole.txt`;
`training/train_detector.py` fits them.
"""

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from dateline.actors import NOBODY_KNOWN
from dateline.events.codebook.codebook import load_codebook
from dateline.events.draft import Draft
from dateline.events.fitted.weights import chance_of, read_features, text_of
from dateline.events.frames.reading import is_detected
from dateline.grammar import NOMINAL, Sentence, ancestors

BY_NAME = frozenset({"name", "metonym"})
MOST_WEIGHT = 4.0
"""Frame weights above it say no more."""
LEAST, MOST = 0.01, 0.99
"""No row is certain, nor certainly false."""
LONG_SENTENCE = 40
DEEP = 4
QUOTES = '“”"'
TOLD_APART = frozenset({"relcl", "acl"})
CIVIL = frozenset({"PROTEST"})
"""What civilians do; that they are the actors speaks against other types."""
ACTIVE = frozenset("GOV MIL COP SPY REB PRM UAF LEG JUD".split())
FEATURES = (
    "frame weight", "words", "noun", "adjective", "bare noun", "definite", "passive slot", "depth",
    "relative", "adverbial", "reported", "quoted", "lead", "actor unnamed", "actor inferred",
    "actor named", "actor in power", "actor civilian", "no recipient", "recipient named",
    "negated", "hypothetical", "future", "historical", "no tense", "long sentence", "no place",
    "with mode", "reciprocal",
)  # fmt: skip
BY_DETECTOR = ("detector", "no frame", "detector without frame")
"""What is known besides where the detector speaks: its log-odds, and whether no frame reads it."""
BY_PARTIES = frozenset(
    {
        "actor unnamed", "actor inferred", "actor in power", "actor civilian", "no recipient",
        "historical",
    }
)  # fmt: skip
"""What choosing who fills open sides, and what then is background, may change."""


class Weights(msgspec.Struct, frozen=True):
    """What each feature adds, the base they are added to, and the least a row may have.

    Where the detector speaks a row that a frame reads needs less: `told` where words of its clause
    tell two parties, `named` where they tell both sides and the doer's name.
    """

    features: dict[str, float]
    base: float
    floor: float
    told: float
    named: float


def confidence_of(draft: Draft, sentences: Sequence[Sentence]) -> float:
    """Return the confidence of a draft.

    Args:
        draft: The settled draft.
        sentences: The story's sentences.

    Returns:
        How often a row like this one is an event of its type: 0 to 1, two decimals.

    Source:
        Logistic regression, fitted as the training script's data sheet says.
    """
    weights = weights_for(draft)
    known = features_of(draft, sentences)
    return _chance(
        weights.base + sum(weights.features.get(name, 0.0) * value for name, value in known.items())
    )


def may_stand(draft: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether a draft may be sure enough to be given out, whoever fills its open sides.

    Args:
        draft: The settled draft.
        sentences: The story's sentences.
    """
    weights = weights_for(draft)
    best = weights.base + sum(
        weights.features.get(name, 0.0) * value
        for name, value in features_of(draft, sentences).items()
        if name not in BY_PARTIES
    )
    best += sum(max(0.0, weights.features.get(name, 0.0)) for name in sorted(BY_PARTIES))
    return not is_doubtful(draft, _chance(best))


def weights_for(draft: Draft) -> Weights:
    """Return the weights for a draft: those of whole stories where the detector speaks."""
    return load_weights() if draft.odds is None else load_weights("en-whole")


def _chance(odds: float) -> float:
    return min(max(round(chance_of(odds), 2), LEAST), MOST)


def features_of(draft: Draft, sentences: Sequence[Sentence]) -> dict[str, float]:
    """Return what speaks for a draft or against it, by name; what is not there is left out.

    Args:
        draft: The settled draft.
        sentences: The story's sentences.
    """
    reading, modality = draft.reading, draft.modality
    sentence = sentences[reading.number]
    token = sentence.tokens[reading.trigger]
    above = [sentence.tokens[index].dep for index in ancestors(sentence, reading.trigger)]
    actor, recipient = draft.actor, draft.recipient
    before = sentence.text[: token.start - sentence.start]
    nominal = token.pos in NOMINAL
    found: dict[str, float] = {
        "frame weight": min(reading.weight, MOST_WEIGHT),
        "words": float(len(reading.words) - 1),
        "noun": nominal,
        "adjective": token.pos == "ADJ",
        "bare noun": nominal and not reading.slots,
        "definite": draft.definite,
        "passive slot": "subject" not in reading.slots and "object" in reading.slots,
        "depth": min(len(above), DEEP),
        "relative": token.dep in TOLD_APART or not TOLD_APART.isdisjoint(above),
        "adverbial": token.dep == "advcl" or "advcl" in above,
        "reported": modality.reported,
        "quoted": sum(before.count(quote) for quote in QUOTES) % 2,
        "lead": draft.lead,
        "actor unnamed": any(party.code in NOBODY_KNOWN for party in actor),
        "actor inferred": any(not party.text for party in actor)
        and actor[0].code not in NOBODY_KNOWN,
        "actor named": any(party.via in BY_NAME for party in actor),
        "actor in power": any(not ACTIVE.isdisjoint(party.sector) for party in actor),
        "actor civilian": draft.event not in CIVIL
        and any(party.sector == ("CVL",) for party in actor),
        "no recipient": not recipient and not reading.frame.reciprocal,
        "recipient named": any(party.via in BY_NAME for party in recipient),
        "no tense": modality.tense is None,
        "long sentence": len(sentence.tokens) > LONG_SENTENCE,
        "no place": draft.place is None,
        "with mode": bool(draft.modes),
        "reciprocal": reading.frame.reciprocal,
        draft.event: True,
    }
    found |= dict.fromkeys(draft.aux, 1.0)
    if draft.odds is not None:
        found["detector"] = draft.odds
        if is_detected(reading):
            found |= {"no frame": True, "detector without frame": draft.odds}
    return {name: float(value) for name, value in found.items() if value}


def is_doubtful(draft: Draft, confidence: float) -> bool:
    """Say whether a row of this confidence is too doubtful to be given out."""
    weights = weights_for(draft)
    if draft.odds is None or is_detected(draft.reading):
        return confidence < weights.floor
    doers = sum(bool(party.text) for party in draft.actor)
    others = sum(bool(party.text) for party in draft.recipient)
    if doers and others and any(party.via in BY_NAME for party in draft.actor):
        return confidence < weights.named
    return confidence < (weights.told if doers + others > 1 and doers else weights.floor)


@lru_cache(maxsize=2)
def load_weights(name: str = "en") -> Weights:
    """Load the weights of a language.

    Args:
        name: ISO 639-1 code, with "-whole" behind it for those of whole stories.

    Raises:
        DataFileError: The file is wrong: the message names file, line and mend.
    """
    return read_weights(*text_of("confidence", name))


def read_weights(text: str, file: str) -> Weights:
    """Read weights from a file's text. Raises DataFileError as `load_weights` does."""
    known = {*FEATURES, *BY_DETECTOR, *load_codebook().types}
    numbers = {"base": 0.0, "floor": 0.0, "told": 0.0, "named": 0.0}
    features, numbers = read_features(text, file, known, numbers)
    return Weights(features, **numbers)
