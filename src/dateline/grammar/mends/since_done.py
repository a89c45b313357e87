"""The adverb "since" taken for a preposition: "Chad has since seized control of the town".

The participle behind it becomes what tells of the noun, and the sentence has no verb.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import with_tokens

SINCE, HELPER = "since", "have"
OF_THE_NOUN = frozenset({"amod", "compound"})


def raise_what_was_since_done(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a participle is its verb, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for since in sentence.tokens[:-1]:
        verb = sentence.tokens[since.index + 1]
        noun = sentence.tokens[verb.head]
        if (
            since.lemma != SINCE
            or not since.index
            or sentence.tokens[since.index - 1].lemma != HELPER
            or since.index - 1 not in sentence.dependents(since.index, "aux")
            or verb.tag != "VBN"
            or verb.dep not in OF_THE_NOUN
            or (noun.dep, noun.head) != ("pobj", since.index)
        ):
            continue
        top = verb.index if since.head == since.index else since.head
        changed: dict[int, Token] = {
            one: replace(sentence.tokens[one], head=verb.index)
            for one in sentence.children[since.index]
        }
        changed[verb.index] = replace(verb, pos="VERB", dep=since.dep, head=top)
        changed[since.index] = replace(since, tag="RB", pos="ADV", dep="advmod", head=verb.index)
        changed[noun.index] = replace(noun, dep="dobj", head=verb.index)
        return with_tokens(sentence, changed)
    return sentence
