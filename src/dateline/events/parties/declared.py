"""Whose words a text is that speaks as "we" outside of quotation marks.

A statement printed behind "The front states the following:" is of who states it, one with a
signature of who signs it, and a recording that a monitor wrote down of whom he names in brackets:
"(Begin recording) (Roe) We have asked the court to wait. (End recording)".
"""

from collections.abc import Sequence

from dateline.events.frames.phrases import WhoIsWho
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.letterheads import OF_A_NAME
from dateline.events.parties.quotation_marks import OPENING, STRAIGHT, is_left_open
from dateline.events.words import listed
from dateline.grammar import Sentence, root_of
from dateline.records import Entity

OPENS = ":"
SPEAKS = frozenset({"we", "us", "our", "ours", "ourselves", "i", "me", "my", "myself"})
SPEAKERS = frozenset({"i", "we"})
SOON = 3
"""So many sentences behind its opening a statement says "we" at the latest."""
FEWEST = 2
OFTEN = 5
"""A speech says "we" or "I" in one sentence of so many at the least."""
TAIL = 8
SIGNED = ("(", "signed", ")")
SIGNING = frozenset("GOV MIL COP JUD LEG PTY REB PRM OPP PRE LAB REL SOC".split())
LONGEST_NAME = 4
LONGEST_SIGNATURE = 10


def declared(
    cast: WhoIsWho, sentences: Sequence[Sentence], sayers: Sequence[tuple[Entity, ...]]
) -> list[tuple[Entity, ...]]:
    """Return for each sentence of a text who speaks in it outside of quotation marks.

    Args:
        cast: Who is who in the text.
        sentences: Its sentences.
        sayers: Who says something in each of them, by its last verb of saying.
    """
    speaking = _of_us(sentences)
    whole: tuple[Entity, ...] = ()
    if sum(speaking) >= FEWEST:
        whole = _signatory(cast, sentences)
        if not whole and sum(speaking) * OFTEN >= len(sentences):
            whole = _office_holder(cast, sentences, speaking)
    speaker = whole
    recording, opened = False, False
    found: list[tuple[Entity, ...]] = []
    for number, sentence in enumerate(sentences):
        for note, party in _notes(cast, number, sentence):
            if note in listed("recording-begins"):
                recording, speaker = True, ()
            elif note in listed("recording-ends"):
                recording, speaker = False, ()
            elif recording and note not in listed("not-heard"):
                speaker = () if listed("unnamed-voices") & set(note.split()) else party
        if opened and not speaking[number] and _names(sayers[number]) - _names(speaker):
            # Somebody else is told to say something: the statement has ended.
            speaker, opened = whole, False
        found.append(speaker)
        if _opens(sentences, speaking, number):
            stating = _stating(cast, number, sentence) or sayers[number]
            speaker, opened = stating or speaker, bool(stating) and not recording
    return found


def _names(parties: Sequence[Entity]) -> set[str]:
    return {party.name for party in parties}


def _of_us(sentences: Sequence[Sentence]) -> list[bool]:
    """Say of each sentence whether it speaks as "we" and no quotation stands in it."""
    within = False
    found: list[bool] = []
    for sentence in sentences:
        left_open = is_left_open(sentence.text, within)
        quoted = within or left_open or OPENING in sentence.text or STRAIGHT in sentence.text
        said = {token.text.lower() for token in sentence.tokens}
        found.append(not quoted and not SPEAKS.isdisjoint(said))
        within = left_open
    return found


def _opens(sentences: Sequence[Sentence], speaking: Sequence[bool], number: int) -> bool:
    """Say whether a sentence that ends in a colon has a statement behind it that says "we"."""
    behind = sentences[number + 1 : number + 2]
    return (
        sentences[number].text.rstrip().endswith(OPENS)
        and bool(behind)
        and behind[0].text.lstrip()[:1] not in {OPENING, STRAIGHT}
        and any(speaking[number + 1 : number + 1 + SOON])
    )


def _stating(cast: WhoIsWho, number: int, sentence: Sentence) -> tuple[Entity, ...]:
    """Return who states something, by the verb or the noun of a sentence that opens a statement.

    "The front states the following:", "The text of a note by the Kenyan foreign ministry:".
    """
    root = root_of(sentence)
    stating: list[int] = []
    printed = slot_words()["STATEMENT"] | listed("words-given-out", "texts-printed")
    if root is not None and root.lemma in listed("opens-a-statement"):
        stating += sentence.dependents(root.index, "nsubj")
    for token in sentence.tokens:
        if token.lemma.lower() in printed:
            stating += sentence.behind(token.index, "by", "from")
            for clause in sentence.dependents(token.index, "acl"):
                stating += sentence.agents(clause)
    found = (tuple(cast.at(number, one)) for one in stating)
    return next((parties for parties in found if parties), ())


def _signatory(cast: WhoIsWho, sentences: Sequence[Sentence]) -> tuple[Entity, ...]:
    """Return the institution that signs a text in one of its last lines, by itself there."""
    for number in range(max(len(sentences) - TAIL, 1), len(sentences)):
        line = sentences[number]
        root = root_of(line)
        signed = tuple(token.text.lower() for token in line.tokens[: len(SIGNED)]) == SIGNED
        if signed:
            heads = [token.index for token in line.tokens[len(SIGNED) :]]
        elif (
            root is not None
            and root.pos in {"NOUN", "PROPN"}
            and len(line.tokens) <= LONGEST_SIGNATURE
        ):
            alone = all(line.labels[child] in OF_A_NAME for child in line.children[root.index])
            heads = [root.index] if alone else []
        else:
            continue
        for head in heads:
            found = tuple(
                party
                for party in cast.at(number, head)
                if not SIGNING.isdisjoint(party.sector)
                and party.via != "metonym"
                and not cast.is_guess(party)
                and not cast.is_bare_state(party)
            )
            if found:
                return found
    return ()


def _office_holder(
    cast: WhoIsWho, sentences: Sequence[Sentence], speaking: Sequence[bool]
) -> tuple[Entity, ...]:
    """Return who speaks by his office: "As foreign minister of Chad, I urge the rebels".

    So do those who say who they are: "We, the bishops of Chad, urge the rebels".
    """
    for number, sentence in enumerate(sentences):
        if not speaking[number]:
            continue
        for token in sentence.tokens:
            if token.dep != "nsubj" or token.text.lower() not in SPEAKERS:
                continue
            for beside in sentence.dependents(token.index, "appos"):
                named = tuple(
                    party
                    for party in cast.at(number, beside)
                    if not SIGNING.isdisjoint(party.sector)
                )
                if named:
                    return named
            for office in sentence.behind(token.head, "as"):
                if sentence.dependents(office, "det"):
                    # "As a diplomat, I": one of many.
                    continue
                found = tuple(
                    party
                    for party in cast.at(number, office)
                    if "GOV" in party.sector and not cast.is_bare_state(party)
                )
                if found:
                    return found
    return ()


def _notes(cast: WhoIsWho, number: int, sentence: Sentence) -> list[tuple[str, tuple[Entity, ...]]]:
    """Return the short notes in brackets that a sentence begins with or is, and whom each names.

    Args:
        cast: Who is who.
        number: The sentence's number.
        sentence: The sentence.
    """
    found: list[tuple[str, tuple[Entity, ...]]] = []
    tokens = sentence.tokens
    at = 0
    while at < len(tokens) and tokens[at].text == "(":
        end = next((one.index for one in tokens[at:] if one.text == ")"), -1)
        if end < 0 or end - at - 1 > LONGEST_NAME:
            break
        inside = tokens[at + 1 : end]
        named = (cast.at(number, token.index) for token in inside)
        note = " ".join(token.text for token in inside).lower()
        found.append((note, next((party for party in named if party), ())))
        at = end + 1
    return found
