"""What somebody does as he said he would, or as he may: "made good on a threat to expel them".

"Took the opportunity to expel them" and "had no choice but to expel them" tell that he did, too.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import with_tokens
from dateline.grammar.words import words


def hang_what_is_kept(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a deed hangs on the verb, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    tokens = sentence.tokens
    changed: dict[int, Token] = {}
    for deed in tokens:
        word = tokens[deed.head]
        if deed.dep not in {"acl", "relcl"} or deed.tag != "VB":
            continue
        above = tokens[word.head]
        if word.dep == "dobj" and f"{above.lemma} {word.lemma}" in words("taking-a-chance"):
            changed[deed.index] = replace(deed, dep="xcomp", head=above.index)
            continue
        if word.lemma not in words("given-words"):
            continue
        way = tokens[word.head]
        verb = tokens[way.head] if word.dep == "pobj" and way.lemma in {"on", "with"} else way
        if word.dep not in {"pobj", "dobj"} or not _keeps(sentence, verb, way):
            continue
        changed[deed.index] = replace(deed, dep="xcomp", head=verb.index)
    return with_tokens(sentence, changed)


def _keeps(sentence: Sentence, verb: Token, way: Token) -> bool:
    """Say whether a verb, with what stands beside it, tells that somebody does what he said."""
    if way is verb:
        beside = {
            sentence.tokens[one].text.lower() for one in sentence.dependents(verb.index, "prt")
        }
        return verb.lemma in words("keeping") or bool(
            {f"{verb.lemma} {one}" for one in beside} & words("keeping")
        )
    beside = {
        sentence.tokens[one].text.lower()
        for one in sentence.dependents(verb.index, "prt", "oprd", "acomp", "advmod", "dobj", "amod")
    }
    return bool({f"{verb.lemma} {one}" for one in (*beside, way.lemma)} & words("keeping-to"))


def raise_only_choice(sentence: Sentence) -> Sentence:
    """Return a sentence whose "had no choice but to leave" tells of leaving, any other itself.

    Args:
        sentence: As parsed.
    """
    tokens = sentence.tokens
    for deed in tokens:
        but = tokens[deed.head]
        choice = tokens[but.head]
        had = tokens[choice.head]
        if (
            deed.tag == "VB"
            and but.lemma == "but"
            and choice.lemma in {"choice", "option", "alternative"}
            and choice.dep == "dobj"
            and had.lemma in {"have", "see", "leave"}
            and sentence.lemmas(choice.index, "det") & {"no", "little", "any"}
        ):
            changed = {
                one: replace(tokens[one], head=deed.index)
                for one in sentence.children[had.index]
                if one != choice.index
            }
            root = had.head == had.index
            changed |= {
                to: replace(tokens[to], dep="dep") for to in sentence.dependents(deed.index, "aux")
            }
            head = deed.index if root else had.head
            changed[deed.index] = replace(deed, tag=had.tag, dep=had.dep, head=head)
            changed[had.index] = replace(had, dep="dep", head=deed.index)
            return with_tokens(sentence, changed)
    return sentence
