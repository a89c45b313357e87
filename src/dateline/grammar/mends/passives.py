"""Participles of the passive that a small parser takes for a past tense or for an adjective."""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import with_tokens
from dateline.grammar.words import words

# "Four monks were slain": nobody is like that.
SLAIN = frozenset({"slay"})
SUBJECTS = ("nsubj", "nsubjpass")


def make_participle(sentence: Sentence) -> Sentence:
    """Make a past tense without a subject, behind an object ("freed a man held …"), passive.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        bare = verb.dep == "acl" and verb.tag == "VBD" and sentence.tokens[verb.head].dep == "dobj"
        if bare and not sentence.dependents(verb.index, "nsubj", "dobj", "aux"):
            changed[verb.index] = replace(verb, tag="VBN")
    return with_tokens(sentence, changed)


def hang_on_participle(sentence: Sentence) -> Sentence:
    """Hang a subject on its participle, where it hangs on the helping verb between the two.

    "Guinea is opposed to", "Oslo is committed to": parsers cannot tell such states from passives.
    "Also detained was a bishop": turned round, he looks like what somebody is.

    Args:
        sentence: As parsed.
    """
    for helper in sentence.tokens:
        if helper.dep != "auxpass":
            continue
        verb = sentence.tokens[helper.head]
        labels = ("nsubj", "nsubjpass", "attr") if verb.index < helper.index else SUBJECTS
        lost = sentence.dependents(helper.index, *labels)
        if verb.tag == "VBN" and lost and not sentence.dependents(verb.index, "nsubj", "nsubjpass"):
            subject = sentence.tokens[lost[0]]
            hung = replace(subject, dep="nsubjpass", head=verb.index)
            return with_tokens(sentence, {subject.index: hung})
    return sentence


def make_adjective(sentence: Sentence) -> Sentence:
    """Make what tells how somebody feels ("is concerned over") an adjective, as it mostly is.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        helper = sentence.tokens[token.head]
        if (
            (token.dep, token.tag) == ("acomp", "VBN")
            and helper.lemma == "be"
            and token.lemma in words("felt")
            and not sentence.dependents(token.index, "agent")
        ):
            lemma = token.text.lower()
            changed[token.index] = replace(token, pos="ADJ", tag="JJ", lemma=lemma)
    return with_tokens(sentence, changed)


def make_passive(sentence: Sentence) -> Sentence:
    """Make a participle with a doer, taken for what its subject is ("was overrun by"), passive.

    Args:
        sentence: As parsed.
    """
    for verb in sentence.tokens:
        helper = sentence.tokens[verb.head]
        if not (
            verb.tag == "VBN"
            and verb.dep in {"attr", "acomp"}
            and helper.lemma == "be"
            and helper.index < verb.index
            and (
                sentence.dependents(verb.index, "agent")
                or verb.lemma in words("of-the-mind") | SLAIN
            )
        ):
            continue
        top = verb.index if helper.head == helper.index else helper.head
        changed = {
            child: replace(
                sentence.tokens[child],
                head=verb.index,
                dep="nsubjpass"
                if sentence.tokens[child].dep == "nsubj"
                else sentence.tokens[child].dep,
            )
            for child in sentence.children[helper.index]
            if child != verb.index
        }
        changed[helper.index] = replace(helper, dep="auxpass", head=verb.index)
        changed[verb.index] = replace(verb, pos="VERB", dep=helper.dep, head=top)
        return with_tokens(sentence, changed)
    return sentence
