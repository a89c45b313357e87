"""Whose a bare office, a counterpart or a state behind an adjective is."""

import pytest
from last_mention import last_mention

from dateline.pipeline import code_texts


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Students fought with police in Quito on Tuesday. Chile condemned the violence."
            " The justice minister stepped down.",
            "minister",
            "ECU GOV",
        ),
        (
            "Kenyan doctors began a strike on Friday. Canada urged restraint."
            " Lawmakers criticised the doctors.",
            "Lawmakers",
            "KEN LEG",
        ),
        (
            "Czech drivers blocked the border with Germany on Friday. Germany's ambassador"
            " condemned the blockade. The opposition called the cabinet weak.",
            "opposition",
            "CZE OPP",
        ),
        (
            "Soldiers toppled Togo's president on Monday. Police fired tear gas."
            " Portugal called for calm.",
            "Police",
            "TGO COP",
        ),
        # Who acts and does not only speak of it may well be who is meant.
        (
            "Zambian soldiers left for the lake. Malawi sent two warships."
            " The defence minister gave no reason.",
            "minister",
            "MWI GOV",
        ),
    ],
)
def test_a_state_that_only_reacts_lends_its_country_to_no_office(
    text: str, word: str, expected: str
) -> None:
    assert last_mention(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Trade Minister Ines Kovar met her Greek counterpart in Athens on Monday."
            " Croatia exports timber to Greece.",
            "Kovar",
            "HRV GOV",
        ),
        ("The Omani minister met his Qatari counterpart in Doha.", "counterpart", "QAT GOV"),
        ("Ghana's president met his counterpart from Benin.", "counterpart", "BEN GOV"),
        (
            "Bolivia's foreign minister met his Peruvian counterpart, Raul Ibarra, on Friday.",
            "Ibarra",
            "PER GOV",
        ),
        (
            "Latvia's prime minister phoned her Danish colleague Lars Holt on Monday."
            " Holt condemned Russia.",
            "Holt",
            "DNK GOV",
        ),
        # Whose a thing is, stands after another word too.
        ("The Omani minister met a Qatari colleague of Sudan's envoy.", "minister", "OMN GOV"),
    ],
)
def test_a_counterpart_is_of_the_country_before_it_and_of_no_other(
    text: str, word: str, expected: str
) -> None:
    assert last_mention(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Neighbouring Chad condemned the attack in Libya.", "Chad", "TCD GOV"),
        ("Rich Kuwait sent aid to Sudan on Monday.", "Kuwait", "KWT GOV"),
        ("Neutral Austria closed its embassy in Tripoli.", "Austria", "AUT GOV"),
        ("Leona Chad sang on Monday.", "Chad", ""),
    ],
)
def test_an_adjective_that_opens_a_sentence_is_no_part_of_a_states_name(
    text: str, word: str, expected: str
) -> None:
    assert last_mention(text, word) == expected


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Prime Minister Tomas Halvorsen of Norway condemned China.", "NOR"),
        ("Deputy Prime Minister Ana Kovac of Slovenia warned Croatia.", "SVN"),
    ],
)
def test_a_minister_is_of_the_state_told_behind_the_name(text: str, actor: str) -> None:
    rows = [{"id": "text", "text": text, "date": "2024-03-05", "lang": "en"}]
    (row,) = [one for _, mentions in code_texts(rows) for one in mentions]
    assert [party.code for party in row.actor] == [actor]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Amnesty International published a report that accused Chad of torture.", "NGO > TCD"),
        ("The Times of India ran a story that accused Nepal of fraud.", "IND > NPL"),
    ],
)
def test_what_is_published_accuses_for_its_publisher(text: str, expected: str) -> None:
    ((_, mentions),) = code_texts([{"id": "1", "text": text}])
    (row,) = [mention for mention in mentions if mention.event == "ACCUSE"]
    assert f"{row.actor[0].code} > {row.recipient[0].code}" == expected
    assert row.aux == ()


def test_who_denies_a_report_accuses_nobody() -> None:
    text = "Chad's army denied a report that accused Niger of torture."
    ((_, mentions),) = code_texts([{"id": "1", "text": text}])
    accusers = [one.code for row in mentions if row.event == "ACCUSE" for one in row.actor]
    assert "TCD" not in accusers
