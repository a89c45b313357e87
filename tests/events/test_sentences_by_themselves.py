"""Sentences and headlines that stand alone: who is left unsaid, what a protest is for."""

import pytest
from coded_texts import mentions_of

from dateline.records import Mention


def coded(text: str) -> tuple[Mention, ...]:
    return mentions_of(text, None, lang="en")


def types(text: str) -> list[str]:
    return [mention.event for mention in coded(text)]


def test_what_a_protest_demands_is_not_coded_again():
    assert types("Some 300 people marched in Lima to demand the resignation of the mayor.") == [
        "PROTEST"
    ]
    assert "REQUEST" in types("The Peruvian opposition demanded the resignation of the mayor.")


def test_whoever_finds_somebody_guilty_is_a_court():
    first = coded("Two Danes were found guilty of spying.")[0]
    assert (first.event, first.actor[0].sector) == ("SANCTION", ("JUD",))


@pytest.mark.parametrize(
    "text", ["A man was found guilty of fraud.", "Jewels were released from the vault."]
)
def test_what_hits_nobody_known_has_no_doer(text):
    assert not types(text)


def test_many_of_a_calling_are_in_public_life_and_one_is_not():
    assert "THREATEN" in types("Dockers threatened a strike over pay.")
    assert not types("The docker threatened a strike over pay.")


def test_police_who_step_in_to_do_it_do_it():
    assert "COERCE" in types("Police intervened to disperse a march in Rabat.")
    assert "COERCE" not in types("Police bought horses to disperse a march in Rabat.")


@pytest.mark.parametrize(
    ("headline", "event"),
    [
        ("Chilean President Pardons Jailed Poet", "CONCEDE"),
        ("Troops Placed on High Alert Along Chile Border", "MOBILIZE"),
        ("Ex-Mayor Charged With Graft in Quito", "ACCUSE"),
        ("Suspect Extradited From Chile to Peru", "COOPERATE"),
        ("Chile Dissident Pardoned After Ten Years", "CONCEDE"),
        ("Talks Held Between Chile and Peru in Quito", "CONSULT"),
    ],
)
def test_headlines(headline, event):
    assert event in types(headline)


def test_ground_is_taken_over_and_a_budget_is_not():
    assert "ASSAULT" in types("Malian troops established control over 40 kilometres of the road.")
    assert not types("The Malian board established control over the budget.")
