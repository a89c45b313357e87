"""Pages of the web: measures, weapons that are hit, criticism of a coverage, laws, crowds."""

import pytest
from coded_texts import flagged_row, mentions_of

DAY = "2024-06-12"


def rows(text: str) -> list[str]:
    """Return type, modes, flags and the two sides of each event."""
    return [flagged_row(one) for one in mentions_of(text, DAY)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Tariffs on steel imports announced by Canada on Monday are illogical, the Mexican"
         " minister said.", "SANCTION discontinue CAN GOV > -"),
        ("A Turkish drone was shot down over Syria on Monday.",
         "ASSAULT firearms UNK > TUR GOV"),
        ("A Chadian tank was destroyed in Sudan.", "ASSAULT destroy UNK > TCD MIL"),
        # a weapon that is used
        ("Turkish rockets were fired at Syria on Monday.",
         "ASSAULT heavy-weapons TUR MIL > SYR GOV"),
        ("The sons of those robbed and abducted by Hamas in Israel met on a hill.",
         "ASSAULT abduct PSE REB > ISR CVL"),
        # of a list behind a passive
        ("A ruling welcomed by Chad and denounced by Mali came on Monday.",
         "ACCUSE disapprove MLI GOV > TCD GOV"),
        ("Iran blamed Western powers for the unrest in a letter to the United Nations.",
         "ACCUSE allege IRN GOV > -"),
        # regret over what others did, and over what one did oneself
        ("Norway expressed regret over the attack by Chad on a Sudanese camp.",
         "ACCUSE disapprove NOR GOV > TCD GOV"),
        ("Norway expressed regret over the attack by its soldiers on a Sudanese camp.",
         "CONCEDE - NOR GOV > "),
        ("Peru's president is ill. She's accused Chile of lying.",
         "ACCUSE allege PER GOV > CHL GOV"),
        # a firm of another state lends no country
        ("The governor signed a bill banning TikTok on state phones. The ACLU sued the state over"
         " the law.", "COERCE restrict USA GOV > USA CVL"),
        # whom words name
        ("Iran blamed Turkey for the unrest in a letter to the United Nations.",
         "ACCUSE allege IRN GOV > TUR GOV"),
        ("The Brazilian government drew US criticism for its coverage of Sudan.",
         "ACCUSE disapprove USA GOV > BRA GOV"),
    ],
)  # fmt: skip
def test_who_stands_on_which_side(text: str, wanted: str) -> None:
    assert any(row.startswith(wanted) for row in rows(text)), rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "The BBC has faced criticism of its coverage of Sudan.",
        "Speaking at President Ana Rey's morning press conference in Lima, the Peruvian minister"
        " smiled.",
        "A Kenyan nurse was arrested by police for violating an order of protection.",
    ],
)
def test_no_event_but_the_arrest(text: str) -> None:
    assert {row.split()[0] for row in rows(text)} <= ({"COERCE"} if "arrested" in text else set())


def test_a_conference_of_states_is_attended() -> None:
    assert rows("Malawi's president attended a peace conference in Lima.") == [
        "CONSULT multilateral MWI GOV > -"
    ]


@pytest.mark.parametrize(
    ("text", "told", "not_told"),
    [
        # what must come first has not come
        ("Troops will leave Mali once the deal has been signed by the rebels.",
         "CONCEDE", "SUPPORT"),
        ("The rebels will free the soldiers when Chad has withdrawn its troops.",
         "AGREE", "RETREAT"),
        ('"We must respect the court," the Namibian president said. Germany condemned the court'
         " of Namibia.", "ACCUSE", "REQUEST"),
        ("Self-government requires that people vote. Peru condemned the vote of Chile.",
         "ACCUSE", "REQUEST"),
        ("Cuba opposes all forms of violence. It condemned Chile.", "ACCUSE", "REJECT"),
        ("The ban on rallies in Kenya was extended by the government.", "COERCE", "PROTEST"),
    ],
)  # fmt: skip
def test_one_event_and_not_the_other(text: str, told: str, not_told: str) -> None:
    types = {row.split()[0] for row in rows(text)}
    assert told in types
    assert not_told not in types


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The rebels freed the soldiers once Chad had withdrawn its troops.", "RETREAT"),
        ('"Chad must respect the court," the Namibian president said.', "REQUEST"),
        ("The government requires that people vote, Peru's president said.", "REQUEST"),
        ("Cuba opposes the embargo of the United States.", "REJECT"),
    ],
)
def test_near_misses_stay(text: str, told: str) -> None:
    assert told in {row.split()[0] for row in rows(text)}


NEWS = (
    "The Kenyan president spoke. Uganda sent troops to the border. Kenya recalled its envoy. "
    "The opposition protested. Police arrested ten people. "
)


@pytest.mark.parametrize(
    ("said", "requests"),
    [
        ('"Why now?" the Kenyan minister asked in parliament.', 0),
        ('"What do they want from us?" the president asked in a speech.', 0),
        ("The Kenyan minister asked Uganda to pull back.", 1),
        ("The Kenyan minister asked for help from Uganda.", 1),
    ],
)
def test_a_question_in_words_asks_for_nothing(said: str, requests: int) -> None:
    assert sum(row.startswith("REQUEST") for row in rows(NEWS + said)) == requests
