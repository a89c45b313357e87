"""Where a coup was of which a clause only says that a court dealt with it."""

import pytest
from coded_texts import told

ELSEWHERE = (
    "Canada's prime minister met the pastor John Roe in Ottawa. Canadian sanctions hit Thai banks. "
)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (
            "Roe went home to Canada in May after a Thai court cut his sentence for offences tied"
            " to the failed 2014 military coup.",
            "THA",
        ),
        (
            "Roe returned to Canada after a court in Gabon dropped charges over the 2023 coup.",
            "GAB",
        ),
        ("A court in Guinea jailed three officers for their part in the coup in Mali.", "MLI"),
    ],
)
@pytest.mark.parametrize("before", ["", ELSEWHERE])
def test_it_was_where_its_makers_are_tried(before, text, state):
    sides = [(actor, recipient) for _, actor, recipient in told(before + text)]
    assert (state, state) in sides
