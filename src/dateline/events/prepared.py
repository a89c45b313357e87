"""A story as the coder takes it: what the rooms before found in it."""

from collections.abc import Sequence

import msgspec

from dateline.actors import Cast
from dateline.dates import Timex, Written
from dateline.grammar import Sentence
from dateline.places import Toponym
from dateline.records import Article


class PreparedStory(msgspec.Struct, frozen=True):
    """A story and what the rooms before the coder found in it.

    `sentences`, `timexes` and `toponyms` have offsets into `article.text`; `written` is what is
    known of the day it was written; `seats` is where those toponyms begin that stand for a
    government ("called on Paris"), not for a place; `head` is what a page of several stories says
    before the first of them, empty where the story is the page.
    """

    article: Article
    sentences: Sequence[Sentence]
    cast: Cast
    timexes: Sequence[Timex]
    toponyms: Sequence[Toponym]
    written: Written | None
    seats: frozenset[int] = frozenset()
    head: str = ""
