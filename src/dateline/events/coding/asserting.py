"""Whether a clause asserts a deed: orders, aims and cases do not, nor do own deeds charge anybody.

Source:
    Codebook, "Auxiliary modes"; what a frame says itself ("is not fair") is part of what is said.
"""

from msgspec.structs import replace

from dateline.events.codebook.codebook import is_verbal
from dateline.events.coding.only_said import is_claimed_by_a_noun, is_only_wanted
from dateline.events.frames.reading import Reading, is_detected
from dateline.events.lexicon.classes import slot_words
from dateline.events.lexicon.lexicon import Lexicon
from dateline.events.modality.modality import Modality
from dateline.events.modality.negation import is_negated
from dateline.events.modality.plots import is_only_charged
from dateline.events.modality.scope import Words
from dateline.events.modality.supposing import (
    auxiliaries_of,
    governor_of,
    is_supposed,
)
from dateline.events.modality.undone import is_never_come_to
from dateline.events.parties.bearing import stands_in
from dateline.events.words import listed
from dateline.grammar import SUBJECTS, Sentence, Token, ancestors
from dateline.records import Entity

WITH_ITS_HELPERS = frozenset({"ACCUSE", "REJECT", "REQUEST", "SUPPORT"})
HELPERS = ("aux", "auxpass")
OWED = "what ought to be done is not done"


def asserts_nothing(modality: Modality) -> str | None:
    """Return why a clause of this modality asserts nothing; None where it does."""
    if modality.question:
        return "a question or an order"
    if modality.purpose:
        return "what something was done for"
    if modality.imagined:
        return "what is only imagined"
    return OWED if modality.owed else None


def tells_no_deed(
    reading: Reading, sentence: Sentence, event: str, actor: tuple[Entity, ...], lexicon: Lexicon
) -> str | None:
    """Return why the form of a clause tells no deed of its own; None where it tells one.

    Args:
        reading: A frame on the clause.
        sentence: Its sentence.
        event: The type it comes to.
        actor: Who does it.
        lexicon: The frames.
    """
    token = sentence.tokens[reading.trigger]
    if is_kept_from(sentence, token, lexicon.classes):
        return "what somebody is kept from doing"
    if is_only_charged(sentence, reading.trigger, event, lexicon.classes):
        return "no more than what somebody is charged with, or was stopped from"
    if event != "ACCUSE" and is_claimed_by_a_noun(sentence, token):
        return "no more than what somebody claims"
    if is_only_wanted(sentence, token):
        return "it is what somebody wants done"
    if _is_laid_down(sentence, token):
        return "it is what a paper lays down"
    if _is_what_something_is_called(sentence, token):
        return "it is what somebody calls something"
    if tells_what_came_of_it(sentence, token, event):
        return "it only tells what came of something"
    if is_struck_by_measures(sentence, token, event):
        return "it only tells whom measures are aimed at"
    if tells_how_things_are(sentence, token, event):
        return "it tells how things are"
    if tells_of_a_witness(sentence, token, event):
        return "it only tells who somebody is"
    asked = sentence.tokens[token.head].lemma in listed("asking-papers")
    descriptive = token.dep == "acl" and token.tag == "VBG" and event != "ACCUSE" and not asked
    said = is_verbal(event) and not is_detected(reading)
    descriptive = descriptive and not (said and _is_set_off(sentence, token))
    if (descriptive or is_aim(sentence, token)) and stands_in(sentence, token.head, actor):
        return "it only tells who somebody is"
    accused = token.dep == "acl" and token.tag == "VBN" and event == "ACCUSE"
    if accused and not any(party.text for party in actor):
        return "it only tells who somebody is"
    return None


def _is_set_off(sentence: Sentence, token: Token) -> bool:
    """Say whether commas set a participle off from its subject ("Oslo, rejecting claims, said").

    It tells what its subject does beside what the sentence tells.
    """
    doer = sentence.tokens[token.head]
    return (
        doer.dep in SUBJECTS
        and sentence.tokens[token.index - 1].text == ","
        and doer.head > token.index
    )


def _is_laid_down(sentence: Sentence, token: Token) -> bool:
    """Say whether a pact or law would have somebody do it ("the accord obliges Chad to leave")."""
    verb = sentence.tokens[token.head]
    if token.dep not in {"xcomp", "ccomp"} or verb.lemma not in listed("laying-down"):
        return False
    subjects = sentence.dependents(verb.index, "nsubj")
    # "A law that lets police search homes": the law is what the clause hangs on.
    papers = [verb.head] if verb.dep == "relcl" else subjects
    return any(sentence.tokens[paper].lemma in listed("papers") for paper in papers)


def _is_what_something_is_called(sentence: Sentence, token: Token) -> bool:
    """Say whether a noun is the name that somebody gives something ("called the vote a coup")."""
    return (
        token.dep == "oprd"
        and token.pos == "NOUN"
        and sentence.tokens[token.head].lemma in listed("calling-names")
    )


def is_kept_from(sentence: Sentence, token: Token, words: Words) -> bool:
    """Say whether a clause is what somebody is kept from ("barred from arresting the strikers")."""
    while token.dep == "conj" and token.tag == "VBG":
        token = sentence.tokens[token.head]
    way = sentence.tokens[token.head]
    keeper = sentence.tokens[way.head].lemma
    return token.dep == "pcomp" and (
        (way.lemma == "from" and keeper in words["KEEPING-FROM"])
        or (way.lemma == "against" and keeper in listed("warning-off"))
    )


def is_aim(sentence: Sentence, token: Token) -> bool:
    """Say whether an infinitive tells what somebody is there for ("the coalition to defeat X").

    "The first country to recognise X" did it.
    """
    noun = sentence.tokens[token.head]
    if token.dep not in {"acl", "relcl"} or token.tag != "VB" or noun.dep in {"ROOT", "attr"}:
        return False
    return listed("only-one").isdisjoint(
        sentence.tokens[child].lemma for child in sentence.dependents(noun.index, "amod", "nummod")
    )


def tells_what_came_of_it(sentence: Sentence, token: Token, event: str) -> bool:
    """Say whether a participle only tells what somebody's act brought to an end.

    "Boarded the last flight, ending a 20-year war" is no truce; "signed a deal, ending it" is.
    """
    return (
        event == "RETREAT"
        and token.lemma in listed("ending-a-deed")
        and token.tag == "VBG"
        and token.dep == "advcl"
        and token.head < token.index
        and sentence.tokens[token.head].lemma not in listed("settling")
    )


def is_struck_by_measures(sentence: Sentence, token: Token, event: str) -> bool:
    """Say whether a participle tells whom a measure is aimed at, and no attack.

    "Imposed sanctions on Iran, targeting five banks"; "a bill hitting exporters".
    """
    if event != "ASSAULT" or token.tag != "VBG" or token.lemma not in listed("struck-by-measures"):
        return False
    while token.dep == "conj" and token.tag == "VBG":
        token = sentence.tokens[token.head]
    above = sentence.tokens[token.head]
    if token.dep == "acl":
        return above.lemma in listed("measures")
    if token.dep not in {"advcl", "xcomp"}:
        return False
    about = sentence.dependents(above.index, "dobj", "nsubjpass", "nsubj")
    return any(sentence.tokens[one].lemma in listed("measures") for one in about)


def tells_of_a_witness(sentence: Sentence, token: Token, event: str) -> bool:
    """Say whether flight only tells who somebody is ("a baker who fled the city said").

    Whoever speaks, and any one person, has fled before the story begins; that many have is told.
    """
    if event != "SANCTION" or token.lemma not in listed("fleeing"):
        return False
    subjects = sentence.lemmas(token.index, "nsubj")
    if subjects - {"who", "that", "which"}:
        # "Jordan, where 200,000 refugees had fled": the clause tells of a place.
        return False
    clause = token
    while clause.dep in {"conj", "advcl", "pcomp", "prep", "xcomp"}:
        clause = sentence.tokens[clause.head]
    if clause.dep not in {"relcl", "acl"}:
        return False
    who = sentence.tokens[clause.head]
    while who.dep in {"appos", "conj"}:
        who = sentence.tokens[who.head]
    above = sentence.tokens[who.head]
    if who.dep == "nsubj" and above.lemma in listed("witnesses-do"):
        return True
    named = sentence.tokens[clause.head]
    return named.tag in {"NN", "NNP"} and named.lemma not in listed("many-who-flee")


def tells_how_things_are(sentence: Sentence, token: Token, event: str) -> bool:
    """Say whether a passive tells how things are, not what somebody does.

    "9,000 soldiers are stationed in Cyprus", "shops were shut on Monday". What is "being" shut,
    or is by somebody or by law, is done.
    """
    words = slot_words()
    helpers = {
        sentence.tokens[child].text.lower() for child in sentence.dependents(token.index, *HELPERS)
    }
    if (
        token.tag != "VBN"
        or helpers - {"is", "are", "was", "were", "remain", "remained"}
        or not helpers
    ):
        return False
    if sentence.dependents(token.index, "agent"):
        return False
    if event == "MOBILIZE":
        return token.lemma in words["BASED"] and not helpers & {"was", "were"}
    return (
        event == "COERCE"
        and token.lemma in words["SHUT"]
        and any(
            sentence.tokens[thing].lemma in words["EVERYDAY"]
            for thing in sentence.dependents(token.index, "nsubjpass")
        )
        and not any(
            sentence.tokens[child].lemma in {"down", "off"}
            for child in sentence.dependents(token.index, "prt")
        )
    )


def tells_as_it_stands(reading: Reading, sentence: Sentence, words: Words) -> bool:
    """Say whether what denies, supposes or puts off a clause is part of the words that it tells.

    What the detector holds for words said is said with its "not" or "would" ("will not let them
    in"); who tries to persuade, or would like to, has spoken.
    """
    if not is_verbal(reading.frame.event):
        return False
    if is_detected(reading):
        return reading.frame.event in WITH_ITS_HELPERS
    trigger = reading.trigger
    token = sentence.tokens[trigger]
    if token.lemma in words["WISHING"] and "would" in auxiliaries_of(sentence, trigger):
        return not sentence.dependents(trigger, "neg")
    return (
        governor_of(sentence, trigger, words) in words["TRYING"]
        and not sentence.dependents(token.head, "neg")
        and auxiliaries_of(sentence, token.head).isdisjoint(listed("unreal-helpers"))
        and not is_supposed(sentence, token.head, words)
    )


def is_said_with(token: Token, event: str) -> bool:
    """Say whether a helper or a "not" that a frame asks for is part of what is said.

    So is the "no" of "in no way" and "have no intention"; "has no shame" reproaches as it stands.
    """
    refused = event != "ACCUSE" and token.dep == "det" and token.lemma == "no"
    return token.dep == "neg" or token.tag == "MD" or refused


def as_it_is_said(
    modality: Modality, reading: Reading, sentence: Sentence, lexicon: Lexicon
) -> Modality:
    """Return how an act that saying something is stands to the world: as the saying does.

    "Oslo did not say that the raid was a crime", "if Chad warned that Mali would regret it", "Peru
    may threaten to leave": nobody has accused or threatened anybody yet.

    Args:
        modality: How the clause that is said stands.
        reading: A frame on it.
        sentence: Its sentence.
        lexicon: The frames.
    """
    words, saying = lexicon.classes, reading.trigger
    if ("speaker",) in reading.frame.actor:
        above = (reading.trigger, *ancestors(sentence, reading.trigger))
        told = [one for one in above if sentence.tokens[one].dep == "ccomp"]
        if not told or sentence.tokens[sentence.tokens[told[0]].head].lemma not in words["SAYING"]:
            return modality
        saying = sentence.tokens[told[0]].head
        if is_negated(sentence, saying, words):
            modality = replace(modality, negated=True)
    elif is_never_come_to(sentence, saying):
        return replace(modality, hypothetical=True, unspoken=True)
    elif sentence.tokens[saying].lemma not in words["STANDING"]:
        return modality
    helpers = auxiliaries_of(sentence, saying)
    if is_supposed(sentence, saying, words) and helpers.isdisjoint(listed("owing-helpers")):
        modality = replace(modality, hypothetical=True, unspoken=True)
    return modality
