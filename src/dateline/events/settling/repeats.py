"""What tells again what a story has told: its headline's event in the lead, tolls, repeats.

Source:
    Codebook: an event is coded once, however often a story tells it.
"""

from collections.abc import Sequence

from dateline.actors import STATE_ORGANS
from dateline.events.background.historical import is_flagged_in_passing
from dateline.events.codebook.codebook import quad
from dateline.events.draft import NOT_TOLD, STATED, Draft, places_meet
from dateline.events.lexicon.classes import slot_words
from dateline.events.settling.others import (
    ARMED,
    are_others_at_home,
    are_others_by_name,
    codes_of,
    known,
)
from dateline.events.words import listed
from dateline.grammar import Sentence, ancestors
from dateline.records import Entity, When

LEAD = 3
# "GERMANY", "World news": a line of so few words above a headline names a section.
LONGEST_SECTION = 2
NO_TOLL_OF = frozenset({"abduct", "sexual", "torture", "destroy"})
TOLD_ONCE = frozenset({"CONSULT", "CONCEDE", "RETREAT"})
TOLD_ONCE_TO_ONE = frozenset({"REQUEST", "AGREE", "COOPERATE"})
WITHIN = frozenset("xcomp acl prep pobj pcomp dobj attr agent compound".split())
FORCE = frozenset({"ASSAULT", "COERCE"})
BARE = frozenset({"VBN", "VBG"})
SAID = frozenset({1, 3})
DESTRUCTIVE = frozenset({"riot", "vandalize"})
SENTENCE_END = (".", "!", "?", "”", '"')


def headline_of(sentences: Sequence[Sentence]) -> int:
    """Return the number of a story's headline: a line of its own without a full stop; or -1.

    A section may stand above it in a word or two.
    """
    number = 1 if sentences and len(sentences[0].text.split()) <= LONGEST_SECTION else 0
    if len(sentences) <= number + 1 or sentences[number].text.rstrip().endswith(SENTENCE_END):
        return -1
    return number


def is_of_headline(draft: Draft, other: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether a draft of the lead tells in full what the headline's draft told in short.

    Args:
        draft: A draft.
        other: An earlier one of the same story.
        sentences: The story's sentences.
    """
    headline = headline_of(sentences)
    if headline != other.reading.number:
        return False
    # Below a section's name the items of a digest are headed by nouns: "Toll of bombing rises".
    trigger = sentences[headline].tokens[other.reading.trigger]
    if headline and trigger.pos not in {"VERB", "AUX"}:
        return False
    dated = other.date is not None and other.date.basis in STATED
    return (
        headline < draft.reading.number <= headline + LEAD
        and draft.event == other.event
        and draft.aux == other.aux
        and modes_agree(draft.modes, other.modes)
        and _compatible(draft.actor, other.actor)
        and _compatible(draft.recipient, other.recipient)
        and (not dated or _dates_meet(draft.date, other.date))
    )


def is_repeat(draft: Draft, other: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether a draft tells what an earlier one told already.

    Args:
        draft: A draft.
        other: An earlier one of the same story.
        sentences: The story's sentences.
    """
    of_old = _is_one_of_old(draft, other, len(sentences))
    toll = _is_toll_of(draft, other, sentences) or (
        _is_told_back(draft, other, sentences) and _is_toll_of(other, draft, sentences)
    )
    if toll and not of_old:
        return True
    if draft.event != other.event:
        return False
    if _share_clause(draft, other) or _is_within_one(draft, other, sentences):
        return True
    if _is_of_those_told(draft, other, sentences) or _goes_on_with(draft, other, sentences):
        return True
    if _is_one_meeting(draft, other) or _is_one_protest(draft, other, sentences):
        return True
    same_word = draft.lemma == other.lemma
    same_frame = same_word and draft.reading.frame.name == other.reading.frame.name
    same_words = same_frame or (other.definite and same_word)
    return (
        (draft.definite or same_words or _is_of_one_kind(draft, other))
        and not _are_other_ways_out(draft.modes, other.modes)
        and not are_others_by_name(draft, other)
        and not are_others_at_home(draft, other)
        and ("negated" in draft.aux) == ("negated" in other.aux)
        and _compatible(_of_itself(draft, draft.actor, sentences), other.actor)
        and _compatible(_of_itself(draft, draft.recipient, sentences), other.recipient)
        and _dates_meet(draft.date, other.date)
        and not of_old
    )


def _of_itself(
    draft: Draft, parties: tuple[Entity, ...], sentences: Sequence[Sentence]
) -> tuple[Entity, ...]:
    """Return the parties that tell a deed apart: of one that is deplored, those named alone.

    "Condemned the drone attack": by whom and on whom is what the story told before.
    """
    sentence = sentences[draft.reading.number]
    token = sentence.tokens[draft.reading.trigger]
    deplored = token.dep == "dobj" and sentence.tokens[token.head].lemma in listed("deploring")
    return _named(parties) if draft.definite and deplored else parties


def _is_told_back(draft: Draft, other: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether a deed may be that of a toll told before: "the raid", "the blast shook"."""
    sentence = sentences[draft.reading.number]
    return (
        draft.definite
        or draft.reading.number == other.reading.number
        or any(
            sentence.tokens[doer].lemma in slot_words()["DEED"]
            and sentence.dependents(doer, "det", "poss")
            and not any(
                sentence.tokens[word].lemma in {"a", "an", "another"}
                for word in sentence.dependents(doer, "det")
            )
            for doer in draft.reading.slots.get("subject", [])
        )
    )


def _is_of_those_told(draft: Draft, other: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether a draft only says who was among those told of: "among those arrested was X"."""
    tokens = sentences[draft.reading.number].tokens
    trigger = tokens[draft.reading.trigger]
    those = tokens[trigger.head]
    return (
        0 < draft.reading.number - other.reading.number <= LEAD
        and trigger.tag == "VBN"
        and those.lemma == "those"
        and tokens[those.head].lemma in {"among", "amongst", "of"}
        and modes_agree(draft.modes, other.modes)
        and _are_told_alike(draft, other)
    )


def _goes_on_with(draft: Draft, other: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether force goes on against the same one: "was detained and taken to a prison"."""
    sentence = sentences[draft.reading.number]
    joined = draft.reading.number == other.reading.number and (
        sentence.tokens[draft.reading.trigger].dep == "conj"
        and sentence.tokens[draft.reading.trigger].head == other.reading.trigger
    )
    if not joined or draft.event not in FORCE or not draft.modes or draft.modes != other.modes:
        return False
    doers = set(draft.reading.slots.get("subject", []))
    if not doers.issubset(other.reading.slots.get("subject", [])):
        # "Was detained at home and arrested by a court".
        return False
    hit = draft.reading.slots.get("object", [])
    same = set(hit) & set(other.reading.slots.get("object", []))
    taken_up = len(hit) == 1 and sentence.tokens[hit[0]].tag == "PRP"
    return bool(same or taken_up) and draft.aux == other.aux


def _is_one_meeting(draft: Draft, other: Draft) -> bool:
    """Say whether a sentence tells of one meeting by two words ("after talks with X, Y spoke")."""
    return (
        draft.event == "CONSULT"
        and draft.reading.number == other.reading.number
        and codes_of((*draft.actor, *draft.recipient)) == codes_of((*other.actor, *other.recipient))
        and _are_told_alike(draft, other)
    )


def _is_one_protest(draft: Draft, other: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether a sentence tells of one protest by two words.

    "Staged a hunger strike in protest"; "organised a strike that shut down the capital"; "rioted,
    setting fire to mattresses".
    """
    number = draft.reading.number
    if draft.event != "PROTEST":
        return False
    if _goes_on_protesting(draft, other, sentences):
        return True
    if number != other.reading.number:
        return False
    sentence = sentences[number]
    inner, outer = draft.reading, other.reading
    if inner.trigger in ancestors(sentence, outer.trigger):
        inner, outer = outer, inner
    if outer.trigger not in ancestors(sentence, inner.trigger):
        return False
    if not _are_told_alike(draft, other):
        return False
    if {*outer.slots.get("object", ()), *outer.words} & {*inner.slots.get("subject", ())}:
        return True
    word = sentence.tokens[inner.trigger]
    in_protest = word.lemma == "protest" and sentence.tokens[word.head].lemma == "in"
    # "Blocked roads, protesting against imports"; "marched, waving flags".
    beside = word.tag == "VBG" and word.dep == "advcl"
    protesting = beside and (word.lemma == "protest" or inner.frame.modes == outer.frame.modes)
    alike = in_protest or protesting or {*draft.modes, *other.modes} == DESTRUCTIVE
    return alike and _compatible(_named(draft.actor), _named(other.actor))


def _goes_on_protesting(draft: Draft, other: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether those who protest are told to do more: "blocked a road and burned tyres".

    So are "they" of the next sentence, or nobody named there ("Traffic was paralysed").
    """
    between = draft.reading.number - other.reading.number
    sentence = sentences[draft.reading.number]
    token = sentence.tokens[draft.reading.trigger]
    burned = {sentence.tokens[one].lemma for one in draft.reading.slots.get("object", [])}
    joined = (
        not between
        and token.dep == "conj"
        and token.head == other.reading.trigger
        # Paint on a parliament and fire in a party's office are deeds of their own.
        and not burned.isdisjoint(listed("burned-on-roads"))
    )
    subjects = draft.reading.slots.get("subject", [])
    again = between == 1 and (
        not any(party.text for party in draft.actor)
        or any(sentence.tokens[subject].lemma == "they" for subject in subjects)
    )
    return (
        (joined or again)
        and _are_told_alike(draft, other)
        and _compatible(draft.actor, other.actor)
        and _dates_meet(draft.date, other.date)
        and ("historical" in draft.aux) == ("historical" in other.aux)
    )


def _is_one_of_old(draft: Draft, other: Draft, length: int) -> bool:
    """Say whether one of two drafts has an old day of its own, and the other may be the news."""
    old = ["historical" in one.aux and has_own_day(one) for one in (draft, other)]
    sure = [
        "historical" in one.aux and not is_flagged_in_passing(one, length) for one in (draft, other)
    ]
    return any(old) and not all(sure)


def _is_of_one_kind(draft: Draft, other: Draft) -> bool:
    """Say whether two drafts of known parties are of a type that a story seldom tells two of."""
    both_known = bool(known(draft.recipient) and known(other.recipient))
    return (
        (draft.event in TOLD_ONCE or (draft.event in TOLD_ONCE_TO_ONE and both_known))
        and draft.modes == other.modes
        and codes_of(draft.actor) == codes_of(other.actor) != set()
        and _are_told_alike(draft, other)
        and (has_own_day(other) or not has_own_day(draft))
    )


def _are_other_ways_out(modes: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Say whether one withdrawal has nothing of another: a minister's resignation is no pullout."""
    return bool(modes) and bool(others) and ("resign" in modes) != ("resign" in others)


def has_own_day(draft: Draft) -> bool:
    """Say whether a draft has a day that words tell."""
    return draft.date is not None and draft.date.basis in STATED


def _are_told_alike(draft: Draft, other: Draft) -> bool:
    """Say whether two drafts are both told as done, or both as what is not or may be."""
    return NOT_TOLD.intersection(draft.aux) == NOT_TOLD.intersection(other.aux)


def _is_within_one(draft: Draft, other: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether one of two drafts of a sentence is a part of what the other tells.

    "Warned …, warning that …"; "an attack by drones targeting a base"; "was behind a series of
    killings"; "will meet to discuss".
    """
    number = draft.reading.number
    if number != other.reading.number or not _are_told_alike(draft, other):
        return False
    sentence = sentences[number]
    inner, outer = draft.reading.trigger, other.reading.trigger
    if inner in ancestors(sentence, outer):
        inner, outer = outer, inner
    above = [inner, *ancestors(sentence, inner)]
    if outer not in above:
        return False
    between = [sentence.tokens[index] for index in above[: above.index(outer)]]
    linked = WITHIN | {"advcl"} if quad(draft.event) in SAID else WITHIN
    return (
        all(one.dep in linked and (one.dep != "acl" or one.tag in BARE) for one in between)
        and modes_agree(draft.modes, other.modes)
        and _compatible(_named(draft.actor), _named(other.actor))
        and _compatible(_named(draft.recipient), _named(other.recipient))
    )


def _named(parties: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Return the parties that the text names; those inferred may be anybody."""
    return tuple(party for party in parties if party.text)


def _share_clause(draft: Draft, other: Draft) -> bool:
    """Say whether one draft's trigger is in the other's clause slot ("helped provide")."""
    return draft.reading.number == other.reading.number and (
        draft.reading.trigger in other.reading.slots.get("clause", [])
        or other.reading.trigger in draft.reading.slots.get("clause", [])
    )


def _counts_dead(draft: Draft, attack: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether a draft's word counts dead and wounded ("ten were shot dead when men came")."""
    tokens = sentences[draft.reading.number].tokens
    word = tokens[draft.reading.trigger]
    if (word.tag, word.dep) == ("VBG", "advcl") and word.lemma in listed("hits"):
        # "Shelled the town, hitting a clinic".
        return (draft.reading.number, word.head) == (attack.reading.number, attack.reading.trigger)
    return draft.lemma in listed("tolls") or (
        draft.lemma == "shoot"
        and draft.reading.number == attack.reading.number
        and not any(party.text for party in draft.actor)
        and any(
            tokens[one].lemma == "dead"
            for one in sentences[draft.reading.number].children[draft.reading.trigger]
        )
    )


def _is_toll_of(toll: Draft, attack: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether one draft only counts the dead and wounded of another's attack."""
    return (
        toll.event == attack.event == "ASSAULT"
        and _counts_dead(toll, attack, sentences)
        and attack.lemma not in listed("tolls")
        and NO_TOLL_OF.isdisjoint(attack.modes)
        and not _answers(toll, attack, sentences)
        and toll.aux == attack.aux
        and _compatible(toll.actor, attack.actor)
        and (
            toll.reading.number == attack.reading.number
            or _compatible(toll.recipient, attack.recipient)
        )
        and _dates_meet(toll.date, attack.date)
        and places_meet(toll.place, attack.place)
    )


def _answers(toll: Draft, attack: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether an attack is told to follow what was done: "bombed it after a guard was shot"."""
    if toll.reading.number != attack.reading.number:
        return False
    sentence = sentences[toll.reading.number]
    clause = sentence.tokens[toll.reading.trigger]
    return (
        clause.dep == "advcl"
        and clause.head == attack.reading.trigger
        and any(
            sentence.tokens[mark].lemma in {"after", "since", "because"}
            for mark in sentence.dependents(clause.index, "mark", "prep")
        )
    )


def modes_agree(modes: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Say whether modes may be of one deed; none that are told stand in no one's way."""
    return not modes or not others or modes == others


def _compatible(parties: tuple[Entity, ...], others: tuple[Entity, ...]) -> bool:
    """Say whether one side may be the other, or be a part of it; nobody known may be anybody."""
    one, also = known(parties), known(others)
    return not one or not also or _is_within(one, also) or _is_within(also, one)


def _is_within(parties: tuple[Entity, ...], others: tuple[Entity, ...]) -> bool:
    return all(any(_may_be_one(party, other) for other in others) for party in parties)


def _may_be_one(party: Entity, other: Entity) -> bool:
    """Say whether two parties of a country may be one: its army and its rebels may not."""
    if party.code != other.code:
        return False
    if not party.sector or not other.sector or not set(party.sector).isdisjoint(other.sector):
        return True
    return _kind(party) == _kind(other)


def _kind(party: Entity) -> str:
    if not ARMED.isdisjoint(party.sector):
        return "armed group"
    return "state" if not STATE_ORGANS.isdisjoint(party.sector) else "others"


def _dates_meet(when: When | None, other: When | None) -> bool:
    """Say whether two dates may be one day; one that was only inferred stands in no one's way."""
    if when is None or other is None or "tense" in {when.basis, other.basis}:
        return True
    starts = [one.start for one in (when, other) if one.start]
    ends = [one.end for one in (when, other) if one.end]
    return not starts or not ends or max(starts) <= min(ends)
