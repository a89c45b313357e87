"""The word lists of the coder: every one is there and asked for, what is wrong is said."""

import re
from pathlib import Path

import pytest

import dateline.events
from dateline.datafiles import DataFileError, data_folder, read_word_lists
from dateline.events.words import FILE, listed
from dateline.storing import _KNOWLEDGE

ASKED = re.compile(r'\blisted\(((?:\s*"[a-z-]+"\s*,?)+)\s*\)')
NAMES = re.compile(r'"([a-z-]+)"')


def test_every_list_that_a_module_asks_for_is_there_and_no_other():
    asked = {
        name
        for module in Path(dateline.events.__file__).parent.rglob("*.py")
        for names in ASKED.findall(module.read_text("utf-8"))
        for name in NAMES.findall(names)
    }
    assert asked == set(read_word_lists((data_folder() / FILE).read_text("utf-8"), FILE).words)


def test_a_list_holds_its_words():
    assert {"flee", "escape"} <= listed("fleeing")


def test_a_list_broken_by_hand_is_refused_with_file_line_and_mend():
    good = (data_folder() / FILE).read_text("utf-8")
    line = good.splitlines().index("list: fleeing") + 2
    broken = good.replace("list: fleeing\nwords:", "list: fleeing\nword:")
    with pytest.raises(DataFileError) as refused:
        read_word_lists(broken, FILE)
    assert str(refused.value) == f"{FILE}:{line}: unknown key 'word'; did you mean 'words'?"


def test_every_list_says_what_it_is_for():
    paragraphs = (data_folder() / FILE).read_text("utf-8").split("\n\n")
    silent = [one for one in paragraphs[1:] if not one.startswith("# ")]
    assert not silent


def test_a_store_knows_when_they_have_changed():
    assert Path(FILE).parent.name in _KNOWLEDGE["rules"]
