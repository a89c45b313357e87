"""How far up a clause's modality is read: what reaches down to it, and where that ends."""

import re
from collections.abc import Mapping, Sequence

from dateline.events.frames.slots import light_verb_of
from dateline.events.lexicon.classes import slot_words
from dateline.events.words import listed
from dateline.grammar import SUBJECTS, TENSED_TAGS, Sentence

LONGEST_PATH = 12
CLIMBS = frozenset(
    "xcomp pcomp prep dobj pobj nsubj nsubjpass conj attr acomp appos compound oprd dative agent "
    "poss".split()
)
OWN_HELPERS = ("aux", "auxpass")
OWN_SUBJECTS = ("nsubj", "nsubjpass")
ASKING_HELPERS = frozenset({"Did", "Does", "Do", "Will", "Would", "Has", "Have", "Is", "Are"})
STATES_BY = frozenset({"in", "at", "under"})
"""Prepositions that tell in what state somebody is: "in contact", "at war", "under arrest"."""
STOPS = ".?!"
ASIDE = re.compile(r"\([^()]*\)")
Words = Mapping[str, frozenset[str]]
"""The classes of `modality.txt`."""


def path_up(sentence: Sentence, trigger: int, words: Words) -> list[int]:
    """Return the trigger and the tokens above it whose say reaches down to it."""
    path = [trigger]
    for _ in range(LONGEST_PATH):
        token = sentence.tokens[path[-1]]
        head = sentence.tokens[token.head]
        reported = token.dep == "ccomp" and head.lemma in words["SAYING"]
        planned = token.dep == "acl" and token.tag == "VB"
        if (
            token.head == token.index
            or reported
            or _stands_apart(sentence, path[-1])
            or is_asked_why(sentence, path[-1])
            or not (token.dep in CLIMBS or token.dep == "ccomp" or planned)
            or (token.dep in {"pobj", "pcomp"} and head.lemma in words["BACKGROUND"])
        ):
            break
        begins = _begins_by(sentence, path[-1], words)
        if begins is not None:
            path.append(begins)
            continue
        path.append(token.head)
        happens = token.dep in OWN_SUBJECTS and head.lemma in words["OCCURRING"]
        if token.dep in {"nsubj", "poss", "compound", "agent", "appos"} and not happens:
            path.pop()
            break
    return path


def _begins_by(sentence: Sentence, index: int, words: Words) -> int | None:
    """Return the verb by which something is due, set or expected to begin or go on, if any."""
    token = sentence.tokens[index]
    if token.dep not in OWN_SUBJECTS:
        return None
    above = (token.head, *sentence.dependents(token.head, "acomp"))
    return next(
        (
            verb
            for one in above
            for verb in sentence.dependents(one, "xcomp")
            if sentence.tokens[verb].tag == "VB"
            and sentence.tokens[verb].lemma in words["OCCURRING"]
        ),
        None,
    )


def is_asked_why(sentence: Sentence, index: int) -> bool:
    """Say whether a clause tells what somebody asks the reason of ("if you wonder why they left").

    They did leave.

    Args:
        sentence: The sentence.
        index: The clause's verb.
    """
    return sentence.tokens[index].dep == "ccomp" and any(
        sentence.tokens[word].lemma == "why" for word in sentence.dependents(index, "advmod")
    )


def _stands_apart(sentence: Sentence, index: int) -> bool:
    """Say whether a clause only stands before the next ("they asked for help, so it would act").

    A parser takes the first of two such clauses for what the second one governs.
    """
    token = sentence.tokens[index]
    return (
        token.dep == "ccomp"
        and token.index < token.head
        and token.tag in TENSED_TAGS
        and not sentence.dependents(index, "mark")
        and any(
            index < child < token.head for child in sentence.dependents(token.head, *OWN_SUBJECTS)
        )
    )


def sharing(sentence: Sentence, path: Sequence[int], words: Words) -> tuple[list[int], list[int]]:
    """Return how far up a path a "not" reaches down, and how far a "may" or "if".

    A verb joined to another by "and" or "but" shares what that one's helpers say, unless it has
    helpers, a subject or a tense of its own ("does not admit it but is said to help them"). A
    noun that only stands by, or is known, is not denied ("did not mention the raid"), nor is it
    owed or supposed by what is said of it ("Chad's threats should be seen", "may hurt").
    """
    denied = supposed = len(path)
    if _is_known_of(sentence, path[0], words):
        denied = 1
        if is_known(sentence, path[0]):
            # "If proof of their part in the raid were needed": the raid is none the less real.
            supposed = 1
    for position, index in enumerate(path[:-1], start=1):
        token = sentence.tokens[index]
        if token.dep != "conj" or not token.tag.startswith("VB"):
            continue
        helped = _is_helped(sentence, index)
        if helped:
            supposed = min(supposed, position)
        if helped or token.tag in TENSED_TAGS or sentence.dependents(index, *OWN_SUBJECTS):
            denied = min(denied, position)
    return list(path[:denied]), list(path[:supposed])


def _is_helped(sentence: Sentence, verb: int) -> bool:
    """Say whether a joined verb has helpers of its own; "is due to leave and to visit" has none."""
    helpers = [sentence.tokens[word].lemma for word in sentence.dependents(verb, *OWN_HELPERS)]
    shared = sentence.lemmas(sentence.tokens[verb].head, *OWN_HELPERS)
    return bool(helpers) and not (helpers == ["to"] and "to" in shared)


def _is_known_of(sentence: Sentence, trigger: int, words: Words) -> bool:
    """Say whether a noun that no verb carries is known or stands by ("not hurt in a raid")."""
    token = sentence.tokens[trigger]
    head = sentence.tokens[token.head]
    # "Should be seen as bluster": passive, such a verb judges what it else undergoes.
    judged = token.dep == "nsubjpass" and head.lemma in slot_words()["REVERSED-LIGHT-VERB"]
    # "No group has claimed the killing": he was killed.
    judged = judged or (head.lemma == "claim" and is_known(sentence, trigger))
    carried = not judged and light_verb_of(sentence, trigger) is not None
    if token.pos not in {"NOUN", "PROPN"} or carried:
        return False
    if token.dep == "pobj":
        above = sentence.tokens[head.head]
        if head.lemma == "of" and above.lemma in words["CARRYING-NOUN"]:
            # "There was no imposition of a curfew": none was imposed.
            return _is_known_of(sentence, above.index, words)
        # "Had not been in contact with Oslo": what somebody is in is said of him, not known.
        told_of = (
            above.lemma == "be" and head.lemma in STATES_BY and not is_known(sentence, trigger)
        )
        return above.pos in {"VERB", "AUX", "NOUN"} and not told_of
    if token.dep == "nsubjpass" and head.lemma in words["OCCURRING"]:
        return False
    return token.dep in {"dobj", "nsubjpass"} and is_known(sentence, trigger)


def is_known(sentence: Sentence, index: int) -> bool:
    """Say whether a noun speaks of what is known: it has an owner, or "the" or "this"."""
    return bool(sentence.dependents(index, "poss")) or not listed("definite").isdisjoint(
        sentence.lemmas(index, "det")
    )


def is_question(sentence: Sentence, trigger: int) -> bool:
    """Say whether the clause of a trigger is asked, be it in a quotation ("Why …?" he said).

    Written questions of a parliament end with a full stop ("(2) Did rebels raid the armoury.").
    """
    after = sentence.text[sentence.tokens[trigger].end - sentence.start :]
    # "Seized a pistol (the murder weapon?) and masks": only what stands in the brackets is asked.
    plainly = ASIDE.sub("", after)
    if next((character for character in plainly if character in STOPS), "") == "?":
        return True
    return _is_inverted(sentence) and ";" not in sentence.text[: -len(after)]


def _is_inverted(sentence: Sentence) -> bool:
    """Say whether a sentence opens with a helping verb whose subject stands right behind it."""
    helper = sentence.tokens[0]
    if helper.text not in ASKING_HELPERS:
        return False
    main = sentence.tokens[helper.head]
    return any(
        min((subject, *sentence.children[subject])) == 1
        for subject in sentence.dependents(main.index, *SUBJECTS)
    )
