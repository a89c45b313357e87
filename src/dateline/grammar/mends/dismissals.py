"""What is dismissed "as baseless" stands behind that word: "rejected as false claims that it lied".

Small parsers take the claim for what "as" opens, or for a verb.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOMINAL
from dateline.grammar.tree import with_tokens
from dateline.grammar.words import forms, words

FARTHEST = 6
BEHIND_A_CLAIM = frozenset({"that", "of", "by", "from", "."})
PHRASE = frozenset({"ADJ", "PROPN", "NOUN", "DET", "PART", "PUNCT", "PRON", "NUM"})


def hang_on_dismissals(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a claim is what is dismissed, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for way in sentence.tokens[1:-2]:
        verb = sentence.tokens[way.head]
        if way.text.lower() != "as":
            continue
        if verb.lemma not in words("dismissing"):
            verb = sentence.tokens[way.index - 1]
        judged = sentence.tokens[way.index + 1]
        claim = _claim_behind(sentence, judged)
        if verb.lemma in words("dismissing") and verb.index < way.index and claim is not None:
            return with_tokens(sentence, _changes(sentence, verb, way, judged, claim))
    return sentence


def _claim_behind(sentence: Sentence, judged: Token) -> Token | None:
    """Return the claim that a judging word stands before, or None."""
    if judged.text.lower() not in words("judging-a-claim"):
        return None
    for token in sentence.tokens[judged.index + 1 : judged.index + 1 + FARTHEST]:
        following = sentence.tokens[min(token.index + 1, len(sentence.tokens) - 1)]
        if token.text in forms("claims") and following.text.lower() in BEHIND_A_CLAIM:
            return token
        if token.pos not in PHRASE:
            return None
    return None


def _changes(
    sentence: Sentence, verb: Token, way: Token, judged: Token, claim: Token
) -> dict[int, Token]:
    lemma = forms("claims")[claim.text]
    changed: dict[int, Token] = {
        way.index: replace(way, dep="prep", pos="ADP", tag="IN", head=verb.index),
        judged.index: replace(judged, dep="pobj", head=way.index),
        claim.index: replace(
            claim, lemma=lemma, pos="NOUN", tag="NNS", dep="dobj", head=verb.index
        ),
    }
    for token in sentence.tokens[judged.index + 1 : claim.index]:
        if token.head in {judged.index, way.index, verb.index, token.index}:
            label = "compound" if token.pos in NOMINAL and token.dep != "poss" else token.dep
            changed[token.index] = replace(token, dep=label, head=claim.index)
    clause = next(
        (
            token
            for token in sentence.tokens[claim.index + 1 :]
            if token.pos in {"VERB", "AUX"}
            and token.dep in {"ccomp", "acl", "relcl", "advcl", "dep", "conj"}
            and any(
                sentence.tokens[child].text.lower() == "that"
                for child in sentence.children[token.index]
            )
        ),
        None,
    )
    if clause is not None:
        changed[clause.index] = replace(clause, dep="acl", head=claim.index)
    return changed
