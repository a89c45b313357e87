"""The second verb of a sentence is of who spoke, and not lost."""

import pytest
from coded_texts import told


@pytest.mark.parametrize(
    ("text", "event", "actor", "recipient"),
    [
        (
            "The Kremlin denied it had hacked the Latvian parliament and blamed London.",
            "ACCUSE",
            "RUS",
            "GBR",
        ),
        (
            "Poland said its radars picked up a missile and expelled a Russian diplomat.",
            "SANCTION",
            "POL",
            "RUS",
        ),
        (
            "Commonwealth monitors said the count was fair and praised the president of Malawi.",
            "SUPPORT",
            "IGO",
            "MWI",
        ),
        (
            "Honduras told Nicaragua to hand over the fugitives and recalled its ambassador.",
            "SANCTION",
            "HND",
            "NIC",
        ),
        (
            "Japan said its navy tracked two destroyers and scrambled fighter jets.",
            "MOBILIZE",
            "JPN",
            "",
        ),
        (
            "Iran, which has close ties with the group, offered to host talks.",
            "AGREE",
            "IRN",
            "",
        ),
        (
            "Turkey, which has soldiers in the province, offered to mediate talks in Ankara.",
            "AGREE",
            "TUR",
            "",
        ),
        (
            "Kenya, which borders both states, massed armoured vehicles near the river.",
            "MOBILIZE",
            "KEN",
            "",
        ),
    ],
)
def test_the_second_verb_is_of_who_spoke(text, event, actor, recipient):
    assert (event, actor, recipient) in told(text)


def test_what_goes_on_behind_a_source_is_not_the_sources_doing():
    rows = told("Slovenia has jailed 12 smugglers, aid groups said, widening a crackdown.")
    assert {actor for _, actor, _ in rows} == {"SVN"}
