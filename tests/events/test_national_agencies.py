"""National agencies in their own English: whose fishermen, local bodies, notices, denials."""

import pytest
from coded_texts import mentions_of, sides

DAY = "2024-03-05"


def rows(text: str) -> list[str]:
    """Return what a text of 5 March 2024 tells: type, flags and both sides."""
    return [
        " ".join((one.event, *one.aux, "|", sides(one)))
        for one in mentions_of(text, DAY, lang="en")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A town of no list is the agency's country's, and so is who is taken to sea from it.
        (
            "Kodiyakarai, March 5 (PTI) Nine fishermen were arrested by the Sri Lankan Navy off"
            " Delft island on Monday.",
            "COERCE | LKA MIL > IND AGR",
        ),
        (
            "Kirbali, March 5 (IPN) - Two residents of the village were detained by Russian troops"
            " on Monday, Georgia's State Security Service said.",
            "COERCE | RUS MIL > GEO CVL",
        ),
        (
            "Khulna, March 5 (UNB) - Truck owners went on a strike on Monday, cutting off Mongla"
            " port.",
            "PROTEST | BGD LAB > BGD GOV",
        ),
        (
            "Khulna, March 5 (UNB) - A court sentenced a union parishad chairman to five years in"
            " jail on Monday.",
            "SANCTION | BGD JUD > BGD GOV",
        ),
        (
            "Seoul, March 5 (Yonhap) -- Seoul voiced deep regret over Japan's decision to release"
            " the water.",
            "ACCUSE | KOR GOV > JPN GOV",
        ),
        (
            "Tehran, March 5, IRNA - Iran will under no circumstances hold talks with Israel.",
            "REJECT | IRN GOV > ISR GOV",
        ),
        (
            "New Delhi, March 5 (PTI) The Home Ministry sought a report from the Kerala government"
            " on Monday.",
            "REQUEST | IND GOV > IND GOV",
        ),
        (
            "Jaipur, March 5 (PTI) Six lawmakers were marched out of the assembly on Monday.",
            "COERCE | IND GOV > IND LEG",
        ),
        (
            "Jaipur, March 5 (PTI) A constable was placed under suspension on Monday.",
            "SANCTION | IND GOV > IND COP",
        ),
        (
            "Astana, March 5 - Kazakhstan and Oman exchanged instruments of ratification.",
            "SUPPORT | KAZ GOV OMN GOV",
        ),
    ],
)
def test_what_the_house_style_tells(text: str, expected: str) -> None:
    assert any(row.startswith(expected) for row in rows(text)), rows(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Khulna, March 5 (UNB) - Villagers caught a thief and handed him over to police.",
            "RETREAT",
        ),
        (
            "Khulna, March 5 (UNB) - Villagers caught a thief and handed him over to police.",
            "COOPERATE",
        ),
        ("Khulna, March 5 (UNB) - Bus owners went on a strike, cutting off the port.", "COERCE"),
        ("Shillong, March 5 (PTI) A mob pelted a jeep with stones, injuring a clerk.", "ASSAULT"),
        ("Jaipur, March 5 (PTI) Six lawmakers were marched out of the assembly.", "PROTEST"),
        ("Ankara, March 5 - Turkey has not so far accepted Iran's terms.", "CONCEDE"),
        ("Busan, March 5 (Yonhap) -- Seoul expressed regret over Japan's remark.", "CONCEDE"),
    ],
)
def test_what_the_house_style_does_not_tell(text: str, event: str) -> None:
    assert not any(row.startswith(f"{event} |") for row in rows(text)), rows(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Who tells of force is a side of it.
        (
            "Niamey, March 5 - Nine militants were killed near Tera on Monday, Niger's army said.",
            "ASSAULT | NER MIL > NER REB",
        ),
        (
            "Baku, March 5 (Trend) - Armenian forces violated the ceasefire nine times on Monday,"
            " Azerbaijan's defence ministry said.",
            "ASSAULT | ARM MIL > AZE MIL",
        ),
        # A seat called like another's, a court that sits abroad.
        (
            "Bishkek, March 5 (AKIpress) - Nurses staged a rally in front of the White House on"
            " Monday.",
            "PROTEST | KGZ MED > KGZ GOV",
        ),
        (
            "Tehran, March 5, IRNA - Iran condemned the ruling of a Canadian court on Monday."
            " Lawmakers urged the government to take the case to the International Court of Justice"
            " in The Hague.",
            "REQUEST | IRN LEG > IRN GOV",
        ),
    ],
)
def test_who_is_who_to_a_national_agency(text: str, expected: str) -> None:
    assert any(row.startswith(expected) for row in rows(text)), rows(text)


def test_what_a_word_means_is_no_event() -> None:
    text = (
        "Ankara, March 5 (AA) - The ministry uses the term “neutralized” to imply that terrorists"
        " surrendered or were killed or captured."
    )
    assert rows(text) == []
