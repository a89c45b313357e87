"""Whose somebody is that words beside the name tell: "Malta's Jane Doe", "of the Chilean navy"."""

import pytest
from last_mention import last_mention

from dateline.pipeline import code_texts


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Kenya's John Otieno accused Uganda's Peter Okello of fraud.", ["KEN CVL", "UGA CVL"]),
        ("Togo's Yao Agbeko was kidnapped in Mali on Monday.", ["UNK", "TGO CVL"]),
        ("Oman's Salim al-Harthi condemned Iran on Monday.", ["OMN CVL", "IRN GOV"]),
        ("Admiral Luis Ortega of the Spanish navy visited Dakar.", ["ESP MIL", "SEN GOV"]),
        (
            "Gen. Paul Reed, commander of U.S. Africa Command, visited Accra on Monday.",
            ["USA MIL", "GHA GOV"],
        ),
        ("The head of U.S. Central Command visited Amman on Monday.", ["USA MIL", "JOR GOV"]),
        (
            "EU ministers discussed Belarus. Ministers agreed to send ammunition to Ukraine.",
            ["EUR GOV", "UKR GOV"],
        ),
    ],
)
def test_whose_somebody_is_stands_beside_the_name(text, codes):
    mentions = next(found for _, found in code_texts([{"id": "text", "text": text}]))
    parties = (*mentions[-1].actor, *mentions[-1].recipient)
    assert [" ".join((one.code, *one.sector[:1])) for one in parties] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "U.S. Secretary of State Linda Garrison arrived in Togo on Monday. Garrison urged"
            " Benin to cooperate.",
            ["USA GOV", "BEN GOV"],
        ),
        ("British Foreign Secretary David Major condemned Iran.", ["GBR GOV", "IRN GOV"]),
        (
            "Canadian minister Ann Bishop met Ukraine's president. Bishop promised aid.",
            ["CAN GOV", "UKR GOV"],
        ),
        # Before a name, and with an article, these words are what they say.
        ("Bishop Paul Kimani condemned the government of Kenya.", ["KEN REL", "KEN GOV"]),
        ("The garrison in Kidal opened fire on rebels.", ["MLI MIL", "MLI REB"]),
    ],
)
def test_a_surname_is_no_calling(text, codes):
    mentions = next(found for _, found in code_texts([{"id": "text", "text": text}]))
    parties = (*mentions[-1].actor, *mentions[-1].recipient)
    assert [" ".join((one.code, *one.sector)) for one in parties] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Japan suspended aid to Myanmar after the coup.", ["MMR MIL", "MMR GOV"]),
        ("Denmark withdrew its troops from Niger after the coup.", ["NER MIL", "NER GOV"]),
        ("Norway froze aid to Sudan after the coup in Khartoum.", ["SDN MIL", "SDN GOV"]),
    ],
)
def test_a_coup_is_not_in_the_state_that_answers_it(text, codes):
    mentions = next(found for _, found in code_texts([{"id": "text", "text": text}]))
    (coup,) = (one for one in mentions if one.event == "COERCE")
    parties = (*coup.actor, *coup.recipient)
    assert [" ".join((one.code, *one.sector)) for one in parties] == codes


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Greeks and Turks failed to agree on the islands.", "Greeks", "GRC GOV"),
        ("Talks between Armenians and Turks collapsed.", "Turks", "TUR GOV"),
        ("Palestinians and Israelis will meet in Oslo.", "Palestinians", "PSE GOV"),
        ("Greeks and Turks were killed in the fire.", "Greeks", "GRC CVL"),
        ("Ten Greeks and two Turks met in the bar.", "Turks", "TUR CVL"),
        ("Two Palestinians were killed in Nablus.", "Palestinians", "PSE CVL"),
    ],
)
def test_nationals_who_deal_with_each_other_are_their_states(
    text: str, word: str, expected: str
) -> None:
    assert last_mention(text, word) == expected
