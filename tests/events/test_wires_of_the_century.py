"""What the wires of 1979 to 2003 tell: units, mutinies, hijackings, old states and denials."""

import pytest

from dateline.pipeline import code_texts


def rows(text: str, date: str = "1988-05-11", title: str | None = None):
    """Return type, first mode and the codes of both sides of each row of a text."""
    row = {"id": "one", "text": text, "title": title, "date": date, "lang": "en"}
    ((_, mentions),) = code_texts([row])
    return [
        (
            one.event,
            one.mode[0] if one.mode else "",
            "+".join(party.code or "" for party in one.actor),
            "+".join(party.code or "" for party in one.recipient),
        )
        for one in mentions
    ]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Subunits of the Cuban army routed a band of rebels.", ("ASSAULT", "", "CUB", "CUB")),
        (
            "Elements of the Togolese gendarmerie shot three students.",
            ("ASSAULT", "firearms", "TGO", "TGO"),
        ),
        ("A unit of the Honduran army killed six rebels.", ("ASSAULT", "", "HND", "HND")),
    ],
)
def test_units_of_a_force_are_that_force(text, row):
    assert row in rows(text)


def test_units_of_other_things_are_no_force():
    told = rows("Units of the Peruvian factory killed weeds along the road.")
    assert not any(event == "ASSAULT" for event, *_ in told)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Loyal troops put down a mutiny in Gabon on Friday.", ("ASSAULT", "", "GAB", "")),
        ("Mutineers seized the state radio in Benin.", ("COERCE", "seize", "BEN", "BEN")),
        ("Colombian rebels are holding two Swiss nurses.", ("ASSAULT", "abduct", "COL", "CHE")),
        ("The Maltese coast guard sent home 90 Libyans.", ("COERCE", "deport", "MLT", "LBY")),
        (
            "A Zambian court threw out a petition by the opposition.",
            ("REJECT", "change", "ZMB", "ZMB"),
        ),
        ("Zambian police opened the border post to Angolans.", ("RETREAT", "access", "ZMB", "AGO")),
    ],
)
def test_deeds_of_wires(text, row):
    assert row in rows(text)


def test_who_is_held_by_nobody_named_or_let_go_is_no_hostage():
    assert not any(event == "ASSAULT" for event, *_ in rows("A Swiss nurse was held in Peru."))
    told = rows("A Zambian court threw out the charges against the opposition leader.")
    assert not any(event == "REJECT" for event, *_ in told)


def test_notes_of_a_monitor_are_no_words_of_a_broadcast():
    told = rows(
        "[Presenter] Miners in Slovenia went on strike today.\n\n"
        "[Reporter Ana Kos] The Slovene minister [words indistinct] accused Croatia of theft.",
        "1998-02-03",
    )
    assert ("PROTEST", "strike", "SVN", "SVN") in told
    assert ("ACCUSE", "allege", "SVN", "HRV") in told
    (accused,) = rows("The Slovene minister [Ana Kos] accused Croatia of theft.")
    assert accused[0] == "ACCUSE"


TALKS = "Peru's foreign minister held talks with his Omani counterpart in Lima. "


def test_the_sides_without_a_number_are_the_two_that_met():
    told = rows(TALKS + "The sides condemned the raid by Fijian troops.")
    assert ("ACCUSE", "disapprove", "PER+OMN", "FJI") in told


def test_the_sides_of_a_thing_are_nobody():
    told = rows(TALKS + "The sides of the box condemned the raid by Fijian troops.")
    assert not any(actor == "PER+OMN" and event == "ACCUSE" for event, _, actor, _ in told)
