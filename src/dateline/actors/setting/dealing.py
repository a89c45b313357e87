"""Whose a bare office is not: of the state that deals with it, of those who suffer from it."""

from collections.abc import Sequence

from dateline.actors.register.roles import RoleMatch
from dateline.actors.setting.discourse import Party, clause_subjects, governing_verb
from dateline.actors.setting.refuges import lies_beyond
from dateline.actors.setting.story import Story
from dateline.actors.words import words
from dateline.grammar import SUBJECTS, Sentence, subtree

RULING = ("GOV",)
TOWARDS = frozenset({"to", "against", "with", "from", "at", "on", "of", "for"})
AGAINST = frozenset({"against", "to", "on", "with", "from"})
STATE = "state"
NEW = frozenset({"a", "an"})
TOLD_BEFORE = ("det", "poss")


def states_dealing_with(
    story: Story, number: int, index: int, verb: int, role: RoleMatch, earlier: Sequence[Party]
) -> frozenset[str]:
    """Return the state that deals with a government: no state urges or threatens its own.

    "Turkey threatened the authorities with war", "Turkey's president compared the government to
    pirates", "Turkey vowed that the government would pay", in a report on Greece.

    Args:
        story: The story.
        number: The sentence.
        index: The head of a role that names no country.
        verb: The verb that governs it, below nought for none.
        role: The role.
        earlier: The parties before it.

    Returns:
        Nothing where the role rules nobody, or nothing is done to whoever has it.
    """
    sentence = story.sentences[number]
    if verb < 0 or role.sectors[:1] != RULING:
        return frozenset()
    over = _who_asks_it(sentence, index, verb)
    doers = clause_subjects(sentence, over if over >= 0 else verb)
    if over < 0 and not _is_dealt_with(sentence, index, verb):
        doers = _whose_deed(sentence, index)
    if over < 0 and sentence.tokens[verb].dep == "acl":
        noun = sentence.tokens[verb].head
        if is_agent(sentence, index):
            # "Greece spurned a map drawn up by the government".
            doers = clause_subjects(sentence, governing_verb(sentence, noun))
        elif _is_dealt_with(sentence, index, verb):
            # "Japan's refusal to help the government", "a threat by Iraq to attack it".
            doers = [*sentence.dependents(noun, "poss"), *sentence.behind(noun, "by")]
    doers = [doer for doer in doers if doer < index]
    if not doers:
        return frozenset()
    towards = sentence.tokens[verb].lemma in words("asking", "done-to-somebody", "dealing-with")
    told = _told_before(story, number, earlier)
    found = set[str]()
    for doer in doers:
        who = story.who(number, doer)
        for one in who.entities:
            # Whoever is first told of here is not whose government is known.
            ruling = towards and one.sector[:1] == RULING and bool(told - {one.code})
            named = (
                ruling or (bool(told) and one.code not in told)
            ) and one.code in states_named_within(story, number, doer)
            if who.sort == STATE or named:
                found.add(one.code)
    return frozenset(found)


def _told_before(story: Story, number: int, earlier: Sequence[Party]) -> set[str]:
    """Return the states that the words of earlier sentences tell of."""
    told = {
        one.code
        for party in earlier
        if party.sentence < number and not lies_beyond(story.sentences[party.sentence], party.token)
        for one in party.found.entities
        if one.code in story.register.states and not story.is_guess(one)
    }
    told.update(town.code for line in story.lines[:number] for town in line.towns)
    return told | ({story.filed_from} & story.register.states.keys())


def _who_asks_it(sentence: Sentence, index: int, verb: int) -> int:
    """Return the verb by which something is asked or vowed of a subject, or -1."""
    clause = sentence.tokens[verb]
    doing = sentence.tokens[index].dep in SUBJECTS or is_agent(sentence, index)
    if not doing or clause.dep != "ccomp":
        return -1
    asked = sentence.tokens[clause.head].lemma in words("asking", "asked-of-others")
    return clause.head if asked else -1


def _whose_deed(sentence: Sentence, index: int) -> list[int]:
    """Return whose deed a noun tells that is done to another: "Chad's threats against"."""
    token = sentence.tokens[index]
    preposition = sentence.tokens[token.head]
    if token.dep != "pobj" or preposition.lemma not in AGAINST or preposition.dep != "prep":
        return []
    return sentence.dependents(preposition.head, "poss")


def whose_own_suffer(
    story: Story, number: int, index: int, verb: int, earlier: Sequence[Party]
) -> frozenset[str]:
    """Return the state of newly told people to whom somebody of no told state does something.

    "A Greek tanker was seized by the navy", in a report on Iran: Greece's navy seizes none.
    """
    sentence = story.sentences[number]
    if verb < 0 or not is_agent(sentence, index):
        return frozenset()
    told = _told_before(story, number, earlier)
    if not told:
        return frozenset()
    suffering = {
        inner
        for subject in sentence.dependents(verb, "nsubjpass")
        for inner in subtree(sentence, subject)
    }
    named = (
        story.names.read(placed)
        for placed in story.lines[number].hits
        if placed[1] in suffering and _opens_as_new(sentence, placed[0])
    )
    return frozenset(one.reading.code for one in named if one is not None) - told


def whose_craft_is_hit(story: Story, number: int, index: int, verb: int) -> frozenset[str]:
    """Return the states of craft and nationals to whom a role without a country does something.

    "The navy seized a Panamanian tanker", "police arrested two Iranian nationals": others' navy and
    police do.
    """
    sentence = story.sentences[number]
    if verb < 0 or index not in clause_subjects(sentence, verb):
        return frozenset()
    return frozenset(
        code
        for thing in sentence.dependents(verb, "dobj")
        if sentence.tokens[thing].lemma in words("told-by-their-flag")
        for code in states_named_within(story, number, thing)
    )


def states_named_within(story: Story, number: int, index: int) -> frozenset[str]:
    """Return the states that the words of a phrase name: "Turkey's president", "a Greek tanker"."""
    within = set(subtree(story.sentences[number], index))
    named = (story.names.read(placed) for placed in story.lines[number].hits if placed[1] in within)
    return frozenset(
        one.reading.code for one in named if one is not None and one.reading.sort == STATE
    )


def is_agent(sentence: Sentence, index: int) -> bool:
    """Say whether a noun is who does what a passive tells: "was seized by the navy"."""
    token = sentence.tokens[index]
    return token.dep == "pobj" and sentence.tokens[token.head].dep == "agent"


def _opens_as_new(sentence: Sentence, first: int) -> bool:
    """Say whether a nationality tells of people or a thing not told of yet: "a Greek tanker"."""
    before = sentence.tokens[first - 1] if first else None
    if before is not None and (before.text.lower() in NEW or before.pos == "NUM"):
        return True
    head = sentence.tokens[sentence.tokens[first].head]
    return head.tag == "NNS" and not sentence.dependents(head.index, *TOLD_BEFORE)


def _is_dealt_with(sentence: Sentence, index: int, verb: int) -> bool:
    """Say whether a noun is what a verb does something to, or with."""
    token = sentence.tokens[index]
    if token.dep == "pobj" and sentence.tokens[token.head].lemma in TOWARDS:
        token = sentence.tokens[token.head]
        return token.head == verb and token.dep in {"prep", "dative"}
    return token.dep in {"dobj", "dative"}
