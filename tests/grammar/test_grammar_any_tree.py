"""However a parser reads a sentence, mending it neither fails nor loses a word."""

from collections.abc import Sequence

from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from dateline.grammar import Sentence, Token, ancestors, mend_clauses
from dateline.grammar.mends.mending import passes
from dateline.grammar.tree import is_tree, with_tokens

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
    ("non", "non", "ADJ", "JJ"),
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
    return sentence_from(
        [
            (
                draw(st.sampled_from(range(len(WORDS)))),
                "ROOT" if heads[index] == index else draw(st.sampled_from(LABELS[1:])),
                heads[index],
            )
            for index in range(count)
        ]
    )


def sentence_from(rows: Sequence[tuple[int, str, int]]) -> Sentence:
    """Return a sentence of words by their number, with labels and heads; hyphens join."""
    tokens: list[Token] = []
    text = ""
    for index, (word, label, head) in enumerate(rows):
        said, lemma, pos, tag = WORDS[word]
        text += "" if not text or "-" in {said, text[-1]} else " "
        start = len(text)
        text += said
        tokens.append(Token(index, said, lemma, pos, tag, label, head, start, len(text)))
    return Sentence(0, len(text), text, tuple(tokens))


@settings(max_examples=1000)
@given(sentence=sentences())
@example(sentence_from([(22, "ROOT", 0), (10, "dobj", 0), (8, "nummod", 1), (13, "quantmod", 2)]))
@example(sentence_from([(31, "amod", 3), (32, "conj", 0), (6, "conj", 0), (13, "ROOT", 3)]))
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


@settings(max_examples=300)
@given(sentence=sentences(), data=st.data())
def test_no_change_closes_a_circle(sentence: Sentence, data: st.DataObject) -> None:
    index = data.draw(st.sampled_from(range(len(sentence.tokens))))
    head = data.draw(st.sampled_from(range(len(sentence.tokens))))
    token = sentence.tokens[index]
    circle = head != index and index in [head, *ancestors(sentence, head)]
    changed = with_tokens(sentence, {index: replace(token, head=head)})
    assert is_tree(changed.tokens)
    assert (changed.tokens[index].head == head) == (not circle or token.head == head)


@settings(max_examples=300)
@given(sentence=sentences())
def test_a_mend_that_is_not_tried_would_change_nothing(sentence: Sentence) -> None:
    tried_all = sentence
    for one in passes():
        tried_all = one.mend(tried_all)
    assert mend_clauses(sentence).tokens == tried_all.tokens
