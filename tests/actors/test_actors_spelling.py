from hypothesis import given
from hypothesis import strategies as st

from dateline.actors.register.spelling import fold, plural, slug


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_plurals_follow_the_last_word() -> None:
    assert plural("riot policeman") == "riot policemen"
    assert plural("deputy") == "deputies"
    assert plural("coach") == "coaches"
    assert plural("German") == "Germans"


def test_a_slug_is_plain() -> None:
    assert slug("Côte d’Ivoire") == "cote-divoire"
