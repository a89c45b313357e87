"""Who leads a committee or holds an office, and whose "its" is where a penalty answers a deed."""

import pytest
from coded_texts import mentions_of, shown, told


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The chairwoman of Kenya's parliamentary committee on health criticised Togo.", "KEN LEG"),
        ("The head of the UK parliament's defence committee condemned Chad.", "GBR LEG"),
        ("The deputy head of the Knesset's finance committee criticised Chad.", "ISR LEG"),
        (
            "The chair of the Dutch parliament's foreign affairs committee condemned Togo.",
            "NLD LEG",
        ),
    ],
)
def test_who_leads_a_committee_speaks_for_it(text: str, who: str) -> None:
    (mention,) = mentions_of(text)
    assert (mention.event, shown(mention.actor)) == ("ACCUSE", who)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The governor of Texas condemned Togo's army.", "USA GOV"),
        ("The chief minister of Gujarat condemned Togo's army.", "IND GOV"),
        ("The mayor of Istanbul condemned Togo's army.", "TUR GOV"),
        ("Iran's chargé d'affaires condemned Togo.", "IRN GOV"),
        ("The Iranian charge d’affaires condemned Togo.", "IRN GOV"),
        ("Kenya's deputy spokesman condemned Togo.", "KEN GOV"),
        ("The Kenyan army's deputy spokesman condemned Togo.", "KEN MIL"),
        ("The electoral commission's chairman condemned Togo.", "TGO GOV"),
        ("The Baltic states condemned Russia.", "IGO"),
        ("Gulf monarchies condemned Iran.", "IGO"),
    ],
)
def test_an_office_is_of_the_land_in_its_name(text: str, who: str) -> None:
    (mention,) = mentions_of(text)
    assert (mention.event, shown(mention.actor)) == ("ACCUSE", who)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The office of the Kenyan president condemned Togo's army.", "KEN GOV"),
        ("A statement from the Kenyan presidency condemned Togo's army.", "KEN GOV"),
        ("Kenya's note condemned Togo's army.", "KEN GOV"),
        ("A joint statement by Kenya and Uganda condemned Togo's army.", "KEN GOV + UGA GOV"),
        ("Iran's mission to the UN condemned Togo's army.", "IRN GOV"),
        ("The Kenya Airports Authority condemned Togo.", "KEN GOV"),
        ("Muslim leaders in Kenya condemned Togo.", "KEN REL"),
        ("Kenya's National Council of Churches condemned Togo.", "KEN REL"),
        ("The mayor's office in Kampala condemned Togo.", "UGA GOV"),
    ],
)
def test_who_speaks_by_an_office_or_a_paper(text: str, who: str) -> None:
    (mention,) = mentions_of(text)
    assert (mention.event, shown(mention.actor)) == ("ACCUSE", who)


@pytest.mark.parametrize(
    "text",
    ["African leaders in Kenya condemned Togo.", "A statement from the bank condemned the rain."],
)
def test_who_speaks_may_be_nobody(text: str) -> None:
    assert not told(text)


def test_a_given_name_stays_one() -> None:
    (mention,) = mentions_of("The Ghanaian boxer Kenya Okafor condemned Togo.")
    assert "KEN" not in shown(mention.actor)


def test_a_deputy_alone_sits_in_parliament() -> None:
    (mention,) = mentions_of("A Kenyan deputy condemned Togo.")
    assert shown(mention.actor) == "KEN LEG"


def test_who_leads_a_choir_does_not() -> None:
    assert not told("The head of the village choir condemned the weather.")


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "The US imposed sanctions on North Korea for its nuclear test.",
            ("MOBILIZE", "PRK", "-"),
        ),
        (
            "Kenya summoned Sudan's envoy over its shelling of a border post.",
            ("ASSAULT", "SDN", "KEN"),
        ),
        (
            "Canada put tariffs on Indonesia over its arrest of two pastors.",
            ("COERCE", "IDN", "IDN"),
        ),
    ],
)
def test_a_penalty_is_for_a_deed_of_whom_it_hits(text: str, row: tuple[str, str, str]) -> None:
    assert row in [(*one[:2], one[2] or "-") for one in told(text)]


def test_a_deed_of_ones_own_stays_ones_own() -> None:
    text = "Kenya apologised to Sudan for its shelling of a border post."
    assert ("ASSAULT", "SDN") not in [one[:2] for one in told(text)]


def test_ones_allies_of_another_state_are_that_state() -> None:
    text = "The Syrian army and its Russian allies attacked Idlib."
    assert [shown(one.actor) for one in mentions_of(text)] == ["SYR MIL + RUS MIL"]


@pytest.mark.parametrize(
    "text", ["US allies condemned Chad.", "Its Western allies condemned Chad."]
)
def test_allies_of_a_state_are_not_that_state(text: str) -> None:
    assert not told(text)
