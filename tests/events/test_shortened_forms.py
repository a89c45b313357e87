"""What had been done, and what was not, behind curly apostrophes as behind straight ones."""

import pytest
from coded_texts import mentions_of


def flags(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.event, one.aux) for one in mentions_of(text)]


@pytest.mark.parametrize("short", ["'d", "’d"])
def test_what_somebody_had_done_is_a_fact(short: str) -> None:
    told = flags(f"They{short} arrested nine men in Lima.")
    assert told == [("COERCE", ())]


@pytest.mark.parametrize("short", ["n't", "n’t"])
def test_what_somebody_does_not_do_is_denied(short: str) -> None:
    told = flags(f"We are{short} asking Prague for money, miners told the Czech government.")
    assert told == [("REQUEST", ("negated",))]


def test_what_somebody_would_do_is_none() -> None:
    told = flags("They'd arrest nine miners in Oruro if they could.")
    assert all(aux for _, aux in told)
