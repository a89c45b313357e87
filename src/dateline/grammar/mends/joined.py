"""Two clauses side by side that a small parser runs into one another.

"Japan imposed sanctions and South Korea said …": the second clause's subject is joined to the
first one's object. "Kenya condemned the coup; France called for calm": the first clause is taken
for what is called.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import FINITE_TAGS, NOUN_TAGS
from dateline.grammar.tree import CLAUSE_SUBJECTS, ancestors, is_finite, subtree, with_tokens
from dateline.grammar.words import words

JOINING = frozenset({"and", "but", "while", "yet", "so"})
_OPENING = frozenset({"and", "but", "then", "meanwhile", "however", "later", ",", "yet", "so"})
_MOST_CLAUSES = 4
LONGEST_ASIDE = 12
_RUN_ON = frozenset({"conj", "dobj"})
_OBJECTS = frozenset({"dobj", "pobj", "conj"})
_STANDING = frozenset({"conj", "advcl", "ccomp", "ROOT"})


def part_joined_clauses(sentence: Sentence) -> Sentence:
    """Return a sentence with such clauses parted, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    written = {token.text for token in sentence.tokens}
    if ";" in written:
        for _ in range(_MOST_CLAUSES):
            parted = _part_at_semicolon(sentence)
            if parted is sentence:
                break
            sentence = parted
    if written.isdisjoint(JOINING):
        return sentence
    return _free_second_subject(_give_joined_noun(sentence))


def _part_at_semicolon(sentence: Sentence) -> Sentence:
    """Put a clause before a semicolon above the one behind it."""
    for mark in sentence.tokens:
        if mark.text != ";":
            continue
        second = sentence.tokens[mark.head]
        if mark.index >= second.index or not _opens_clause(sentence, mark, second):
            continue
        first = next(
            (
                sentence.tokens[child]
                for child in reversed(sentence.dependents(second.index, "ccomp"))
                if child < mark.index and _is_whole(sentence, sentence.tokens[child])
            ),
            None,
        )
        if first is not None:
            return _put_above(sentence, first, second, mark.index)
    return sentence


def _opens_clause(sentence: Sentence, mark: Token, second: Token) -> bool:
    """Say whether a clause with its own subject opens right behind a semicolon."""
    start = mark.index + 1
    while start < second.index and sentence.tokens[start].text.lower() in _OPENING:
        start += 1
    return any(
        subject > mark.index and subtree(sentence, subject)[0] == start
        for subject in sentence.dependents(second.index, *CLAUSE_SUBJECTS)
    )


def _is_whole(sentence: Sentence, verb: Token) -> bool:
    """Say whether a clause may stand by itself: a finite verb with a subject."""
    return is_finite(sentence, verb) and any(
        subject < verb.index for subject in sentence.dependents(verb.index, *CLAUSE_SUBJECTS)
    )


def _put_above(sentence: Sentence, first: Token, second: Token, end: int) -> Sentence:
    """Join the second clause to the first, which gets what stands before `end`."""
    top = first.index if second.head == second.index else second.head
    changed = {
        child: replace(sentence.tokens[child], head=first.index)
        for child in sentence.children[second.index]
        if child <= end
    }
    changed[first.index] = replace(first, dep=second.dep, head=top)
    changed[second.index] = replace(second, dep="conj", head=first.index)
    return with_tokens(sentence, changed)


def _give_joined_noun(sentence: Sentence) -> Sentence:
    """Make a noun that is joined to a verb the subject of the verb behind it.

    "Oslo fined a firm, and the union's envoy, Ann Lee, is due in Rome": the envoy is due.
    """
    for name in sentence.tokens:
        first = sentence.tokens[name.head]
        if name.dep not in _RUN_ON or name.tag not in NOUN_TAGS or first.pos != "VERB":
            continue
        if name.index < first.index or not _is_joined(sentence, name):
            continue
        verb = next(
            (token for token in sentence.tokens[name.index + 1 :] if token.tag in FINITE_TAGS), None
        )
        if (
            verb is not None
            and verb.dep == "conj"
            and verb.head == first.index
            and verb.pos in {"VERB", "AUX"}
            and not sentence.dependents(verb.index, *CLAUSE_SUBJECTS)
        ):
            subject = replace(name, dep="nsubj", head=verb.index)
            return with_tokens(sentence, {name.index: subject})
    return sentence


def _free_second_subject(sentence: Sentence) -> Sentence:
    """Make a name joined to an object, right before a verb without a subject, that verb's."""
    for name in sentence.tokens:
        if name.dep != "conj" or name.tag not in NOUN_TAGS:
            continue
        joined_to = sentence.tokens[name.head]
        verb = _verb_behind(sentence, name)
        if verb is None or joined_to.tag not in NOUN_TAGS or not _is_joined(sentence, name):
            continue
        first = _clause_of(sentence, joined_to, verb)
        if first is None or not _lacks_subject(sentence, verb, joined_to, first):
            continue
        return _freed(sentence, name, verb, first)
    return sentence


def _verb_behind(sentence: Sentence, name: Token) -> Token | None:
    """Return the verb, finite with its helpers, that follows right behind a noun."""
    at = _behind_aside(sentence, name.index + 1)
    if at >= len(sentence.tokens):
        return None
    following = sentence.tokens[at]
    while following.dep in {"advmod", "neg"} and at + 1 < len(sentence.tokens):
        at += 1
        following = sentence.tokens[at]
    if following.tag not in FINITE_TAGS:
        return None
    helps = following.dep in {"aux", "auxpass"}
    verb = sentence.tokens[following.head] if helps else following
    return verb if verb.pos in {"VERB", "AUX"} and verb.dep in _STANDING else None


def _behind_aside(sentence: Sentence, start: int) -> int:
    """Return where a sentence goes on behind an aside between commas, else where it stands.

    "Oslo sent tents and Rome, still in mourning, sent doctors": an aside has no finite verb.
    """
    tokens = sentence.tokens
    if start >= len(tokens) or tokens[start].text != ",":
        return start
    for token in tokens[start + 1 : start + LONGEST_ASIDE]:
        if token.text == ",":
            return token.index + 1
        if token.tag in FINITE_TAGS or token.text == ";":
            break
    return start


def _is_joined(sentence: Sentence, name: Token) -> bool:
    """Say whether "and" stands right before a noun's phrase."""
    start = subtree(sentence, name.index)[0]
    return start > 0 and sentence.tokens[start - 1].lemma in JOINING


def _clause_of(sentence: Sentence, noun: Token, verb: Token) -> Token | None:
    """Return the verb, with a subject of its own, that a noun before another verb belongs to."""
    at = noun
    while at.head != at.index:
        above = sentence.tokens[at.head]
        if above.index == verb.index:
            # "The Netherlands imposed sanctions and Belgium may follow": taken for the subject.
            above = sentence.tokens[verb.head]
            if (
                at.dep != "nsubj"
                or verb.dep != "ccomp"
                or above.lemma not in words("never-of-a-clause")
            ):
                return None
        elif at.dep not in _OBJECTS and at.dep != "prep":
            return None
        at = above
        if at.pos in {"VERB", "AUX"}:
            return at if at.index < noun.index and _is_whole(sentence, at) else None
    return None


def _lacks_subject(sentence: Sentence, verb: Token, noun: Token, first: Token) -> bool:
    """Say whether a verb has no subject, or only what is the first verb's object."""
    subjects = sentence.dependents(verb.index, *CLAUSE_SUBJECTS)
    taken = {noun.index, *ancestors(sentence, noun.index)}
    return taken.issuperset(subjects) and (
        verb.dep != "ROOT" or sentence.tokens[first.index].head == verb.index
    )


def _freed(sentence: Sentence, name: Token, verb: Token, first: Token) -> Sentence:
    passive = sentence.dependents(verb.index, "auxpass")
    label = "nsubjpass" if passive else "nsubj"
    changed = {name.index: replace(name, dep=label, head=verb.index)}
    for child in sentence.dependents(name.head, "cc"):
        if child < name.index:
            changed[child] = replace(sentence.tokens[child], head=first.index)
    for above in (name.head, *ancestors(sentence, name.head)):
        taken = sentence.tokens[above]
        if taken.head == verb.index and taken.dep == "nsubj":
            # "Police fought crowds in Lagos and troops opened fire": the first verb's own object.
            changed[taken.index] = replace(taken, dep="dobj", head=first.index)
    if first.head == verb.index:
        top = first.index if verb.head == verb.index else verb.head
        changed[first.index] = replace(first, dep=verb.dep, head=top)
        for child in sentence.children[verb.index]:
            if child not in changed and child < first.index:
                changed[child] = replace(sentence.tokens[child], head=first.index)
    changed[verb.index] = replace(verb, dep="conj", head=first.index)
    return with_tokens(sentence, changed)
