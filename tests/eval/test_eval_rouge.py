"""ROUGE-LSum by hand, and against the figures published for stored extractions."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.eval.extraction import shingle_scores, shingles
from dateline.eval.rouge import common_subsequence, rouge_lsum, rouge_lsum_optional

WORDS = st.lists(st.sampled_from("abcd"), max_size=9)


def table_subsequence(gold, answer):
    """The textbook table and the walk back from its corner."""
    table = [[0] * (len(answer) + 1) for _ in range(len(gold) + 1)]
    for i, g in enumerate(gold, 1):
        for j, a in enumerate(answer, 1):
            table[i][j] = (
                table[i - 1][j - 1] + 1 if g == a else max(table[i - 1][j], table[i][j - 1])
            )
    found, i, j = [], len(gold), len(answer)
    while i and j:
        if gold[i - 1] == answer[j - 1]:
            found.append(i - 1)
            i, j = i - 1, j - 1
        elif table[i][j - 1] > table[i - 1][j]:
            j -= 1
        else:
            i -= 1
    return found[::-1]


@given(WORDS, WORDS)
def test_bit_rows_walk_like_the_table(gold, answer):
    assert common_subsequence(gold, answer) == table_subsequence(gold, answer)


def test_union_over_lines():
    # Lin (2004), 3.2: w1..w5 against "w1 w2 w6 w7 w8" and "w1 w3 w8 w9 w5": union is w1 w2 w3 w5.
    gold = "w1 w2 w3 w4 w5"
    answer = "w1 w2 w6 w7 w8\nw1 w3 w8 w9 w5"
    precision, recall = 4 / 10, 4 / 5
    assert rouge_lsum(gold, answer) == pytest.approx(2 * precision * recall / (precision + recall))


def test_a_word_counts_as_often_as_it_stands_on_both_sides():
    # Each of the two lines "go" takes the answer's only "go"; it is counted once: 2·1/(2+1).
    assert rouge_lsum("go\ngo", "go") == pytest.approx(2 / 3)


def test_the_same_text_is_perfect_and_none_is_nothing():
    assert rouge_lsum("One line.\nAnother line.", "One line.\nAnother line.") == 1.0
    assert rouge_lsum("One line.", "") == 0.0
    assert rouge_lsum("", "One line.") == 0.0


def test_a_bracketed_line_may_be_missing():
    gold = "The port was closed today.\n[Reporting by a colleague]"
    assert rouge_lsum_optional(gold, "The port was closed today.") == 1.0
    whole = "The port was closed today.\nReporting by a colleague"
    assert rouge_lsum_optional(gold, whole) == 1.0
    assert rouge_lsum(gold, "The port was closed today.") < 1.0


def test_shingles_of_four_words():
    assert sum(shingles("a b c d e").values()) == 2
    assert list(shingles("a b")) == [("a", "b")]
    assert shingle_scores("a b c d e", "a b c d e f") == (2 / 3, 1.0)
    assert shingle_scores("a b", "") == (None, 0.0)
    assert shingle_scores("", "a b") == (0.0, None)


# F1 that the authors of the set publish for publishers whose five pages are all in this half.
PUBLISHED = {
    ("Reuters", "fundus"): 0.8914,
    ("Reuters", "trafilatura"): 0.8413,
    ("Reuters", "newsplease"): 0.8665,
    ("Reuters", "justext"): 0.5826,
    ("TheGuardian", "fundus"): 0.9970,
    ("TheGuardian", "trafilatura"): 0.9970,
    ("TheGuardian", "newsplease"): 0.9938,
    ("TheGuardian", "justext"): 0.9674,
    ("TheIndependent", "fundus"): 0.9915,
    ("TheIndependent", "trafilatura"): 0.7216,
    ("TheIndependent", "newsplease"): 0.7995,
    ("TheIndependent", "justext"): 0.5150,
}


def test_published_rouge_of_stored_extractions(shared_sets):
    file = shared_sets / "clean_fundus_eval.jsonl"
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    for (publisher, system), published in PUBLISHED.items():
        pages = [row for row in rows if row["publisher"] == publisher]
        if len(pages) != 5:
            pytest.skip("the publisher's pages are not all here")
        scores = [rouge_lsum_optional(r["body"], r["baseline"][system] or "") for r in pages]
        assert sum(scores) / 5 == pytest.approx(published, abs=0.005), (publisher, system)
