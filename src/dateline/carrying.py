"""What was read in a text, carried over to a copy of it, so that each text is parsed once."""

import re
from collections.abc import Callable, Iterable
from hashlib import blake2b
from typing import TypeVar

import msgspec

from dateline.article import is_set_in_lines
from dateline.pipeline import check_language, with_page_offsets
from dateline.records import Article, Entity, Evidence, Mention, Page, RoledParty, Statement
from dateline.store import Findings
from dateline.story import publication_order

Row = TypeVar("Row", Mention, Statement)
_NUMBER = re.compile(r"\d+")


class _NotCarriedError(LookupError):
    """A party's words are not in the copy."""


def carry_over(page: Page, article: Article, original: Article, found: Findings) -> Findings | None:
    """Carry what was read in an article over to a copy of its text.

    What stands in a passage that the copy leaves out is left out. Dates stay as the original's
    day gives them.

    Args:
        page: The copy's page.
        article: The copy.
        original: The article that was coded.
        found: What was read in it.

    Returns:
        The same rows with the copy's offsets; None where the copy has to be coded itself: it ran
        before the original, has numbers of its own, has lost the words that name a party, or one
        of the two is set in lines of print, which part the words of rows.

    Raises:
        Unreadable: The copy is said to be in a language that is not coded.
    """
    check_language(article, page)
    if publication_order(article)[0] < publication_order(original)[0]:
        return None
    if not set(_NUMBER.findall(article.text)) <= set(_NUMBER.findall(original.text)):
        return None
    if is_set_in_lines(article.text) or is_set_in_lines(original.text):
        return None
    try:
        mentions = _carried(page, article, original, found.mentions, _mention)
        statements = _carried(page, article, original, found.statements, _statement)
    except _NotCarriedError:
        return None
    return Findings(mentions=mentions, statements=statements)


def _carried(
    page: Page,
    article: Article,
    original: Article,
    rows: Iterable[Row],
    moved: Callable[[Row, Article, Evidence], Row],
) -> tuple[Row, ...]:
    """Return the rows whose words stand in the copy, each moved there."""
    return tuple(
        with_page_offsets(moved(row, article, evidence), article, page)
        for row in rows
        if (evidence := _evidence(article, original, row.evidence)) is not None
    )


def _mention(row: Mention, article: Article, evidence: Evidence) -> Mention:
    shift = evidence.start - row.evidence.start
    return msgspec.structs.replace(
        row,
        id=_carried_id(article, row.id),
        doc=article.id,
        evidence=evidence,
        actor=tuple(_party(article, party, shift) for party in row.actor),
        recipient=tuple(_party(article, party, shift) for party in row.recipient),
    )


def _statement(row: Statement, article: Article, evidence: Evidence) -> Statement:
    shift = evidence.start - row.evidence.start
    return msgspec.structs.replace(
        row,
        id=_carried_id(article, row.id),
        mention=_carried_id(article, row.mention) if row.mention else None,
        parties=tuple(
            RoledParty(role=one.role, party=_party(article, one.party, shift))
            for one in row.parties
        ),
        by=_party(article, row.by, shift) if row.by is not None else None,
        recorded=article.published.date or article.published.latest or row.recorded,
        evidence=evidence,
    )


def _carried_id(article: Article, identity: str) -> str:
    return blake2b(f"{article.id}\x1f{identity}".encode(), digest_size=8).hexdigest()


def _evidence(article: Article, original: Article, evidence: Evidence) -> Evidence | None:
    """Return the same words in the copy: of words that stand there often, the same occurrence."""
    start = -1
    for _ in range(original.text.count(evidence.text, 0, evidence.start) + 1):
        following = article.text.find(evidence.text, start + 1)
        if following < 0:
            break
        start = following
    if start < 0:
        return None
    return Evidence(doc=article.id, start=start, end=start + len(evidence.text), text=evidence.text)


def _party(article: Article, party: Entity, shift: int) -> Entity:
    """Return a party where its words stand in the copy: as far away, else the last ones before."""
    start, length = party.start + shift, party.end - party.start
    if start < 0 or article.text[start : start + length] != party.text:
        before = article.text.rfind(party.text, 0, max(start, 0) + length)
        start = before if before >= 0 else article.text.find(party.text)
    if start < 0:
        raise _NotCarriedError(party.text)
    return msgspec.structs.replace(party, start=start, end=start + len(party.text))
