"""Clauses that only tell their noun apart, or stand under "after" or its like: not the news."""

import re
from collections.abc import Mapping, Sequence

from dateline.dates import Timex, Written, last_day
from dateline.events.words import listed
from dateline.grammar import Sentence, ancestors, is_behind_to

EARLIER_MONTH = re.compile(r"XXXX-\d\d|PAST_REF")


def is_background(sentence: Sentence, top: int, words: Mapping[str, frozenset[str]]) -> bool:
    """Say whether a clause only tells its noun apart, or stands under "after" or its like."""
    token = sentence.tokens[top]
    if token.dep == "relcl":
        # "Said in a letter that Chad had fired": what the letter says.
        said = sentence.tokens[token.head].lemma in words["TELLING-NOUN"]
        return not is_where_clause(sentence, top) and not (
            (said and sentence.dependents(top, "mark"))
            or _is_given_out(sentence, top)
            or answers_a_charge(sentence, top)
        )
    if token.dep == "acl":
        # "The raid, condemned by Oman, …": an answer is as new as what it answers.
        answered = token.lemma in listed("answers") and bool(sentence.dependents(top, "agent"))
        return token.tag == "VBN" and not answered and not _is_all_there_is(sentence, token.head)
    if token.dep == "advcl":
        marks = sentence.lemmas(top, "mark")
        if marks == {"before"} and _came_next(sentence, top):
            return False
        return bool(marks & words["BACKGROUND"]) or _is_in_relative(sentence, top)
    if token.dep in {"pobj", "pcomp"}:
        return sentence.tokens[token.head].lemma in words["BACKGROUND"]
    return False


def _came_next(sentence: Sentence, clause: int) -> bool:
    """Say whether a "before" opens what came next: "stoned the bank before police drove them off".

    It is as new as what went before it, where both are told in the plain past.
    """
    first = sentence.tokens[clause].head
    return all(
        sentence.tokens[verb].tag == "VBD" and not sentence.dependents(verb, "aux")
        for verb in (first, clause)
    )


def answers_a_charge(sentence: Sentence, clause: int) -> bool:
    """Say whether a clause tells what somebody charged says to it ("blamed Togo, which denied …").

    It is as new as the charge.

    Args:
        sentence: The sentence.
        clause: The relative clause's verb.
    """
    if sentence.tokens[clause].lemma not in listed("denials"):
        return False
    accused = sentence.tokens[sentence.tokens[clause].head]
    above = sentence.tokens[accused.head]
    if accused.dep == "pobj":
        above = sentence.tokens[above.head]
    return accused.dep in {"dobj", "pobj"} and above.lemma in listed("charging")


def _is_given_out(sentence: Sentence, clause: int) -> bool:
    """Say whether a clause is what somebody gives out: "issued a statement that condemned it"."""
    noun = sentence.tokens[sentence.tokens[clause].head]
    return (
        noun.dep == "dobj"
        and sentence.tokens[noun.head].lemma in listed("giving-out")
        and any(
            sentence.tokens[subject].tag == "WDT"
            for subject in sentence.dependents(clause, "nsubj")
        )
    )


def is_of_an_earlier_month(
    sentence: Sentence, trigger: int, timexes: Sequence[Timex], written: Written | None
) -> bool:
    """Say whether a story of an unknown day tells a clause with a month, or as "last month"'s.

    Args:
        sentence: The sentence.
        trigger: The token of the clause's trigger.
        timexes: The story's date expressions.
        written: What is known of the day of writing.
    """
    if last_day(written) is not None:
        return False
    told = {trigger}
    if sentence.tokens[trigger].dep in {"conj", "advcl"}:
        told.add(sentence.tokens[trigger].head)
    return any(
        EARLIER_MONTH.fullmatch(timex.value)
        and any(
            timex.start <= token.start < timex.end
            and not told.isdisjoint(ancestors(sentence, token.index))
            for token in sentence.tokens
        )
        for timex in timexes
        if sentence.start <= timex.start < sentence.end
    )


def is_punished_for(sentence: Sentence, index: int) -> bool:
    """Say whether a clause tells what somebody is punished for ("found guilty of torturing two").

    Args:
        sentence: The sentence.
        index: The top token of the clause.
    """
    way = sentence.tokens[sentence.tokens[index].head]
    return (
        sentence.tokens[index].dep == "pcomp"
        and way.lemma in {"of", "for"}
        and sentence.tokens[way.head].lemma in listed("punishing")
    )


def is_purpose(sentence: Sentence, index: int) -> bool:
    """Say whether a clause has the form of what something was done for ("to free the crew")."""
    token = sentence.tokens[index]
    return (
        token.tag == "VB"
        and is_behind_to(sentence, index)
        and not _is_done_wholly(sentence, token.head)
        and sentence.tokens[token.head].lemma not in listed("stepping-in")
        and not (
            sentence.tokens[token.head].lemma in listed("writing")
            and token.lemma in listed("asking-in-writing")
        )
        # "Defied the whips to back the motion", "broke ranks to vote for it": they did.
        and not (
            sentence.tokens[token.head].lemma in listed("breaking-ranks")
            and token.lemma in listed("voting")
        )
        and not _is_the_first_to(sentence, token.head)
        and not _is_a_step(sentence, token.head)
        and not _makes_others_do_it(sentence, token.head)
    )


def _is_the_first_to(sentence: Sentence, verb: int) -> bool:
    """Say whether somebody is the first to do what follows ("became the first state to leave")."""
    return sentence.tokens[verb].lemma in listed("being-somebody") and any(
        sentence.tokens[one].lemma in listed("only-one")
        for noun in sentence.dependents(verb, "attr")
        for one in sentence.dependents(noun, "amod", "nummod")
    )


def _makes_others_do_it(sentence: Sentence, verb: int) -> bool:
    """Say whether somebody has others do what follows ("enlisted the militia to take the town")."""
    return sentence.tokens[verb].lemma in listed("making-others-do-it") and bool(
        sentence.dependents(verb, "dobj")
    )


def _is_a_step(sentence: Sentence, verb: int) -> bool:
    """Say whether what follows is under way ("has taken steps to widen freedoms")."""
    return sentence.tokens[verb].lemma == "take" and any(
        sentence.tokens[step].lemma in listed("steps") for step in sentence.dependents(verb, "dobj")
    )


def _is_done_wholly(sentence: Sentence, verb: int) -> bool:
    """Say whether what follows is itself what is done ("does everything to undermine it")."""
    return sentence.tokens[verb].lemma == "do" and any(
        sentence.tokens[how].lemma in listed("all-of-it")
        for how in sentence.dependents(verb, "dobj")
    )


def _is_all_there_is(sentence: Sentence, head: int) -> bool:
    """Say whether a noun heads a headline, whose participle is the news ("Four held in raid")."""
    return sentence.tokens[head].dep == "ROOT" and not sentence.text.rstrip().endswith(
        (".", "!", "?", "”", '"')
    )


def _is_in_relative(sentence: Sentence, index: int) -> bool:
    return any(
        sentence.tokens[above].dep == "relcl" and not is_where_clause(sentence, above)
        for above in ancestors(sentence, index)
    )


def is_where_clause(sentence: Sentence, index: int) -> bool:
    """Say whether a relative clause goes on telling ("where …", "at which …", "which X denied")."""
    if is_answer(sentence, index) or _is_said_too(sentence, index):
        return True
    return any(
        sentence.tokens[child].lemma == "where" for child in sentence.dependents(index, "advmod")
    ) or any(sentence.tokens[inner].lemma == "which" for inner in sentence.behind(index))


def is_answer(sentence: Sentence, index: int) -> bool:
    """Say whether a clause on a noun, with a doer of its own, answers what that noun tells.

    "A charge that Oslo denied", "claims dismissed by Oslo".
    """
    token = sentence.tokens[index]
    if token.dep == "acl" and token.lemma in listed("answers"):
        return token.tag == "VBN" and bool(sentence.dependents(index, "agent"))
    doers = sentence.dependents(index, "nsubj")
    return (
        token.lemma in listed("answers")
        # "Demanding that the president dismiss her" answers nothing.
        and not (token.dep == "ccomp" and token.tag == "VB")
        and bool(doers)
        and sentence.tokens[doers[0]].tag not in {"WDT", "WP"}
        and not {"had"} & {sentence.tokens[aux].text for aux in sentence.dependents(index, "aux")}
    )


def _is_said_too(sentence: Sentence, index: int) -> bool:
    """Say whether a relative clause tells what else a speaker said, or who was met.

    "Said the minister, who urged both sides to stop", "met the premier, who promised aid".
    """
    token = sentence.tokens[index]
    doers = sentence.dependents(index, "nsubj")
    if token.lemma not in listed("says-too") or token.tag != "VBD" or not doers:
        return False
    if sentence.tokens[doers[0]].tag not in {"WP", "WDT"}:
        return False
    noun = sentence.tokens[token.head]
    # "A spokesman for the army, who appealed to donors".
    while noun.dep == "appos" or (
        noun.dep == "pobj" and sentence.tokens[noun.head].lemma in {"of", "for"}
    ):
        above = sentence.tokens[noun.head]
        noun = above if noun.dep == "appos" else sentence.tokens[above.head]
    verb = sentence.tokens[noun.head]
    if noun.dep == "nsubj":
        return verb.lemma in listed("has-said")
    if noun.dep == "pobj" and verb.lemma == "to":
        return sentence.tokens[verb.head].lemma in {"accord", "according", "speak", "talk"}
    if noun.dep == "pobj" and verb.lemma == "with":
        return sentence.tokens[verb.head].lemma in listed("meeting-somebody")
    return noun.dep == "dobj" and verb.lemma in listed("meeting-somebody")
