"""What somebody is allowed or asked to do, hung by a small parser on whom that is said of.

"Allowed her to leave": the infinitive hangs on her. "Led them to leave": it hangs as an aim.
"Allowed refugees who had waited for a year to cross": it hangs on their waiting. "Will let
refugees who fled last week stay, an official said": what they are let do is taken for a clause of
the official's own.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import BARE_TAGS
from dateline.grammar.tree import subtree, with_tokens
from dateline.grammar.words import words

_OF_A_NOUN = frozenset({"relcl", "acl"})
_GOVERNED = ("ccomp", "xcomp", "dobj")


def hang_what_is_allowed(sentence: Sentence) -> Sentence:
    """Return a sentence in which such an infinitive hangs on the allowing, any other itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for clause in sentence.tokens:
        if clause.tag != "VB" or not sentence.dependents(clause.index, "aux"):
            continue
        noun = _who_is_told_of(sentence, clause)
        if noun is None:
            if _is_brought_about(sentence, clause):
                changed[clause.index] = replace(clause, dep="xcomp")
            continue
        above = sentence.tokens[noun.head]
        governs = (
            noun.dep == "dobj"
            and above.lemma in words("allowing")
            and noun.lemma not in words("chances")
        )
        if governs and above.index < noun.index < clause.index:
            changed[clause.index] = replace(clause, dep="xcomp", head=above.index)
    return with_tokens(sentence, changed)


def _who_is_told_of(sentence: Sentence, clause: Token) -> Token | None:
    """Return the noun that an infinitive hangs on, by itself or by a clause on that noun."""
    above = sentence.tokens[clause.head]
    if clause.dep == "acl":
        return above
    if clause.dep == "advcl" and above.dep in _OF_A_NOUN and above.index + 2 < clause.index:
        # "Refugees waiting to cross" wait to cross; those "waiting for a year" do so no more.
        return sentence.tokens[above.head]
    return None


def _is_brought_about(sentence: Sentence, clause: Token) -> bool:
    """Say whether somebody is led to do what an infinitive tells, right behind who it is."""
    verb = sentence.tokens[clause.head]
    if clause.dep != "advcl" or verb.lemma not in words("bringing-about"):
        return False
    led = sentence.dependents(verb.index, "dobj")
    (to, *_) = sentence.dependents(clause.index, "aux")
    return (
        len(led) == 1
        and sentence.tokens[to].lemma == "to"
        and verb.index < led[0] < subtree(sentence, led[0])[-1] + 1 == to
        and sentence.tokens[led[0]].lemma not in words("undertakings")
    )


def hang_what_is_let(sentence: Sentence) -> Sentence:
    """Return a sentence in which a bare verb behind "let" and a noun hangs on it, any other itself.

    Args:
        sentence: As parsed.
    """
    for verb in sentence.tokens:
        let = _letting_beside(sentence, verb)
        if let is not None:
            return with_tokens(sentence, {verb.index: replace(verb, dep="ccomp", head=let.index)})
    return sentence


def _letting_beside(sentence: Sentence, verb: Token) -> Token | None:
    """Return the "let" beside a bare verb with a subject, where it governs nothing yet."""
    subjects = sentence.dependents(verb.index, "nsubj")
    if verb.tag not in BARE_TAGS or len(subjects) != 1 or sentence.dependents(verb.index, "aux"):
        return None
    subject = sentence.tokens[subjects[0]]
    for let in sentence.tokens[: subject.index]:
        if (
            let.lemma == "let"
            and let.head == verb.head != let.index
            and subject.index < verb.index
            and min((subject.index, *sentence.children[subject.index])) == let.index + 1
            and not sentence.dependents(let.index, *_GOVERNED)
        ):
            return let
    return None
