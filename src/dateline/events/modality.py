"""Whether it happened: negation, condition, future, and who vouches, read off the tree.

The words that decide stand in `data/lexicon/LANGUAGE/modality.txt`.

Source:
    Codebook, "Auxiliary modes"; veridicality signatures after Karttunen (2012).
"""

from dataclasses import dataclass

from dateline.events.background import is_background, is_purpose
from dateline.events.scope import FINITE, is_question, path_up, sharing
from dateline.events.slots import is_passive, light_verb_of
from dateline.events.tense import Tense, is_done_by_then, tense_of
from dateline.grammar import Sentence

Words = dict[str, frozenset[str]]
FACTUAL = frozenset({"be", "have", "do"})
KNOWN = frozenset({"the", "this", "that", "these", "those"})

@dataclass(frozen=True, slots=True)
class Modality:
    """How a clause stands to the world.

    `reported` is a clause that somebody says, `voucher` the token of who does, if anybody is
    named; `background` a clause that only tells its noun apart; `remembered` one in a sentence
    about an anniversary; `continuing` one that goes on ("has been shelling"); `purpose` one that
    says what something was done for, `owed` one that says what should be done,
    `earlier` one that is said to be over ("previously"), `imagined` one that only tells a case
    ("when a state slaps tariffs", "he would have killed me"), `supposed` one under "may", "could"
    or "if"; a `question` or an order asserts nothing.
    """

    negated: bool
    hypothetical: bool
    future: bool
    question: bool
    voucher: int | None
    reported: bool
    tense: Tense | None
    background: bool
    remembered: bool
    continuing: bool
    purpose: bool
    owed: bool
    earlier: bool
    imagined: bool
    supposed: bool


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
    reported = top.dep == "ccomp" and sentence.tokens[top.head].lemma in words["SAYING"]
    voucher = _subject_of(sentence, top.head) if reported else None
    if voucher is None:
        voucher = _according_to(sentence)
    verb = _clause_verb(sentence, trigger)
    denied, path = sharing(sentence, path)
    background = is_background(sentence, top.index, words)
    tense = tense_of(sentence, verb) if verb is not None else None
    if background and top.dep == "pcomp" and tense == "present":
        # "Is in prison after being convicted": what comes before has no present.
        tense = None
    return Modality(
        negated=_is_negated(sentence, trigger, words)
        or any(_negates(sentence, index, words) for index in denied),
        hypothetical=bool(_modifiers(sentence, trigger) & words["HYPOTHETICAL-MODIFIER"])
        or any(_is_hypothetical(sentence, index, words) for index in path)
        or _is_supposed_subject(sentence, trigger, words),
        future=bool(_modifiers(sentence, trigger) & words["FUTURE-MODIFIER"])
        or any(_is_future(sentence, index, words) for index in path),
        question=is_question(sentence, trigger) or _is_order(sentence, top.index),
        voucher=voucher,
        reported=reported or voucher is not None,
        tense=tense,
        background=background,
        remembered=any(token.lemma in words["COMMEMORATION"] for token in sentence.tokens),
        continuing=verb is not None and _is_continuing(sentence, verb, words),
        purpose=top.dep == "advcl"
        and is_purpose(sentence, top.index)
        and sentence.tokens[top.head].lemma not in words["MOTION"],
        earlier=bool(
            _modifiers(sentence, verb if verb is not None else trigger) & words["EARLIER"]
        ),
        owed=any(_is_owed(sentence, index, words) for index in path),
        imagined=any(_is_imagined(sentence, index, words) for index in path),
        supposed=any(_is_supposed(sentence, index, words) for index in path),
    )


def _is_continuing(sentence: Sentence, verb: int, words: Words) -> bool:
    token = sentence.tokens[verb]
    governed = token.dep == "xcomp" and sentence.tokens[token.head].lemma in words["GOING-ON"]
    return governed or (token.tag == "VBG" and "been" in _auxiliaries(sentence, verb))


def _is_owed(sentence: Sentence, index: int, words: Words) -> bool:
    """Say whether a verb tells a duty ("must go", "the means to go"), which nobody has done.

    "Must have gone" is a guess at what was.
    """
    auxiliaries = _auxiliaries(sentence, index)
    if auxiliaries & words["DUTY-AUXILIARY"] and "have" not in auxiliaries:
        return True
    token = sentence.tokens[index]
    head = sentence.tokens[token.head]
    return token.dep == "acl" and token.tag == "VB" and head.lemma in words["DUTY-NOUN"]


def _is_imagined(sentence: Sentence, index: int, words: Words) -> bool:
    """Say whether a verb tells what is no more than a case, or what would have been."""
    token = sentence.tokens[index]
    if token.pos not in {"VERB", "AUX"}:
        return False
    auxiliaries = _auxiliaries(sentence, index)
    if "would" in auxiliaries and "have" in auxiliaries and token.tag == "VBN":
        return not _is_reported(sentence, index, words)
    if token.dep == "relcl":
        return bool(auxiliaries & {"might", "could", "may"}) and is_passive(sentence, index)
    if token.dep != "advcl":
        return False
    if any(
        sentence.tokens[child].lemma in {"when", "whenever"}
        for child in sentence.dependents(index, "advmod")
    ):
        return token.tag in {"VBZ", "VBP"} and not auxiliaries
    bare = token.tag == "VBN" and not sentence.dependents(index, "nsubjpass", "auxpass", "nsubj")
    return bare and any(
        sentence.tokens[mark].lemma in words["CONDITION"]
        for mark in sentence.dependents(index, "mark")
    )


def _is_order(sentence: Sentence, top: int) -> bool:
    """Say whether a clause is an order ("Stop the raids!"), which asserts nothing."""
    token = sentence.tokens[top]
    return (
        token.dep == "ROOT"
        and token.tag == "VB"
        and not sentence.dependents(top, "nsubj", "nsubjpass", "aux")
        and sentence.text.rstrip("”\"' ").endswith(("!", "."))
    )


def _modifiers(sentence: Sentence, index: int) -> set[str]:
    return {
        sentence.tokens[child].lemma
        for child in sentence.dependents(index, "amod", "compound", "advmod")
    }


def _auxiliaries(sentence: Sentence, index: int) -> set[str]:
    return {
        form
        for child in sentence.dependents(index, "aux")
        for form in (sentence.tokens[child].lemma, sentence.tokens[child].text.lower())
    }


def _governor(sentence: Sentence, index: int, words: Words) -> str:
    """Return the lemma of what a clause or object is governed by, prepositions passed over."""
    token = sentence.tokens[index]
    head = sentence.tokens[token.head]
    wanted = token.dep in {"xcomp", "acl", "acomp"} and token.tag in {"VB", "VBN", "VBG"}
    if token.dep in {"pobj", "pcomp"}:
        # "avoided arrest after seeking refuge": what came before is not avoided.
        before = {head.lemma, head.text.lower()} & words["BACKGROUND"]
        return "" if before else sentence.tokens[head.head].lemma
    return head.lemma if wanted or token.dep in {"dobj", "nsubjpass"} else ""


def _negates(sentence: Sentence, index: int, words: Words) -> bool:
    token = sentence.tokens[index]
    if token.dep == "pcomp" and sentence.tokens[token.head].lemma == "without":
        return True
    if token.lemma in words["ENDING"] or _is_yet_to_come(sentence, index):
        return token.lemma not in words["ENDING"]
    if _governor(sentence, index, words) in words["NEGATIVE-HEAD"]:
        return True
    return token.pos in {"VERB", "AUX"} and _is_negated(sentence, index, words)


def _is_yet_to_come(sentence: Sentence, index: int) -> bool:
    """Say whether something has "yet to" be done."""
    token = sentence.tokens[index]
    return token.dep == "xcomp" and any(
        sentence.tokens[child].lemma == "yet"
        for above in (index, token.head)
        for child in sentence.dependents(above, "advmod")
        if child < index
    )


def _is_hypothetical(sentence: Sentence, index: int, words: Words) -> bool:
    token = sentence.tokens[index]
    if _is_supposed(sentence, index, words):
        return True
    auxiliaries = _auxiliaries(sentence, index)
    if "would" in auxiliaries and not _is_reported(sentence, index, words):
        return not _is_performed(sentence, index, words)
    head = sentence.tokens[token.head].lemma
    if token.dep == "ccomp":
        # "Reports suggest that they were seized": told for a fact.
        told = head in words["SAYING"] and bool(auxiliaries & FACTUAL or token.tag in FINITE)
        return head in words["HYPOTHETICAL-HEAD"] and not told
    if token.dep == "acl" and sentence.dependents(index, "mark"):
        return head in words["HYPOTHETICAL-HEAD"]
    return _governor(sentence, index, words) in words["HYPOTHETICAL-HEAD"]


def _is_performed(sentence: Sentence, index: int, words: Words) -> bool:
    """Say whether saying so does it ("we would urge the government to act")."""
    return sentence.tokens[index].lemma in words["PERFORMED"] and any(
        sentence.tokens[subject].text.lower() in {"i", "we"}
        for subject in sentence.dependents(index, "nsubj")
    )


def _is_supposed_subject(sentence: Sentence, trigger: int, words: Words) -> bool:
    """Say whether something not known yet is what would do or risks something."""
    token = sentence.tokens[trigger]
    head = sentence.tokens[token.head]
    if token.dep != "nsubj" or head.lemma in words["OCCURRING"] or head.pos not in {"VERB", "AUX"}:
        return False
    known = any(
        sentence.tokens[child].lemma in KNOWN for child in sentence.dependents(trigger, "det")
    )
    auxiliaries = _auxiliaries(sentence, token.head)
    supposed = head.lemma == "risk" or auxiliaries & {"would", "could", "might", "may"}
    return bool(supposed) and not known and "have" not in auxiliaries


def _is_supposed(sentence: Sentence, index: int, words: Words) -> bool:
    if _auxiliaries(sentence, index) & words["HYPOTHETICAL-AUXILIARY"]:
        return True
    marks = {sentence.tokens[child].lemma for child in sentence.dependents(index, "mark")}
    return bool(marks & words["CONDITION"])


def _is_future(sentence: Sentence, index: int, words: Words) -> bool:
    auxiliaries = _auxiliaries(sentence, index)
    if is_done_by_then(sentence, index):
        return False
    if auxiliaries & words["FUTURE-AUXILIARY"] or _is_to_infinitive_of_be(sentence, index):
        return True
    if "would" in auxiliaries and _is_reported(sentence, index, words):
        # "Told how soldiers would raid homes": what they used to do.
        return not any(
            sentence.tokens[child].lemma == "how" for child in sentence.dependents(index, "advmod")
        )
    if sentence.tokens[index].lemma == "ahead":
        return any(sentence.tokens[c].lemma == "of" for c in sentence.dependents(index, "prep"))
    governor = _governor(sentence, index, words)
    return governor in words["FUTURE-HEAD"] and governor not in words["HYPOTHETICAL-HEAD"]


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
            return True
        if token.dep in {"nsubj", "nsubjpass", "dobj"} and any(
            sentence.tokens[inner].lemma in {"no", "neither"}
            for inner in sentence.dependents(child, "det", "preconj", "cc")
        ):
            return True
        if token.dep in {"nsubj", "nsubjpass"} and token.lemma in {"nobody", "none", "neither"}:
            return True
    return False


def _is_reported(sentence: Sentence, index: int, words: Words) -> bool:
    token = sentence.tokens[index]
    for _ in range(8):
        if token.head == token.index:
            return False
        head = sentence.tokens[token.head]
        if token.dep == "ccomp" and head.lemma in words["SAYING"] | words["ANNOUNCING"]:
            return True
        if token.dep not in {"ccomp", "conj", "xcomp"}:
            return False
        token = head
    return False


def _is_to_infinitive_of_be(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    if token.tag != "VB" or not any(
        sentence.tokens[child].lemma == "to" for child in sentence.dependents(index, "aux")
    ):
        return False
    if token.dep == "xcomp":
        return sentence.tokens[token.head].lemma == "be"
    # A headline's bare infinitive: "Kenya to send troops".
    return token.dep == "ROOT" or (token.dep == "acl" and sentence.tokens[token.head].dep == "ROOT")


def _subject_of(sentence: Sentence, verb: int) -> int | None:
    subjects = sentence.dependents(verb, "nsubj")
    return subjects[0] if subjects else None


def _according_to(sentence: Sentence) -> int | None:
    for token in sentence.tokens:
        if token.lemma in {"accord", "according"}:
            for child in sentence.dependents(token.index, "prep"):
                for filler in sentence.dependents(child, "pobj"):
                    return filler
        if token.lemma in {"reportedly", "allegedly", "purportedly"}:
            return token.index
    return None
