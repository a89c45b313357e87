"""How big papers write of their parliaments, ministries and envoys: who did what, and when."""

import pytest
from coded_texts import mentions_of, row

from dateline.records import Mention


def rows(text: str) -> list[Mention]:
    return list(mentions_of(text, "2024-03-05"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What something is called in one word, behind "as" or in quotation marks.
        (
            'New Zealand\'s prime minister described the Fijian decision as "deeply regrettable".',
            "ACCUSE NZL GOV > FJI GOV",
        ),
        (
            "Norway's premier called the Danish ruling “deeply regrettable” on Monday.",
            "ACCUSE NOR GOV > DNK GOV",
        ),
        (
            'The Chilean senator described the Bolivian visit as "dangerous and ridiculous".',
            "ACCUSE CHL LEG > BOL GOV",
        ),
        (
            "The Danish minister described the Polish plan as very constructive.",
            "SUPPORT DNK GOV > POL GOV",
        ),
        # What a speaker answers with is no shot.
        (
            "Kenya's finance minister shot back that the opposition had emptied the treasury.",
            "ACCUSE KEN GOV > KEN OPP",
        ),
        # A threat that an envoy hands over.
        (
            "The Dutch envoy told the president of Suriname that the Netherlands would suspend aid"
            " if the trial went on.",
            "THREATEN NLD GOV > SUR GOV",
        ),
        # Who keeps people away holds nobody.
        ("Belgian police kept demonstrators out of the palace.", "COERCE BEL COP > BEL CVL"),
        # Who breaks ranks for a vote has given it, and left nobody.
        (
            "Senator Ruth Cole broke with her party to vote for the treaty with Japan.",
            "SUPPORT JPN LEG > JPN GOV",
        ),
        # What hangs on the name behind an apposition is what its head did.
        (
            "Ida Falk, spokeswoman for the opposition Greens, called on the German government to"
            " halt arms sales.",
            "REQUEST DEU PTY > DEU GOV",
        ),
        ("Portugal built Angola a new hospital in 2012.", "AID PRT GOV > AGO GOV"),
    ],
)
def test_what_a_sentence_of_a_paper_tells(text: str, expected: str) -> None:
    assert [row(one) for one in rows(text)] == [expected]


def test_whoever_keeps_people_away_restricts_them() -> None:
    (kept,) = rows("Belgian police kept demonstrators out of the palace.")
    (held,) = rows("Belgian police kept demonstrators in custody for a day.")
    assert (kept.mode, held.mode) == (("restrict",), ("arrest",))


@pytest.mark.parametrize(
    "text",
    [
        "The Dutch prime minister said he was sorry to lose her.",
        '"They would have shot me," the Kenyan senator told reporters, "if the gate had held."',
    ],
)
def test_what_is_said_and_is_no_event(text: str) -> None:
    assert not rows(text)


def test_refusals_to_comment_are_no_events() -> None:
    text = (
        "Norway expelled a Russian diplomat on Monday. Russia said it would answer in kind."
        " Norway's foreign minister, Ida Falk, spoke in Oslo. It rained. Buses ran."
        " Shops were open. The Kremlin declined to comment."
    )
    assert "REJECT" not in {one.event for one in rows(text)}


def test_words_of_others_about_the_past_go_on_telling() -> None:
    assert [one.event for one in rows("Guards shot the Kenyan senator at the gate.")] == ["ASSAULT"]


def test_a_headline_below_its_section_is_told_again_by_the_lead() -> None:
    text = (
        "NORWAY\n\nNorway bars Cuban trawlers over theft\n\n"
        "The boats have three days to go, Oslo said.\n\n"
        "Norway's government on Tuesday closed its ports to Cuban trawlers."
    )
    (told,) = rows(text)
    assert (told.event, told.date.basis if told.date else "") == ("COERCE", "relative")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Who is told of most may be an onlooker.
        (
            "The American envoy met the president of Chad on Monday. The American ambassador left"
            " Chad.\n\nThe American envoy met the president of Niger on Tuesday. The American"
            " consul left Niger.\n\nThe United States has a base in Libya.\n\n"
            "On Friday the State Department criticized both governments.",
            "ACCUSE USA GOV > TCD GOV + NER GOV",
        ),
        # Whoever is named in the paragraph after an office holds it ...
        (
            "Fiji's prime minister has quit over a row with Samoa.\n\n"
            "Ana Rokotui condemned the Samoan government on Monday.",
            "ACCUSE FJI GOV > WSM GOV",
        ),
        # ... unless the text says who it is.
        (
            "Fiji's prime minister has quit over a row with Samoa.\n\n"
            "Ana Rokotui, a nurse, condemned the Samoan government on Monday.",
            "ACCUSE FJI MED > WSM GOV",
        ),
    ],
)
def test_who_is_meant_in_a_story(text: str, expected: str) -> None:
    assert row(rows(text)[-1]) == expected


def test_who_was_among_those_told_of_is_no_second_arrest() -> None:
    text = (
        "Danish police arrested 30 miners on Monday. Among those arrested was a Swedish nurse"
        " whose brother was killed in Mali in March."
    )
    assert [one.event for one in rows(text)].count("COERCE") == 1
    alone = "Danish police arrested 30 miners on Monday. A Swedish nurse was arrested on Sunday."
    assert [one.event for one in rows(alone)].count("COERCE") == 2


def test_all_of_those_told_of_are_they() -> None:
    text = "Danish police arrested 30 miners on Monday. All but two have since been released."
    assert [row(one) for one in rows(text)][1:] == ["RETREAT DNK GOV > DNK LAB"]


def test_an_envoy_is_not_of_the_state_whose_ministry_speaks() -> None:
    text = (
        "Cuba is at odds with Denmark. Denmark's Foreign Ministry spoke on Tuesday. “We expect"
        " answers,” Foreign Minister Lars Holm told reporters in Copenhagen. It rained. State"
        " Secretary Ida Falk had summoned the ambassador late on Monday to inform him of the"
        " move, the ministry said."
    )
    assert row(rows(text)[-1]) == "ACCUSE DNK GOV > CUB GOV"


def test_a_name_called_a_town_is_one() -> None:
    (taken,) = rows("A Turkmen teacher was arrested in the city of Mary on Monday.")
    assert taken.place is not None
    assert (taken.place.name, taken.place.country) == ("Mary", "TKM")
