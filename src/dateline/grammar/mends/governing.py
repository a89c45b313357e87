"""What a verb governs, hung by a small parser on something else or under another name.

"The premier called Putin": the name is taken for what somebody calls. "Returned looted bronzes",
"freed jailed editors": the participle before a noun is taken for a verb of its own. "Jordan
sheltered families": the verb between a name and a noun is taken for an adjective. "Ruled out
sending troops": what is ruled out is taken for a circumstance. "Ruled the contract unlawful": the
noun is taken for part of the adjective. "Flies to Rabat": a headline's town is taken for a verb.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOMINAL, PAST_TAGS
from dateline.grammar.tree import is_without_finite_verb, with_tokens
from dateline.grammar.words import words

_RULING_OUT = frozenset({"out", "off", "up"})


def hang_what_is_governed(sentence: Sentence) -> Sentence:
    """Return a sentence with such words put right, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    mended = _raise_verb_between_names(sentence)
    changed: dict[int, Token] = {}
    for token in mended.tokens:
        head = mended.tokens[token.head]
        if token.dep == "oprd" and _is_called(mended, token, head):
            changed[token.index] = replace(token, dep="dobj")
        elif token.dep == "advcl" and _is_before_its_noun(mended, token, head):
            noun = mended.tokens[mended.dependents(token.index, "dobj")[0]]
            changed[token.index] = replace(
                token, dep="amod", head=noun.index, tag="VBN", pos="VERB"
            )
            changed[noun.index] = replace(noun, head=head.index)
        elif token.dep == "dobj" and _is_a_finding(mended, token, head):
            noun = mended.tokens[token.index - 1]
            changed[token.index] = replace(token, dep="oprd")
            changed[noun.index] = replace(noun, dep="dobj", head=head.index)
            for child in mended.children[token.index]:
                if child < noun.index:
                    changed[child] = replace(mended.tokens[child], head=noun.index)
        elif token.dep == "appos" and head.tag == "VBZ" and head.pos == "VERB":
            changed[token.index] = replace(token, dep="dobj")
        elif token.dep == "advcl" and (
            _is_undertaken(mended, token, head) or _is_ruled_out(mended, token, head)
        ):
            changed[token.index] = replace(token, dep="xcomp")
        elif token.dep == "xcomp" and _is_a_goal(mended, token):
            to = mended.tokens[mended.dependents(token.index, "aux")[0]]
            changed[to.index] = replace(to, pos="ADP", tag="IN", dep="prep", head=head.index)
            changed[token.index] = replace(token, pos="PROPN", tag="NNP", dep="pobj", head=to.index)
    return with_tokens(mended, changed)


def _is_called(sentence: Sentence, name: Token, verb: Token) -> bool:
    """Say whether a name behind "called" is who is phoned, not what somebody is called."""
    return (
        verb.lemma == "call"
        and name.pos == "PROPN"
        and bool(sentence.dependents(verb.index, "nsubj"))
        and not sentence.dependents(verb.index, "dobj", "auxpass", "nsubjpass")
    )


def _is_before_its_noun(sentence: Sentence, participle: Token, verb: Token) -> bool:
    """Say whether a participle right behind a verb without an object belongs to the noun behind."""
    nouns = sentence.dependents(participle.index, "dobj")
    return (
        participle.tag in PAST_TAGS
        and participle.index == verb.index + 1
        and len(nouns) == 1
        and not sentence.dependents(verb.index, "dobj", "auxpass", "nsubjpass")
        and not sentence.dependents(participle.index, "mark", "aux", "auxpass", "nsubj", "prt")
        and min((nouns[0], *sentence.children[nouns[0]])) == participle.index + 1
        and not sentence.dependents(nouns[0], "det", "poss")
    )


def _is_a_finding(sentence: Sentence, state: Token, verb: Token) -> bool:
    """Say whether an adjective is what a noun before it is found ("ruled the ban unlawful")."""
    noun = sentence.tokens[state.index - 1]
    return (
        state.tag == "JJ"
        and verb.lemma in words("finding")
        and noun.head == state.index
        and noun.pos in NOMINAL
    )


def _is_a_goal(sentence: Sentence, name: Token) -> bool:
    """Say whether a name behind "to" is taken for a verb ("flies to Rabat")."""
    below = sentence.children[name.index]
    return (
        name.tag == "VB"
        and name.text[:1].isupper()
        and len(below) == 1
        and sentence.tokens[below[0]].text == "to"
        and below[0] == name.index - 1
    )


def _is_undertaken(sentence: Sentence, deed: Token, verb: Token) -> bool:
    """Say whether an infinitive right behind "has undertaken" is what is undertaken."""
    return (
        deed.tag == "VB"
        and verb.lemma in words("undertaking")
        and deed.index == verb.index + 2
        and sentence.tokens[verb.index + 1].text == "to"
        and not sentence.dependents(verb.index, "auxpass", "xcomp")
    )


def _is_ruled_out(sentence: Sentence, gerund: Token, verb: Token) -> bool:
    """Say whether a gerund right behind "ruled out" is what is ruled out."""
    particle = sentence.tokens[gerund.index - 1]
    return (
        gerund.tag == "VBG"
        and verb.lemma in words("ruling-out")
        and particle.lemma in _RULING_OUT
        and particle.head == verb.index == gerund.index - 2
        and not sentence.dependents(verb.index, "dobj")
    )


def _raise_verb_between_names(sentence: Sentence) -> Sentence:
    """Make the only word between a name and a noun that may be a past tense the verb it is."""
    if not is_without_finite_verb(sentence):
        return sentence
    for verb in sentence.tokens[1:]:
        noun, name = sentence.tokens[verb.head], sentence.tokens[verb.index - 1]
        if (
            verb.dep == "amod"
            and verb.tag in PAST_TAGS
            and verb.text.islower()
            and noun.index > verb.index
            and noun.pos in NOMINAL
            and name.pos == "PROPN"
            and name.dep in {"ROOT", "npadvmod", "nsubj", "compound", "nmod"}
            and "ROOT" in {name.dep, noun.dep}
            and not any(token.text in {",", ":", ";"} for token in sentence.tokens[: verb.index])
        ):
            top = name if name.dep == "ROOT" else noun
            changed = {
                token.index: replace(token, head=verb.index)
                for token in sentence.tokens
                if token.head == top.index
                and token.index > noun.index
                and token.dep in {"prep", "punct", "advmod", "npadvmod"}
                and (top is name or token.dep == "punct")
            }
            changed[verb.index] = replace(verb, dep="ROOT", head=verb.index, tag="VBD", pos="VERB")
            changed[name.index] = replace(name, dep="nsubj", head=verb.index)
            changed[noun.index] = replace(noun, dep="dobj", head=verb.index)
            return with_tokens(sentence, changed)
    return sentence
