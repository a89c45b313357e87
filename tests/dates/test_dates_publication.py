import json
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.dates import judge_publication, written_from
from dateline.records import Article, Published

SHARED = Path(__file__).parents[2].parent / "shared"


class Term(NamedTuple):
    country: str
    office: str
    holder: str
    start: str | date | None
    end: str | date | None
    how: str | None = None


class Candidate(NamedTuple):
    source: str
    value: str
    text: str = ""


BAZOUM = Term("NER", "president", "Mohamed Bazoum", "2021-04-02", "2023-07-26", "coup")
COUP = "Niger’s generals on Monday ended an accord. Ties cooled after the July coup against Bazoum."
CLINTON = Term("USA", "president", "Bill Clinton", "1993-01-20", "2001-01-20")
PLAIN = "The council met on Monday and closed the bridge."


def judge(text: str, *candidates: Candidate, terms=(), given=None, stamp=None) -> Published:
    return judge_publication(
        Article(id="a", text=text, stamp=stamp), candidates, lambda: terms, given
    )


def test_the_july_coup_bounds_the_year_and_refutes_a_later_stamp() -> None:
    verdict = judge(COUP, Candidate("stamp", "2025-04-24T22:14:56"), terms=[BAZOUM])
    assert (verdict.verdict, verdict.date) == ("restamped", None)
    assert (verdict.earliest, verdict.latest) == ("2023-07-26", "2024-07-25")
    assert "Mohamed Bazoum" in verdict.why
    assert "July coup" in verdict.why


def test_a_coup_of_another_month_or_an_unmentioned_one_says_nothing() -> None:
    stamp = Candidate("stamp", "2025-04-24")
    for terms in ((), (BAZOUM._replace(end="2023-08-26"),), (BAZOUM._replace(how="election"),)):
        assert judge(COUP, stamp, terms=terms).verdict == "unknown"
    raid = COUP.replace("coup", "raid")
    assert judge(raid, stamp, terms=[BAZOUM]).verdict == "unknown"


def test_the_given_day_overrides_all() -> None:
    verdict = judge(COUP, Candidate("stamp", "2025-04-24"), terms=[BAZOUM], given="2023-12-04")
    assert (verdict.date, verdict.verdict, verdict.basis) == ("2023-12-04", "agrees", "given")
    assert written_from(verdict).date is not None


def test_a_bare_stamp_is_not_trusted() -> None:
    verdict = judge(PLAIN, Candidate("stamp", "2019-05-06"))
    assert (verdict.verdict, verdict.date, verdict.latest) == ("unknown", None, "2019-05-06")
    assert judge(PLAIN, stamp="2019-05-06T10:00:00") == verdict


def test_a_stamp_that_the_dateline_confirms_is() -> None:
    verdict = judge(PLAIN, Candidate("stamp", "2019-05-06"), Candidate("dateline", "--05-04"))
    assert (verdict.verdict, verdict.date) == ("agrees", "2019-05-04")
    far = judge(PLAIN, Candidate("stamp", "2019-05-06"), Candidate("dateline", "--11-20", "Nov 20"))
    assert (far.verdict, far.date) == ("restamped", None)


@pytest.mark.parametrize(
    ("sources", "verdict"),
    [(("json-ld", "url"), "agrees"), (("meta", "stamp"), "agrees"), (("url",), "unknown")],
)
def test_markup_and_address_are_believed(sources, verdict) -> None:
    found = judge(PLAIN, *(Candidate(source, "2019-05-06") for source in sources))
    assert (found.date, found.verdict) == ("2019-05-06", verdict)


def test_markup_is_never_called_restamped() -> None:
    for sources in (("json-ld", "stamp"), ("meta",), ("url",), ("feed", "stamp")):
        found = judge(COUP, *(Candidate(s, "2025-04-24") for s in sources), terms=[BAZOUM])
        assert found.verdict != "restamped"
        assert found.date == "2025-04-24"


def test_a_day_only_printed_is_believed_until_the_story_refutes_it() -> None:
    printed = Candidate("printed", "2025-04-24")
    verdict = judge(PLAIN, printed)
    assert (verdict.date, verdict.verdict, verdict.basis) == ("2025-04-24", "unknown", "page")
    refuted = judge(COUP, printed, terms=[BAZOUM])
    assert (refuted.date, refuted.verdict) == (None, "restamped")
    proved = judge(COUP, printed, Candidate("meta", "2025-04-24"), terms=[BAZOUM])
    assert proved.verdict != "restamped"


def test_many_times_of_comments_do_not_outvote_the_markup() -> None:
    times = [Candidate("time", "2020-08-15")] * 9
    verdict = judge(PLAIN, Candidate("meta", "2020-08-14"), *times)
    assert verdict.date == "2020-08-14"


def test_the_day_that_two_witnesses_name_is_taken_before_its_neighbour() -> None:
    sources = [("json-ld", 9), ("meta", 9), ("time", 8), ("url", 8)]
    verdict = judge(PLAIN, *(Candidate(source, f"2023-11-0{day}") for source, day in sources))
    assert verdict.date == "2023-11-08"


def test_of_one_witness_the_first_field_counts() -> None:
    verdict = judge(PLAIN, Candidate("meta", "2017-04-12"), Candidate("meta", "2017-04-11"))
    assert verdict.date == "2017-04-12"


def test_a_sitting_president_bounds_the_day() -> None:
    text = "President Bill Clinton said on Friday he would veto the bill."
    stamp = Candidate("stamp", "2012-03-04")
    verdict = judge(text, stamp, terms=[CLINTON])
    assert (verdict.verdict, verdict.latest) == ("restamped", "2001-01-20")
    for other in (
        "Former President Bill Clinton said on Friday he would vote.",
        "In 1998, President Bill Clinton vetoed the bill.",
        "Vice President Bill Clinton said on Friday he would vote.",
    ):
        assert judge(other, stamp, terms=[CLINTON]).verdict == "unknown", other


def test_between_two_terms_nobody_is_president() -> None:
    terms = [
        Term("USA", "president", "Donald Trump", "2017-01-20", "2021-01-20"),
        Term("USA", "president", "Donald Trump", date(2025, 1, 20), None),
    ]
    text = "President Donald Trump said on Friday he would sign the bill."
    between = judge(text, Candidate("stamp", "2023-03-04"), terms=terms)
    assert (between.verdict, between.latest) == ("restamped", "2021-01-20")
    for stamp in ("2019-03-04", "2025-06-01"):
        assert judge(text, Candidate("stamp", stamp), terms=terms).verdict == "unknown"


def test_of_two_presidents_the_earlier_is_history() -> None:
    bush = Term("USA", "president", "George W. Bush", "2001-01-20", "2009-01-20")
    text = "President George W. Bush said Monday he would keep what President Bill Clinton began."
    verdict = judge(text, Candidate("stamp", "2005-03-04"), terms=[CLINTON, bush])
    assert (verdict.verdict, verdict.earliest) == ("unknown", "2001-01-20")


def test_what_lies_ahead_bounds_the_day() -> None:
    text = "The treaty will enter into force in 2015."
    assert judge(text, Candidate("stamp", "2019-03-04")).verdict == "restamped"
    assert judge(text, Candidate("stamp", "2014-03-04")).verdict == "unknown"
    told = "The treaty entered into force in 2015."
    verdict = judge(told, Candidate("stamp", "2019-03-04"))
    assert (verdict.verdict, verdict.earliest) == ("unknown", "2015-01-01")


def test_days_with_their_weekday_fit_few_years() -> None:
    text = "The crew was freed on Monday, November 6, officials said."
    assert judge(text, Candidate("stamp", "2017-11-07")).verdict == "unknown"
    assert judge(text, Candidate("stamp", "2019-11-07")).verdict == "restamped"


def test_no_page_date_and_no_fact_is_said_so() -> None:
    verdict = judge(PLAIN)
    assert (verdict.date, verdict.earliest, verdict.latest) == (None, None, None)
    assert verdict.why


@settings(max_examples=100)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["stamp", "url", "meta", "json-ld", "dateline", "feed", "time", "odd"]),
            st.one_of(
                st.dates().map(str), st.sampled_from(["--02-30", "--05-04", "", "x", "2024"])
            ),
        ),
        max_size=5,
    )
)
def test_bounds_are_in_order_whatever_comes(pairs) -> None:
    verdict = judge(COUP, *(Candidate(*pair) for pair in pairs), terms=[BAZOUM])
    if verdict.earliest and verdict.latest:
        assert verdict.earliest <= verdict.latest
    if verdict.verdict == "restamped":
        assert verdict.date is None
        assert {source for source, _ in pairs} & {"stamp"}


def test_the_sample_page() -> None:
    page = SHARED / "samples" / "niger-page.txt"
    if not page.is_file():
        pytest.skip("no shared folder beside the repository")
    wanted = json.loads((SHARED / "gold" / "niger-page.json").read_text("utf-8"))["published"]
    text = page.read_text("utf-8")
    body = text[text.index("ABUJA") : text.index("____")]
    verdict = judge(body, Candidate("stamp", "2025-04-24T22:14:56"), terms=[BAZOUM])
    alone = wanted["from_page_alone"]
    assert verdict.verdict == alone["stamp_verdict"]
    assert (verdict.earliest, verdict.latest) == (alone["earliest"], alone["latest"])
    assert verdict.earliest <= wanted["true"] <= verdict.latest


def test_a_dateline_in_full_dates_a_story_unless_the_story_was_over_long_before() -> None:
    verdict = judge(PLAIN, Candidate("dateline", "2019-05-06"))
    assert (verdict.date, verdict.basis, verdict.verdict) == ("2019-05-06", "dateline", "unknown")
    late = judge(COUP, Candidate("dateline", "2025-04-24"), terms=[BAZOUM])
    assert (late.date, late.latest) == (None, "2024-07-25")


@pytest.mark.parametrize(
    ("sentence", "earliest"),
    [
        ("In 2020 five people were killed in the port.", "2020-01-01"),
        ("On 4 May 2021 farmers blocked the road.", "2021-05-04"),
        ("In 2030 the army will be cut, as ministers promised.", None),
        ("In 2020 terms the loan is small.", None),
    ],
)
def test_a_year_that_opens_a_sentence_told_as_past_bounds_the_day(sentence, earliest) -> None:
    assert judge(f"{PLAIN} {sentence}").earliest == earliest


@pytest.mark.parametrize(
    ("filed", "written"),
    [
        ((5, 5), "2019-05-05"),
        ((5, 3), "2019-05-03"),
        # Long before, after, or nothing: the day it ran.
        ((4, 20), "2019-05-06"),
        ((5, 7), "2019-05-06"),
        (None, "2019-05-06"),
    ],
)
def test_a_morning_paper_was_written_on_the_day_of_its_dateline(filed, written) -> None:
    verdict = Published(date="2019-05-06", earliest="2019-05-06", latest="2019-05-06")
    day = written_from(verdict, filed).date
    assert day is not None
    assert day.isoformat() == written
