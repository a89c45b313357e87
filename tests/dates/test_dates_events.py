from datetime import date
from functools import lru_cache

import pytest

from dateline.dates import Written, date_event, find_timexes, main_day, planned_day
from dateline.grammar import Sentence, load_parser
from dateline.records import When

MONDAY = date(2023, 12, 4)
KNOWN = Written(MONDAY, MONDAY, MONDAY)
BOUNDED = Written(None, date(2023, 7, 26), date(2024, 7, 25))


@lru_cache(maxsize=64)
def parsed(text: str) -> Sentence:
    return next(iter(load_parser().parse([text])))[0]


def token(text: str, word: str) -> int:
    return next(one.index for one in parsed(text).tokens if one.text == word)


def dated(text, word, tense="past", written=KNOWN, earlier=None) -> When:
    timexes = find_timexes(text, written)
    return date_event(
        parsed(text), token(text, word), timexes, written, tense=tense, earlier=earlier
    )


@pytest.mark.parametrize(
    ("text", "word", "start", "end", "basis"),
    [
        (
            "The council on Friday dismissed the mayor and closed two schools.",
            "dismissed", "2023-12-01", "2023-12-01", "relative",
        ),
        (
            "The council on Friday dismissed the mayor and closed two schools.",
            "closed", "2023-12-01", "2023-12-01", "relative",
        ),
        (
            "The mayor said Saturday that gunmen had killed six farmers on Thursday.",
            "killed", "2023-11-30", "2023-11-30", "relative",
        ),
        (
            "The mayor said Saturday that gunmen killed six farmers.",
            "killed", "2023-12-02", "2023-12-02", "tense",
        ),
        (
            "The union held talks with the ministry on Saturday.",
            "talks", "2023-12-02", "2023-12-02", "relative",
        ),
        (
            "A truck exploded on Sunday, wounding nine soldiers.",
            "wounding", "2023-12-03", "2023-12-03", "relative",
        ),
        (
            "The bridge that rebels destroyed in 2017 reopened.",
            "destroyed", "2017-01-01", "2017-12-31", "stated",
        ),
        (
            "The army shelled the village between June 3 and June 9, 2012.",
            "shelled", "2012-06-03", "2012-06-09", "stated",
        ),
    ],
)  # fmt: skip
def test_which_expression_dates_the_event(text, word, start, end, basis) -> None:
    when = dated(text, word)
    assert (when.start, when.end, when.basis) == (start, end, basis)


@pytest.mark.parametrize(
    ("text", "word", "start", "end"),
    [
        ("Farmers burned a depot on Sunday, two days after police shot a driver.",
         "shot", "2023-12-01", "2023-12-01"),
        ("A year after rebels abducted a priest, crowds marched on Sunday.",
         "abducted", "2022-01-01", "2022-12-31"),
        ("Rebels hit a base on Sunday, hours after soldiers killed a chief.",
         "killed", "2023-12-03", "2023-12-03"),
        ("Crowds marched on Sunday, days after police shot a driver.", "shot", None, "2023-12-02"),
        ("Police held a senator on Friday, a day before judges freed him.",
         "freed", "2023-12-02", "2023-12-02"),
        ("Police said on Sunday they had held a driver in Oran on Friday.",
         "held", "2023-12-01", "2023-12-01"),
        ("Police said on Sunday they had held a driver in Oran.",
         "held", "2023-12-03", "2023-12-03"),
    ],
)  # fmt: skip
def test_a_clause_is_dated_by_what_is_counted_from_another(text, word, start, end) -> None:
    when = dated(text, word)
    assert (when.start, when.end) == (start, end)


def test_a_story_told_of_another_day_is_not_dated_by_its_publication() -> None:
    text = "Gunmen raided the camp late Saturday. They burned three trucks."
    sentence = next(iter(load_parser().parse([text])))[1]
    trigger = next(one.index for one in sentence.tokens if one.text == "burned")
    timexes = find_timexes(text, KNOWN)
    when = date_event(sentence, trigger, timexes, KNOWN, tense="past", earlier=None)
    assert (when.start, when.basis, when.text) == ("2023-12-02", "tense", "late Saturday")


def test_a_day_counted_from_another_deed_is_not_the_storys() -> None:
    text = "Rebels freed a bishop they had seized four days earlier."
    assert dated(text, "freed").start == "2023-12-04"
    assert dated(text, "seized", tense="perfect").start == "2023-11-30"


def test_another_clause_does_not_date_the_event() -> None:
    when = dated("The bridge that rebels destroyed in 2017 reopened.", "reopened")
    assert (when.start, when.basis) == ("2023-12-04", "publication")


def test_since_leaves_the_end_at_the_day_of_writing() -> None:
    when = dated("Neighbours have boycotted the port since 2016.", "boycotted", "perfect")
    assert (when.start, when.end, when.granularity) == ("2016-01-01", "2023-12-04", "bounded")


def test_a_preposition_over_the_event_is_not_that_of_its_month() -> None:
    when = dated("Prices have tripled since the August raid.", "raid")
    assert (when.start, when.end, when.text) == ("2023-08-01", "2023-08-31", "August")


def test_what_dates_a_noun_does_not_date_its_verb() -> None:
    text = "Neighbours condemned the August raid."
    assert dated(text, "raid").text == "August"
    assert dated(text, "condemned").basis == "publication"


def test_a_clause_of_the_same_time_shares_its_day() -> None:
    text = "Nine people died on Friday when jets bombed the market."
    assert dated(text, "bombed").text == "Friday"


def test_a_perfect_of_deciding_is_news() -> None:
    when = dated("The cabinet has decided to close the port.", "close", "perfect")
    assert (when.start, when.basis) == ("2023-12-04", "publication")


def test_a_perfect_without_expression_has_only_an_end() -> None:
    when = dated("Neighbours have boycotted the port.", "boycotted", "perfect")
    assert (when.start, when.end, when.basis) == (None, "2023-12-04", "tense")


def test_what_is_planned_is_dated_by_its_saying() -> None:
    text = "The ministers agreed on Sunday to reopen the border by January."
    timexes = find_timexes(text, KNOWN)
    assert dated(text, "agreed").start == "2023-12-03"
    planned = planned_day(parsed(text), token(text, "agreed"), timexes, KNOWN)
    assert planned is not None
    assert (planned.start, planned.end) == (None, "2024-01-31")
    assert planned_day(parsed(text), token(text, "border"), timexes, KNOWN) is None


def test_a_future_clause_is_not_dated_by_its_plan() -> None:
    text = "The two leaders will meet on Thursday."
    when = dated(text, "meet", "future")
    assert (when.start, when.basis) == ("2023-12-04", "publication")
    planned = planned_day(parsed(text), token(text, "meet"), find_timexes(text, KNOWN), KNOWN)
    assert planned is not None
    assert planned.start == "2023-12-07"


def test_a_bounded_day_of_writing_gives_bounded_days() -> None:
    when = dated("The army closed the airport on Monday.", "closed", written=BOUNDED)
    assert (when.start, when.end) == ("2023-07-31", "2024-07-22")
    assert (when.granularity, when.basis, when.text) == ("bounded", "bounded", "Monday")
    untold = dated("The army closed the airport.", "closed", written=BOUNDED)
    assert (untold.start, untold.end) == ("2023-07-26", "2024-07-25")
    assert untold.basis == "bounded"


def test_nothing_known_stays_unknown() -> None:
    when = dated("The army closed the airport.", "closed", written=None)
    assert (when.start, when.end, when.granularity) == (None, None, "bounded")


def test_a_narrative_goes_on_from_what_was_told_before() -> None:
    earlier = When(
        start="2011-02-03", end="2011-02-03", granularity="day", basis="stated", text="3 Feb"
    )
    when = dated("Police then arrested the organisers.", "arrested", earlier=earlier)
    assert (when.start, when.basis, when.text) == ("2011-02-03", "relative", "then")


@pytest.mark.parametrize(
    ("text", "word", "tense", "first", "last"),
    [
        (
            "Roads were safer than in 2012, when rebels took the valley.",
            "took", "past", "2012-01-01", "2012-12-31",
        ),
        (
            "Last year, moved by the pictures, the king ordered a strike.",
            "ordered", "past", "2022-01-01", "2022-12-31",
        ),
        (
            "The envoy said last month that not one soldier goes home.",
            "goes", "present", "2023-11-01", "2023-11-30",
        ),
        (
            "Coast guards have rescued 90 families so far this year.",
            "rescued", "perfect", "2023-01-01", "2023-12-04",
        ),
        (
            "Troops shelled the port this month.",
            "shelled", "past", "2023-12-01", "2023-12-04",
        ),
    ],
)  # fmt: skip
def test_expressions_that_hang_further_off(text, word, tense, first, last) -> None:
    when = dated(text, word, tense)
    assert (when.start, when.end) == (first, last)


def test_the_day_of_a_toll_is_not_that_of_the_raid() -> None:
    when = dated("The toll of the raid rose on Friday.", "raid")
    assert when.basis == "tense"


def test_what_is_told_far_from_the_named_day_is_not_of_that_day() -> None:
    filler = "The valley has two mills and a weekly market. " * 40
    text = f"Gunmen raided the camp late Saturday. {filler}Rebels burned the archive."
    timexes = find_timexes(text, KNOWN)
    sentence = list(next(iter(load_parser().parse([text]))))[-1]
    trigger = next(one.index for one in sentence.tokens if one.text == "burned")
    when = date_event(sentence, trigger, timexes, KNOWN, tense="past", earlier=None)
    assert when.basis == "publication"


@pytest.mark.parametrize(
    ("text", "start", "basis"),
    [
        ("A bridge fell on Saturday.", "2023-12-02", "relative"),
        ("A bridge built in 1990 fell on 1 December 2023.", "2023-12-01", "stated"),
        ("A bridge will open on Thursday.", "2023-12-04", "publication"),
        ("A bridge fell.", "2023-12-04", "publication"),
    ],
)
def test_the_day_of_a_storys_main_event_whatever_it_is(text, start, basis) -> None:
    when = main_day(find_timexes(text, KNOWN), KNOWN)
    assert when is not None
    assert (when.start, when.end, when.basis) == (start, start, basis)


def test_the_main_day_of_a_story_of_unknown_day_is_bounded_or_unknown() -> None:
    text = "A bridge fell on Saturday."
    when = main_day(find_timexes(text, BOUNDED), BOUNDED)
    assert when is not None
    assert (when.granularity, when.basis) == ("bounded", "bounded")
    assert main_day(find_timexes(text, None), None) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ghana has offered to host the two sides in Accra in July.", "2024-07"),
        ("The union has now called on its members to march in Lagos on Sunday.", "2023-12-10"),
        ("Ghana has sent tents to the town in July.", "2023-07"),
        ("Ghana offered to host the two sides in July.", "2023-07"),
    ],
)
def test_what_a_perfect_goes_on_to_is_to_come(text: str, value: str) -> None:
    assert [timex.value for timex in find_timexes(text, KNOWN)][-1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Kenya agreed to hold a drill along the border in March.", "2024-03"),
        ("Oman invited both to sign a treaty in February.", "2024-02"),
        # Nearer behind than ahead; or of a clause of its own.
        ("Kenya agreed to hold a drill along the border in August.", "2023-08"),
        ("Kenya agreed to mend the bridge destroyed in March.", "2023-03"),
        ("Kenya agreed to free the men whom it seized in March.", "2023-03"),
    ],
)
def test_what_was_agreed_is_for_the_nearer_month(text: str, value: str) -> None:
    assert [timex.value for timex in find_timexes(text, KNOWN)][-1] == value


@pytest.mark.parametrize(
    ("text", "word", "start", "end"),
    [
        ("Rebels took the port in late 2016.", "took", "2016-10-01", "2016-12-31"),
        ("Rebels took the port in mid-2015.", "took", "2015-05-01", "2015-08-31"),
        ("Rebels took the port in early 2014.", "took", "2014-01-01", "2014-04-30"),
        ("Rebels took the port in early October.", "took", "2023-10-01", "2023-10-10"),
        ("Rebels took the port at the end of October.", "took", "2023-10-20", "2023-10-31"),
        # a part that has not come yet is not meant
        ("Rebels took the port in early December.", "took", "2023-12-01", "2023-12-04"),
        ("Rebels took the port in October.", "took", "2023-10-01", "2023-10-31"),
        ("Rebels have held the port since mid-October.", "held", "2023-10-10", "2023-12-04"),
    ],
)
def test_parts_of_months_and_years(text, word, start, end):
    when = dated(text, word)
    assert (when.start, when.end) == (start, end)


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        (date(2023, 12, 3), "2023-11-26", "2023-12-02"),
        (date(2023, 12, 4), "2023-11-27", "2023-12-03"),
        (date(2023, 12, 9), "2023-11-27", "2023-12-03"),
    ],
)
def test_last_week_on_a_sunday_is_the_seven_days_before(written, start, end):
    when = dated("Rebels took the port last week.", "took", written=Written(written))
    assert (when.start, when.end) == (start, end)


def test_meanwhile_tells_no_day():
    earlier = When(
        start="2019-01-01", end="2019-12-31", granularity="year", basis="stated", text="2019"
    )
    text = "Police, meanwhile, arrested six men."
    assert dated(text, "arrested", earlier=earlier).basis == "publication"


def test_what_somebody_is_blamed_for_lies_behind():
    timexes = find_timexes("Rebels claimed responsibility for Nov. 10 bombings.", KNOWN)
    assert [timex.value for timex in timexes] == ["2023-11-10"]


@pytest.mark.parametrize(
    ("text", "word", "start"),
    [
        ("The army held its biggest drills since 2017 near the port.", "held", "2023-12-04"),
        ("The army recalled its envoy for the first time since 2005.", "recalled", "2023-12-04"),
        ("Six died in the worst raid since war broke out in 2013.", "died", "2023-12-04"),
        ("Six died in the worst raid since war broke out in 2013.", "broke", "2013-01-01"),
        # what went on since then has that time
        ("Most of the troops had left since 2017.", "left", "2017-01-01"),
        ("More than 25 reporters were killed since 1992.", "killed", "1992-01-01"),
    ],
)
def test_since_beside_a_superlative_only_compares(text, word, start):
    assert dated(text, word).start == start


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Police arrested two editors for the second time this month.", "arrested"),
        ("Oslo built a clinic in Laos, the 3rd such gift this year.", "built"),
        ("Ahead of elections in October the junta jailed two editors.", "jailed"),
        ("The army sent tanks to the border ahead of a summit in July.", "sent"),
    ],
)
def test_what_only_counts_or_lies_ahead_dates_no_deed(text: str, word: str) -> None:
    assert dated(text, word).basis == "publication"


@pytest.mark.parametrize(
    ("text", "word", "start"),
    [
        ("The two leaders met for the first time in August.", "met", "2023-08-01"),
        ("Police arrested two editors this year.", "arrested", "2023-01-01"),
    ],
)
def test_what_says_when_dates_the_deed_beside_a_count_too(text: str, word: str, start: str) -> None:
    assert dated(text, word).start == start
