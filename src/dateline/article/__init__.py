"""The article room: a page in, the story among its furniture out."""

from dateline.article.credits.agency import country_of_agency
from dateline.article.credits.start import filed_on, story_start
from dateline.article.lines.date_candidates import DateCandidate, Unreadable
from dateline.article.lines.heard import days_heard
from dateline.article.lines.host_lines import HostLines, gather_host_lines
from dateline.article.markup.offsets import page_offset, page_span
from dateline.article.parts import parts_of
from dateline.article.printed.printed import is_set_in_lines
from dateline.article.printed.reading import Reading, in_given_text, read_through
from dateline.article.read import read_page

__all__ = [
    "DateCandidate",
    "HostLines",
    "Reading",
    "Unreadable",
    "country_of_agency",
    "days_heard",
    "filed_on",
    "gather_host_lines",
    "in_given_text",
    "is_set_in_lines",
    "page_offset",
    "page_span",
    "parts_of",
    "read_page",
    "read_through",
    "story_start",
]
