"""Where an event happened, with the reason: by the tree, then the sentence, then the story.

The tree comes first: a place that a locative preposition ties to the event's word, to its object
or to the clause it hangs on. What only names a party (a subject, "talks with Moscow") or the way
somebody came ("returned from Berlin") is no place of the event, nor is the dateline's city.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Final

import msgspec

from dateline.grammar import Sentence, ancestors
from dateline.places.fold import fold
from dateline.places.tables import country_names, listed, read_table
from dateline.places.toponym import Toponym
from dateline.records import Dateline, Entity, Place

PARTS_ONLY: Final = frozenset({"take", "reach", "control", "defend", "cross", "leave"})
NOBODY: Final = frozenset({"UNK", "UAF"})
FINEST_REGION: Final = 2
DEEPER: Final = 0.3
TWICE: Final = 2
FINENESS: Final = {
    "continent": 0, "sea": 1, "desert": 1, "country": 1, "region": 2, "river": 2, "admin1": 2,
    "mountain": 3, "island": 3, "lake": 3, "admin2": 3, "city": 4, "district": 5, "base": 5,
    "airport": 5, "landmark": 5,
}  # fmt: skip
DATELINE: Final = re.compile(r"^[^\n]{2,60}?(?:\([A-Z][^)\n]{1,30}\)|\s[–—-]{1,2}\s|—|–)")
INSIDE_NAME: Final = frozenset({"compound", "amod", "nmod", "nummod", "punct", "det"})
CLAUSE_LINKS: Final = frozenset(
    {"xcomp", "ccomp", "advcl", "conj", "acl", "relcl", "pcomp", "prep"}
)
OBJECTS: Final = frozenset({"dobj", "nsubjpass", "obj", "pobj", "oprd", "attr", "dative"})
SUBJECTS: Final = frozenset({"nsubj", "csubj", "agent"})
VERBS: Final = frozenset({"VERB", "AUX"})


class Use(msgspec.Struct, frozen=True):
    """The word lists of `event.txt`."""

    inside: frozenset[str]
    visit: frozenset[str]
    take_place_in_object: frozenset[str]
    speak_from: frozenset[str]
    reporting: frozenset[str]
    anaphor: frozenset[str]
    happens_somewhere: frozenset[str]
    verbal: frozenset[str]


class _Tie(msgspec.Struct, frozen=True):
    """How one toponym of the sentence is tied to the event: the lower the rank, the closer."""

    rank: float
    toponym: Toponym
    reason: str


@cache
def load_use() -> Use:
    """Read `event.txt`.

    Raises:
        DataFileError: A paragraph's use is unknown.
    """
    sets: dict[str, frozenset[str]] = {}
    known = {field.replace("_", " ") for field in Use.__struct_fields__}
    for paragraph in read_table("event.txt"):
        use = paragraph.value("use")
        if use not in known:
            raise paragraph.fault(
                "use", f"unknown use {use!r}", f"known: {', '.join(sorted(known))}"
            )
        sets[use.replace(" ", "_")] = frozenset(listed(paragraph, "words"))
    return Use(**sets)


def place_event(
    sentence: Sentence,
    trigger: int,
    toponyms: Sequence[Toponym],
    *,
    recipients: Sequence[Entity] = (),
    actors: Sequence[Entity] = (),
    dateline: Dateline | None = None,
) -> Place | None:
    """Say where an event happened.

    Args:
        sentence: The sentence that tells the event.
        trigger: The index of the event's word in it.
        toponyms: The story's resolved toponyms, in text order.
        recipients: The event's recipients, as found in the story.
        actors: The event's actors, as found in the story.
        dateline: Where the story was filed.

    Returns:
        The place with the reason in words; a country alone where the text supports no more;
        nothing where it supports none.

    Source:
        The codebook, "Where".
    """
    parties = [(entity.start, entity.end) for entity in (*actors, *recipients)]
    usable = [
        toponym
        for toponym in toponyms
        if (toponym.name or toponym.country)
        and not _in_dateline(toponym, toponyms, sentence, dateline)
    ]
    ties = []
    for toponym in usable:
        if sentence.start <= toponym.start < sentence.end:
            tie = _tie(sentence, trigger, toponym, parties)
            if tie is not None:
                ties.append(tie)
    chosen = _finest(ties)
    if chosen is None:
        chosen = _anaphor(sentence, trigger, usable)
    if chosen is None:
        codes = {entity.code for entity in (*actors, *recipients)}
        physical = sentence.tokens[trigger].lemma in load_use().happens_somewhere
        chosen = _story(usable, codes, physical=physical)
    return chosen


def _place(toponym: Toponym, reason: str) -> Place:
    return Place(
        name=toponym.name or toponym.text,
        country=toponym.country,
        admin1=toponym.admin1,
        lat=toponym.lat,
        lon=toponym.lon,
        geonameid=toponym.geonameid,
        reason=reason if toponym.name else f"{reason}; {toponym.why}",
    )


def _in_dateline(
    toponym: Toponym,
    toponyms: Sequence[Toponym],
    sentence: Sentence,
    dateline: Dateline | None,
) -> bool:
    """Tell whether a toponym stands in the dateline itself, before the story begins."""
    if toponym.start > 60:
        return False
    if sentence.start == 0:
        head = DATELINE.match(sentence.text)
        if head is not None and toponym.end <= head.end():
            return True
    if dateline is None or not toponyms or toponyms[0].start > 5:
        return False
    first = toponyms[0]
    return fold(first.text) == fold(dateline.place) and toponym.start <= first.end + 2


def _tokens_of(sentence: Sentence, toponym: Toponym) -> list[int]:
    return [
        token.index
        for token in sentence.tokens
        if token.start < toponym.end and toponym.start < token.end
    ]


def _head_of(sentence: Sentence, tokens: Sequence[int]) -> int:
    """Return the token of a span whose head lies outside it (the last one where several)."""
    inside = set(tokens)
    heads = [
        index
        for index in tokens
        if sentence.tokens[index].head not in inside or sentence.tokens[index].head == index
    ]
    return heads[-1] if heads else tokens[-1]


def _tie(
    sentence: Sentence, trigger: int, toponym: Toponym, parties: Sequence[tuple[int, int]]
) -> _Tie | None:
    """Return how a toponym is tied to the event, if it is."""
    use = load_use()
    covered = _tokens_of(sentence, toponym)
    if not covered:
        return None
    head = _carrier(sentence, _head_of(sentence, covered))
    token = sentence.tokens[head]
    words = sentence.tokens
    if head == trigger:
        # a name taken for the event's word itself is a slip of the caller, or a noun phrase
        return None
    if token.dep in {"compound", "nmod", "amod", "poss"}:
        return _modifier_tie(sentence, trigger, toponym, head)
    if token.dep == "dobj":
        verb = words[token.head]
        whole = toponym.kind == "country" and verb.lemma in PARTS_ONLY
        if verb.lemma in use.take_place_in_object and token.head == trigger and not whole:
            return _Tie(1.0, toponym, f"what {verb.text!r} was done to")
        return None
    if token.dep == "nsubjpass" and token.head == trigger:
        if words[trigger].lemma in use.take_place_in_object:
            return _Tie(1.0, toponym, f"what was {words[trigger].text}")
        return None
    if token.dep != "pobj" and token.dep != "npadvmod":
        return None
    if any(start <= toponym.start < end for start, end in parties) and token.dep == "pobj":
        preposition = words[token.head].lemma
        if preposition not in {"in", "at", "near", "inside", "outside", "across"}:
            return None
    if token.dep == "npadvmod":
        return _governed(sentence, trigger, toponym, token.head, "in")
    return _governed(
        sentence, trigger, toponym, words[token.head].head, words[token.head].text.lower(),
        token.head,
    )  # fmt: skip


def _carrier(sentence: Sentence, head: int) -> int:
    """Climb from a name to the phrase head that stands for it: conjuncts and appositions."""
    words = sentence.tokens
    steps = 0
    while words[head].dep in {"conj", "appos"} and words[words[head].head].pos in {
        "PROPN", "NOUN",
    } and steps < 8:  # fmt: skip
        head = words[head].head
        steps += 1
    return head


def _modifier_tie(sentence: Sentence, trigger: int, toponym: Toponym, head: int) -> _Tie | None:
    """Tie a name that stands before a noun: "the Kabul bombing", "in Kunduz province"."""
    words = sentence.tokens
    above = words[head].head
    dep = words[head].dep
    if above == trigger and words[trigger].pos in {"NOUN", "PROPN"}:
        if dep == "poss":
            return None
        return _Tie(1.5, toponym, f"stands before {words[trigger].text!r}")
    if words[above].dep == "pobj":
        preposition = words[above].head
        tie = _governed(
            sentence, trigger, toponym, words[preposition].head,
            words[preposition].text.lower(), preposition,
        )  # fmt: skip
        if tie is None:
            return None
        return _Tie(tie.rank + (0.2 if dep == "poss" else 0.1), toponym, tie.reason)
    if words[above].dep in {"dobj", "nsubjpass"} and words[above].head == trigger:
        return _Tie(2.6, toponym, f"stands before {words[above].text!r}")
    return None


def _governed(
    sentence: Sentence,
    trigger: int,
    toponym: Toponym,
    governor: int,
    preposition: str,
    at: int | None = None,
) -> _Tie | None:
    """Tie a name under a preposition by what the preposition hangs on."""
    use = load_use()
    words = sentence.tokens
    while words[governor].dep == "prep" and words[governor].head != governor:
        # "outside of", "north of", "in front of"
        preposition = words[governor].text.lower() if preposition == "of" else preposition
        governor = words[governor].head
    lemma = words[governor].lemma
    phrase = f"'{preposition} {toponym.text}'"
    if preposition == "to" and (
        lemma in use.visit or any(words[i].lemma in use.visit for i in (trigger,))
    ):
        if governor == trigger or words[trigger].head == governor:
            return _Tie(1.0, toponym, f"{phrase} of a visit or a move")
        return None
    if preposition == "from":
        if lemma in use.speak_from:
            rank = _rank(sentence, trigger, governor)
            return None if rank is None else _Tie(rank, toponym, f"{phrase} with {lemma!r}")
        return None
    if preposition == "of":
        return _of(sentence, trigger, toponym, governor)
    if preposition not in use.inside or (preposition == "on" and toponym.kind == "country"):
        return None
    rank = _rank(sentence, trigger, governor)
    if rank is None:
        return None
    del at
    return _Tie(rank, toponym, f"{phrase} belongs to {words[governor].text!r}")


def _of(sentence: Sentence, trigger: int, toponym: Toponym, governor: int) -> _Tie | None:
    """Tie "the city of X", "outskirts of X", "the bombing of X", "north of X"."""
    use = load_use()
    words = sentence.tokens
    noun = words[governor]
    if governor == trigger and noun.lemma in use.take_place_in_object:
        return _Tie(1.0, toponym, f"the {noun.text} of it")
    if noun.dep in {"pobj", "dobj"} and noun.pos in {"NOUN", "PROPN", "ADV"}:
        if noun.dep == "dobj" and noun.head == trigger:
            if words[trigger].lemma in use.take_place_in_object:
                return _Tie(1.1, toponym, f"what {words[trigger].text!r} was done to")
            return None
        preposition = words[noun.head]
        if noun.dep == "pobj" and preposition.text.lower() in use.inside:
            rank = _rank(sentence, trigger, preposition.head)
            if rank is not None:
                return _Tie(
                    rank + 0.1, toponym, f"'{preposition.text} the {noun.text} of {toponym.text}'"
                )
    if noun.pos == "ADV" or noun.lemma in {"north", "south", "east", "west"}:
        rank = _rank(sentence, trigger, noun.head)
        return None if rank is None else _Tie(rank + 0.3, toponym, f"{noun.text} of it")
    return None


def _rank(sentence: Sentence, trigger: int, governor: int) -> float | None:
    """Return how close the word that a place hangs on is to the event's word."""
    use = load_use()
    words = sentence.tokens
    if governor == trigger:
        return 1.0
    above = ancestors(sentence, governor)
    if trigger in above:
        way = [governor, *above[: above.index(trigger)]]
        verbs = [index for index in way if words[index].pos in VERBS]
        first = words[way[-1]].dep
        if not verbs:
            nouns = sum(words[index].pos in {"NOUN", "PROPN"} for index in way)
            if words[trigger].lemma in use.verbal and nouns:
                # what is spoken of happened there, the speaking did not
                return None
            return (3.0 if first in SUBJECTS else 2.0) + DEEPER * (nouns - 1)
        if words[way[-1]].dep in {"ccomp"}:
            return None
        return 3.5 if first in SUBJECTS else 2.5
    over = ancestors(sentence, trigger)
    if governor in over:
        way = [trigger, *over[: over.index(governor)]]
        if any(words[index].dep == "ccomp" for index in way) and words[governor].lemma in (
            use.reporting
        ):
            return None
        if any(words[index].dep in SUBJECTS for index in way):
            return 2.2
        return 2.2 + 0.3 * len(way)
    shared = next((index for index in over if index in above), None)
    if shared is None or words[shared].lemma in use.reporting:
        return None
    return 4.0 + 0.1 * (over.index(shared) + above.index(shared))


def _finest(ties: Sequence[_Tie]) -> Place | None:
    """Choose the closest tie; a finer place inside it that is tied as well is better."""
    if not ties:
        return None
    best = min(ties, key=lambda tie: (tie.rank, -FINENESS.get(tie.toponym.kind, 0),
                                      tie.toponym.start))  # fmt: skip
    for tie in sorted(ties, key=lambda tie: (tie.rank, tie.toponym.start)):
        finer = FINENESS.get(tie.toponym.kind, 0) > FINENESS.get(best.toponym.kind, 0)
        if finer and tie.rank <= best.rank + 1.6 and _inside(tie.toponym, best.toponym):
            best = tie
    return _place(best.toponym, best.reason)


def _inside(inner: Toponym, outer: Toponym) -> bool:
    if outer.kind == "country":
        return inner.country == outer.country
    if outer.kind == "admin1":
        return inner.country == outer.country and inner.admin1 == outer.name
    return inner.country == outer.country or outer.country is None


def _anaphor(sentence: Sentence, trigger: int, toponyms: Sequence[Toponym]) -> Place | None:
    """Take up "there", "in the city", "in the province" with the last place of that kind."""
    use = load_use()
    words = sentence.tokens
    for token in words:
        kind = ""
        if token.lemma in use.anaphor and token.dep == "pobj":
            preposition = words[token.head]
            determiners = sentence.dependents(token.index, "det")
            definite = any(words[index].lemma in {"the", "this", "that"} for index in determiners)
            modified = sentence.dependents(token.index, "amod", "relcl", "prep", "compound", "poss")
            if definite and not modified and preposition.lemma in use.inside:
                if _rank(sentence, trigger, preposition.head) is not None:
                    kind = token.lemma
        elif token.lemma == "there" and token.pos == "ADV":
            if _rank(sentence, trigger, token.head) is not None:
                kind = "there"
        if kind:
            before = [toponym for toponym in toponyms if toponym.end <= token.start]
            for toponym in reversed(before):
                if _fits(toponym, kind):
                    return _place(toponym, f"{token.text!r} takes up {toponym.text!r}")
    return None


def _fits(toponym: Toponym, kind: str) -> bool:
    if kind in {"city", "town", "village", "capital", "settlement", "port"}:
        return toponym.kind == "city"
    if kind in {"province", "state", "governorate"}:
        return toponym.kind == "admin1"
    if kind == "country":
        return toponym.kind == "country"
    if kind == "island":
        return toponym.kind == "island"
    return toponym.kind not in {"country", "continent"} or kind == "there"


def _story(toponyms: Sequence[Toponym], codes: set[str], *, physical: bool) -> Place | None:
    """Take what the whole story says of where it plays.

    An act that must happen somewhere is placed where the story's towns agree; any event between
    parties of one country, in a story of that country alone, in that country.
    """
    known = codes - NOBODY
    countries = {toponym.country for toponym in toponyms if toponym.country}
    if physical:
        main = _main_place(toponyms)
        if main is not None and (not known or main.country in known):
            return _place(main, "the place the story names most")
    if len(countries) != 1 or known != countries:
        return None
    named = [toponym for toponym in toponyms if toponym.kind == "country" and toponym.country]
    if named:
        return _place(named[0], "the only country of the story's places and parties")
    country = next(iter(sorted(code for code in countries if code)))
    return Place(
        name=country_names().get(country, country),
        country=country,
        reason="every place and party of the story is of that country",
    )


def _main_place(toponyms: Sequence[Toponym]) -> Toponym | None:
    """Return the finer place that most of the story's finer mentions name, if one does."""
    fine = [
        toponym
        for toponym in toponyms
        if FINENESS.get(toponym.kind, 0) >= FINEST_REGION and toponym.name
    ]
    counts = Counter((toponym.name, toponym.country, toponym.admin1) for toponym in fine)
    if not counts:
        return None
    most = max(counts.values())
    main = next(t for t in fine if counts[t.name, t.country, t.admin1] == most)
    others = sum(1 for toponym in fine if toponym.country != main.country)
    elsewhere = sum(1 for t in fine if t.country == main.country and t.admin1 != main.admin1)
    if most < TWICE or others + elsewhere >= most:
        return None
    return main
