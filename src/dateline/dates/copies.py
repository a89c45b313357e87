"""The publication verdict once an earlier copy of the same text is known."""

from datetime import timedelta

from dateline.dates.facts import spoken_day
from dateline.dates.timex import parse_day
from dateline.records import Article, Published

# Agency texts are carried for some days; what is stamped later than this is not when it ran.
CARRIED_FOR = timedelta(days=7)
# What only a printed stamp says; markup, address or feed are never overruled by a copy.
ONLY_STAMPED = ("stamp", "none")


def judge_by_copy(article: Article, earlier: Article) -> Published | None:
    """Judge an article's stamp by a copy of its text that ran earlier.

    Args:
        article: The article, with the verdict that its own page gave.
        earlier: The copy; its own day, or the latest day it can have run, is what counts.

    Returns:
        The verdict `restamped` with the earlier copy's day or interval, or None where the copy
        does not speak against the stamp, or more than a printed stamp vouches for the day.
    """
    published = article.published
    stamp = parse_day(article.stamp) or parse_day(published.latest)
    if published.verdict != "unknown" or published.basis not in ONLY_STAMPED or stamp is None:
        return None
    before = earlier.published
    ran = parse_day(before.date) or parse_day(before.latest)
    if ran is None or stamp - ran <= CARRIED_FOR:
        return None
    return Published(
        date=before.date,
        earliest=before.earliest if before.date is None else before.date,
        latest=ran.isoformat(),
        basis="copy",
        verdict="restamped",
        why=f"the same text ran by {spoken_day(ran)} as {earlier.url or earlier.id}; "
        f"the stamp says {spoken_day(stamp)}",
    )
