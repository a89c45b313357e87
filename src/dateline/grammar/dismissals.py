"""What is dismissed "as baseless" stands behind that word: "rejected as false claims that it lied".

Small parsers take the claim for what "as" opens, or for a verb.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import with_tokens

DISMISSING = frozenset(
    "dismiss reject deny denounce brush condemn ridicule deride decry slam describe brand label"
    " wave laugh rubbish discount refute".split()
)
JUDGING = frozenset(
    "baseless false unfounded groundless untrue absurd ridiculous fabricated fake nonsense lies lie"
    " propaganda slander slanderous fabrications fabrication malicious unproven unsubstantiated"
    " outrageous preposterous laughable fiction fictitious inaccurate misleading disinformation"
    " politically-motivated hearsay rubbish libel libellous defamatory invented exaggerated"
    " ludicrous speculative speculation fantasy incorrect wrong bogus spurious".split()
)
CLAIMS = {
    "claims": "claim",
    "claim": "claim",
    "accusations": "accusation",
    "accusation": "accusation",
    "allegations": "allegation",
    "allegation": "allegation",
    "reports": "report",
    "report": "report",
    "charges": "charge",
    "suggestions": "suggestion",
    "assertions": "assertion",
    "assertion": "assertion",
    "statements": "statement",
    "rumours": "rumour",
    "rumors": "rumor",
}
FARTHEST = 6
PHRASE = frozenset({"ADJ", "PROPN", "NOUN", "DET", "PART", "PUNCT", "PRON", "NUM"})
NOUNS = frozenset({"NOUN", "PROPN"})


def hang_on_dismissals(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a claim is what is dismissed, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for way in sentence.tokens[1:-2]:
        verb = sentence.tokens[way.head]
        if way.text.lower() != "as":
            continue
        if verb.lemma not in DISMISSING:
            verb = sentence.tokens[way.index - 1]
        judged = sentence.tokens[way.index + 1]
        claim = _claim_behind(sentence, judged)
        if verb.lemma in DISMISSING and verb.index < way.index and claim is not None:
            return with_tokens(sentence, _changes(sentence, verb, way, judged, claim))
    return sentence


def _claim_behind(sentence: Sentence, judged: Token) -> Token | None:
    """Return the claim that a judging word stands before, or None."""
    if judged.text.lower() not in JUDGING:
        return None
    for token in sentence.tokens[judged.index + 1 : judged.index + 1 + FARTHEST]:
        following = sentence.tokens[min(token.index + 1, len(sentence.tokens) - 1)]
        if token.text in CLAIMS and following.text.lower() in {"that", "of", "by", "from", "."}:
            return token
        if token.pos not in PHRASE:
            return None
    return None


def _changes(
    sentence: Sentence, verb: Token, way: Token, judged: Token, claim: Token
) -> dict[int, Token]:
    changed: dict[int, Token] = {
        way.index: replace(way, dep="prep", pos="ADP", tag="IN", head=verb.index),
        judged.index: replace(judged, dep="pobj", head=way.index),
        claim.index: replace(
            claim, lemma=CLAIMS[claim.text], pos="NOUN", tag="NNS", dep="dobj", head=verb.index
        ),
    }
    for token in sentence.tokens[judged.index + 1 : claim.index]:
        if token.head in {judged.index, way.index, verb.index, token.index}:
            label = "compound" if token.pos in NOUNS and token.dep != "poss" else token.dep
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
