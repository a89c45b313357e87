"""What a clause does to a relation: a verb's transitions and facts, read with their parties."""

from functools import partial

import msgspec

from dateline.actors import Register
from dateline.events import PreparedStory, head_words, slots_of
from dateline.grammar import Sentence
from dateline.ledger.instrument import PRONOUNS, Named, instruments_at, sent_or_hosted
from dateline.ledger.parties import (
    NOUN,
    Clause,
    can_be,
    is_party,
    parties_at,
    party_key,
    state_entity,
    tokens_at,
)
from dateline.ledger.patterns import Patterns, Transition, Words
from dateline.ledger.standing import Standing, standing_of
from dateline.ledger.tables import load_kinds
from dateline.records import Entity, RelationKind, RelationStatus, Stance

NOTHING: tuple[None] = (None,)
ONLY = "only"
DONE_TO = frozenset({"on", "receiver"})
PARTICLE = ("prt", "prep", "advmod")


class Draft(msgspec.Struct, kw_only=True):
    """What one clause says of one relation, before it is dated and written down."""

    transition: Transition
    kind: RelationKind
    status: RelationStatus
    stance: Stance
    named: Named | None
    roles: dict[str, list[Entity]]
    by: Entity | None
    how: str
    number: int
    trigger: int
    words: list[int]
    background: bool
    flags: tuple[str, ...] = ()


def read_clause(
    story: PreparedStory, register: Register, patterns: Patterns, number: int, trigger: int
) -> list[Draft]:
    """Return what the verb at a token says of relations: the first pattern that fits it.

    Args:
        story: The story.
        register: The register.
        patterns: The ledger's patterns.
        number: The sentence's number.
        trigger: The verb's index.

    Returns:
        One draft for each relation named; their parties may still be wanting.
    """
    sentence = story.sentences[number]
    candidates = patterns.by_verb.get(sentence.tokens[trigger].lemma, ())
    clause: Clause | None = None
    standing: tuple[Standing, bool] | None = None
    for particle, transition in candidates:
        if not _has_particle(sentence, trigger, particle):
            continue
        if clause is None:
            clause = Clause(story, number, sentence, trigger, _slots(sentence, trigger))
        if not _conditions_hold(clause, transition):
            continue
        found = _named(clause, transition, register, patterns)
        if transition.instrument and not found:
            continue
        standing = standing or standing_of(sentence, trigger, patterns.words)
        outcome = _outcome(transition, standing[0])
        drafts = [
            draft
            for named in (found or NOTHING)
            if (
                draft := _draft(
                    clause, transition, named, standing, outcome, register, patterns.words
                )
            )
            is not None
        ]
        if drafts or (found and outcome is None):
            return drafts
    return []


def _slots(sentence: Sentence, trigger: int) -> dict[str, list[int]]:
    slots = dict(slots_of(sentence, trigger))
    token = sentence.tokens[trigger]
    bare = token.tag == "VBN" and not sentence.dependents(trigger, "aux", "auxpass")
    if bare and "object" not in slots and "subject" in slots:
        # "dismissed the mission established in 2012" leaves the participle's object its subject.
        slots["object"] = slots.pop("subject")
    if token.dep == "acl" and token.tag == "VB":
        deciders = _whose(sentence, token.head)
        if deciders:
            slots["subject"] = deciders
    return slots


def _whose(sentence: Sentence, noun: int) -> list[int]:
    """Return whose decision, plan or move a noun is: its owner, or who it is by."""
    return [*sentence.dependents(noun, "poss"), *sentence.governed(noun, ("prep", "agent"), "by")]


def _has_particle(sentence: Sentence, trigger: int, particle: str) -> bool:
    if not particle:
        return not sentence.dependents(trigger, "prt")
    return any(
        sentence.tokens[child].text.lower() == particle
        for child in sentence.dependents(trigger, *PARTICLE)
    )


def _conditions_hold(clause: Clause, transition: Transition) -> bool:
    for path, wanted in transition.needs.items():
        if not any(_says(clause, token, wanted) for token in tokens_at(clause, path, None)):
            return False
    return not any(
        _says(clause, token, refused)
        for path, refused in transition.refuses.items()
        for token in tokens_at(clause, path, None)
    )


def _says(clause: Clause, token: int, words: frozenset[str]) -> bool:
    return not words.isdisjoint(head_words(clause.sentence, token))


def _named(
    clause: Clause, transition: Transition, register: Register, patterns: Patterns
) -> list[Named]:
    """Return the relations that the clause names, by the first path that leads to one.

    A pronoun that the cast takes for somebody who cannot be meant (a force acts, an analyst does
    not) stands for the nearest before it in the sentence that can.
    """
    at = partial(_named_at, clause, transition, register, patterns)
    for path in transition.instrument:
        tokens = tokens_at(clause, path, None)
        found = [named for token in tokens if (named := at(token)) is not None]
        alone = len(tokens) == 1 and clause.sentence.tokens[tokens[0]].lemma in PRONOUNS
        if alone and not any(named.entity for named in found):
            before = (at(token) for token in range(tokens[0] - 1, -1, -1))
            able = (named for named in before if named is not None and not named.taken_up)
            found = [named for named in able if named.entity is not None][:1] or found
        if found:
            return found
    return []


def _named_at(
    clause: Clause, transition: Transition, register: Register, patterns: Patterns, token: int
) -> Named | None:
    """Return the relation of a kind asked for that a noun names, or what is "of" a hollow one."""
    cast, number, sentence = clause.story.cast, clause.number, clause.sentence
    for named in instruments_at(patterns, cast, register, number, sentence, token):
        if named.pattern.kind in transition.kinds:
            return named
    if sentence.tokens[token].lemma not in patterns.words["HOLLOW"]:
        return None
    inside = tokens_at(clause, f"{NOUN}.of", token)
    found = (_named_at(clause, transition, register, patterns, inner) for inner in inside)
    return next((held for held in found if held is not None), None)


def _outcome(
    transition: Transition, standing: Standing
) -> tuple[RelationKind | None, RelationStatus, Stance] | None:
    """Return the status that the clause leaves, `absence` as a kind; None where it leaves none."""
    match standing:
        case "done" if not transition.only_negated:
            return None, transition.status, "asserts" if transition.fact else "updates"
        case "begun" if transition.fact:
            return None, transition.status, "asserts"
        case "decided" if transition.decided:
            return None, transition.decided, "updates"  # type: ignore[return-value]
        case "decided" | "future" | "begun" if transition.future:
            return None, transition.future, "updates"  # type: ignore[return-value]
        case "begun" if not transition.future and transition.status == "in force":
            return None, transition.status, "updates"
        case "negated" if transition.negated == "absence":
            return "absence", "in force", "denies"
        case "negated" if transition.negated:
            return None, transition.negated, "updates"  # type: ignore[return-value]
        case "ended" if transition.status == "in force":
            return None, "ended", "denies"
        case _:
            return None


def _draft(
    clause: Clause,
    transition: Transition,
    named: Named | None,
    standing: tuple[Standing, bool],
    outcome: tuple[RelationKind | None, RelationStatus, Stance] | None,
    register: Register,
    words: Words,
) -> Draft | None:
    if outcome is None:
        return None
    changed, status, stance = outcome
    kind = named.pattern.kind if named is not None else next(iter(transition.kinds))
    if status == "ended" and named is not None and _is_part(clause, named, words):
        return None
    roles = _roles(clause, transition, named, kind, register)
    by = _by(clause, transition, register)
    return Draft(
        transition=transition,
        kind=changed or kind,
        status=status,
        stance=stance,
        named=named,
        roles=roles,
        by=by,
        how=transition.how or clause.sentence.tokens[clause.trigger].text.lower(),
        number=clause.number,
        trigger=clause.trigger,
        words=_words(clause, transition, named),
        background=standing[1],
    )


def _is_part(clause: Clause, named: Named, words: Words) -> bool:
    """Say whether a number of troops is but some of them ("withdrew 200 soldiers")."""
    sentence = clause.sentence
    if named.pattern.kind != "deployment" or not sentence.dependents(named.token, "nummod"):
        return False
    return not any(
        sentence.tokens[child].lemma in words["LAST"] or sentence.tokens[child].dep == "poss"
        for child in sentence.children[named.token]
    )


def _roles(
    clause: Clause,
    transition: Transition,
    named: Named | None,
    kind: str,
    register: Register,
) -> dict[str, list[Entity]]:
    noun = named.token if named is not None else None
    roles: dict[str, list[Entity]] = {}
    taken: set[str] = set()
    wanted = load_kinds()[kind].roles
    explicit = [role for role in wanted if role in transition.roles]
    for role in (*explicit, *(role for role in wanted if role not in explicit)):
        defaults = named.pattern.roles.get(role, ()) if named is not None else ()
        told = transition.roles.get(role, ())
        paths = told[:-1] if told[-1:] == (ONLY,) else (*told, *defaults)
        found: dict[str, Entity] = {}
        listed = parties_at(clause, paths, noun, anybody=role in DONE_TO)
        for path, parties in zip(paths, listed, strict=True):
            fresh = {
                party_key(party): state_entity(party, register)
                for party in parties
                if (party_key(party) not in taken or role == "party")
                and can_be(party, role, path, register)
            }
            found.update(fresh)
            if fresh and role != "party":
                break
        sent = sent_or_hosted(named, role, register)
        if sent:
            found = {party_key(party): party for party in sent}
        if found:
            roles[role] = list(found.values())
            taken.update(found)
    return roles


def _by(clause: Clause, transition: Transition, register: Register) -> Entity | None:
    if transition.fact:
        return None
    for parties in parties_at(clause, transition.by, None):
        for party in parties:
            if is_party(party):
                return state_entity(party, register)
    return None


def _words(clause: Clause, transition: Transition, named: Named | None) -> list[int]:
    words = [clause.trigger]
    for path in transition.needs:
        words.extend(tokens_at(clause, path, None)[:1])
    if named is not None:
        words.append(named.token)
    return words
