"""Words that small parsers take apart or amiss: "ex-president", "cancels meeting with".

"Urged leaders meeting in Oslo to act": they meet there, and no meeting is urged.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import PLURAL_TAGS
from dateline.grammar.tree import HYPHENS, ancestors, with_tokens
from dateline.grammar.words import words

GENERAL = "general"
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ"})
NOUN_LABELS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "ROOT", "appos", "attr", "conj"})


def join_prefixes(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a prefix hangs on its noun, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for prefix in sentence.tokens[:-2]:
        hyphen, noun = sentence.tokens[prefix.index + 1 : prefix.index + 3]
        if hyphen.text not in HYPHENS:
            continue
        if prefix.text.lower() not in words("prefixes") and not _opens_office(prefix, noun):
            continue
        if noun.tag not in NOUNS or prefix.dep not in NOUN_LABELS or prefix.end != hyphen.start:
            continue
        parts = {prefix.index, hyphen.index}
        label, top = prefix.dep, prefix.head
        if top in parts or top == noun.index:
            top = noun.index if label == "ROOT" else noun.head
        elif noun.index in ancestors(sentence, top):
            # "Honest, patient and non-partisan": the noun stays where it is, above its prefix.
            label, top = noun.dep, noun.head
        if top in parts:
            continue
        for token in sentence.tokens:
            if token.head in parts and token.index not in parts and token.index != noun.index:
                changed[token.index] = replace(token, head=noun.index)
        tag, pos = ("NN", "NOUN") if noun.tag == "JJ" else (noun.tag, noun.pos)
        changed[noun.index] = replace(noun, dep=label, head=top, tag=tag, pos=pos)
        changed[prefix.index] = replace(prefix, dep="compound", head=noun.index)
        changed[hyphen.index] = replace(hyphen, dep="punct", pos="PUNCT", head=noun.index)
    return with_tokens(sentence, changed)


def _opens_office(first: Token, second: Token) -> bool:
    """Say whether the second word of an office stands as another name for the first."""
    return (
        second.text.lower() == GENERAL
        and second.head == first.index
        and first.text.lower() in words("offices-in-general")
    )


def tell_meeting_from_verb(sentence: Sentence) -> Sentence:
    """Return a sentence in which the meeting that somebody cancels or holds is a noun.

    Args:
        sentence: As parsed.
    """
    changed = {
        token.index: replace(token, lemma="meeting", pos="NOUN", tag="NN", dep="dobj")
        for token in sentence.tokens
        if token.tag == "VBG"
        and token.dep == "xcomp"
        and token.text.lower() == "meeting"
        and sentence.tokens[token.head].lemma in words("dealing-with-a-meeting")
        and not sentence.dependents(token.index, "dobj")
    }
    return with_tokens(sentence, changed)


def tell_people_from_meeting(sentence: Sentence) -> Sentence:
    """Return a sentence whose "leaders meeting in Oslo" are leaders, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for meeting in sentence.tokens:
        people = sentence.tokens[meeting.index - 1]
        if (
            meeting.text != "meeting"
            or (meeting.tag, meeting.dep == "ROOT") != ("NN", False)
            or (people.dep, people.head) != ("compound", meeting.index)
            or sentence.dependents(meeting.index, "det", "poss")
            or not sentence.dependents(meeting.index, "prep")
        ):
            continue
        heads = sentence.tokens[sentence.tokens[meeting.head].head]
        of_state = people.text == "state" and heads.lemma == "head"
        if people.tag not in PLURAL_TAGS and not of_state:
            continue
        label = "dobj" if meeting.dep == "xcomp" else meeting.dep
        who = heads if of_state else people
        changed = {
            people.index: replace(people, dep=label, head=meeting.head),
            meeting.index: replace(
                meeting, lemma="meet", pos="VERB", tag="VBG", dep="acl", head=who.index
            ),
        }
        for clause in sentence.dependents(meeting.index, "advcl", "acl", "xcomp"):
            if label == "dobj":
                # "Urged leaders meeting in Oslo to act".
                asked = replace(sentence.tokens[clause], dep="xcomp", head=meeting.head)
                changed[clause] = asked
        for word in sentence.dependents(meeting.index, "amod", "nmod", "compound", "nummod"):
            if word < people.index:
                changed[word] = replace(sentence.tokens[word], head=people.index)
        return with_tokens(sentence, changed)
    return sentence
