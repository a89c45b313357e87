"""Names of the register that only end a town's ("Cortés" of "Puerto Cortés")."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.actors.casting.casting import _ends_a_town, _reaches
from dateline.actors.register.register import NameHit

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda one: (one[0], sum(one)))


@given(st.lists(SPANS, max_size=8), SPANS)
def test_a_name_ends_a_town_that_begins_before_it_and_holds_it(
    towns: list[tuple[int, int]], name: tuple[int, int]
) -> None:
    told = any(start < name[0] and name[1] <= end for start, end in towns)
    begun, reached = _reaches([(start, end, "HND") for start, end in towns])
    assert _ends_a_town(NameHit(*name, "Cortés"), begun, reached) is told
