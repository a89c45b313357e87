"""The dates room: date expressions, the publication verdict, and which day an event has."""

from dateline.dates.copies import judge_by_copy, only_stamped
from dateline.dates.event_date import date_event, planned_day
from dateline.dates.facts import OfficeTerm
from dateline.dates.find import find_timexes
from dateline.dates.paragraph_day import paragraph_day
from dateline.dates.publication import judge_publication
from dateline.dates.story_day import main_day
from dateline.dates.timex import Timex, TimexType, Written, written_from

__all__ = [
    "OfficeTerm",
    "Timex",
    "TimexType",
    "Written",
    "date_event",
    "find_timexes",
    "judge_by_copy",
    "judge_publication",
    "main_day",
    "only_stamped",
    "paragraph_day",
    "planned_day",
    "written_from",
]
