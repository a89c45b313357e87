"""Leaders whose initials a text writes without dots: "VP Singh", "MKO Abiola"."""

import pytest
from last_mention import last_mention


@pytest.mark.parametrize(
    ("text", "word", "code"),
    [
        ("VP Singh condemned Pakistan.", "Singh", "IND"),
        ("MKO Abiola was arrested on Monday.", "Abiola", "NGA"),
        ("George HW Bush liberated Kuwait.", "Bush", "USA"),
        # the near miss: initials that no leader known has
        ("VQ Singh condemned Pakistan.", "Singh", "PAK"),
    ],
)
def test_a_leader_by_initials(text: str, word: str, code: str) -> None:
    assert last_mention(text, word).split()[0] == code
