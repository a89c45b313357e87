"""States that a story has only heard from abroad: whose offices and bodies are not meant.

A state that condemns or welcomes what happened elsewhere does not become the country whose police,
parliament and ministers the story goes on to tell of.
"""

from dateline.actors.setting.discourse import Party, governing_verb
from dateline.actors.setting.story import Story
from dateline.actors.words import words
from dateline.grammar import Sentence
from dateline.records import Entity

OUTWARD = frozenset({"with"})
CLAUSES = frozenset({"conj", "xcomp", "advcl"})
PRIVATE = (("CVL",), ("MED",), ("REL",), ("EDU",), ("REF",), ("SOC",))


def onlookers(story: Story, number: int, earlier: list[Party]) -> frozenset[str]:
    """Return the codes of states that have only reacted so far, where others were told of.

    Args:
        story: The story.
        number: The sentence in which somebody's country is asked for.
        earlier: The parties before that, in text order.

    Returns:
        Nothing where no other country was spoken of.
    """
    heard: set[str] = set()
    told = {town.code for line in story.lines[: number + 1] for town in line.towns}
    for party in earlier:
        if told.issuperset(party.codes):
            continue
        if any(story.is_guess(one) for one in party.found.entities):
            continue
        (heard if looks_on(story, party) else told).update(party.codes)
    heard &= story.register.states.keys()
    told &= story.register.states.keys()
    return frozenset(heard - told) if told else frozenset()


def looks_on(story: Story, party: Party) -> bool:
    """Say whether a mention tells a state as somebody abroad; each role without a country asks."""
    sentence = story.sentences[party.sentence]
    known = sentence.worked_out
    asked = "looks on", party.token
    if asked not in known:
        known[asked] = _reacts(sentence, party.token)
    return bool(known[asked])


def _reacts(sentence: Sentence, index: int) -> bool:
    """Say whether a token tells somebody abroad: as who reacts, or by its envoy."""
    tokens = sentence.tokens
    token = tokens[index]
    while token.dep == "conj" and token.head != token.index:
        token = tokens[token.head]
    if token.dep == "poss" or token.dep in {"compound", "amod", "nmod"}:
        token = tokens[token.head]
    if _is_envoy(sentence, index) or _is_envoy(sentence, token.index):
        return True
    if token.dep == "pobj" and tokens[token.head].lemma in OUTWARD:
        return True
    if token.lemma in words("own-people") and any(
        tokens[child].tag == "PRP$" for child in sentence.dependents(token.index, "poss")
    ):
        return True
    verb = governing_verb(sentence, token.index)
    if token.dep != "nsubj" or verb < 0:
        return False
    return tokens[verb].lemma in words("reacting") or _told_by_envoy(sentence, verb)


def _told_by_envoy(sentence: Sentence, verb: int) -> bool:
    """Say whether an envoy says what a clause tells: "the envoy said that Rome would pay"."""
    tokens = sentence.tokens
    return tokens[verb].dep == "ccomp" and any(
        _is_envoy(sentence, one) for one in sentence.dependents(tokens[verb].head, "nsubj")
    )


def _is_envoy(sentence: Sentence, index: int) -> bool:
    """Say whether a word is an envoy, or the name of one: "Ambassador Ann Lee"."""
    tokens = sentence.tokens
    return any(
        tokens[one].lemma.lower() in words("envoy")
        or (tokens[one].lemma == "commissioner" and tokens[one - 1].lemma == "high")
        for one in (index, *sentence.dependents(index, "compound"))
    )


def is_private(speaker: Entity) -> bool:
    """Say whether a speaker is of no public life: a Swiss doctor speaks of no Swiss soldiers.

    Args:
        speaker: Who says something.
    """
    return speaker.sector[:1] in PRIVATE


def only_reports(speaker: Entity) -> bool:
    """Say whether a speaker is a news outlet: "Reuters reported" of no British minister.

    Args:
        speaker: Who says something.
    """
    return speaker.via == "name" and speaker.sector[:1] == ("JRN",)
