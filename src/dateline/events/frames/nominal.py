"""The slots of nouns and adjectives that name events, their light verbs' too."""

from dateline.events.frames.clauses import collect
from dateline.events.frames.filling import Slots, add, add_preposition
from dateline.events.frames.shared_slots import verb_slots
from dateline.events.lexicon.classes import slot_words
from dateline.events.words import listed
from dateline.grammar import HYPHENS, PAST_TAGS, VERBAL, Sentence

WHILE = frozenset({"on", "during"})
SHORT = 2
"""Words as short that are no names: "Al-" and "El-" open one."""


def noun_slots(sentence: Sentence, index: int) -> Slots:
    """Return the slots of the noun at token `index`: its own phrases and its light verb's."""
    slots: Slots = {}
    for child in sentence.children[index]:
        token = sentence.tokens[child]
        match token.dep:
            case "compound" if _is_a_topic(sentence, index, child):
                pass
            case "compound" if _is_where_to(sentence, index, child):
                add(slots, "where", sentence, child)
            case "poss" | "compound" | "amod" | "nmod" | "nummod":
                add(slots, "owner", sentence, child)
                slots.setdefault("pair", []).extend(pair_before(sentence, child))
                if sentence.tokens[index].lemma in listed("meetings"):
                    for host in who_hosts(sentence, child):
                        add(slots, "by", sentence, host)
            case "prep":
                add_preposition(sentence, child, slots)
            case "agent":
                for filler in sentence.dependents(child, "pobj"):
                    add(slots, "by", sentence, filler)
            case "acl" if token.tag in PAST_TAGS and not sentence.dependents(child, "mark"):
                inner: Slots = {}
                collect(sentence, child, inner)
                if sentence.tokens[child].lemma in slot_words()["CARRYING-PARTICIPLE"]:
                    for name in ("subject", "on", "against", "by", "in"):
                        if name in inner:
                            slots.setdefault(name, []).extend(inner[name])
                    if sentence.dependents(child, "agent") and "subject" in inner:
                        # "the strike called by miners": the participle's doer is the noun's.
                        slots.setdefault("by", []).extend(inner["subject"])
            case "acl" | "relcl":
                slots.setdefault("clause", []).append(child)
                if token.tag == "VB":
                    # "it is time for the king to go"
                    slots.setdefault("infinitive", []).append(child)
            case "appos":
                slots.setdefault("apposition", []).append(child)
            case _:
                pass
    if not slots.get("pair", ()):
        slots.pop("pair", None)
    _fill_from_light_verb(sentence, index, slots)
    if "subject" not in slots and not _is_owned(sentence, slots):
        _fill_from_traveller(sentence, index, slots)
    if "by" in slots and "subject" not in slots:
        slots["subject"] = list(slots["by"])
    return slots


def pair_before(sentence: Sentence, last: int) -> list[int]:
    """Return the two names that a hyphen joins before a noun: "the Iran-Oman talks".

    Args:
        sentence: The sentence.
        last: The second name, or its last word.
    """
    tokens = sentence.tokens
    for hyphen in sentence.dependents(last, "punct"):
        if tokens[hyphen].text not in HYPHENS or not 0 < hyphen < last:
            continue
        first = tokens[hyphen - 1]
        between = tokens[hyphen + 1 : last]
        whole = first.head == last or first.head in {one.index for one in between}
        named = all(one.text[:1].isupper() for one in (first, *between, tokens[last]))
        if whole and named and (len(first.text) > SHORT or first.text.isupper()):
            return [first.index, last]
    return []


def who_hosts(sentence: Sentence, held: int) -> list[int]:
    """Return who is said before a meeting to hold it: "a Russian-sponsored conference".

    Args:
        sentence: The sentence.
        held: The word before the meeting that says that it is held.
    """
    token = sentence.tokens[held]
    if token.dep != "amod" or token.tag != "VBN" or token.lemma not in listed("hosting"):
        return []
    return sentence.dependents(held, "npadvmod", "amod", "compound", "nmod")


def _is_owned(sentence: Sentence, slots: Slots) -> bool:
    """Say whether a noun has an owner, and not only words like "official" or "three-day"."""
    return any(
        sentence.tokens[one].dep == "poss" or sentence.tokens[one].text[:1].isupper()
        for one in slots.get("owner", [])
    )


def _is_a_topic(sentence: Sentence, index: int, child: int) -> bool:
    """Say whether a noun before talks is what they are about: hostages hold no hostage talks."""
    meeting, topic = sentence.tokens[index], sentence.tokens[child]
    return meeting.lemma in listed("meetings") and topic.lemma in listed("topics-of-talks")


def _is_where_to(sentence: Sentence, index: int, child: int) -> bool:
    """Say whether a name before a visit with an owner is where it goes ("Modi's Kenya visit")."""
    visit, name = sentence.tokens[index], sentence.tokens[child]
    return (
        visit.lemma in listed("visits")
        and name.pos == "PROPN"
        and any(one < child for one in sentence.dependents(index, "poss"))
    )


def _fill_from_traveller(sentence: Sentence, index: int, slots: Slots) -> None:
    """Give a visit its visitor ("the envoy, on a visit to Oslo, praised", "said on a trip")."""
    token = sentence.tokens[index]
    way = sentence.tokens[token.head]
    if token.lemma not in listed("visits") or token.dep != "pobj" or way.lemma not in WHILE:
        return
    above = sentence.tokens[way.head]
    if above.pos in VERBAL:
        slots.setdefault("subject", []).extend(
            verb_slots(sentence, above.index, 1).get("subject", [])
        )
    elif above.dep in {"nsubj", "nsubjpass"}:
        add(slots, "subject", sentence, above.index)


def light_verb_of(sentence: Sentence, index: int) -> int | None:
    """Return the verb that carries the noun at token `index` as its event ("held talks").

    Source:
        Light-verb constructions as in PropBank's guidelines, here by a closed list of verbs.
    """
    words = slot_words()
    token = sentence.tokens[index]
    if token.dep == "conj" and sentence.tokens[token.head].pos not in VERBAL:
        return light_verb_of(sentence, token.head)
    head = sentence.tokens[token.head]
    if token.dep == "pobj" and head.dep == "prep":
        verb = sentence.tokens[head.head]
        joins = f"{verb.lemma} {head.lemma}" in words["LIGHT-PREPOSITION"]
        if not joins and verb.lemma == "part" and head.lemma == "in":
            return verb.head
        return verb.index if joins else None
    if token.dep in {"dobj", "nsubjpass"} and head.lemma in words["LIGHT-VERB"]:
        return head.index
    if token.dep in {"attr"} and head.lemma == "be":
        return head.index
    return None


def _fill_from_light_verb(sentence: Sentence, index: int, slots: Slots) -> None:
    verb = light_verb_of(sentence, index)
    if verb is None:
        return
    outer = _with_the_engaged(sentence, verb, verb_slots(sentence, verb, 1))
    lemma = sentence.tokens[verb].lemma
    doer = "object" if lemma in slot_words()["REVERSED-LIGHT-VERB"] else "subject"
    for name, fillers in outer.items():
        if name == "subject":
            if index not in fillers:
                slots.setdefault(doer, list(fillers))
        elif name not in {"object", "clause", "complement"}:
            slots.setdefault(name, []).extend(
                filler
                for filler in fillers
                if filler != index and filler not in slots.get(name, [])
            )


def _with_the_engaged(sentence: Sentence, verb: int, slots: Slots) -> Slots:
    """Give a verb's slots their doer where it is "engaged in", "embroiled in", "locked in"."""
    token = sentence.tokens[verb]
    if token.tag != "VBN" or token.lemma not in slot_words()["ENGAGED"]:
        return slots
    if "object" in slots and "subject" not in slots:
        return {**slots, "subject": slots["object"]}
    above = verb_slots(sentence, token.head, 1) if token.dep == "acomp" else {}
    return {**slots, "subject": above["subject"]} if "subject" in above else slots


def adjective_slots(sentence: Sentence, index: int) -> Slots:
    """Return the slots of the adjective at token `index`."""
    slots: Slots = {}
    token = sentence.tokens[index]
    for child in sentence.dependents(index, "prep"):
        add_preposition(sentence, child, slots)
    for child in sentence.dependents(index, "xcomp", "ccomp"):
        slots.setdefault("clause", []).append(child)
        if sentence.tokens[child].tag == "VB":
            slots.setdefault("infinitive", []).append(child)
    if token.dep in {"acomp", "oprd"}:
        outer = verb_slots(sentence, token.head, 1)
        if "subject" in outer:
            slots["subject"] = list(outer["subject"])
    elif token.dep == "amod":
        add(slots, "subject", sentence, token.head)
    else:
        # A headline's "Canada ready to help": the adjective is the predicate.
        for child in sentence.dependents(index, "nsubj"):
            add(slots, "subject", sentence, child)
    return slots
