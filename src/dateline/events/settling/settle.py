"""What stands among a story's drafts: background told from news, repeats folded, doubles dropped.

Source:
    Codebook: `historical`; MOBILIZE inside an ASSAULT; ACCUSE allege beside a conviction.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from dateline.dates import Written
from dateline.events.background.historical import flag_historical
from dateline.events.draft import Draft
from dateline.events.frames.reading import Reading, is_detected
from dateline.events.parties.sectors import is_known
from dateline.events.settling.content import is_content, outer_of, outer_without_party
from dateline.events.settling.doubles import said_already
from dateline.events.settling.repeats import is_of_headline, is_repeat
from dateline.events.settling.tolls import deed_of_toll, only_counts
from dateline.grammar import Sentence, subtree_span
from dateline.records import Aux, Entity, When

DOUBTFUL = -0.2
"""Log-odds of a chance of .45: what the detector alone tells is rarely given out below it."""
HARDLY = 0.4
"""Log-odds of a chance of .6: what the detector hears so gives way to what a frame reads."""
TELLS_AGAIN = "tells again "


def settle(
    drafts: Sequence[Draft],
    written: Written | None,
    sentences: Sequence[Sentence],
    nobodys: Sequence[Reading] = (),
    timeline: frozenset[int] = frozenset(),
) -> tuple[list[Draft], list[tuple[Draft, str]]]:
    """Settle a story's drafts against each other.

    Args:
        drafts: In text order.
        written: What is known of the day of writing.
        sentences: The story's sentences.
        nobodys: Readings that are no event, since nobody known could have done it; what they are
            about is none either.
        timeline: The numbers of the sentences that go on with a timeline's old day.

    Returns:
        The drafts that stand, in text order, flagged `historical` where they are background; and
        those that do not, each with the reason.
    """
    dropped: list[tuple[Draft, str]] = []
    stated = _without_nobodys_content(drafts, nobodys, sentences, dropped)
    told = _without_content(stated, sentences, dropped)
    flagged = [flag_historical(draft, written, sentences, timeline) for draft in told]
    kept = _fold_repeats(flagged, sentences, dropped)
    standing: list[Draft] = []
    for draft in kept:
        double = deed_of_toll(draft, kept, sentences) or said_already(draft, kept, sentences)
        if double is None:
            standing.append(draft)
        else:
            dropped.append((draft, f"said already by {shown(double)}"))
    return standing, dropped


def _without_nobodys_content(
    drafts: Sequence[Draft],
    nobodys: Sequence[Reading],
    sentences: Sequence[Sentence],
    dropped: list[tuple[Draft, str]],
) -> list[Draft]:
    """Drop what is only the content of a charge or a denial whose speaker is nobody known."""
    outers = [outer_without_party(reading) for reading in nobodys]
    kept: list[Draft] = []
    for draft in drafts:
        number = draft.reading.number
        outer = next(
            (o for o in outers if o.number == number and is_content(draft, o, sentences[number])),
            None,
        )
        if outer is None:
            kept.append(draft)
        else:
            dropped.append((draft, f"what a {outer.event} of nobody known is about"))
    return kept


def _without_content(
    drafts: Sequence[Draft],
    sentences: Sequence[Sentence],
    dropped: list[tuple[Draft, str]],
) -> list[Draft]:
    """Drop what is only the content of another draft, which takes its recipient if it has none."""
    kept = list(drafts)
    for draft in drafts:
        number = draft.reading.number
        outer = next(
            (
                other
                for other in kept
                if other.reading.number == number
                and not _is_doubtful_beside(other, draft)
                and is_content(draft, outer_of(other), sentences[number])
            ),
            None,
        )
        if outer is not None and (
            _says_less(outer, draft) or _is_agreed_against(outer, draft, sentences[number])
        ):
            kept.remove(outer)
            dropped.append((outer, f"said already by {shown(draft)}"))
        elif outer is not None:
            kept.remove(draft)
            kept[kept.index(outer)] = _with_recipient_of(outer, draft)
            dropped.append((draft, f"what {shown(outer)} is about"))
    return kept


def _is_doubtful_beside(outer: Draft, inner: Draft) -> bool:
    """Say whether the detector alone tells one of two drafts, and will not tell it in the end.

    What will not be given out takes in nothing that may be: nothing that a frame reads, whose rows
    are given out with less, and nothing that is likelier.
    """
    if outer.odds is None or inner.odds is None or not is_detected(outer.reading):
        return False
    likelier = not is_detected(inner.reading) or outer.odds < inner.odds
    return likelier and outer.odds < DOUBTFUL


def _says_less(outer: Draft, inner: Draft) -> bool:
    """Say whether the detector hears in the words around a frame's what the frame reads.

    "Is due to begin a tour": it hears the promise in "due", and what is promised is the tour.
    """
    return (
        outer.event == inner.event
        and is_detected(outer.reading)
        and not is_detected(inner.reading)
        and outer.odds is not None
        and outer.odds < HARDLY
    )


def _is_agreed_against(outer: Draft, inner: Draft, sentence: Sentence) -> bool:
    """Say whether what is agreed is a sanction on others: it is decided, and promised to nobody.

    Source:
        Codebook, "Deciding the type": a hostile act that is decided is that act.
    """
    token = sentence.tokens[inner.reading.trigger]
    return (
        (outer.event, inner.event) == ("AGREE", "SANCTION")
        and not is_detected(inner.reading)
        and (token.dep, token.head) == ("xcomp", outer.reading.trigger)
        and any(party.text for party in inner.recipient)
        and "withdraw" not in inner.modes
    )


def _with_recipient_of(outer: Draft, inner: Draft) -> Draft:
    if any(party.text for party in outer.recipient):
        return outer
    others = tuple(
        party
        for party in inner.recipient or inner.actor
        if party.text and not any(party.code == one.code for one in outer.actor)
    )
    return replace(outer, recipient=others) if others else outer


def shown(draft: Draft) -> str:
    """Return how a reason names a draft: type, word and sentence."""
    return f"{draft.event} ({draft.lemma!r}, sentence {draft.reading.number + 1})"


def retellings_of(lost: Draft, dropped: Sequence[tuple[Draft, str]]) -> list[Draft]:
    """Return the drafts that were dropped since they tell again what another one tells.

    Args:
        lost: That other one.
        dropped: From `settle`.
    """
    return [draft for draft, reason in dropped if reason == f"{TELLS_AGAIN}{shown(lost)}"]


def _fold_repeats(
    drafts: Sequence[Draft], sentences: Sequence[Sentence], dropped: list[tuple[Draft, str]]
) -> list[Draft]:
    kept: list[Draft] = []
    for draft in drafts:
        for position, other in enumerate(kept):
            if is_repeat(draft, other, sentences) or is_of_headline(draft, other, sentences):
                later = only_counts(other, draft) or _is_surer(draft, other)
                stays, goes = (draft, other) if later else (other, draft)
                kept[position] = _joined(stays, goes, sentences)
                dropped.append((goes, f"{TELLS_AGAIN}{shown(stays)}"))
                break
        else:
            kept.append(draft)
    return kept


def _is_surer(draft: Draft, other: Draft) -> bool:
    """Say whether a frame reads what the detector alone, and hardly, heard before."""
    return (
        is_detected(other.reading)
        and not is_detected(draft.reading)
        and other.odds is not None
        and other.odds < HARDLY
    )


def _joined(first: Draft, second: Draft, sentences: Sequence[Sentence]) -> Draft:
    finer = _finer(first.date, second.date)
    if second.modality.background and first.reading.number == second.reading.number:
        # "Jailed on Monday after being convicted": what comes before is no day of what is told.
        finer = first.date
    actor = first.actor if is_known(first.actor) else second.actor
    topic = sentences[second.reading.number].tokens[second.reading.trigger].tag == "VB"
    hosts = _codes(first.recipient) & _codes(second.actor)
    fuller = second.reading.frame.reciprocal and not topic and not hosts
    if fuller and _codes(first.actor) < _codes(second.actor):
        # "Discussed trade in a call with Rome": the fuller telling names who took part.
        actor = second.actor
    hit = tuple(party for party in second.recipient if not _is_one_of(party, actor))
    told = first.recipient
    lent = not _are_in_words(told) or _hits_a_place(first, sentences[first.reading.number])
    if first.event == "ASSAULT" and lent and _are_in_words(hit):
        # "Blew up a car, killing six soldiers": whom words tell, not whom the place lends.
        told = hit
    return replace(
        first,
        date=finer,
        place=first.place or second.place,
        recipient=told or hit,
        actor=actor,
        aux=first.aux if finer is first.date else _merged_aux(first.aux, second.aux),
        modes=first.modes or second.modes,
    )


def _are_in_words(parties: Sequence[Entity]) -> bool:
    return any(party.text for party in parties)


def _hits_a_place(draft: Draft, sentence: Sentence) -> bool:
    """Say whether whom an attack hit is only told by where it was ("ambushed a lorry in Mali")."""
    places = [subtree_span(sentence, one) for one in draft.reading.slots.get("in", ())]
    return all(
        any(start <= party.start < end for start, end in places) for party in draft.recipient
    )


def _codes(parties: Sequence[Entity]) -> frozenset[str]:
    return frozenset(party.code for party in parties)


def _is_one_of(party: Entity, others: Sequence[Entity]) -> bool:
    """Say whether somebody by a name of their own is among others: nobody fights themselves."""
    return any((party.name, party.code) == (other.name, other.code) for other in others)


def _merged_aux(first: tuple[Aux, ...], second: tuple[Aux, ...]) -> tuple[Aux, ...]:
    return tuple(dict.fromkeys((*first, *(flag for flag in second if flag == "historical"))))


def _finer(when: When | None, other: When | None) -> When | None:
    if when is None or other is None:
        return when or other
    if other.start is None and when.start is not None:
        # "Until midday" tells less than a day.
        return when
    certain = {"stated": 0, "relative": 1, "tense": 2, "publication": 3, "bounded": 4}
    return other if certain[other.basis] < certain[when.basis] else when
