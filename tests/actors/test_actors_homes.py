import pytest

from dateline.actors.register.homes import home_of_office, read_offices
from dateline.datafiles import DataFileError


def test_of_states_with_the_same_office_the_one_spoken_of_is_meant():
    assert home_of_office("senate panel", ["NGA", "USA"]) == "USA"
    assert home_of_office("senate panel", ["CHN", "NGA"]) == "NGA"
    assert home_of_office("senate panel", ["CHN"]) == "USA"
    assert home_of_office("minister", ["CHN"]) == ""


def test_the_country_of_the_dateline_goes_first():
    assert home_of_office("senate panel", ["USA", "NGA"], "NGA") == "NGA"
    assert home_of_office("senate panel", ["USA", "NGA"], "CHN") == "USA"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("offices: sen.\ncountries: XYZ\n", "XYZ"),
        ("offices: sen.\n", "no countries"),
        ("offices: sen.\ncountry: USA\n", "country"),
    ],
)
def test_a_mistake_is_said_with_its_file(text, told):
    with pytest.raises(DataFileError, match=told) as caught:
        read_offices(text, "actors/offices.txt")
    assert "actors/offices.txt" in str(caught.value)
