"""What is asked for, refused or threatened tells the mode, where its frame does not.

The words stand in `data/lexicon/LANGUAGE/matters.txt`, a class for each mode.

Source:
    Codebook, REQUEST, REJECT, THREATEN, modes.
"""

from collections.abc import Iterator
from functools import lru_cache

from dateline.datafiles import data_folder
from dateline.events.frames.reading import Reading
from dateline.events.lexicon.classes import Classes, read_classes, slot_words
from dateline.grammar import Sentence

CLAUSES = ("clause", "infinitive", "obligation")
NOUNS = ("for", "to", "on", "with", "object")
BELOW_VERB = ("dobj", "acomp", "xcomp", "ccomp")
BELOW_NOUN = ("acl", "relcl", "compound", "xcomp")
DEPTH = 3
ASKED = ("MEET", "YIELD", "ASSIST")
"""Classes of what is asked for or refused, each called as its mode."""
SAYING_LITTLE = frozenset({(), ("change",)})
"""Modes of a demand or refusal beside which its matter may say more."""
THREATS = (
    ("THREAT-VIOLENCE", "violence"),
    ("THREAT-ARREST", "arrest"),
    ("THREAT-EXPEL", "expel"),
    ("THREAT-RESTRICT", "restrict"),
)


@lru_cache(maxsize=4)
def _matters(language: str = "en") -> Classes:
    return read_classes(data_folder() / "lexicon" / language, ("matters.txt",))


def mode_of_matter(
    event: str, modes: tuple[str, ...], reading: Reading, sentence: Sentence
) -> tuple[str, ...]:
    """Return the modes of a demand, refusal or threat by what it is about.

    Args:
        event: The event's type.
        modes: The modes that are known; a refusal without any is a denial and stays one.
        reading: The frame on its clause.
        sentence: Its sentence.

    Returns:
        The mode of the first word that tells one; those known, where none does.
    """
    if event == "REQUEST" or (event == "REJECT" and modes):
        return _asked(modes, reading, sentence)
    if event == "THREATEN" and reading.clause is None:
        return _threatened(modes, reading, sentence)
    return modes


def _asked(modes: tuple[str, ...], reading: Reading, sentence: Sentence) -> tuple[str, ...]:
    matters = _matters()
    for words in _matter(reading, sentence):
        if not words.isdisjoint(matters["CHANGE"]):
            return ("change",)
        told = (name.lower() for name in ASKED if not words.isdisjoint(matters[name]))
        mode = next(told, None)
        if mode is not None:
            return (mode,) if mode == "meet" or modes in SAYING_LITTLE else modes
    return modes


def _threatened(modes: tuple[str, ...], reading: Reading, sentence: Sentence) -> tuple[str, ...]:
    matters, lands = _matters(), slot_words()
    if any(
        not lands["STRIKERS"].isdisjoint(_words(sentence, index))
        for index in reading.slots.get("subject", [])
    ):
        # No mode fits a threatened strike of workers (codebook/cameo.txt).
        return modes
    for start in _starts(reading):
        deed = _words(sentence, start)
        things = [
            _words(sentence, index)
            for index in _below(sentence, start, ("dobj", "nsubjpass", "xcomp"))
        ]
        names = any(
            sentence.tokens[index].pos == "PROPN" for index in sentence.dependents(start, "dobj")
        )
        if not deed.isdisjoint(lands["TAKING-LAND"]):
            on_land = names or any(not words.isdisjoint(lands["LAND"]) for words in things)
            return ("territory",) if on_land else modes
        cut = not deed.isdisjoint(matters["CUTTING"])
        of_ties = [deed, *things] if cut or not _is_verb(sentence, start) else [deed]
        if any(not words.isdisjoint(matters["THREAT-RELATIONS"]) for words in of_ties):
            return ("relations",)
        for words in (deed, *things):
            for name, mode in THREATS:
                if not words.isdisjoint(matters[name]):
                    return (mode,)
    return modes


def _matter(reading: Reading, sentence: Sentence) -> Iterator[frozenset[str]]:
    """Yield the words of what is asked for or refused, the highest in the tree first."""
    waiting = [(index, 0) for index in _starts(reading)]
    if not _clauses(reading):
        # "rejected calls to pull out": the parser may hang what is called for on the refusal.
        waiting += [
            (clause, DEPTH - 1)
            for clause in sentence.dependents(reading.trigger, "advcl")
            if sentence.dependents(clause, "aux")
        ]
    while waiting:
        index, depth = waiting.pop(0)
        words = _words(sentence, index)
        yield words
        if depth == DEPTH:
            continue
        if _is_verb(sentence, index):
            if words.isdisjoint(_matters()["OF-THEIR-OBJECT"]):
                continue
            labels = BELOW_VERB
        elif words.isdisjoint(_matters()["CARRIERS"]):
            continue
        else:
            labels = BELOW_NOUN
        waiting += [(below, depth + 1) for below in _below(sentence, index, labels)]


def _clauses(reading: Reading) -> list[int]:
    return [index for name in CLAUSES for index in reading.slots.get(name, [])]


def _starts(reading: Reading) -> list[int]:
    found = _clauses(reading) or [i for name in NOUNS for i in reading.slots.get(name, [])]
    return list(dict.fromkeys(found))


def _below(sentence: Sentence, index: int, labels: tuple[str, ...]) -> list[int]:
    behind = [
        below
        for preposition in sentence.dependents(index, "prep", "agent")
        for below in sentence.dependents(preposition, "pobj", "pcomp")
    ]
    return [*sentence.dependents(index, *labels), *behind]


def _words(sentence: Sentence, index: int) -> frozenset[str]:
    """Return a word, its lemma, and that with its particle or the noun before it."""
    lemma = sentence.tokens[index].lemma.lower()
    parts = sentence.dependents(index, "prt", "prep", "advmod")
    before = sentence.dependents(index, "compound")
    return frozenset(
        {
            sentence.tokens[index].text.lower(),
            lemma,
            *(f"{lemma} {sentence.tokens[part].lemma}" for part in parts),
            *(f"{sentence.tokens[part].lemma} {lemma}" for part in before),
        }
    )


def _is_verb(sentence: Sentence, index: int) -> bool:
    return sentence.tokens[index].tag.startswith("V")
