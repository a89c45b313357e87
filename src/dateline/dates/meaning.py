"""What each rule of the grammar may mean, by the name the rules files use."""

from collections.abc import Callable

from dateline.dates.meaning_length import (
    duration,
    every,
    fixed,
    fraction,
    frequency,
    last_units,
    nothing,
    weekday_set,
)
from dateline.dates.meaning_relative import (
    anaphoric_offset,
    clock,
    day_part,
    offset,
    that_unit,
    the_unit,
    this_unit,
    today,
    weekday,
    year_earlier,
)
from dateline.dates.meaning_stated import (
    calendar,
    century,
    decade,
    half_year,
    iso,
    named,
    numeric,
    period_of_year,
    quarter,
    range_end,
    season,
    year,
)
from dateline.dates.scene import Reading, Scene, Slots

MEANINGS: dict[str, Callable[[Slots, Scene], Reading | None]] = {
    "calendar": calendar,
    "iso": iso,
    "numeric": numeric,
    "year": year,
    "range end": range_end,
    "decade": decade,
    "century": century,
    "season": season,
    "weekday": weekday,
    "weekday set": weekday_set,
    "today": today,
    "day part": day_part,
    "clock": clock,
    "this unit": this_unit,
    "the unit": the_unit,
    "that unit": that_unit,
    "offset": offset,
    "anaphoric offset": anaphoric_offset,
    "year earlier": year_earlier,
    "duration": duration,
    "stretch": last_units,
    "quarter": quarter,
    "half year": half_year,
    "period of a year": period_of_year,
    "every": every,
    "fixed frequency": frequency,
    "fixed": fixed,
    "nothing": nothing,
    "fraction": fraction,
    "named": named,
}
