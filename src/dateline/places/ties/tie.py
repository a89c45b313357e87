"""How a toponym is tied to an event by the tree of their sentence."""

from collections.abc import Sequence
from typing import Final

import msgspec

from dateline.grammar import NOMINAL, VERBAL, Sentence, ancestors, top_tokens
from dateline.places.ties.ranks import DEEPER, OWN, STEP, Happening, rank_of
from dateline.places.ties.uses import load_use
from dateline.places.toponym import Toponym

MODIFIERS: Final = frozenset({"compound", "nmod", "amod", "poss"})
SIDES: Final = frozenset({"north", "south", "east", "west"})
SAME_CLAUSE: Final = frozenset({"conj", "xcomp", "advcl", "ccomp", "dobj", "pobj", "prep"})
STRIKING: Final = frozenset({"on", "against"})
OF_A_PARTY: Final = frozenset({"in", "at", "near", "inside", "outside", "across"})
OUT_OF: Final = frozenset({"from", "out"})
INTO: Final = frozenset({"into", "across", "over"})
VISITED: Final = frozenset({"to", "of"})
PARTIES: Final = frozenset({"country", "landmark"})
BEFORE_NOUN: Final = 1.5
BEFORE_OBJECT: Final = 2.6


class Tie(msgspec.Struct, frozen=True):
    """How one toponym of the sentence is tied to the event: the lower the rank, the closer."""

    rank: float
    toponym: Toponym
    reason: str


def tie_of(event: Happening, toponym: Toponym, parties: Sequence[tuple[int, int]]) -> Tie | None:
    """Return how a toponym is tied to the event, if it is; found once for a word and a toponym.

    Args:
        event: The event's word.
        toponym: A toponym of the same sentence.
        parties: Where the words of the event's actors and recipients lie in the text.
    """
    named_party = any(start <= toponym.start < end for start, end in parties)
    known = event.sentence.worked_out
    key = ("tie", event.trigger, event.seated, named_party, toponym.start, toponym.end)
    found: tuple[Toponym, Tie | None] | None = known.get(key)
    if found is None or found[0] is not toponym:
        found = known[key] = toponym, _found_tie(event, toponym, named_party=named_party)
    return found[1]


def _found_tie(event: Happening, toponym: Toponym, *, named_party: bool) -> Tie | None:
    words = event.sentence.tokens
    covered = event.sentence.within(toponym.start, toponym.end)
    if not covered:
        return None
    head = _carrier(event.sentence, _head_of(event.sentence, covered))
    token = words[head]
    if head == event.trigger:
        return None
    if _told_of(event) in {head, *_nouns(event, head)}:
        return Tie(OWN + STEP, toponym, f"'{toponym.text}, where'")
    if token.dep in MODIFIERS:
        return None if toponym.kind in PARTIES else _modifier(event, toponym, head)
    if token.dep in {"dobj", "nsubjpass"} and token.head == event.trigger:
        return _target(event, toponym)
    if token.dep == "npadvmod":
        # the parser takes "visited Kyiv on Friday" so; "Turkey-based" is another matter
        hyphen = covered[-1] + 1 < len(words) and words[covered[-1] + 1].text == "-"
        return _target(event, toponym) if token.head == event.trigger and not hyphen else None
    if token.dep == "dobj" and words[token.head].pos in VERBAL:
        return _target_of_another(event, toponym, token.head)
    if token.dep != "pobj":
        return None
    preposition = words[token.head]
    if named_party and not _is_there(event, toponym, head):
        return None
    return _under(event, toponym, preposition.head, preposition.text.lower())


def _is_there(event: Happening, toponym: Toponym, head: int) -> bool:
    """Tell whether a party's name under a preposition may also say where the event was.

    "Bombed the town of Saraqib", "withdrew from Kherson"; not "called on Dhaka".
    """
    words = event.sentence.tokens
    preposition = words[words[head].head]
    told = preposition.text.lower()
    if told in OF_A_PARTY or _is_visited(event, head):
        return True
    if toponym.kind in PARTIES:
        return False
    return told != "on" or words[preposition.head].lemma in load_use().take_place_in_object


def _is_visited(event: Happening, head: int) -> bool:
    """Tell whether a name is what the event is a visit to ("her tour of Chad")."""
    words = event.sentence.tokens
    preposition = words[words[head].head]
    return (
        preposition.text.lower() in VISITED
        and preposition.head == event.trigger
        and words[event.trigger].lemma in load_use().visit
    )


def _told_of(event: Happening) -> int:
    """Return the word that the event's clause tells of with "where", or -1; found once a word."""
    known = event.sentence.worked_out
    key = ("told with where", event.trigger)
    if key not in known:
        known[key] = _find_told_of(event)
    told: int = known[key]
    return told


def _find_told_of(event: Happening) -> int:
    words = event.sentence.tokens
    verb = event.trigger
    for above in (event.trigger, *ancestors(event.sentence, event.trigger)):
        verb = above
        if words[verb].dep not in SAME_CLAUSE:
            break
    if words[verb].dep != "relcl":
        return -1
    clause = {verb, *ancestors(event.sentence, event.trigger), event.trigger}
    where = any(
        word.lemma == "where" and word.head in clause and word.index < event.trigger
        for word in words
    )
    return words[verb].head if where else -1


def _nouns(event: Happening, head: int) -> list[int]:
    """Return the noun that a name completes with "of" ("the city of Goma")."""
    words = event.sentence.tokens
    preposition = words[words[head].head]
    of = words[head].dep == "pobj" and preposition.text.lower() == "of"
    return [preposition.head] if of else []


def _head_of(sentence: Sentence, tokens: Sequence[int]) -> int:
    """Return the token of a span whose head lies outside it (the last one where several)."""
    heads = top_tokens([sentence.tokens[index] for index in tokens])
    return heads[-1].index if heads else tokens[-1]


def _carrier(sentence: Sentence, head: int) -> int:
    """Climb from a name to the phrase head that stands for it: conjuncts and appositions."""
    words = sentence.tokens
    while words[head].dep in {"conj", "appos"} and words[words[head].head].pos in NOMINAL:
        head = words[head].head
    return head


def _target(event: Happening, toponym: Toponym) -> Tie | None:
    """Tie what an act was done to, where such an act happens at its object ("bombed Aleppo")."""
    word = event.sentence.tokens[event.trigger]
    if word.lemma not in load_use().take_place_in_object:
        return None
    if toponym.kind == "country" and word.lemma in load_use().only_to_parts:
        return None
    return Tie(OWN, toponym, f"what {word.text!r} was done to")


def _target_of_another(event: Happening, toponym: Toponym, verb: int) -> Tie | None:
    """Tie what another act of the sentence was done to ("entered Afrin to help the militia")."""
    word = event.sentence.tokens[verb]
    if toponym.kind == "country" or word.lemma not in load_use().take_place_in_object:
        return None
    rank = rank_of(event, verb)
    return None if rank is None else Tie(rank + STEP, toponym, f"what {word.text!r} was done to")


def _modifier(event: Happening, toponym: Toponym, head: int) -> Tie | None:
    """Tie a name that stands before a noun: "the Kabul bombing", "in Kunduz province"."""
    words = event.sentence.tokens
    above = words[words[head].head]
    if above.index == event.trigger:
        if above.pos not in NOMINAL or words[head].dep == "poss":
            return None
        return Tie(BEFORE_NOUN, toponym, f"stands before {above.text!r}")
    if above.dep == "pobj":
        preposition = words[above.head]
        tie = _under(event, toponym, preposition.head, preposition.text.lower())
        if tie is None:
            return None
        return Tie(tie.rank + STEP, toponym, tie.reason)
    if above.dep in {"dobj", "nsubjpass"} and above.head == event.trigger:
        if words[event.trigger].lemma in load_use().verbal:
            return None
        return Tie(BEFORE_OBJECT, toponym, f"stands before {above.text!r}")
    return None


def _under(event: Happening, toponym: Toponym, governor: int, preposition: str) -> Tie | None:
    """Tie a name under a preposition by what the preposition hangs on."""
    use = load_use()
    words = event.sentence.tokens
    while words[governor].dep == "prep" and words[governor].head != governor:
        # "outside of", "in front of": the outer preposition decides
        preposition = words[governor].text.lower()
        governor = words[governor].head
    lemma = words[governor].lemma
    trigger = words[event.trigger]
    phrase = f"'{preposition} {toponym.text}'"
    if preposition == "to":
        moves = lemma in use.visit or trigger.lemma in use.visit
        if moves and governor in {event.trigger, trigger.head}:
            return Tie(OWN, toponym, f"{phrase} of a visit or a move")
        return None
    if preposition == "of":
        return _of(event, toponym, governor)
    from_there = preposition in OUT_OF and (
        lemma in use.speak_from or (governor == event.trigger and lemma in use.leave)
    )
    struck = preposition in STRIKING and lemma in use.take_place_in_object
    if preposition == "on" and toponym.kind == "country" and not struck:
        return None
    if not from_there and not struck and preposition not in use.inside:
        return None
    if preposition in INTO and governor != event.trigger and _is_only_tried(event, governor):
        return None
    rank = rank_of(event, governor)
    if rank is None:
        return None
    return Tie(rank, toponym, f"{phrase} belongs to {words[governor].text!r}")


def _is_only_tried(event: Happening, verb: int) -> bool:
    """Tell whether a way is one that somebody else tried to go ("held as he tried to cross")."""
    words = event.sentence.tokens
    return words[verb].dep == "xcomp" and words[words[verb].head].lemma in load_use().only_tried


def _of(event: Happening, toponym: Toponym, governor: int) -> Tie | None:
    """Tie "in the city of X", "the bombing of X", "north of X"."""
    use = load_use()
    words = event.sentence.tokens
    noun = words[governor]
    if governor == event.trigger:
        if noun.lemma in use.take_place_in_object:
            return Tie(OWN, toponym, f"the {noun.text} of it")
        return None
    if noun.dep == "dobj" and noun.head == event.trigger:
        tie = _target(event, toponym)
        if tie is None and noun.lemma in use.take_place_in_object:
            return Tie(OWN + STEP, toponym, f"the {noun.text} of it")
        return None if tie is None else Tie(tie.rank + STEP, toponym, tie.reason)
    taken_up = noun.dep == "dobj" and noun.lemma in use.anaphor and noun.head < event.trigger
    if taken_up and words[noun.head].pos in VERBAL:
        # "entered the town of X and arrested two men"
        return _target_of_another(event, toponym, noun.head)
    if noun.dep == "pobj" and noun.lemma in use.anaphor:
        preposition = words[noun.head]
        tie = _under(event, toponym, preposition.head, preposition.text.lower())
        phrase = f"'{preposition.text} the {noun.text} of {toponym.text}'"
        return None if tie is None else Tie(tie.rank + STEP, toponym, phrase)
    if noun.dep == "pobj" and words[noun.head].text.lower() in use.inside:
        preposition = words[noun.head]
        rank = rank_of(event, preposition.head)
        if rank is None:
            return None
        return Tie(rank + STEP, toponym, f"'{preposition.text} the {noun.text} of {toponym.text}'")
    if noun.pos == "ADV" or noun.lemma in SIDES:
        rank = rank_of(event, noun.head)
        return None if rank is None else Tie(rank + DEEPER, toponym, f"{noun.text} of it")
    return None
