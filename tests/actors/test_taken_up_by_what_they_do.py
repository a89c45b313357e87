"""Whom "it", "the man" and "he" take up: plans, what lawyers say, people brought in, coalitions."""

import pytest
from last_mention import last_mention


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # A plan that others back is its maker's.
        ("Fiji praised Peru's plan for Lima. Chad backed it.", "it", "PER GOV"),
        ("Fiji rejected the UN proposal on Monday. Chad supported it.", "it", "UNO"),
        (
            "Fiji rejected the UN proposal. The government was weak. Chad backed it.",
            "it",
            "FJI GOV",
        ),
        ("Fiji recognised Peru's government. Chad backed it.", "it", ""),
        # Nobody turns down his own call.
        ("The African Union called for a truce. Egypt has dismissed its call.", "its", "IGO"),
        ("The African Union called for a truce. Egypt has renewed its call.", "its", "EGY GOV"),
        # A coalition of several is one.
        ("A coalition of Gulf states fought the Houthis. It has left.", "It", "IGO"),
        ("A panel of UN experts saw Eritrea. It spoke.", "It", "UNO"),
        ("A group of Malian soldiers left. It has closed the border.", "It", "MLI MIL"),
        ("Malian soldiers met a group of nurses. They left.", "They", "MLI MIL"),
    ],
)
def test_plans_and_coalitions(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # What a lawyer says somebody suffered is his client's.
        ("A Peruvian nurse was held. Her lawyer said she had been beaten.", "she", "PER MED"),
        ("A Peruvian nurse was held. His lawyer said soldiers had beaten him.", "him", "PER MED"),
        ("A Peruvian nurse was held. A lawyer said he had been beaten.", "he", "PER JUD"),
        ("A Peruvian nurse was held. Her lawyer said so. She had left.", "She", "PER JUD"),
        # "The man" is whoever was brought in without an office.
        (
            "Police of Peru sat in Lima, Peru. A Chilean witness spoke. The man left.",
            "man",
            "CHL CVL",
        ),
        (
            "Police of Peru sat in Lima, Peru. A Chilean minister spoke. The man left.",
            "man",
            "PER CVL",
        ),
        (
            "Police of Peru sat in Lima, Peru. A Chilean widow spoke. The man left.",
            "man",
            "PER CVL",
        ),
        (
            "Police of Peru sat in Lima, Peru. A Chilean nurse met a Greek trader. The man left.",
            "man",
            "PER CVL",
        ),
        (
            "Police of Peru sat in Lima, Peru. A Chilean witness spoke. The tall man left.",
            "man",
            "PER CVL",
        ),
        # A group's members are the group.
        ("FARC members left Mitu, where their forces had dug in.", "their", "COL REB"),
        ("Dozens of FARC members left Mitu.", "Dozens", "COL REB"),
        ("EU members left Mitu.", "members", ""),
    ],
)
def test_clients_and_members(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # A document is its named maker's, whoever stands against it.
        ("Chad's premier criticised a Peru senate note that condemned it.", "that", "PER LEG"),
        ("Chad's premier ended the day with a note that condemned it.", "that", "TCD GOV"),
        # Whom a court gives a penalty is somebody.
        ("A Cairo court handed Ali Sadek a long prison term.", "Sadek", "EGY CVL"),
    ],
)
def test_makers_of_documents(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # Whoever nationals include is one of them.
        ("Police came in Peru. A cell of four Britons included Tom Roe.", "Roe", "GBR CVL"),
        ("Police came in Peru. Four Britons met Tom Roe.", "Roe", "PER CVL"),
    ],
)
def test_who_is_one_of_several(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected
