"""Objects that a small parser takes for a time or for part of a sum of money.

"The raid angered Ankara": a name right behind its verb, taken for when. "Fined the bank 2 million
euros", "gave Chad five days to yield": a recipient taken for part of the sum, days for how long.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOUN_TAGS, TENSED_TAGS
from dateline.grammar.tree import MODIFIERS_BEFORE, is_calendar_name, with_tokens
from dateline.grammar.words import words

TAKEN = frozenset({"dobj", "dative", "ccomp", "xcomp", "prt", "acomp", "attr"})
STRETCHES = frozenset({"hour", "day", "week", "month", "minute"})
GIVING = frozenset({"give", "hand"})
COSTING = frozenset({"fine"})
# The labels under which such objects are found.
MISTAKEN = frozenset({"npadvmod", "nmod", "compound", "dobj", "quantmod", "dative", "conj"})
# What may stand between a verb and the noun that it is about.
BEFORE_A_NOUN = frozenset({"det", "amod", "compound", "nummod", "poss", "case", "nmod"})


def free_objects(sentence: Sentence) -> Sentence:
    """Return a sentence with such objects put right, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        if token.dep not in MISTAKEN:
            continue
        verb = sentence.tokens[token.head]
        if token.dep == "conj":
            changed.update(_behind_the_verb(sentence, token))
        elif (
            _is_object(sentence, token, verb)
            or _is_counted(sentence, token, verb)
            or _is_a_march(sentence, token, verb)
        ):
            changed[token.index] = replace(token, dep="dobj")
        elif _is_before_sum(sentence, token, verb):
            giver = sentence.tokens[verb.head]
            label = "dobj" if giver.lemma in COSTING else "dative"
            changed[token.index] = replace(token, dep=label, head=giver.index)
            if giver.lemma in COSTING:
                changed[verb.index] = replace(verb, dep="npadvmod")
            for before in range(giver.index + 1, token.index):
                if sentence.tokens[before].head == verb.index:
                    changed[before] = replace(sentence.tokens[before], head=token.index)
        elif token.dep == "dative" and token.tag in NOUN_TAGS and verb.lemma in COSTING:
            changed[token.index] = replace(token, dep="dobj")
            for paid in sentence.dependents(verb.index, "dobj"):
                changed[paid] = replace(sentence.tokens[paid], dep="npadvmod")
        elif _is_given(sentence, token, verb):
            changed.update(_as_given(sentence, token, verb))
        elif token.dep == "quantmod" and token.pos in {"NOUN", "PROPN"}:
            changed.update(_before_a_term(sentence, token))
    return with_tokens(sentence, changed)


def _behind_the_verb(sentence: Sentence, thing: Token) -> dict[int, Token]:
    """Return a noun right behind a main verb, joined to one before it, as the verb's object.

    "Kenya, which borders both states, massed tanks": the tanks are joined to the states.
    """
    before = [child for child in sentence.children[thing.index] if child < thing.index]
    verb = sentence.tokens[min((*before, thing.index)) - 1]
    if not (
        thing.pos in {"NOUN", "PROPN"}
        and thing.head < verb.index < thing.index
        and verb.pos == "VERB"
        and verb.tag in TENSED_TAGS
        and not sentence.dependents(verb.index, *TAKEN, "auxpass", "prep")
    ):
        return {}
    return {thing.index: replace(thing, dep="dobj", head=verb.index)}


def _as_given(sentence: Sentence, token: Token, verb: Token) -> dict[int, Token]:
    """Return days as the object, who gets them, and what they are given for, as they should be."""
    changed = {token.index: replace(token, dep="dobj")}
    for receiver in sentence.dependents(verb.index, "dobj"):
        if receiver != token.index:
            changed[receiver] = replace(sentence.tokens[receiver], dep="dative")
    for clause in (
        *sentence.dependents(verb.index, "advcl"),
        *sentence.dependents(token.index, "acl", "relcl"),
    ):
        if sentence.tokens[clause].tag == "VB" and clause > token.index:
            changed[clause] = replace(sentence.tokens[clause], dep="xcomp", head=verb.index)
    return changed


def _before_a_term(sentence: Sentence, person: Token) -> dict[int, Token]:
    """Return who is sentenced "to six years", taken for a part of the number, as the object."""
    number = sentence.tokens[person.head]
    years = sentence.tokens[number.head]
    verb = sentence.tokens[years.head]
    if person.index + 1 == len(sentence.tokens):
        return {}
    to = sentence.tokens[person.index + 1]
    if not (
        to.lemma == "to"
        and to.dep == "quantmod"
        and years.dep == "dobj"
        and verb.index < person.index < to.index < number.index < years.index
    ):
        return {}
    changed = {
        child: replace(sentence.tokens[child], head=person.index)
        for above in (number.index, years.index)
        for child in sentence.children[above]
        if verb.index < child < person.index
    }
    changed[person.index] = replace(person, dep="dobj", head=verb.index)
    changed[to.index] = replace(to, pos="ADP", tag="IN", dep="prep", head=verb.index)
    changed[years.index] = replace(years, dep="pobj", head=to.index)
    for child in sentence.children[years.index]:
        if child > years.index and sentence.tokens[child].dep == "prep":
            changed[child] = replace(sentence.tokens[child], head=verb.index)
    return changed


def _is_object(sentence: Sentence, token: Token, verb: Token) -> bool:
    """Say whether a name right behind a verb without an object is that object.

    Titles and nationalities may stand before it: "met Peruvian Prime Minister Ana Soto".
    """
    between = sentence.tokens[verb.index + 1 : token.index]
    return (
        token.dep == "npadvmod"
        and token.pos == "PROPN"
        and verb.tag in TENSED_TAGS
        and token.index > verb.index
        and all(one.dep in MODIFIERS_BEFORE for one in between)
        and not any(is_calendar_name(one) for one in (token, *between))
        and not sentence.dependents(verb.index, *TAKEN, "auxpass")
    )


def _is_counted(sentence: Sentence, token: Token, verb: Token) -> bool:
    """Say whether people counted behind a verb are its object ("displaced 5,000 families")."""
    return (
        token.dep == "npadvmod"
        and token.lemma in words("people")
        and bool(sentence.dependents(token.index, "nummod", "quantmod"))
        and verb.pos == "VERB"
        and verb.index == min(sentence.children[token.index]) - 1
        and not sentence.dependents(verb.index, *TAKEN, "auxpass")
    )


def _is_a_march(sentence: Sentence, token: Token, verb: Token) -> bool:
    """Say whether a march behind a verb is no month ("broke up a march by nurses")."""
    return (
        token.dep == "npadvmod"
        and token.text == "march"
        and verb.pos == "VERB"
        and token.index > verb.index
        and not sentence.dependents(verb.index, "dobj", "ccomp", "xcomp", "auxpass")
    )


def _is_before_sum(sentence: Sentence, token: Token, money: Token) -> bool:
    """Say whether a name before a sum of money is whoever gets or pays it, or a noun who pays."""
    giver = sentence.tokens[money.head]
    return (
        token.dep in {"nmod", "compound"}
        and (token.pos == "PROPN" or (token.pos == "NOUN" and giver.lemma in COSTING))
        and money.lemma in words("money")
        and money.dep == "dobj"
        and giver.index < token.index
        and all(one.dep in BEFORE_A_NOUN for one in sentence.tokens[giver.index + 1 : token.index])
        and sentence.tokens[token.index + 1].tag in {"CD", "$", "DT"}
    )


def _is_given(sentence: Sentence, token: Token, verb: Token) -> bool:
    """Say whether days are what somebody is given, and not how long something is given."""
    return (
        token.dep in {"npadvmod", "dobj"}
        and token.lemma in STRETCHES
        and verb.lemma in GIVING
        and token.index > verb.index
        and bool(sentence.dependents(verb.index, "dobj", "dative"))
        and bool(sentence.dependents(token.index, "nummod", "det"))
    )
