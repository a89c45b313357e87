"""The verb of "Police fire tear gas", which small parsers take for a part of the weapon's name.

"Soldiers open fire": the verb is taken for an adjective.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOUN_TAGS
from dateline.grammar.tree import MODIFIERS_BEFORE, with_tokens
from dateline.grammar.words import words

OF_THE_WEAPON = frozenset({"cc", "conj"})


def raise_firing(sentence: Sentence) -> Sentence:
    """Return a sentence in which "fire" between a doer and a weapon is a verb, any other itself.

    Args:
        sentence: As parsed.
    """
    for fire in sentence.tokens[1:-1]:
        opened = sentence.tokens[fire.head]
        if (fire.lemma, fire.dep, opened.text, opened.tag) == ("fire", "dobj", "open", "JJ"):
            return with_tokens(
                sentence, {opened.index: replace(opened, lemma="open", tag="VBP", pos="VERB")}
            )
        weapon, doer = sentence.tokens[fire.head], sentence.tokens[fire.index - 1]
        if (
            fire.text == "fire"
            and fire.dep in MODIFIERS_BEFORE
            and fire.tag in NOUN_TAGS
            and weapon.index > fire.index
            and weapon.lemma in words("what-is-fired")
            and doer.tag in NOUN_TAGS | {"VBZ"}
            and (doer.head in {weapon.index, fire.index} or weapon.head == doer.index)
        ):
            return with_tokens(sentence, _raised(sentence, fire, weapon, doer))
    return sentence


def _raised(sentence: Sentence, fire: Token, weapon: Token, doer: Token) -> dict[int, Token]:
    # "Hamas militants fire rockets": the doer too may have been taken for the verb.
    over = doer if weapon.head == doer.index else weapon
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        beside = token.head in {over.index, weapon.index, fire.index}
        if not beside or token.head == token.index:
            continue
        if token.index < doer.index:
            label = "compound" if token.dep == "nsubj" else token.dep
            changed[token.index] = replace(token, dep=label, head=doer.index)
        elif token.index > weapon.index and token.dep not in OF_THE_WEAPON:
            changed[token.index] = replace(token, head=fire.index)
        elif fire.index < token.index < weapon.index:
            changed[token.index] = replace(token, head=weapon.index)
    top = fire.index if over.head == over.index else over.head
    changed[fire.index] = replace(fire, tag="VBP", pos="VERB", dep=over.dep, head=top)
    noun = replace(doer, tag="NNS", pos="NOUN") if doer.tag == "VBZ" else doer
    changed[doer.index] = replace(noun, dep="nsubj", head=fire.index)
    changed[weapon.index] = replace(weapon, dep="dobj", head=fire.index)
    return changed
