"""Who an office's holder is, whose talks they were, where people have fled to, how they were held.

Texts of our own.
"""

import pytest
from coded_texts import mentions_of, sides, told, types


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The chief prosecutor of the International Criminal Court said he would open an"
            " investigation into the killings in Kenya.",
            "IGO JUD",
        ),
        (
            "The president of the International Court of Justice said he would open an inquiry"
            " into the shelling in Chad.",
            "UNO JUD",
        ),
    ],
)
def test_an_office_that_holds_a_name_is_of_that_name(text, expected):
    opened = next(one for one in mentions_of(text) if one.event == "ACCUSE")
    assert sides(opened).startswith(expected)
    assert not opened.actor[0].name.endswith((" of", " the"))


def test_officials_from_afar_are_still_nobodys():
    assert told("International officials condemned Chad.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Syrians have poured into Lebanon, where 40,000 people have fled since Friday.",
            [("SANCTION", "SYR", "SYR")],
        ),
        (
            "In Sudan, where 40,000 people have fled their homes, schools are shut.",
            [("SANCTION", "SDN", "SDN")],
        ),
    ],
)
def test_where_people_have_fled_is_no_country_of_theirs(text, expected):
    assert [one for one in told(text) if one[0] == "SANCTION"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Talks with the United Nations were "useful", the Syrian foreign minister said.',
            ("CONSULT", "SYR+UNO", ""),
        ),
        (
            'Talks with Iran were "useful", a Norwegian journalist said.',
            ("CONSULT", "IRN", ""),
        ),
    ],
)
def test_talks_are_of_the_official_who_tells_of_them(text, expected):
    assert expected in told(text)


STORY = (
    "Police in Lima were on alert on Friday.\n\n"
    "{}\n\n"
    "The interior minister of Peru visited the city in the evening. He met the mayor. "
    "Shops had closed early. Schools stayed open. Buses ran as usual. "
    "The opposition condemned the government."
)


def test_a_raid_in_which_people_are_held_is_how_they_are_held():
    text = STORY.format("Police rounded up 60 activists of a union during overnight raids.")
    assert "ASSAULT" not in types(text)
    assert "COERCE" in types(text)


@pytest.mark.parametrize(
    "words", ["Brazil has 2,500 troops in Peru.", "Chile and Brazil have soldiers in Peru."]
)
def test_troops_that_somebody_has_are_not_moved(words):
    assert "MOBILIZE" not in types(STORY.format(words))
