"""One deed that a sentence, or the next, tells by two words: "rioted, setting fire to cars"."""

from collections.abc import Sequence

from dateline.events.codebook.codebook import is_verbal
from dateline.events.codebook.kinds import FORCE
from dateline.events.draft import Draft
from dateline.events.settling.alike import compatible, dates_meet, in_words, modes_agree, told_alike
from dateline.events.settling.others import codes_of
from dateline.events.words import listed
from dateline.grammar import TENSED_TAGS, Sentence, ancestors

WITHIN = frozenset("xcomp acl prep pobj pcomp dobj attr agent compound".split())
BARE = frozenset({"VBN", "VBG"})
BEFORE = frozenset({"after", "when", "since", "as"})
DESTRUCTIVE = frozenset({"riot", "vandalize"})


def is_one_deed(draft: Draft, other: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether two drafts of one type are two words for one deed, by how they hang together.

    Args:
        draft: A draft.
        other: An earlier one of the same story.
        sentences: The story's sentences.
    """
    return (
        _share_clause(draft, other, sentences)
        or _is_within_one(draft, other, sentences)
        or _goes_on_with(draft, other, sentences)
        or _is_one_meeting(draft, other)
        or _is_one_protest(draft, other, sentences)
    )


def _share_clause(draft: Draft, other: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether one draft's trigger is in the other's clause slot ("helped provide")."""
    if draft.reading.number != other.reading.number:
        return False
    sentence = sentences[draft.reading.number]
    return any(
        inner.reading.trigger in outer.reading.slots.get("clause", [])
        and not _went_before(sentence, inner, outer)
        for inner, outer in ((draft, other), (other, draft))
    )


def _went_before(sentence: Sentence, inner: Draft, outer: Draft) -> bool:
    """Say whether others did what a clause tells ("after rebels shot six, Chad shelled them")."""
    clause = sentence.tokens[inner.reading.trigger]
    marks = (sentence.tokens[one] for one in sentence.dependents(clause.index, "mark", "advmod"))
    return (
        clause.tag in TENSED_TAGS
        and any(one.lemma in BEFORE for one in marks)
        and not compatible(in_words(inner.actor), in_words(outer.actor))
    )


def _is_within_one(draft: Draft, other: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether one of two drafts of a sentence is a part of what the other tells.

    "Warned …, warning that …"; "an attack by drones targeting a base"; "was behind a series of
    killings"; "will meet to discuss".
    """
    number = draft.reading.number
    if number != other.reading.number or not told_alike(draft, other):
        return False
    sentence = sentences[number]
    inner, outer = draft.reading.trigger, other.reading.trigger
    if inner in ancestors(sentence, outer):
        inner, outer = outer, inner
    above = [inner, *ancestors(sentence, inner)]
    if outer not in above:
        return False
    between = [sentence.tokens[index] for index in above[: above.index(outer)]]
    linked = WITHIN | {"advcl"} if is_verbal(draft.event) else WITHIN
    return (
        all(one.dep in linked and (one.dep != "acl" or one.tag in BARE) for one in between)
        and modes_agree(draft.modes, other.modes)
        and compatible(in_words(draft.actor), in_words(other.actor))
        and compatible(in_words(draft.recipient), in_words(other.recipient))
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
    doers = set(draft.reading.slots.get("subject", [])) - _held(draft)
    if "arrest" in draft.modes and not doers and _held(draft) & _held(other):
        # "Is being held over the crash and remains in custody".
        return told_alike(draft, other)
    if not doers.issubset(other.reading.slots.get("subject", [])):
        # "Was detained at home and arrested by a court".
        return False
    hit = draft.reading.slots.get("object", [])
    same = set(hit) & set(other.reading.slots.get("object", []))
    taken_up = len(hit) == 1 and sentence.tokens[hit[0]].tag == "PRP"
    return bool(same or taken_up) and draft.aux == other.aux


def _held(draft: Draft) -> set[int]:
    """Return the tokens of who is held: "was arrested", "remains in custody"."""
    ways = draft.reading.frame.recipient
    names = [name for name in ("object", "subject") if (name,) in ways]
    return {token for name in names[:1] for token in draft.reading.slots.get(name, ())}


def _is_one_meeting(draft: Draft, other: Draft) -> bool:
    """Say whether a sentence tells of one meeting by two words ("after talks with X, Y spoke")."""
    return (
        draft.event == "CONSULT"
        and draft.reading.number == other.reading.number
        and codes_of((*draft.actor, *draft.recipient)) == codes_of((*other.actor, *other.recipient))
        and told_alike(draft, other)
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
    if not told_alike(draft, other):
        return False
    if {*outer.slots.get("object", ()), *outer.words} & {*inner.slots.get("subject", ())}:
        return True
    word = sentence.tokens[inner.trigger]
    in_protest = word.lemma == "protest" and sentence.tokens[word.head].lemma == "in"
    # "Blocked roads, protesting against imports"; "marched, waving flags".
    beside = word.tag == "VBG" and word.dep == "advcl"
    # "Walked off the job, shutting schools": what a strike brings to a halt.
    halted = (outer.frame.modes, inner.frame.modes) == (("strike",), ("obstruct",))
    protesting = beside and (
        word.lemma == "protest" or inner.frame.modes == outer.frame.modes or halted
    )
    alike = in_protest or protesting or {*draft.modes, *other.modes} == DESTRUCTIVE
    return alike and compatible(in_words(draft.actor), in_words(other.actor))


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
        and told_alike(draft, other)
        and compatible(draft.actor, other.actor)
        and dates_meet(draft.date, other.date)
        and ("historical" in draft.aux) == ("historical" in other.aux)
    )
