"""The dates room: date expressions, the publication verdict, and which day an event has."""

from dateline.dates.find import find_timexes
from dateline.dates.timex import Timex, TimexType, Written, written_from

__all__ = ["Timex", "TimexType", "Written", "find_timexes", "written_from"]
