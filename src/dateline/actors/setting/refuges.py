"""Where people flee to, and whose border is near: not where what drove them out was done."""

from dateline.actors.setting.story import Story
from dateline.actors.words import words
from dateline.grammar import MODIFIERS_BEFORE, Sentence, Token

OFFICIAL = (("GOV",), ("MIL",), ("LEG",))
ACROSS = "across"
NEAR = frozenset({"near", "toward", "towards"})


def refuges(story: Story, number: int) -> frozenset[str]:
    """Return the countries to which somebody flees in a sentence, or that a place borders on.

    Args:
        story: The story, which keeps the answer: it is asked for every role and every draft.
        number: The sentence.
    """
    found = story.refuges.get(number)
    if found is None:
        found = story.refuges[number] = _found(story, number)
    return found


def _found(story: Story, number: int) -> frozenset[str]:
    sentence = story.sentences[number]
    found: set[str] = set()
    for placed in story.lines[number].hits:
        if is_near_border(sentence, placed[1]):
            named = story.names.read(placed)
            if named is not None and named.reading.sort == "state":
                found.add(named.reading.code)
            continue
        preposition = _above_place(sentence, placed[1])
        if preposition.dep != "prep":
            continue
        above = sentence.tokens[preposition.head]
        while above.dep == "prep":
            above = sentence.tokens[above.head]
        fled_to = (
            preposition.lemma in words("towards")
            and above.lemma in words("fleeing")
            and not _is_on_duty(story, number, above.index)
        )
        if fled_to or (preposition.lemma == "with" and above.lemma in words("border")):
            named = story.names.read(placed)
            if named is not None and named.reading.sort == "state":
                found.add(named.reading.code)
    return frozenset(found)


def _above_place(sentence: Sentence, index: int) -> Token:
    """Return what a name hangs on, itself or as a place's owner: "to Chad's eastern region"."""
    token = sentence.tokens[index]
    above = sentence.tokens[token.head]
    owns = token.dep in {"poss", "compound", "amod", "nmod"}
    if owns and above.lemma in words("kind-of-place"):
        return sentence.tokens[above.head]
    return above


def _is_on_duty(story: Story, number: int, verb: int) -> bool:
    """Say whether whoever comes somewhere holds an office: "The premier arrived in Tbilisi"."""
    sentence = story.sentences[number]
    roles = story.lines[number].role_at
    return sentence.tokens[verb].lemma in words("visiting") and any(
        role is not None and role.sectors[:1] in OFFICIAL
        for subject in sentence.dependents(verb, "nsubj")
        for role in (roles.get(token) for token in (subject, *sentence.children[subject]))
    )


def is_near_border(sentence: Sentence, index: int) -> bool:
    """Say whether a word tells whose border something is near: "near the Chadian border".

    Such a place is most often on the other side, unless the border is its own ("Chad's border").

    Args:
        sentence: The sentence.
        index: The word, the last of a country's name.
    """
    border = sentence.tokens[sentence.tokens[index].head]
    near = sentence.tokens[border.head]
    return (
        index < border.index
        and sentence.tokens[index].dep != "poss"
        and border.lemma in words("border")
        and border.dep == "pobj"
        and near.lemma in NEAR
    )


def lies_beyond(sentence: Sentence, index: int) -> bool:
    """Say whether a word only tells what a border is with: "the Mexico border", "border Chad".

    Whoever came "from across the Kenya border" is of Kenya.

    Args:
        sentence: The sentence.
        index: The word.
    """
    token = sentence.tokens[index]
    over = sentence.tokens[token.head]
    if token.dep in MODIFIERS_BEFORE:
        return over.lemma in words("border") and sentence.tokens[over.head].lemma != ACROSS
    return token.dep == "dobj" and over.lemma in words("bordering")
