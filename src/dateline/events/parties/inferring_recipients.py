"""To whom something was done where a clause leaves it out: by its place, its speaker, its story.

Source:
    Codebook, "Who".
"""

from collections.abc import Sequence

from dateline.actors import sovereign_of
from dateline.events.codebook.kinds import ON_THE_SPOT
from dateline.events.frames.phrases import WhoIsWho, fillers_of
from dateline.events.frames.reading import Reading
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.adversaries import who_suffers, whom_against
from dateline.events.parties.backing import whom_the_backed_fight
from dateline.events.parties.claims import TRUCE_BREAKING, who_tells_of_breach
from dateline.events.parties.coups import state_reacted_to
from dateline.events.parties.employers import employer
from dateline.events.parties.organs import is_coup, own_government, own_people, people_of, state_of
from dateline.events.parties.other_side import other_side
from dateline.events.parties.sectors import PEOPLE
from dateline.events.words import listed
from dateline.grammar import Sentence, subtree_span
from dateline.places import Toponym
from dateline.records import Entity

# Words said to somebody: their other side is whom the sentence speaks of besides the speaker.
SAID_TO_SOMEBODY = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})
SAID_OF_SOMEBODY = frozenset({"AGREE", "CONCEDE", "SUPPORT"})
STATELESS = frozenset({"IGO", "NGO", "ISM", "IMG", "MNC"})
HOSTILE = frozenset({"MOBILIZE", "THREATEN", "PROTEST", "SANCTION", "COERCE", "ASSAULT"})
CLAUSES_BELOW = frozenset({"relcl", "advcl", "ccomp", "acl", "appos"})
ADDRESSES = ("object", "to", "on", "with")
HELPERS = frozenset({"UNO", "NGO"})
DOWNING = frozenset({"down-aircraft"})


def infer_recipient(
    reading: Reading,
    sentences: Sequence[Sentence],
    cast: WhoIsWho,
    event: str,
    actor: tuple[Entity, ...],
    here: str | None,
) -> tuple[Entity, ...]:
    """Infer a recipient that the clause leaves out.

    Args:
        reading: A reading whose recipient's slots name nobody.
        sentences: The story's sentences.
        cast: Who is who in the story.
        event: The type it is coded as.
        actor: The event's actors.
        here: The country it happened in, if that is known.

    Returns:
        The recipients, or none.
    """
    if event in HOSTILE:
        against = whom_against(reading, sentences[reading.number], cast, actor)
        if against:
            return against
    if event == "ASSAULT" and "subject" not in reading.slots:
        sentence = sentences[reading.number]
        suffering = who_suffers(reading, sentence, cast, actor)
        suffering = suffering or whom_the_backed_fight(reading, sentence, cast, actor)
        if suffering:
            return suffering
    if event == "ASSAULT" and _hits_what_flies(reading, sentences[reading.number]):
        return ()
    fired_from = "subject" not in reading.slots and any(
        party.code in {one.code for one in actor}
        for place in reading.slots.get("from", [])
        for party in cast.at(reading.number, place)
    )
    if event == "ASSAULT" and (fired_from or reading.frame.name in TRUCE_BREAKING):
        told_by = who_tells_of_breach(reading, sentences[reading.number], cast, actor)
        if told_by or fired_from:
            # Where rockets come from is not where they fall.
            return told_by
    if event == "AGREE" and len({party.code for party in actor}) > 1:
        return ()
    if event in SAID_TO_SOMEBODY and _is_said_to_all(reading, sentences[reading.number]):
        return ()
    if event == "ACCUSE" and _is_said_of_nobody(reading, sentences[reading.number]):
        return ()
    if event in SAID_TO_SOMEBODY | SAID_OF_SOMEBODY:
        found = other_side(reading, sentences, cast, actor, near=event in SAID_OF_SOMEBODY)
        offset = sentences[reading.number].tokens[reading.trigger].start
        at_home = own_people(reading, sentences[reading.number], event, actor, offset)
        return found or at_home or own_government(event, actor, offset)
    focus = cast.focus_at(reading.number)
    if _stops_helping(reading, event, actor) and (here or focus):
        offset = sentences[reading.number].tokens[reading.trigger].start
        return (people_of(here or focus, offset),)
    if event not in ON_THE_SPOT:
        return ()
    countries = {party.code for party in actor if party.code != "UNK"}
    if event == "PROTEST":
        # "Uber drivers in London", "Greenpeace": no firm and no movement has a government.
        countries -= STATELESS
        country = countries.pop() if len(countries) == 1 else here or focus
    else:
        country = _of_those_hit(event, actor, here, focus)
    if not country:
        return ()
    offset = sentences[reading.number].tokens[reading.trigger].start
    if event == "PROTEST":
        firm = employer(reading, sentences[reading.number], cast, country)
        return firm or (state_of(country, offset),)
    if is_coup(reading):
        ousted = here or state_reacted_to(reading, sentences[reading.number], cast) or country
        return (state_of(ousted, offset),)
    return (people_of(country, offset),)


def _hits_what_flies(reading: Reading, sentence: Sentence) -> bool:
    """Say whether a drone or missile is hit: whose it is nobody says ("shot down two drones")."""
    return reading.frame.name in DOWNING and any(
        sentence.tokens[thing].lemma in listed("flying-things")
        for thing in reading.slots.get("object", [])
    )


def _stops_helping(reading: Reading, event: str, actor: tuple[Entity, ...]) -> bool:
    """Say whether those who help people stop doing so ("the agency suspended its work")."""
    return (
        event == "SANCTION"
        and "discontinue" in reading.frame.modes
        and bool(actor)
        and all(party.code in HELPERS for party in actor)
    )


def place_as_party(
    reading: Reading,
    sentence: Sentence,
    toponyms: Sequence[Toponym],
    actor: tuple[Entity, ...],
) -> tuple[Entity, ...]:
    """Return the country that a place in the recipient's slots lies in ("the shelling of Kharkiv").

    Where those hold none, a place of another country than the actor's in the object will do ("its
    Afrin operation").

    Args:
        reading: A reading whose recipient nobody else fills.
        sentence: Its sentence.
        toponyms: The story's resolved place names.
        actor: The event's actors.

    Returns:
        One entity, or none.
    """
    wanted = [path for alternative in reading.frame.recipient for path in alternative]
    fillers = [one for path in wanted for one in fillers_of(reading.slots, sentence, path)]
    inside = _place_below(fillers, sentence, toponyms)
    if inside is None:
        inside = _place_below(reading.slots.get("object", []), sentence, toponyms)
        at_home = inside is not None and any(inside.country == party.code for party in actor)
        if at_home and reading.frame.event != "COERCE":
            return ()
    if inside is None or inside.country is None:
        return ()
    return (
        Entity(
            text=inside.text,
            start=inside.start,
            end=inside.end,
            name=sovereign_of(inside.country),
            code=sovereign_of(inside.country),
            sector=PEOPLE
            if _stops_helping(reading, reading.frame.event, actor)
            else _who_is_hit(reading),
            via="role",
        ),
    )


def _who_is_hit(reading: Reading) -> tuple[str, ...]:
    """Return what a place that something is done to stands for: its people, in a coup its state."""
    if is_coup(reading):
        return ("GOV",)
    return PEOPLE if reading.frame.event in ON_THE_SPOT else ()


def _place_below(
    fillers: Sequence[int], sentence: Sentence, toponyms: Sequence[Toponym]
) -> Toponym | None:
    for filler in fillers:
        start, end = subtree_span(sentence, filler, CLAUSES_BELOW)
        for toponym in toponyms:
            if (
                toponym.country
                and start <= toponym.start
                and toponym.end <= end
                and not _is_made_there(sentence, filler, toponym)
            ):
                return toponym
    return None


def _is_made_there(sentence: Sentence, filler: int, toponym: Toponym) -> bool:
    """Say whether a thing is only called after a town: "the Paris agreement"."""
    return sentence.tokens[filler].lemma in slot_words()["MADE-THERE"] and any(
        sentence.tokens[child].end == toponym.end
        for child in sentence.dependents(filler, "compound", "amod", "nmod")
    )


def _of_those_hit(event: str, actor: tuple[Entity, ...], here: str | None, focus: str) -> str:
    """Return the country of whom an act of force hits: where it happens, else the story's.

    A state is not taken to shell or help its own, save in a story about itself or with others.
    """
    if event == "ASSAULT" and len({party.code for party in actor}) > 1 and here:
        return here
    abroad = {
        party.code
        for party in actor
        if event == "AID"
        or (event == "ASSAULT" and (not party.sector or "MIL" in party.sector))
        or (event == "ASSAULT" and "GOV" in party.sector and party.code != focus)
    }
    return next((code for code in (here, focus) if code and code not in abroad), "")


def _is_said_to_all(reading: Reading, sentence: Sentence) -> bool:
    """Say whether something is said to sides that nobody names ("urged all parties to talk")."""
    return is_said_to_nobody(reading, sentence) or any(
        is_every_side(sentence, filler)
        for slot in ADDRESSES
        for filler in reading.slots.get(slot, [])
    )


def _is_said_of_nobody(reading: Reading, sentence: Sentence) -> bool:
    """Say whether states in general are accused, whoever hears it ("blamed Western powers")."""
    return any(
        sentence.tokens[filler].text in listed("half-the-world")
        or (
            sentence.tokens[filler].lemma in slot_words()["NOBODY-ADDRESSED"]
            and sentence.tokens[filler].tag == "NNS"
            and any(
                sentence.tokens[child].lemma in listed("of-many-states")
                for child in sentence.dependents(filler, "amod", "compound")
            )
        )
        for filler in reading.slots.get("object", [])
    )


def is_every_side(sentence: Sentence, filler: int) -> bool:
    """Say whether a noun is for sides that nobody names: "all parties" are no political ones.

    Args:
        sentence: The sentence.
        filler: The noun.
    """
    return sentence.tokens[filler].lemma in listed("sides") and any(
        sentence.tokens[child].lemma in listed("all-sides")
        for child in sentence.dependents(filler, "det", "predet", "amod", "nummod")
    )


def _are_only_its(sentence: Sentence, filler: int) -> bool:
    """Say whether a noun tells no more than whose friends or foes they are ("its allies")."""
    noun, beside = sentence.tokens[filler].lemma, sentence.children[filler]
    if not beside:
        return noun in listed("payers")
    return noun in listed("relational") and all(
        sentence.tokens[child].text.lower() in listed("possessives") for child in beside
    )


def is_said_to_nobody(reading: Reading, sentence: Sentence) -> bool:
    """Say whether something is said to states in general ("urged the international community").

    "Both governments" are those that were told of; "its allies" are not named.
    """
    return reading.frame.event == "REQUEST" and any(
        (
            sentence.tokens[filler].lemma in slot_words()["NOBODY-ADDRESSED"]
            or (sentence.tokens[filler].tag == "NNS" and _are_only_its(sentence, filler))
        )
        and not any(
            sentence.tokens[child].lemma in listed("counted-sides")
            for child in sentence.dependents(filler, "det", "predet", "nummod")
        )
        for slot in ADDRESSES
        for filler in reading.slots.get(slot, [])
    )
