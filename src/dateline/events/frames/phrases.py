"""What a slot's filler is, for the lexicon's classes: its words, and the party it names."""

import re
from typing import Protocol

from msgspec.structs import replace

from dateline.events.frames.nominal import who_hosts
from dateline.events.frames.slots import Slots, add_preposition
from dateline.events.lexicon.lexicon import CORE_SLOTS
from dateline.events.words import listed
from dateline.grammar import PLURAL_TAGS, Sentence, conjuncts
from dateline.records import Entity


class WhoIsWho(Protocol):
    """What the coder asks of a cast: who a noun phrase is, who stands before a noun."""

    def focus_at(self, sentence_number: int, /) -> str:
        """Return the code of the country that the story is about there, empty if there is none."""
        ...

    def at(self, sentence_number: int, token_index: int, /) -> tuple[Entity, ...]:
        """Return who the noun phrase headed by a token is."""
        ...

    def modifiers(self, sentence_number: int, token_index: int, /) -> tuple[Entity, ...]:
        """Return the parties that stand before a noun."""
        ...

    def is_guess(self, entity: Entity, /) -> bool:
        """Say whether no word tells an entity's country, only what the story is about."""
        ...

    def is_bare_state(self, entity: Entity, /) -> bool:
        """Say whether an entity is a state, or a part of one, by its bare name."""
        ...

    def is_at_home(self, entity: Entity, /) -> bool:
        """Say whether an entity is, for want of words, of the country the story was filed from."""
        ...


COMPLEMENTS = frozenset({"acomp", "attr"})
CURRENCIES = frozenset("£$€¥₹")
AMOUNT = re.compile(r"[\d.,]*(m|mn|mln|bn|bln|tn|k)")
UNITS = {
    "k": "thousand",
    "m": "million",
    "mn": "million",
    "mln": "million",
    "bn": "billion",
    "bln": "billion",
    "tn": "trillion",
}
MODIFIERS = ("poss", "compound", "amod", "nmod")


def head_words(sentence: Sentence, index: int) -> tuple[str, ...]:
    """Return the words a filler goes by: its lemma, two-word phrases, and through "of" if hollow.

    "a number of new peace deals" goes by number, deal, "peace deal" and "new deal".
    """
    token = sentence.tokens[index]
    words = [token.lemma]
    text = token.text.lower()
    if text != token.lemma:
        words.append(text)
    if token.tag == "NNPS":
        # "Rockets landed": a sentence's first word is taken for a name.
        words.append(text.removesuffix("s"))
    if "-" in text:
        # "Court-martials" are listed as "court-martial".
        words.append(text.removesuffix("s"))
    joined = _joined_by_a_hyphen(sentence, index)
    if joined:
        words.extend((f"{joined}{token.lemma}", f"{joined}{text}"))
    if token.pos == "NUM" and not any(
        _has_currency(sentence, child) for child in sentence.children[index]
    ):
        words.append("people")
    elif _is_person(sentence, index):
        words.append("person")
    for child in sentence.children[index]:
        label = sentence.tokens[child].dep
        if label in MODIFIERS:
            words.append(f"{sentence.tokens[child].lemma} {token.lemma}")
            before = _joined_by_a_hyphen(sentence, child)
            if before or sentence.tokens[child].tag == "VBG":
                # "A fact-finding team" is listed as it is written.
                words.append(f"{before}{sentence.tokens[child].text.lower()} {token.lemma}")
        elif token.lemma == "be" and label in COMPLEMENTS:
            # "ruled that the plan was unlawful"
            words.append(f"be {sentence.tokens[child].lemma}")
        elif label == "neg":
            # "voted not to attend"
            words.append("not")
        if _has_currency(sentence, child):
            words.extend(("money", *_amount(text)))
    hollow = (
        token.lemma in listed("transparent")
        or token.pos in {"NUM", "PRON", "DET"}
        or "money" in words
    )
    for inner in sentence.behind(index, "of"):
        words.append(f"{token.lemma} of {sentence.tokens[inner].lemma}")
        if hollow:
            words.extend(head_words(sentence, inner))
    return tuple(words)


def _has_currency(sentence: Sentence, child: int) -> bool:
    """Say whether a currency's sign, or the figure behind one ("$750 m"), hangs on a word."""
    token = sentence.tokens[child]
    return token.text in CURRENCIES or (
        token.dep == "nummod"
        and any(sentence.tokens[sign].text in CURRENCIES for sign in sentence.children[child])
    )


def _amount(text: str) -> tuple[str, ...]:
    """Return what "7bn" and the "m" of "750m" stand for behind a currency's sign."""
    unit = AMOUNT.fullmatch(text)
    return (UNITS[unit.group(1)],) if unit else ()


def _joined_by_a_hyphen(sentence: Sentence, index: int) -> str:
    """Return what a hyphen joins to a word, with the hyphen: "ill-" of "ill-advised"."""
    if index < 2 or sentence.tokens[index - 1].text != "-":
        return ""
    first, hyphen = sentence.tokens[index - 2], sentence.tokens[index - 1]
    whole = first.end == hyphen.start and hyphen.end == sentence.tokens[index].start
    return f"{first.text.lower()}-" if whole else ""


def _is_person(sentence: Sentence, index: int) -> bool:
    """Say whether a word stands for somebody whatever it means: "she", "the 36-year-old"."""
    token = sentence.tokens[index]
    if token.tag == "PRP":
        return token.lemma not in {"it", "itself"}
    return token.lemma == "old" and any(
        sentence.tokens[child].lemma == "year"
        for child in sentence.dependents(index, "npadvmod", "nmod", "compound")
    )


def parties_of(cast: WhoIsWho, number: int, sentence: Sentence, index: int) -> tuple[Entity, ...]:
    """Return who the phrase headed by token `index` is, looking through "dozens of"."""
    token = sentence.tokens[index]
    direct = cast.at(number, index)
    if direct:
        shared = token.tag in PLURAL_TAGS and len(direct) == 1
        return _shared(cast, number, sentence, index, direct[0]) if shared else direct
    if token.lemma in listed("transparent") or token.pos in {"NUM", "PRON", "DET"}:
        for inner in sentence.behind(index, "of", "from"):
            found = parties_of(cast, number, sentence, inner)
            if found:
                return found
    return _named_beside(cast, number, sentence, index) or _predicated(
        cast, number, sentence, index
    )


def _named_beside(
    cast: WhoIsWho, number: int, sentence: Sentence, index: int
) -> tuple[Entity, ...]:
    """Return who an apposition says a phrase is ("the three allies – Chad, Mali and Niger –")."""
    return tuple(
        party
        for named in sentence.dependents(index, "appos")
        for member in conjuncts(sentence, named)
        for party in cast.at(number, member)
    )


def _predicated(cast: WhoIsWho, number: int, sentence: Sentence, index: int) -> tuple[Entity, ...]:
    """Return who a predicate noun is said to be ("X was one of the sources they asked")."""
    token = sentence.tokens[index]
    way = sentence.tokens[token.head]
    verb = way
    if token.dep == "pobj" and way.lemma in {"of", "among"}:
        # "Chad is one of the states, or among the states, that recognised it".
        token, verb = (
            (sentence.tokens[way.head], sentence.tokens[sentence.tokens[way.head].head])
            if way.lemma == "of"
            else (way, sentence.tokens[way.head])
        )
    if token.dep not in {"attr", "prep"} or verb.lemma not in listed("being-somebody"):
        return ()
    return tuple(
        party
        for subject in sentence.dependents(verb.index, "nsubj")
        for party in cast.at(number, subject) or _named_before(cast, number, sentence, subject)
    )


def _named_before(
    cast: WhoIsWho, number: int, sentence: Sentence, index: int
) -> tuple[Entity, ...]:
    """Return the parties that a noun is called by ("the Wagner group")."""
    return tuple(
        party
        for child in sentence.dependents(index, "compound")
        for party in cast.at(number, child)
    )


def _shared(
    cast: WhoIsWho, number: int, sentence: Sentence, index: int, first: Entity
) -> tuple[Entity, ...]:
    """Spread a plural over the countries it belongs to ("the leaders of Kenya and Uganda")."""
    found = [first]
    for preposition in sentence.dependents(index, "prep"):
        if sentence.tokens[preposition].lemma not in {"of", "from"}:
            continue
        owners = [
            owner
            for inner in sentence.dependents(preposition, "pobj")
            for member in conjuncts(sentence, inner)
            for owner in cast.at(number, member)
        ]
        if any(owner.code == first.code for owner in owners):
            found.extend(
                replace(
                    first,
                    code=owner.code,
                    name=owner.name,
                    start=owner.start,
                    end=owner.end,
                    text=owner.text,
                    id=None,
                    wikidata=None,
                )
                for owner in owners
                if owner.code != first.code
            )
    return tuple(found)


def fillers_of(slots: Slots, sentence: Sentence, slot: str) -> list[int]:
    """Return what fills a slot; for a preposition also what hangs on the object by it.

    "signed a pact with Mali" and "shared intelligence with Egypt" are parsed either way.
    """
    fillers = slots.get(slot, [])
    if fillers or slot in CORE_SLOTS:
        return fillers
    return hanging_on_objects(slots, sentence).get(slot, [])


def hanging_on_objects(slots: Slots, sentence: Sentence) -> Slots:
    """Return what hangs by prepositions on the objects and complements of a clause."""
    found: Slots = {}
    for name in ("object", "complement", "of"):
        for filler in slots.get(name, []):
            for preposition in sentence.dependents(filler, "prep", "agent"):
                add_preposition(sentence, preposition, found)
            for held in sentence.dependents(filler, "amod"):
                for host in who_hosts(sentence, held):
                    found.setdefault("by", []).append(host)
            for child in sentence.dependents(filler, "acl", "relcl"):
                if _is_owners_own_act(sentence, filler, child):
                    continue
                for preposition in sentence.dependents(child, "prep"):
                    add_preposition(sentence, preposition, found)
    return found


def _is_owners_own_act(sentence: Sentence, noun: int, clause: int) -> bool:
    """Say whether a noun's infinitive tells what its owner would do ("Mali's plan to leave Togo").

    What others have to do with the noun, they have to do with its owner.
    """
    return sentence.tokens[clause].tag == "VB" and any(
        sentence.tokens[owner].pos != "PRON" for owner in sentence.dependents(noun, "poss")
    )
