"""In what sector parties act, weighed beside the rules' answer."""

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.datafiles import DataFileError, data_folder
from dateline.events import load_lexicon
from dateline.events.choosing.dealings import parties_on
from dateline.events.choosing.sector_signals import (
    SECTORS,
    is_weighable,
    kinds_of,
    ruled_sector,
    sector_signals,
)
from dateline.events.choosing.weighing_sectors import (
    SectorWeights,
    chances_of_sectors,
    load_sector_weights,
    read_sector_weights,
)
from dateline.events.coding.coder import weigh_story, with_parties
from dateline.events.coding.story_drafts import draft_story
from dateline.page import page_of_row
from dateline.pipeline import prepare_page
from dateline.records import Entity

STORY = """Police in Harare arrested four teachers on Monday.
The United Nations condemned the arrests.
Soldiers and police beat students outside the parliament, a teachers' union said.
A court freed two of the teachers on Tuesday. The government of Zimbabwe denied the charges.
The African Union called for talks. Shops stayed shut in the centre of the capital.
Zambia sent an envoy."""


def party(code: str = "KEN", *sectors: str) -> Entity:
    return Entity(
        text="", start=0, end=0, name=code, code=code, sector=sectors, id=None, via="role"
    )


def files(tmp_path: Path, **changed: object) -> Path:
    with np.load(BytesIO((data_folder() / "sectors" / "en.npz").read_bytes())) as held:
        parts = {name: held[name] for name in held.files}
    parts |= changed
    path = tmp_path / "en.npz"
    np.savez(path, **{name: part for name, part in parts.items() if part is not None})
    return path


@given(st.lists(st.lists(st.sampled_from([*load_sector_weights().rows, "met by nobody"]))))
def test_chances_are_of_all_sectors_together(signals: list[list[str]]) -> None:
    chances = chances_of_sectors(signals, load_sector_weights())
    assert chances.shape == (len(signals), len(SECTORS))
    assert np.allclose(chances.sum(axis=1), 1, atol=1e-4)


def test_without_a_signal_every_sector_is_as_likely() -> None:
    weights = SectorWeights({}, np.zeros((0, len(SECTORS)), np.float32), 1.5)
    assert np.allclose(chances_of_sectors([["met by nobody"], []], weights), 1 / len(SECTORS))


@pytest.mark.parametrize(
    ("parties", "weighable"),
    [
        ((party("KEN", "COP"),), True),
        ((party("KEN"),), True),
        ((), False),
        ((party("KEN", "COP"), party("UGA", "COP")), False),
        ((party("UNO"),), False),
        ((party("UNK"),), False),
        ((party("KEN", "XYZ"),), False),
        ((party("KEN", "UAF"),), False),
    ],
)
def test_only_one_party_of_a_country_is_weighed(
    parties: tuple[Entity, ...], *, weighable: bool
) -> None:
    assert is_weighable(parties) is weighable


def test_a_state_without_a_sector_counts_as_its_government() -> None:
    assert ruled_sector(party("KEN")) == "GOV"


def test_weighing_changes_sectors_and_nothing_else() -> None:
    page = page_of_row({"id": "one", "text": STORY, "lang": "en", "date": "2024-05-14"}, "", "")
    story, lexicon = prepare_page(page), load_lexicon()
    drafted = draft_story(story, lexicon)
    before = {
        (draft.reading.number, draft.reading.trigger, draft.event): draft
        for draft, _, _ in with_parties(drafted.kept, story, drafted)
    }
    after = [draft for draft, _ in weigh_story(story, lexicon).kept]
    assert len(after) > 4
    for draft in after:
        ruled = before[draft.reading.number, draft.reading.trigger, draft.event]
        for side in ("actor", "recipient"):
            told, was = parties_on(draft, side), parties_on(ruled, side)
            assert [(one.code, one.text, one.start) for one in told] == [
                (one.code, one.text, one.start) for one in was
            ]
            if not is_weighable(was):
                assert told == was


def test_what_a_party_is_called_speaks_for_its_sector() -> None:
    page = page_of_row({"id": "one", "text": STORY, "lang": "en", "date": "2024-05-14"}, "", "")
    story = prepare_page(page)
    draft = weigh_story(story, load_lexicon()).kept[0][0]
    kinds = kinds_of(story.cast.parties())
    signals = sector_signals(draft, "actor", story.sentences, kinds)
    assert {"ruled COP", "a, COERCE", "head police", "beside EDU, a, COERCE"} <= set(signals)
    assert kinds["ZWE"]["COP"] >= 1


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"table": None}, "cut short or of another form"),
        ({"margin": np.array("wide")}, "cut short or of another form"),
        ({"table": np.zeros((3, len(SECTORS)), np.int8)}, "do not fit each other"),
        ({"table": np.zeros((2, 2), np.int8)}, "do not fit each other"),
    ],
)
def test_a_wrong_file_says_which_and_what_to_do(
    tmp_path: Path, changed: dict[str, object], said: str
) -> None:
    with pytest.raises(DataFileError, match=said) as raised:
        read_sector_weights(files(tmp_path, **changed))
    assert "sectors/en.npz" in str(raised.value)
    assert "train_sectors.py" in str(raised.value)


def test_a_missing_or_cut_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="cannot be read"):
        read_sector_weights(tmp_path / "xx.npz")
    whole = (data_folder() / "sectors" / "en.npz").read_bytes()
    (tmp_path / "en.npz").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DataFileError, match="cut short"):
        read_sector_weights(tmp_path / "en.npz")
