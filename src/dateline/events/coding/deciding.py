"""The type that says it all: future meetings are agreements, refusals rejections (codebook)."""

from dateline.events.frames.phrases import head_words
from dateline.events.frames.reading import Reading
from dateline.events.lexicon.classes import slot_words
from dateline.events.modality.modality import Modality
from dateline.events.modality.supposing import auxiliaries_of, is_expected
from dateline.events.words import listed
from dateline.grammar import Sentence
from dateline.records import Aux

# "will not" do what would be cooperation is a refusal, by what is refused (codebook, REJECT).
REFUSED = {
    "AGREE": "change",
    "SUPPORT": "change",
    "CONSULT": "meet",
    "COOPERATE": "assist",
    "AID": "assist",
    "CONCEDE": "yield",
    "RETREAT": "yield",
}
PERFORMED_BY_DECIDING = frozenset({"SANCTION", "CONCEDE", "SUPPORT", "REJECT", "REQUEST", "AGREE"})
SPEAK_OF_WHAT_MAY_BE = frozenset({"THREATEN", "AGREE"})
HOSTILE = {
    "SANCTION": "relations",
    "COERCE": "restrict",
    "ASSAULT": "violence",
    "MOBILIZE": "violence",
    "PROTEST": "",
}
THREATENED = {
    "expel": "expel",
    "convict": "arrest",
    "arrest": "arrest",
    "deport": "expel",
    "seize": "territory",
}
# "Will stop selling arms", "no longer trains its army": what was given before is cut off.
GIVEN = frozenset({"AID", "COOPERATE"})
# Will free prisoners, will let inspectors in: a promise (CAMEO 0353, 0355); will withdraw: CONCEDE.
PROMISED = frozenset({"release", "access"})
# "The police will not beat protesters": to forgo what would be hostile is to yield.
FORGONE = frozenset({"ASSAULT", "COERCE", "SANCTION"})
MAYBE = frozenset({"may", "might", "could"})
UNLESS = frozenset({"unless"})
BECOME_AGREE = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
PROMISES = BECOME_AGREE | {"AGREE"}


def decide(
    reading: Reading, modality: Modality, sentence: Sentence, *, speaking: bool
) -> tuple[str, tuple[str, ...], tuple[Aux, ...]]:
    """Settle the type where one type says it all, and the flags that are left.

    Args:
        reading: A frame on a clause.
        modality: How the clause stands to the world.
        sentence: The clause's sentence.
        speaking: Whether somebody says it, and not the text alone.

    Returns:
        Type, modes, auxiliary flags.

    Source:
        Codebook, "Auxiliary modes".
    """
    event, modes = reading.frame.event, reading.frame.modes
    unsaid = not speaking or _says_itself(reading, sentence)
    if modality.foretold and unsaid and event not in PROMISES:
        # "If the talks fail, Sudan will close its embassy": a forecast, and nobody's threat; that
        # it will help is a promise of its own.
        return event, modes, ("hypothetical",)
    future = modality.future or modality.tense == "future"
    forgone = modality.negated and future
    if event == "CONCEDE" and not forgone and _conditions(reading, sentence, UNLESS):
        # "will withdraw its peacekeepers unless": not a concession but an ultimatum.
        return "THREATEN", ("relations",), ()
    if reading.clause is not None and _is_vowed_never(reading, reading.clause, sentence):
        other = reading.clause.frame.event
        if event == "AGREE" and other in REFUSED:
            return "REJECT", (REFUSED[other],), ()
        if event == "THREATEN" and other in HOSTILE:
            return "AGREE", (), ()
        if event in SPEAK_OF_WHAT_MAY_BE and other == "REJECT":
            # "Never recognise" is a refusal of its own.
            return other, reading.clause.frame.modes, ()
    aux: list[Aux] = []
    if modality.negated and event in GIVEN and _is_ended(reading, sentence):
        return "SANCTION", ("discontinue",), ()
    if forgone and event in REFUSED:
        return "REJECT", (REFUSED[event],), ()
    if forgone and event in FORGONE and _acts(reading, sentence):
        return "CONCEDE", (), ()
    if modality.negated:
        aux.append("negated")
    if event in SPEAK_OF_WHAT_MAY_BE:
        if event == "THREATEN" and reading.clause is not None:
            modes = _modes_of_threat(modes, reading.clause, sentence)
        if modality.unspoken or (event == "AGREE" and modality.supposed):
            aux.append("hypothetical")
        return event, modes, tuple(aux)
    if modality.hypothetical:
        aux.append("hypothetical")
    elif future and not modality.negated:
        helping = event == "MOBILIZE" and _is_on_behalf_of_the_host(reading, sentence)
        if event in BECOME_AGREE or helping:
            event, modes = "AGREE", ()
        elif event == "RETREAT":
            promised = not PROMISED.isdisjoint(modes)
            event, modes = "AGREE" if promised else "CONCEDE", ()
        elif (
            event not in PERFORMED_BY_DECIDING
            or (event == "SANCTION" and _is_to_come(reading, modality, sentence))
            or is_expected(sentence, reading.trigger)
        ):
            aux.append("future")
    return event, modes, tuple(aux)


def _says_itself(reading: Reading, sentence: Sentence) -> bool:
    """Say whether a clause's own verb is one of saying ("will ask"): its doer is no speaker yet."""
    return sentence.tokens[reading.trigger].lemma in slot_words()["QUOTING"]


def _is_vowed_never(reading: Reading, deed: Reading, sentence: Sentence) -> bool:
    """Say whether a promise is not to do something.

    "Vowed never to negotiate" refuses; "pledged not to attack" threatens nobody; "promised that
    no soldier would be withdrawn" refuses too.
    """
    if sentence.tokens[reading.trigger].lemma not in listed("promising"):
        return False
    never = any(
        sentence.tokens[one].dep == "neg" or sentence.tokens[one].lemma == "never"
        for one in sentence.dependents(deed.trigger, "neg", "advmod")
    )
    return never or any(
        sentence.tokens[one].lemma == "no"
        for subject in sentence.dependents(deed.trigger, "nsubj", "nsubjpass")
        for one in sentence.dependents(subject, "det")
    )


def _is_on_behalf_of_the_host(reading: Reading, sentence: Sentence) -> bool:
    """Say whether forces will go somewhere to help ("will send 900 soldiers to train its army")."""
    return "to" in reading.slots and any(
        sentence.tokens[aim].lemma in slot_words()["HELPING"]
        for aim in sentence.dependents(reading.trigger, "advcl", "xcomp")
    )


def _is_to_come(reading: Reading, modality: Modality, sentence: Sentence) -> bool:
    """Say whether what is decided is told with "will", or, as others' words, with "would".

    So is what somebody plans, or is about, to do ("plans to expel", "is due to expel").
    """
    planned = sentence.tokens[reading.trigger]
    above = sentence.tokens[planned.head]
    if planned.dep == "pobj":
        # "Plans for an expulsion of the envoy".
        above = sentence.tokens[above.head]
    return (
        modality.tense == "future"
        or "would" in auxiliaries_of(sentence, planned.index)
        or (planned.dep in {"xcomp", "acl", "pobj"} and above.lemma in listed("planning"))
    )


def _modes_of_threat(modes: tuple[str, ...], deed: Reading, sentence: Sentence) -> tuple[str, ...]:
    """Return the modes of a threat by the deed that is threatened, if its words tell more."""
    things = deed.slots.get("object", [])
    words = {word for index in things for word in head_words(sentence, index)}
    if any(
        sentence.tokens[means].lemma in listed("by-force") for means in deed.slots.get("by", [])
    ):
        return ("violence",)
    if any(sentence.tokens[index].pos == "PROPN" for index in things):
        words.add("land")
    of_ties = deed.frame.event == "SANCTION" and not words.isdisjoint(slot_words()["TIES-CUT"])
    if of_ties or "withdraw" in deed.frame.modes or "meet" in deed.frame.modes:
        return ("relations",)
    taken = sentence.tokens[deed.trigger].lemma in slot_words()["TAKING-LAND"]
    if taken and not words.isdisjoint(slot_words()["LAND"]):
        return ("territory",)
    if taken:
        return modes
    said = threatened(deed.frame.event, deed.frame.modes)
    return (said[1] if said is not None else ()) or modes


def _is_ended(reading: Reading, sentence: Sentence) -> bool:
    """Say whether a clause tells that something goes on no more: "will stop", "no longer"."""
    verb = sentence.tokens[reading.trigger]
    above = sentence.tokens[verb.head]
    return (verb.dep == "xcomp" and above.lemma in listed("ceasing")) or any(
        sentence.tokens[one].text.lower() == "longer"
        for one in sentence.dependents(verb.index, "advmod")
    )


def _acts(reading: Reading, sentence: Sentence) -> bool:
    """Say whether a clause has a doer, not only one it is done to ("nobody will be shot")."""
    doers = reading.slots.get("subject", [])
    return any(sentence.tokens[doer].tag != "EX" for doer in doers)


def threatened(event: str, modes: tuple[str, ...]) -> tuple[str, tuple[str, ...]] | None:
    """Return the threat that saying one will do something hostile is, with its mode.

    Args:
        event: The type of what is said to come.
        modes: Its modes.

    Returns:
        THREATEN with the mode of what is threatened; None where the act is not hostile, as police
        on one's own streets are not.

    Source:
        Codebook, THREATEN: "by what is threatened".
    """
    if event not in HOSTILE or "police" in modes:
        return None
    by_mode = [THREATENED[mode] for mode in modes if mode in THREATENED]
    mode = by_mode[0] if by_mode else HOSTILE[event]
    return "THREATEN", (mode,) if mode else ()


def is_warned_of(reading: Reading, modality: Modality, sentence: Sentence) -> bool:
    """Say whether a clause warns of what may be done to whoever does not comply.

    "The union may halt its aid if the vote is not held", somebody says.
    """
    helpers = sentence.lemmas(reading.trigger, "aux")
    return (
        modality.reported
        and not modality.negated
        and bool(helpers & MAYBE)
        and bool(_conditions(reading, sentence, frozenset({"if", "unless"})))
    )


def is_on_condition(reading: Reading, sentence: Sentence) -> bool:
    """Say whether a clause is told to somebody on a condition ("will arrest them if they march").

    The condition must be about who is spoken of already, a pronoun, or about what is asked of
    them ("unless its demands are met", "if no accord is signed").
    """
    return any(
        sentence.tokens[doer].tag == "PRP" or sentence.tokens[doer].lemma in listed("asked-for")
        for clause in _conditions(reading, sentence, frozenset({"if", "unless"}))
        for doer in sentence.dependents(clause, "nsubj", "nsubjpass")
    )


def _conditions(reading: Reading, sentence: Sentence, words: frozenset[str]) -> list[int]:
    heads = {reading.trigger, *reading.slots.get("clause", [])}
    return [
        clause
        for head in sorted(heads)
        for clause in sentence.dependents(head, "advcl")
        if not words.isdisjoint(sentence.lemmas(clause, "mark"))
    ]
