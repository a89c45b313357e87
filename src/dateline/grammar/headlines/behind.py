"""What stands behind a headline's own clause: "killed as rebels storm camp", "over Taiwan remarks".

The verb of a second clause in the present is taken for a noun, a last noun in -s for a verb.
"""

import msgspec

from dateline.grammar.headlines.told import INSIDE, Telling, are_several, may_be_verb, read_told
from dateline.grammar.headlines.verbs import headline_verbs
from dateline.grammar.parsing.parser import Parser
from dateline.grammar.sentence import Sentence
from dateline.grammar.tags import FINITE_TAGS, NOUN_TAGS, PRESENT_TAGS

OPENING = frozenset("as after while when before because".split())
# A word that is nothing but a plural noun, for one that may be a verb too.
PLAIN_NOUN = "policies"


def read_second_verb(sentence: Sentence, parser: Parser) -> Sentence:
    """Return a headline with the verb behind "as" or "after" told from a noun, else itself.

    Args:
        sentence: As it was parsed.
        parser: The parser.
    """
    tokens = sentence.tokens
    opening = next((one.index for one in tokens[1:-2] if one.text.lower() in OPENING), None)
    if opening is None:
        return sentence
    clause = tokens[opening + 1 :]
    if any(one.tag in FINITE_TAGS and one.dep not in INSIDE for one in clause):
        return sentence
    for token in clause[1:]:
        verb = headline_verbs().present.get(token.text.lower())
        if verb is not None and may_be_verb(tokens, token, verb, opening + 1):
            at = token.index
            words = [one.text for one in tokens]
            past = [*words[:at], verb.past, *words[at + 1 :]]
            perfect = [*words[:at], verb.participle, *words[at + 1 :]]
            helper = "have" if are_several(tokens[opening + 1 : at]) else "has"
            again = read_told(sentence, Telling(past, at, verb.lemma), parser) or read_told(
                sentence, Telling(perfect, at, verb.lemma, helper, at), parser
            )
            return sentence if again is None else _grafted(sentence, again, opening)
    return sentence


def read_last_noun(sentence: Sentence, parser: Parser) -> Sentence:
    """Return a headline whose last word, a noun in -s, is no verb any more; any other itself.

    Args:
        sentence: As it was parsed.
        parser: The parser.
    """
    last = sentence.tokens[-1]
    before = sentence.tokens[last.index - 1]
    root = next(one for one in sentence.tokens if one.dep == "ROOT")
    if not (
        last.tag == "VBZ"
        and last.index > root.index + 1
        and root.tag in FINITE_TAGS
        and before.dep == "pobj"
        and last.text[:1].islower()
    ):
        return sentence
    told = [*(one.text for one in sentence.tokens[:-1]), PLAIN_NOUN]
    verb = headline_verbs().present.get(root.text.lower())
    telling = Telling(told)
    if verb is not None and root.tag in PRESENT_TAGS:
        # "King voices regret for abuses": what was found to be the verb stays one.
        told[root.index] = verb.past
        telling = Telling(told, root.index, verb.lemma)
    again = read_told(sentence, telling, parser)
    if again is None or again.tokens[-1].tag not in NOUN_TAGS:
        return sentence
    noun = msgspec.structs.replace(again.tokens[-1], lemma=last.text[:-1], tag="NNS", pos="NOUN")
    return msgspec.structs.replace(again, tokens=(*again.tokens[:-1], noun))


def _grafted(sentence: Sentence, again: Sentence, opening: int) -> Sentence:
    """Return a sentence with its second clause as it was read again, the first as it was."""
    first = sentence.tokens[:opening]
    if any(token.head >= opening for token in first):
        return again
    root = next((one.index for one in first if one.dep == "ROOT"), None)
    top = next(one.index for one in again.tokens if one.dep == "ROOT")
    if root != top:
        return again
    return msgspec.structs.replace(sentence, tokens=(*first, *again.tokens[opening:]))
