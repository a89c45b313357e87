"""Whose a "by" or "with" is that a small parser hangs on the nearest noun.

"The bombing of a clinic by Chad": Chad did not make the clinic. "The seizure of a tanker owned by
a Greek firm by Chad": nobody is owned by two. "Shared a file on the gang with Peru": the gang is
not with Peru. "Condemned the murder of a judge by a guard": he condemned nothing. "Spoke by
telephone with Ali": neither is the telephone, nor did it speak. "Were hit, some for the third
time, by Chad": whoever hit them did so each time.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import FINITE_TAGS
from dateline.grammar.tree import is_calendar_name, with_tokens
from dateline.grammar.words import words

_WHICH = ("amod", "compound", "poss")
_FOR_WHICH = frozenset({"over", "for", "after", "about", "following"})
ABOUT = frozenset({"on", "about", "of", "regarding", "concerning"})
UPON = frozenset({"of", "on", "in", "at", "from", "with", "to", "against"})


def hang_on_doers(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a "by" hangs on the deed, any other itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        if token.lemma == "by" and token.dep in {"prep", "agent"}:
            deed = _deed_above(sentence, token)
            if deed is not None:
                changed[token.index] = replace(token, dep="prep", head=deed)
    return with_tokens(sentence, changed)


def hang_behind_doers(sentence: Sentence) -> Sentence:
    """Return a sentence whose deed "by police of two nurses" was done to the nurses, or itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for of in sentence.tokens:
        doer = sentence.tokens[of.head]
        by = sentence.tokens[doer.head]
        deed = sentence.tokens[by.head]
        if (
            (of.lemma, of.dep, by.lemma, doer.dep) == ("of", "prep", "by", "pobj")
            and by.dep in {"prep", "agent"}
            and deed.pos == "NOUN"
            and (doer.pos == "PROPN" or doer.lemma in words("forces"))
            and deed.lemma in words("deeds")
            and not sentence.behind(deed.index, "of")
            and any(_are_counted(sentence, one) for one in sentence.dependents(of.index, "pobj"))
        ):
            changed[of.index] = replace(of, head=deed.index)
    return with_tokens(sentence, changed)


def _are_counted(sentence: Sentence, index: int) -> bool:
    """Say whether a noun is told by number or kind, as no land or unit is ("of two nurses")."""
    noun = sentence.tokens[index]
    counted = noun.tag == "NNS" or bool(sentence.dependents(index, "nummod"))
    indefinite = any(
        sentence.tokens[one].lemma in {"a", "an"} for one in sentence.dependents(index, "det")
    )
    return noun.pos == "NOUN" and (counted or indefinite)


def hang_on_passives(sentence: Sentence) -> Sentence:
    """Return a sentence in which a doer behind an aside is the passive's, any other itself.

    "Were uprooted, some for the third time, by air strikes": the strikes uprooted them.

    Args:
        sentence: As parsed.
    """
    tokens = sentence.tokens
    for by in tokens:
        if by.lemma != "by" or by.dep != "prep" or tokens[by.index - 1].text != ",":
            continue
        verb = next(
            (one for one in reversed(tokens[: by.index]) if one.pos in {"VERB", "AUX"}), None
        )
        if (
            verb is not None
            and verb.tag == "VBN"
            and by.head != verb.index
            and sentence.dependents(verb.index, "auxpass")
            and not sentence.dependents(verb.index, "agent")
            and tokens[verb.index + 1].text == ","
            and _opens_doer(sentence, by)
        ):
            return with_tokens(sentence, {by.index: replace(by, dep="agent", head=verb.index)})
    return sentence


def hang_on_words_said(sentence: Sentence) -> Sentence:
    """Return a sentence in which remarks are "by" whoever stands behind them, any other itself.

    "Was rebuked over remarks by its president": he made them, and rebuked nobody.

    Args:
        sentence: As parsed.
    """
    tokens = sentence.tokens
    changed: dict[int, Token] = {}
    for by in tokens:
        said = tokens[by.index - 1]
        over = tokens[said.head]
        if (
            by.dep == "agent"
            and by.lemma == "by"
            and said.dep == "pobj"
            and said.lemma in words("words-said")
            and over.lemma in _FOR_WHICH
            and over.head == by.head
        ):
            changed[by.index] = replace(by, dep="prep", head=said.index)
    return with_tokens(sentence, changed)


def tell_way_from_doer(sentence: Sentence) -> Sentence:
    """Make "by phone" behind a verb that has a subject of its own the way it was done.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for by in sentence.tokens:
        verb = sentence.tokens[by.head]
        if (
            by.dep == "agent"
            and verb.tag in FINITE_TAGS
            and sentence.dependents(verb.index, "nsubj")
            and not sentence.dependents(verb.index, "auxpass", "nsubjpass")
        ):
            changed[by.index] = replace(by, dep="prep")
    return with_tokens(sentence, changed)


def hang_on_sharers(sentence: Sentence) -> Sentence:
    """Return a sentence in which "with" hangs on the verb of sharing, any other itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        if token.lemma == "with" and token.dep == "prep":
            verb = _sharing_above(sentence, token)
            if verb is not None:
                changed[token.index] = replace(token, head=verb)
    return with_tokens(sentence, changed)


def hang_on_callers(sentence: Sentence) -> Sentence:
    """Return a sentence in which "with" hangs on the verb, not on the telephone, any other itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        way = sentence.tokens[token.head]
        by = sentence.tokens[way.head]
        if (
            token.dep == "prep"
            and token.lemma in {"with", "to"}
            and way.lemma in words("ways-to-talk")
            and by.dep == "prep"
            and sentence.tokens[by.head].pos == "VERB"
        ):
            changed[token.index] = replace(token, head=by.head)
    return with_tokens(sentence, changed)


def _deed_above(sentence: Sentence, by: Token) -> int | None:
    """Return the noun of a deed whose doer follows, where the parser hangs it on what is hit."""
    tokens = sentence.tokens
    hung = tokens[by.head]
    if hung.dep == "acl":
        doers = sentence.dependents(hung.index, "agent", "prep")
        doers = [one for one in doers if tokens[one].lemma == "by"]
        if len(doers) != 2 or doers[1] != by.index:
            return None
        hung = tokens[hung.head]
    elif by.dep == "agent":
        return None
    elif hung.lemma in words("sparking"):
        # "Prompting a protest by nurses": they protest, and prompt nothing.
        things = sentence.dependents(hung.index, "dobj")
        deed = tokens[things[-1]] if things else hung
        done = deed.index == by.index - 1 and _is_told_by_doer(deed) and _opens_doer(sentence, by)
        return deed.index if done and by.dep == "prep" else None
    elif hung.lemma in words("judging-deeds"):
        return _deed_judged(sentence, by, hung)
    elif by.dep == "prep" and hung.pos == "VERB":
        return _deed_done_to(sentence, by, hung)
    if hung.dep != "pobj" or _is_deed(hung):
        return None
    deed = tokens[tokens[hung.head].head]
    if tokens[hung.head].lemma != "of" or not _is_deed(deed):
        deed = _deed_further_up(sentence, by, hung)
    if not _is_deed(deed) or any(
        tokens[one].lemma == "by" for one in sentence.dependents(deed.index, "prep")
    ):
        return None
    return deed.index


def _deed_done_to(sentence: Sentence, by: Token, verb: Token) -> int | None:
    """Return the deed that is an active verb's object, where its doer hangs on the verb.

    "Halted the training of officers by an Iraqi firm": nothing is halted by the firm.
    """
    things = [one for one in sentence.dependents(verb.index, "dobj") if one < by.index]
    if not things or not sentence.dependents(verb.index, "nsubj"):
        return None
    behind = _behind_untold_deed(sentence, by, verb, things[-1])
    return things[-1] if "of" in behind and _is_somebody(sentence, by) else None


def _deed_judged(sentence: Sentence, by: Token, verb: Token) -> int | None:
    """Return the deed that a clause condemns: "condemned the murder of a judge in Rome by men"."""
    if not _opens_doer(sentence, by) or any(
        is_calendar_name(sentence.tokens[one]) for one in sentence.dependents(by.index, "pobj")
    ):
        return None
    things = sentence.dependents(verb.index, "dobj")
    return next((one for one in things if _behind_untold_deed(sentence, by, verb, one)), None)


def _behind_untold_deed(sentence: Sentence, by: Token, verb: Token, thing: int) -> list[str]:
    """Return the prepositions behind a deed before "by" whose doer they do not tell, or none."""
    behind = [sentence.tokens[one].lemma for one in sentence.dependents(thing, "prep")]
    told = "by" in behind or bool(sentence.dependents(verb.index, "auxpass"))
    return behind if thing < by.index and not told and _is_deed(sentence.tokens[thing]) else []


def _is_somebody(sentence: Sentence, by: Token) -> bool:
    """Say whether a name, or a noun with a word for which it is, stands behind "by"; no day."""
    return any(
        one.pos in {"PROPN", "NOUN"}
        and not is_calendar_name(one)
        and not sentence.dependents(one.index, "nummod")
        and (one.pos == "PROPN" or bool(sentence.dependents(one.index, *_WHICH)))
        for one in (sentence.tokens[index] for index in sentence.dependents(by.index, "pobj"))
    )


def _deed_further_up(sentence: Sentence, by: Token, noun: Token) -> Token:
    """Return the deed that a noun is said of, through what it belongs to; the noun where none is.

    "The seizure of the yacht of a tycoon by Spain", "the attack on a depot in Goma by rebels".
    """
    tokens = sentence.tokens
    if any(tokens[one].lemma in words("stood-by") for one in sentence.dependents(by.index, "pobj")):
        return noun
    above = noun
    for _ in range(3):
        way = tokens[above.head]
        if above.dep != "pobj" or way.dep != "prep" or way.lemma not in UPON:
            return noun
        above = tokens[way.head]
        if _is_deed(above):
            return above
    return noun


def _is_told_by_doer(noun: Token) -> bool:
    return noun.pos == "NOUN" and (
        noun.lemma in words("deeds") or noun.lemma in words("deeds-of-many")
    )


def _opens_doer(sentence: Sentence, by: Token) -> bool:
    """Say whether somebody stands behind a "by", no bare word for a way ("by telephone")."""
    return any(
        sentence.tokens[one].tag != "NN" or bool(sentence.children[one])
        for one in sentence.dependents(by.index, "pobj")
    )


def _is_deed(token: Token) -> bool:
    return token.pos == "NOUN" and (
        token.lemma in words("deeds") or token.text.lower().endswith("ing")
    )


def _sharing_above(sentence: Sentence, way: Token) -> int | None:
    """Return the verb of sharing where "with" hangs on what the thing shared is about."""
    tokens = sentence.tokens
    topic = tokens[way.head]
    about = tokens[topic.head]
    if topic.dep != "pobj" or about.dep != "prep" or about.lemma not in ABOUT:
        return None
    thing = tokens[about.head]
    verb = tokens[thing.head]
    shared = (
        thing.dep == "dobj" and thing.lemma in words("shared") and verb.lemma in words("sharing")
    )
    return verb.index if shared else None
