"""What a story has spoken of so far: the parties in their order, and how present each is."""

import msgspec

from dateline.actors.words import words
from dateline.grammar import OUTSIDE_NOUN_PHRASE, VERBAL, Sentence, Token
from dateline.records import Entity

WEIGHTS = {
    "nsubj": 3.0,
    "nsubjpass": 3.0,
    "agent": 2.5,
    "ROOT": 2.0,
    "dobj": 2.0,
    "dative": 2.0,
    "poss": 2.0,
    "attr": 1.5,
    "appos": 1.5,
    "pobj": 1.3,
    "compound": 0.7,
    "amod": 0.7,
    "nmod": 0.7,
    "npadvmod": 0.5,
}
BEFORE_A_NOUN = frozenset({"amod", "compound", "nmod"})
# Sectors of public life: whose they are tells the countries that a story is about.
PUBLIC = frozenset("GOV MIL COP JUD LEG SPY REB PRM OPP PTY ELI".split())
# Sorts of parties that stand together under a name.
BODIES = frozenset({"organisation", "group", "company", "body"})


class Found(msgspec.Struct, frozen=True):
    """Who a noun phrase is, what sort of party that is, and whether it is many."""

    entities: tuple[Entity, ...]
    sort: str
    many: bool = False
    term: str = ""


NOBODY = Found((), "")


class Party(msgspec.Struct, frozen=True):
    """One mention of a party in the story; `codes` are those of its entities, each once."""

    sentence: int
    token: int
    found: Found
    weight: float
    verb: int
    subject: bool
    dependency: str
    codes: tuple[str, ...]
    place: bool = False


def is_private_person(token: Token) -> bool:
    """Say whether a noun is somebody who may be anywhere: whose police are meant it does not tell.

    Args:
        token: The noun: a tourist, nurses.
    """
    private = words("private-persons")
    return token.lemma in private or token.text.lower() in private


def tells_of_somebody(sentence: Sentence, party: Party) -> bool:
    """Say whether a state is named only for what a private person is: "a Swiss nurse".

    Args:
        sentence: The sentence.
        party: A mention in it.
    """
    whose = sentence.tokens[sentence.tokens[party.token].head]
    return party.dependency in BEFORE_A_NOUN and is_private_person(whose)


def codes_within(found: Found) -> tuple[str, ...]:
    """Return the codes of the entities of a noun phrase, each once."""
    return tuple(dict.fromkeys([entity.code for entity in found.entities]))


def phrase_first(sentence: Sentence, index: int) -> int:
    """Return the first token of the noun phrase headed by a token, clauses left out."""
    first = index
    for child in sentence.children[index]:
        if child >= index:
            break
        if sentence.tokens[child].dep not in OUTSIDE_NOUN_PHRASE:
            first = min(first, phrase_first(sentence, child))
    return first


def governing_verb(sentence: Sentence, index: int) -> int:
    """Return the verb whose clause a token stands in, or -1."""
    token = sentence.tokens[index]
    while token.head != token.index:
        token = sentence.tokens[token.head]
        if token.pos in VERBAL:
            return token.index
    return token.index if token.pos in VERBAL else -1


def clause_subjects(sentence: Sentence, verb: int) -> list[int]:
    """Return the subject tokens of a verb, its own or those it shares with the verbs above it."""
    tokens = sentence.tokens
    while verb >= 0:
        subjects = sentence.dependents(verb, "nsubj", "nsubjpass")
        if subjects:
            return subjects
        token = tokens[verb]
        if token.dep not in {"xcomp", "conj", "advcl", "pcomp", "prep", "acl"}:
            return []
        if token.head == verb:
            return []
        if token.dep == "acl":
            return [token.head]
        verb = token.head if tokens[token.head].pos in VERBAL else governing_verb(sentence, verb)
    return []


def dependency_of(sentence: Sentence, index: int) -> str:
    """Return a token's label, a conjunct having that of the first it is joined to."""
    token = sentence.tokens[index]
    while token.dep in {"conj", "appos"} and token.head != token.index:
        token = sentence.tokens[token.head]
    return token.dep


def preposition_of(sentence: Sentence, index: int) -> str:
    """Return the preposition that a token or the first it is joined to hangs on, or nothing."""
    token = sentence.tokens[index]
    while token.dep in {"conj", "appos"} and token.head != token.index:
        token = sentence.tokens[token.head]
    if token.dep != "pobj":
        return ""
    return sentence.tokens[token.head].lemma
