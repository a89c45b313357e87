"""What tells again what a story has told: its headline's event in the lead, tolls, repeats.

Source:
    Codebook: an event is coded once, however often a story tells it.
"""

from collections.abc import Sequence

from dateline.events.background.historical import is_flagged_in_passing
from dateline.events.draft import Draft, has_own_day, places_meet
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.sectors import can_fly
from dateline.events.settling.alike import compatible, dates_meet, in_words, modes_agree, told_alike
from dateline.events.settling.besides import is_told_besides
from dateline.events.settling.one_deed import is_one_deed
from dateline.events.settling.others import are_others_at_home, are_others_by_name, codes_of, known
from dateline.events.words import listed
from dateline.grammar import Sentence, ancestors
from dateline.records import Entity

AERIAL = "aerial"
LEAD = 3
# "GERMANY", "World news": a line of so few words above a headline names a section.
LONGEST_SECTION = 2
NO_TOLL_OF = frozenset({"abduct", "sexual", "torture", "destroy"})
TOLD_ONCE = frozenset({"CONSULT", "CONCEDE", "RETREAT"})
TOLD_ONCE_TO_ONE = frozenset({"REQUEST", "AGREE", "COOPERATE"})
WITHIN_CLAUSE = frozenset({"nsubj", "nsubjpass", "dobj", "compound"})
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
    dated = has_own_day(other)
    return (
        headline < draft.reading.number <= headline + LEAD
        and draft.event == other.event
        and draft.aux == other.aux
        and modes_agree(draft.modes, other.modes)
        and compatible(draft.actor, other.actor)
        and compatible(draft.recipient, other.recipient)
        and (not dated or dates_meet(draft.date, other.date))
    )


def is_repeat(draft: Draft, other: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether a draft tells what an earlier one told already.

    Args:
        draft: A draft.
        other: An earlier one of the same story.
        sentences: The story's sentences.
    """
    if _are_without_jets(draft, other) or _are_without_jets(other, draft):
        return False
    if is_told_besides(draft, other, sentences):
        return False
    of_old = _is_one_of_old(draft, other, len(sentences))
    toll = _is_toll_of(draft, other, sentences) or (
        _is_told_back(draft, other, sentences) and _is_toll_of(other, draft, sentences)
    )
    if toll and (not of_old or _is_dated_by(draft, other, sentences)):
        return True
    if draft.event != other.event or _is_of_another_occasion(draft, sentences):
        return False
    if is_one_deed(draft, other, sentences) or _is_of_those_told(draft, other, sentences):
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
        and compatible(_of_itself(draft, draft.actor, sentences), other.actor)
        and compatible(_of_itself(draft, draft.recipient, sentences), other.recipient)
        and dates_meet(draft.date, other.date)
        and places_meet(draft.place, other.place)
        and not of_old
    )


def _is_of_another_occasion(draft: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether a clause tells of another trial or attack ("had been jailed in two others")."""
    sentence = sentences[draft.reading.number]
    return any(
        token.lemma in listed("another-one")
        and sentence.tokens[token.head].lemma in listed("occasions")
        and token.dep in {"amod", "det"}
        and draft.reading.trigger in ancestors(sentence, token.head)
        for token in sentence.tokens
    )


def _are_without_jets(raid: Draft, other: Draft) -> bool:
    """Say whether one draft tells air strikes, the other a deed of fighters who have no jets."""
    return (
        raid.event == other.event == "ASSAULT"
        and AERIAL in raid.modes
        and AERIAL not in other.modes
        and bool(known(other.actor))
        and not can_fly(other.actor)
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
    return in_words(parties) if draft.definite and deplored else parties


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
    sentence = sentences[draft.reading.number]
    trigger = sentence.tokens[draft.reading.trigger]
    those = sentence.tokens[trigger.head]
    within = those.lemma == "those" and sentence.tokens[those.head].lemma in {"amongst", "of"}
    within = within or any(
        sentence.tokens[one].lemma == "those" for one in sentence.behind(trigger.index, "among")
    )
    return (
        0 < draft.reading.number - other.reading.number <= LEAD
        and trigger.tag == "VBN"
        and within
        and modes_agree(draft.modes, other.modes)
        and told_alike(draft, other)
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
    # What is promised to one more is another promise: "pledged aid to A", "to host A and B".
    both_known = codes_of(known(draft.recipient)) == codes_of(known(other.recipient)) != set()
    return (
        (draft.event in TOLD_ONCE or (draft.event in TOLD_ONCE_TO_ONE and both_known))
        and draft.modes == other.modes
        and codes_of(draft.actor) == codes_of(other.actor) != set()
        and told_alike(draft, other)
        and (has_own_day(other) or not has_own_day(draft))
    )


def _are_other_ways_out(modes: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Say whether one withdrawal has nothing of another: a minister's resignation is no pullout."""
    return bool(modes) and bool(others) and ("resign" in modes) != ("resign" in others)


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
        and (toll.reading.number == attack.reading.number or modes_agree(toll.modes, attack.modes))
        and not _answers(toll, attack, sentences)
        and (
            toll.aux == attack.aux
            or (_is_dated_by(toll, attack, sentences) and told_alike(toll, attack))
        )
        and compatible(toll.actor, attack.actor)
        and (
            toll.reading.number == attack.reading.number
            or compatible(toll.recipient, attack.recipient)
        )
        and (_is_dated_by(toll, attack, sentences) or dates_meet(toll.date, attack.date))
        and places_meet(toll.place, attack.place)
    )


def _is_dated_by(draft: Draft, other: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether a clause with "when" under one of two drafts tells the other and its day.

    "Ten were killed when jets bombed the town on 4 July": on that day, be it the news or not.
    """
    if draft.reading.number != other.reading.number:
        return False
    toll, attack = (draft, other) if draft.lemma in listed("tolls") else (other, draft)
    if has_own_day(toll):
        return False
    sentence = sentences[toll.reading.number]
    clause = attack.reading.trigger
    while sentence.tokens[clause].dep in WITHIN_CLAUSE:
        clause = sentence.tokens[clause].head
    token = sentence.tokens[clause]
    return (
        token.dep == "advcl"
        and token.head == toll.reading.trigger
        and any(
            sentence.tokens[word].lemma in {"when", "as", "after"}
            for word in sentence.dependents(clause, "advmod", "mark")
        )
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
