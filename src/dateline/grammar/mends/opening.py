"""What opens a clause and swallows the subject behind it in a small parser's tree.

"In March China fined a firm", "In 2019 Turkish troops entered": month or year hang on the noun, the
noun on the preposition, and the verb is left without a subject. "In a call to Oslo, Rome and Bonn
urged restraint", "As told by Oslo, Rome and Bonn signed": the two behind the comma are listed with
the one before it. "From Chad the rebels
raided": the place hangs on the rebels, as if they were of it.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import FINITE_TAGS
from dateline.grammar.tree import CLAUSE_SUBJECTS, is_calendar_name, subtree, with_tokens
from dateline.grammar.words import words

OPENING = frozenset({"in", "on", "by", "since", "during", "until"})
PLACING = frozenset({"from", "in", "at", "near", "across", "outside"})
EARLIEST, LATEST = 1900, 2100
# "On the second Thursday night"
_LONGEST_TIME = 5
# "On the second night", "on 16 July"
_BEFORE_A_DAY = frozenset({"DT", "JJ", "CD", "PRP$"})


def free_subject_behind_time(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a noun is its verb's subject, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for opening in sentence.tokens:
        if opening.dep != "prep" or opening.lemma not in OPENING:
            continue
        verb = sentence.tokens[opening.head]
        fillers = sentence.dependents(opening.index, "pobj")
        if not fillers and opening.index + 1 < verb.index:
            parted = _part_time(sentence, opening)
            if parted:
                return with_tokens(sentence, parted)
        if len(fillers) != 1 or not _lacks_subject(sentence, verb, opening):
            continue
        noun = sentence.tokens[fillers[0]]
        time = sentence.tokens[opening.index + 1]
        if time.head == noun.index and _tells_time(time) and _is_plain(sentence, noun, verb):
            return with_tokens(
                sentence,
                {
                    noun.index: _as_subject(sentence, noun, verb),
                    time.index: replace(time, dep="pobj", head=opening.index),
                },
            )
    return sentence


def _part_time(sentence: Sentence, opening: Token) -> dict[int, Token]:
    """Return a time taken for words of the subject behind it as the opening's, by index.

    "In 2019 Turkish troops", "on Thursday night masked men": only the time is on the wrong side.
    """
    first = opening.index + 1
    time: Token | None = None
    for token in sentence.tokens[first : first + _LONGEST_TIME]:
        subject = sentence.tokens[token.head]
        # "By Friday Syria's army"
        top = sentence.tokens[subject.head] if subject.dep == "poss" else subject
        if token.index < subject.index and top.dep in CLAUSE_SUBJECTS and _is_time(token):
            time = token
        elif token.tag not in _BEFORE_A_DAY and not _is_time(token):
            break
    if time is None:
        return {}
    before = sentence.tokens[first : time.index]
    if any(token.head not in {time.index, time.head} for token in before):
        return {}
    changed = {token.index: replace(token, head=time.index) for token in before}
    changed[time.index] = replace(time, dep="pobj", head=opening.index)
    return changed


def _is_time(token: Token) -> bool:
    """Say whether a token is a year, a day, a month or a part of a day."""
    return _tells_time(token) or token.lemma in words("parts-of-a-day")


def free_place_before_subject(sentence: Sentence) -> Sentence:
    """Return a sentence in which a place that opens it hangs on its verb, any other itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for opening in sentence.tokens:
        noun = sentence.tokens[opening.head]
        if opening.dep != "prep" or opening.lemma not in PLACING or opening.index > noun.index:
            continue
        articles = [one for one in sentence.dependents(noun.index, "det") if one > opening.index]
        if noun.dep in CLAUSE_SUBJECTS and articles and noun.head > noun.index:
            changed[opening.index] = replace(opening, head=noun.head)
    return with_tokens(sentence, changed)


def free_subject_behind_comma(sentence: Sentence) -> Sentence:
    """Return a sentence in which nouns listed with its opening's are its verb's subject.

    Args:
        sentence: As parsed; it is returned itself where no verb lacks its subject so.
    """
    for opening in sentence.tokens:
        if not _opens(opening) or opening.head <= opening.index:
            continue
        verb = sentence.tokens[opening.head]
        if not _lacks_subject(sentence, verb, opening):
            continue
        listed = next(
            (
                sentence.tokens[index]
                for index in subtree(sentence, opening.index)
                if _is_listed_behind_comma(sentence, sentence.tokens[index], verb)
            ),
            None,
        )
        if listed is not None:
            changed = {
                index: replace(sentence.tokens[index], head=listed.index)
                for index in sentence.dependents(listed.head, "conj", "cc", "appos")
                if index > listed.index
            }
            changed[listed.index] = _as_subject(sentence, listed, verb)
            return with_tokens(sentence, changed)
    return sentence


def free_subject_behind_clause(sentence: Sentence) -> Sentence:
    """Return a sentence in which what an opening clause leaves is no part of the subject behind it.

    "Before she left Oslo, Amnesty had urged": Oslo urged nothing.

    Args:
        sentence: As parsed; it is returned itself where no clause opens it so.
    """
    for clause in sentence.tokens:
        if clause.dep != "advcl" or not sentence.dependents(clause.index, "mark", "advmod"):
            continue
        for left in sentence.dependents(clause.head, "nsubj"):
            joined = sentence.dependents(left, "conj", "appos")
            marks = sentence.dependents(left, "cc", "punct")
            bare = subtree(sentence, left)[0] == clause.index + 1
            listed = len(joined) == 1 and [sentence.tokens[one].text for one in marks] == [","]
            if bare and listed and sentence.tokens[joined[0]].pos == "PROPN":
                verb = sentence.tokens[clause.head]
                place, subject = sentence.tokens[left], sentence.tokens[joined[0]]
                return with_tokens(
                    sentence,
                    {
                        left: replace(place, dep="dobj", head=clause.index),
                        subject.index: _as_subject(sentence, subject, verb),
                        marks[0]: replace(sentence.tokens[marks[0]], head=verb.index),
                    },
                )
    return sentence


def _opens(token: Token) -> bool:
    """Say whether a phrase may open a clause: a preposition, or a participle ("as told by")."""
    return token.dep == "prep" or (token.dep == "advcl" and token.tag == "VBN")


def _as_subject(sentence: Sentence, noun: Token, verb: Token) -> Token:
    """Return a noun as its verb's subject, of a passive where the verb is one."""
    passive = bool(sentence.dependents(verb.index, "auxpass"))
    return replace(noun, dep="nsubjpass" if passive else "nsubj", head=verb.index)


def _is_listed_behind_comma(sentence: Sentence, noun: Token, verb: Token) -> bool:
    """Say whether a noun joined to one before a comma reaches, with its own, to the verb.

    "In a call with President Paul Biya, France's Anne Roy promised aid": an aside would end with a
    comma of its own.
    """
    if noun.dep not in {"conj", "appos"} or noun.index >= verb.index:
        return False
    own = subtree(sentence, noun.index)
    before = sentence.tokens[own[0] - 1]
    # "In Yemen, Oman, a neighbour, has": what it is may hang beside it.
    beside = [one for one in sentence.dependents(noun.head, "appos") if one > noun.index]
    ends_aside = bool(beside or sentence.dependents(noun.index, "appos", "relcl"))
    below = max([own, *(subtree(sentence, one) for one in beside)], key=lambda each: each[-1])
    between = sentence.tokens[below[-1] + 1 : verb.index]
    return (
        before.text == ","
        and sentence.tokens[noun.head].dep == "pobj"
        and all(
            token.pos in {"AUX", "ADV", "PART"} or (ends_aside and token.text == ",")
            for token in between
        )
    )


def _lacks_subject(sentence: Sentence, verb: Token, opening: Token) -> bool:
    helpers = (sentence.tokens[aux] for aux in sentence.dependents(verb.index, "aux", "auxpass"))
    finite = verb.tag in FINITE_TAGS or any(helper.tag in FINITE_TAGS for helper in helpers)
    return (
        finite
        and opening.index < verb.index
        and not sentence.dependents(verb.index, *CLAUSE_SUBJECTS)
    )


def _tells_time(token: Token) -> bool:
    if token.tag == "CD" and token.text.isdigit():
        return EARLIEST <= int(token.text) <= LATEST
    return is_calendar_name(token)


def _is_plain(sentence: Sentence, noun: Token, verb: Token) -> bool:
    """Say whether a noun is no time itself and nothing parts it from its verb."""
    between = sentence.tokens[noun.index + 1 : verb.index]
    return (
        not _tells_time(noun)
        and noun.index < verb.index
        and not any(token.text == "," for token in between)
    )
