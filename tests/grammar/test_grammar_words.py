"""The word lists of the grammar room: what is asked for is there, what is wrong is said."""

import re
from pathlib import Path

import pytest

import dateline.grammar
from dateline.datafiles import DataFileError, data_folder, read_word_lists
from dateline.grammar.words import FILE, forms, words

ASKED = re.compile(r'\b(words|forms)\("([a-z-]+)"\)')


def test_every_list_that_a_module_asks_for_is_there_and_no_other():
    asked = {"words": set(), "forms": set()}
    for module in Path(dateline.grammar.__file__).parent.rglob("*.py"):
        for kind, name in ASKED.findall(module.read_text("utf-8")):
            asked[kind].add(name)
    lists = read_word_lists((data_folder() / FILE).read_text("utf-8"), FILE)
    assert asked == {"words": set(lists.words), "forms": set(lists.forms)}


def test_a_list_holds_its_words_and_a_form_tells_its_lemma():
    assert {"kill", "wound"} <= words("harming")
    assert forms("uses-of-weapons")["gassed"] == "gas"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("words: one", 1, "without a name"),
        ("list: a\nwords: one\n\nlist: a\nwords: two", 4, "second list 'a'"),
        ("list: a\nwords: |", 1, "empty list 'a'"),
        ("list: a\nwords: one\nlist: b\nwords: two", 3, "second 'list' in one paragraph"),
        ("list: a\nwrods: one", 2, "did you mean 'words'"),
        ("list: a\nforms: went go | gone", 2, "'gone' is not two words"),
    ],
)
def test_a_file_with_a_mistake_is_refused_with_its_line_and_the_mend(text, line, said):
    with pytest.raises(DataFileError, match=said) as refused:
        read_word_lists(text, "some.txt")
    assert str(refused.value).startswith(f"some.txt:{line}: ")
