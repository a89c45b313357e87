"""Whether it happened: negation, condition, future, and who vouches, read off the tree.

The words that decide stand in `data/lexicon/LANGUAGE/modality.txt`.

Source:
    Codebook, "Auxiliary modes"; veridicality signatures after Karttunen (2012).
"""

import msgspec

from dateline.events.frames.slots import light_verb_of
from dateline.events.frames.tense import PERFECT, Tense, tense_of
from dateline.events.modality.background import is_background, is_punished_for, is_purpose
from dateline.events.modality.future import is_future
from dateline.events.modality.lifetimes import is_of_early_life
from dateline.events.modality.looking_back import is_long_ago, is_remembered
from dateline.events.modality.negation import is_missing, is_negated, negates
from dateline.events.modality.scope import Words, is_question, path_up, sharing
from dateline.events.modality.supposing import (
    auxiliaries_of,
    is_foretold,
    is_hypothetical,
    is_imagined,
    is_owed,
    is_supposed,
    is_supposed_subject,
)
from dateline.events.modality.timetable import is_called_for_later
from dateline.events.modality.vouching import according_to, claimant, subject_of
from dateline.grammar import Sentence


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
    …"); a `question` or an order asserts nothing. Where saying it is the act, `unspoken` is one
    that may be said, or would be ("may threaten to", "if it warns").
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
    unspoken: bool = False


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
    voucher = subject_of(sentence, said.head) if reported else claimant(sentence, path)
    if voucher is None:
        voucher = according_to(sentence)
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
        negated=is_negated(sentence, trigger, words)
        or is_missing(sentence, trigger)
        or any(negates(sentence, index, words) for index in denied),
        hypothetical=bool(_modifiers(sentence, trigger) & words["HYPOTHETICAL-MODIFIER"])
        or any(is_hypothetical(sentence, index, words) for index in path)
        or is_supposed_subject(sentence, trigger, words),
        future=bool(_modifiers(sentence, trigger) & words["FUTURE-MODIFIER"])
        or any(is_future(sentence, index, words) for index in ahead)
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
        or _is_of_old(sentence, verb if verb is not None else trigger, tense, words),
        owed=any(is_owed(sentence, index, words) for index in path),
        imagined=any(is_imagined(sentence, index, words) for index in path),
        supposed=any(is_supposed(sentence, index, words) for index in path),
        foretold=tense == "future" and any(is_foretold(sentence, index, words) for index in path),
        youth=is_of_early_life(sentence, trigger, words),
        long_ago=long_ago,
    )


def _is_of_old(sentence: Sentence, verb: int, tense: Tense | None, words: Words) -> bool:
    """Say whether a clause tells what was before ("previously", "has repeatedly accused").

    "As it has repeatedly said" takes up what still stands, and so does a threat.
    """
    modifiers = _modifiers(sentence, verb)
    if modifiers & words["EARLIER"]:
        return True
    taken_up = any(sentence.tokens[one].lemma == "as" for one in sentence.dependents(verb, "mark"))
    stands = taken_up or sentence.tokens[verb].lemma in words["STANDING"]
    return bool(modifiers & words["OFTEN"]) and tense in PERFECT and not stands


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
    """Return what modifies a word, as lemmas and as it stands ("planned" is one of "plan")."""
    beside = [
        one
        for one in sentence.dependents(index, "amod", "compound", "advmod")
        # "No longer" tells nothing of old, as "long" does.
        if not (
            sentence.tokens[one].text.lower() == "longer" and sentence.dependents(one, "neg", "det")
        )
    ]
    return {
        form
        for one in beside
        for form in (sentence.tokens[one].lemma, sentence.tokens[one].text.lower())
    }


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
