"""A claim taken up behind a comma, by whoever denies it: "accused him of theft, a claim he denied".

A small parser takes what was claimed for what is denied.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import FINITE_TAGS
from dateline.grammar.tree import with_tokens
from dateline.grammar.words import forms, words


def part_claims_behind(sentence: Sentence) -> Sentence:
    """Return a sentence whose first clause stands by itself, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for said in sentence.tokens:
        denied = sentence.tokens[said.head]
        if (
            said.dep != "ccomp"
            or said.index > denied.index
            or denied.dep != "ROOT"
            or denied.lemma not in words("dismissing")
            or said.tag not in FINITE_TAGS
        ):
            continue
        claim = _claim_between(sentence, said, denied)
        if claim is not None:
            article = sentence.tokens[claim.index - 1]
            return with_tokens(
                sentence,
                {
                    said.index: replace(said, dep="ROOT", head=said.index),
                    denied.index: replace(denied, dep="relcl", head=claim.index),
                    claim.index: replace(claim, dep="dobj", head=said.index),
                    article.index: replace(article, head=claim.index),
                },
            )
    return sentence


def _claim_between(sentence: Sentence, said: Token, denied: Token) -> Token | None:
    """Return the claim that is denied, if it stands behind a comma and before who denies it."""
    subjects = sentence.dependents(denied.index, "nsubj")
    before_names = [one for name in subjects for one in sentence.dependents(name, "compound")]
    for index in (*sentence.dependents(denied.index, "dobj"), *before_names):
        claim, article = sentence.tokens[index], sentence.tokens[index - 1]
        if (
            said.index < index < denied.index
            and claim.lemma in forms("claims").values()
            and article.tag == "DT"
            and sentence.tokens[article.index - 1].text == ","
        ):
            return claim
    return None
