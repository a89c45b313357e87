"""Parties named inside a phrase that is none itself: before its noun, after it, "including …"."""

from msgspec.structs import replace

from dateline.events.frames.instruments import is_thing
from dateline.events.frames.phrases import MODIFIERS, WhoIsWho, parties_of
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.struck_places import is_called_after_its_target
from dateline.events.words import listed
from dateline.grammar import NOMINAL, VERBAL, Sentence
from dateline.records import Entity

BY_WHOM = ("by", "from", "between")
COMPANY = (
    "with", "between", "against", "on", "of", "to", "into", "by", "from", "for", "in", "at", "over",
    "about", "toward", "towards",
)  # fmt: skip
FOLLOWING = frozenset({"with", "between", "to", "for", "by", "against", "on"})
PLACING = frozenset({"in", "at"})
WHERE_THEY_ARE = frozenset({"in", "of", "from", "at"})
DEEPEST = 2
NEAR = 8


def parties_inside(
    cast: WhoIsWho,
    number: int,
    sentence: Sentence,
    index: int,
    leave_out: frozenset[str],
    prepositions: tuple[str, ...] = COMPANY,
    own: frozenset[str] = frozenset(),
) -> tuple[Entity, ...]:
    """Return the parties named inside a phrase that is itself none ("a Russian missile").

    Args:
        cast: Who is who in the story.
        number: The sentence's number.
        sentence: The sentence.
        index: The phrase's head.
        leave_out: Countries that are not looked for (the other side's own).
        prepositions: Those whose phrases are looked into.
        own: Countries whose pronoun only points back ("its programme", "their bombardment").

    Returns:
        The first parties found, in the order: modifiers, prepositional phrases, "including".
    """
    if sentence.tokens[index].lemma in listed("transparent"):
        # "Dozens of Russian drones": what is counted tells whose.
        for inner in sentence.behind(index, "of"):
            found = parties_inside(cast, number, sentence, inner, leave_out, prepositions, own)
            if found:
                return found
    if sentence.tokens[index].lemma in listed("relational"):
        if any(sentence.tokens[one].pos in NOMINAL for one in sentence.dependents(index, "poss")):
            # "Zambia's creditors" are not Zambia.
            return ()
        # "Asked its allies for more guns": whose the guns are is not who they are.
        prepositions = tuple(word for word in prepositions if word in WHERE_THEY_ARE)
    # "Its military command": that is its sort, and whose is known.
    sorts = own if _points_back(cast, number, sentence, index, own) else frozenset()
    before = _acting_from(sentence, index, cast.modifiers(number, index))
    found = _but(cast, _named_or_not_of(before, sorts), leave_out, own)
    if found:
        return _holding(cast, number, sentence, index, found)
    for label in MODIFIERS:
        for child in sentence.dependents(index, label):
            before = _acting_from(sentence, index, parties_of(cast, number, sentence, child))
            found = _but(cast, _named_or_not_of(before, sorts), leave_out, own)
            sort = label == "amod" and prepositions is not BY_WHOM and _only_a_sort(found)
            if found and not sort:
                return found
    return parties_after(cast, number, sentence, index, leave_out, prepositions)


def _points_back(
    cast: WhoIsWho, number: int, sentence: Sentence, index: int, own: frozenset[str]
) -> bool:
    """Say whether a phrase opens with a pronoun for one of these countries ("their command")."""
    return any(
        party.code in own
        for child in sentence.dependents(index, "poss")
        if sentence.tokens[child].text.lower() in listed("possessives")
        for party in cast.at(number, child)
    )


def _named_or_not_of(parties: tuple[Entity, ...], countries: frozenset[str]) -> tuple[Entity, ...]:
    """Return the parties without the bare roles of these countries."""
    return tuple(party for party in parties if party.via != "role" or party.code not in countries)


def _acting_from(sentence: Sentence, index: int, parties: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Return the parties before a noun without capitals that only say where it was.

    "The London bombings" were there, "Moscow's bombings" are its own; "the Chadian embassy bombing"
    hit the embassy.
    """
    if is_called_after_its_target(sentence, index):
        return ()
    if sentence.tokens[index].lemma not in listed("called-after-places"):
        return parties
    owners = [sentence.tokens[child].start for child in sentence.dependents(index, "poss")]
    return tuple(
        party
        for party in parties
        if party.via != "metonym" or any(party.start <= owner < party.end for owner in owners)
    )


def _holding(
    cast: WhoIsWho, number: int, sentence: Sentence, index: int, owners: tuple[Entity, ...]
) -> tuple[Entity, ...]:
    """Return who holds an installation: of a state its forces, or whom it is called after.

    A merchant ship is its owners'.
    """
    token = sentence.tokens[index]
    if _is_merchant_ship(sentence, index):
        return tuple(
            party if _told_apart(party) else replace(party, sector=("BUS",)) for party in owners
        )
    if slot_words()["INSTALLATION"].isdisjoint({token.lemma, token.text.lower()}):
        return owners
    for child in sentence.dependents(index, "compound", "amod"):
        holders = tuple(
            party
            for party in cast.at(number, child)
            if party.via == "role" and any(party.code == owner.code for owner in owners)
        )
        if holders:
            return holders
    return tuple(as_forces(owner) for owner in owners)


def _is_merchant_ship(sentence: Sentence, index: int) -> bool:
    """Say whether a noun is a merchant ship: a tanker, or one under a flag ("Panama-flagged")."""
    flagged = any(
        sentence.tokens[child].lemma in listed("flagged")
        or sentence.tokens[child].text.lower() in listed("flagged")
        for child in sentence.dependents(index, "amod", "compound", "acl")
    )
    return flagged or sentence.tokens[index].lemma in slot_words()["MERCHANT-SHIP"]


def as_forces(party: Entity) -> Entity:
    """Return a state that is named by its bare name as its armed forces."""
    return party if _told_apart(party) else replace(party, sector=("MIL",))


def _only_a_sort(parties: tuple[Entity, ...]) -> bool:
    """Say whether an adjective only tells a thing's sort ("official contacts")."""
    return all(party.via == "role" for party in parties)


def parties_after(
    cast: WhoIsWho,
    number: int,
    sentence: Sentence,
    index: int,
    leave_out: frozenset[str],
    prepositions: tuple[str, ...],
    depth: int = 0,
) -> tuple[Entity, ...]:
    """Return the parties in what follows a noun ("aid to Mali", "a charge made against him").

    Args:
        cast: Who is who in the story.
        number: The sentence's number.
        sentence: The sentence.
        index: The noun.
        leave_out: Countries that are not looked for.
        prepositions: Those whose phrases are looked into.
        depth: How many nouns were looked through on the way here; the looking ends after a few.
    """
    if _tells_who_meets(sentence, index):
        prepositions = tuple(word for word in prepositions if word not in PLACING)
    for word in prepositions:
        for preposition in sentence.dependents(index, "prep"):
            if sentence.tokens[preposition].lemma == word:
                found = _after(cast, number, sentence, preposition, leave_out)
                if found:
                    return found
    for child in sentence.dependents(index, "relcl", "acl"):
        if sentence.tokens[child].lemma in listed("answers", "looking-on"):
            # "In a verdict hailed by rights groups", "at a rite attended by Peru": others' deed.
            continue
        if sentence.tokens[child].lemma in listed(
            "backing-in-a-fight", "arming", "standing-behind"
        ):
            # "By groups armed by Kenya", "by gunmen paid by Peru": who backs them is not they.
            continue
        for preposition in sentence.dependents(child, "prep", "agent"):
            if sentence.tokens[preposition].lemma in FOLLOWING:
                found = _after(cast, number, sentence, preposition, leave_out)
                if found:
                    return found
    if depth < DEEPEST:
        for preposition in sentence.dependents(index, "prep"):
            # "A string of raids by rebels": what is counted tells who.
            counted = sentence.tokens[index].lemma in listed("transparent")
            if (sentence.tokens[preposition].lemma in prepositions) or (
                counted and sentence.tokens[preposition].lemma == "of"
            ):
                for inner in sentence.dependents(preposition, "pobj"):
                    # "Imports of Lebanese fruit": whose the fruit is stands before it.
                    traded = sentence.tokens[index].lemma in listed("trading")
                    whose = cast.modifiers(number, inner) if traded else ()
                    found = _but(cast, whose, leave_out) or parties_after(
                        cast, number, sentence, inner, leave_out, prepositions, depth + 1
                    )
                    if found:
                        return found
    return ()


def _tells_who_meets(sentence: Sentence, index: int) -> bool:
    """Say whether a meeting's noun tells who meets: the town behind it is only where."""
    return sentence.tokens[index].lemma in listed("meetings") and any(
        sentence.tokens[preposition].lemma in {"between", "with"}
        for preposition in sentence.dependents(index, "prep")
    )


def parties_included(
    cast: WhoIsWho, number: int, sentence: Sentence, start: int
) -> tuple[Entity, ...]:
    """Return the parties of the "including …" or "such as …" phrase behind a noun, if any."""
    for token in sentence.tokens[start : start + NEAR]:
        if token.pos in VERBAL and token.lemma not in listed("including"):
            return ()
        if token.lemma in listed("including") and token.dep == "prep":
            return _after(cast, number, sentence, token.index, frozenset())
    return ()


def _after(
    cast: WhoIsWho, number: int, sentence: Sentence, preposition: int, leave_out: frozenset[str]
) -> tuple[Entity, ...]:
    found: list[Entity] = []
    stack = list(sentence.dependents(preposition, "pobj"))
    for inner in stack:
        if len(stack) > 30:
            break
        stack.extend(sentence.dependents(inner, "conj"))
        flown = _flown(cast, number, sentence, preposition, inner)
        if flown:
            found.extend(party for party in flown if party.code not in leave_out)
            continue
        own = parties_of(cast, number, sentence, inner)
        if not own:
            # "A round of talks with leaders including Ali": the leaders are nobody but for Ali.
            stack.extend(
                example
                for including in sentence.dependents(inner, "prep")
                if sentence.tokens[including].lemma in listed("including")
                for example in sentence.dependents(including, "pobj")
            )
        found.extend(_but(cast, own, leave_out))
    return tuple(found)


def _flown(
    cast: WhoIsWho, number: int, sentence: Sentence, preposition: int, index: int
) -> tuple[Entity, ...]:
    """Return whose forces fly or drive what strikes: "air strikes by Sudanese planes"."""
    token = sentence.tokens[index]
    if sentence.tokens[preposition].lemma != "by" or token.lemma not in listed("manned"):
        return ()
    crews = tuple(one for one in cast.at(number, index) if not cast.is_guess(one))
    return crews or tuple(as_forces(party) for party in cast.modifiers(number, index))


def _but(
    cast: WhoIsWho,
    parties: tuple[Entity, ...],
    leave_out: frozenset[str],
    own: frozenset[str] = frozenset(),
) -> tuple[Entity, ...]:
    return tuple(
        party
        for party in parties
        if not is_thing(party)
        and (party.code not in leave_out or _told_apart(party) or _holds_office(cast, party))
        and not (party.code in own and party.text.lower() in listed("possessives"))
    )


def _holds_office(cast: WhoIsWho, party: Entity) -> bool:
    """Say whether a party is somebody in office by name: "the president's decision" is his."""
    return party.via == "name" and not cast.is_bare_state(party)


def _told_apart(party: Entity) -> bool:
    """Return whether a party is more than a state by its bare name."""
    return bool(party.sector) and not (party.sector == ("GOV",) and party.via == "name")
