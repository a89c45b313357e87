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


def test_the_sides_of_one_state_s_quarrel_are_not_two_states():
    told = rows("Villagers in Peru met Peruvian border guards. The sides threw stones at Chile.")
    assert not any("+" in actor and event == "ASSAULT" for event, _, actor, _ in told)


def test_the_sides_of_a_thing_are_nobody():
    told = rows(TALKS + "The sides of the box condemned the raid by Fijian troops.")
    assert not any(actor == "PER+OMN" and event == "ACCUSE" for event, _, actor, _ in told)


@pytest.mark.parametrize(
    "said",
    [
        "said it had nothing to do with the Georgian plot",
        "claims that it has nothing to do with the raid in Georgia",
    ],
)
def test_who_says_he_had_no_part_in_it_denies_it(said):
    assert ("REJECT", "", "TUR") in [row[:3] for row in rows(f"Turkey {said}.")]


@pytest.mark.parametrize(
    "said",
    [
        "said Iran had nothing to do with the Georgian plot",
        "said it had nothing to do on Sunday",
        "said it had no paper",
    ],
)
def test_who_clears_another_or_lacks_something_denies_nothing(said):
    assert not any(event == "REJECT" for event, *_ in rows(f"Turkey {said}."))


@pytest.mark.parametrize(
    "plan",
    [
        "is scheduled to leave for Oslo tomorrow and to pay a visit to Chad",
        "is due to open a school and to visit Chad",
    ],
)
def test_the_second_to_of_a_plan_is_planned_too(plan):
    told = rows(f"The Zambian premier {plan}.")
    assert ("AGREE", "", "ZMB", "TCD") in told
    assert not any(event == "CONSULT" for event, *_ in told)


def test_the_second_to_of_what_was_done_was_done():
    told = rows("The Zambian premier managed to leave Oslo and visited Chad.")
    assert ("CONSULT", "visit", "ZMB", "TCD") in told


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Hijackers of a Jordanian jet freed 41 Danes in Cyprus.", "UNK"),
        ("Hijackers freed 41 Danes in Cyprus.", "UNK"),
        ("Cypriot hijackers freed 41 Danes.", "CYP"),
    ],
)
def test_hijackers_are_of_no_country_unless_told(text, actor):
    assert [row[2] for row in rows(text) if row[0] == "RETREAT"] == [actor]


def test_a_protest_that_is_handed_over_is_no_march():
    told = rows("Chad lodged a strong protest with the Omani embassy against the raid.")
    assert [event for event, *_ in told] == ["ACCUSE"]
    told = rows("Students in Chad staged a protest against the Omani embassy.")
    assert [event for event, *_ in told] == ["PROTEST"]


def test_what_an_ambush_destroys_is_its_toll():
    told = rows("Rebels ambushed a Chadian convoy, killing six soldiers and destroying two trucks.")
    assert [event for event, *_ in told] == ["ASSAULT"]
    told = rows("Rebels ambushed a Chadian convoy on Monday. They destroyed two schools on Friday.")
    assert [event for event, *_ in told] == ["ASSAULT", "ASSAULT"]


def test_hostages_brought_away_by_bus_are_not_kidnapped_again():
    assert rows("The Danish hostages were taken by bus to the terminal.") == []
    assert rows("Two Danes were taken hostage in Chad.")[0][:2] == ("ASSAULT", "abduct")


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Cypriot police surrounded the Boeing 727.", ""),
        ("Gunmen in Peru shot at an Antonov-26.", "PER"),
        ("Peru sued Boeing over 737 engines.", "USA"),
    ],
)
def test_a_maker_s_name_with_a_number_is_an_aircraft(text, recipient):
    assert rows(text)[0][3] == recipient


def test_a_company_of_soldiers_is_no_business():
    text = "France placed a company of paratroopers in Bangui on alert."
    ((_, mentions),) = code_texts([{"id": "one", "text": text, "date": "1988-05-11"}])
    assert not any("BUS" in party.sector for one in mentions for party in one.recipient)
    text = "Kenya fined a company of jewellers in Bangui."
    ((_, mentions),) = code_texts([{"id": "one", "text": text, "date": "1988-05-11"}])
    assert any("BUS" in party.sector for one in mentions for party in one.recipient)


def test_what_is_agreed_on_second_is_still_to_come():
    told = rows("Chad's government agreed to drop charges against rebels and to resume talks.")
    assert not any(event == "CONSULT" for event, *_ in told)
    assert any(event == "AGREE" for event, *_ in told)
    told = rows("Chad's government agreed to drop charges against rebels. It resumed talks.")
    assert any(event == "CONSULT" for event, *_ in told)


FILED = "LUSAKA, Zambia, May 11 (AP) - "


@pytest.mark.parametrize(
    ("opening", "row"),
    [
        (
            "Foreign Minister Ana Banda condemned the Angolan raid. Angola denied it.",
            ("ACCUSE", "disapprove", "ZMB", "AGO"),
        ),
        (
            "The foreign minister criticised Angola on Tuesday. Angola shrugged it off.",
            ("ACCUSE", "disapprove", "ZMB", "AGO"),
        ),
    ],
)
def test_a_bare_office_that_opens_a_filed_story_is_of_the_place(opening, row):
    assert row in rows(FILED + opening)


def test_offices_of_others_and_governments_in_general_are_not_of_the_place():
    told = rows(FILED + "Malawi's foreign minister condemned the Angolan raid.")
    assert ("ACCUSE", "disapprove", "MWI", "AGO") in told
    told = rows(FILED + "Governments condemned the Angolan raid. Angola denied it.")
    assert not any(actor == "ZMB" for _, _, actor, _ in told)


def test_who_is_to_visit_a_country_is_not_of_it():
    told = rows(
        FILED + "The foreign minister met his Angolan counterpart. Angola had asked for talks."
        " President Ana Banda is to visit Luanda in June."
    )
    assert ("AGREE", "", "ZMB", "AGO") in told
    told = rows("LUANDA, Angola, May 11 (AP) - President Ana Banda visited Luanda's port.")
    assert not any(actor not in ("AGO", "") for _, _, actor, _ in told)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Chad denounced the stationing of Libyan troops in Niger.",
            ("ACCUSE", "disapprove", "TCD", "LBY"),
        ),
        (
            "Norway banned its airlines from flying to Libya.",
            ("SANCTION", "discontinue", "NOR", "LBY"),
        ),
        (
            "Polish miners transferred a day's earnings to the families of Welsh strikers.",
            ("AID", "", "POL", "GBR"),
        ),
    ],
)
def test_towards_whom_deeds_of_wires_are(text, row):
    assert row in rows(text)


def test_who_keeps_somebody_at_home_bans_no_trade():
    told = rows("Norway banned a Libyan from flying to Oslo.")
    assert not any(event == "SANCTION" for event, *_ in told)


def test_visits_to_museums_and_wreaths_are_no_talks():
    told = rows("The Omani premier visited the National Museum in Lima.")
    assert not any(event == "CONSULT" for event, *_ in told)
    told = rows("The Omani premier visited Peru.")
    assert ("CONSULT", "visit", "OMN", "PER") in told


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Four Danes held hostage in Lebanon were freed by Syria.",
            ("RETREAT", "release", "SYR", "DNK"),
        ),
        (
            "Two Malian soldiers held prisoner in Libya were released by Libya.",
            ("RETREAT", "release", "LBY", "MLI"),
        ),
        (
            "Kuwait's crown prince received a cable of congratulations from Peru's president.",
            ("SUPPORT", "", "PER", "KWT"),
        ),
    ],
)
def test_those_held_are_who_is_freed_and_cables_come_from_who_sends_them(text, row):
    assert row in rows(text)


def test_who_holds_hostages_has_freed_nobody():
    told = rows("Lebanese gunmen held four Danes hostage. Syria asked for their release.")
    assert not any(event == "RETREAT" for event, *_ in told)


def test_a_radio_that_is_monitored_is_not_spied_on():
    told = rows("Malian soldiers seized power, the state radio monitored in Abidjan said.")
    assert [event for event, *_ in told] == ["COERCE"]
    assert rows("Malian police bugged an opposition leader.")[0][0] == "COERCE"


def test_who_is_expelled_is_not_threatened_by_the_days_he_is_given():
    told = rows("Peru expelled the Omani ambassador on Monday, giving him 48 hours to leave.")
    assert [event for event, *_ in told] == ["SANCTION"]
    told = rows("Peru gave the Omani ambassador 48 hours to leave.")
    assert told[0][0] in {"THREATEN", "SANCTION"}


def test_a_general_strike_is_no_general_s():
    row = {"id": "one", "text": "A general strike paralysed Athens.", "date": "1988-05-11"}
    ((_, mentions),) = code_texts([row])
    assert not any("MIL" in party.sector for one in mentions for party in one.actor)
    row = {"id": "one", "text": "A Greek general condemned the strike.", "date": "1988-05-11"}
    ((_, mentions),) = code_texts([row])
    assert any("MIL" in party.sector for one in mentions for party in one.actor)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Peru's president received a Chilean delegation led by Deputy Minister Ana Rojas."
            " Rojas praised Bolivia.",
            ("SUPPORT", "", "CHL", "BOL"),
        ),
        (
            "Oman's minister met a team of the Polish trade ministry headed by Vice-Minister Jan"
            " Kos. Kos thanked Oman.",
            ("SUPPORT", "", "POL", "OMN"),
        ),
    ],
)
def test_who_leads_a_delegation_is_of_it(text, row):
    assert row in rows(text)


def test_who_leads_in_a_fight_or_a_poll_is_not_of_the_others():
    told = rows(
        "A Chilean delegation left Lima. Deputy Minister Ana Rojas of Peru praised Bolivia."
    )
    assert ("SUPPORT", "", "PER", "BOL") in told


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "LIMA, May 11 - Gunmen shot at a convoy of a German charity on Sunday, Berlin said."
            "\n\nPolice arrested two men.",
            ("COERCE", "arrest", "PER", "PER"),
        ),
        (
            "ASUNCION - Guerrillas blew up a power line on Sunday, an official said.\n\n"
            "Troops detained ten farmers. In Ottawa, the Canadian foreign minister deplored it.",
            ("COERCE", "arrest", "PRY", "PRY"),
        ),
    ],
)
def test_people_of_no_told_country_who_open_a_filed_story_are_of_the_place(text, row):
    assert row in rows(text)


def test_who_acts_elsewhere_is_not_of_the_place_a_story_was_filed_from():
    told = rows(
        "LIMA, May 11 - Rebels shelled the town of Bor in South Sudan on Sunday.\n\n"
        "Police arrested two men."
    )
    assert ("COERCE", "arrest", "SSD", "SSD") in told
