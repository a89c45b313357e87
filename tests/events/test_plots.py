"""Plots that were stopped, and deeds known from a charge alone, are no assaults."""

import pytest
from coded_texts import mentions_of, told


@pytest.mark.parametrize(
    "text",
    [
        "Austria arrested a man accused of planning to blow up a Serbian church in Vienna.",
        "Sweden arrested three people on suspicion of plotting to murder a Kurdish writer.",
        "Kuwait accused Iran of financing a ring that planned attacks on its oil terminals.",
        "A Danish court jailed two men over a foiled plot to bomb a rally in Aarhus.",
        "Police had foiled an attack on a church in Jordan, the governor said.",
        "Togo arrested two officers whom prosecutors said were planning to shell the palace.",
    ],
)
def test_a_plot_that_came_to_nothing_is_no_assault(text):
    assert "ASSAULT" not in {mention.event for mention in mentions_of(text)}


def test_a_deed_that_is_no_charge_stays():
    assert told("Rebels plan to attack the Malian army.")[0][0] == "ASSAULT"


@pytest.mark.parametrize(
    "text",
    [
        "A court in Turin acquitted a Libyan sailor of the murder of two migrants on Tuesday.",
        "A judge cleared the Peruvian colonel of the torture of prisoners.",
        "The colonel, acquitted in May of the killing of two nuns, was promoted on Monday.",
    ],
)
def test_what_somebody_is_acquitted_of_is_no_assault(text):
    assert "ASSAULT" not in {mention.event for mention in mentions_of(text)}


def test_what_somebody_is_convicted_of_stays():
    text = "A court in Turin convicted a Libyan sailor of the murder of two migrants on Tuesday."
    assert "ASSAULT" in {mention.event for mention in mentions_of(text)}
