"""Which institution a text is of by the lines above it."""

from collections.abc import Sequence

from dateline.events.frames.phrases import WhoIsWho
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.quotation_marks import CLOSING, STRAIGHT
from dateline.grammar import Sentence, root_of
from dateline.records import Entity

OF_A_NAME = frozenset({"det", "compound", "amod", "nmod", "prep", "poss", "punct"})
HEADING_LINES = 3
OFFICIAL = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "PTY"})


def letterhead(cast: WhoIsWho, sentences: Sequence[Sentence]) -> tuple[Entity, ...]:
    """Return the institution that a text is of by its first line, its name or a title's.

    "Ministry of Defence of Chad", "Joint statement by the embassies of Chad and Niger in Rome".
    """
    for number, heading in enumerate(sentences[:HEADING_LINES]):
        if heading.is_label or heading.text[-1:] in {".", "!", "?", ":", CLOSING, STRAIGHT}:
            return ()
        root = root_of(heading)
        if root is None or root.pos not in {"NOUN", "PROPN"}:
            return ()
        heads = _of_a_statement(heading, root.index)
        mission = root.lemma.lower() in slot_words()["MISSION"]
        if number == 0 and all(
            heading.labels[child] in OF_A_NAME or (mission and heading.labels[child] == "appos")
            for child in heading.children[root.index]
        ):
            heads.append(root.index)
        found = tuple(
            party
            for head in heads
            for party in cast.at(number, head)
            if not OFFICIAL.isdisjoint(party.sector)
            and party.via != "metonym"
            and not cast.is_guess(party)
        )
        if found:
            return found
    return ()


def _of_a_statement(heading: Sentence, root: int) -> list[int]:
    """Return by whom a heading says that a statement is: "Statement by X", "Press release, X"."""
    if heading.tokens[root].lemma.lower() not in slot_words()["STATEMENT"]:
        return []
    return heading.behind(root, "by", "of", "from") + heading.dependents(root, "appos")
