"""How the words around a date tell what they tell: as past, as to come, or neither."""

from dateline.dates.words.lexicon import load_lexicon
from dateline.dates.words.tokens import Tokens

NEAR_VERB = 4
FARTHEST_VERB = 8
FARTHEST_BEHIND = 12


def cue_before(tokens: Tokens, at: int, ahead: frozenset[str]) -> str:
    """Return `ahead` where "will" governs what follows, `unsure` where anything modal stands.

    Args:
        tokens: The text's.
        at: The token that a date begins with.
        ahead: The words of the future.

    Returns:
        `ahead`, `past`, `unsure`, or nothing where no verb stands close before the date.
    """
    lexicon = load_lexicon("en")
    modal, forward = lexicon.letters["will"], lexicon.letters["forward"]
    past = lexicon.letters["backward"]
    for index in range(at - 1, max(at - FARTHEST_VERB, -1), -1):
        letter, value = tokens.letters[index], tokens.value(index)
        if letter == lexicon.letters["stop"]:
            return ""
        if letter == modal:
            return "ahead" if value in ahead else "unsure"
        if letter == forward:
            return "unsure"
        if letter == past or (letter == lexicon.letters["x"] and value.endswith("ed")):
            return "past" if at - index <= NEAR_VERB else ""
    return ""


def past_behind(tokens: Tokens, at: int) -> bool:
    """Say whether what follows a date is told as past, and nothing of it as to come."""
    letters = load_lexicon("en").letters
    past = False
    for index, letter in enumerate(tokens.letters[at : at + FARTHEST_BEHIND], start=at):
        if letter == letters["stop"]:
            break
        if letter in (letters["will"], letters["forward"]):
            return False
        past = past or letter == letters["backward"]
        past = past or (letter == letters["x"] and tokens.value(index).endswith("ed"))
    return past
