"""What the store asks of the walk: how a page is read and coded, and with what knowledge."""

from collections.abc import Callable, Iterable, Iterator, Mapping

import msgspec

from dateline.records import Article, FailureRow, Mention, Page, Statement


class Findings(msgspec.Struct, frozen=True, kw_only=True):
    """What was read in one article: its mentions and its ledger lines."""

    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()


Document = Page | FailureRow


class Walk(msgspec.Struct, frozen=True, kw_only=True):
    """The rooms before the store, as it calls them.

    `read` tells a page's story from its furniture; `code` finds the events and ledger lines of an
    article of that page. `versions` names the code and data that they work with, `knowledge` is
    the fingerprint of it all; `entries` gives the entries of lexicon and register by name. `carry`
    gives an article (the second) what was read in the original that it copies (the third), or None
    where it has to be coded itself; without it every article is. `ahead` gives documents back in
    their order, and may begin work on those that the function beside them says are wanted. `refuse`
    says beforehand, without parsing, that an article will not be coded. `code_all` codes many, the
    results in their order.
    """

    read: Callable[[Page], Article | FailureRow]
    code: Callable[[Page, Article], Findings | FailureRow]
    carry: Callable[[Page, Article, Article, Findings], Findings | FailureRow | None] | None = None
    refuse: Callable[[Page, Article], FailureRow | None] | None = None
    versions: dict[str, str] = {}
    knowledge: str = ""
    entries: Callable[[], Mapping[str, tuple[str, ...]]] | None = None
    ahead: Callable[[Iterable[Document], Callable[[Document], bool]], Iterator[Document]] | None = (
        None
    )
    code_all: Callable[[Iterable[tuple[Page, Article]]], Iterator[Findings | FailureRow]] | None = (
        None
    )
