"""What long leads of wires tell: borders near by, halves of countries, deeds that are answered.

Texts of our own.
"""

import pytest
from coded_texts import mentions_of, sides, told


def rows(text: str, kind: str) -> set[str]:
    """Return the sides of the events of a type that a text tells."""
    return {sides(one) for one in mentions_of(text) if one.event == kind}


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("A European court convicted Chad of torture.", "SANCTION", "IGO JUD > TCD GOV"),
        (
            "A West African tribunal ordered Gambia to free a reporter.",
            "REQUEST",
            "IGO JUD > GMB GOV",
        ),
        (
            "The international tribunal in Arusha jailed a Rwandan priest.",
            "COERCE",
            "IGO JUD > RWA REL",
        ),
        ("A South African court jailed an Angolan rebel.", "COERCE", "ZAF JUD > AGO REB"),
    ],
)
def test_courts_of_many_states_are_of_no_country(text, kind, expected):
    assert expected in rows(text, kind)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "Kenyan police shot dead a rebel commander near the Somali border.",
            "ASSAULT",
            "KEN COP > KEN REB",
        ),
        (
            "Sudanese soldiers killed six gunmen in a town near the Chadian border.",
            "ASSAULT",
            "SDN MIL > SDN UAF",
        ),
        (
            "Ten villagers were killed near the Togolese border in Ghana on Monday.",
            "ASSAULT",
            "UNK > GHA CVL",
        ),
    ],
)
def test_who_is_near_a_border_is_not_of_the_other_side(text, kind, expected):
    assert expected in rows(text, kind)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("South Korea accused the North of firing shells.", ("ACCUSE", "KOR", "PRK")),
        (
            "North Korea fired a missile. The South condemned the North.",
            ("ACCUSE", "KOR", "PRK"),
        ),
        ("Seoul said the North had bombed an island.", ("ASSAULT", "PRK", "KOR")),
    ],
)
def test_halves_of_a_country_go_by_their_directions(text, expected):
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Peru condemned Chile. The North voted on Monday.",
        "Lebanon fired a minister. The South condemned Syria.",
    ],
)
def test_a_direction_elsewhere_is_no_state(text):
    assert not {"KOR", "PRK"} & {
        code for kind, *codes in told(text) if kind != "CONSULT" for code in codes
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "A Chilean court sentenced a colonel to ten years for the murder of a union leader"
            " in 1976.",
            "SANCTION",
        ),
        ("Serbia jailed an officer for killing villagers in 1992.", "COERCE"),
        ("Bolivia apologised for the massacre of miners in 1967.", "CONCEDE"),
        ("Kenya accused Sudan of arming rebels in 2021.", "ACCUSE"),
    ],
)
def test_the_year_of_a_deed_is_not_that_of_its_answer(text, kind):
    answer = next(one for one in mentions_of(text) if one.event == kind)
    assert answer.aux == ()
    assert answer.date is not None
    assert answer.date.start == "2024-05-02"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("A Peruvian court jailed a colonel in 1986.", "1986"),
        ("In 1986 Peru accused Chile of arming rebels.", "1986"),
    ],
)
def test_a_year_of_its_own_still_dates_an_answer(text, year):
    (answer,) = mentions_of(text)
    assert answer.date is not None
    assert answer.date.start is not None
    assert answer.date.start.startswith(year)


def test_a_month_that_owns_a_noun_dates_only_the_noun():
    (asked,) = mentions_of("Ghana has asked Peru to send observers to February's vote.")
    assert asked.event == "REQUEST"
    assert asked.aux == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gunmen shot a mayor in Albania, police said, accusing Serbia of arming them.",
            "ALB COP > SRB GOV",
        ),
        (
            "Peru denied that guards had beaten a nun, accusing Chile of lying.",
            "PER GOV > CHL GOV",
        ),
    ],
)
def test_a_participle_behind_a_source_is_what_the_source_says(text, expected):
    assert rows(text, "ACCUSE") == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "Chad accused Sudan of arming rebels, claims dismissed by Khartoum as baseless.",
        "Chad accused Sudan of arming rebels, an allegation that Khartoum has repeatedly denied.",
    ],
)
def test_who_answers_a_charge_in_the_same_sentence_is_heard(text):
    assert ("REJECT", "SDN", "TCD") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chad will allow refugees who have lived in Sudan for a decade to return home.",
        "Chad will let some 400 Sudanese refugees who fled last month settle near Abeche, a"
        " minister said.",
    ],
)
def test_what_somebody_is_allowed_is_found_behind_a_relative_clause(text):
    assert "CONCEDE" in {kind for kind, *_ in told(text)}


def test_a_governments_protests_are_words():
    kinds = {
        kind for kind, *_ in told("Peru shut the port despite protests by Chile's government.")
    }
    assert "ACCUSE" in kinds
    assert "PROTEST" not in kinds


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "Kurdish rebels in Iraq handed over to the Red Cross 23 Turkish soldiers on Monday.",
            "RETREAT",
            "IRQ REB > TUR MIL",
        ),
        (
            "Chile has extradited to Peru a banker wanted for fraud.",
            "COOPERATE",
            "CHL GOV > PER GOV",
        ),
        (
            "Oslo described as provocative a decision by Chad to close the port.",
            "ACCUSE",
            "NOR GOV > TCD GOV",
        ),
        (
            "A military tribunal in Algeria sentenced to death in absentia nine rebels.",
            "SANCTION",
            "DZA MIL > DZA REB",
        ),
        ("Police in Dhaka baton-charged striking workers.", "ASSAULT", "BGD COP > BGD LAB"),
        (
            "The Swiss government on Friday froze assets of Peru's ousted president.",
            "SANCTION",
            "CHE GOV > PER ELI",
        ),
        (
            "Niger and Chad began a joint offensive against the Libyan army.",
            "ASSAULT",
            "NER MIL TCD MIL > LBY MIL",
        ),
        (
            "The court's prosecutor in Kenya asked judges for a warrant for a Somali general.",
            "ACCUSE",
            "KEN JUD > SOM MIL",
        ),
    ],
)
def test_what_stands_behind_its_verbs_phrase_is_its_object(text, kind, expected):
    assert expected in rows(text, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A Malian court sentenced in absentia two ministers to ten years.", "COERCE"),
        ("Niger and Chad began a joint offensive against the Libyan army.", "COOPERATE"),
        ("Eritrea warned that it would defend itself.", "SUPPORT"),
        ("Peru and Chile signed a treaty on Monday, ending a dispute of decades.", "RETREAT"),
    ],
)
def test_what_leads_only_seem_to_tell(text, kind):
    assert not rows(text, kind)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A Kenyan lawmaker was arrested on Monday as he prepared to fly to London.",
            "KEN COP > KEN LEG",
        ),
        (
            "A Kenyan editor was arrested as she tried to board a plane bound for Cairo.",
            "KEN COP > KEN JRN",
        ),
    ],
)
def test_where_somebody_was_to_go_is_not_where_he_is_held(text, expected):
    assert rows(text, "COERCE") == {expected}


def test_troops_that_others_back_act_themselves():
    text = "Malian troops backed by Russian fighters killed 12 herders near Hombori last week."
    assert rows(text, "ASSAULT") == {"MLI MIL > MLI AGR"}


def test_a_party_whose_name_tells_where_it_is_of_stays_there():
    text = "Morocco will host the Palestine Liberation Organization (PLO). The PLO thanked Morocco."
    assert ("SUPPORT", "PSE", "MAR") in told(text)


def test_who_will_not_stop_unless_is_no_forecast():
    (row,) = mentions_of("Serbian teachers will not end their strike unless Belgrade raises pay.")
    assert "hypothetical" not in row.aux
