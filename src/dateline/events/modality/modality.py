"""Whether it happened: negation, condition, future, and who vouches, read off the tree.

The words that decide stand in `data/lexicon/LANGUAGE/modality.txt`.

Source:
    Codebook, "Auxiliary modes"; veridicality signatures after Karttunen (2012).
"""

from collections.abc import Sequence

import msgspec

from dateline.events.frames.slots import light_verb_of
from dateline.events.frames.tense import OVER, Tense, is_done_by_then, tense_of
from dateline.events.modality.background import is_background, is_punished_for, is_purpose
from dateline.events.modality.lifetimes import is_of_early_life
from dateline.events.modality.looking_back import is_long_ago, is_remembered
from dateline.events.modality.scope import is_known, is_question, path_up, sharing
from dateline.events.modality.supposing import (
    auxiliaries_of,
    governor_of,
    is_expected,
    is_foretold,
    is_hypothetical,
    is_imagined,
    is_owed,
    is_reported,
    is_supposed,
    is_supposed_subject,
)
from dateline.events.modality.timetable import is_called_for_later
from dateline.events.words import listed
from dateline.grammar import Sentence

ACCORDING = frozenset({"accord", "according"})
HEARSAY = frozenset({"reportedly", "allegedly", "purportedly"})
VOUCHING = ACCORDING | HEARSAY
Words = dict[str, frozenset[str]]


class Modality(msgspec.Struct, frozen=True):
    """How a clause stands to the world.

    `reported` is a clause that somebody says, `voucher` the token of who does, if anybody is
    named; `untensed` a participle under no verb with a tense; `background` a clause that only
    tells its noun apart; `remembered` one that an anniversary is of; `continuing` one
    that goes on ("has been shelling"); `purpose` one that says what something was done for,
    `owed` one that says what should be done, `earlier` one that is said to be over
    ("previously"), `imagined` one that only tells a case ("when a state slaps tariffs", "he
    would have killed me"), `supposed` one under "may", "could" or "if"; `youth` one of
    somebody's early years ("as a student"), `long_ago` one told for its age ("ten years after
    …"); a `question` or an order asserts nothing.
    """

    negated: bool
    hypothetical: bool
    future: bool
    question: bool
    voucher: int | None
    reported: bool
    tense: Tense | None
    untensed: bool
    background: bool
    remembered: bool
    continuing: bool
    purpose: bool
    owed: bool
    earlier: bool
    imagined: bool
    supposed: bool
    foretold: bool
    youth: bool
    long_ago: bool


def read_modality(sentence: Sentence, trigger: int, words: Words) -> Modality:
    """Read the modality of the clause with its trigger at token `trigger`.

    Args:
        sentence: The sentence.
        trigger: The trigger's token index.
        words: The classes of `modality.txt`.

    Returns:
        What the clause's own words and those above it say.
    """
    path = path_up(sentence, trigger, words)
    top = sentence.tokens[path[-1]]
    if top.dep == "advcl" and is_purpose(sentence, top.index):
        # "will send an envoy to mediate": what is done on the way is as real as the way.
        path += path_up(sentence, top.head, words)
    said = top
    if (said.dep, said.tag) == ("advcl", "VBG") and not sentence.dependents(said.index, "mark"):
        # "Said it had raided a farm, killing nine": the army says both.
        said = sentence.tokens[said.head]
    reported = said.dep == "ccomp" and sentence.tokens[said.head].lemma in words["SAYING"]
    voucher = _subject_of(sentence, said.head) if reported else _claimant(sentence, path)
    if voucher is None:
        voucher = _according_to(sentence)
    verb = _clause_verb(sentence, trigger)
    denied, path = sharing(sentence, path, words)
    long_ago = is_long_ago(sentence, trigger, words)
    if long_ago:
        # "Ten years on from the raid, the town has not healed", "will be rebuilt": the raid was.
        denied, path = path[:1], path[:1]
    # "Will not win, despite the ongoing shelling": that goes on.
    goes_on = bool(_modifiers(sentence, trigger) & words["GOING-ON-MODIFIER"])
    ahead = path[:1] if goes_on else path
    background = is_background(sentence, top.index, words)
    tense = tense_of(sentence, verb) if verb is not None else None
    if goes_on and tense == "future":
        tense = "present"
    if background and top.dep == "pcomp" and tense == "present":
        # "Is in prison after being convicted": what comes before has no present.
        tense = None
    return Modality(
        negated=_is_negated(sentence, trigger, words)
        or any(_negates(sentence, index, words) for index in denied),
        hypothetical=bool(_modifiers(sentence, trigger) & words["HYPOTHETICAL-MODIFIER"])
        or any(is_hypothetical(sentence, index, words) for index in path)
        or is_supposed_subject(sentence, trigger, words),
        future=bool(_modifiers(sentence, trigger) & words["FUTURE-MODIFIER"])
        or any(_is_future(sentence, index, words) for index in ahead)
        or is_called_for_later(sentence, trigger),
        question=is_question(sentence, trigger) or _is_order(sentence, top.index),
        voucher=voucher,
        reported=reported or voucher is not None,
        tense=tense,
        untensed=tense is None and sentence.tokens[trigger].tag in {"VBN", "VBG"},
        background=background,
        remembered=is_remembered(sentence, trigger, words),
        continuing=verb is not None and _is_continuing(sentence, verb, words),
        purpose=top.dep == "advcl"
        and is_purpose(sentence, top.index)
        and sentence.tokens[top.head].lemma not in words["MOTION"],
        earlier=any(is_punished_for(sentence, index) for index in path)
        or bool(_modifiers(sentence, verb if verb is not None else trigger) & words["EARLIER"]),
        owed=any(is_owed(sentence, index, words) for index in path),
        imagined=any(is_imagined(sentence, index, words) for index in path),
        supposed=any(is_supposed(sentence, index, words) for index in path),
        foretold=tense == "future" and any(is_foretold(sentence, index, words) for index in path),
        youth=is_of_early_life(sentence, trigger, words),
        long_ago=long_ago,
    )


def _is_continuing(sentence: Sentence, verb: int, words: Words) -> bool:
    token = sentence.tokens[verb]
    governed = token.dep == "xcomp" and sentence.tokens[token.head].lemma in words["GOING-ON"]
    return governed or (token.tag == "VBG" and "been" in auxiliaries_of(sentence, verb))


def _is_order(sentence: Sentence, top: int) -> bool:
    """Say whether a clause is an order ("Stop the raids!"), which asserts nothing."""
    token = sentence.tokens[top]
    return (
        token.dep == "ROOT"
        and token.tag == "VB"
        and not sentence.dependents(top, "nsubj", "nsubjpass", "aux")
        and sentence.text.rstrip("”\"' ").endswith(("!", ".", ";"))
    )


def _modifiers(sentence: Sentence, index: int) -> set[str]:
    return {
        sentence.tokens[child].lemma
        for child in sentence.dependents(index, "amod", "compound", "advmod")
    }


def _negates(sentence: Sentence, index: int, words: Words) -> bool:
    token = sentence.tokens[index]
    if token.dep == "pcomp" and sentence.tokens[token.head].lemma == "without":
        return True
    if token.lemma in words["ENDING"] or _is_yet_to_come(sentence, index):
        return token.lemma not in words["ENDING"]
    if governor_of(sentence, index, words) in words["NEGATIVE-HEAD"]:
        # "Its offensive must be halted": it goes on.
        return not (is_known(sentence, index) and is_supposed(sentence, token.head, words))
    return token.pos in {"VERB", "AUX"} and _is_negated(sentence, index, words)


def _is_only_late(sentence: Sentence, verb: int) -> bool:
    """Say whether something was "not" done "until" a time: then it was."""
    late = any(
        sentence.tokens[child].lemma in {"until", "till"}
        for child in sentence.dependents(verb, "prep")
    ) or any(
        sentence.tokens[mark].lemma in {"until", "till"}
        for clause in sentence.dependents(verb, "advcl")
        for mark in sentence.dependents(clause, "mark")
    )
    return late and tense_of(sentence, verb) in OVER


def _is_not_only(sentence: Sentence, verb: int, denial: int) -> bool:
    """Say whether "not" denies no more than that it is all ("not only arrested", "not just by")."""
    near = {verb, denial, *sentence.dependents(verb, "agent", "prep")}
    return any(
        sentence.tokens[word].lemma in {"only", "just", "merely", "simply", "solely"}
        and word > denial
        for index in near
        for word in sentence.dependents(index, "advmod", "preconj", "cc")
    )


def _is_yet_to_come(sentence: Sentence, index: int) -> bool:
    """Say whether something has "yet to" be done."""
    token = sentence.tokens[index]
    return token.dep == "xcomp" and any(
        sentence.tokens[child].lemma == "yet"
        for above in (index, token.head)
        for child in sentence.dependents(above, "advmod")
        if child < index
    )


def _is_future(sentence: Sentence, index: int, words: Words) -> bool:
    auxiliaries = auxiliaries_of(sentence, index)
    if is_done_by_then(sentence, index):
        return False
    if auxiliaries & words["FUTURE-AUXILIARY"] or _is_to_infinitive_of_be(sentence, index):
        return True
    if _is_announced(sentence, index):
        return True
    if "would" in auxiliaries and is_reported(sentence, index, words):
        # "Told how soldiers would raid homes": what they used to do.
        return not any(
            sentence.tokens[child].lemma == "how" for child in sentence.dependents(index, "advmod")
        )
    if sentence.tokens[index].lemma == "ahead":
        return any(sentence.tokens[c].lemma == "of" for c in sentence.dependents(index, "prep"))
    if is_expected(sentence, index):
        return True
    governor = governor_of(sentence, index, words)
    return governor in words["FUTURE-HEAD"] and governor not in words["HYPOTHETICAL-HEAD"]


def _is_announced(sentence: Sentence, index: int) -> bool:
    """Say whether "to" tells a verb to come and who says so follows ("X to go, Y said")."""
    token = sentence.tokens[index]
    to = [one for one in sentence.dependents(index, "aux") if sentence.tokens[one].lemma == "to"]
    doers = sentence.dependents(index, "nsubj")
    return (
        token.tag == "VB"
        and token.dep == "ccomp"
        and token.head > index
        and len(to) == 1
        and bool(doers)
        and doers[-1] == to[0] - 1
    )


def _clause_verb(sentence: Sentence, trigger: int) -> int | None:
    token = sentence.tokens[trigger]
    if token.pos in {"VERB", "AUX"} or token.tag.startswith("VB"):
        return trigger
    light = light_verb_of(sentence, trigger)
    if light is not None:
        return light
    for _ in range(6):
        token = sentence.tokens[token.head]
        if token.pos in {"VERB", "AUX"}:
            return token.index
    return None


def _is_negated(sentence: Sentence, index: int, words: Words) -> bool:
    for child in sentence.children[index]:
        token = sentence.tokens[child]
        if token.dep == "neg" or (
            token.dep in {"det", "advmod", "preconj"} and token.lemma in words["NEGATION"]
        ):
            return not (_is_only_late(sentence, index) or _is_not_only(sentence, index, child))
        if token.text.lower() == "longer" and sentence.dependents(child, "neg", "det"):
            # "would no longer talk to"
            return True
        if token.dep == "advmod" and sentence.dependents(child, "neg"):
            # "Has not so far accepted."
            return token.lemma in words["NOT-YET"]
        if token.dep == "prep" and _is_in_no_way(sentence, child, words):
            return True
        if token.dep in {"nsubj", "nsubjpass", "dobj"} and _is_none(sentence, child):
            return True
        if token.dep == "attr" and sentence.dependents(index, "expl"):
            # "There were no clashes."
            return any(
                sentence.tokens[inner].lemma == "no" for inner in sentence.dependents(child, "det")
            )
        if token.dep in {"nsubj", "nsubjpass"} and token.lemma in {"nobody", "none", "neither"}:
            return True
    return False


def _is_in_no_way(sentence: Sentence, preposition: int, words: Words) -> bool:
    """Say whether a phrase denies its clause: "by no means", "under no circumstances"."""
    return any(
        sentence.tokens[inner].lemma == "no"
        for noun in sentence.dependents(preposition, "pobj")
        if sentence.tokens[noun].lemma in words["NO-WAY"]
        for inner in sentence.dependents(noun, "det")
    )


def _counts(sentence: Sentence, no: int) -> bool:
    """Say whether "no" opens a number ("no fewer than 20 rebels")."""
    behind = [token.text.lower() for token in sentence.tokens[no + 1 : no + 3]]
    return behind[1:] == ["than"] and behind[0] in listed("comparing")


def _is_none(sentence: Sentence, noun: int) -> bool:
    """Say whether a noun stands behind "no" or "neither", or "no more" of the same phrase."""
    more = [
        one
        for one in sentence.dependents(noun, "amod")
        if sentence.tokens[one].lemma in listed("still-more")
    ]
    return any(
        sentence.tokens[inner].lemma in {"no", "neither"} and not _counts(sentence, inner)
        for above, labels in ((noun, ("det", "preconj", "cc")), *((one, ("neg",)) for one in more))
        for inner in sentence.dependents(above, *labels)
    )


def _is_to_infinitive_of_be(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    passive = token.tag == "VBN" and token.dep == "xcomp" and sentence.dependents(index, "auxpass")
    if not (token.tag == "VB" or passive) or not any(
        sentence.tokens[child].lemma == "to" for child in sentence.dependents(index, "aux")
    ):
        return False
    if token.dep == "xcomp":
        return sentence.tokens[token.head].lemma == "be"
    # A headline's bare infinitive: "Kenya to send troops".
    return token.dep == "ROOT" or (token.dep == "acl" and sentence.tokens[token.head].dep == "ROOT")


def _claimant(sentence: Sentence, path: Sequence[int]) -> int | None:
    """Return who claims to have done something."""
    for index in path:
        token = sentence.tokens[index]
        if token.dep == "xcomp" and sentence.tokens[token.head].lemma == "claim":
            return _subject_of(sentence, token.head)
    return None


def _subject_of(sentence: Sentence, verb: int) -> int | None:
    subjects = sentence.dependents(verb, "nsubj")
    return subjects[0] if subjects else None


def _according_to(sentence: Sentence) -> int | None:
    if sentence.words.isdisjoint(VOUCHING):
        return None
    for token in sentence.tokens:
        if token.lemma in ACCORDING:
            for child in sentence.dependents(token.index, "prep"):
                for filler in sentence.dependents(child, "pobj"):
                    return filler
        if token.lemma in HEARSAY:
            return token.index
    return None
