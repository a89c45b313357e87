"""What is only the content of an agreement, a demand, a refusal, a threat or a charge.

"Agreed to send aid", "demanded that Chad release him", "threatened to attack unless they left",
"blamed rebels for the raid": the one type says it all, and the clause below it is no event beside.

Source:
    Codebook: "where one type says it all, that type wins"; "an act known only from somebody's
    accusation" is ACCUSE allege alone.
"""

from typing import NamedTuple

from dateline.events.draft import Draft
from dateline.events.frames.filling import goes_on_beside
from dateline.events.frames.reading import Reading
from dateline.events.frames.tense import OVER
from dateline.events.modality.background import is_answer, is_punished_for
from dateline.events.settling.going_with import goes_with
from dateline.events.words import listed
from dateline.grammar import Sentence, ancestors, is_behind_to

OPERATORS = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN"})
# Acts that a noun below an operator tells as wanted or refused; a raid or a charge may be real.
WANTED = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "SANCTION"}
)
# Who is blamed or punished "for jailing critics": the deed is known from the blame alone.
BLAME = frozenset({"ACCUSE", "SANCTION"})
COMPLAINED_OF = frozenset({"CONSULT", "SUPPORT"})
REASONS = frozenset({"over", "for", "because", "about"})
CHARGED = frozenset({"ASSAULT", "COERCE", "AID", "SANCTION", "MOBILIZE"})
BOTH_SIDES = 2
PASSED_BY = frozenset({"relcl", "appos", "parataxis", "advcl"})
# What a protest says is not coded again (codebook, PROTEST).
DEMANDED = frozenset({"REQUEST", "ACCUSE", "REJECT", "SUPPORT"})
UNTIL_THEN = frozenset({"REJECT", "THREATEN"})
HOSTILE = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
# What nobody is convicted of having done as a state does it.
ONLY_CHARGED = frozenset({"COERCE", "ACCUSE", "MOBILIZE", "THREATEN"})


class Outer(NamedTuple):
    """A clause that may take in others: its sentence's number, its trigger, what it comes to."""

    number: int
    trigger: int
    event: str
    modes: tuple[str, ...]


def outer_of(draft: Draft) -> Outer:
    """Return a draft as a clause that may take in others."""
    reading = draft.reading
    return Outer(reading.number, reading.trigger, draft.event, draft.modes)


def outer_without_party(reading: Reading) -> Outer:
    """Return a reading that nobody known could have done as a clause that may take in others."""
    frame = reading.frame
    return Outer(reading.number, reading.trigger, frame.event, frame.modes)


def is_content(inner: Draft, outer: Outer, sentence: Sentence) -> bool:
    """Say whether a draft only tells what another clause is about.

    Args:
        inner: A draft.
        outer: Another clause of the same sentence.
        sentence: The sentence.
    """
    if is_answer(sentence, inner.reading.trigger):
        return False
    if goes_with(inner, outer.event, outer.trigger, sentence):
        return True
    penal = _is_of_a_penalty(inner, outer, sentence)
    if penal is not None:
        return penal
    alleged = outer.event == "ACCUSE" and (
        "allege" in outer.modes or sentence.tokens[outer.trigger].lemma in listed("complained-of")
    )
    if not (outer.event in OPERATORS or alleged or outer.event == "PROTEST"):
        return False
    path = _path(inner.reading.trigger, outer.trigger, sentence)
    if path is None:
        return False
    if outer.event == "PROTEST":
        # "Marched to demand that Chad free him": he is not freed.
        wished = inner.event in WANTED and "hypothetical" in inner.aux
        return (inner.event in DEMANDED or wished) and _is_what_for(sentence, path)
    if any(_is_condition(sentence, index, listed("conditions")) for index in path):
        if outer.event == "AGREE" and inner.event in HOSTILE:
            # "Will defend Chad if Sudan attacks it": what others may do is no part of the promise.
            return False
        waits = any(_is_condition(sentence, index, listed("until")) for index in path)
        return inner.modality.hypothetical or (waits and _is_still_to_come(inner, outer))
    if _is_still_to_come(inner, outer) and any(
        _is_condition(sentence, index, listed("before")) for index in path
    ):
        # "Ruled out talks before it withdraws from the cities".
        return True
    if outer.event == inner.event == "AGREE" and len(path) == 1 and _is_purpose(sentence, path[0]):
        return True
    charged = (alleged or denies(outer)) and _is_in_a_charge(sentence, path)
    away = [index for index in path if _leads_away(sentence, index)]
    if not charged and not all(_is_what_for_there(sentence, index, path) for index in away):
        return False
    if sentence.tokens[path[-1]].dep in {"conj", "nsubj", "poss", "compound", "amod"}:
        return False
    if alleged or denies(outer) or (outer.event == "REJECT" and inner.event == "ACCUSE"):
        return True
    if sentence.tokens[inner.reading.trigger].pos in {"VERB", "AUX"}:
        return inner.modality.tense not in OVER or _is_bare(sentence, path)
    return inner.event in WANTED or bool({"hypothetical", "future"} & set(inner.aux))


def _is_still_to_come(inner: Draft, outer: Outer) -> bool:
    """Say whether what somebody waits for is not done yet."""
    return outer.event in UNTIL_THEN and inner.modality.tense not in OVER


def _is_purpose(sentence: Sentence, index: int) -> bool:
    """Say whether a clause is what something will be done for ("will send men to train them")."""
    return (sentence.tokens[index].dep, sentence.tokens[index].tag) == ("advcl", "VB")


def is_punished_for_it(sentence: Sentence, trigger: int, outer: int) -> bool | None:
    """Say whether a clause tells what a court punishes somebody for; None where it does not."""
    above = ancestors(sentence, trigger)
    if outer not in above:
        return None
    path = (trigger, *above[: above.index(outer)])
    return True if any(is_punished_for(sentence, index) for index in path) else None


def _is_of_a_penalty(inner: Draft, outer: Outer, sentence: Sentence) -> bool | None:
    """Say whether a deed is what a penalty, a ban or blame is about; None where it is for others.

    "Held for attacking a guard", "banned a rally called by unions", "condemned Chad for jailing
    her", "issued a warrant for the arrest of": nobody is held yet.
    """
    trigger = inner.reading.trigger
    if outer.event == "COERCE" and "arrest" in outer.modes:
        return inner.event != "PROTEST" and _is_reason(trigger, outer.trigger, sentence)
    if outer.event == "COERCE" and "restrict" in outer.modes and inner.event == "PROTEST":
        banned = sentence.tokens[outer.trigger].lemma in listed("banning")
        return banned and _is_planned(trigger, outer.trigger, sentence)
    if outer.event == "SANCTION" and "convict" in outer.modes and inner.event in ONLY_CHARGED:
        # "Jailed for spreading propaganda against the state": no act of a state.
        return is_punished_for_it(sentence, trigger, outer.trigger)
    if inner.event == "RETREAT" and outer.event == "SANCTION" and "expel" in outer.modes:
        return _is_told_to(trigger, outer.trigger, sentence)
    if outer.event in BLAME and (
        _is_reason(trigger, outer.trigger, sentence)
        or _is_matter_complained_of(inner, outer, sentence)
        or (inner.event in CHARGED and _is_said_why(trigger, outer.trigger, sentence))
    ):
        return True
    if outer.event == "THREATEN" and "arrest" in outer.modes and inner.event == "COERCE":
        return _path(trigger, outer.trigger, sentence) is not None
    return None


def _is_told_to(inner: int, outer: int, sentence: Sentence) -> bool | None:
    """Say whether somebody who is sent off has only been told so ("ordered troops to leave")."""
    path = _path(inner, outer, sentence)
    told = path is not None and len(path) == 1 and sentence.tokens[inner].tag == "VB"
    return True if told else None


def _is_what_for(sentence: Sentence, path: list[int]) -> bool:
    """Say whether a clause tells what a protest is for ("marched to demand", "calling for")."""
    clause = sentence.tokens[path[-1]]
    return clause.dep in {"advcl", "xcomp", "acl"} and clause.tag in {"VB", "VBG"}


def denies(outer: Outer) -> bool:
    """Say whether a clause denies a charge: a refusal without a mode (codebook)."""
    return outer.event == "REJECT" and not outer.modes


def _is_reason(inner: int, outer: int, sentence: Sentence) -> bool:
    """Say whether a clause is what somebody is held for ("detained for attacking a guard")."""
    reason = sentence.tokens[inner]
    above = sentence.tokens[reason.head]
    return reason.dep == "pcomp" and above.lemma == "for" and above.head == outer


def _is_said_why(inner: int, outer: int, sentence: Sentence) -> bool:
    """Say whether who punishes or blames tells why in a participle ("saying they had shelled")."""
    path = _path(inner, outer, sentence)
    if path is None or len(path) == 1:
        return False
    said = sentence.tokens[path[-1]]
    return said.dep == "advcl" and said.tag == "VBG" and said.lemma in listed("saying-why")


def _is_matter_complained_of(inner: Draft, outer: Outer, sentence: Sentence) -> bool:
    """Say whether a noun only names what somebody is punished or blamed over.

    "Sacked a minister over talks with smugglers", "cut aid because of its support for rebels". A
    meeting of two sides who are both named behind it is an event of its own.
    """
    noun = sentence.tokens[inner.reading.trigger]
    if inner.event not in COMPLAINED_OF or noun.pos not in {"NOUN", "PROPN"}:
        return False
    path = _path(noun.index, outer.trigger, sentence)
    if path is None or REASONS.isdisjoint(sentence.tokens[index].lemma for index in path):
        return False
    opening = sentence.tokens[path[-1]].start
    sides = {party.code for party in inner.actor if party.text and party.start > opening}
    return inner.event != "CONSULT" or len(sides) < BOTH_SIDES


def _is_planned(inner: int, outer: int, sentence: Sentence) -> bool:
    """Say whether a clause only tells who planned what is banned ("banned a rally called by")."""
    clause = sentence.tokens[inner]
    return clause.dep == "acl" and clause.tag == "VBN" and outer in ancestors(sentence, inner)


def _is_in_a_charge(sentence: Sentence, path: list[int]) -> bool:
    """Say whether a clause stands in what a charge says ("charges he ran a squad that killed")."""
    charge = next(
        (n for n, i in enumerate(path) if sentence.tokens[i].lemma in listed("claims")), 0
    )
    return charge > 0 and sentence.tokens[path[charge - 1]].dep in {"acl", "relcl", "ccomp"}


def _path(inner: int, outer: int, sentence: Sentence) -> list[int] | None:
    """Return the tokens from `inner` up to the one below `outer`; None if it is not below."""
    above = ancestors(sentence, inner)
    if outer not in above:
        return None
    return [inner, *above[: above.index(outer)]]


def _is_condition(sentence: Sentence, index: int, words: frozenset[str]) -> bool:
    return sentence.tokens[index].dep == "advcl" and not words.isdisjoint(
        sentence.lemmas(index, "mark")
    )


def _leads_away(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    if token.dep in {"acl", "relcl"} and sentence.dependents(index, "mark"):
        # "the charge that it shelled the town" is what the charge says.
        return False
    if token.dep == "acl":
        return token.tag not in {"VB", "VBG"}
    return (
        token.dep in PASSED_BY
        or goes_on_beside(sentence, index)
        or (token.dep == "prep" and token.lemma in listed("after", "beside-what-is-said"))
    )


def _is_what_for_there(sentence: Sentence, index: int, path: list[int]) -> bool:
    """Say whether a clause tells what for, within a path ("denied it sent men to arm rebels")."""
    return _is_purpose(sentence, index) and sentence.tokens[index].head in path


def _is_bare(sentence: Sentence, path: list[int]) -> bool:
    """Say whether a clause has no tense of its own: its verb's is that of the verb above.

    "Asked to be freed": nobody is free. "Ordered ten men to be flown out" may tell that they were.
    """
    return any(
        sentence.tokens[index].tag in {"VB", "VBG"}
        or (
            is_behind_to(sentence, index)
            and sentence.dependents(index, "auxpass")
            and not sentence.dependents(index, "nsubj", "nsubjpass")
            and not sentence.dependents(sentence.tokens[index].head, "dobj")
        )
        for index in path
    )
