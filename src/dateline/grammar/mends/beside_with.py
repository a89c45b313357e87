"""Clauses behind "with" and "showed": "the week ended with rebels burning a village" tells a deed.

Where "with" belongs to a verb of dealing ("met with rebels holding a village") it tells who, and a
banner "calling for change" does nothing.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOMINAL
from dateline.grammar.tree import subtree, with_tokens
from dateline.grammar.words import words


def raise_clause_behind_with(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a participle is a clause of its own, any other itself.

    Args:
        sentence: As parsed.
    """
    tokens = sentence.tokens
    changed: dict[int, Token] = {}
    for deed in tokens:
        if deed.head == deed.index and deed.tag == "VBG":
            changed.update(_below_its_verb(sentence, deed))
            continue
        who = tokens[deed.head]
        way = tokens[who.head]
        above = tokens[way.head]
        if deed.dep == "advcl" and tokens[deed.index - 1].pos == "PROPN":
            # "Tension rose with Israel calling up reservists": tension calls up nobody.
            who = tokens[deed.index - 1]
            way = tokens[who.head]
            above = tokens[way.head] if way.head == deed.head else way
        if (
            deed.dep in {"acl", "advcl"}
            and deed.tag == "VBG"
            and who.dep == "pobj"
            and _may_do_it(sentence, who)
            and who.index == deed.index - 1
            and way.lemma == "with"
            and way.dep == "prep"
            and above.pos in {"VERB", "AUX"}
            and (tokens[way.index - 1].text == "," or above.lemma not in words("dealing-with"))
        ):
            changed[deed.index] = replace(deed, dep="pcomp", head=way.index)
            changed[who.index] = replace(who, dep="nsubj", head=deed.index)
    return with_tokens(sentence, changed)


def _below_its_verb(sentence: Sentence, deed: Token) -> dict[int, Token]:
    """Return the words of a sentence whose verb is taken for a mark of its subject, by their index.

    "The week ended with Chad shutting the road": the week shuts nothing.
    """
    tokens = sentence.tokens
    who = tokens[deed.index - 1]
    way = tokens[who.head]
    verb = tokens[way.head]
    subject = tokens[verb.head]
    if (
        who.pos not in NOMINAL
        or who.dep != "pobj"
        or way.lemma != "with"
        or (verb.dep, verb.tag) != ("acl", "VBD")
        or subject.dep != "nsubj"
        or subject.head != deed.index
        or sentence.dependents(deed.index, "aux")
    ):
        return {}
    changed = {
        one: replace(tokens[one], head=verb.index)
        for one in sentence.dependents(deed.index, "punct")
    }
    changed[subject.index] = replace(subject, head=verb.index)
    changed[verb.index] = replace(verb, dep=deed.dep, head=verb.index)
    changed[deed.index] = replace(deed, dep="pcomp", head=way.index)
    changed[who.index] = replace(who, dep="nsubj", head=deed.index)
    return changed


def raise_what_is_shown(sentence: Sentence) -> Sentence:
    """Return a sentence in which what footage shows somebody do is a clause, any other itself.

    "A video showed soldiers beating two men", "footage shows police raiding a clinic".

    Args:
        sentence: As parsed.
    """
    tokens = sentence.tokens
    changed: dict[int, Token] = {}
    for deed in tokens:
        who = _shown(sentence, deed)
        verb = tokens[who.head]
        if (
            deed.tag == "VBG"
            and who.dep == "dobj"
            and verb.lemma == "show"
            and _may_do_it(sentence, who, frozenset())
            and any(
                tokens[shown].lemma in words("pictures")
                for one in sentence.dependents(verb.index, "nsubj")
                for shown in (one, *sentence.behind(one, "of"))
            )
        ):
            changed[deed.index] = replace(deed, dep="ccomp", head=verb.index)
            changed[who.index] = replace(who, dep="nsubj", head=deed.index)
    return with_tokens(sentence, changed)


def _shown(sentence: Sentence, deed: Token) -> Token:
    """Return whom footage shows do a deed; the deed itself where there is nobody.

    "Showed an officer, Joe Roe, kicking a boy": behind an aside it is hung on the showing.
    """
    above = sentence.tokens[deed.head]
    if deed.dep == "acl":
        return above
    if deed.dep == "advcl" and above.lemma == "show":
        opens = subtree(sentence, deed.index)[0]
        for one in sentence.dependents(above.index, "dobj"):
            if sentence.dependents(one, "appos") and sentence.tokens[opens - 1].text == ",":
                return sentence.tokens[one]
    return deed


def _may_do_it(
    sentence: Sentence, who: Token, articles: frozenset[str] = frozenset({"a", "an"})
) -> bool:
    """Say whether a noun is of somebody, and no thing that somebody came with."""
    return who.pos == "PROPN" or (
        who.pos in NOMINAL
        and who.lemma not in words("things-with-words")
        and sentence.lemmas(who.index, "det").isdisjoint(articles)
    )
