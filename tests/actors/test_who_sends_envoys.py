"""Who is sent to a state is of whoever sends him; committees and brigades are of whose they are."""

import pytest
from last_mention import last_mention


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("The UN Yemen envoy met Houthi leaders.", "envoy", "UNO GOV"),
        ("The US Iran envoy criticised Russia.", "envoy", "USA GOV"),
        ("The African Union Sudan envoy met the general.", "envoy", "IGO GOV"),
        ("The opposition met the Russian Syria special envoy.", "envoy", "RUS GOV"),
        ("The UN Libya mission condemned Egypt.", "mission", "UNO"),
    ],
)
def test_an_envoy_is_of_who_sends_him_and_not_of_where_he_goes(text, word, who):
    assert last_mention(text, word) == who


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("South Korea's US ambassador criticised China.", "ambassador", "KOR GOV"),
        ("The UN Syria soldiers were praised.", "soldiers", "SYR MIL"),
    ],
)
def test_others_are_of_the_name_before_them(text, word, who):
    assert last_mention(text, word) == who


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("The chairwoman of the Foreign Affairs Committee of the Senegalese National Assembly "
         "criticised Rwanda.", "chairwoman", "SEN LEG"),
        ("The chairman of a Ghanaian parliamentary committee criticised Rwanda.", "chairman",
         "GHA LEG"),
        ("The head of the defence committee of the Peruvian congress criticised Chile.", "head",
         "PER MIL"),
    ],
)  # fmt: skip
def test_who_heads_a_committee_is_of_whose_it_is(text, word, who):
    assert last_mention(text, word) == who


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("The Third Division of the Syrian army criticised Turkey.", "Division", "SYR MIL"),
        ("The 4th Brigade of the Chadian army criticised Sudan.", "Brigade", "TCD MIL"),
        ("The commander of the Third Division of the Iraqi army criticised Iran.", "commander",
         "IRQ MIL"),
        ("The Union of Kenyan Teachers criticised Sudan.", "Union", "KEN LAB"),
    ],
)  # fmt: skip
def test_a_name_ends_before_whose_somebody_is(text, word, who):
    assert last_mention(text, word) == who
