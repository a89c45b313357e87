"""The article room: a page in, the story among its furniture out."""

from dateline.article.candidates import DateCandidate, Unreadable
from dateline.article.offsets import page_offset, page_span
from dateline.article.read import read_page
from dateline.article.start import story_start

__all__ = ["DateCandidate", "Unreadable", "page_offset", "page_span", "read_page", "story_start"]
