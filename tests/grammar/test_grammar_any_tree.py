"""However a parser reads a sentence, mending it neither fails nor loses a word."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.grammar import Sentence, Token, mend_clauses

WORDS = [
    ("the", "the", "DET", "DT"),
    ("to", "to", "PART", "TO"),
    ("to", "to", "ADP", "IN"),
    ("with", "with", "ADP", "IN"),
    ("outside", "outside", "ADP", "IN"),
    (",", ",", "PUNCT", ","),
    ("-", "-", "PUNCT", "HYPH"),
    ("and", "and", "CCONJ", "CC"),
    ("six", "six", "NUM", "CD"),
    ("$", "$", "SYM", "$"),
    ("years", "year", "NOUN", "NNS"),
    ("days", "day", "NOUN", "NNS"),
    ("people", "people", "NOUN", "NNS"),
    ("clerk", "clerk", "NOUN", "NN"),
    ("Ghana", "Ghana", "PROPN", "NNP"),
    ("Monday", "Monday", "PROPN", "NNP"),
    ("hostage", "hostage", "NOUN", "NN"),
    ("permission", "permission", "NOUN", "NN"),
    ("who", "who", "PRON", "WP"),
    ("they", "they", "PRON", "PRP"),
    ("was", "be", "AUX", "VBD"),
    ("said", "say", "VERB", "VBD"),
    ("sentenced", "sentence", "VERB", "VBD"),
    ("gave", "give", "VERB", "VBD"),
    ("cost", "cost", "VERB", "VBD"),
    ("called", "call", "VERB", "VBD"),
    ("allowed", "allow", "VERB", "VBN"),
    ("leave", "leave", "VERB", "VB"),
    ("freed", "free", "VERB", "VBN"),
    ("killing", "kill", "VERB", "VBG"),
    ("strikes", "strike", "VERB", "VBZ"),
    ("suspected", "suspected", "ADJ", "JJ"),
]
LABELS = """ROOT nsubj nsubjpass dobj dative pobj prep agent aux auxpass mark advcl acl relcl ccomp
xcomp conj cc appos compound amod det nummod quantmod npadvmod poss case punct advmod prt attr dep
oprd pcomp""".split()


@st.composite
def sentences(draw: st.DrawFn) -> Sentence:
    """Return a sentence of any words under any tree with one root."""
    count = draw(st.integers(1, 9))
    order = draw(st.permutations(range(count)))
    heads = {order[0]: order[0]}
    for place, index in enumerate(order[1:], start=1):
        heads[index] = order[draw(st.integers(0, place - 1))]
    tokens: list[Token] = []
    start = 0
    for index in range(count):
        text, lemma, pos, tag = draw(st.sampled_from(WORDS))
        label = "ROOT" if heads[index] == index else draw(st.sampled_from(LABELS[1:]))
        end = start + len(text)
        tokens.append(Token(index, text, lemma, pos, tag, label, heads[index], start, end))
        start = end + 1
    text = " ".join(token.text for token in tokens)
    return Sentence(0, len(text), text, tuple(tokens))


def sentence_of(*rows: tuple[int, str, int]) -> Sentence:
    """Return a sentence of words by their number, with labels and heads."""
    tokens: list[Token] = []
    start = 0
    for index, (word, label, head) in enumerate(rows):
        text, lemma, pos, tag = WORDS[word]
        tokens.append(Token(index, text, lemma, pos, tag, label, head, start, start + len(text)))
        start += len(text) + 1
    text = " ".join(token.text for token in tokens)
    return Sentence(0, len(text), text, tuple(tokens))


@settings(max_examples=1000, deadline=None)
@given(sentence=sentences())
@example(sentence_of((22, "ROOT", 0), (10, "dobj", 0), (8, "nummod", 1), (13, "quantmod", 2)))
def test_any_tree_is_mended_without_fault_and_keeps_its_words(sentence: Sentence) -> None:
    mended = mend_clauses(sentence)
    assert "".join(token.text for token in mended.tokens) == "".join(
        token.text for token in sentence.tokens
    )
    assert [token.index for token in mended.tokens] == list(range(len(mended.tokens)))
    assert all(0 <= token.head < len(mended.tokens) for token in mended.tokens)
    for token in mended.tokens:
        above = token
        for _ in mended.tokens:
            above = mended.tokens[above.head]
        assert above.head == above.index
