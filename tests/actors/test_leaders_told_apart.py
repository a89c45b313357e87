"""Which of two leaders a pronoun is, whose an office without a country is, whom a neighbour is."""

import pytest
from last_mention import last_mention


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # Nobody tells himself: the one of the clause is not its object.
        (
            "Chile's trade minister Rodrigo Araya met Peru's trade minister Elena Quispe."
            " He told her on Friday that talks would go on.",
            "her",
            "PER GOV",
        ),
        (
            "Peru's trade minister Elena Quispe met Chile's trade minister Rodrigo Araya."
            " She thanked Bolivia. He kept silent.",
            "He",
            "CHL GOV",
        ),
        (
            "Togo's foreign minister Koffi Ayeva handed the text to Benin's ambassador"
            " Wabi Kora in Cotonou. He, in turn, rejected it.",
            "He",
            "BEN GOV",
        ),
        (
            "Mali's envoy Seydou Keita warned Ghana's envoy Kofi Mensah."
            " He retorted that it was too late.",
            "He",
            "GHA GOV",
        ),
    ],
)
def test_a_pronoun_is_not_who_acts_on_it_nor_of_the_other_sex(
    text: str, word: str, expected: str
) -> None:
    assert last_mention(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # A state does not receive its own prime minister, nor cut aid to its own police.
        (
            "Gabon recognised the rulers of Chad on Monday, a day after it had received its"
            " prime minister.",
            "its",
            "TCD GOV",
        ),
        (
            "Brazil asked the World Health Organization for vaccines."
            " Its director-general, Lindiwe Moyo, promised a million doses.",
            "Moyo",
            "UNO GOV",
        ),
        (
            "Brazil left the Organization of American States."
            " Its ambassador had warned of the step.",
            "ambassador",
            "BRA GOV",
        ),
    ],
)
def test_its_office_is_of_whoever_has_such_an_office(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # Iran and Ecuador have no prime minister, Norway has no president.
        (
            "TEHRAN, June 4 - Iran freed a Danish sailor on Monday. Denmark had jailed an Iranian"
            " captain. Iran thanked Qatar. Prime Minister Lone Krogh pardoned the captain.",
            "Krogh",
            "DNK GOV",
        ),
        (
            "OSLO, June 4 - Norway opened talks on the ceasefire in Colombia on Monday."
            " President Alvaro Pinzon came with ten ministers.",
            "Pinzon",
            "COL GOV",
        ),
        # The host has a president of another name.
        (
            "LUSAKA, June 4 - Zambia hosted a summit on the lake on Monday. The quarrel is between"
            " Malawi and Tanzania. Malawi blamed Tanzania. Malawi protested. President Moses Banda"
            " left early, because Tanzania refused to yield. Zambia's president Frank Mulenga"
            " regretted it.",
            "Banda",
            "MWI GOV",
        ),
        # No ministry calls in its own state's ambassador.
        (
            "Moldova expelled a Russian attache on Monday. Moldova's premier praised Romania."
            " Moscow vowed to respond. The foreign ministry called in the Moldovan ambassador.",
            "ministry",
            "RUS GOV",
        ),
        (
            "Professor Basil Grant, the Jamaican jurist who serves as the United Nations envoy"
            " in Guyana, left on Monday.",
            "Grant",
            "UNO EDU",
        ),
        (
            "Togo recognised the military government in Chad on Monday. Gabon protested. Benin"
            " closed its border. The generals refused to talk.",
            "generals",
            "TCD MIL",
        ),
    ],
)
def test_a_leader_is_of_a_state_that_has_such_an_office_and_no_other_in_it(
    text: str, word: str, expected: str
) -> None:
    assert last_mention(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Laos raised tariffs on rice on Monday. Laos refused talks. Laos wants more. Japan"
            " asked it to think again. Cambodia praised its neighbour.",
            "neighbour",
            "LAO GOV",
        ),
        (
            "Kuwait raised tariffs on Iraq's dates on Monday. Iraq's ministry protested. Kuwait's"
            " envoy left Iraq.\n\nPoland and Sweden urged the two neighbours to talk.",
            "neighbours",
            "IRQ GOV & KWT GOV",
        ),
        (
            "The European Commission praised Latvia's reforms on Monday. Energy commissioner"
            " Ines Duarte promised Latvia a loan.",
            "Duarte",
            "EUR GOV",
        ),
    ],
)
def test_neighbours_are_those_the_story_is_about(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected
