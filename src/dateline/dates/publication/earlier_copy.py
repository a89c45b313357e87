"""The publication verdict once an earlier copy of the same text is known."""

from datetime import timedelta

from dateline.dates.publication.fact import spoken_day
from dateline.dates.timex import parse_day
from dateline.records import Article, Published

# Agency texts are carried for some days; what is stamped later than this is not when it ran.
CARRIED_FOR = timedelta(days=7)
# What only a printed stamp says; markup, address or feed are never overruled by a copy.
ONLY_STAMPED = ("stamp", "none")


def only_stamped(article: Article) -> bool:
    """Say whether nothing but a printed stamp says when an article ran."""
    published = article.published
    return published.verdict == "unknown" and published.basis in ONLY_STAMPED


def judge_by_copy(article: Article, ran: str, carrier: str) -> Published | None:
    """Judge an article's stamp by a copy of its text that ran earlier.

    Args:
        article: The article, with the verdict that its own page gave.
        ran: The ISO day by which the copy had run.
        carrier: The copy, as it is to be named: its address or id.

    Returns:
        The verdict `restamped`, or None where the copy does not speak against the stamp, or more
        than a printed stamp vouches for the day.
    """
    stamp = parse_day(article.stamp) or parse_day(article.published.latest)
    known = parse_day(ran)
    if not only_stamped(article) or stamp is None or known is None:
        return None
    if stamp - known <= CARRIED_FOR:
        return None
    return Published(
        date=ran,
        earliest=ran,
        latest=ran,
        basis="copy",
        verdict="restamped",
        why=f"the same text ran by {spoken_day(known)} as {carrier}; "
        f"the stamp says {spoken_day(stamp)}",
    )
