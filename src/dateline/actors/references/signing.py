"""Who speaks in a joint statement: "the Parties", "the Heads of State", "the three countries"."""

from dateline.actors.names.nouns import countries_before
from dateline.actors.setting.discourse import NOBODY, Found, clause_subjects, governing_verb
from dateline.actors.setting.story import Story, state_entity, taken_up
from dateline.actors.words import words


def read_signing(story: Story, number: int, index: int, definite: str) -> Found | None:
    """Return the states that give out a statement where a phrase stands for them all.

    Args:
        story: The story, a joint statement.
        number: The sentence.
        index: The phrase's head.
        definite: The word that makes it definite, or nothing.

    Returns:
        The states ("the Parties"), those but the subject's ("the other two Parties", "his two
        counterparts"); None where the phrase stands for others.
    """
    line = story.lines[number]
    lower = line.lower[index]
    between = {word for word in story.between(number, index) if word.isalpha()}
    owned = any(
        story.sentences[number].tokens[child].tag == "PRP$"
        for child in story.sentences[number].dependents(index, "poss")
    )
    if owned and lower in words("fellow-signatories"):
        return _but_the_subject(story, number, index)
    if lower not in words("signing-together"):
        return None
    counted = bool(between & words("each-of-them")) or definite == "both"
    if between - words("each-of-them") - {"other", "high", "contracting"}:
        return None
    if not (definite or counted) or (lower in words("signing-counted") and not counted):
        return None
    if lower == "heads" and not _are_of_state(story, number, index):
        return None
    if _says_whose(story, number, index):
        return None
    if "other" in between:
        return _but_the_subject(story, number, index)
    return _standing_for(story, number, index, story.signing)


def _are_of_state(story: Story, number: int, index: int) -> bool:
    """Say whether heads are those of states or governments."""
    said = story.lines[number].lower[index + 1 : index + 3]
    return said[:1] == ["of"] and not words("headed-together").isdisjoint(said)


def _says_whose(story: Story, number: int, index: int) -> bool:
    """Say whether a phrase names those it stands for itself ("the Presidents of Chad and Mali")."""
    line = story.lines[number]
    first = story.first(number, index)
    if countries_before(story.names, line, first, index):
        return True
    sentence = story.sentences[number]
    inside = [index]
    for token in sentence.tokens[index + 1 :]:
        if token.head in inside and (token.dep in {"prep", "pobj", "conj", "compound", "nmod"}):
            inside.append(token.index)
    return any(at in line.hit_at for at in inside)


def _but_the_subject(story: Story, number: int, index: int) -> Found | None:
    """Return those who give out a statement but for whoever acts on them in the clause."""
    sentence = story.sentences[number]
    verb = governing_verb(sentence, index)
    acting = {
        entity.code
        for subject in clause_subjects(sentence, verb)
        for entity in (story.who(number, subject).entities if subject != index else ())
    }
    rest = tuple(code for code in story.signing if code not in acting)
    return _standing_for(story, number, index, rest) if acting and rest else None


def _standing_for(story: Story, number: int, index: int, codes: tuple[str, ...]) -> Found | None:
    states = tuple(state for code in codes if (state := state_entity(story, code)) is not None)
    found = Found(states, "state", True)
    return taken_up(story, number, index, found) if states else NOBODY
