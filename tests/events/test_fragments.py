"""Fragments with a preposition on top are coded, or not, in the end."""

import pytest
from coded_texts import told


@pytest.mark.parametrize(
    "text", ["In talks with Kenya.", "After a call with the Kenyan president.", "At war with Chad."]
)
def test_a_preposition_on_top_has_no_subject_above(text: str) -> None:
    assert all(event == "CONSULT" or event == "ASSAULT" for event, _, _ in told(text))
