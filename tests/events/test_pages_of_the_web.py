"""Pages of the web: measures, weapons that are hit, criticism of a coverage, laws, crowds."""

import pytest
from coded_texts import mentions_of, shown

DAY = "2024-06-12"


def rows(text: str) -> list[str]:
    """Return type, modes, flags and the two sides of each event."""
    return [
        f"{one.event} {'/'.join((*one.mode, *one.aux)) or '-'}"
        f" {shown(one.actor)} > {shown(one.recipient)}"
        for one in mentions_of(text, DAY)
    ]


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
        ("The families of those murdered and kidnapped by Hamas in Israel met in Haifa.",
         "ASSAULT abduct PSE REB > ISR CVL"),
        # of a list behind a passive
        ("A ruling welcomed by Chad and denounced by Mali came on Monday.",
         "ACCUSE disapprove MLI GOV > TCD GOV"),
        ("Iran blamed Western powers for the unrest in a letter to the United Nations.",
         "ACCUSE allege IRN GOV > -"),
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
        "The Taiwan Relations Act obliges the United States to tell the press.",
        "A Kenyan nurse was arrested by police for violating an order of protection.",
    ],
)
def test_no_event_but_the_arrest(text: str) -> None:
    assert {row.split()[0] for row in rows(text)} <= ({"COERCE"} if "arrested" in text else set())


def test_a_conference_of_states_is_attended() -> None:
    assert rows("Malawi's president attended a peace conference in Lima.") == [
        "CONSULT multilateral MWI GOV > -"
    ]
