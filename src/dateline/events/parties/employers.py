"""Against whom a strike is: the employer that the strikers' own words tell.

"Drivers employed by a bus firm", "pilots at Lufthansa", "Amazon workers" strike against the firm;
its branch is of the country where they strike.

Source:
    Codebook, "Who".
"""

from collections.abc import Iterator

from msgspec.structs import replace

from dateline.events.frames.phrases import WhoIsWho, parties_of
from dateline.events.frames.reading import Reading
from dateline.events.parties.sectors import ORGANISED, UNKNOWN
from dateline.events.words import listed
from dateline.grammar import Sentence, noun_phrase
from dateline.records import Entity

EMPLOYER = frozenset({"by", "for", "at", "with", "from"})
BEFORE = ("compound", "poss", "nmod")
NAMES = frozenset({"PROPN"})


def employer(
    reading: Reading, sentence: Sentence, cast: WhoIsWho, country: str
) -> tuple[Entity, ...]:
    """Return the employer that the words for the strikers tell, or nobody.

    Args:
        reading: A reading of a strike.
        sentence: Its sentence.
        cast: Who is who in the story.
        country: The country where they strike.
    """
    for striker in reading.slots.get("subject", []):
        for noun in _employing(sentence, striker):
            known = parties_of(cast, reading.number, sentence, noun)
            firms = tuple(party for party in known if "BUS" in party.sector)
            if firms:
                return tuple(replace(firm, code=country, sector=("BUS",)) for firm in firms[:1])
            before = sentence.tokens[noun].head == striker
            if not known and not before and sentence.tokens[noun].pos in NAMES:
                return (_named(sentence, noun, country),)
    return ()


def at_work(actor: tuple[Entity, ...], here: str | None) -> tuple[Entity, ...]:
    """Return strikers of a firm as workers first, of the country where they strike."""
    return tuple(
        replace(
            party,
            code=here if here and party.code not in ORGANISED | {UNKNOWN} else party.code,
            sector=("LAB", *(one for one in party.sector if one != "LAB")),
        )
        if "BUS" in party.sector[:1]
        else party
        for party in actor
    )


def _employing(sentence: Sentence, striker: int) -> Iterator[int]:
    """Find the nouns that may tell for whom a noun's people work."""
    for clause in sentence.dependents(striker, "acl", "relcl"):
        if sentence.tokens[clause].lemma in listed("employed"):
            for preposition in sentence.dependents(clause, "agent", "prep"):
                if sentence.tokens[preposition].lemma in EMPLOYER:
                    yield from _with_workplace(sentence, preposition)
    yield from (
        before
        for before in sentence.dependents(striker, *BEFORE)
        if sentence.tokens[before].pos in NAMES
    )
    for preposition in sentence.dependents(striker, "prep"):
        if sentence.tokens[preposition].lemma in {"at", "with", "for"}:
            yield from _with_workplace(sentence, preposition)


def _with_workplace(sentence: Sentence, preposition: int) -> Iterator[int]:
    for noun in sentence.dependents(preposition, "pobj"):
        if sentence.tokens[noun].lemma in listed("workplaces"):
            yield from sentence.dependents(noun, *BEFORE)
        yield noun


def _named(sentence: Sentence, noun: int, country: str) -> Entity:
    start, end = noun_phrase(sentence, noun)
    text = sentence.text[start - sentence.start : end - sentence.start]
    return Entity(
        text=text, start=start, end=end, name=text, code=country, sector=("BUS",), via="name"
    )
