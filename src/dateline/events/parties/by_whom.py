"""By whom a passive was done, where the parser hung that elsewhere.

It may hang on a noun in between ("jailed for her views by the regime"), or on a verb joined to the
passive ("were chased, beaten and robbed by rebels"). Whoever has somebody jailed, or kills those he
takes for others, is named without "by".
"""

from dateline.events.frames.filling import is_passive
from dateline.events.frames.instruments import is_thing
from dateline.events.frames.phrases import WhoIsWho, parties_of
from dateline.events.words import listed
from dateline.grammar import Sentence, subtree
from dateline.records import Entity

TOLD_APART = frozenset({"relcl", "acl", "ccomp", "conj", "advcl"})
OWN_SUBJECT = ("nsubj", "nsubjpass", "auxpass")


def parties_by(cast: WhoIsWho, number: int, sentence: Sentence, verb: int) -> tuple[Entity, ...]:
    """Return by whom a passive was done, or a participle behind a noun.

    Args:
        cast: Who is who in the story.
        number: The sentence's number.
        sentence: The sentence.
        verb: The passive's token.
    """
    if not (is_passive(sentence, verb) or _is_reduced(sentence, verb)):
        return _who_had_it_done(cast, number, sentence, verb)
    mistaken = _who_mistook_them(cast, number, sentence, verb)
    if mistaken:
        return mistaken
    for index in subtree(sentence, verb, TOLD_APART):
        token = sentence.tokens[index]
        if _is_made_by(sentence, token.head):
            continue
        if index > verb and token.lemma == "by":
            for inner in sentence.dependents(index, "pobj"):
                found = _who_acts(cast, number, sentence, inner)
                if found:
                    return found
    for joined in sentence.dependents(verb, "conj"):
        if sentence.tokens[joined].tag == "VBN" and not sentence.dependents(joined, *OWN_SUBJECT):
            found = _by_joined(cast, number, sentence, joined)
            if found:
                return found
    return _whose_law(cast, number, sentence, verb)


def _who_had_it_done(
    cast: WhoIsWho, number: int, sentence: Sentence, verb: int
) -> tuple[Entity, ...]:
    """Return who had something done to somebody ("the emir had him jailed").

    What befalls whoever has it is not of this kind ("Mali had two soldiers wounded").
    """
    token = sentence.tokens[verb]
    had = sentence.tokens[token.head]
    if (token.dep, had.lemma) != ("ccomp", "have") or token.lemma not in listed("had-done"):
        return ()
    while had.dep == "conj" and not sentence.dependents(had.index, "nsubj"):
        had = sentence.tokens[had.head]
    for subject in sentence.dependents(had.index, "nsubj"):
        return _who_acts(cast, number, sentence, subject)
    return ()


def _who_mistook_them(
    cast: WhoIsWho, number: int, sentence: Sentence, verb: int
) -> tuple[Entity, ...]:
    """Return who took those he killed for others ("killed when soldiers took them for rebels")."""
    for clause in sentence.dependents(verb, "advcl"):
        takes = sentence.tokens[clause].lemma in listed("mistaking")
        taken = [sentence.tokens[one].tag for one in sentence.dependents(clause, "dobj")]
        if takes and taken == ["PRP"] and sentence.behind(clause, "for"):
            for subject in sentence.dependents(clause, "nsubj"):
                return _who_acts(cast, number, sentence, subject)
    return ()


def _is_made_by(sentence: Sentence, noun: int) -> bool:
    """Say whether a noun tells what somebody said or decided, and no deed done to others.

    "Was rebuked over remarks by its president", "were held despite pleas by Oslo", "were burned
    after the adoption of a law by the junta".
    """
    token = sentence.tokens[noun]
    if token.lemma in listed("words-said"):
        return True
    way = sentence.tokens[token.head].lemma if token.dep == "pobj" else ""
    decided = way in listed("told-before-it") and token.lemma in listed("decided-or-said")
    return decided or way in listed("for-all-that")


def _whose_law(cast: WhoIsWho, number: int, sentence: Sentence, verb: int) -> tuple[Entity, ...]:
    """Return whose law bans something: "is banned under a UN resolution"."""
    if sentence.tokens[verb].lemma not in listed("banning"):
        return ()
    for law in sentence.behind(verb, "under"):
        if sentence.tokens[law].lemma not in listed("laws"):
            continue
        for maker in reversed(sentence.dependents(law, "poss", "compound", "nmod", "amod")):
            found = parties_of(cast, number, sentence, maker)
            if found:
                return found
    return ()


def _by_joined(cast: WhoIsWho, number: int, sentence: Sentence, verb: int) -> tuple[Entity, ...]:
    """Return the agent of a participle joined to another, or of one joined to it."""
    for agent in sentence.agents(verb):
        found = _who_acts(cast, number, sentence, agent)
        if found:
            return found
    for joined in sentence.dependents(verb, "conj"):
        if sentence.tokens[joined].tag == "VBN":
            return _by_joined(cast, number, sentence, joined)
    return ()


def _is_reduced(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb is a participle behind a noun ("an activist jailed for her views").

    So is one of a list behind a passive ("were robbed, beaten and expelled by rebels").
    """
    token = sentence.tokens[verb]
    listed_last = token.dep == "conj" and is_passive(sentence, token.head)
    reduced = token.tag == "VBN" and (token.dep == "acl" or listed_last)
    return reduced and not sentence.dependents(verb, "dobj")


def _who_acts(cast: WhoIsWho, number: int, sentence: Sentence, index: int) -> tuple[Entity, ...]:
    """Return the parties of a phrase that are no things."""
    parties = parties_of(cast, number, sentence, index)
    return tuple(party for party in parties if not is_thing(party))
