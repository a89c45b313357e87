"""Who leads a committee, and whose "its" is where a penalty answers a deed."""

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
