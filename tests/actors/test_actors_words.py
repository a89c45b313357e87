"""The word lists of the actors' room: every one is there and asked for, what is wrong is said."""

import re
from pathlib import Path

import pytest

import dateline.actors
from dateline.actors.register.entry_reader import read_entries
from dateline.actors.words import FILE, words
from dateline.datafiles import DataFileError, data_folder, read_word_lists

ASKED = re.compile(r"\b(words|forms)\(((?:\s*[\"'][a-z-]+[\"']\s*,?)+)\s*\)")
NAMES = re.compile(r"[\"']([a-z-]+)[\"']")


def test_every_list_that_a_module_asks_for_is_there_and_no_other():
    asked: dict[str, set[str]] = {"words": set(), "forms": set()}
    for module in Path(dateline.actors.__file__).parent.rglob("*.py"):
        for kind, names in ASKED.findall(module.read_text("utf-8")):
            asked[kind].update(NAMES.findall(names))
    lists = read_word_lists((data_folder() / FILE).read_text("utf-8"), FILE)
    assert asked == {"words": set(lists.words), "forms": set(lists.forms)}


def test_lists_asked_for_together_are_one():
    assert words("growing-up", "coming-from") == words("growing-up") | words("coming-from")
    assert words("end-by-death") <= words("end-of-term")


def test_a_term_ends_in_a_way_that_is_listed():
    text = (
        "id: a-mayor\nkind: office\noffice: mayor\ncountry: TCD\nholder: 2001-01-01.. | Ann Lee | "
    )
    assert read_entries(text + "resignation", "own.txt")[0].holders[0].how == "resignation"
    with pytest.raises(DataFileError, match=r"own.txt:5: no way for a term to end: 'boredom'"):
        read_entries(text + "boredom", "own.txt")
