"""What a store says it was coded with: every folder of the data that bears on a row."""

from dateline.datafiles import data_folder
from dateline.storing import _KNOWLEDGE, versions

SHOWN_ONLY = {"bench", "compiled", "demo", "eval", "export", "serve"}
"""What makes, shows or scores rows that are coded already."""


def test_every_folder_of_the_data_that_bears_on_a_row_has_a_version() -> None:
    folders = {place.name for place in data_folder().iterdir() if place.is_dir()}
    told = [folder for group in _KNOWLEDGE.values() for folder in group]
    assert len(told) == len(set(told))
    assert set(told) == {name for name in folders if not name.startswith("_")} - SHOWN_ONLY


def test_versions_name_each_kind_of_knowledge() -> None:
    assert versions().keys() >= {"dateline", "codebook", "parser", "weights", *_KNOWLEDGE}
