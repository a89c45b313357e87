"""What a deed cost, told beside it: losses in an attack, those hurt where stones are thrown.

Source:
    Codebook: an attack and its toll are one event; "marches, riots" are PROTEST.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from dateline.events.draft import Draft, has_own_day, places_meet
from dateline.events.settling.alike import modes_agree
from dateline.events.settling.others import codes_of
from dateline.events.words import listed
from dateline.grammar import Sentence, ancestors

STONING = frozenset({"riot", "vandalize"})
STATE = ("GOV",)
PART_OF = frozenset({"in", "during", "at", "near", "around", "outside"})


def deed_of_toll(
    draft: Draft, kept: Sequence[Draft], sentences: Sequence[Sentence]
) -> Draft | None:
    """Return the deed whose toll a draft only tells; None where it tells a deed of its own.

    Args:
        draft: A draft.
        kept: The drafts that stand, itself among them.
        sentences: The story's sentences.
    """
    if draft.event != "ASSAULT":
        return _shots_to_disperse(draft, kept, sentences)
    number, trigger = draft.reading.number, draft.reading.trigger
    sentence = sentences[number]
    token = sentence.tokens[trigger]
    beside = [other for other in kept if other.reading.number == number and other is not draft]
    if _is_only_how(sentence, draft):
        # "Dropped food in an operation carried out with two allies."
        verb = sentence.tokens[sentence.tokens[token.head].head].head
        return next((other for other in beside if other.reading.trigger == verb), None)
    if token.lemma in listed("tolls") and token.tag == "VBN":
        # "Two were killed and five others wounded when a bomb went off."
        joined = token
        if token.dep == "acl" and sentence.tokens[token.head].lemma in listed("others"):
            joined = sentence.tokens[token.head]
        return next(
            (
                other
                for other in beside
                if other.event == "ASSAULT"
                and joined.dep == "conj"
                and other.reading.trigger == joined.head
                and other.lemma in listed("tolls")
            ),
            None,
        )
    if token.lemma in listed("costing") and token.tag == "VBG":
        # "Fired tear gas at the strikers, leaving 30 people injured."
        return next(
            (
                other
                for other in beside
                if other.event == "ASSAULT"
                and other.reading.trigger in ancestors(sentence, trigger)
                and {party.code for party in draft.actor} <= {party.code for party in other.actor}
            ),
            None,
        )
    if token.lemma in listed("losing"):
        # "Lost two soldiers when a shell hit their camp."
        return next(
            (
                other
                for other in beside
                if other.event == "ASSAULT"
                and trigger in ancestors(sentence, other.reading.trigger)
            ),
            None,
        )
    if token.lemma in listed("hurting") and token.tag == "VBG":
        # "Threw stones at a patrol, injuring an officer", "burned a bus, killing three".
        return next(
            (
                other
                for other in beside
                if token.head == other.reading.trigger
                and (
                    (other.event == "PROTEST" and not STONING.isdisjoint(other.modes))
                    or (other.event == "ASSAULT" and "destroy" in other.modes)
                )
            ),
            None,
        )
    return None


def _shots_to_disperse(
    draft: Draft, kept: Sequence[Draft], sentences: Sequence[Sentence]
) -> Draft | None:
    """Return the shots that a crowd was driven off by: "fired shots to disperse demonstrators"."""
    number, trigger = draft.reading.number, draft.reading.trigger
    token = sentences[number].tokens[trigger]
    if draft.event != "COERCE" or draft.modes != ("restrict",) or token.tag != "VB":
        return None
    return next(
        (
            other
            for other in kept
            if other.event == "ASSAULT"
            and other.reading.number == number
            and token.dep in {"advcl", "xcomp"}
            and other.reading.trigger == token.head
            and codes_of(other.actor) == codes_of(draft.actor)
            and codes_of(draft.recipient) <= codes_of(other.recipient)
        ),
        None,
    )


def _is_only_how(sentence: Sentence, draft: Draft) -> bool:
    """Say whether a participle without a doer tells in what operation something else was done."""
    token = sentence.tokens[draft.reading.trigger]
    noun = sentence.tokens[token.head]
    return (
        token.dep == "acl"
        and token.tag == "VBN"
        and noun.dep == "pobj"
        and sentence.tokens[noun.head].lemma == "in"
        and not any(party.text for party in draft.actor)
        and not sentence.dependents(token.index, "agent")
    )


def losses_told_after(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> dict[int, int]:
    """Return which of a story's rows only count who was lost in the attack told just before.

    "A bomb went off outside the bank. Two guards were wounded." Who did it is told once, so that
    the second sentence names no doer; a day, a place or an attack of its own tells another deed.

    Args:
        drafts: The story's drafts, in text order, each with its parties, day and place.
        sentences: Its sentences.

    Returns:
        For the number of each such row, that of the attack.
    """
    found: dict[int, int] = {}
    for at, draft in enumerate(drafts):
        if not _only_counts(draft, sentences):
            continue
        attack = next(
            (
                before
                for before in range(at - 1, -1, -1)
                if before not in found and _is_loss_of(draft, drafts[before])
            ),
            None,
        )
        if attack is not None:
            found[at] = attack
    return found


def with_those_lost(attack: Draft, toll: Draft) -> Draft:
    """Return an attack with those lost in it as its recipients, where it told only whose they were.

    "Ships fired at a Philippine boat. Two crew were hurt": the crew, not the government.

    Args:
        attack: The attack.
        toll: The row that counts who was lost in it.
    """
    of_a_state = all(party.sector[:1] in {(), STATE} for party in attack.recipient)
    if not of_a_state or codes_of(attack.recipient) != codes_of(toll.recipient):
        return attack
    return replace(attack, recipient=toll.recipient)


def _only_counts(draft: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether a clause tells who was lost, and nothing of how, where or by whom."""
    if draft.event != "ASSAULT" or draft.lemma not in listed("tolls", "losing"):
        return False
    sentence = sentences[draft.reading.number]
    trigger = draft.reading.trigger
    undergone = sentence.dependents(trigger, "nsubjpass") or draft.lemma in listed("lost-by-dying")
    if not undergone or sentence.dependents(trigger, "agent", "advcl"):
        return False
    return all(
        sentence.tokens[preposition].lemma not in PART_OF
        or any(
            sentence.tokens[word].lemma in {"the", "this", "that"}
            for inner in sentence.dependents(preposition, "pobj")
            for word in sentence.dependents(inner, "det")
        )
        for preposition in sentence.dependents(trigger, "prep")
    )


def _is_loss_of(toll: Draft, attack: Draft) -> bool:
    return (
        attack.event == "ASSAULT"
        and toll.reading.number - attack.reading.number <= 1
        and attack.lemma not in listed("tolls")
        and toll.aux == attack.aux
        and modes_agree(toll.modes, attack.modes)
        and _may_be_of(codes_of(toll.actor), codes_of(attack.actor))
        and _may_be_of(codes_of(toll.recipient), codes_of(attack.recipient))
        and (toll.date == attack.date or not has_own_day(toll))
        and (not toll.tied or places_meet(toll.place, attack.place))
    )


def _may_be_of(codes: set[str], others: set[str]) -> bool:
    return not codes or not others or codes <= others or others <= codes


def only_counts(toll: Draft, deed: Draft) -> bool:
    """Say whether a draft only counts whom a deed of its sentence hit, which words tell of.

    "Eight were hurt when police fired at nurses": the deed says who did it to whom.

    Args:
        toll: A draft.
        deed: A later one that tells the same.
    """
    return (
        toll.event == deed.event == "ASSAULT"
        and toll.reading.number == deed.reading.number
        and toll.lemma in listed("tolls")
        and deed.lemma not in listed("tolls")
        and any(party.text for party in deed.actor)
        and any(party.text for party in deed.recipient)
        and not any(party.text for party in toll.actor)
    )
