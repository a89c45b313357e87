"""What "be" says of its subject, whom a list begins with, who was of the first to do something.

Texts of our own.
"""

import pytest
from coded_texts import mentions_of, sides, told, types


@pytest.mark.parametrize(
    "text",
    [
        "Kenya is in the forefront of the struggle against Al Shabab.",
        "Danish soldiers are at the heart of the campaign against smugglers.",
        "Germany is for tougher steps against Iran.",
    ],
)
def test_what_a_noun_is_against_is_not_what_the_subject_is_against(text):
    assert "REJECT" not in types(text)


@pytest.mark.parametrize(
    ("text", "actor"),
    [("Sweden is against the plan.", "SWE"), ("Italy is firmly against the war.", "ITA")],
)
def test_what_the_subject_itself_is_against(text, actor):
    assert [(event, by) for event, by, _ in told(text)] == [("REJECT", actor)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oman, the UAE, Bahrain and Egypt imposed a boycott on Qatar last year.",
         ("SANCTION", "OMN+ARE+BHR+EGY", "QAT")),
        ("Chad, Mali, Togo and Benin recalled their envoys.",
         ("SANCTION", "TCD+MLI+TGO+BEN", "")),
        ("Chad was among the first states to sign the convention.", ("SUPPORT", "TCD", "")),
        ("The Turkish coastguard was one of two services to rescue the migrants.",
         ("AID", "TUR", "UNK")),
    ],
)  # fmt: skip
def test_each_of_those_named_did_it(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The minister was in Oslo to sign the accord.",
        "The Malian women were taken to a shelter in Gao.",
        "Ships flying the flag of Togo lay off Lomé.",
        "Britain pledged money for the fight against malaria.",
    ],
)
def test_what_only_sounds_so(text):
    assert not {"SUPPORT", "SANCTION", "MOBILIZE", "THREATEN"} & set(types(text))


def test_the_chief_of_an_army_who_is_sent_is_no_army():
    assert told("Turkey sent its chief of staff to Washington.") == [("CONSULT", "TUR", "USA")]


def test_what_somebody_is_tasked_with_is_not_done_yet():
    told_of = told("Kenya was tasked by the UN with disarming the gangs.")
    assert told_of == [("REQUEST", "UNO", "KEN")]


@pytest.mark.parametrize(
    "text",
    [
        "Oslo complained that Chad was arming the rebels of the north.",
        "Ghana complained on Monday that Togo was sheltering rebels.",
    ],
)
def test_what_is_complained_of_is_known_from_the_complaint_alone(text):
    assert types(text) == ["ACCUSE"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Villagers in Chad spoke of soldiers burning houses.", ("ASSAULT", "TCD")),
        ("Reports spoke of rebels and their wives surrendering to the army in Gao.",
         ("RETREAT", "MLI+MLI")),
    ],
)  # fmt: skip
def test_those_told_of_did_it(text, expected):
    assert [(event, by) for event, by, _ in told(text)] == [expected]


def test_officials_who_speak_of_people_on_the_way_speak_to_nobody():
    text = "Officials spoke of soldiers and their families fleeing to Uganda."
    assert "CONSULT" not in types(text)


def test_somebody_flown_by_a_jet_is_no_jet():
    assert "MOBILIZE" not in types("The Chadian minister was flown to Paris by private jet.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Dutch doctor is on trial for fighting against rebels in Mali.",
         "NLD JUD > NLD MED"),
        ("A Briton was convicted of fighting for rebels in Syria.", "GBR JUD > GBR CVL"),
        ("Two Swedes stood trial in Kenya.", "KEN GOV > SWE CVL"),
        ("Iran put a British nurse on trial.", "IRN GOV > GBR MED"),
        # Where it was done is where they are tried, if nothing else is told of them.
        ("A Briton was charged in Nairobi with smuggling ivory to China.", "KEN JUD > GBR CVL"),
        ("Three men were jailed for plotting attacks in Germany.", "DEU GOV > DEU CVL"),
    ],
)  # fmt: skip
def test_by_whom_somebody_is_tried_and_as_what(text, expected):
    assert expected in [sides(one) for one in mentions_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Chad condemned the Sudanese claim that its army had shelled Tina.",
        "Kenya was angered by the allegation that its police beat refugees.",
    ],
)
def test_what_a_claim_says_is_no_fact(text):
    assert types(text) == ["ACCUSE"]


def test_what_a_fact_is_is_one():
    assert "ASSAULT" in types("The fact that Chad bombed the town shocked Mali.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The UN condemned, in the strongest terms, the attack on its staff in Gaza.", "UNO"),
        ("“We condemn, in the clearest terms, the raid on a group of nurses,” the Kenyan minister"
         " said.", "KEN"),
    ],
)  # fmt: skip
def test_what_is_condemned_behind_an_aside(text, expected):
    assert ("ACCUSE", expected) in [(event, by) for event, by, _ in told(text)]


def test_for_whom_revenge_is_vowed_is_not_on_whom():
    (threat,) = mentions_of("The rebels vowed revenge on behalf of the tribe.")
    assert "behalf" not in threat.evidence.text


def test_what_is_asked_for_in_the_subjunctive_is_not_done():
    text = "Kenya freed the exile after rejecting a court order that he be jailed."
    assert "COERCE" not in types(text)
    assert "COERCE" in types("Kenya said on Monday that the exile had been jailed.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The former Soviet republic of Georgia expelled a Polish diplomat.", ("GEO", "POL")),
        ("The former French colony of Mali expelled a Danish envoy.", ("MLI", "DNK")),
        ("The island nation of Tonga expelled a Chinese envoy.", ("TON", "CHN")),
    ],
)
def test_a_state_is_what_it_is_called_and_not_what_it_was(text, expected):
    assert [(by, of) for _, by, of in told(text)] == [expected]


def test_a_part_of_a_state_is_no_state():
    assert "GEO" not in [by for _, by, _ in told("The US state of Georgia executed a man.")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israeli officials said its jets bombed a base in Syria.", ("ASSAULT", "ISR", "SYR")),
        ("Iraq denied the report. Turkish officials said its jets had hit a base in Chad.",
         ("ASSAULT", "TUR", "TCD")),
    ],
)  # fmt: skip
def test_its_is_of_the_state_whose_officials_say_it(text, expected):
    assert expected in told(text)


def test_an_office_whose_holder_quits_is_no_ground():
    (row,) = mentions_of("Sweden’s defence minister quit on Friday.")
    assert (row.event, row.mode) == ("RETREAT", ("resign",))


def test_an_islamist_in_office_is_no_rebel():
    rows = mentions_of("Tunisia’s Islamist prime minister met the German chancellor.")
    assert [one.sector[:1] for one in rows[0].actor] == [("GOV",), ("GOV",)]


def test_what_a_state_claims_is_told_as_before():
    assert "REJECT" in types("Oslo claims that it has nothing to do with the mining of the port.")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Rather than attack Iran, Israel bombed a base in Syria.", "ASSAULT"),
        ("The rebels killed two hostages rather than free them.", "RETREAT"),
        ("Kenya did not sign the pact, nor did it recall its envoy.", "SANCTION"),
        ("Nor has Iran attacked a ship.", "ASSAULT"),
    ],
)
def test_what_somebody_did_not_do(text, event):
    assert "negated" in [
        flag for one in mentions_of(text) if one.event == event for flag in one.aux
    ]


def test_what_somebody_did_rather_is_done():
    rows = mentions_of("Chad expelled the envoy rather than a clerk.")
    assert [(one.event, one.aux) for one in rows] == [("SANCTION", ())]


def test_an_ultimatum_is_no_offer():
    assert types("Russia offered Ukraine an ultimatum.") == ["THREATEN"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The strike is the third by Israel on Damascus in a week.", ("ASSAULT", "ISR", "SYR")),
        ("The visit is the first to Chad by a Polish president.", ("CONSULT", "POL", "TCD")),
    ],
)
def test_by_whom_a_counted_deed_was(text, expected):
    assert told(text) == [expected]


def test_other_things_that_are_counted_are_no_deeds():
    assert told("The book is the third by the Irish author.") == []
