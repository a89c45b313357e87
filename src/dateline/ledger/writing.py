"""Drafts written down as statements: dated, counted, evidenced, identified, flagged."""

from collections.abc import Sequence
from hashlib import blake2b

import msgspec

from dateline.actors import Register
from dateline.dates import last_written, planned_day
from dateline.events import PreparedStory
from dateline.grammar import Sentence, noun_phrase
from dateline.ledger.clauses import Draft
from dateline.ledger.cow import load_cow
from dateline.ledger.dating import effective_of, is_dated, is_past
from dateline.ledger.instrument import Named
from dateline.ledger.parties import party_key
from dateline.ledger.patterns import load_patterns
from dateline.ledger.quantity import quantity_of
from dateline.ledger.standing import is_remembered
from dateline.ledger.tables import load_kinds, load_statuses
from dateline.places import place_event
from dateline.records import Entity, Evidence, Mention, RelationKind, RoledParty, Statement, When

EVENT, FACT, LINKED = 0.7, 0.65, 0.15
KEPT_BY_WORDS = frozenset({"agreement", "peace agreement", "ceasefire", "arms transfer"})
HISTORICAL, ANNIVERSARY = "historical", "anniversary"
ONE_PARTY = "the other party is not named"
AFTER_REPORT, NO_SUCH_PARTY = "dated after its report", "a party did not exist then"


def day_of(story: PreparedStory) -> str | None:
    """Return the ISO day from which a story's statements are known, None if it has none."""
    return last_written(story.written)


def write_clause(
    story: PreparedStory, register: Register, draft: Draft, mentions: Sequence[Mention]
) -> Statement | None:
    """Write down what a clause says of a relation.

    Args:
        story: The story.
        register: The register; it knows when a party existed.
        draft: The clause's draft, its parties complete.
        mentions: The story's mentions.

    Returns:
        The statement; None where the coded mention of the clause says that it did not happen.
    """
    sentence = story.sentences[draft.number]
    recorded = day_of(story)
    does = load_statuses()[draft.status].does
    mention = _mention(draft, sentence, mentions)
    if mention is not None and does != "plans" and draft.kind != "absence":
        unreal = {"negated", "hypothetical"} & set(mention.aux)
        if unreal and draft.status not in {"not extended", "ended"}:
            return None
    effective = effective_of(story, draft, recorded)
    if mention is not None and not is_dated(effective) and not is_dated(mention.date):
        effective = mention.date or effective
    planned = planned_day(sentence, draft.trigger, story.timexes, story.written)
    flags = [*draft.flags]
    if is_remembered(sentence, load_patterns().words):
        flags.append(ANNIVERSARY)
    told_before = draft.background or (mention is not None and HISTORICAL in mention.aux)
    if (told_before and not draft.transition.fact) or is_past(effective, recorded):
        flags.append(HISTORICAL)
    parties = tuple(
        RoledParty(role=role, party=party)
        for role in load_kinds()[draft.kind].roles
        for party in draft.roles.get(role, ())
    )
    if len(parties) < load_kinds()[draft.kind].few:
        flags.append(ONE_PARTY)
    flags += oddities(parties, effective, recorded, register)
    named = draft.named
    start, end = _span(story, draft, sentence)
    return make_statement(
        story,
        kind=draft.kind,
        identity=_identity(draft),
        parties=parties,
        status=draft.status,
        name=named.name if named else None,
        instrument=_label(story, draft, sentence),
        domain=named.domain if named else None,
        effective=effective,
        valid_from=effective if does == "opens" and not draft.transition.fact else None,
        valid_to=effective if does == "closes" else planned if does == "goes on" else None,
        quantity=quantity_of(sentence, named.token, recorded) if named else None,
        place=place_event(
            sentence,
            draft.trigger,
            story.toponyms,
            recipients=[party.party for party in parties[1:]],
            actors=[party.party for party in parties[:1]],
            dateline=story.article.dateline,
        ),
        by=draft.by,
        how=draft.how,
        stance=draft.stance,
        mention=mention.id if mention is not None else None,
        span=(start, end),
        confidence=round(
            (FACT if draft.transition.fact else EVENT) + (LINKED if mention is not None else 0), 2
        ),
        rule=draft.transition.name,
        flags=tuple(flags),
        recorded=recorded,
    )


def make_statement(
    story: PreparedStory,
    *,
    kind: RelationKind,
    identity: str,
    parties: tuple[RoledParty, ...],
    span: tuple[int, int],
    **told: object,
) -> Statement:
    """Return a statement with its ids and its verbatim evidence."""
    keys = sorted(f"{one.role}={party_key(one.party)}" for one in parties)
    relation = _digest(kind, *keys, identity)
    start, end = span
    text = story.article.text[start:end]
    evidence = Evidence(doc=story.article.id, start=start, end=end, text=text)
    return msgspec.convert(
        {
            "id": _digest(story.article.id, relation, str(told["status"]), str(start), str(end)),
            "relation": relation,
            "kind": kind,
            "parties": parties,
            "evidence": evidence,
            **told,
        },
        Statement,
        from_attributes=True,
    )


def _digest(*parts: str) -> str:
    return blake2b("\x1f".join(parts).encode(), digest_size=8).hexdigest()


def _identity(draft: Draft) -> str:
    """Return what tells a relation from others of its kind between the same parties."""
    named = draft.named
    if named is None:
        return ""
    if draft.kind == "absence":
        return named.pattern.kind
    if draft.kind == "mission":
        if named.entity is not None and named.entity.id is not None:
            return named.entity.id
        return (named.name or " ".join(sorted(named.words))).lower()
    if draft.kind == "sanctions":
        return "embargo" if "embargo" in named.label.lower() else ""
    if draft.kind in KEPT_BY_WORDS:
        return (named.name or " ".join(sorted(named.words))).lower()
    return ""


def _label(story: PreparedStory, draft: Draft, sentence: Sentence) -> str | None:
    named = draft.named
    if named is None:
        return None
    if draft.kind != "absence":
        return named.label
    start, end = _denied(story, draft, sentence, named)
    return story.article.text[start:end].removeprefix("no ")


def _denied(
    story: PreparedStory, draft: Draft, sentence: Sentence, named: Named
) -> tuple[int, int]:
    """Return the span of all that a denial says there is none of ("no embassy or troops")."""
    index = named.token
    first = index
    while sentence.tokens[first].dep == "conj":
        first = sentence.tokens[first].head
    return noun_phrase(sentence, first)[0], sentence.tokens[index].end


def _span(story: PreparedStory, draft: Draft, sentence: Sentence) -> tuple[int, int]:
    starts = [sentence.tokens[index].start for index in draft.words]
    ends = [sentence.tokens[index].end for index in draft.words]
    if draft.named is not None and draft.named.token in draft.words:
        first, last = noun_phrase(sentence, draft.named.token)
        starts.append(first)
        ends.append(last)
    said = [party for parties in draft.roles.values() for party in parties]
    for party in [*said, draft.by] if draft.by is not None else said:
        if party.text and sentence.start <= party.start and party.end <= sentence.end:
            starts.append(party.start)
            ends.append(party.end)
    return max(min(starts), sentence.start), min(max(ends), sentence.end)


def _mention(draft: Draft, sentence: Sentence, mentions: Sequence[Mention]) -> Mention | None:
    if draft.transition.fact:
        return None
    start = sentence.tokens[draft.trigger].start
    return covering(start, mentions, load_statuses()[draft.status].events)


def covering(offset: int, mentions: Sequence[Mention], events: frozenset[str]) -> Mention | None:
    """Return the shortest mention of one of the types that covers an offset."""
    covering = [
        mention
        for mention in mentions
        if mention.evidence.start <= offset < mention.evidence.end and mention.event in events
    ]
    return min(covering, key=lambda one: one.evidence.end - one.evidence.start, default=None)


def oddities(
    parties: tuple[RoledParty, ...],
    effective: When | None,
    recorded: str | None,
    register: Register,
) -> list[str]:
    """Return what is odd about a line: a day after its report, a party that did not exist."""
    flags = []
    start = effective.start if effective is not None else None
    end = effective.end if effective is not None else None
    if start is not None and recorded is not None and start > recorded:
        flags.append(AFTER_REPORT)
    if any(not _existed(one.party, start, end, register) for one in parties):
        flags.append(NO_SUCH_PARTY)
    return flags


def _existed(party: Entity, start: str | None, end: str | None, register: Register) -> bool:
    number = register.by_id.get(party.id or "")
    spans = [(code.first, code.last) for code in load_cow().get(party.code, ())]
    if number is not None:
        valid = register.entries[number].valid
        spans = [(valid.start, valid.end)]
    elif party_key(party) != party.code or not spans:
        return True
    return any(
        not (end is not None and first is not None and end < first)
        and not (start is not None and last is not None and start > last)
        for first, last in spans
    )
