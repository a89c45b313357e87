"""Security bulletins, feeds, briefs and translated pages: what they tell, once each."""

import pytest
from coded_texts import mentions_of, sides

DAY = "2024-03-05"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A van bomb wrecked part of a barracks in Cali, Colombia, slightly hurting two"
            " soldiers.",
            ["ASSAULT"],
        ),
        ("Rebels in Mali burned a school, wounding three teachers.", ["ASSAULT"]),
        (
            "Guards in Bria, Central African Republic, fired warning shots to disperse"
            " demonstrators.",
            ["ASSAULT"],
        ),
        # Two deeds stay two.
        ("Rebels in Mali burned a school and killed three teachers.", ["ASSAULT", "ASSAULT"]),
        (
            "Police in Mali shot a clerk in Kayes. They dispersed demonstrators in Bamako.",
            ["ASSAULT", "COERCE"],
        ),
    ],
)
def test_a_deed_is_told_once(text: str, expected: list[str]) -> None:
    assert [one.event for one in mentions_of(text, DAY, lang="en")] == expected


FEED = """Sahel log
@sahellog

[06:12] 🔴 #Mali — Gunmen attack army camp at #Kona at dawn. 4 KIA.
[07:48] 🇫🇷 Paris condemns attack, offers help.
[08:30] #Niger: Police arrest two lawyers in Dosso.
[09:00] #Chad | Moundou: teachers strike over pay.
[09:30] Quiet elsewhere.
"""


def test_each_post_of_a_feed_is_read_for_itself() -> None:
    found = [(one.event, sides(one)) for one in mentions_of(FEED, DAY, lang="en")]
    assert any(event == "COERCE" and told.startswith("NER COP > NER") for event, told in found)
    assert any(event == "PROTEST" and told.startswith("TCD EDU") for event, told in found)
    assert any(event == "ACCUSE" and told.startswith("FRA GOV") for event, told in found)


SUMMARY = """A. THE CAUCASUS

1. GEORGIAN REPORT ON FIGHTING

Text of report by Georgian radio, Tbilisi, in Georgian 1600 gmt 4 March 2024

[Announcer] The Georgian defence ministry reported that the enemy had shelled Ergneti today.
The Russian aggressors used mortars.

2. RUSSIAN MINISTRY ON GEORGIAN RAID

/Text/ of report by Russian radio, Moscow, in Russian 1410 gmt 4 March 2024

The Russian defence ministry said today a Georgian raid had failed.
Our gunners shelled Gori [as heard].
"""


def test_each_item_of_a_summary_has_its_own_side_and_day() -> None:
    found = {
        one.evidence.text: (sides(one), one.date.start if one.date else None)
        for one in mentions_of(SUMMARY, DAY, lang="en")
    }
    told = next(row for text, row in found.items() if text.startswith("Our gunners"))
    assert told[0].startswith("RUS MIL > GEO")
    shelled = next(row for text, row in found.items() if "enemy" in text)
    assert shelled[0].startswith("RUS MIL > GEO")
    assert shelled[1] == "2024-03-04"
    assert all(text in SUMMARY for text in found)
