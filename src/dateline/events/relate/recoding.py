"""What a clause's value comes to by where the pair stand in it: together, apart, one speaking."""

from collections.abc import Sequence

from msgspec.structs import replace

from dateline.events.coding.recoding import keeps_peace
from dateline.events.frames.slots import acts_as_verb, slots_of
from dateline.events.relate.clauses import ClauseReader, Value
from dateline.events.relate.parties import Party
from dateline.events.words import listed
from dateline.grammar import Sentence, subtree

WHOLE = frozenset({"PROTEST", "AID"})
COMPANY = ("subject", "with", "alongside", "between", "by")
DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
# What somebody says the other did is a charge where it is one of these, or arms somebody.
MISDEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "REJECT", "PROTEST"})
OWN = frozenset({"poss", "compound", "amod", "nmod"})


def settled(
    reader: ClauseReader,
    weapons: frozenset[str],
    sentence: Sentence,
    index: int,
    value: Value,
    pair: tuple[Party | None, Party | None],
) -> Value:
    """Return what a predicate's value comes to, seen who of the pair stands where in its clause.

    Args:
        reader: The values of the sentence.
        weapons: Words for arms.
        sentence: The sentence.
        index: The predicate.
        value: What its words come to.
        pair: Actor and recipient, as far as the sentence names them.
    """
    doer, other = pair
    value = _protested(reader, sentence, index, doer) or value
    value = _together(sentence, index, value, doer, other)
    if _is_charged(reader, weapons, sentence, index, doer, other):
        return Value("ACCUSE", value.weight, "allege", f"say + {value.said_by}", frame=False)
    turned = value.event == "THREATEN" and not value.frame
    if turned and _sends_help(sentence, index, other):
        return replace(value, event="AGREE", mode=None)
    if keeps_peace(value.event, index, sentence):
        return replace(value, event="AID", mode=None)
    return value


def _protested(
    reader: ClauseReader, sentence: Sentence, index: int, doer: Party | None
) -> Value | None:
    """Return the protest that a clause says the purpose of; what it demands is not coded again."""
    token = sentence.tokens[index]
    while token.dep in {"advcl", "xcomp", "conj", "acl", "dobj"} and token.head != token.index:
        token = sentence.tokens[token.head]
        found = reader.value(token.index)
        if found is not None and found.event in WHOLE:
            subject = slots_of(sentence, token.index).get("subject", [])
            return found if stands_under(subject, doer) else None
    return None


def _together(
    sentence: Sentence, index: int, value: Value, doer: Party | None, other: Party | None
) -> Value:
    """Make cooperation of a drill that both hold; one's own, whoever it is near, mobilises."""
    if value.event not in DEEDS | {"COOPERATE"} or other is None or doer is None:
        return value
    slots = slots_of(sentence, index)
    nouns = [index, *slots.get("object", [])]
    company = [
        filler
        for held in (slots, *(slots_of(sentence, noun) for noun in nouns[1:]))
        for name in COMPANY
        for filler in held.get(name, [])
    ]
    both = stands_under(company, other) and stands_under(company, doer)
    drills = any(sentence.tokens[i].lemma in listed("drills-of-two") for i in nouns)
    told = {sentence.tokens[child].lemma for noun in nouns for child in sentence.children[noun]}
    if (
        both
        and value.event in DEEDS
        and ((value.event == "MOBILIZE" and drills) or not told.isdisjoint(listed("joint")))
    ):
        return replace(value, event="COOPERATE", mode=None)
    if value.event == "COOPERATE" and drills and not both and told.isdisjoint(listed("joint")):
        return replace(value, event="MOBILIZE", mode=None)
    return value


def _is_charged(
    reader: ClauseReader,
    weapons: frozenset[str],
    sentence: Sentence,
    index: int,
    doer: Party | None,
    other: Party | None,
) -> bool:
    """Say whether the actor says that the recipient does something bad."""
    says = sentence.tokens[index].lemma in listed("saying-of-another")
    if not says or not acts_as_verb(sentence, index):
        return False
    if not stands_under(slots_of(sentence, index).get("subject", []), doer):
        return False
    for clause in sentence.dependents(index, "ccomp"):
        inner = slots_of(sentence, clause)
        if not stands_as(sentence, inner.get("subject", []), other):
            continue
        value = reader.value(clause)
        if value is None:
            continue
        if value.event in MISDEEDS:
            return True
        words = {sentence.tokens[word].lemma for word in subtree(sentence, clause)}
        if value.event in {"AID", "COOPERATE"} and not words.isdisjoint(weapons):
            return True
    return False


def _sends_help(sentence: Sentence, index: int, other: Party | None) -> bool:
    """Say whether forces are to be sent to the recipient itself, or on its behalf."""
    below = [index, *sentence.dependents(index, "xcomp", "ccomp")]
    for verb in below:
        if sentence.tokens[verb].lemma not in listed("sending"):
            continue
        slots = slots_of(sentence, verb)
        if stands_as(sentence, [*slots.get("to", []), *slots.get("indirect", [])], other):
            return True
        words = {sentence.tokens[word].lemma for word in subtree(sentence, verb)}
        if not words.isdisjoint(listed("on-behalf-doing", "on-behalf")):
            return True
    return False


def stands_under(fillers: Sequence[int], party: Party | None) -> bool:
    """Say whether a party is, or stands within, one of what fills a slot."""
    return party is not None and any(word in fillers for line in party.lines for word in line)


def stands_as(sentence: Sentence, fillers: Sequence[int], party: Party | None) -> bool:
    """Say whether a party is itself what fills a slot, or owns it."""
    if party is None:
        return False
    return any(
        word in fillers
        or (sentence.tokens[word].dep in OWN and sentence.tokens[word].head in fillers)
        for word in party.words
    )
