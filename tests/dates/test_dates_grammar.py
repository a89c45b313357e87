from datetime import date

import pytest

from dateline.datafiles import DataFileError, data_folder
from dateline.dates import Written, find_timexes
from dateline.dates.expressions.expressions import grammar_of

WEDNESDAY = date(2024, 10, 16)
WRITTEN = Written(WEDNESDAY, WEDNESDAY, WEDNESDAY)
LANGUAGES = sorted(folder.name for folder in (data_folder() / "dates").iterdir())


def values(text: str, written: Written | None = WRITTEN, language: str = "en") -> dict[str, str]:
    return {timex.text: timex.value for timex in find_timexes(text, written, language)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_an_example_and_every_example_holds(language: str) -> None:
    for rule in grammar_of(language).rules:
        assert rule.examples, f"{language}: {rule.name} has no example"
        for example in rule.examples:
            text, _, expected = example.partition(" => ")
            words, _, value = expected.rpartition(" = ")
            assert values(text, WRITTEN, language).get(words) == value, (language, rule.name, text)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        # explicit
        ("The accord of 4 March 1977 held.", "4 March 1977", "1977-03-04"),
        ("The accord of March 4th, 1977, held.", "March 4th, 1977", "1977-03-04"),
        ("It opened on Sept. 3, 2001.", "Sept. 3, 2001", "2001-09-03"),
        ("In August 1944 the port fell.", "August 1944", "1944-08"),
        ("Harvests failed in 1932.", "1932", "1932"),
        ("It was nineteen ninety-four.", "nineteen ninety-four", "1994"),
        ("In the early 1970s oil soared.", "the early 1970s", "197"),
        ("The 18th century saw it built.", "The 18th century", "17"),
        ("By mid-2019 it was over.", "mid-2019", "2019"),
        ("The late autumn of 1956 was cold.", "late autumn of 1956", "1956-FA"),
        ("In the second quarter of 2003 it grew.", "the second quarter of 2003", "2003-Q2"),
        ("In the first half of 2003 it grew.", "the first half of 2003", "2003-H1"),
        ("Filed at 18:45 GMT on 2 May 2003.", "18:45 GMT on 2 May 2003", "2003-05-02T18:45"),
        # counted from the day of writing
        ("Gunmen attacked the base on Sunday.", "Sunday", "2024-10-13"),
        ("Gunmen attacked the base on Wednesday.", "Wednesday", "2024-10-16"),
        ("The court will rule on Friday.", "Friday", "2024-10-18"),
        # A day that opens its sentence waits for the verb behind an aside.
        (
            "On February 3, nine farmers, among them a boy, were shot by soldiers.",
            "February 3",
            "2024-02-03",
        ),
        (
            "On September 3, nine farmers, among them a boy, will be heard by the court.",
            "September 3",
            "2025-09-03",
        ),
        ("The vote was postponed until Saturday.", "Saturday", "2024-10-19"),
        ("The summit, to be held in Oslo on Friday, is the third.", "Friday", "2024-10-18"),
        ("The fair will be opened on Friday.", "Friday", "2024-10-18"),
        ("The mayor could not be reached on Sunday.", "Sunday", "2024-10-13"),
        ("The envoys are due to meet in Oslo on Friday.", "Friday", "2024-10-18"),
        ("Trains were late due to snow on Monday.", "Monday", "2024-10-14"),
        ("Both sides are set to sign on Friday.", "Friday", "2024-10-18"),
        # whom somebody is taken for, what is recalled and what is called for
        ("Men believed to be smugglers on Friday burned a post.", "Friday", "2024-10-11"),
        ("Men thought to be deserters on Friday burned a post.", "Friday", "2024-10-11"),
        ("It will be recalled that on Monday nurses marched.", "Monday", "2024-10-14"),
        ("It would be recalled that in May dockers struck.", "May", "2024-05"),
        ("The judge held him till Friday.", "Friday", "2024-10-18"),
        ("Dockers called for a march Friday.", "Friday", "2024-10-18"),
        ("The governor vowed to skip Friday's debate.", "Friday", "2024-10-18"),
        ("He ordered a truce to begin on Friday.", "Friday", "2024-10-18"),
        ("Europe skips a summit starting on Friday.", "Friday", "2024-10-18"),
        ("A summit of Chad and Niger due in May was called off.", "May", "2025-05"),
        ("Dozens were hurt by Saturday's blast.", "Saturday", "2024-10-12"),
        ("Troops must leave by Saturday.", "Saturday", "2024-10-19"),
        ("The firm told Mr. Berg on Monday it closes.", "Monday", "2024-10-14"),
        ("Clerks sent Mr. Berg a letter Monday saying it can't be used.", "Monday", "2024-10-14"),
        ("A crowd full of hope met Monday.", "Monday", "2024-10-14"),
        ("He was jailed last Friday.", "last Friday", "2024-10-11"),
        # written on a Wednesday: nobody calls yesterday "last Tuesday"
        ("He was jailed last Tuesday.", "last Tuesday", "2024-10-08"),
        ("He was jailed last Monday.", "last Monday", "2024-10-14"),
        ("Talks resume next Tuesday.", "next Tuesday", "2024-10-22"),
        ("Troops left yesterday.", "yesterday", "2024-10-15"),
        ("They met the day before yesterday.", "the day before yesterday", "2024-10-14"),
        ("Police raided it last month.", "last month", "2024-09"),
        ("The strike began last week.", "last week", "2024-W41"),
        ("Prices doubled earlier this year.", "earlier this year", "2024"),
        ("Elections are due next year.", "next year", "2025"),
        ("He was elected in December.", "December", "2023-12"),
        ("The mission will end in December.", "December", "2024-12"),
        ("She was freed on Oct. 2.", "Oct. 2", "2024-10-02"),
        ("Rebels signed it three years ago.", "three years ago", "2021"),
        ("It fell two weeks ago.", "two weeks ago", "2024-W40"),
        ("He vanished ten days ago.", "ten days ago", "2024-10-06"),
        ("They quarrelled last spring.", "last spring", "2024-SP"),
        ("Fighting broke out last night.", "last night", "2024-10-15TNI"),
        # counted from what was spoken of
        ("On 3 May 1990 it began. Two days later it ended.", "Two days later", "1990-05-05"),
        ("On 3 May 1990 it began. The previous day he fled.", "The previous day", "1990-05-02"),
        ("He came in 1962. A year later he fell.", "A year later", "1963"),
        ("He came in June 1962 and left in the same month.", "the same month", "1962-06"),
        # how long, how often, vaguely
        ("It lasted two and a half years.", "two and a half years", "P2.5Y"),
        ("He spoke for half an hour.", "half an hour", "PT0H30M"),
        ("A three-week truce ended.", "three-week", "P3W"),
        ("It killed dozens in the past six months.", "the past six months", "P6M"),
        ("They march every Friday.", "every Friday", "XXXX-WXX-5"),
        ("They march each month.", "each month", "P1M"),
        ("He is now in exile.", "now", "PRESENT_REF"),
        ("He was recently freed.", "recently", "PAST_REF"),
        # named
        ("Shops closed on Christmas Day 1998.", "Christmas Day 1998", "1998-12-25"),
        ("The truce of Good Friday 1998 held.", "Good Friday 1998", "1998-04-10"),
        ("They met on Thanksgiving 2020.", "Thanksgiving 2020", "2020-11-26"),
        ("Since the Six-Day War it was held.", "the Six-Day War", "1967-06-05/1967-06-10"),
        ("Clashes in Ramadan 2021 spread.", "Ramadan 2021", "2021-04"),
        ("Crowds came on New Year's Eve.", "New Year's Eve", "2023-12-31"),
        ("Dawn of New Year’s Day 2016 was quiet.", "New Year’s Day 2016", "2016-01-01"),
        # days of a year said by itself, or spoken of before
        ("It shut on June 12 last year.", "June 12 last year", "2023-06-12"),
        ("It shut on 12 June this year.", "12 June this year", "2024-06-12"),
        ("It opened in 2013 and shut in August that year.", "August that year", "2013-08"),
        (
            "Signed in May 2012, it ended on 3 June the following year.",
            "3 June the following year",
            "2013-06-03",
        ),
    ],
)
def test_value(text: str, words: str, value: str) -> None:
    assert values(text).get(words) == value, values(text)


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the capital.",
        "A 52-year-old man and his 6-year-old son were hurt.",
        "It cost $1999 or €2010.",
        "He finished second and she came third.",
        "A quarter of the fleet sank.",
    ],
)
def test_no_date(text: str) -> None:
    assert values(text) == {}


def test_two_thousand_of_something_is_no_year() -> None:
    assert "two thousand" not in values("The navy sank two thousand boats.")
    assert values("It was two thousand and six.") == {"two thousand and six": "2006"}


def test_joined_dates_share_their_year() -> None:
    found = values("Between 3 June and 5 July 2001 it rained.")
    assert found == {"3 June": "2001-06-03", "5 July 2001": "2001-07-05"}


def test_a_history_counts_from_the_year_it_has_come_to() -> None:
    story = (
        "The war began in April 1861. In July the first battle was fought. "
        "In 1799 another war had ended. In November the lines froze. In February they moved."
    )
    assert list(values(story, None).values()) == [
        "1861-04", "1861-07", "1799", "1861-11", "1862-02",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("told", "value"),
    [("in January 2002", "2002-02-17"), ("in 1962", "2003-02-17"), ("in 2001", "2003-02-17")],
)
def test_only_last_year_takes_a_past_day_that_would_lie_ahead(told: str, value: str) -> None:
    written = Written(date(2003, 2, 16))
    text = f"The hall burned down {told}. It was rebuilt on 17 February."
    assert values(text, written)["17 February"] == value


def test_undated_news_is_not_read_as_a_history() -> None:
    story = "He was convicted in 2010. In April the police came. Last month he was freed."
    assert values(story, Written())["April"] == "XXXX-04"
    assert values(story, None)["April"] == "2010-04"
    history = "He was convicted in 2010. In April the police came."
    assert values(history, Written())["April"] == "2010-04"


def test_dates_in_figures_are_read_as_the_text_writes_them() -> None:
    assert values("Shelled on 03/05/2024.") == {"03/05/2024": "2024-03-05"}
    # another date of the text tells
    told = values("13/03/2024: shelling. 03/05/2024: more.")
    assert told == {"13/03/2024": "2024-03-13", "03/05/2024": "2024-05-03"}
    # nothing has happened after the day of writing
    assert values("Shelled on 03/12/2024.") == {"03/12/2024": "2024-03-12"}
    assert values("Shelled on 12/03/2024.") == {"12/03/2024": "2024-03-12"}
    assert values("Shelled on 31/06/2024.") == {}


def test_an_impossible_day_leaves_its_month() -> None:
    assert values("It was signed on 31 June 2011.") == {"31 June 2011": "2011-06"}
    assert values("It was signed at 25:61, not at 9:75.") == {}
    assert values("It was signed on February 30.")["February 30"] == "2024-02"


def test_years_of_other_calendars_are_left_alone() -> None:
    assert values("It was copied in 1445 AH and first written in 1200 BC.") == {}


def test_years_beyond_the_calendar_are_left_alone() -> None:
    assert values("In the year 0 and on 0000-00-00 and 9999-99-99 nothing was.") == {}


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("In the past week shells fell.", "2024-10-09", "2024-10-16"),
        ("In the last month two died.", "2024-09-16", "2024-10-16"),
        ("Last week two died.", "2024-10-07", "2024-10-13"),
    ],
)
def test_the_past_week_ends_on_the_day_of_writing(text: str, first: str, last: str) -> None:
    found = find_timexes(text, WRITTEN)[0]
    assert (found.first, found.last) == (first, last)


def test_an_unknown_language_says_what_to_do() -> None:
    with pytest.raises(ValueError, match=r"words\.txt"):
        find_timexes("oggi", None, "xx")


def test_a_broken_rule_says_where(tmp_path, monkeypatch) -> None:
    from dateline.dates.calendar import named_days
    from dateline.dates.words import lexicon, rules

    english = data_folder() / "dates" / "en"
    folder = tmp_path / "dates" / "zz"
    folder.mkdir(parents=True)
    for name in ("words.txt", "named.txt"):
        (folder / name).write_text((english / name).read_text("utf-8"), "utf-8")
    (folder / "rules.txt").write_text("rule: one\npattern: mnth day\nmeaning: calendar\n", "utf-8")
    for module in (lexicon, named_days, rules):
        monkeypatch.setattr(module, "data_folder", lambda: tmp_path)
    with pytest.raises(DataFileError, match=r"zz/rules\.txt:2: no category.*'mnth'"):
        rules.load_grammar("zz", frozenset({"calendar"}))


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1, 1, 20), date(9998, 12, 31), date.max])
def test_the_ends_of_the_calendar_are_days_of_writing_like_others(day):
    text = "Rebels fled last February, last week, over the weekend, on Eid al-Fitr and in May."
    found = find_timexes(text, Written(day, day, day))
    assert all(one.first is None or len(one.first) == len("0001-01-01") for one in found)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("A bus was hit on Thursday of last week.", "2024-02-29", "2024-02-29"),
        ("A bus was hit on the Friday before last.", "2024-02-23", "2024-02-23"),
        ("A bus was hit on Tuesday last, police said.", "2024-02-27", "2024-02-27"),
        ("A bus was hit on the 17th, police said.", "2024-02-17", "2024-02-17"),
        ("The bus will leave on the 17th.", "2024-03-17", "2024-03-17"),
        ("Rebels held the town between 11 and 14 February.", "2024-02-11", "2024-02-14"),
        ("Rebels held the town from March 1 to 3.", "2024-03-01", "2024-03-03"),
        ("A bus was hit on the night of 2 to 3 March.", "2024-03-02", "2024-03-03"),
        ("The army took power half a century ago.", "1974-01-01", "1974-12-31"),
        ("A bus was hit on Boxing Day in 2018.", "2018-12-26", "2018-12-26"),
    ],
)
def test_days_said_by_parts_are_put_together(text, first, last):
    day = date(2024, 3, 5)
    (found,) = find_timexes(text, Written(day, day, day))
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("They met on Sunday, and left the same evening.", "2024-03-03", "2024-03-03"),
        ("They met on Sunday. The following morning they left.", "2024-03-04", "2024-03-04"),
        # Of a month, no more is known than that it was some day of it.
        ("They met in May 2019. On the same day a bus was hit.", "2019-05-01", "2019-05-31"),
        ("They met in 2019. On the same day a bus was hit.", None, None),
    ],
)
def test_the_same_day_counts_from_what_was_told_last(text, first, last):
    day = date(2024, 3, 5)
    *_, found = find_timexes(text, Written(day, day, day))
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The envoy, free since the army postponed a vote, on Monday urged calm.", "2024-10-14"),
        ("Chad has sent to Mali a man wanted for fraud, Bamako said on Monday.", "2024-10-14"),
        ("Chad has agreed to let the men go on Monday.", "2024-10-21"),
    ],
)
def test_a_weekday_right_before_or_behind_its_past_tense_has_been(text, value):
    assert values(text)["Monday"] == value


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("Peru would tell the U.S. leader so in December.", "2024-12"),
        ("Peru will send troops to the U.N. mission on Friday.", "2024-10-18"),
        ("The minister leaves for Oslo on Friday.", "2024-10-18"),
        ("The blast leaves ten dead on Friday.", "2024-10-11"),
        ("Troops left the U.S. base in December.", "2023-12"),
        ("Peru will answer. Troops left on Friday.", "2024-10-11"),
    ],
)
def test_a_letter_for_a_word_ends_no_clause_and_who_leaves_has_not_left(
    told: str, value: str
) -> None:
    assert list(values(told).values()) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Gate, 1400 hrs: a mine went off.",
        "The patrol left at 1130 after a mine had gone off.",
        "The patrol left at 2015, and at 1200 another came.",
        "At 1330 GMT police left.",
        "The radio reported it at 1600 gmt.",
        "The prosecutor opened file 1124/2019.",
        "Decree 1787/93 was read out.",
    ],
)
def test_hours_and_files_in_four_figures_are_no_years(text: str) -> None:
    assert "DATE" not in {timex.type for timex in find_timexes(text, WRITTEN)}


def test_a_day_before_an_hour_in_four_figures_takes_no_year_of_it() -> None:
    assert values("Output stayed at 1990 levels.") == {"1990": "1990"}
    assert values("A mine went off on 20 July, 1400 hrs, near a gate.") == {"20 July": "2024-07-20"}
    assert values("The pact of 20 July, 1974, held.") == {"20 July, 1974": "1974-07-20"}
    assert values("The season 1998/99 was dry.")["1998"] == "1998"


def test_today_in_a_report_is_the_day_it_was_heard() -> None:
    heard = "Text of report by Herat radio, in Dari 1530 gmt 11 October 2024"
    written = "Herat radio has been on the air in Dari since 1530 gmt 11 October 2024."
    assert values(f"{heard}\n\nThe army left the town today.")["today"] == "2024-10-11"
    assert values(f"{written}\n\nThe army left the town today.")["today"] == "2024-10-16"
    later = "Text of report by Herat radio, in Dari 1530 gmt 11 October 2019"
    assert values(f"{later}\n\nThe army left the town today.")["today"] == "2024-10-16"
