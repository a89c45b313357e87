"""Who leads a body is that body, however it is said."""

import pytest

from dateline.pipeline import code_texts


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The head of NATO criticised Serbia.", "IGO"),
        ("The IMF chief criticised Ghana.", "IGO"),
        ("The chairman of the African Union criticised Mali.", "IGO"),
        ("The boss of Hamas criticised Egypt.", "PSE"),
        ("The head of Libya's navy criticised Malta.", "LBY"),
        ("The secretary-general of NATO criticised Serbia.", "IGO"),
    ],
)
def test_who_leads_a_body_speaks_for_it(text: str, actor: str) -> None:
    rows = [{"id": "text", "text": text, "date": "2024-03-05", "lang": "en"}]
    (row,) = [one for _, mentions in code_texts(rows) for one in mentions]
    assert [party.code for party in row.actor] == [actor]


def test_a_head_of_state_is_of_the_state() -> None:
    rows = [{"id": "text", "text": "Kenya's head of state criticised Uganda.", "lang": "en"}]
    (row,) = [one for _, mentions in code_texts(rows) for one in mentions]
    assert [party.code for party in row.actor] == ["KEN"]
