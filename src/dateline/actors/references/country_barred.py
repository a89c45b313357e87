"""Which states "the country" is not, by its own sentence: those named behind, acting, acted on."""

from collections.abc import Sequence

from msgspec.structs import replace

from dateline.actors.references.coreference import Place
from dateline.actors.setting.dealing import is_agent
from dateline.actors.setting.discourse import Party, clause_subjects
from dateline.actors.setting.story import Story
from dateline.grammar import SUBJECTS, Sentence, subtree

DONE_TO = frozenset({"to", "against", "with", "from", "at", "on", "into"})


def is_of_a_name(sentence: Sentence, index: int) -> bool:
    """Say whether a name behind it tells which land is meant: "the state of Kano"."""
    return any(sentence.tokens[inner].pos == "PROPN" for inner in sentence.behind(index, "of"))


def named_behind(story: Story, number: int, index: int, place: Place) -> set[str]:
    """Return the states that the clause of a subject goes on to name: "the country left Iraq".

    A capital says where as well: "in what the country called a breach, as it opened in Lima".
    """
    sentence = story.sentences[number]
    token = sentence.tokens[index]
    # "The country's president travelled to Quito".
    owner = token.dep == "poss" and sentence.tokens[token.head].dep in SUBJECTS
    if not (place.subject or owner) or place.verb < 0:
        return set()
    below = set(subtree(sentence, place.verb)) - set(subtree(sentence, index))
    named = (
        story.names.read(placed)
        for placed in story.lines[number].hits
        if placed[0] > index and placed[1] in below
    )
    return {
        one.reading.code
        for one in named
        if one is not None and one.reading.sort == "state" and one.reading.via == "name"
    }


def named_beside(story: Story, number: int, first: int, index: int) -> set[str]:
    """Return the states that a sentence names beside a country that is none of them.

    "The neighbouring country" is another, and so is who does what a passive tells: "six Russian
    diplomats were expelled by the country".
    """
    named = (
        story.names.read(placed)
        for placed in story.lines[number].hits
        if not first <= placed[1] <= index
    )
    return {one.reading.code for one in named if one is not None and one.reading.sort == "state"}


def is_done_by_it(sentence: Sentence, index: int) -> bool:
    """Say whether a country or its own does what is told by a passive, or is on one side of a deed.

    "By the country's navy", "a cyberattack by Iran on the country".
    """
    token = sentence.tokens[index]
    if token.dep == "poss":
        token = sentence.tokens[token.head]
    preposition = sentence.tokens[token.head]
    # "The shelling of the country by Russian troops".
    of_a_deed = (
        token.dep == "pobj"
        and sentence.tokens[preposition.head].pos == "NOUN"
        and bool(sentence.behind(preposition.head, "by"))
    )
    return of_a_deed or is_agent(sentence, token.index)


def who_acts_on_it(sentence: Sentence, index: int, verb: int) -> list[int]:
    """Return the subjects of a verb that a noun is what it is done to: seldom of that country.

    So of what it owns: "the Czech ministry summoned the country's envoy".
    """
    token = sentence.tokens[index]
    if token.dep == "poss":
        token = sentence.tokens[token.head]
    if token.dep == "pobj" and sentence.tokens[token.head].lemma in DONE_TO:
        token = sentence.tokens[token.head]
    elif token.dep not in {"dobj", "dative"}:
        return []
    if verb < 0 or token.head != verb:
        return []
    purpose = sentence.tokens[verb].dep == "advcl"
    doers = clause_subjects(sentence, verb) if purpose else sentence.dependents(verb, "nsubj")
    return [*doers, *(owner for doer in doers for owner in sentence.dependents(doer, "poss"))]


def acts(party: Party, number: int, acting: Sequence[int]) -> bool:
    """Say whether a mention is one of some words of a sentence."""
    return party.sentence == number and party.token in acting


def dimmed(party: Party) -> Party:
    """Return a mention as half as present as it is."""
    return replace(party, weight=party.weight / 2)
