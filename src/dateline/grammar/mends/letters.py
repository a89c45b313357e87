"""What a letter asks for, which a small parser makes the deed of whoever gets it.

"Sent a letter to the minister demanding answers": the minister is taken for who demands them.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOUN_TAGS
from dateline.grammar.tree import UNDERGOING, with_tokens
from dateline.grammar.words import words


def hang_on_letters(sentence: Sentence) -> Sentence:
    """Return a sentence in which a participle of asking is the letter's, any other itself.

    Args:
        sentence: As parsed.
    """
    for paper in sentence.tokens:
        if paper.lemma not in words("letters") or paper.dep not in UNDERGOING:
            continue
        ways = [*sentence.dependents(paper.head, "prep", "dative")]
        ways += sentence.dependents(paper.index, "prep")
        for way in sorted(ways):
            if way > paper.index and sentence.tokens[way].lemma == "to":
                changed = _behind_addressee(sentence, paper, way)
                if changed:
                    return with_tokens(sentence, changed)
    return sentence


def _behind_addressee(sentence: Sentence, paper: Token, way: int) -> dict[int, Token]:
    """Return the changes where what is asked hangs on who is written to, none elsewhere."""
    tokens = sentence.tokens
    for asking in tokens[way + 1 :]:
        if asking.tag != "VBG" or asking.lemma not in words("asking-by-letter"):
            continue
        mended = replace(asking, dep="acl", head=paper.index)
        if asking.dep == "pcomp" and asking.head == way:
            subjects = sentence.dependents(asking.index, "nsubj")
            if len(subjects) == 1 and way < subjects[0] < asking.index:
                addressee = replace(tokens[subjects[0]], dep="pobj", head=way)
                return {asking.index: mended, addressee.index: addressee}
        addressee = tokens[asking.head]
        if asking.dep == "acl" and addressee.tag in NOUN_TAGS and way < addressee.index:
            return {asking.index: mended}
    return {}
