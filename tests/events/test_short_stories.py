"""Short stories of agencies: whom a reproach, a plea or a loss is of where the story tells it."""

from coded_texts import flagged_row, mentions_of

DAY = "2024-03-08"


def rows(text: str) -> list[str]:
    """Return type, modes, flags and the two sides of each event."""
    return [flagged_row(one) for one in mentions_of(text, DAY)]


def test_the_attack_is_the_one_told_before() -> None:
    text = (
        "A Russian missile killed five people in the Ukrainian town of Izmail on Wednesday."
        " A visiting minister heard the sirens. The Polish prime minister condemned the attack as"
        " cowardly. Ukraine had sunk a Russian patrol ship the day before."
    )
    assert "ACCUSE disapprove POL GOV > RUS MIL" in rows(text)


def test_who_is_told_by_whose_did_not_leave_himself() -> None:
    found = rows("Chad, whose soldiers withdrew in May, denied the charge.")
    assert "RETREAT withdraw/historical TCD MIL > -" in found
    assert not any(row.startswith("REJECT") and row.endswith("> TCD MIL") for row in found)


def test_allies_are_not_named_by_what_they_are_asked_for() -> None:
    (row,) = rows("Kyiv asked its allies for more air defences.")
    assert row == "REQUEST assist UKR GOV > -"
    (row,) = rows("Kyiv asked its Polish allies for more air defences.")
    assert row == "REQUEST assist UKR GOV > POL GOV"


def test_a_year_told_of_talks_is_no_day_of_a_plea_for_them() -> None:
    text = (
        "North Korea said on Monday it had tested a missile. Japan protested. The Korean army was"
        " on alert. Schools stayed open. Trains ran as usual. The U.S. envoy for North Korea urged"
        " Pyongyang to return to talks, which collapsed in 2019."
    )
    (plea,) = (one for one in mentions_of(text, DAY) if one.event == "REQUEST")
    assert plea.date is not None
    assert plea.date.start is None or plea.date.start >= "2024-03-01"


def test_three_names_in_a_row_act_together() -> None:
    (row,) = rows("The United States, Brazil and Mexico condemned the attempt.")
    assert row == "ACCUSE disapprove USA GOV + BRA GOV + MEX GOV > -"


def test_strangers_are_nobody_told_of_before() -> None:
    text = "Police guarded parliament in Tbilisi. {} beat an opposition politician at his home."
    assert "ASSAULT beat UNK > GEO OPP" in rows(text.format("Unknown men"))
    assert "ASSAULT beat GEO COP > GEO OPP" in rows(text.format("Police officers"))


def test_what_ministers_dismiss_is_the_plan() -> None:
    found = rows("France proposed a plan for a truce. Israeli ministers dismissed it.")
    assert "REJECT change ISR GOV > FRA GOV" in found
    found = rows("Mali's president dismissed the defence minister.")
    assert "SANCTION expel MLI GOV > MLI GOV" in found


def test_a_ruling_party_accuses_no_own_government() -> None:
    (row,) = rows("Georgia's ruling party accused the West of dragging the country into war.")
    assert row.endswith("> -")
    (row,) = rows("Georgian opposition leaders accused the mayor of theft.")
    assert row.endswith("> GEO GOV")


def test_an_army_deployed_to_help_the_police_is_deployed() -> None:
    (row,) = rows("Kenya's defence minister deployed the army to help police.")
    assert row.startswith("MOBILIZE troops KEN GOV")


def test_until_when_something_is_asked_is_not_when_it_was_asked() -> None:
    text = "The Georgian president urged opponents to unite before October's election."
    (mention,) = mentions_of(text, DAY)
    assert mention.date is not None
    assert mention.date.start == DAY


def test_the_ministry_of_a_story_stays_at_home_when_others_only_react() -> None:
    text = (
        "NIAMEY - Niger's junta has revoked the licence of a French mining group. Paris declined to"
        " comment. The military rulers warned the company in May."
    )
    warned = [row for row in rows(text) if row.startswith("THREATEN")]
    assert [row.split(" > ")[0].split()[-2:] for row in warned] == [["NER", "GOV"]]


def test_a_government_that_others_back_is_of_its_country() -> None:
    text = (
        "Rebels shelled Tripoli in Libya. The {} government said two people died. Turkey pledged"
        " more drones for the government."
    )
    for backed in ("U.N.-backed", "U.S.-backed", "UN-backed"):
        assert "AGREE TUR GOV > LBY GOV" in [
            row.replace(" - ", " ", 1) for row in rows(text.format(backed))
        ]


def test_whoever_fires_back_hits_who_struck() -> None:
    text = "Israeli troops killed 11 Hamas gunmen near Bureij. Hamas fired mortars in {}."
    assert "ASSAULT heavy-weapons PSE REB > ISR MIL" in rows(text.format("response"))
    assert not any(row.endswith("PSE REB > ISR MIL") for row in rows(text.format("the night")))


def test_ministers_hit_by_sanctions_are_of_where_a_story_was_filed() -> None:
    text = (
        "HARARE, April 9 - Zimbabwe's opposition urged South Africa to intervene. Mugabe accused"
        " Britain of lying. London said that was absurd. A party leader met South African President"
        " Thabo Mbeki in Johannesburg. Washington froze the assets of three ministers."
    )
    assert "SANCTION discontinue USA GOV > ZWE GOV" in rows(text)


def test_a_charge_called_absurd_is_rejected() -> None:
    found = rows("Zimbabwe accused Britain of bribing voters. London said that was absurd.")
    assert any(row.startswith("REJECT") and row.endswith("GBR GOV > ZWE GOV") for row in found)


def test_no_ambassador_is_recalled_from_home() -> None:
    text = (
        "LIMA - Peruvian police clashed with indigenous protesters blocking a road in Bagua "
        "on Friday, leaving at least 30 people dead. Protest leader Alberto Pizango accused "
        "the government of genocide and took refuge in Nicaragua's embassy. Managua granted "
        "him asylum, and Lima recalled its ambassador. President Alan Garcia said foreign "
        "powers were behind the unrest. Natives killed nine policemen they had taken hostage "
        "at a pumping station. Congress suspended two land laws. Prime Minister Yehude Simon "
        "offered to resign once calm returned. Bolivia's Evo Morales called the deaths a "
        "genocide, and Peru protested. A judge issued a warrant for Pizango. Amnesty "
        "International called for an independent inquiry."
    )
    recalled = [row for row in rows(text) if row.startswith("SANCTION withdraw")]
    assert recalled == ["SANCTION withdraw PER GOV > NIC GOV"]


def test_nobody_is_weighed_onto_the_other_side() -> None:
    text = (
        "COLOMBO - Sri Lanka's army said on Monday it had captured the Tamil Tigers' last "
        "airstrip, as fighting raged near Mullaitivu. The rebels accused the military of "
        "shelling a hospital, killing 61 patients. The government denied it and barred "
        "reporters from the area. India's foreign minister urged Colombo to protect "
        "civilians. The Red Cross said its staff had been forced to flee. Norway, which "
        "brokered a truce in 2002, appealed to both sides to stop. A suicide bomber killed 28"
        " people at a camp for refugees. The Tigers have not commented. Tens of thousands of "
        "Tamils marched in London and blocked Parliament Square. Britain named a special "
        "envoy, whom Sri Lanka rejected."
    )
    fought = [row for row in rows(text) if row.startswith("ASSAULT - LKA")]
    assert fought
    assert not any(row.endswith("LKA REB > LKA REB") for row in fought)


def test_who_only_reacts_is_none_of_both_sides() -> None:
    text = (
        "SEOUL - North Korea threatened war on Monday. President Lee Myung-bak cut trade with the"
        " North.\n\nThe United States backed Seoul. China urged calm on both sides."
    )
    (plea,) = (row for row in rows(text) if row.startswith("REQUEST"))
    assert {side.split()[0] for side in plea.split(" > ")[1].split(" + ")} == {"KOR", "PRK"}


def test_another_state_s_craft_and_nationals_lend_nobody_their_state() -> None:
    assert rows("The army shot down a Turkish drone.") == ["ASSAULT firearms UNK MIL > TUR GOV"]
    assert rows("Police arrested two Iranian nationals.") == ["COERCE arrest UNK COP > IRN CVL"]
    # A place tells whose the police are, whoever is held.
    assert rows("Police in Nairobi arrested two Kenyan nationals.") == [
        "COERCE arrest KEN COP > KEN CVL"
    ]
