"""A state that only lies beyond a border lends nobody its name."""

from coded_texts import heads, mentions_of, row

ORDER = (
    "Trump's order drew protests.\n"
    "Mr Trump's secretary said reservists would travel to the Mexico border.\n"
    "Governor Ann Dale said there had been no request to Ohio to send troops.\n"
    "Mr Trump signed an order on Wednesday night.\n"
    "The Republican governors of Texas and Arizona — {} — backed the president's move.\n"
    "The decision was welcomed by mayors."
)


def test_whom_a_border_is_with_is_no_party() -> None:
    rows = [row(one) for one in mentions_of(ORDER.format("two states that border Mexico"))]
    assert not [one for one in rows if one.startswith("SUPPORT") and "MEX" in one]


def test_who_is_told_of_otherwise_is() -> None:
    text = ORDER.replace("of Texas and Arizona — {} —", "of two states in Mexico")
    rows = [row(one) for one in mentions_of(text)]
    assert [one for one in rows if one.startswith("SUPPORT") and "MEX" in one]


def test_states_said_to_border_others() -> None:
    told = heads("Kenya and Uganda, which border Somalia and Chad, closed the road.")
    assert (told["border"], told["somalia"]) == (("relcl", "uganda"), ("dobj", "border"))
    told = heads("Kenya and Uganda, which the border guards left, closed the road.")
    assert told["border"] == ("compound", "guards")
