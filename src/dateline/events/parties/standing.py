"""Who may stand as a party: those in public life, and doers whom no word names.

Source:
    Codebook, "Who": no doer named and none inferable is UNK.
"""

from dateline.events.frames.reading import Reading
from dateline.events.parties.sectors import UNKNOWN, unnamed
from dateline.events.words import listed
from dateline.grammar import Sentence
from dateline.records import Entity

POLITICAL = frozenset("GOV MIL COP JUD LEG SPY REB PRM UAF OPP PTY PRE ELI".split())
# In public life where they are many: "teachers threatened a strike", not "the teacher".
ORGANISED = frozenset({"LAB", "EDU", "MED", "SOC", "REL"})

ONESELF = frozenset({"we", "i"})

WHERE = [[word] for word in ("near", "outside", "at", "in", "inside", "on", "behind", "while")]


def is_nobody_in_particular(party: Entity) -> bool:
    """Say whether the words for a party tell nothing of who it is ("two men", "artillery")."""
    said = party.text.lower().split()
    if party.id is not None or not said:
        return False
    if len(said) == 1 and said[0] in listed("arms-for-people"):
        return True
    at = next((at for at, word in enumerate(said) if word in listed("anybody")), -1)
    return (
        at >= 0
        and all(word in listed("few-words") or word.isdigit() for word in said[:at])
        and said[at + 1 : at + 2] in ([], *WHERE)
    )


def is_political(party: Entity) -> bool:
    """Say whether a party has a country or a part in public life; a coach or a firm has not."""
    return party.code != UNKNOWN or not POLITICAL.isdisjoint(party.sector)


def are_many(party: Entity) -> bool:
    """Say whether a party is many of a calling that organises itself ("the dockers")."""
    many = party.text.endswith("s") or party.text.lower() == "they"
    return many and not ORGANISED.isdisjoint(party.sector)


def is_a_union(party: Entity) -> bool:
    """Say whether a party is a union: by the name it is known by, or the noun of its words."""
    said = party.name.lower().split() if party.id else party.text.lower().split()[-1:]
    return not listed("bodies-of-people").isdisjoint(word.removesuffix("s") for word in said)


def is_own_duty(reading: Reading, sentence: Sentence) -> bool:
    """Say whether somebody only says what the own side owes: "we must respect the law", he said."""
    return reading.frame.event == "REQUEST" and any(
        sentence.tokens[subject].lemma.lower() in ONESELF
        for verb in reading.slots.get("obligation", [])
        for subject in sentence.dependents(verb, "nsubj", "nsubjpass")
    )


def implied_doer(reading: Reading, recipient: tuple[Entity, ...]) -> tuple[str, ...]:
    """Return the sector of whoever must have done what a passive tells: a court convicts."""
    known = any(party.code != UNKNOWN for party in recipient)
    agentless = "subject" not in reading.slots and "object" in reading.slots
    return ("JUD",) if known and agentless and "convict" in reading.frame.modes else ()


def unknown_doer(reading: Reading, sentence: Sentence, sector: tuple[str, ...]) -> Entity:
    """Return a doer whom no word names, with the sector that the deed tells, if it tells one."""
    return unnamed(UNKNOWN, sector, sentence.tokens[reading.trigger].start, "unknown")
