"""Letters that a text spells out, and words that mean another party in texts of some states."""

import pytest
from last_mention import last_mention

from dateline.actors.names.meant import read_meant
from dateline.datafiles import DataFileError


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # Pakistan's and Nigeria's parties of those letters are not meant.
        (
            "In Georgetown, the governing People's Progressive Party (PPP) met. "
            "The PPP left Guyana's assembly.",
            "PPP",
            "GUY PTY",
        ),
        (
            "In Freetown, the opposition All People's Congress (APC) met. "
            "APC spokesman Abu Sesay accused the police.",
            "Sesay",
            "SLE PTY",
        ),
        # Letters that the register lacks.
        (
            "Botswana's New Land Movement (NLM) marched. Police arrested the NLM on Friday.",
            "NLM",
            "BWA SOC",
        ),
        # Whom the register knows by the very name stays.
        (
            "In Lahore, the Pakistan Peoples Party (PPP) met. The PPP left the assembly.",
            "PPP",
            "PAK PTY",
        ),
        (
            "In Ankara, the Kurdish Workers' Party (PKK) was named. The PKK left Turkey.",
            "PKK",
            "TUR REB",
        ),
    ],
)
def test_whose_letters_are(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("In Seoul, South Korea protested. The North fired a missile.", "North", "PRK GOV"),
        ("North Korea spoke. The South's envoy left Pyongyang.", "envoy", "KOR GOV"),
        ("South Sudan's army left Bor. The South blamed Khartoum.", "South", "SSD GOV"),
        ("Nurses met in Bishkek, Kyrgyzstan. The White House declined.", "House", "KGZ GOV"),
        # Elsewhere they are nobody, or who they are everywhere.
        ("Kyrgyzstan thanked U.S. donors. The White House declined.", "House", "USA GOV"),
        ("In Seoul, the navy left. The South China Sea is rough.", "Sea", ""),
    ],
)
def test_who_is_meant_in_texts_of_some_states(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("said: North\nwhere: KOR", "who is meant where"),
        ("said: North\nmeans: Nowhere\nwhere: KOR", "no name 'Nowhere'"),
    ],
)
def test_words_that_mean_nobody_are_refused(text: str, problem: str) -> None:
    with pytest.raises(DataFileError, match=problem):
        read_meant(text, "meant.txt", {"North Korea"})
