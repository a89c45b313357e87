"""What goes with another clause by their kinds: what forces are moved for, what a deal gives.

"Sent men to help victims", "signed a pact giving its ships access", "crowds incensed by a film
stormed the gate".
"""

from dateline.events.draft import Draft
from dateline.events.words import listed
from dateline.grammar import NOMINAL, Sentence, ancestors

# What sides owe one another by a deal.
TERMS = frozenset({"CONCEDE", "AID", "COOPERATE", "RETREAT", "MOBILIZE"})
DEALS = frozenset({"SUPPORT", "AGREE"})
PART_OF = frozenset({"in", "during"})
BLOODLESS = frozenset({"COERCE", "RETREAT", "MOBILIZE", "ASSAULT", "CONCEDE"})


def goes_with(inner: Draft, event: str, trigger: int, sentence: Sentence) -> bool:
    """Say whether a draft only tells what another clause of its sentence is for, gives or is about.

    Args:
        inner: A draft.
        event: What the other clause comes to.
        trigger: Its trigger.
        sentence: The sentence.
    """
    return (
        _is_moved_to_help(inner, event, trigger, sentence)
        or _is_what_for_again(inner, event, trigger, sentence)
        or _is_term_of_a_deal(inner, event, trigger, sentence)
        or _is_what_moved_them(inner, event, trigger, sentence)
        or _is_how_bloodless(inner, event, trigger, sentence)
        or _is_ruled_out(inner, event, trigger, sentence)
        or _is_shot_that_hits(inner, event, trigger, sentence)
        or _is_raid_it_was_in(inner, event, trigger, sentence)
    )


def _is_moved_to_help(inner: Draft, event: str, trigger: int, sentence: Sentence) -> bool:
    """Say whether forces are moved for the help told right behind ("sent men to help victims")."""
    aim = sentence.tokens[trigger]
    return (
        (inner.event, event) == ("MOBILIZE", "AID")
        and aim.head == inner.reading.trigger < trigger
        and aim.dep in {"advcl", "xcomp"}
    )


def _is_what_for_again(inner: Draft, event: str, trigger: int, sentence: Sentence) -> bool:
    """Say whether forces that are moved are told once more by what for ("to reinforce them")."""
    token = sentence.tokens[inner.reading.trigger]
    return (
        inner.event == event == "MOBILIZE"
        and token.head == trigger
        and (token.dep, token.tag) == ("advcl", "VB")
    )


def _is_term_of_a_deal(inner: Draft, event: str, trigger: int, sentence: Sentence) -> bool:
    """Say whether a participle tells what a deal says ("signed a pact giving its ships access")."""
    token = sentence.tokens[inner.reading.trigger]
    return (
        inner.event in TERMS
        and event in DEALS
        and sentence.tokens[trigger].lemma in listed("signing-a-deal")
        and token.tag == "VBG"
        and token.dep in {"acl", "advcl"}
        and token.head in (trigger, *sentence.dependents(trigger, "dobj"))
    )


def _is_what_moved_them(inner: Draft, event: str, trigger: int, sentence: Sentence) -> bool:
    """Say whether a participle tells what those who protest are angry at ("crowds incensed by")."""
    token = sentence.tokens[inner.reading.trigger]
    angry = sentence.tokens[token.head]
    return (
        (inner.event, event) == ("ACCUSE", "PROTEST")
        and (token.dep, token.tag) == ("acl", "VBN")
        and angry.dep == "nsubj"
        # "Tried to storm the gate": the protest is what they tried.
        and angry.head in {trigger, sentence.tokens[trigger].head}
    )


def _is_how_bloodless(inner: Draft, event: str, trigger: int, sentence: Sentence) -> bool:
    """Say whether force is only told not to have been used ("took it without firing a shot")."""
    above = [inner.reading.trigger, *ancestors(sentence, inner.reading.trigger)]
    if trigger not in above or inner.event != "ASSAULT" or event not in BLOODLESS:
        return False
    between = above[: above.index(trigger)]
    return any(sentence.tokens[index].lemma == "without" for index in between)


def _is_ruled_out(inner: Draft, event: str, trigger: int, sentence: Sentence) -> bool:
    """Say whether a noun only names what somebody rules out ("ruled out a coup")."""
    noun = sentence.tokens[inner.reading.trigger]
    return (
        event == "REJECT"
        and (noun.head, noun.dep) == (trigger, "dobj")
        and noun.pos in NOMINAL
        and sentence.tokens[trigger].lemma in listed("ruling-it-out")
    )


def _is_shot_that_hits(inner: Draft, event: str, trigger: int, sentence: Sentence) -> bool:
    """Say whether a participle only tells whence a shot came ("a missile fired by X struck Y")."""
    token = sentence.tokens[inner.reading.trigger]
    return (
        event == "ASSAULT"
        and inner.event in {"ASSAULT", "PROTEST"}
        and (token.dep, token.tag) == ("acl", "VBN")
        and token.lemma in listed("sent-off")
        and token.head in sentence.dependents(trigger, "nsubj")
    )


def _is_raid_it_was_in(inner: Draft, event: str, trigger: int, sentence: Sentence) -> bool:
    """Say whether a raid is only what a deed was done in ("raped ten women during a raid")."""
    noun = sentence.tokens[inner.reading.trigger]
    way = sentence.tokens[noun.head]
    return (
        (inner.event, event) == ("COERCE", "ASSAULT")
        and (noun.pos, noun.dep) == ("NOUN", "pobj")
        and way.lemma in PART_OF
        and way.head == trigger
        and not any(party.text for party in inner.actor)
    )
