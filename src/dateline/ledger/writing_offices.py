"""Titles and terms of office written down as statements."""

from collections.abc import Sequence

from dateline.actors import Register
from dateline.events import PreparedStory
from dateline.ledger.dating import coup_day, is_dated, is_past, when_of
from dateline.ledger.offices import Holding, title_words
from dateline.ledger.patterns import load_patterns
from dateline.ledger.standing import is_remembered
from dateline.ledger.tables import load_statuses
from dateline.ledger.terms import Term
from dateline.ledger.writing import (
    ANNIVERSARY,
    HISTORICAL,
    covering,
    day_of,
    make_statement,
    oddities,
)
from dateline.records import Mention, RoledParty, Statement, When


def write_holding(story: PreparedStory, register: Register, holding: Holding) -> Statement:
    """Write down that somebody holds an office, or held it once."""
    recorded = day_of(story)
    effective = When(start=None, end=recorded, granularity="bounded", basis="tense")
    parties = _office_parties(holding)
    return make_statement(
        story,
        kind="office",
        identity=_office_identity(holding),
        parties=parties,
        status="ended" if holding.past else "in force",
        name=holding.title,
        instrument=holding.title,
        effective=effective,
        valid_to=effective if holding.past else None,
        how=holding.past.lower().strip("- ") if holding.past else None,
        stance="asserts",
        span=(holding.start, holding.end),
        confidence=holding.confidence,
        rule="office-title",
        flags=(*holding.flags, *oddities(parties, effective, recorded, register)),
        recorded=recorded,
    )


def write_term(
    story: PreparedStory, register: Register, term: Term, mentions: Sequence[Mention]
) -> Statement:
    """Write down that somebody's term of office began or ended."""
    sentence = story.sentences[term.number]
    recorded = day_of(story)
    effective = when_of(story, sentence, term.trigger)
    if term.how == "coup" and not is_dated(effective):
        effective = coup_day(story) or effective
    holding = term.holding
    parties = _office_parties(holding)
    token = sentence.tokens[term.trigger]
    here = holding.number == term.number
    start = min(token.start, holding.start) if here else sentence.start
    end = max(token.end, holding.end) if here else sentence.end
    flags = [HISTORICAL] if term.background or is_past(effective, recorded) else []
    if is_remembered(sentence, load_patterns().words):
        flags.append(ANNIVERSARY)
    mention = covering(token.start, mentions, load_statuses()[term.status].events)
    closes = load_statuses()[term.status].does == "closes"
    return make_statement(
        story,
        kind="office",
        identity=_office_identity(holding),
        parties=parties,
        status=term.status,
        name=holding.title,
        instrument=holding.title,
        effective=effective,
        valid_from=None if closes else effective,
        valid_to=effective if closes else None,
        by=term.by,
        how=term.how,
        stance="updates",
        mention=mention.id if mention is not None else None,
        span=(start, end),
        confidence=holding.confidence,
        rule="office-term",
        flags=(*flags, *oddities(parties, effective, recorded, register)),
        recorded=recorded,
    )


def _office_parties(holding: Holding) -> tuple[RoledParty, ...]:
    return (
        RoledParty(role="holder", party=holding.holder),
        RoledParty(role="country", party=holding.country),
    )


def _office_identity(holding: Holding) -> str:
    holder = holding.holder.id or holding.holder.name.lower()
    return " ".join((holder, *sorted(title_words(holding.title))))
