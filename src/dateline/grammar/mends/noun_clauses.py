"""A noun taken for a clause, its verb for a word of the noun: "when thousands marched".

"In 2012, when tens of thousands marched, the army …": the thousands stand for the clause, and who
marched are taken for those who were marched. "Three states that border Chad": the verb is taken
for a word of the name behind it.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOMINAL, NOUN_TAGS, PAST_TAGS
from dateline.grammar.tree import ancestors, subtree, with_tokens
from dateline.grammar.words import words

CLAUSES = frozenset({"advcl", "relcl", "ccomp"})
BORDER = "border"
_OPENING = ("mark", "advmod")
_OF_A_NOUN_AS_SUCH = ("cop", "nsubj", "aux", "expl", "agent")


def raise_verb_of_noun_clause(sentence: Sentence) -> Sentence:
    """Return a sentence in which such verbs stand for their clauses, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for noun in sentence.tokens:
        if (
            noun.dep not in CLAUSES
            or noun.tag not in NOUN_TAGS
            or sentence.dependents(noun.index, *_OF_A_NOUN_AS_SUCH)
            or not _is_opened(sentence, noun)
        ):
            continue
        for index in sentence.dependents(noun.index, "acl"):
            verb = sentence.tokens[index]
            own = sentence.dependents(index, "agent", "aux", "auxpass", "nsubj", "mark")
            without = verb.lemma in words("without-objects")
            if verb.tag not in PAST_TAGS or not without or own or index != _end(sentence, noun) + 1:
                continue
            changed = {
                child: _of_the_verb(sentence.tokens[child], verb)
                for child in sentence.children[noun.index]
                if child > index or sentence.tokens[child].dep in _OPENING
            }
            changed[index] = replace(verb, tag="VBD", dep=noun.dep, head=noun.head)
            changed[noun.index] = replace(noun, dep="nsubj", head=index)
            return with_tokens(sentence, changed)
    return sentence


def raise_bordering(sentence: Sentence) -> Sentence:
    """Return a sentence whose "states that border Chad" border on it, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for verb in sentence.tokens[2:-1]:
        that, name = sentence.tokens[verb.index - 1], sentence.tokens[verb.index + 1]
        comma = sentence.tokens[that.index - 1].text == "," and that.index > 1
        noun = sentence.tokens[that.index - (2 if comma else 1)]
        if (
            verb.lemma != BORDER
            or verb.dep != "compound"
            or verb.head != name.index
            or name.pos != "PROPN"
            or that.lemma not in {"that", "which"}
            or noun.pos not in NOMINAL
            or name.index in ancestors(sentence, noun.index)
        ):
            continue
        changed = {
            verb.index: replace(verb, pos="VERB", tag="VBP", dep="relcl", head=noun.index),
            that.index: replace(that, pos="PRON", tag="WDT", dep="nsubj", head=verb.index),
            name.index: replace(name, dep="dobj", head=verb.index),
        }
        above = sentence.tokens[name.head]
        if name.dep == "nsubj" and (above.dep, above.head) == ("relcl", noun.index):
            # "Countries that border Chad closed …" as a noun with a clause
            top = above.index if noun.head == noun.index else noun.head
            changed[above.index] = replace(above, dep=noun.dep, head=top)
            changed[noun.index] = replace(noun, dep="nsubj", head=above.index)
        return with_tokens(sentence, changed)
    return sentence


def _of_the_verb(token: Token, verb: Token) -> Token:
    """Return what hung on the noun as its verb's; a participle told of it as a clause."""
    return replace(token, dep="advcl" if token.dep == "acl" else token.dep, head=verb.index)


def _is_opened(sentence: Sentence, noun: Token) -> bool:
    """Say whether what opens a clause ("when", "as", "that") stands before a noun, as its own."""
    return any(
        child < noun.index and sentence.tokens[child].tag in {"WRB", "IN"}
        for child in sentence.dependents(noun.index, *_OPENING)
    )


def _end(sentence: Sentence, noun: Token) -> int:
    """Return the last word of a noun's own, before what is told of it."""
    return subtree(sentence, noun.index, frozenset({"acl", "relcl", "punct", "advcl", "conj"}))[-1]
