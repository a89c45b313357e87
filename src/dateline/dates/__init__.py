"""The dates room: date expressions, the publication verdict, and which day an event has."""

from dateline.dates.calendar.steps import shifted
from dateline.dates.event_day.attached import Attached, clause_words, only_compares
from dateline.dates.event_day.event_date import date_event, planned_day
from dateline.dates.event_day.numbered import without_numbers_of_texts
from dateline.dates.event_day.paragraph_day import entry_day, paragraph_day
from dateline.dates.event_day.story_day import main_day, told_as_news
from dateline.dates.event_day.ties import between, opens_sentence, tells_which_one, tie_rank
from dateline.dates.event_day.told_times import (
    ToldTimes,
    attached_times,
    interval_of,
    lent,
    told_times,
)
from dateline.dates.expressions.day_headings import heading_over, is_in_title
from dateline.dates.expressions.expressions import find_timexes
from dateline.dates.expressions.hour_headings import is_below_hour
from dateline.dates.publication.earlier_copy import judge_by_copy, only_stamped
from dateline.dates.publication.offices import OfficeTerm
from dateline.dates.publication.publication import judge_publication
from dateline.dates.timex import Timex, TimexType, Written, last_day, last_written, written_from

__all__ = [
    "Attached",
    "OfficeTerm",
    "Timex",
    "TimexType",
    "ToldTimes",
    "Written",
    "attached_times",
    "between",
    "clause_words",
    "date_event",
    "entry_day",
    "find_timexes",
    "heading_over",
    "interval_of",
    "is_below_hour",
    "is_in_title",
    "judge_by_copy",
    "judge_publication",
    "last_day",
    "last_written",
    "lent",
    "main_day",
    "only_compares",
    "only_stamped",
    "opens_sentence",
    "paragraph_day",
    "planned_day",
    "shifted",
    "tells_which_one",
    "tie_rank",
    "told_as_news",
    "told_times",
    "without_numbers_of_texts",
    "written_from",
]
