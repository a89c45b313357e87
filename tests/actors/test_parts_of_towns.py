"""A part of a town that is called like a state is of no state."""

import pytest

from dateline.pipeline import code_texts


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Guerrillas attacked a post in the Costa Rica neighborhood of San Salvador.", "SLV"),
        ("Guerrillas attacked a post in a Costa Rican neighborhood.", "CRI"),
    ],
)
def test_a_neighborhood_called_like_a_state_is_of_its_town(text, code):
    ((_, (attack,)),) = code_texts([{"id": "a", "text": text, "date": "2024-06-12"}])
    assert [party.code for party in (*attack.actor, *attack.recipient)] == [code, code]
