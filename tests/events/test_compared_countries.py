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
