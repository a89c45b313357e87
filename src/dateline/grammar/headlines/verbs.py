"""The verbs of headlines by their forms, from `data/grammar/headlines.txt`."""

from functools import lru_cache
from typing import NamedTuple

from dateline.datafiles import data_folder, read_paragraphs

OF_STATES = ("in-state", "errand", "purpose", "disposed", "happening")


class Verb(NamedTuple):
    """What a form of the present is of; `noun_like` where one of its forms is mostly a noun's."""

    lemma: str
    past: str
    participle: str
    noun_like: bool


class HeadlineVerbs(NamedTuple):
    """Verbs by their forms of the present, and lemmas by participles that are passives alone.

    `third_person` are those of the forms that end in -s.

    `states` are a preposition and a noun each, `errands`, `purposes`, `disposed` and `happening`
    words: see the file.
    """

    present: dict[str, Verb]
    third_person: frozenset[str]
    passive: dict[str, str]
    states: frozenset[str]
    errands: frozenset[str]
    purposes: frozenset[str]
    disposed: frozenset[str]
    happening: frozenset[str]


@lru_cache(maxsize=1)
def headline_verbs() -> HeadlineVerbs:
    """Load the verbs of headlines.

    Raises:
        DataFileError: The file is wrong.
    """
    file = data_folder() / "grammar" / "headlines.txt"
    words: dict[str, list[str]] = {
        key: [] for key in ("clear", "plural", "past", "participle", "active", *OF_STATES)
    }
    for paragraph in read_paragraphs(file.read_text(encoding="utf-8"), "grammar/headlines.txt"):
        for field in paragraph.fields:
            if field.key not in words:
                known = ", ".join(words)
                raise paragraph.fault(
                    field.key, f"unknown key {field.key!r}", f"use one of {known}"
                )
            words[field.key] += [part.strip() for part in field.value.split("|")]
    irregular = dict(pair.split() for pair in words["past"])
    participles = irregular | dict(pair.split() for pair in words["participle"])
    forms: dict[str, Verb] = {}
    passive: dict[str, str] = {}
    for kind in ("clear", "plural"):
        for lemma in words[kind]:
            past = irregular.get(lemma, _past(lemma))
            participle = participles.get(lemma, past)
            verb = Verb(lemma, past, participle, noun_like=kind == "plural")
            forms[lemma] = forms[_third_person(lemma)] = verb
            if lemma not in words["active"] and participle != lemma:
                passive[participle] = lemma
                if participle.endswith("lled"):
                    # "Canceled" is as good a spelling as "cancelled".
                    passive[f"{participle[:-3]}ed"] = lemma
    states, errands, purposes, disposed, happening = (frozenset(words[key]) for key in OF_STATES)
    third_person = frozenset(form for form, verb in forms.items() if form != verb.lemma)
    return HeadlineVerbs(
        forms, third_person, passive, states, errands, purposes, disposed, happening
    )


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return f"{lemma[:-1]}ied"
    double = (
        len(lemma) < 6
        and lemma[-1] in "bgnpt"
        and lemma[-2] in "aeiou"
        and lemma[-3] not in "aeiou"
    )
    return f"{lemma}{lemma[-1]}ed" if double else f"{lemma}ed"


def _third_person(lemma: str) -> str:
    if lemma.endswith(("s", "x", "ch", "sh", "z")):
        return f"{lemma}es"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return f"{lemma[:-1]}ies"
    return f"{lemma}s"
