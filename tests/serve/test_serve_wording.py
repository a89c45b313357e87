import pytest

from dateline.records import Entity, Evidence, Mention, RoledParty, Statement
from dateline.serve.wording import relation_parties, sentence


def party(code, *sector, name="somebody"):
    return Entity(text="x", start=0, end=1, name=name, code=code, sector=sector)


def told(actor, recipient):
    evidence = Evidence(doc="d", start=0, end=1, text="x")
    return sentence(
        Mention(
            id="m", doc="d", event="ASSAULT", quad=4, score=-9.0, cameo=None, actor=(actor,),
            recipient=(recipient,), evidence=evidence, confidence=0.5, rule="shoot",
        )
    )  # fmt: skip


@pytest.mark.parametrize(
    ("actor", "recipient", "words"),
    [
        (
            party("MLI", "REB"),
            party("MLI", "CVL"),
            "Mali’s rebels used violence against Mali’s people",
        ),
        (
            party("PHL", "COP"),
            party("PHL"),
            "Philippines’ police used violence against Philippines",
        ),
        (party("MLI", "MIL"), party("NER", "MIL"), "Mali used violence against Niger"),
    ],
)
def test_the_sides_within_a_country_are_told_apart(actor, recipient, words):
    assert told(actor, recipient) == words


def test_an_office_is_told_with_its_holder():
    parties = (
        RoledParty(role="holder", party=party("PER", "GOV", name="Elena Quispe")),
        RoledParty(role="country", party=party("PER", "GOV")),
    )
    line = Statement(
        rule="appointed",
        id="s", relation="r", kind="office", parties=parties, status="in force", recorded=None,
        evidence=Evidence(doc="d", start=0, end=1, text="x"), confidence=0.5,
    )  # fmt: skip
    assert relation_parties(line) == "Elena Quispe and Peru"
