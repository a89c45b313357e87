"""What a relative clause hangs on: the act, not the place where it was; people, not their place.

"The blast in Kampala, which killed nine": a small parser hangs the clause on the town, which then
has killed them. "The nurses of a hospital in Lima, who ended a strike": no town strikes.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import PLURAL_TAGS
from dateline.grammar.tree import SUBJECTS, ancestors, subtree, with_tokens
from dateline.grammar.words import words

PLACING = frozenset({"in", "at", "near", "on", "outside", "across", "inside", "against", "of"})
RELATIVE = frozenset({"which", "that"})
DEEDS = frozenset({"NN", "NNS"})
HELPERS = ("aux", "auxpass")
PLURAL = frozenset({"are", "were", "have", "do"})
LISTED = frozenset({"appos", "conj", "compound", "nmod"})


def hang_on_act(sentence: Sentence) -> Sentence:
    """Return a sentence with such clauses hung on the act, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        if verb.dep != "relcl" or verb.lemma not in words("harming"):
            continue
        if not any(
            sentence.tokens[child].text.lower() in RELATIVE
            for child in sentence.dependents(verb.index, "nsubj")
        ):
            continue
        act = _act_above(sentence, sentence.tokens[verb.head])
        if act is not None:
            changed[verb.index] = replace(verb, head=act.index)
    return with_tokens(sentence, changed)


def hang_on_deed(sentence: Sentence) -> Sentence:
    """Return a sentence whose "lawsuit against Chad, filed by Mali," is filed, and not Chad.

    So is its "lawsuit against Chad, which Mali filed,".

    Args:
        sentence: As parsed.
    """
    for verb in sentence.tokens:
        name = sentence.tokens[verb.head]
        if name.dep == "conj" and verb.dep == "acl":
            # "Talks between the army and the rebels, brokered by Qatar".
            name = sentence.tokens[name.head]
        if (
            name.dep == "pobj"
            and verb.lemma in words("done-with-deeds")
            and sentence.tokens[_opening(sentence, verb) - 1].text == ","
        ):
            deed = sentence.tokens[sentence.tokens[name.head].head]
            if deed.tag in DEEDS and sentence.tokens[name.head].dep == "prep":
                return with_tokens(sentence, {verb.index: replace(verb, head=deed.index)})
    return sentence


def _opening(sentence: Sentence, verb: Token) -> int:
    """Return the word that opens an aside with a doer ("filed by Mali", "which Mali filed"), or 0.

    Zero is where a sentence begins: no comma stands before it.
    """
    if (verb.dep, verb.tag) == ("acl", "VBN"):
        return verb.index if sentence.dependents(verb.index, "agent") else 0
    name = sentence.tokens[verb.head]
    told = name.pos == "PROPN" or any(
        sentence.tokens[one].text[:1].isupper() for one in sentence.dependents(name.index, "amod")
    )
    # "A breach of the treaty, which Chad signed": the treaty is signed.
    if verb.dep != "relcl" or not told or not sentence.dependents(verb.index, "nsubj"):
        return 0
    taken_up = sentence.dependents(verb.index, "dobj")
    which = [one for one in taken_up if sentence.tokens[one].lemma == "which"]
    return which[0] if which else 0


def hang_on_event(sentence: Sentence) -> Sentence:
    """Return a sentence whose "talks between X and Y that were held" are held, not X or Y.

    Args:
        sentence: As parsed.
    """
    for verb in sentence.tokens:
        if verb.dep != "relcl" or verb.lemma != "hold" or verb.tag != "VBN":
            continue
        if not any(
            sentence.tokens[child].text.lower() in RELATIVE
            for child in sentence.dependents(verb.index, "nsubjpass")
        ):
            continue
        for above in ancestors(sentence, verb.head):
            event = sentence.tokens[above]
            if event.pos == "VERB":
                break
            if event.lemma in words("events-held"):
                return with_tokens(sentence, {verb.index: replace(verb, head=above)})
    return sentence


def hang_on_people(sentence: Sentence) -> Sentence:
    """Return a sentence with clauses of "who" hung on the people of a place, or itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        place = sentence.tokens[verb.head]
        if verb.dep != "relcl" or place.dep != "pobj":
            continue
        holder = _whose_it_is(sentence, place)
        if place.tag == "NNS" and holder is None:
            continue
        if not any(
            sentence.tokens[child].text.lower() == "who"
            for child in sentence.dependents(verb.index, *SUBJECTS)
        ):
            continue
        people = holder or _people_above(sentence, place)
        if people is not None:
            changed[verb.index] = replace(verb, head=people.index)
    return with_tokens(sentence, changed)


def hang_on_those_described(sentence: Sentence) -> Sentence:
    """Return a sentence whose "rebels, armed by Chad, who have killed ten," have killed, not Chad.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        doer = sentence.tokens[verb.head]
        way = sentence.tokens[doer.head]
        if (verb.dep, doer.dep, doer.tag, way.dep) != ("relcl", "pobj", "NNP", "agent"):
            continue
        told = sentence.dependents(verb.index, *SUBJECTS)
        if not told or sentence.tokens[told[0]].text.lower() != "who":
            continue
        helpers = [sentence.tokens[one] for one in sentence.dependents(verb.index, *HELPERS)]
        several = (helpers[0].text.lower() in PLURAL) if helpers else verb.tag == "VBP"
        those = _described(sentence, sentence.tokens[way.head]) if several else None
        if those is not None:
            changed[verb.index] = replace(verb, head=those.index)
    return with_tokens(sentence, changed)


def _described(sentence: Sentence, deed: Token) -> Token | None:
    """Return those whom an aside between commas tells more of ("rebels, armed by Chad,")."""
    while deed.dep == "conj":
        deed = sentence.tokens[deed.head]
    opening = deed.index
    if deed.dep == "pcomp":
        # "Until now armed by Chad".
        opening = subtree(sentence, deed.head)[0]
    those = sentence.tokens[opening - 2] if opening > 1 else deed
    if deed.dep == "acl":
        those = sentence.tokens[deed.head]
    aside = opening > 1 and sentence.tokens[opening - 1].text == ","
    return those if aside and those.tag in PLURAL_TAGS and those.index < opening else None


def hang_on_clause(sentence: Sentence) -> Sentence:
    """Return a sentence whose "which had let Chad in, pulling out its army," did both, or itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for doing in sentence.tokens[1:]:
        if (doing.dep, doing.tag) != ("acl", "VBG") or sentence.tokens[doing.index - 1].text != ",":
            continue
        clauses = [one for one in sentence.dependents(doing.head, "relcl") if one < doing.index]
        if clauses and subtree(sentence, clauses[-1])[-1] == doing.index - 2:
            changed[doing.index] = replace(doing, dep="advcl", head=clauses[-1])
    return with_tokens(sentence, changed)


def _whose_it_is(sentence: Sentence, thing: Token) -> Token | None:
    """Return who has what is nobody ("a fighter with Kenyan roots, who was killed"), or None."""
    preposition = sentence.tokens[thing.head]
    who = sentence.tokens[preposition.head]
    told = thing.lemma in words("what-somebody-has") and preposition.lemma in {"with", "of"}
    return who if told and who.pos in {"NOUN", "PROPN"} else None


def _people_above(sentence: Sentence, place: Token) -> Token | None:
    """Return those whose place or house a name tells, or None."""
    whose = sentence.tokens[sentence.tokens[place.head].head]
    if _is_of(whose, sentence.tokens[place.head], place):
        return whose
    while place.dep == "pobj" and place.tag not in PLURAL_TAGS:
        preposition = sentence.tokens[place.head]
        house = place.lemma.lower() in words("houses")
        if preposition.lemma not in {"in", "at"} and not (preposition.lemma == "of" and house):
            return None
        above = sentence.tokens[preposition.head]
        if above.tag in PLURAL_TAGS and above.lemma not in words("houses"):
            return above
        place = above
    return None


def _is_of(who: Token, preposition: Token, place: Token) -> bool:
    """Say whether somebody is told to be of a place ("a surgeon from Pisa who was held")."""
    return (
        place.pos == "PROPN"
        and preposition.lemma in {"from", "in", "at"}
        and who.lemma in words("people") | words("callings") | words("who-is-of-a-place")
    )


def _act_above(sentence: Sentence, place: Token) -> Token | None:
    """Return the act that a name tells the place of, or None."""
    if place.pos != "PROPN":
        return None
    while place.dep in LISTED and place.head != place.index:
        place = sentence.tokens[place.head]
    preposition = sentence.tokens[place.head]
    while place.dep == "pobj" and preposition.lemma in PLACING:
        act = sentence.tokens[preposition.head]
        if act.pos == "NOUN" and act.lemma in words("acts-with-victims"):
            return act
        # "The attack on a market in Gao, which killed six"
        place, preposition = act, sentence.tokens[act.head]
    return None
