"""What a noun phrase calls a relation: its kind, its name, the words that tell it from others."""

from collections.abc import Iterator

import msgspec

from dateline.actors import Cast, Register
from dateline.grammar import PLURAL_TAGS, UNDERGOING, Sentence, noun_phrase, subtree
from dateline.ledger.parties import party_key
from dateline.ledger.patterns import Instrument, Patterns
from dateline.records import Entity

POINTING = frozenset({"the", "this", "that", "these", "those", "its", "their", "both", "his"})
BEFORE_NOUN = ("amod", "compound", "nmod", "poss")
PRONOUNS = frozenset({"it", "they"})
STANDING_IN = frozenset({"PRON", "DET", "NUM", "PROPN"})
BRANCHES = frozenset(
    "relcl acl appos conj cc punct advcl ccomp parataxis preconj prep nummod det predet".split()
)
SMALL = frozenset({"of", "the", "on", "for", "and", "in", "to"})


class Named(msgspec.Struct, frozen=True):
    """A noun phrase that names a relation.

    `token` is its head; `label` its words without number and article; `name` its proper name, if
    it has one; `words` what tells it from others of its kind; `entity` the mission or force that
    the register knows it for; `pointing` says that it takes up something told before,
    `taken_up` that it tells nothing else ("it", "the operation").
    """

    pattern: Instrument
    token: int
    label: str
    name: str | None
    words: frozenset[str]
    domain: str | None
    entity: Entity | None
    pointing: bool
    plural: bool
    taken_up: bool = False


def instruments_at(
    patterns: Patterns,
    cast: Cast,
    register: Register,
    number: int,
    sentence: Sentence,
    index: int,
) -> Iterator[Named]:
    """Yield every relation that the noun phrase headed by a token may name, in the files' order.

    Args:
        patterns: The ledger's patterns.
        cast: Who is who in the story.
        register: The register; it knows missions.
        number: The sentence's number.
        sentence: The sentence.
        index: The head.
    """
    token = sentence.tokens[index]
    before = _before(sentence, index)
    entities = cast.at(number, index)
    for pattern in patterns.instruments:
        entity = _entity_for(pattern, entities, register)
        if pattern.refused & before:
            continue
        stands_in = token.pos in STANDING_IN and entity is not None
        pronoun = token.lemma in PRONOUNS and token.dep in UNDERGOING
        if token.lemma not in pattern.nouns and not stands_in and not pronoun:
            continue
        pointing = bool(before & POINTING) or token.pos in {"PRON", "DET"}
        if pattern.must and not pattern.must & before and not pronoun:
            continue
        sure = pattern.bare or entity is not None or bool(pattern.modifiers & before)
        if not sure and not pointing:
            continue
        yield Named(
            pattern,
            index,
            _label(sentence, index),
            entity.name if entity and pattern.mission else _proper_name(sentence, index, register),
            _telling(patterns, cast, number, sentence, index),
            _domain(patterns, before, entity),
            entity,
            pointing,
            token.tag in PLURAL_TAGS,
            pronoun or not sure,
        )


def _entity_for(
    pattern: Instrument, entities: tuple[Entity, ...], register: Register
) -> Entity | None:
    for entity in entities:
        if pattern.mission and entity.id is not None:
            number = register.by_id.get(entity.id)
            if number is not None and register.entries[number].kind == "mission":
                return entity
        if pattern.sectors and pattern.sectors.intersection(entity.sector[:2]):
            return entity
    return None


def _before(sentence: Sentence, index: int) -> set[str]:
    """Return the words before a noun that belong to it, lower case: lemma and form."""
    found: set[str] = set()
    for child in sentence.children[index]:
        token = sentence.tokens[child]
        if child < index and token.dep not in {"punct", "cc", "nsubj"}:
            for inner in subtree(sentence, child):
                word = sentence.tokens[inner]
                found.update((word.lemma, word.text.lower()))
    if sentence.tokens[index].dep == "conj":
        return found
    return found


def _label(sentence: Sentence, index: int) -> str:
    """Return a noun's words without what counts, points or possesses before it."""
    first = index
    for place in range(index - 1, -1, -1):
        token = sentence.tokens[place]
        if place not in subtree(sentence, index, BRANCHES) and token.dep != "punct":
            break
        if token.dep in {"case", "poss", "det"} or (token.pos == "PUNCT" and token.text != "-"):
            break
        first = place if token.dep != "punct" else first
    start = sentence.tokens[first].start - sentence.start
    return sentence.text[start : sentence.tokens[index].end - sentence.start]


def _proper_name(sentence: Sentence, index: int, register: Register) -> str | None:
    """Return the capitalised phrase around a noun ("Treaty of Lhosar"); no mere party's name."""
    token = sentence.tokens[index]
    if not token.text[0].isupper() or (index == 0 and token.pos != "PROPN"):
        return None
    start, end = noun_phrase(sentence, index)
    text = sentence.text[start - sentence.start : end - sentence.start]
    words = [word for word in text.split() if word]
    while words and not words[0][0].isupper():
        words.pop(0)
    last = max((place for place, word in enumerate(words) if word[0].isupper()), default=-1)
    words = words[: last + 1]
    if any(not word[0].isupper() and word not in SMALL for word in words):
        return None
    name = " ".join(words).removeprefix("The ")
    if len(name.split()) < 2 or any(hit.spelling == name for hit in register.find(name)):
        return None
    return name


def _telling(
    patterns: Patterns, cast: Cast, number: int, sentence: Sentence, index: int
) -> frozenset[str]:
    """Return the words before a noun that tell it from others: no party, number or plain word."""
    found = set()
    for child in sentence.dependents(index, *BEFORE_NOUN):
        token = sentence.tokens[child]
        if cast.at(number, child) and token.pos == "PROPN":
            continue
        if token.dep == "poss" or token.lemma in patterns.words["PLAIN"]:
            continue
        if any(
            entity.start <= token.start < entity.end for entity in cast.modifiers(number, index)
        ):
            continue
        if token.lemma.isalpha():
            found.add(token.lemma)
    return frozenset(found)


def _domain(patterns: Patterns, before: set[str], entity: Entity | None) -> str | None:
    if entity is not None and entity.sector:
        if "MIL" in entity.sector or "PRM" in entity.sector:
            return "military"
        if {"COP", "GOV"} & set(entity.sector):
            return "civilian"
    for name, words in patterns.words.items():
        if name.startswith("DOMAIN-") and words & before:
            return name.removeprefix("DOMAIN-").lower()
    return None


def sent_or_hosted(named: Named | None, role: str, register: Register) -> list[Entity]:
    """Return who sends a registered mission, or where it is; the register knows."""
    if named is None or named.entity is None or named.entity.id is None:
        return []
    number = register.by_id.get(named.entity.id)
    if number is None or register.entries[number].kind != "mission":
        return []
    entry = register.entries[number]
    if role == "host":
        return [
            msgspec.structs.replace(
                named.entity, name=register.state_name(code), code=code, sector=(), id=None
            )
            for code in (entry.host or "").split()
        ]
    if role == "sender":
        above = register.by_id.get(entry.parent or "")
        name = register.entries[above].name if above is not None else named.entity.name
        if above is None and party_key(named.entity) in register.states:
            name = register.state_name(named.entity.code)
        return [
            msgspec.structs.replace(named.entity, name=name, sector=(), id=entry.parent or None)
        ]
    return []
