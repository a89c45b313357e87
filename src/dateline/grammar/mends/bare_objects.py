"""Objects without an article that a small parser takes for clauses, names or adverbs.

"The rebels declare Christmas truce", "farmers dump manure outside": the noun right behind the verb
is labelled as a clause of its own or as an adverb. "Bans leading opposition group": the participle
before the noun is taken for what is done. "Struck down law expanding powers": what the law does is
taken for a clause of its own. "Asked both to keep calm": who is asked is hung on what he is to do.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOUN_TAGS, TENSED_TAGS
from dateline.grammar.tree import ancestors, is_calendar_name, with_tokens
from dateline.grammar.words import words

_MISTAKEN = frozenset({"ccomp", "xcomp", "advmod", "oprd"})
_TAKEN = frozenset({"dobj", "ccomp", "xcomp", "acomp", "attr", "nsubjpass", "auxpass"})
_OF_A_CLAUSE = frozenset({"nsubj", "nsubjpass", "csubj", "aux", "mark", "dobj", "acomp", "cop"})
_OF_AN_OBJECT = frozenset({"compound", "amod", "nummod", "poss", "nmod", "det", "punct"})
_OBJECTLESS = frozenset({"be", "become", "go", "come", "get", "seem", "appear", "call", "name"})


def free_bare_objects(sentence: Sentence) -> Sentence:
    """Return a sentence with such objects put right, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        if token.dep == "nsubj" and sentence.tokens[token.head].tag == "VBG":
            changed.update(_before_what_it_does(sentence, token))
        if token.dep not in _MISTAKEN or token.head >= token.index:
            continue
        verb = sentence.tokens[token.head]
        if _is_object(sentence, token, verb):
            changed[token.index] = replace(token, dep="dobj")
        elif token.tag == "VBG" and token.index == verb.index + 1 and verb.tag in TENSED_TAGS:
            changed.update(_before_the_object(sentence, token, verb))
    return with_tokens(sentence, changed)


def free_both(sentence: Sentence) -> Sentence:
    """Return a sentence in which "both" between a verb of asking and "to" is who is asked.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for token in sentence.tokens[1:-2]:
        verb, way = sentence.tokens[token.index - 1], sentence.tokens[token.index + 1]
        if (
            token.lemma.lower() == "both"
            and token.dep != "dobj"
            and verb.lemma in words("asking-somebody")
            and way.tag == "TO"
            and sentence.tokens[way.head].head == verb.index
        ):
            changed[token.index] = replace(token, pos="PRON", tag="DT", dep="dobj", head=verb.index)
    return with_tokens(sentence, changed)


def _is_object(sentence: Sentence, thing: Token, verb: Token) -> bool:
    """Say whether a noun, with nothing but its own words between, is what a verb is about."""
    if not (
        thing.tag in NOUN_TAGS
        and verb.pos == "VERB"
        and verb.tag in TENSED_TAGS
        and verb.lemma not in _OBJECTLESS
        and thing.lemma.lower() not in words("adverbs-by-themselves")
        and not is_calendar_name(thing)
    ):
        return False
    own = [child for child in sentence.children[thing.index] if child < thing.index]
    between = all(
        thing.index in ancestors(sentence, index) for index in range(verb.index + 1, thing.index)
    )
    others = [one for one in sentence.dependents(verb.index, *_TAKEN) if one != thing.index]
    return (
        between
        and not others
        and all(sentence.tokens[child].dep in _OF_AN_OBJECT for child in own)
        and not sentence.dependents(thing.index, *_OF_A_CLAUSE)
    )


def _before_what_it_does(sentence: Sentence, thing: Token) -> dict[int, Token]:
    """Return a noun behind a verb and its particle as the object, what it does hung on it."""
    doing = sentence.tokens[thing.head]
    particle = sentence.tokens[thing.index - 1]
    verb = sentence.tokens[doing.head]
    if not (
        thing.tag in NOUN_TAGS
        and doing.index == thing.index + 1
        and doing.dep == "advcl"
        and particle.dep == "prt"
        and particle.head == verb.index
        and not sentence.dependents(verb.index, *_TAKEN)
    ):
        return {}
    return {
        thing.index: replace(thing, dep="dobj", head=verb.index),
        doing.index: replace(doing, dep="acl", head=thing.index),
    }


def _before_the_object(sentence: Sentence, participle: Token, verb: Token) -> dict[int, Token]:
    """Return a participle that only says which is meant as a word of the noun behind it."""
    things = sentence.dependents(participle.index, "dobj")
    if participle.lemma not in words("telling-which") or len(things) != 1:
        return {}
    thing = sentence.tokens[things[0]]
    if not all(
        sentence.tokens[index].head == thing.index and sentence.tokens[index].tag != "DT"
        for index in range(participle.index + 1, thing.index)
    ):
        return {}
    changed = {
        thing.index: replace(thing, head=verb.index),
        participle.index: replace(participle, dep="amod", head=thing.index),
    }
    for child in sentence.children[participle.index]:
        if child > thing.index:
            changed[child] = replace(sentence.tokens[child], head=verb.index)
    return changed
