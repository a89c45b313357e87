import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.grammar import DEFAULT_PIPELINE, load_parser

TEXTS = [
    "There is a curfew in Gao; there were two before it. It's the army's, and there's the rub.",
    "They're gonna march, they ain't staying, let's go and he's got ta leave. Y'all come on.",
    "MINISTERS met on 12 June 2020 –  the U.S. envoy   had left, hadn't he?",
    "The rebels, having staged raids, were being pushed back; leaves fell where the army leaves.",
]
# The one lemma of these texts that the pipeline cuts short and the grammar room makes whole.
MENDED = {"stag": "stage"}
WHOLE = spacy.load(DEFAULT_PIPELINE, exclude=["ner"])


def as_spacy_says(text):
    return [
        (token.text, _lemma(token), token.pos_, token.tag_, token.dep_, token.idx)
        for token in WHOLE(text)
    ]


def _lemma(token):
    lemma = token.lemma_.lower()
    return MENDED.get(lemma, lemma) if token.tag_.startswith("VB") else lemma


def as_parsed(text):
    (sentences,) = load_parser().parse([text])
    return [
        (token.text, token.lemma, token.pos, token.tag, token.dep, token.start)
        for sentence in sentences
        for token in sentence.tokens
    ]


def test_words_worked_out_once_are_what_the_whole_pipeline_says():
    for text in (*TEXTS, *TEXTS):
        assert as_parsed(text) == as_spacy_says(text)


@settings(max_examples=40)
@given(st.lists(st.sampled_from(" ".join(TEXTS).split()), min_size=1, max_size=15))
def test_so_are_words_in_any_order(words):
    text = " ".join(words)
    assert as_parsed(text) == as_spacy_says(text)
