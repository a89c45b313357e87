"""What somebody is said to be in a clause of his own: "Ana Roe is the prime minister of Fiji"."""

from dateline.actors.setting.discourse import PUBLIC
from dateline.actors.setting.story import Story
from dateline.actors.words import words

PAST, PERFECT = frozenset({"was", "were"}), "VBN"
HAVING, NOT_YET = frozenset({"has", "have", "'s", "’s"}), frozenset({"MD"})


def told_to_be(story: Story, number: int, index: int) -> int:
    """Return the office or role that a name's clause says somebody has, or -1.

    Args:
        story: The story.
        number: The sentence.
        index: The name's last word, the subject of its clause.

    Returns:
        Nothing where the clause is denied or of the past ("was"), or where no words tell whose.
    """
    sentence = story.sentences[number]
    tokens = sentence.tokens
    subject = tokens[index]
    verbs = [subject.head] if subject.dep == "nsubj" else []
    verbs += [
        clause
        for clause in sentence.dependents(index, "relcl")
        if any(tokens[one].text.lower() == "who" for one in sentence.dependents(clause, "nsubj"))
    ]
    for verb in verbs:
        if not _says_what_is(story, number, verb):
            continue
        for noun in sentence.dependents(verb, "attr"):
            role = story.lines[number].roles.get(noun)
            if role is None or role.plural or tokens[noun].lemma in words("collective"):
                continue
            public = not PUBLIC.isdisjoint(role.sectors[:1])
            # "The author of a book on the junta" is nobody of it.
            if sentence.dependents(noun, "poss") or (public and sentence.behind(noun, "of")):
                return noun
    return -1


def _says_what_is(story: Story, number: int, verb: int) -> bool:
    """Say whether a verb tells what somebody is or has become, no longer past nor ahead."""
    sentence = story.sentences[number]
    token = sentence.tokens[verb]
    if token.lemma not in words("being") or sentence.dependents(verb, "neg"):
        return False
    helping = [sentence.tokens[child] for child in sentence.dependents(verb, "aux")]
    if any(one.tag in NOT_YET for one in helping):
        return False
    if token.tag == PERFECT:
        return any(one.text.lower() in HAVING for one in helping)
    return token.text.lower() not in PAST
