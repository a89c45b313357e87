from datetime import date, timedelta
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.dates import Timex, Written, find_timexes
from dateline.dates.calendar.feasts import easter, islamic_day
from dateline.dates.expressions import expressions
from dateline.dates.words.tokens import Tokens, tokenise

DAYS = st.dates(date(1000, 1, 1), date(2199, 12, 31))
RECENT = st.dates(date(1950, 1, 1), date(2050, 12, 31))
PIECES = st.sampled_from(
    (
        "on", "in", "the", "last", "next", "this", "a", "of", "and", "-", ",", ".", "3",
        "31", "12", "1999", "2024", "May", "march", "Monday", "Mon.", "night", "week",
        "years", "ago", "later", "since", "until", "two", "hundred", "third", "quarter",
        "spring", "'98", "1990s", "10:30", "p.m.", "5pm", "GMT", "2024-02-30",
        "99/99/9999", "31", "June", "Ramadan", "Easter", "now", "every", "daily", "0",
        "0000", "’s", "%", "$", "second", "hour", "decade", "century", "millennium",
        "fortnight", "9999999999", "earlier", "half", "an", "past", "coming",
        "World War II", "\n\n",
    )
)  # fmt: skip
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=40).map(" ".join)
WRITTEN = st.one_of(
    st.none(),
    st.just(Written()),
    RECENT.map(lambda day: Written(day, day, day)),
    st.tuples(RECENT, st.integers(0, 900)).map(
        lambda pair: Written(None, pair[0], pair[0] + timedelta(days=pair[1]))
    ),
    RECENT.map(lambda day: Written(None, None, day)),
    RECENT.map(lambda day: Written(None, day, None)),
)


def check(text: str, found: tuple[Timex, ...]) -> None:
    last = 0
    for timex in found:
        assert last <= timex.start < timex.end <= len(text)
        assert text[timex.start : timex.end] == timex.text
        assert timex.value
        last = timex.end
        if timex.first is not None and timex.last is not None:
            assert date.fromisoformat(timex.first) <= date.fromisoformat(timex.last)


@settings(max_examples=250)
@given(TEXTS, WRITTEN)
def test_offsets_and_intervals_hold_and_nothing_crashes(text: str, written: Written | None) -> None:
    found = find_timexes(text, written)
    check(text, found)
    assert found == find_timexes(text, written)


@settings(max_examples=150)
@given(DAYS)
def test_explicit_days_come_back(day: date) -> None:
    for written in (
        f"{day.day} {day:%B} {day.year}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day:%A}, {day:%B} {day.day}, {day.year}",
        day.isoformat(),
    ):
        (timex,) = find_timexes(f"It was {written}.", None)
        assert (timex.text, timex.value) == (written, day.isoformat())
        assert (timex.first, timex.last, timex.relative) == (timex.value, timex.value, False)


@settings(max_examples=150)
@given(RECENT, st.integers(0, 6), st.sampled_from(["said on {}", "will speak on {}"]))
def test_weekdays_are_the_nearest_on_their_side(day: date, number: int, clause: str) -> None:
    name = f"{date(2024, 1, 1) + timedelta(days=number):%A}"
    (timex,) = find_timexes(f"He {clause.format(name)}.", Written(day, day, day))
    found = date.fromisoformat(timex.value)
    assert found.weekday() == number
    gap = (found - day).days
    assert 0 <= gap < 7 if "will" in clause else -7 < gap <= 0


@settings(max_examples=150)
@given(RECENT, st.integers(7, 800))
def test_a_bounded_day_of_writing_bounds_what_is_counted_from_it(day: date, width: int) -> None:
    latest = day + timedelta(days=width)
    (timex,) = find_timexes("They met on Monday.", Written(None, day, latest))
    first, last = date.fromisoformat(timex.first), date.fromisoformat(timex.last)
    assert first.weekday() == last.weekday() == 0
    assert day <= first <= last <= latest
    assert timex.weekday in (1, None)
    for distance in range(0, width, 97):
        written = day + timedelta(days=distance)
        (known,) = find_timexes("They met in March.", Written(written, written, written))
        (bounded,) = find_timexes("They met in March.", Written(None, day, latest))
        assert bounded.first <= known.first
        assert known.last <= bounded.last


def test_52_mondays_between_two_julys() -> None:
    bounds = Written(None, date(2023, 7, 26), date(2024, 7, 25))
    (timex,) = find_timexes("The army seized it on Monday.", bounds)
    assert (timex.first, timex.last) == ("2023-07-31", "2024-07-22")
    assert (timex.granularity, timex.weekday, timex.value) == ("bounded", 1, "XXXX-WXX-1")


def test_easter_and_the_islamic_calendar() -> None:
    known = {1818: (3, 22), 1943: (4, 25), 2000: (4, 23), 2016: (3, 27), 2024: (3, 31)}
    assert {year: (easter(year).month, easter(year).day) for year in known} == known
    assert islamic_day(1, 1, 1).isoformat() == "0622-07-19"
    assert abs((islamic_day(1445, 9, 1) - date(2024, 3, 11)).days) <= 1


def test_a_huge_text_is_read_once_through() -> None:
    text = "In May 1968 students marched for two days. " * 20_000
    found = find_timexes(text, None)
    assert len(found) == 40_000
    assert {timex.value for timex in found} == {"1968-05", "P2D"}


def test_long_runs_of_one_word_end() -> None:
    for word in ("the ", "two ", "hundred ", "May ", "of ", "a ", "’", "1-", "1999-"):
        check(word * 3000, find_timexes(word * 3000, None))


SENTENCES = st.lists(
    st.one_of(
        PIECES,
        st.sampled_from(
            (
                "rebels", "fled.", "Police", "left!”", "(shot)", "\n", " ", "\0", "day", "before",
                "St.", "Patrick's Day", "nineteen", "ninety-four", "thousand", "a few", "beginning",
                "at", "present", "p.", "m.", "a.m.", "1/2", "10", "end of", "Jan.", "ed", "walked",
                "to be", "New Year’s Eve", "time being;", "\t", "old.",
            )
        ),
        st.text(max_size=3),
    ),
    max_size=60,
)  # fmt: skip


@settings(max_examples=300)
@given(st.sampled_from(("en", "fr")), st.data())
def test_rules_are_tried_wherever_one_matches(language: str, data: st.DataObject) -> None:
    grammar = expressions.grammar_of(language)
    sampled = st.sampled_from(sorted(grammar.lexicon.letters.values()))
    letters = "".join(data.draw(st.lists(sampled, max_size=30)))
    tried = {begin.start() for begin in grammar.begins.finditer(letters)}
    for at, letter in enumerate(letters):
        rules = grammar.by_letter.get(letter, ())
        matching = [rule.name for rule in rules if rule.pattern.match(letters, at)]
        if matching:
            assert at in tried
        fitting = [rule.name for rule in grammar.fitting[letters[at : at + 2]]]
        assert matching == [name for name in fitting if name in matching]


@settings(max_examples=300)
@given(SENTENCES, st.sampled_from((" ", "")), WRITTEN, st.sampled_from(("en", "fr")))
def test_what_is_passed_over_changes_nothing(
    pieces: list[str], gap: str, written: Written | None, language: str
) -> None:
    text = gap.join(pieces)

    def whole(text: str, language: str) -> Tokens:
        return tokenise(text, expressions.grammar_of(language).lexicon)

    found = find_timexes(text, written, language)
    with patch.object(expressions, "tokens_of", whole):
        assert found == find_timexes(text, written, language)
