"""The line model is the same from its text and from its compiled form."""

import numpy as np

from dateline.article.flat.score import line_model, line_words, parse_model
from dateline.datafiles import data_folder


def test_the_nets_have_the_numbers_of_their_file() -> None:
    text = (data_folder() / "article" / "line_model.txt").read_text(encoding="utf-8")
    read, kept = parse_model(text), line_model("line_model.txt")
    assert len(read) == len(kept)
    for one, other in zip(read, kept, strict=True):
        for array, same in zip(one, other, strict=True):
            assert np.array_equal(array, same)
            assert array.shape == same.shape


def test_the_words_have_the_weights_of_their_file() -> None:
    text = (data_folder() / "article" / "line_words.txt").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if not line.startswith("# ")]
    kept = line_words("line_words.txt")
    assert len(kept) == len(rows)
    assert rows[0] == f"{next(iter(kept))} {rows[0].split(' ')[1]}"
    assert kept[rows[-1].split(" ")[0]] == float(rows[-1].split(" ")[1])
