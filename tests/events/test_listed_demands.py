"""Demands that stand in a list are asked for, not done."""

import pytest
from coded_texts import with_flags


@pytest.mark.parametrize(
    "text",
    [
        "Chad urges Norway to:\n• drop all charges against four nurses;\n• lift its ban.",
        "Amnesty International calls on Togo to:\n- release all prisoners;\n- pardon four nurses;",
    ],
)
def test_the_items_of_a_demand_tell_no_deeds(text: str) -> None:
    assert [event for event, _ in with_flags(text)] == ["REQUEST"]
