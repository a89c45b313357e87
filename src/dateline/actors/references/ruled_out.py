"""Whom a pronoun cannot stand for: who acts on it in its clause, who has no such office."""

from collections import Counter
from collections.abc import Callable
from functools import cache

from dateline.actors.setting.discourse import Found, Party
from dateline.actors.setting.story import Story
from dateline.actors.words import words
from dateline.datafiles import shipped_word_lists
from dateline.grammar import Sentence

MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
SURE = 2
"""One pronoun may have been taken for the wrong person."""
ORGANISATIONS = frozenset({"IGO", "NGO", "MNC", "UNO"})
NOT_STATES = frozenset({"organisation", "company"})
QUOTES = frozenset({'"', "“", "‘", "'"})
STATE = "state"
GOVERNED = frozenset({"dobj", "dative", "pobj"})
STRIKING_WAYS = frozenset({"at", "on", "into"})
SUBJECTS = ("nsubj", "nsubjpass")


@cache
def _given_names(sex: str) -> frozenset[str]:
    return frozenset(shipped_word_lists("actors/given_names.txt").words[sex])


def is_of_other_sex(word: str, found: Found) -> bool:
    """Say whether a person's role or first name tells that "he" or "she" is somebody else.

    Args:
        word: The pronoun, lower case.
        found: The person.
    """
    him = word in MALE
    roles = words("feminine") if him else words("masculine")
    if found.term.split(" ")[-1] in roles:
        return True
    names = found.entities[0].name.split() if found.entities else []
    return len(names) > 1 and names[0].lower() in _given_names("women" if him else "men")


def ruled_out(story: Story, number: int, index: int, verb: int) -> Callable[[Party], bool]:
    """Return what says of a party told before that a pronoun does not take it up.

    Args:
        story: The story.
        number: The sentence.
        index: The pronoun.
        verb: The verb of its clause, or -1.
    """
    sentence = story.sentences[number]
    token = sentence.tokens[index]
    word = token.text.lower()
    if word == "its" and token.dep == "poss":
        return _cannot_have(story, number, index, verb)
    quoted = sentence.text.lstrip()[:1] in QUOTES
    if word == "they" and not quoted and not _says(sentence, verb):
        return lambda party: _is_only_source(story, party)
    others = _called_otherwise(story, number, index, word)
    if verb >= 0 and (token.dep in GOVERNED or _is_hit(sentence, index, verb)):
        others |= _who_acts(story, number, index, verb)
    return lambda party: any(entity.name in others for entity in party.found.entities)


def _who_acts(story: Story, number: int, index: int, verb: int) -> set[str]:
    """Return the names of the subjects of a verb that stand before a word."""
    return {
        entity.name
        for subject in _own_subjects(story.sentences[number], verb)
        if subject < index
        for entity in story.who(number, subject).entities
    }


def _is_hit(sentence: Sentence, index: int, verb: int) -> bool:
    """Say whether what a possessive has is what a clause strikes: "fired rockets at their car"."""
    token = sentence.tokens[index]
    struck = sentence.tokens[token.head]
    way = sentence.tokens[struck.head]
    over = {struck.head} if struck.dep == "dobj" else set[int]()
    if struck.dep == "pobj" and way.lemma in STRIKING_WAYS:
        fired = sentence.tokens[way.head]
        over = {way.head, fired.head} if fired.dep == "dobj" else {way.head}
    return (
        token.dep == "poss"
        and verb in over
        and sentence.tokens[verb].lemma in words("striking-others")
        and struck.lemma in words("struck-of-others")
    )


def _called_otherwise(story: Story, number: int, index: int, word: str) -> set[str]:
    """Return the persons whom only "she" took up before, where "he" stands, and the reverse."""
    if word not in MALE | FEMALE:
        return set()
    called: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    for party in story.earlier(number, index):
        for entity in party.found.entities:
            said = entity.text.lower()
            if said in MALE | FEMALE:
                called[said in MALE][entity.name] += 1
    others = called[word in FEMALE]
    return {name for name in others if others[name] >= SURE} - called[word in MALE].keys()


def _is_only_source(story: Story, party: Party) -> bool:
    """Say whether a party only tells what others did: "the gunmen fled, police said"."""
    sentence = story.sentences[party.sentence]
    return (
        party.subject
        and _says(sentence, party.verb)
        and any(clause < party.token for clause in sentence.dependents(party.verb, "ccomp"))
    )


def _says(sentence: Sentence, verb: int) -> bool:
    return verb >= 0 and sentence.tokens[verb].lemma in words("saying")


def _own_subjects(sentence: Sentence, verb: int) -> list[int]:
    """Return the subjects of a verb or of the one that it is joined to by "and"."""
    while not (subjects := sentence.dependents(verb, *SUBJECTS)):
        token = sentence.tokens[verb]
        if token.dep != "conj" or token.head == verb:
            return []
        verb = token.head
    return subjects


def _cannot_have(story: Story, number: int, index: int, verb: int) -> Callable[[Party], bool]:
    """Return what says of a party that "its" is not of it: by what it would have.

    States have embassies and borders, organisations inspectors; who receives a prime minister or
    cuts aid to a police force receives another state's, and cuts aid to another's.
    """
    sentence = story.sentences[number]
    head = sentence.tokens[index].head
    said = " ".join(story.lines[number].lower[index + 1 : head + 1]).replace(" - ", "-")
    last = sentence.tokens[head].lemma
    abroad = frozenset[str]()
    if verb >= 0 and _is_done_to_others(sentence, head, verb, said):
        abroad = frozenset(
            entity.code
            for subject in _own_subjects(sentence, verb)
            if subject < index
            for entity in story.who(number, subject).entities
            if entity.code in story.register.states
        )
    if verb >= 0 and _is_asked_of_rulers(sentence, head, verb):
        # "France asked its government": whose is said before, for a state is its own.
        abroad |= {
            entity.code
            for subject in _own_subjects(sentence, verb)
            if subject < index and story.who(number, subject).sort == STATE
            for entity in story.who(number, subject).entities
        }
    names = _who_acts(story, number, index, verb) if _is_hit(sentence, index, verb) else set()
    of_state = last in words("states-have")
    # States send peacekeepers too, where no organisation was just spoken of.
    of_body = said in words("bodies-have") and any(
        number - party.sentence <= 1 and not ORGANISATIONS.isdisjoint(party.codes)
        for party in story.earlier(number, index)
    )

    def cannot(party: Party) -> bool:
        if not abroad.isdisjoint(party.codes):
            return True
        if names and any(entity.name in names for entity in party.found.entities):
            return True
        if of_state:
            return party.found.sort in NOT_STATES and ORGANISATIONS.issuperset(party.codes)
        return of_body and party.found.sort == "state"

    return cannot


def _is_turned_against(sentence: Sentence, head: int) -> bool:
    """Say whether force is used against something: "fire on its soldiers", "raids against its"."""
    token = sentence.tokens[head]
    preposition = sentence.tokens[token.head]
    if token.dep != "pobj":
        return False
    deed = sentence.tokens[preposition.head].lemma
    return preposition.lemma == "against" or (
        preposition.lemma in {"on", "at"} and deed in words("deeds-on-others")
    )


def _is_asked_of_rulers(sentence: Sentence, head: int, verb: int) -> bool:
    """Say whether a government is asked or given something, as no state does with its own."""
    token = sentence.tokens[head]
    act = sentence.tokens[verb].lemma
    if token.dep in {"dobj", "dative"}:
        towards = act in words("asking", "done-to-somebody", "dealing-with")
        return towards and token.lemma in words("rulers-of-state")
    return token.dep == "pobj" and token.lemma in words("government-of-state")


def _is_done_to_others(sentence: Sentence, head: int, verb: int, said: str) -> bool:
    """Say whether a clause does to an organ of a state what only another state does to it."""
    token = sentence.tokens[head]
    act = sentence.tokens[verb]
    if token.dep == "dobj":
        if token.lemma in words("plans-of-somebody"):
            # Nobody rejects or welcomes his own call.
            return act.lemma in words("standing-on-plans")
        return act.lemma in words("meeting-others") and said in words("office-received")
    if _is_turned_against(sentence, head):
        return token.lemma in words("organ-of-state")
    given = sentence.tokens[token.head]
    return (
        token.dep == "pobj"
        and given.lemma in {"to", "for"}
        and any(
            sentence.tokens[thing].lemma in words("given-abroad")
            for thing in sentence.dependents(verb, "dobj")
        )
        and token.lemma in words("organ-of-state")
    )
