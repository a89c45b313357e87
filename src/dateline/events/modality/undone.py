"""What somebody came near to doing, did something else instead of, or is only spoken of.

"Was about to expel the envoy", "instead of attacking them", "the threat of a raid": not done.
"""

from dateline.events.frames.tense import OVER, tense_of
from dateline.events.modality.scope import Words
from dateline.events.words import listed
from dateline.grammar import VERBAL, Sentence

NEXT_TO_NONE = frozenset({"no", "not", "n't", "little", "nobody", "none", "few"})
BARE = frozenset({"VB", "VBP"})
ALL_BUT_THERE = frozenset({"about", "verge", "brink"})


def is_never_come_to(sentence: Sentence, index: int) -> bool:
    """Say whether somebody was "about to" do something, or on its verge, in the past.

    Args:
        sentence: The sentence.
        index: The verb of what was all but done.
    """
    token = sentence.tokens[index]
    way = sentence.tokens[token.head]
    at = way if token.dep == "xcomp" else sentence.tokens[way.head]
    if token.dep not in {"xcomp", "pcomp"} or at.lemma not in ALL_BUT_THERE:
        return False
    verb = at
    while verb.pos not in VERBAL and verb.head != verb.index:
        verb = sentence.tokens[verb.head]
    return tense_of(sentence, verb.index) in OVER


def is_left_undone(sentence: Sentence, index: int) -> bool:
    """Say whether a verb tells what was not done ("instead of", "decided against", "rather than").

    Args:
        sentence: The sentence.
        index: The participle, or a bare infinitive.
    """
    before = [token.lemma for token in sentence.tokens[max(index - 2, 0) : index]]
    if sentence.tokens[index].tag in BARE and before == ["rather", "than"]:
        return True
    way = sentence.tokens[sentence.tokens[index].head]
    above = sentence.tokens[way.head]
    return sentence.tokens[index].dep == "pcomp" and (
        way.lemma == "without"
        or (above.pos in {"ADV", "ADJ"} and above.lemma in {"short", "close"})
        or (way.lemma == "against" and above.lemma in listed("deciding-against"))
        or any(
            sentence.tokens[one].lemma in {"instead", "rather"}
            for one in sentence.dependents(way.index, "advmod")
        )
    )


def is_only_spoken_of(sentence: Sentence, index: int, words: Words) -> bool:
    """Say whether a deed is what there is a threat, a rumour or a likelihood of.

    Args:
        sentence: The sentence.
        index: The deed's noun, or its participle.
        words: The classes of `modality.txt`.
    """
    token = sentence.tokens[index]
    way = sentence.tokens[token.head]
    return (
        token.dep in {"pobj", "pcomp"}
        and way.lemma == "of"
        and sentence.tokens[way.head].lemma in words["HYPOTHETICAL-OF"]
    )


def is_awaited_after(sentence: Sentence, index: int, words: Words) -> bool:
    """Say whether a deed is no more than what something would follow ("would rise after a raid").

    Args:
        sentence: The sentence.
        index: The deed's noun.
        words: The classes of `modality.txt`.
    """
    token = sentence.tokens[index]
    way = sentence.tokens[token.head]
    above = sentence.tokens[way.head]
    helpers = sentence.lemmas(above.index, "aux")
    return (
        token.dep == "pobj"
        and way.lemma in words["BACKGROUND"]
        and above.tag == "VB"
        and bool(helpers & {"would", "could", "might", "may"})
        and bool(sentence.lemmas(index, "det") & {"a", "an", "any", "another"})
    )


def is_looming(sentence: Sentence, index: int) -> bool:
    """Say whether a noun tells what is awaited ("a looming ban"), and not decided yet."""
    return any(
        sentence.tokens[one].text.lower() in listed("awaited")
        for one in sentence.dependents(index, "amod")
    )


def is_beyond_doubt(sentence: Sentence, doubt: int) -> bool:
    """Say whether nobody doubts it ("there is no doubt that", "nobody doubts that").

    Args:
        sentence: The sentence.
        doubt: The word for doubt.
    """
    if sentence.tokens[doubt].lemma != "doubt":
        return False
    denied = sentence.dependents(doubt, "neg", "det", "amod")
    doers = sentence.dependents(doubt, "nsubj")
    return any(sentence.tokens[one].lemma in NEXT_TO_NONE for one in (*denied, *doers))
