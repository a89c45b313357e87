"""Which words begin a frame: what the lexicon knows by them, and where they tell nothing.

A modifier that only tells its noun apart ("coup leaders") begins none, nor does a preposition that
opens a date.
"""

from dateline.events.frames.named_deeds import verbs_of_nouns
from dateline.events.frames.slots import acts_as_verb
from dateline.events.lexicon.lexicon import Frame, Lexicon, Trigger
from dateline.events.words import listed
from dateline.grammar import NOMINAL, Sentence, Token

# "Drove the rebels from the town": what these open tells where from, whatever the object is.
BESIDE_AN_OBJECT = frozenset({"from"})
HARMING = frozenset({"ASSAULT", "COERCE"})


def possible_triggers(lexicon: Lexicon, sentence: Sentence) -> list[Token]:
    """Return the tokens of a sentence that may trigger a frame, by their words."""
    words, named = lexicon.words, verbs_of_nouns()
    if words.isdisjoint(sentence.words) and sentence.words.isdisjoint(named):
        return []
    return [
        token
        for token in sentence.tokens
        if token.lemma in words
        or token.text.lower() in words
        or token.lemma in named
        or (token.tag == "NN" and token.lemma.endswith("ing"))
    ]


def frames_begun(lexicon: Lexicon, sentence: Sentence, index: int) -> tuple[Trigger, ...]:
    """Return the ways in which frames may begin with token `index`, by its part of speech."""
    token = sentence.tokens[index]
    if acts_as_verb(sentence, index):
        found = lexicon.verbs.get(token.lemma, ())
        if token.tag == "VBG" and token.dep in {"dobj", "pobj", "nsubj", "nsubjpass"}:
            found += lexicon.nouns.get(token.text.lower(), ())
        return found
    if token.pos in NOMINAL:
        found = lexicon.nouns.get(token.lemma, ())
        if token.text.lower() != token.lemma:
            found += lexicon.nouns.get(token.text.lower(), ())
        return found
    if token.pos == "ADJ":
        found = lexicon.adjectives.get(token.lemma, ())
        if token.tag == "JJ" and token.text.lower().endswith("ed"):
            found += lexicon.verbs.get(token.text.lower(), ())
        return found
    return ()


def may_begin_here(
    lexicon: Lexicon, frame: Frame, sentence: Sentence, index: int, words: tuple[int, ...]
) -> bool:
    """Refuse modifiers that only tell their noun apart, and prepositions that open a date."""
    token = sentence.tokens[index]
    classes = lexicon.classes
    if token.dep in {"acl", "amod"} and token.lemma in classes["NOT-AS-MODIFIER"]:
        # "A reporter held by rebels": whoever holds people does them harm; talks are only held.
        harmed = frame.event in HARMING and token.lemma in classes["TOLD-WITH-ITS-DOER"]
        if not (harmed and sentence.agents(index)):
            return False
    if token.pos == "ADJ" and token.dep == "amod" and frame.event == "ACCUSE":
        return False
    if token.dep == "compound" and sentence.tokens[token.head].lemma in (
        classes["PEOPLE"] | listed("forces")
    ):
        # "coup leaders", "a murder suspect": the noun only says who somebody is.
        return False
    if not words:
        return True
    named = {name for name, _ in frame.slots}
    has_object = bool(sentence.dependents(index, "dobj", "nsubjpass"))
    for word in words:
        preposition = sentence.tokens[word]
        if preposition.dep != "prep" or preposition.head != index:
            continue
        bare = not any(sentence.tokens[one].dep != "punct" for one in sentence.children[word])
        apart = preposition.lemma not in named | BESIDE_AN_OBJECT
        if has_object and len(words) == 1 and apart and not bare:
            return False
        fillers = sentence.dependents(word, "pobj")
        if fillers and _is_of_calendar(sentence.tokens[fillers[0]], classes["CALENDAR"]):
            # "Asked for 25 years in prison": the frame wants so many of them.
            return sentence.tokens[fillers[0]].lemma in _words_of_object(frame)
    return True


def _words_of_object(frame: Frame) -> frozenset[str]:
    """Return the words of which a frame's object may be one."""
    return next((filling.words for name, filling in frame.slots if name == "object"), frozenset())


def _is_of_calendar(token: Token, words: frozenset[str]) -> bool:
    """Say whether a word names a day or a stretch of time; "a march" names none."""
    return token.lemma in words and not (token.lemma == "march" and token.tag != "NNP")


def stands_by_its_own(sentence: Sentence, index: int) -> bool:
    """Say whether somebody defends what he did himself: he backs nobody ("defended its raid").

    Args:
        sentence: The sentence.
        index: The verb.
    """
    return sentence.tokens[index].lemma in listed("standing-by") and any(
        sentence.tokens[owner].tag == "PRP$"
        for thing in sentence.dependents(index, "dobj")
        if sentence.tokens[thing].lemma not in listed("not-ones-own")
        for owner in sentence.dependents(thing, "poss")
    )
