"""What is only supposed: under "may" and "if", wished, owed, imagined, or what would follow."""

from dateline.events.frames.slots import is_passive
from dateline.events.frames.tense import OVER, tense_of
from dateline.events.modality.scope import Words, is_asked_why, is_known
from dateline.events.modality.undone import (
    is_awaited_after,
    is_beyond_doubt,
    is_left_undone,
    is_looming,
    is_never_come_to,
    is_only_spoken_of,
)
from dateline.grammar import PRESENT_TAGS, TENSED_TAGS, Sentence, Token

# "Could not override the veto": tried, and failed.
INABILITY = frozenset({"could"})
CIRCUMSTANCE = frozenset({"in", "at", "during", "under"})
EXPECTING = frozenset({"expect"})
MEANS = frozenset({"by"})
UNCERTAIN = frozenset({"if", "unless", "should"})
BLAMING = frozenset({"should", "ought"})
ONESELF = frozenset({"i", "me", "we", "us"})
AWAITING = frozenset({"before", "until", "till", "once"})
TO_COME = frozenset({"will", "can", "would", "could", "must", "may", "should", "shall"})
FACTUAL = frozenset({"be", "have", "do"})
ASKED = frozenset({"ccomp", "pcomp", "conj"})


def is_hypothetical(sentence: Sentence, index: int, words: Words) -> bool:
    """Say whether a verb, or what governs it, tells no more than what may be."""
    token = sentence.tokens[index]
    if is_supposed(sentence, index, words):
        return True
    auxiliaries = auxiliaries_of(sentence, index)
    if "would" in auxiliaries and not is_reported(sentence, index, words):
        return not _is_performed(sentence, index, words)
    head = sentence.tokens[token.head].lemma
    if token.dep == "ccomp" and len(sentence.dependents(token.head, "nsubj")) > 1:
        # "Oslo shut its embassy, something few had expected": it did.
        return False
    if token.dep == "ccomp":
        # "Reports suggest that they were seized": told for a fact.
        told = head in words["SAYING"] and bool(auxiliaries & FACTUAL or token.tag in TENSED_TAGS)
        # "Nobody asked why they were seized": they were.
        told = told or is_asked_why(sentence, index) or is_beyond_doubt(sentence, token.head)
        return head in words["HYPOTHETICAL-HEAD"] and not told
    if is_never_come_to(sentence, index) or is_only_spoken_of(sentence, index, words):
        return True
    if is_awaited_after(sentence, index, words):
        return True
    if head == "able" and tense_of(sentence, sentence.tokens[token.head].head) in OVER:
        # "Were able to seize the port": they did.
        return False
    if token.dep == "acl" and sentence.dependents(index, "mark"):
        known = is_beyond_doubt(sentence, token.head)
        return head in words["HYPOTHETICAL-HEAD"] and not known
    if is_expected(sentence, index):
        return False
    return governor_of(sentence, index, words) in words["HYPOTHETICAL-HEAD"]


def is_expected(sentence: Sentence, index: int) -> bool:
    """Say whether something is "expected to" be done, its doer expects to, or it is "looming"."""
    token = sentence.tokens[index]
    expected = token.dep == "xcomp" and sentence.tokens[token.head].lemma in EXPECTING
    return expected or is_looming(sentence, index)


def is_supposed(sentence: Sentence, index: int, words: Words) -> bool:
    """Say whether a verb stands under "may", "could" or a condition."""
    helpers = auxiliaries_of(sentence, index)
    supposing = helpers & words["HYPOTHETICAL-AUXILIARY"]
    failed = supposing == INABILITY and "have" not in helpers and sentence.dependents(index, "neg")
    if (supposing and not failed) or _is_left_open(sentence, index, words):
        return True
    marks = {
        sentence.tokens[mark].lemma
        for mark in sentence.dependents(index, "mark")
        if not _is_even(sentence, index, mark)
    }
    return bool(marks & words["CONDITION"])


def _is_left_open(sentence: Sentence, index: int, words: Words) -> bool:
    """Say whether a clause asks how something to come is to be done ("unclear how it will help").

    Who says or explains how it will be done says that it will.
    """
    token = sentence.tokens[index]
    return (
        token.dep in ASKED
        and sentence.tokens[token.head].lemma not in words["SAYING"]
        and bool(auxiliaries_of(sentence, index) & {"will", "would"})
        and any(
            sentence.tokens[word].lemma == "how" for word in sentence.dependents(index, "advmod")
        )
    )


def _is_even(sentence: Sentence, verb: int, mark: int) -> bool:
    """Say whether an "if" grants what is so ("backs the deal even if it criticises Iran")."""
    granted = mark > 0 and sentence.tokens[mark - 1].lemma == "even"
    return granted and sentence.tokens[verb].tag in TENSED_TAGS


def is_supposed_subject(sentence: Sentence, trigger: int, words: Words) -> bool:
    """Say whether something not known yet is what would do or risks something."""
    token = sentence.tokens[trigger]
    head = sentence.tokens[token.head]
    if token.dep != "nsubj" or head.lemma in words["OCCURRING"] or head.pos not in {"VERB", "AUX"}:
        return False
    auxiliaries = auxiliaries_of(sentence, token.head)
    # "Ankara's annexation would": what is somebody's need not be so yet under "would".
    would = "would" in auxiliaries and bool(sentence.dependents(trigger, "poss"))
    supposed = head.lemma == "risk" or auxiliaries & {"would", "could", "might", "may"}
    known = is_known(sentence, trigger) and not would
    return bool(supposed) and not known and "have" not in auxiliaries


def is_imagined(sentence: Sentence, index: int, words: Words) -> bool:
    """Say whether a verb tells what is no more than a case, or what would have been."""
    token = sentence.tokens[index]
    if token.pos not in {"VERB", "AUX"}:
        return False
    auxiliaries = auxiliaries_of(sentence, index)
    if "have" in auxiliaries and token.tag == "VBN":
        if auxiliaries & BLAMING:
            # "The army should have held the town": it did not.
            return True
        if "would" in auxiliaries:
            # "They would have killed me," she said: in somebody's own words it did not come to it.
            return _speaks_of_oneself(sentence, index) or not is_reported(sentence, index, words)
    if token.dep == "relcl":
        return bool(auxiliaries & {"might", "could", "may"}) and is_passive(sentence, index)
    if token.dep != "advcl":
        return False
    if _is_inverted(sentence, index):
        return True
    if _is_awaited(sentence, index, auxiliaries):
        return True
    if any(
        sentence.tokens[child].lemma in {"when", "whenever"}
        for child in sentence.dependents(index, "advmod")
    ):
        return token.tag in PRESENT_TAGS and not auxiliaries
    bare = token.tag == "VBN" and not sentence.dependents(index, "nsubjpass", "auxpass", "nsubj")
    return bare and any(
        sentence.tokens[mark].lemma in words["CONDITION"]
        for mark in sentence.dependents(index, "mark")
    )


def _is_awaited(sentence: Sentence, index: int, auxiliaries: set[str]) -> bool:
    """Say whether a clause tells what must come first: "can send none before Rome agrees".

    So does "will leave once the deal has been signed".
    """
    token = sentence.tokens[index]
    bare = not auxiliaries - {"have", "has"}
    perfect = token.tag == "VBN" and bool(auxiliaries)
    present = bare and (token.tag in PRESENT_TAGS or perfect)
    if not present or token.dep != "advcl":
        return False
    opening = sentence.lemmas(index, "mark", "advmod")
    above = auxiliaries_of(sentence, token.head)
    return bool(opening & (AWAITING | {"when"} if perfect else AWAITING) and above & TO_COME)


def _speaks_of_oneself(sentence: Sentence, index: int) -> bool:
    """Say whether whoever speaks stands in a verb's clause ("would have killed me")."""
    beside = sentence.dependents(index, "nsubj", "nsubjpass", "dobj", "dative")
    return any(sentence.tokens[one].lemma.lower() in ONESELF for one in beside)


def _is_inverted(sentence: Sentence, index: int) -> bool:
    """Say whether a helper before its subject makes a condition ("had the palace allowed it")."""
    subjects = sentence.dependents(index, "nsubj", "nsubjpass")
    return bool(subjects) and any(
        sentence.tokens[helper].text.lower() == "had" and helper < subjects[0]
        for helper in sentence.dependents(index, "aux")
    )


def is_owed(sentence: Sentence, index: int, words: Words) -> bool:
    """Say whether a verb tells a duty ("must go", "the means to go"), which nobody has done.

    "Must have gone" is a guess at what was.
    """
    auxiliaries = auxiliaries_of(sentence, index)
    if auxiliaries & words["DUTY-AUXILIARY"] and "have" not in auxiliaries:
        return True
    token = sentence.tokens[index]
    head = sentence.tokens[token.head]
    if token.dep == "xcomp" and head.lemma == "ought":
        return True
    if token.dep == "xcomp" and head.lemma == "have":
        # "Does not have the means to hold them."
        had = sentence.dependents(head.index, "dobj")
        return any(sentence.tokens[one].lemma in words["DUTY-NOUN"] for one in had)
    return token.dep == "acl" and token.tag == "VB" and head.lemma in words["DUTY-NOUN"]


def is_foretold(sentence: Sentence, index: int, words: Words) -> bool:
    """Say whether a clause tells what will come if something else does, in the text's own words.

    "If the talks fail, Sudan will close its embassy".
    """
    verb = index
    for _ in range(4):
        if sentence.tokens[verb].dep != "conj" or sentence.dependents(verb, "nsubj", "nsubjpass"):
            break
        verb = sentence.tokens[verb].head
    conditions = [
        clause
        for clause in sentence.dependents(verb, "advcl")
        if any(
            sentence.tokens[mark].lemma in UNCERTAIN and not _is_even(sentence, clause, mark)
            for mark in sentence.dependents(clause, "mark")
        )
    ]
    if sentence.dependents(verb, "neg") and any(
        sentence.tokens[mark].lemma == "unless"
        for clause in conditions
        for mark in sentence.dependents(clause, "mark")
    ):
        # "Teachers will not end their strike unless they are paid": they refuse now.
        return False
    return bool(conditions) and not is_reported(sentence, index, words)


def is_reported(sentence: Sentence, index: int, words: Words) -> bool:
    """Say whether a clause, or one it is joined to or governed by, is what somebody says."""
    token = sentence.tokens[index]
    for _ in range(8):
        if token.head == token.index:
            return False
        head = sentence.tokens[token.head]
        if token.dep == "ccomp" and (
            head.lemma in words["SAYING"] or head.lemma in words["ANNOUNCING"]
        ):
            return True
        if token.dep in {"acl", "ccomp", "relcl"} and head.lemma in words["TELLING-NOUN"]:
            # "There were reports that Chad would block it".
            return bool(sentence.dependents(token.index, "mark"))
        if token.dep not in {"ccomp", "conj", "xcomp"}:
            return False
        token = head
    return False


def _is_performed(sentence: Sentence, index: int, words: Words) -> bool:
    """Say whether saying so does it ("we would urge the government to act")."""
    token = sentence.tokens[index]
    shared = [token.head] if token.dep == "conj" else []
    return token.lemma in words["PERFORMED"] and any(
        sentence.tokens[subject].text.lower() in {"i", "we"}
        for verb in (index, *shared)
        for subject in sentence.dependents(verb, "nsubj")
    )


def governor_of(sentence: Sentence, index: int, words: Words) -> str:
    """Return the lemma of what a clause or object is governed by, prepositions passed over."""
    token = sentence.tokens[index]
    head = sentence.tokens[token.head]
    wanted = token.dep in {"xcomp", "acl", "acomp"} and token.tag in {"VB", "VBN", "VBG"}
    if token.dep == "acl" and token.tag == "VBN" and sentence.dependents(index, "agent"):
        # "A decision applauded by Chad": who applauds it decides nothing.
        return head.lemma if sentence.dependents(index, "aux") else ""
    if token.dep == "pobj" and head.dep == "agent":
        # "Backed by air strikes", "stopped by a raid": who does it is governed by nothing.
        return ""
    if token.dep in {"pobj", "pcomp"}:
        if token.dep == "pcomp" and head.lemma == "with":
            # "The row went on with Oslo seizing a ship": what goes on beside it is done.
            return ""
        # "avoided arrest after seeking refuge": what came before is not avoided.
        before = {head.lemma, head.text.lower()} & words["BACKGROUND"]
        # "Supports them by providing aid", "stopped him by shooting": the means is no less real.
        before |= {head.lemma} & MEANS if token.dep == "pcomp" else set()
        # "Discussed trade in a call": what is discussed is said, the call is where.
        beside = head.lemma in CIRCUMSTANCE and _has_its_matter(sentence, head)
        undone = is_left_undone(sentence, index)
        return "" if before or beside or undone else sentence.tokens[head.head].lemma
    return head.lemma if wanted or token.dep in {"dobj", "nsubjpass"} else ""


def _has_its_matter(sentence: Sentence, circumstance: Token) -> bool:
    """Say whether a verb has its object, or its "for" before this ("called for calm in a call")."""
    verb = circumstance.head
    return bool(sentence.dependents(verb, "dobj")) or any(
        sentence.tokens[prep].lemma == "for" and prep < circumstance.index
        for prep in sentence.dependents(verb, "prep")
    )


def auxiliaries_of(sentence: Sentence, index: int) -> set[str]:
    """Return the helpers of a verb, as lemmas and as they stand."""
    return {
        form
        for child in sentence.dependents(index, "aux")
        for form in (sentence.tokens[child].lemma, sentence.tokens[child].text.lower())
    }
