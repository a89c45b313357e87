"""A tokenizer that takes up its rules late reads every text as with all of them from the start."""

from functools import lru_cache
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dateline.grammar.parsing.loading import DEFAULT_PIPELINE
from dateline.grammar.parsing.tokenizing import LOOKED_THROUGH, SparingTokenizer

EXCLUDED = ("ner", "tagger", "parser", "tok2vec", "lemmatizer", "attribute_ruler", "senter")


@lru_cache(maxsize=1)
def _whole() -> Any:
    """Return spaCy's own tokenizer with all the rules of the pipeline."""
    import spacy

    return spacy.load(DEFAULT_PIPELINE, exclude=list(EXCLUDED)).tokenizer


def _fresh() -> Any:
    whole = _whole()
    tokenizer = SparingTokenizer(
        whole.vocab,
        None,
        whole.prefix_search,
        whole.suffix_search,
        whole.infix_finditer,
        whole.token_match,
        whole.url_match,
    )
    tokenizer.faster_heuristics = whole.faster_heuristics
    tokenizer.rules = dict(whole.rules)
    return tokenizer


def _read(tokenizer: Any, text: str) -> list[tuple[str, str, int, str]]:
    return [(word.text, word.norm_, word.idx, word.whitespace_) for word in tokenizer(text)]


@lru_cache(maxsize=1)
def _pieces() -> list[str]:
    return [*sorted(_whole().rules), " ", "  ", "\n", "(", '"', ",", ".", "-", "...", "Goma", "9"]


@given(st.data())
def test_texts_one_after_the_other_are_read_alike(data: st.DataObject) -> None:
    piece = st.sampled_from(_pieces())
    texts = data.draw(st.lists(st.lists(piece, max_size=8).map("".join), max_size=3))
    tokenizer = _fresh()
    for text in texts:
        assert _read(tokenizer, text) == _read(_whole(), text)


def test_a_rule_is_taken_up_by_the_text_that_holds_its_word() -> None:
    tokenizer = _fresh()
    assert _read(tokenizer, "Rebels left Goma.") == _read(_whole(), "Rebels left Goma.")
    said = "They won't say at 9 p.m. who paid Mr. Ilunga :-)"
    assert _read(tokenizer, said) == _read(_whole(), said)


def test_rules_spread_over_spaces_are_taken_up_too() -> None:
    # The matcher of rules overlooks the space, and only then are the texts compared.
    said = "He came at 9a. m. and : ) he left."
    assert _read(_fresh(), said) == _read(_whole(), said)


def test_after_some_texts_all_rules_stand() -> None:
    tokenizer = _fresh()
    tokenizer("Rebels left Goma. " * (LOOKED_THROUGH // 10))
    assert tokenizer._left == {}
    assert tokenizer.rules == _whole().rules


def test_whoever_reads_the_rules_finds_all() -> None:
    assert _fresh().rules == _whole().rules
