"""A country that a text only compares is not the one it is set in.

Texts of our own.
"""

from coded_texts import told

COMPARED = (
    "OPINION\n\nNobody looks at Eswatini\n\nTHANDI DUBE\n\n"
    "Soldiers shot a girl in her street. The king said nothing. Young people had handed petitions"
    " to their MPs for weeks.\n\n"
    "Compare Lesotho. When soldiers attacked a minister in Maseru in 2014, the region sent a judge."
    "\n\nOn Friday police arrested two MPs. Teachers in Eswatini struck."
)


def test_a_country_of_comparison_is_not_where_a_text_is_set():
    arrests = [one for one in told(COMPARED, "2021-07-19") if one[0] == "COERCE"]
    assert arrests == [("COERCE", "SWZ", "SWZ")]


def test_an_example_may_go_on_in_its_sentence():
    text = (
        "Zambia's opposition leader rejected the result on Monday. Police arrested nine of his men."
        "\n\nCompare Ivory Coast: in 2010 rebels shot hundreds of villagers."
    )
    assert [one[1:] for one in told(text, "2016-08-19") if one[0] == "ASSAULT"] == [("CIV", "CIV")]


def test_what_is_remembered_of_another_country_is_told_of_it_to_the_end_of_the_paragraph():
    text = (
        "Guyana has counted enough\n\n"
        "The election commission in Guyana declared a winner on Sunday. The old president refuses"
        " to go.\n\n"
        "Remember Grenada. In 1979 rebels seized a police station.\n\n"
        "On Monday police arrested an editor."
    )
    found = told(text, "2020-08-05")
    assert ("COERCE", "GUY", "GUY") in found
    assert found[1][1] == "GRD"
