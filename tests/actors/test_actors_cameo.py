"""What CAMEO's dictionaries call otherwise: what is read, what is refused."""

import pytest

from dateline.actors.register.cameo import cameo, read_cameo
from dateline.datafiles import DataFileError


def test_a_role_and_what_stands_for_a_country_are_told_apart():
    assert cameo().sectors["UIS"] == "UNK"
    assert cameo().codes["UIS"] == "IMG"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("sector: PRESS\ncameo: MED", 1, "unknown sector 'PRESS'"),
        ("code: EEC\ncameo: EEC", 1, "unknown code 'EEC'"),
        ("cameo: MED", 1, "unknown code ''"),
        ("sector: JRN", 1, "nothing is JRN"),
        ("sector: JRN\ncameo: med", 2, "no code: 'med'"),
        ("sector: JRN\ncameo: MED\n\nsector: SOC\ncameo: MED", 5, "MED is JRN already"),
        ("sector: JRN\ncaemo: MED", 2, "did you mean 'cameo'"),
    ],
)
def test_a_file_with_a_mistake_is_refused_with_its_line_and_the_mend(text, line, said):
    with pytest.raises(DataFileError, match=said) as refused:
        read_cameo(text, "cameo.txt")
    assert str(refused.value).startswith(f"cameo.txt:{line}: ")
