"""The lines of a story, with the names and towns that stand in this text for what they say."""

from collections.abc import Sequence
from types import MappingProxyType

from dateline.actors.names.called_like_capitals import persons_called_like_capitals
from dateline.actors.names.letters import called_alike, spelt_out
from dateline.actors.names.lines import Line
from dateline.actors.names.meant import names_meant
from dateline.actors.names.namesakes import (
    count_names,
    follows_a_person,
    misread_states,
    offices_elsewhere,
    place_misread,
    settle_shared,
    surnames_among,
)
from dateline.actors.names.towns_elsewhere import (
    Towns,
    misplaced_names,
    names_that_deal,
    place_elsewhere,
)
from dateline.actors.register.register import NameHit, Register
from dateline.grammar import Sentence

NO_TOWNS: Towns = MappingProxyType({})


def name_lines(
    sentences: Sequence[Sentence],
    hits: Sequence[NameHit],
    register: Register,
    filed_from: str | None = None,
    told: Towns = NO_TOWNS,
) -> tuple[list[Line], list[NameHit]]:
    """Return the line of each sentence, and the names that stand.

    Args:
        sentences: A story's sentences.
        hits: The names of the register found in it.
        register: The register.
        filed_from: The country of the story's dateline.
        told: The towns that a gazetteer finds in it: the country by start and end.

    Returns:
        The lines; the names, without those that are part of a town's name or mean something else.
    """
    lines = _lines(sentences, hits, register)
    surnames = surnames_among(lines, register)
    misread = misread_states(lines, register, filed_from)
    misplaced = misplaced_names(
        [hit for hit in hits if hit.start not in misread],
        register,
        told,
        names_that_deal(sentences) if told else frozenset(),
    )
    alike = offices_elsewhere(lines, register, filed_from)
    alike |= called_alike(hits, spelt_out(lines), lines, register)
    alike |= persons_called_like_capitals(
        lines, register, lambda line, at: follows_a_person(line, at, register)
    )
    meant = names_meant(lines, register, count_names(lines, register), filed_from)
    if surnames or misread or misplaced or alike or meant:
        elsewhere = {*misread, *alike, *(start for start, _ in misplaced)}
        taken = {at for hit in meant for at in range(hit.start, hit.end)}
        kept = [hit for hit in hits if hit.start not in elsewhere and hit.start not in taken]
        hits = sorted((*kept, *meant), key=lambda hit: hit.start)
        lines = _lines(sentences, hits, register, surnames)
        place_misread(lines, misread)
    settle_shared(lines, register)
    place_elsewhere(lines, misplaced, told)
    within = {at for line in lines for town in line.towns for at in range(town.start, town.end)}
    within |= {start for line in lines for start in line.borne}
    return lines, [hit for hit in hits if hit.start not in within]


def _lines(
    sentences: Sequence[Sentence],
    hits: Sequence[NameHit],
    register: Register,
    surnames: frozenset[str] = frozenset(),
) -> list[Line]:
    lines = []
    index = 0
    for sentence in sentences:
        while index < len(hits) and hits[index].end <= sentence.start:
            index += 1
        last = index
        while last < len(hits) and hits[last].start < sentence.end:
            last += 1
        lines.append(
            Line(
                [token.text for token in sentence.tokens],
                [(token.start, token.end) for token in sentence.tokens],
                hits[index:last],
                register,
                surnames,
            )
        )
        index = last
    return lines
