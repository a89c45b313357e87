"""Which two states a story is about, once others react: "Rome urged both sides to show restraint".

Whom an onlooker urges are the two that the story tells most of, not the two that met in the
paragraph before.
"""

from collections import Counter

from dateline.actors.setting.discourse import clause_subjects, governing_verb
from dateline.actors.setting.story import Story
from dateline.actors.words import words

OBJECTS = frozenset({"dobj", "dative", "nsubj"})
TOWARDS = frozenset({"on", "upon", "to", "with", "between", "for", "from", "against", "of"})
FEWER_AT_MOST = 2
"""One of the two is told of this much oftener than the other at most."""
FEWEST = 2
"""So many sentences tell of each of the two, and more than of any third state."""


def two_at_odds(story: Story, number: int, index: int) -> tuple[str, str] | None:
    """Return the codes of the two states that "both sides" are to whom somebody else turns.

    Args:
        story: The story.
        number: The sentence.
        index: The head of the phrase.

    Returns:
        None where the paragraph tells of parties of its own, or no two states stand out.
    """
    sentence = story.sentences[number]
    opening = story.text.rfind("\n", 0, sentence.start)
    verb = governing_verb(sentence, index)
    if verb < 0 or not _is_turned_to(story, number, index, verb):
        return None
    told: set[tuple[int, str]] = set()
    for party in story.earlier(number, index):
        if party.sentence == number and party.subject and party.verb == verb:
            # "Malaysia and Indonesia called on the two neighbours": they are none of them.
            continue
        states = {code for code in party.codes if code in story.register.states}
        if story.sentences[party.sentence].start <= opening:
            told |= {(party.sentence, code) for code in states}
        elif len(states) > 1 or (party.sentence < number and states and not party.subject):
            return None
    own = {
        entity.code
        for one in clause_subjects(sentence, verb)
        for entity in story.who(number, one).entities
    }
    # "Congress cut aid to both countries": an onlooker who is told of most is neither of them;
    # "chiefs appealed to both camps": those may be at home with whoever speaks.
    apart = own if sentence.tokens[index].lemma not in words("side") else set()
    counts = Counter(code for _, code in sorted(told) if code not in apart)
    ranked = [*counts.most_common(3), ("", 0), ("", 0), ("", 0)]
    (first, oftenest), (second, often), (_, third) = ranked[:3]
    if often < FEWEST or often <= third or oftenest > FEWER_AT_MOST * often:
        return None
    return None if own & {first, second} else (first, second)


def _is_turned_to(story: Story, number: int, index: int, verb: int) -> bool:
    """Say whether a noun is what another subject's verb is about, not its subject."""
    sentence = story.sentences[number]
    subjects = clause_subjects(sentence, verb)
    token = sentence.tokens[index]
    way = sentence.tokens[token.head]
    towards = token.dep == "pobj" and way.lemma in TOWARDS
    return bool(subjects) and index not in subjects and (token.dep in OBJECTS or towards)
