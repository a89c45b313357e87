"""Days and months without a year go on from an old year that was told just before."""

from datetime import date

import pytest

from dateline.dates import Written, find_timexes

DAY = date(2019, 2, 27)


def value(text: str, words: str) -> str:
    """Return what words of a text of 27 February 2019 mean."""
    found = {timex.text: timex.value for timex in find_timexes(text, Written(DAY, DAY, DAY))}
    return found[words]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("In September 2014, after the coup of July 15, Lesotho's judges fled.", "July 15", "2014"),
        ("A court jailed her in May 2013. She was freed on August 3.", "August 3", "2013"),
        ("In 2012 prosecutors charged him on May 3 and freed him in July.", "July", "2012"),
        ("He was held in December 2011 and tried on June 9.", "June 9", "2012"),
        # News, in the next paragraph, behind the last year's, and what is to come.
        ("A court jailed her in May 2013. She was freed on February 3.", "February 3", "2019"),
        ("A court jailed her in May 2013.\nShe was freed on August 3.", "August 3", "2018"),
        ("In September 2018 he was shot. In November police fired.", "November", "2018"),
        ("A court jailed her in May 2013. She will be tried on August 3.", "August 3", "2019"),
        ("A storm hit in 2013. Police fired on August 3.", "August 3", "2018"),
    ],
)
def test_a_year_goes_on(text: str, words: str, expected: str) -> None:
    assert value(text, words)[:4] == expected
